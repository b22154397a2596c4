import { type FileBlock, type Message, message, storable, text } from '../../chat/message.ts';
import { csvContent } from '../../community/format/csv.ts';
import { dateIn } from '../../community/format/time-zone.ts';
import type { ViewContext } from './locales/index.ts';
import { DIMENSIONS, LEVELS } from './rules/levels.ts';
import { dayOf } from './views/format.ts';
import type { PastRound } from './views/history.ts';
import { groupLabel } from './views/weather.ts';

/** The figures of some rounds as a file: one line for each weather and level, separated by semicolons. */
export function csvMessage(view: ViewContext, rounds: readonly PastRound[]): Message {
  const { csvFile } = view.words.digest;
  const [only, ...others] = rounds;
  const summary = only && others.length === 0 ? csvFile.one(dayOf(view, only.round)) : csvFile.all;
  const name = only && others.length === 0 ? `meteo-${only.round.key}.csv` : 'meteo.csv';
  return message(text(summary), fileOf(view, name, rounds));
}

function fileOf(view: ViewContext, name: string, rounds: readonly PastRound[]): FileBlock {
  const { csvFile } = view.words.digest;
  const lines = rounds.flatMap((past) => linesOf(view, past));
  return {
    kind: 'file',
    name,
    mediaType: 'text/csv',
    content: csvContent(csvFile.head, lines),
    label: csvFile.label,
  };
}

/** One line for each weather and level: dates, whole numbers, and words of our own. */
function linesOf(view: ViewContext, { round, participation, figures }: PastRound): string[][] {
  const { csvFile } = view.words.digest;
  const { invited, answered, skipped } = participation;
  const common = [
    dateIn(view.timeZone, round.opensAt),
    dateIn(view.timeZone, round.closesAt),
    ...[invited, answered, skipped].map(String),
  ];
  const { counts } = figures;
  if (counts === null) return [[...common, csvFile.withheld, '', '']];
  return DIMENSIONS.flatMap((dimension) =>
    LEVELS.map((level, index) => [
      ...common,
      groupLabel(view, dimension),
      view.words.weather.levels[level],
      String(counts[dimension][index] ?? 0),
    ]),
  );
}

/** Said at once to the coach who asked for a file. */
export const csvSentMessage = ({ words }: ViewContext): Message =>
  storable(message(text(words.digest.csvFile.sent)));
