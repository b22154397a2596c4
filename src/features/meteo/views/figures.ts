import { joinMarkdown, type Markdown, md } from '../../../chat/markdown.ts';
import { type Block, heading, imageOfSaid, text } from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';
import { changeBetween, meanOf, moodOf } from '../rules/change.ts';
import type { Counts } from '../rules/figures.ts';
import { DIMENSIONS, type Dimension, LEVELS } from '../rules/levels.ts';
import type { Round } from '../rules/round.ts';
import { dayOf, shortDayOf } from './format.ts';
import { formatCounts, groupLabel, TONES } from './weather.ts';

/** A round whose figures are shown. */
export type RoundData = { round: Pick<Round, 'opensAt'>; counts: Counts };

/** The group's weather: in sentences, with every figure and what changed, and as a picture. */
export function figuresBlocks(view: ViewContext, shown: RoundData, previous: readonly RoundData[]): Block[] {
  const { counts } = shown;
  const [last] = previous;
  const sentences = DIMENSIONS.map((dimension) => sentence(view, dimension, counts, previous));
  const since = last ? [view.words.digest.figures.since(dayOf(view, last.round))] : [];
  const title = view.words.digest.figures.title;
  return [
    heading(title),
    text(joinMarkdown([joinMarkdown(sentences), ...since], '\n\n')),
    imageOfSaid(
      {
        kind: 'distribution',
        title,
        levels: LEVELS.map((level) => ({ label: view.words.weather.levels[level], tone: TONES[level] })),
        rows: DIMENSIONS.map((dimension) => ({
          label: groupLabel(view, dimension),
          counts: counts[dimension],
        })),
      },
      view.words.digest.figures.alt(dayOf(view, shown.round)),
    ),
  ];
}

/** One weather in words; `previous` holds earlier rounds whose figures were shown, the newest first. */
function sentence(
  view: ViewContext,
  dimension: Dimension,
  counts: Counts,
  previous: readonly RoundData[],
): Markdown {
  const { figures } = view.words.digest;
  const { change } = view.words.weather;
  const own = counts[dimension];
  const mean = meanOf(own);
  const [last] = previous;
  const parts: (string | Markdown)[] = [
    figures.sentence(groupLabel(view, dimension), moodWord(view, own), formatCounts(view, own)),
  ];
  if (last) {
    const move = changeBetween(meanOf(last.counts[dimension]), mean);
    parts.push(change[move]);
  }
  return md`${joinMarkdown(parts, ', ')}.`;
}

/** The group's weather over rounds, the oldest first; a round whose figures are withheld is a gap. */
export function trendImage(
  view: ViewContext,
  rounds: readonly { round: Round; counts: Counts | null }[],
): Block {
  const { history } = view.words.digest;
  const { levels } = view.words.weather;
  return imageOfSaid(
    {
      kind: 'trend',
      title: history.chart,
      moments: rounds.map(({ round }) => shortDayOf(view, round)),
      scale: LEVELS.map((level) => levels[level]),
      lines: DIMENSIONS.map((dimension) => ({
        label: groupLabel(view, dimension),
        values: rounds.map(({ counts }) => (counts === null ? null : meanOf(counts[dimension]))),
      })),
    },
    [
      history.alt,
      ...rounds.map(
        ({ round, counts }) =>
          `${shortDayOf(view, round)}, ${counts === null ? history.withheld : formatMoods(view, counts)}.`,
      ),
    ].join(' '),
  );
}

/** How the group's three weathers sound, in a few words. */
export function formatMoods(view: ViewContext, counts: Counts): string {
  const mood = (dimension: Dimension) => moodWord(view, counts[dimension]);
  return view.words.digest.history.figures(mood('defi'), mood('team'), mood('self'));
}

function moodWord({ words }: ViewContext, counts: readonly number[]): string {
  const mood = moodOf(counts);
  return mood === 'contrasted' ? words.weather.contrasted : words.weather.levels[mood].toLowerCase();
}
