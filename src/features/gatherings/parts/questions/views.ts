import { shortened } from '../../../../chat/lengths.ts';
import { joinMarkdown, type Markdown, person } from '../../../../chat/markdown.ts';
import {
  type Block,
  type Button,
  buttons,
  type Message,
  note,
  type PressButton,
  storable,
  text,
} from '../../../../chat/message.ts';
import { pageOf, pageTurns } from '../../../../chat/pages.ts';
import { formatDay } from '../../../../community/format/dates.ts';
import { dateIn } from '../../../../community/format/time-zone.ts';
import { gatheringHead } from '../../../../community/gatherings/announcement.ts';
import { titleFor } from '../../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import type { ViewContext } from '../../locales/questions.ts';
import type { Material } from '../follow-up/rules/materials.ts';
import { linkTexts } from '../follow-up/views/materials.ts';
import { KEPT_DAYS } from './rules.ts';

/** So many a page, each with its buttons; and so many where there are none. */
const PAGE = 4;
const READ_PAGE = 6;
const MAX_LINKS = 2;
const SUMMARY_BYTES = 180;

export type Named = Pick<Gathering, 'id' | 'title' | 'startsAt' | 'format'>;
/** A question for one reader: `author` is null when nobody signed it; `hers` when she did. */
export type Shown = {
  key: string;
  text: string;
  author: { id: string; name: string } | null;
  meToo: number;
  supports: boolean;
  hers: boolean;
};

const titleOf = ({ programme, locale }: ViewContext, gathering: Named): string =>
  shortened(titleFor(programme, gathering, locale), SUMMARY_BYTES);
const dayOf = ({ locale, timeZone }: ViewContext, { startsAt }: Named): string =>
  formatDay(dateIn(timeZone, startsAt), locale);
/** « Sobriété numérique » (jeudi 17 mars). */
export const aboutOf = (view: ViewContext, gathering: Named): string =>
  view.words.about(titleOf(view, gathering), dayOf(view, gathering));

const authorOf = ({ words }: ViewContext, { author }: Shown): string | Markdown =>
  author === null ? words.unsigned : person(author);

export type ListData = {
  gathering: Named;
  /** In the order in which they are shown. */
  questions: readonly Shown[];
  page: number;
  isTaking: boolean;
  isCoach: boolean;
  materials: readonly Material[];
  mayAddMaterial: boolean;
  happened?: string;
};

const pager = (view: ViewContext, press: string, id: string, page: number, pages: number): Block[] =>
  pages === 1
    ? []
    : [
        buttons(...pageTurns(view.words.buttons, press, { page, pages }, (to) => `${id}.${to}`)),
        note(view.words.page(page, pages)),
      ];

function questionBlocks(view: ViewContext, data: ListData, shown: Shown, page: number): Block[] {
  const { buttons: labels, by } = view.words;
  const ref = `${data.gathering.id}.${shown.key}.${page}`;
  const own: PressButton[] = shown.hers
    ? [{ label: labels.withdraw, press: 'questions/withdraw', ref }]
    : [
        shown.supports
          ? { label: labels.notMe, press: 'questions/not-me', ref }
          : { label: labels.meToo, press: 'questions/me-too', ref },
      ];
  const said = joinMarkdown([shown.text, by(authorOf(view, shown), shown.meToo)]);
  return [text(said), ...(data.isTaking ? [buttons(...own)] : [])];
}

function materialBlocks(view: ViewContext, { materials }: ListData): Block[] {
  if (materials.length === 0) return [];
  const others = materials.length - MAX_LINKS;
  return [
    ...linkTexts(view.words.materials, materials.slice(0, MAX_LINKS)),
    ...(others > 0 ? [text(view.words.moreMaterials(others))] : []),
  ];
}

