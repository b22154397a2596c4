import { shortened } from '../../../../../chat/lengths.ts';
import { FLOOR } from '../../../../../chat/limits.ts';
import { joinMarkdown, type Markdown } from '../../../../../chat/markdown.ts';
import {
  type Block,
  type Button,
  buttons,
  facts,
  heading,
  type Message,
  note,
  storable,
  text,
} from '../../../../../chat/message.ts';
import { pageTurns } from '../../../../../chat/pages.ts';
import { gatheringHead } from '../../../../../community/gatherings/announcement.ts';
import { titleFor } from '../../../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { Sequence } from '../../../../../community/gatherings/sequence.ts';
import type { ViewContext } from '../../../locales/seminar.ts';
import { dayPages, nowAndNext } from '../rules/programme.ts';
import { dayHeading, dayOf, factsOf, hoursOf, lineOf, whenOf } from './format.ts';

/** So many a page, and at one time: on a phone, that is a screen or two. */
const PAGE = 5;
const AT_ONCE = 2;
const SUMMARY_BYTES = 180;
const LABEL_BYTES = 40;

/** A sequence for one reader: how many have a place, what she has of it, and her rank where she waits. */
export type ForReader = Sequence & { yes: number; own: 'yes' | 'waiting' | null; rank: number | null };

export type ProgrammeData = {
  gathering: Gathering;
  sequences: readonly ForReader[];
  /** Null where the clock says which. */
  page: number | null;
  now: number;
  happened?: string;
};

/** What she has of it, or how many places there are: nothing of what is for everybody. */
function statusOf({ words }: ViewContext, { capacity, yes, own, rank }: ForReader): string[] {
  if (capacity === null) return [];
  if (own === 'yes') return [words.programme.yes];
  if (own === 'waiting') return [words.programme.waiting(rank ?? 1)];
  return [yes < capacity ? words.programme.left(capacity - yes) : words.programme.full];
}

const sayOf = (view: ViewContext, each: ForReader): Markdown => lineOf(view, each, ...statusOf(view, each));

/** The same at another moment: with the day, where it is not today's. */
function momentBlocks(view: ViewContext, title: Markdown, all: readonly ForReader[], onDay: string): Block[] {
  const [first] = all;
  if (!first) return [];
  const on = dayOf(view, first);
  const lines = all.slice(0, AT_ONCE).map((each) => sayOf(view, each));
  const others = all.length - AT_ONCE;
  return [
    text(
      joinMarkdown([
        title,
        ...(on === onDay ? [] : [dayHeading(view, on)]),
        ...lines,
        ...(others > 0 ? [view.words.programme.others(others)] : []),
      ]),
    ),
  ];
}

/** The page on which is what goes on, or what comes next; the last once all is over. */
function pageNow(pages: readonly (readonly ForReader[])[], now: number): number {
  const at = pages.findIndex((page) => page.some(({ endsAt }) => endsAt > now));
  return at < 0 ? pages.length : at + 1;
}

/** "Maintenant", "Ensuite", then a day of the seminar, readable on a phone. */
export function programmeMessage(view: ViewContext, data: ProgrammeData): Message {
  const { programme, buttons: labels } = view.words;
  const { gathering, sequences, now, happened } = data;
  const pages = dayPages(sequences, (each) => dayOf(view, each), PAGE);
  const wanted = data.page ?? pageNow(pages, now);
  const page = Math.min(Math.max(1, wanted), Math.max(1, pages.length));
  const items = pages[page - 1] ?? [];
  const at = nowAndNext(sequences, now);
  const today = dayOf(view, { startsAt: now, endsAt: now });
  const turns = pageTurns(
    labels,
    'seminar/day',
    { page, pages: pages.length },
    (to) => `${gathering.id}.${to}`,
  );
  const options = items.map((item) => ({
    value: item.id,
    label: shortened(`${hoursOf(view, item)} · ${item.title}`, FLOOR.options.label),
  }));
  const [first] = items;
  return storable({
    until: gathering.endsAt,
    summary: programme.summary(shortened(titleFor(view.programme, gathering, view.locale), SUMMARY_BYTES)),
    blocks: [
      ...gatheringHead(view, gathering),
      ...(happened === undefined ? [] : [text(happened)]),
      ...(first === undefined ? [text(programme.none)] : []),
      ...momentBlocks(view, programme.now, at.now, today),
      ...momentBlocks(view, programme.next, at.next, today),
      ...items.map((item, index) =>
        text(
          joinMarkdown([...(index === 0 ? [dayHeading(view, dayOf(view, item))] : []), sayOf(view, item)]),
        ),
      ),
      ...(options.length === 0
        ? []
        : [{ kind: 'choice' as const, label: programme.open, press: 'seminar/open', ref: '', options }]),
      ...(turns.length === 0 ? [] : [buttons(...turns)]),
      ...(pages.length > 1 ? [note(view.words.page(page, pages.length))] : []),
    ],
  });
}

