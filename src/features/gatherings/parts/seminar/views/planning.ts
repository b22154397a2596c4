import { shortened } from '../../../../../chat/lengths.ts';
import { FLOOR } from '../../../../../chat/limits.ts';
import { joinMarkdown, type Markdown } from '../../../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  facts,
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
import { isWithin, sharingRoom } from '../rules/placing.ts';
import { dayHeading, dayOf, factsOf, hoursOf, lineOf, whenOf } from './format.ts';

/** So many a page, as long as their titles, rooms and names may be. */
const PAGE = 5;
const SUMMARY_BYTES = 180;
const CLASH_BYTES = 60;
const MAX_CLASHES = 2;

/** A sequence, how many have a place in it, and how many wait for one. */
export type Placed = Sequence & { yes: number; waiting: number };

export type PlanningData = {
  gathering: Gathering;
  /** All of the seminar, the first first. */
  sequences: readonly Placed[];
  page: number;
  /** Whether a coach can still say something of them. */
  mayChange: boolean;
  happened?: string;
};

/** A draft is the coaches' own: the rest is public, or will be. */
const unlessDraft = ({ state }: Gathering, message: Message): Message =>
  state === 'draft' ? message : storable(message);

const placesOf = ({ words }: ViewContext, { capacity, yes, waiting }: Placed): string =>
  capacity === null ? words.planning.free : words.planning.taken(yes, capacity, waiting);

/** What a coach should look at: another in the same room, or hours that the seminar no longer has. */
function warningsOf(
  { words }: ViewContext,
  sequence: Sequence,
  { gathering, sequences }: PlanningData,
): Markdown[] {
  const clashes = sharingRoom<Sequence>(sequence, sequences).map(({ title }) =>
    shortened(title, CLASH_BYTES),
  );
  return [
    ...(clashes.length === 0 ? [] : [words.planning.clash(clashes.slice(0, MAX_CLASHES).join(', '))]),
    ...(isWithin(sequence, gathering) ? [] : [words.planning.outside]),
  ];
}

/** Each under the heading of its day, which the first of a day bears. */
const itemBlocks = (view: ViewContext, data: PlanningData, items: readonly Placed[]): Block[] =>
  items.map((item, index) => {
    const [on, before] = [item, items[index - 1]].map((each) => each && dayOf(view, each));
    return text(
      joinMarkdown([
        ...(on === before || on === undefined ? [] : [dayHeading(view, on)]),
        lineOf(view, item, placesOf(view, item)),
        ...warningsOf(view, item, data),
      ]),
    );
  });

/** The sequences of a seminar, as its coaches see them. */
export function sequencesMessage(view: ViewContext, data: PlanningData): Message {
  const { planning, buttons: labels } = view.words;
  const { gathering, sequences, mayChange, happened } = data;
  const { items, page, pages } = pageOf(sequences, data.page, PAGE);
  const add = { label: labels.add, press: 'seminar/add', ref: gathering.id, style: 'primary' as const };
  // Of a draft, which is the coaches' own, a chat may keep what stands in a menu: no titles then.
  const isDraft = gathering.state === 'draft';
  const options = items.map((item) => {
    const hours = isDraft ? whenOf(view, item) : hoursOf(view, item);
    const label = isDraft ? hours : `${hours} · ${item.title}`;
    return { value: item.id, label: shortened(label, FLOOR.options.label) };
  });
  return unlessDraft(gathering, {
    summary: planning.summary(shortened(titleFor(view.programme, gathering, view.locale), SUMMARY_BYTES)),
    blocks: [
      ...gatheringHead(view, gathering),
      heading(planning.title),
      ...(happened === undefined ? [] : [text(happened)]),
      ...(items.length === 0 ? [text(planning.none)] : itemBlocks(view, data, items)),
      ...(options.length === 0
        ? []
        : [{ kind: 'choice' as const, label: planning.choose, press: 'seminar/edit', ref: '', options }]),
      buttons(
        ...(mayChange ? [add] : []),
        ...pageTurns(labels, 'seminar/plan-page', { page, pages }, (to) => `${gathering.id}.${to}`),
        { label: labels.gathering, press: 'planning/open', ref: gathering.id },
      ),
      note([planning.how, ...(pages > 1 ? [view.words.page(page, pages)] : [])].join(' ')),
    ],
  });
}

/** One sequence, as a coach changes it. */
export function sequenceMessage(view: ViewContext, data: PlanningData, sequence: Placed): Message {
  const { buttons: labels, facts: names } = view.words;
  const { gathering, mayChange, happened } = data;
  const ref = sequence.id;
  const warnings = warningsOf(view, sequence, data);
  return unlessDraft(gathering, {
    summary: shortened(sequence.title, SUMMARY_BYTES),
    blocks: [
      ...gatheringHead(view, gathering),
      heading(shortened(sequence.title, FLOOR.heading)),
      ...(happened === undefined ? [] : [text(happened)]),
      facts([...factsOf(view, sequence), { label: names.places, value: placesOf(view, sequence) }]),
      ...warnings.map((warning) => text(warning)),
      buttons(
        ...(mayChange
          ? [
              { label: labels.change, press: 'seminar/change', ref },
              { label: labels.details, press: 'seminar/details', ref },
              { label: labels.remove, press: 'seminar/remove', ref, style: 'danger' as const },
            ]
          : []),
        { label: labels.all, press: 'seminar/plan', ref: gathering.id },
      ),
    ],
  });
}

/** What removing it would do, before it is done. */
export function removeMessage(view: ViewContext, gathering: Gathering, sequence: Placed): Message {
  const { planning, buttons: labels } = view.words;
  const ref = sequence.id;
  return unlessDraft(gathering, {
    summary: planning.removeSummary,
    blocks: [
      text(planning.removeText(sequence.title, sequence.yes + sequence.waiting)),
      buttons(
        { label: labels.remove, press: 'seminar/remove-yes', ref, style: 'danger' },
        { label: labels.keep, press: 'seminar/edit', ref },
      ),
    ],
  });
}

export function refusedMessage({ words: { refused } }: ViewContext, why: 'gone' | 'noSeminar'): Message {
  return storable({ summary: refused.summary, blocks: [text(refused[why])] });
}
