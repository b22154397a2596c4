import { joinMarkdown, type Markdown, md } from '../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  facts,
  heading,
  type Message,
  note,
  type PressButton,
  text,
} from '../../../chat/message.ts';
import { formatMoment } from '../../../community/format/dates.ts';
import { formatNumber } from '../../../community/format/numbers.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Measure } from '../rules/measure.ts';
import { formatPresenter, formatWhy, type GroupData } from './explanation.ts';
import { dayOf, formatNames, safe } from './people.ts';

/** All the groups of a gathering, as coaches see them. */
export type SplitData = {
  gathering: { id: string; startsAt: number };
  state: 'draft' | 'announced';
  /** When the groups are sent by themselves. */
  reportAt: number;
  groups: GroupData[];
  measure: Measure;
};

/** What the groups of one page may weigh, in bytes: the rest of the message has its own. */
const PAGE_BYTES = 5_000;
const MAX_ON_A_PAGE = 12;

export function measureFacts(view: ViewContext, measure: Measure): Block {
  const { coaches } = view.words;
  const share = (part: number, whole: number, max: number) =>
    coaches.share(String(Math.floor((100 * part) / Math.max(1, whole))), part, whole, max);
  const { groups, pairs, newPairs, newPairsAtBest, apart, apartAtBest, metiers, metiersAtBest } = measure;
  return facts([
    { label: coaches.newPairs, value: share(newPairs, pairs, newPairsAtBest) },
    { label: coaches.apart, value: share(apart, groups, apartAtBest) },
    {
      label: coaches.metiers,
      value: coaches.average(formatNumber(metiers, view.locale), formatNumber(metiersAtBest, view.locale)),
    },
  ]);
}

/** One group for those who see all of them. */
export function formatGroup(view: ViewContext, group: GroupData): Markdown {
  const { coaches } = view.words;
  const { presenter, link } = group;
  return joinMarkdown([
    md`**${coaches.group(group.number)}** · ${safe(formatNames(view, group.names))}`,
    presenter ? coaches.presents(safe(formatPresenter(view, presenter))) : coaches.nobodyPresents,
    formatWhy(view, group, 'coaches'),
    link === null ? coaches.noLink : coaches.link(link),
  ]);
}

/** The groups in pages that every platform carries. */
export function pagesOf(view: ViewContext, groups: readonly GroupData[]): GroupData[][] {
  const pages: GroupData[][] = [[]];
  let bytes = 0;
  for (const group of groups) {
    const weight = Buffer.byteLength(formatGroup(view, group).markdown);
    const page = pages.at(-1) as GroupData[];
    if (page.length > 0 && (bytes + weight > PAGE_BYTES || page.length >= MAX_ON_A_PAGE)) {
      pages.push([group]);
      bytes = weight;
    } else {
      page.push(group);
      bytes += weight;
    }
  }
  return pages;
}

/** What a coach may do with the groups; who only reads them in the channel finds the pages by a button. */
function actions({ words }: ViewContext, seen: SplitData): PressButton[] {
  const { id } = seen.gathering;
  const labels = words.buttons;
  const press = (label: string, name: string): PressButton => ({
    label,
    press: `cross-sharing/${name}`,
    ref: id,
  });
  const draft: PressButton[] = [
    { ...press(labels.send, 'send'), style: 'primary' },
    press(labels.again, 'again'),
  ];
  const always = [press(labels.move, 'move'), press(labels.links, 'links'), press(labels.turns, 'turns')];
  return seen.groups.length === 0
    ? [press(labels.turns, 'turns')]
    : [...(seen.state === 'draft' ? draft : []), ...always];
}

/**
 * The groups with their measure, a page at a time, from the one that holds a group. The channel, which the chat
 * keeps, reads how many there are and how good they are, and has a button for who is in them.
 */
export function groupsMessage(
  view: ViewContext,
  seen: SplitData,
  where: { channel: true } | { fromGroup: string | null },
): Message {
  const { coaches, buttons: labels } = view.words;
  const { gathering, groups, measure } = seen;
  const day = dayOf(view, gathering);
  const pages = pagesOf(view, groups);
  const inChannel = 'channel' in where;
  const found = inChannel
    ? 0
    : Math.max(
        0,
        pages.findIndex((page) => page.some(({ id }) => id === where.fromGroup)),
      );
  const page = inChannel ? [] : (pages[found] ?? []);
  const members = groups.reduce((sum, { names }) => sum + names.length, 0);
  const until = coaches.until(formatMoment(seen.reportAt, view.timeZone, view.locale));
  const blocks: Block[] = [
    heading(coaches.title(day)),
    text(
      seen.state === 'draft'
        ? coaches.draft(groups.length, members, until)
        : coaches.announced(groups.length, members),
    ),
  ];
  if (groups.length > 0) blocks.push(measureFacts(view, measure));
  blocks.push(...page.map((group) => text(formatGroup(view, group))));
  if (inChannel && groups.length > 0)
    blocks.push(buttons({ label: labels.all, press: 'cross-sharing/groups', ref: gathering.id }));
  if (!inChannel && pages.length > 1) {
    const turn = (label: string, group: GroupData | undefined): PressButton[] =>
      group ? [{ label, press: 'cross-sharing/page', ref: group.id }] : [];
    const turning = [
      ...turn(labels.previous, pages[found - 1]?.[0]),
      ...turn(labels.next, pages[found + 1]?.[0]),
    ];
    blocks.push(note(coaches.page(found + 1, pages.length)), buttons(...turning));
  }
  blocks.push(buttons(...actions(view, seen)));
  return { summary: coaches.summary(day, groups.length), blocks };
}

/** Somebody would be alone: coaches decide before the day whether it takes place. It says no name: a chat keeps it. */
export function aloneMessage(view: ViewContext, gathering: { id: string; startsAt: number }): Message {
  const { alone } = view.words;
  const day = dayOf(view, gathering);
  return {
    summary: alone.summary(day),
    blocks: [
      text(alone.text(day)),
      buttons({ label: alone.open, press: 'planning/open', ref: gathering.id }),
    ],
  };
}

/** What takes the place of the groups in the channel when the gathering no longer has any. */
export function forgottenMessage(view: ViewContext, gathering: { startsAt: number }): Message {
  const { cancelled } = view.words.coaches;
  const day = dayOf(view, gathering);
  return { summary: cancelled.summary(day), blocks: [text(cancelled.text(day))] };
}
