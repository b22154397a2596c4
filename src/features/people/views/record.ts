import type { Markdown } from '../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  heading,
  type Message,
  note,
  type PressButton,
  text,
} from '../../../chat/message.ts';
import { formatMoment, formatPeriod } from '../../../community/format/dates.ts';
import { firstLetters } from '../../../community/format/words.ts';
import type { RosterChange } from '../../../community/members/roster/line.ts';
import { differences } from '../../../community/members/roster/line.ts';
import type { DaysOff } from '../../../community/programme/days-off.ts';
import type { ViewContext } from '../locales/index.ts';
import { short, valueIn, whatSheIs } from './words.ts';

/** Changes on one page: each may have a button. */
export const RECORD_PAGE = 6;
/** What all that changed of one line may take. */
const CHANGE_LETTERS = 500;

/** One change of somebody's line, or of the days off; `at` is in epoch milliseconds. */
export type Recorded =
  | { kind: 'line'; at: number; change: RosterChange }
  | { kind: 'days'; at: number; days: DaysOff; what: 'added' | 'removed' };

export type RecordPage = {
  entries: readonly Recorded[];
  from: number;
  all: number;
  /** Names of members by id, and of coaches by address. */
  names: ReadonlyMap<string, string>;
  coaches: ReadonlyMap<string, string>;
};

function whatChanged(
  view: ViewContext,
  { before, after }: RosterChange,
  coaches: ReadonlyMap<string, string>,
) {
  const { record, fields } = view.words;
  if (after === null) return record.somebodyAdded;
  if (before === null) return record.added(short(after.name), whatSheIs(view, after));
  const said = differences(before, after).map((field) =>
    record.change(fields[field], valueIn(view, before, field, coaches), valueIn(view, after, field, coaches)),
  );
  return record.changed(short(after.name), firstLetters(said.join(' ; '), CHANGE_LETTERS));
}

/** What became of a change, where it is not simply so. */
function fateOf(
  { words: { record } }: ViewContext,
  change: RosterChange,
  name: (id: string | null) => string,
) {
  const { state, secondId, undoneBy } = change;
  if (state === 'waiting') return [record.waiting];
  if (state === 'refused') return [record.refused(name(secondId))];
  if (state === 'lapsed') return [record.lapsed];
  return [
    ...(secondId === null ? [] : [record.agreed(name(secondId))]),
    ...(state === 'undone' ? [record.undone(name(undoneBy))] : []),
  ];
}

function entryBlocks(view: ViewContext, entry: Recorded, { names, coaches }: RecordPage): Block[] {
  const { record, buttons: labels } = view.words;
  const name = (id: string | null) => short((id !== null && names.get(id)) || record.someone);
  const when = formatMoment(entry.at, view.timeZone, view.locale);
  const line = (by: string | null, what: string | Markdown) => text(record.line(when, name(by), what));
  if (entry.kind === 'days') {
    const { days, what } = entry;
    const period = formatPeriod(days.fromOn, days.toOn, view.locale);
    return [
      what === 'added'
        ? line(days.addedBy, record.daysAdded(short(days.name), period))
        : line(days.removedBy, record.daysRemoved(short(days.name), period)),
      ...(what === 'added' && days.state === 'set'
        ? [buttons({ label: labels.undo, press: 'days-off/remove', ref: days.id })]
        : []),
    ];
  }
  const { change } = entry;
  const fate = fateOf(view, change, (id) =>
    short((id !== null && names.get(id)) || record.someone.toLocaleLowerCase()),
  );
  return [
    line(change.byId, whatChanged(view, change, coaches)),
    ...(fate.length === 0 ? [] : [note(fate.join(' '))]),
    ...(change.state === 'applied'
      ? [buttons({ label: labels.undo, press: 'people/undo', ref: change.id })]
      : change.state === 'waiting'
        ? [buttons({ label: labels.see, press: 'people/see', ref: change.id })]
        : []),
  ];
}

/** Who changed what, and when, the newest first. */
export function recordMessage(view: ViewContext, page: RecordPage, happened?: string): Message {
  const { record, list, buttons: labels } = view.words;
  const { entries, from, all } = page;
  const turn = (label: string, to: number): PressButton[] =>
    to < 0 || to >= all ? [] : [{ label, press: 'people/record', ref: String(to) }];
  return {
    summary: record.summary,
    blocks: [
      heading(record.title),
      ...(happened === undefined ? [] : [text(happened)]),
      ...(entries.length === 0
        ? [text(record.none)]
        : entries.flatMap((entry) => entryBlocks(view, entry, page))),
      ...(all > RECORD_PAGE ? [text(list.page(from + 1, from + entries.length, all))] : []),
      buttons(...turn(labels.previous, from - RECORD_PAGE), ...turn(labels.next, from + RECORD_PAGE), {
        label: labels.list,
        press: 'people/list',
        ref: '',
      }),
      note(record.kept),
    ],
  };
}
