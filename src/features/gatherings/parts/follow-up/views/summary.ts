import { joinMarkdown, type Markdown, md, plainText } from '../../../../../chat/markdown.ts';
import {
  type Block,
  type Button,
  buttons,
  heading,
  imageOfSaid,
  type Message,
  note,
  storable,
  text,
} from '../../../../../chat/message.ts';
import { pageOf, pageTurns } from '../../../../../chat/pages.ts';
import { gatheringHead } from '../../../../../community/gatherings/announcement.ts';
import type { ViewContext } from '../../../locales/follow-up.ts';
import type { Attendance } from '../rules/attendance.ts';
import { type Frozen, type Said, type Thresholds, USEFUL } from '../rules/feedback.ts';
import { aboutOf, dayOf, type Named, titleOf, untilOf } from './format.ts';

/** So many texts a page, as long as they may be. */
const PAGE = 3;

export type SummaryData = {
  gathering: Named;
  attendance: Attendance;
  /** Null while feedback is open. */
  frozen: Frozen | null;
  closesAt: number;
  thresholds: Thresholds;
  /** Whether something may have been said of its sequences. */
  bySequence?: boolean;
};

/** Whether there is anything to tell: nobody came and nobody said anything is nothing. */
export const hasNews = ({ attendance, frozen }: Pick<SummaryData, 'attendance' | 'frozen'>): boolean =>
  (attendance.came ?? 0) > 0 || (frozen?.given ?? 0) > 0;

/** For coaches, once feedback is closed: how many came, how useful it was, and never who said what. */
export function summaryMessage(view: ViewContext, shown: SummaryData): Message {
  const { summary } = view.words;
  const { gathering, attendance, frozen } = shown;
  const { came, yes } = attendance;
  return storable({
    summary: summary.summary(titleOf(view, gathering)),
    blocks: [
      ...gatheringHead(view, gathering),
      text(summary.of(dayOf(view, gathering))),
      text(came === null ? summary.notNoted(yes) : summary.came(came, yes)),
      ...(frozen === null
        ? [text(summary.notClosed(untilOf(view, shown.closesAt)))]
        : givenBlocks(view, gathering, frozen, shown.thresholds)),
      summaryButtons(view, shown),
    ],
  });
}

function summaryButtons(
  view: ViewContext,
  { gathering, attendance, frozen, bySequence }: SummaryData,
): Block {
  const { summary, attendance: words } = view.words;
  const list: Button[] = [
    ...(frozen?.readable
      ? [{ label: summary.read, press: 'afterwards/read', ref: gathering.id, style: 'primary' as const }]
      : []),
    {
      label: attendance.came === null ? words.oneByOne : words.change,
      press: 'afterwards/attendance',
      ref: gathering.id,
    },
    ...(bySequence ? [{ label: summary.bySequence, press: 'seminar/figures', ref: gathering.id }] : []),
  ];
  return buttons(...list);
}

/** So many gatherings in one message, as their words and buttons weigh. */
const MAX_TOGETHER = 5;
/** What each of several holds of a title, in bytes. */
const TITLE_BYTES = 120;

/** The same of several gatherings whose feedback closed together: figures in words, pictures on demand. */
export function summariesMessage(view: ViewContext, all: readonly SummaryData[]): Message {
  const { several, came, notNoted } = view.words.summary;
  const shown = all.slice(0, MAX_TOGETHER);
  const others = all.length - shown.length;
  return storable({
    summary: several.summary(all.length),
    blocks: [
      heading(several.title),
      ...shown.flatMap((data): Block[] => {
        const { gathering, attendance, frozen, thresholds } = data;
        const { yes } = attendance;
        const given = frozen === null ? [] : givenBlocks(view, gathering, frozen, thresholds);
        return [
          text(md`**${aboutOf(view, gathering, TITLE_BYTES)}**`),
          text(attendance.came === null ? notNoted(yes) : came(attendance.came, yes)),
          ...given.filter(({ kind }) => kind === 'text'),
          summaryButtons(view, data),
        ];
      }),
      ...(others > 0 ? [text(several.others(others))] : []),
    ],
  });
}

function givenBlocks(view: ViewContext, gathering: Named, frozen: Frozen, thresholds: Thresholds): Block[] {
  const { summary, feedback } = view.words;
  const { given, useful, keep, readable } = frozen;
  if (given === 0) return [text(summary.nobody)];
  const said: (string | Markdown)[] = [summary.given(given)];
  if (useful === null) said.push(summary.withheld(thresholds.figures));
  if (!readable) said.push(summary.erased(thresholds.unsigned));
  if (useful === null) return [text(joinMarkdown(said))];
  const lines = USEFUL.map((level, index) => summary.useful(feedback.levels[level], useful[index] ?? 0));
  const tones = ['best', 'good', 'poor', 'worst'] as const;
  const chart = {
    kind: 'distribution' as const,
    title: summary.chart,
    levels: USEFUL.map((level, index) => ({
      label: feedback.levels[level],
      tone: tones[index] ?? ('middle' as const),
    })),
    rows: [{ label: titleOf(view, gathering, 40), counts: useful }],
  };
  const alt = joinMarkdown([summary.alt(titleOf(view, gathering)), ...lines]);
  const [yes = 0, change = 0, no = 0] = keep ?? [];
  const kept = keep === null ? [] : [summary.keep(yes, change, no)];
  return [text(joinMarkdown([...said, ...lines, ...kept])), imageOfSaid(chart, plainText(alt))];
}

/** What was written, a few texts at a time; pages are counted from 1. */
export function readingMessage(
  view: ViewContext,
  gathering: Named,
  all: readonly Said[],
  wanted: number,
): Message {
  const { reading, summary } = view.words;
  const { items, page, pages } = pageOf(all, wanted, PAGE);
  const turns = pageTurns(reading, 'afterwards/read-page', { page, pages }, (to) => `${gathering.id}.${to}`);
  return {
    summary: reading.summary(titleOf(view, gathering)),
    blocks: [
      ...gatheringHead(view, gathering),
      text(summary.of(dayOf(view, gathering))),
      ...(items.length === 0 ? [text(reading.noWords)] : []),
      ...items.flatMap((said, index): Block[] => [
        ...(items[index - 1]?.about === said.about ? [] : [text(reading[said.about])]),
        text(said.text),
      ]),
      ...(turns.length > 0 ? [buttons(...turns)] : []),
      note([reading.order, ...(pages > 1 ? [reading.page(page, pages)] : [])].join(' ')),
    ],
  };
}

export function nothingToRead({ words }: ViewContext): Message {
  const { summary, text: said } = words.reading.nothing;
  return storable({ summary, blocks: [text(said)] });
}
