import type { Markdown } from '../../../chat/markdown.ts';
import { type Block, buttons, heading, type Message, note, storable, text } from '../../../chat/message.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Chosen, Counted, Group } from '../rules/polls.ts';
import { dayOf, groupLabel, ownLabel, typed, untilOf } from './format.ts';
import { chosenBlocks } from './past.ts';
import { topicBlocks } from './vote.ts';

/** So many groups are in the list; a menu has more. */
const MAX_LISTED = 12;
/** What a menu's options may weigh, beside the list. */
const MAX_OPTIONS = 50;

/** A vote that is open, as coaches see it: no name. */
export type OpenPoll = { gatheringId: string; closesAt: number; counted: readonly Counted[] };

/** One group as coaches see it. */
export type GroupData = { group: Group; open: OpenPoll | null; chosen: readonly Chosen[] };

const votesIn = (counted: readonly Counted[]): number => counted.reduce((sum, { count }) => sum + count, 0);

/** How a group's menu line names it; slugs have no slash. */
export const groupValue = ({ format, metier }: Group): string => `${format}/${metier ?? ''}`;

/** All groups, those whose vote is open first. */
export function overview(view: ViewContext, all: readonly GroupData[]): Message {
  const { coaching, past } = view.words;
  if (all.length === 0) return storable({ summary: past.title, blocks: [text(past.noFormat)] });
  const label = labelAmong(view, all);
  const open = all.filter((seen) => seen.open !== null);
  const shown = [...open, ...all.filter((seen) => seen.open === null)];
  const inMenu = shown.slice(0, MAX_OPTIONS);
  const others = inMenu.length - MAX_LISTED;
  const beyond = shown.length - inMenu.length;
  return storable({
    summary: coaching.summary(open.length),
    blocks: [
      heading(coaching.title),
      ...shown.slice(0, MAX_LISTED).map((seen) => text(lineOf(view, seen, label(seen.group)))),
      ...(others > 0 ? [note(coaching.others(others))] : []),
      ...(beyond > 0 ? [note(coaching.beyond(beyond))] : []),
      {
        kind: 'choice',
        label: coaching.menu,
        press: 'peer-sharing/group',
        ref: '',
        options: inMenu.map(({ group }) => ({ value: groupValue(group), label: label(group) })),
      },
    ],
  });
}

/** By its métier alone where all are of one format: the heading says the rest. */
function labelAmong(view: ViewContext, all: readonly GroupData[]): (group: Group) => string {
  const formats = new Set(all.map(({ group }) => group.format));
  return (group) => (formats.size === 1 ? ownLabel(view, group) : groupLabel(view, group));
}

function lineOf(view: ViewContext, { open, chosen: [last] }: GroupData, label: string): string | Markdown {
  const { coaching } = view.words;
  if (open)
    return coaching.open(label, open.counted.length, votesIn(open.counted), untilOf(view, open.closesAt));
  return last ? coaching.last(label, typed(last.title)) : coaching.nothing(label);
}

/** One group: its vote, with what a coach can do about it, and what it chose before. */
export function groupView(
  view: ViewContext,
  { group, open, chosen }: GroupData,
  more: { members: number; openable: Gathering | null; happened?: string },
): Message {
  const { ofGroup } = view.words;
  const { members, openable, happened } = more;
  const title = ofGroup.title(groupLabel(view, group));
  return storable({
    summary: title,
    blocks: [
      heading(title),
      ...(happened === undefined ? [] : [text(happened)]),
      ...(open === null ? [] : openBlocks(view, open, members)),
      ...(open === null && openable !== null ? openableBlocks(view, openable) : []),
      text(chosen.length === 0 ? ofGroup.noPast : ofGroup.past),
      ...chosenBlocks(view, chosen),
    ],
  });
}

function openBlocks(view: ViewContext, open: OpenPoll, members: number): Block[] {
  const { ofGroup, buttons: labels } = view.words;
  return [
    text(ofGroup.open(votesIn(open.counted), members, untilOf(view, open.closesAt))),
    ...topicBlocks(view, open.counted, ofGroup.none),
    buttons(
      { label: labels.extend, press: 'peer-sharing/extend', ref: open.gatheringId },
      { label: labels.close, press: 'peer-sharing/close', ref: open.gatheringId },
    ),
  ];
}

function openableBlocks(view: ViewContext, gathering: Gathering): Block[] {
  const { ofGroup, buttons: labels } = view.words;
  const day = dayOf(view, gathering.startsAt);
  return [
    text(gathering.state === 'cancelled' ? ofGroup.cancelled(day) : ofGroup.over(day)),
    buttons({ label: labels.open, press: 'peer-sharing/open', ref: gathering.id, style: 'primary' }),
  ];
}

/** Before a vote is closed early: what will happen, and a way back. */
export function confirmView(view: ViewContext, group: Group, gatheringId: string): Message {
  const { ofGroup, buttons: labels } = view.words;
  return storable({
    summary: ofGroup.title(groupLabel(view, group)),
    blocks: [
      text(ofGroup.confirm),
      buttons(
        { label: labels.closeNow, press: 'peer-sharing/close-now', ref: gatheringId, style: 'danger' },
        { label: labels.keepOpen, press: 'peer-sharing/keep-open', ref: gatheringId },
      ),
    ],
  });
}
