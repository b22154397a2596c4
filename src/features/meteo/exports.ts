import { type FileBlock, type Message, storable } from '../../chat/message.ts';
import { csvContent } from '../../community/format/csv.ts';
import { dateIn } from '../../community/format/time-zone.ts';
import type { Voice } from './locales/index.ts';
import { DIMENSIONS, LEVELS } from './rules/levels.ts';
import { dayOf } from './views/format.ts';
import type { PastRound } from './views/history.ts';
import { groupLabel } from './views/weather.ts';

/** The figures of some rounds as a file: one line for each weather and level, separated by semicolons. */
export function csvMessage(voice: Voice, rounds: readonly PastRound[]): Message {
  const { csvFile } = voice.words.digest;
  const [only, ...others] = rounds;
  const summary = only && others.length === 0 ? csvFile.one(dayOf(voice, only.round)) : csvFile.all;
  const name = only && others.length === 0 ? `meteo-${only.round.key}.csv` : 'meteo.csv';
  return { summary, blocks: [{ kind: 'text', text: summary }, fileOf(voice, name, rounds)] };
}

function fileOf(voice: Voice, name: string, rounds: readonly PastRound[]): FileBlock {
  const { csvFile } = voice.words.digest;
  const lines = rounds.flatMap((past) => linesOf(voice, past));
  return {
    kind: 'file',
    name,
    mediaType: 'text/csv',
    content: csvContent(csvFile.head, lines),
    label: csvFile.label,
  };
}

/** One line for each weather and level: dates, whole numbers, and words of our own. */
function linesOf(voice: Voice, { round, participation, figures }: PastRound): string[][] {
  const { csvFile } = voice.words.digest;
  const { invited, answered, skipped } = participation;
  const common = [
    dateIn(voice.timeZone, round.opensAt),
    dateIn(voice.timeZone, round.closesAt),
    ...[invited, answered, skipped].map(String),
  ];
  const { counts } = figures;
  if (counts === null) return [[...common, csvFile.withheld, '', '']];
  return DIMENSIONS.flatMap((dimension) =>
    LEVELS.map((level, index) => [
      ...common,
      groupLabel(voice, dimension),
      voice.words.weather.levels[level],
      String(counts[dimension][index] ?? 0),
    ]),
  );
}

/** Said at once to the coach who asked for a file. */
export const csvSentMessage = ({ words }: Voice): Message =>
  storable({
    summary: words.digest.csvFile.sent,
    blocks: [{ kind: 'text', text: words.digest.csvFile.sent }],
  });
