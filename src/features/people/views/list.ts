import {
  type Block,
  buttons,
  heading,
  type Message,
  note,
  type PressButton,
  text,
} from '../../../chat/message.ts';
import { formatDay } from '../../../community/format/dates.ts';
import { LINE_FIELDS, type Line } from '../../../community/members/roster/line.ts';
import type { ViewContext } from '../locales/index.ts';
import { short, titleOf, valueIn, whatSheIs } from './words.ts';

/** People on one page. */
export const PAGE = 10;

/** Somebody of the list; `later` is the day on which she is expected. */
export type Listed = { id: string; line: Line; hasLeft: boolean; later: string | null };
export type People = {
  people: readonly Listed[];
  from: number;
  all: number;
  /** What the buttons to other pages are about; null where there is none. */
  to: { previous: string | null; next: string | null };
};

const actions = ({ words: { buttons: labels } }: ViewContext): Block =>
  buttons(
    { label: labels.add, press: 'people/new', ref: '', style: 'primary' },
    { label: labels.record, press: 'people/record', ref: '0' },
    { label: labels.csv, press: 'people/csv', ref: '' },
    { label: labels.days, press: 'days-off/list', ref: '' },
  );

function lineOf(view: ViewContext, { line, hasLeft, later }: Listed, rank: number): Block {
  const { list } = view.words;
  const state = hasLeft
    ? [list.left.toLocaleLowerCase()]
    : later === null
      ? []
      : [list.later(formatDay(later, view.locale))];
  return text(list.line(rank, short(line.name), [whatSheIs(view, line), ...state].join(' · ')));
}

/** A page of people, and a menu that opens one: a chat keeps menus, so it names nobody. */
export function listMessage(
  view: ViewContext,
  { people, from, all, to }: People,
  happened?: string,
): Message {
  const { list, buttons: labels } = view.words;
  const turn = (label: string, ref: string | null): PressButton[] =>
    ref === null ? [] : [{ label, press: 'people/page', ref }];
  const turns = [...turn(labels.previous, to.previous), ...turn(labels.next, to.next)];
  const options = people.map(({ id }, index) => ({ value: id, label: list.option(from + index + 1) }));
  return {
    summary: list.summary(all),
    blocks: [
      heading(list.title),
      ...(happened === undefined ? [] : [text(happened)]),
      ...(all === 0
        ? [text(list.nobody)]
        : [
            ...people.map((each, index) => lineOf(view, each, from + index + 1)),
            { kind: 'choice' as const, label: list.pick, press: 'people/open', ref: '', options },
          ]),
      ...(all > PAGE ? [text(list.page(from + 1, from + people.length, all))] : []),
      ...(turns.length === 0 ? [] : [buttons(...turns)]),
      actions(view),
      note(list.how),
    ],
  };
}

/** One member's line, whole, with what can be changed of it. */
export function entryMessage(
  view: ViewContext,
  { id, line, hasLeft }: Listed,
  coaches: ReadonlyMap<string, string>,
  happened?: string,
): Message {
  const { list, fields, preview, buttons: labels } = view.words;
  return {
    summary: titleOf(line.name),
    blocks: [
      heading(titleOf(line.name)),
      ...(happened === undefined ? [] : [text(happened)]),
      ...(hasLeft ? [text(list.left)] : []),
      ...LINE_FIELDS.filter((field) => field !== 'name').map((field) =>
        text(preview.is(fields[field], valueIn(view, line, field, coaches))),
      ),
      buttons(
        { label: labels.work, press: 'people/work', ref: `m.${id}` },
        { label: labels.dates, press: 'people/dates', ref: `m.${id}` },
        { label: labels.list, press: 'people/list', ref: '' },
      ),
    ],
  };
}
