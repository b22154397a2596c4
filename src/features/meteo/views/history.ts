import { joinMarkdown, type Markdown } from '../../../chat/markdown.ts';
import { buttons, facts, heading, type Message, note, storable, text } from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Figures } from '../rules/figures.ts';
import { DIMENSIONS } from '../rules/levels.ts';
import type { Round } from '../rules/round.ts';
import { formatMoods, trendImage } from './figures.ts';
import { dayOf } from './format.ts';
import { formatAllCounts, groupLabel } from './weather.ts';

export type PastRound = {
  round: Round;
  participation: { invited: number; answered: number; skipped: number };
  figures: Figures;
};

/** How many rounds are listed; the file has them all. */
const LISTED = 12;

/** The figures of one round as a table, each level said: what its file has, and its picture, no more. */
export function tableMessage(view: ViewContext, { round, participation, figures }: PastRound): Message {
  const { table, history } = view.words.digest;
  const { invited, answered, skipped } = participation;
  const { counts } = figures;
  return storable({
    summary: table.title(dayOf(view, round)),
    blocks: [
      heading(table.title(dayOf(view, round))),
      facts([
        { label: table.people, value: table.taking(invited, answered, skipped) },
        ...DIMENSIONS.map((dimension) => ({
          label: groupLabel(view, dimension),
          value: counts === null ? history.withheld : formatAllCounts(view, counts[dimension]),
        })),
      ]),
    ],
  });
}

/** The figures of past rounds, the newest first, and how they moved. */
export function historyMessage(view: ViewContext, rounds: readonly PastRound[]): Message {
  const { history } = view.words.digest;
  const listed = rounds.slice(0, LISTED);
  const older = rounds.length - listed.length;
  const [newest] = listed;
  return storable({
    summary: history.summary,
    blocks: [
      heading(history.title),
      text(joinMarkdown(listed.map((past) => line(view, past)))),
      ...(listed.length > 1
        ? [trendImage(view, listed.map(({ round, figures: { counts } }) => ({ round, counts })).reverse())]
        : []),
      ...(older > 0 ? [note(history.older(older))] : []),
      ...(newest ? [buttons({ label: history.csv, press: 'meteo/history-csv', ref: newest.round.id })] : []),
    ],
  });
}

function line(view: ViewContext, { round, participation, figures }: PastRound): Markdown {
  const { history } = view.words.digest;
  const { answered, invited } = participation;
  const said = figures.counts === null ? history.withheld : formatMoods(view, figures.counts);
  return history.line(dayOf(view, round), answered, invited, said);
}
