import { type Block, facts, heading, image, text } from '../../../chat/message.ts';
import type { Voice } from '../locales/index.ts';
import { changeBetween, meanOf, meanOfMeans, moodOf } from '../rules/change.ts';
import { type Counts, countedIn } from '../rules/figures.ts';
import { DIMENSIONS, type Dimension, LEVELS } from '../rules/levels.ts';
import type { Round } from '../rules/round.ts';
import { dayOf, shortDayOf } from './format.ts';
import { countsInWords, groupLabel, TONES } from './weather.ts';

/** A round whose figures are shown. */
export type ShownRound = { round: Pick<Round, 'opensAt'>; counts: Counts };

/** The group's weather: in sentences with what changed, as a table, as a picture that its text replaces. */
export function figuresBlocks(voice: Voice, shown: ShownRound, previous: readonly ShownRound[]): Block[] {
  const { counts } = shown;
  const title = voice.words.digest.figures.title;
  return [
    heading(title),
    text(DIMENSIONS.map((dimension) => sentence(voice, dimension, counts, previous)).join('\n')),
    facts(
      DIMENSIONS.map((dimension) => ({
        label: groupLabel(voice, dimension),
        value: countsInWords(voice, counts[dimension]),
      })),
    ),
    image(
      {
        kind: 'distribution',
        title,
        levels: LEVELS.map((level) => ({ label: voice.words.weather.levels[level], tone: TONES[level] })),
        rows: DIMENSIONS.map((dimension) => ({
          label: groupLabel(voice, dimension),
          counts: counts[dimension],
        })),
      },
      [
        voice.words.digest.figures.alt(dayOf(voice, shown.round)),
        ...DIMENSIONS.map(
          (dimension) =>
            `${voice.words.weather.group[dimension]}, ${countsInWords(voice, counts[dimension])}.`,
        ),
      ].join(' '),
    ),
  ];
}

/** One weather in words; `previous` holds earlier rounds whose figures were shown, the newest first. */
function sentence(
  voice: Voice,
  dimension: Dimension,
  counts: Counts,
  previous: readonly ShownRound[],
): string {
  const { figures } = voice.words.digest;
  const { change } = voice.words.weather;
  const own = counts[dimension];
  const mean = meanOf(own);
  const [last] = previous;
  const parts = [
    figures.sentence(
      groupLabel(voice, dimension),
      moodWord(voice, own),
      (own[0] ?? 0) + (own[1] ?? 0),
      (own[3] ?? 0) + (own[4] ?? 0),
      countedIn(counts),
    ),
  ];
  if (last) {
    const move = changeBetween(meanOf(last.counts[dimension]), mean);
    parts.push(figures.since(change[move], dayOf(voice, last.round)));
  }
  if (previous.length > 1) {
    const before = meanOfMeans(previous.map((each) => each.counts[dimension]));
    parts.push(figures.trend(change[changeBetween(before, mean)], previous.length));
  }
  return `${parts.join(', ')}.`.replace(/\.\.$/, '.');
}

/** The group's weather over rounds, the oldest first; a round whose figures are withheld is a gap. */
export function trendImage(voice: Voice, rounds: readonly { round: Round; counts: Counts | null }[]): Block {
  const { history } = voice.words.digest;
  const { levels } = voice.words.weather;
  return image(
    {
      kind: 'trend',
      title: history.chart,
      moments: rounds.map(({ round }) => shortDayOf(voice, round)),
      scale: LEVELS.map((level) => levels[level]),
      lines: DIMENSIONS.map((dimension) => ({
        label: groupLabel(voice, dimension),
        values: rounds.map(({ counts }) => (counts === null ? null : meanOf(counts[dimension]))),
      })),
    },
    [
      history.alt,
      ...rounds.map(
        ({ round, counts }) =>
          `${shortDayOf(voice, round)}, ${counts === null ? history.withheld : moodsInWords(voice, counts)}.`,
      ),
    ].join(' '),
  );
}

/** How the group's three weathers sound, in a few words. */
export function moodsInWords(voice: Voice, counts: Counts): string {
  const mood = (dimension: Dimension) => moodWord(voice, counts[dimension]);
  return voice.words.digest.history.figures(mood('defi'), mood('team'), mood('self'));
}

function moodWord({ words }: Voice, counts: readonly number[]): string {
  const mood = moodOf(counts);
  return mood === 'contrasted' ? words.weather.contrasted : words.weather.levels[mood].toLowerCase();
}