/** What was asked about a gathering, to one of those it is for; with the links that are there before the day. */
export function listMessage(view: ViewContext, data: ListData): Message {
  const { words } = view;
  const { gathering, questions, isTaking, isCoach, mayAddMaterial, happened } = data;
  const { items, page, pages } = pageOf(questions, data.page, PAGE);
  const ask: Button = {
    label: words.buttons.ask,
    press: 'questions/ask',
    ref: gathering.id,
    style: 'primary',
  };
  const more: Button[] = [
    ...(isTaking ? [ask] : []),
    ...(isCoach ? [{ label: words.buttons.read, press: 'questions/read', ref: gathering.id }] : []),
    ...(mayAddMaterial
      ? [{ label: words.buttons.material, press: 'afterwards/add-material', ref: gathering.id }]
      : []),
  ];
  return {
    summary: words.summary(titleOf(view, gathering)),
    blocks: [
      ...gatheringHead(view, gathering),
      text(words.title(dayOf(view, gathering))),
      ...(happened === undefined ? [] : [text(happened)]),
      ...materialBlocks(view, data),
      ...(questions.length === 0 ? [text(isTaking ? words.none : words.noneLeft)] : []),
      ...items.flatMap((shown) => questionBlocks(view, data, shown, page)),
      ...pager(view, 'questions/page', gathering.id, page, pages),
      ...(more.length === 0 ? [] : [buttons(...more)]),
      note(isTaking ? words.who : words.closedNote(KEPT_DAYS)),
    ],
  };
}

export type ReadingData = {
  gathering: Named;
  questions: readonly Shown[];
  page: number;
  /** What was hidden a moment ago: it can be put back. */
  hidden?: string;
  happened?: string;
};

/** For who animates: numbered, with nothing to press in between. */
export function readingMessage(view: ViewContext, data: ReadingData): Message {
  const { reading, buttons: labels } = view.words;
  const { gathering, questions, hidden, happened } = data;
  const { items, page, pages } = pageOf(questions, data.page, READ_PAGE);
  const ranked = items.map((shown, index) => ({ shown, rank: (page - 1) * READ_PAGE + index + 1 }));
  // A chat may keep what stands in a menu: a number, and nothing of the question.
  const options = ranked.map(({ shown, rank }) => ({
    value: shown.key,
    label: reading.hideOption(rank),
  }));
  const restore = {
    label: labels.unhide,
    press: 'questions/unhide',
    ref: `${gathering.id}.${hidden}.${page}`,
  };
  return {
    summary: reading.summary(titleOf(view, gathering)),
    blocks: [
      ...gatheringHead(view, gathering),
      text(reading.title(questions.length, dayOf(view, gathering))),
      ...(happened === undefined ? [] : [text(happened)]),
      ...(hidden === undefined ? [] : [buttons(restore)]),
      ...ranked.map(({ shown, rank }) =>
        text(
          joinMarkdown([reading.line(rank, shown.text), reading.support(authorOf(view, shown), shown.meToo)]),
        ),
      ),
      ...pager(view, 'questions/read-page', gathering.id, page, pages),
      ...(options.length === 0
        ? []
        : [
            {
              kind: 'choice' as const,
              label: reading.hide,
              press: 'questions/hide',
              ref: `${gathering.id}.${page}`,
              options,
            },
          ]),
      note(reading.note),
    ],
  };
}

/**
 * A receipt that repeats nothing of the question, and is the same whether it was signed or not. No chat is to keep it:
 * beside one single question, that somebody sent one would name who wrote it.
 */
export function askedMessage(view: ViewContext, gathering: Named): Message {
  const { asked, buttons: labels } = view.words;
  return {
    summary: asked.summary,
    blocks: [text(asked.text), buttons({ label: labels.list, press: 'questions/open', ref: gathering.id })],
  };
}

export type Refusal = 'gone' | 'notHers' | 'closed' | 'goneOne';

export function refusedMessage({ words: { refused } }: ViewContext, why: Refusal): Message {
  return storable({ summary: refused.summary, blocks: [text(refused[why])] });
}
