import { shortened } from '../../../../../chat/lengths.ts';
import { joinMarkdown, md } from '../../../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  heading,
  type Message,
  note,
  storable,
  text,
} from '../../../../../chat/message.ts';
import { pageOf, pageTurns } from '../../../../../chat/pages.ts';
import { gatheringHead } from '../../../../../community/gatherings/announcement.ts';
import { titleFor } from '../../../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { Sequence } from '../../../../../community/gatherings/sequence.ts';
import type { ViewContext } from '../../../locales/seminar.ts';
import { USEFUL } from '../../follow-up/rules/feedback.ts';
import { hoursOf } from './format.ts';

const SUMMARY_BYTES = 180;
/** So many a page, each with its menu. */
const PAGE = 4;
/** So many lines a text, as long as titles may be here. */
const LINES = 10;
const TITLE_BYTES = 32;

const titleIn = (view: ViewContext, gathering: Gathering): string =>
  shortened(titleFor(view.programme, gathering, view.locale), SUMMARY_BYTES);

export type RatingData = {
  gathering: Gathering;
  /** Those that were hers, and whether she has said something of each. */
  sequences: readonly { sequence: Sequence; rated: boolean }[];
  page: number;
  figures: number;
};

/** One press a sequence; what she said is not shown again, and leads to nobody. */
export function ratingMessage(view: ViewContext, data: RatingData): Message {
  const { rating, buttons: labels, levels } = view.words;
  const { gathering, sequences } = data;
  const { items, page, pages } = pageOf(sequences, data.page, PAGE);
  const turns = pageTurns(labels, 'seminar/rate-page', { page, pages }, (to) => `${gathering.id}.${to}`);
  return {
    summary: rating.summary(titleIn(view, gathering)),
    blocks: [
      ...gatheringHead(view, gathering),
      text(rating.text(data.figures)),
      ...items.flatMap(({ sequence, rated }): Block[] => [
        text(md`**${sequence.title}** (${hoursOf(view, sequence)})${rated ? ` · ${rating.given}` : ''}`),
        ...(rated
          ? []
          : [
              {
                kind: 'choice' as const,
                label: rating.label,
                press: 'seminar/rate',
                ref: `${sequence.id}.${page}`,
                options: USEFUL.map((value) => ({ value, label: levels[value] })),
              },
            ]),
      ]),
      ...(turns.length === 0 ? [] : [buttons(...turns)]),
      ...(pages > 1 ? [note(view.words.page(page, pages))] : []),
    ],
  };
}

export type FiguresData = {
  gathering: Gathering;
  sequences: readonly { title: string; given: number; useful: readonly number[] | null }[];
  /** The fewest who said something whose figures are shown. */
  least: number;
};

/** For coaches: how useful each sequence was, where enough people said so, and never who. */
export function figuresMessage(view: ViewContext, { gathering, sequences, least }: FiguresData): Message {
  const { figures, levels } = view.words;
  const lines = sequences.map(({ title, given, useful }) => {
    const said =
      useful === null
        ? figures.few
        : USEFUL.map((level, index) => `${levels[level]} ${useful[index] ?? 0}`).join(', ');
    return figures.line(shortened(title, TITLE_BYTES), given, given === 0 ? '' : said);
  });
  const chunks = Array.from({ length: Math.ceil(lines.length / LINES) }, (_, at) =>
    lines.slice(at * LINES, (at + 1) * LINES),
  );
  return storable({
    summary: figures.summary(titleIn(view, gathering)),
    blocks: [
      ...gatheringHead(view, gathering),
      heading(figures.title),
      ...(lines.length === 0 ? [text(figures.none)] : chunks.map((chunk) => text(joinMarkdown(chunk)))),
      note(figures.note(least)),
    ],
  });
}

/** Why nothing is asked, or was kept. */
export type NoRating = 'notHers' | 'closed' | 'already';

export function noRatingMessage({ words: { noRating } }: ViewContext, why: NoRating): Message {
  return storable({ summary: noRating.summary, blocks: [text(noRating[why])] });
}