export type CardData = {
  gathering: Gathering;
  sequence: ForReader;
  /** Whether she answered yes to the whole seminar; and whether she still can. */
  comes: boolean;
  mayCome: boolean;
  /** Whether a place can be taken or given up still. */
  isOpen: boolean;
  happened?: string | Markdown;
};

/** One sequence, and what she can do about it. */
export function cardMessage(view: ViewContext, data: CardData): Message {
  const { card, buttons: labels, facts: names } = view.words;
  const { gathering, sequence, comes, mayCome, isOpen, happened } = data;
  const { id, capacity, own } = sequence;
  // What is pressed here is answered here.
  const ref = `${id}.here`;
  const chooses = isOpen && capacity !== null;
  const offered: Button[] = [
    ...(chooses && own !== null ? [{ label: labels.leave, press: 'seminar/leave', ref }] : []),
    ...(chooses && own === null && comes
      ? [{ label: labels.go, press: 'seminar/go', ref, style: 'primary' as const }]
      : []),
    ...(isOpen && !comes && mayCome
      ? [{ label: labels.come, press: 'gatherings/yes', ref: gathering.id, style: 'primary' as const }]
      : []),
    { label: labels.programme, press: 'seminar/programme', ref: gathering.id },
  ];
  const status = statusOf(view, sequence);
  return storable({
    until: sequence.endsAt,
    summary: shortened(sequence.title, SUMMARY_BYTES),
    blocks: [
      ...gatheringHead(view, gathering),
      heading(shortened(sequence.title, FLOOR.heading)),
      ...(happened === undefined ? [] : [text(happened)]),
      facts([
        ...factsOf(view, sequence),
        ...(status.length === 0 ? [] : [{ label: names.places, value: status.join(', ') }]),
      ]),
      text(
        capacity === null ? card.everybody : comes ? card.choose : mayCome ? card.comeFirst : card.tooLate,
      ),
      buttons(...offered),
    ],
  });
}

/** Two at the same time: which one to keep is hers to say. */
export function whichMessage(
  view: ViewContext,
  gathering: Gathering,
  { wanted, kept, isFull }: { wanted: Sequence; kept: readonly Sequence[]; isFull: boolean },
): Message {
  const { which } = view.words;
  const [first] = kept;
  const short = ({ title }: Sequence) => shortened(title, LABEL_BYTES);
  const lines = kept.slice(0, AT_ONCE).map((each) => lineOf(view, each));
  return storable({
    until: wanted.startsAt,
    summary: which.summary,
    blocks: [
      ...gatheringHead(view, gathering),
      text(joinMarkdown([which.text(wanted.title, whenOf(view, wanted)), ...lines])),
      ...(isFull ? [text(which.full)] : []),
      buttons(
        { label: which.swap(short(wanted)), press: 'seminar/swap', ref: wanted.id },
        ...(first ? [{ label: which.keep(short(first)), press: 'seminar/keep', ref: first.id }] : []),
      ),
    ],
  });
}

/** Why nothing is shown, or was done. */
export type NoPlace = 'gone' | 'notHers' | 'started' | 'cancelled' | 'noProgramme' | 'everybody';

export function noPlaceMessage({ words: { refused } }: ViewContext, why: NoPlace): Message {
  return storable({ summary: refused.summary, blocks: [text(refused[why])] });
}
