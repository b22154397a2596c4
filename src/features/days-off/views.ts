import type { Markdown } from '../../chat/markdown.ts';
import {
  type Block,
  buttons,
  heading,
  type Message,
  note,
  type PressButton,
  storable,
  text,
} from '../../chat/message.ts';
import { markOf } from '../../community/feature/shown.ts';
import { formatDay, formatMoment, formatPeriod, formatUntil } from '../../community/format/dates.ts';
import { listOf } from '../../community/format/lists.ts';
import { firstLetters } from '../../community/format/words.ts';
import type { DaysOff } from '../../community/programme/days-off.ts';
import type { ViewContext } from './locales/index.ts';
import type { Following, Move, Refusal } from './rules.ts';

/** One line of the list; `id` is null of what programme.yaml says. */
export type ListedDays = Pick<DaysOff, 'kind' | 'name' | 'fromOn' | 'toOn'> & {
  id: string | null;
  begun: boolean;
};
type Days = Pick<DaysOff, 'id' | 'name' | 'fromOn' | 'toOn'>;

/** So many are listed with their buttons, as these weigh. */
const MAX_LISTED = 10;
/** Lines of a preview, and what a title of a gathering may take of one. */
const ROOM = { lines: 16, bytes: 2_400 };
const TITLE_LETTERS = 80;
/** A name stands on one line of a list, from the programme's file as well. */
const NAME_LETTERS = 100;

const named = (name: string): string => firstLetters(name, NAME_LETTERS);
const newButton = ({ words }: ViewContext): PressButton => ({
  label: words.buttons.new,
  press: 'days-off/new',
  ref: '',
});

export const periodOf = ({ locale }: ViewContext, { fromOn, toOn }: Pick<Days, 'fromOn' | 'toOn'>): string =>
  formatPeriod(fromOn, toOn, locale);

/** What is off beside public holidays, under what has just happened. */
export function listMessage(view: ViewContext, days: readonly ListedDays[], happened?: string): Message {
  const { list, kinds, buttons: labels } = view.words;
  const shown = days.slice(0, MAX_LISTED);
  const lines = shown.flatMap((each): Block[] => {
    const line = text(list.line(kinds[each.kind], named(each.name), periodOf(view, each)));
    if (each.id === null) return [line, note(list.fixed)];
    if (each.begun) return [line, note(list.begun)];
    return [line, buttons({ label: labels.remove, press: 'days-off/remove', ref: each.id })];
  });
  return storable({
    summary: list.summary(days.length),
    blocks: [
      heading(list.title),
      ...(happened === undefined ? [] : [text(happened)]),
      ...(days.length === 0 ? [text(list.none)] : lines),
      ...(days.length > shown.length ? [text(list.others(days.length - shown.length))] : []),
      text(list.why),
      buttons(newButton(view)),
    ],
  });
}

function moveLine(view: ViewContext, { before, after }: Move): Markdown {
  const { preview } = view.words;
  const at = (instant: number) => formatMoment(instant, view.timeZone, view.locale);
  const until = (instant: number | null) =>
    instant === null ? '' : formatUntil(instant, view.timeZone, view.locale);
  if (after === null) return preview.dropped(before ? at(before.startsAt) : '');
  if (before === null) return preview.back(at(after.startsAt));
  return before.startsAt === after.startsAt
    ? preview.shortened(at(after.startsAt), until(after.openUntil))
    : preview.moved(at(before.startsAt), at(after.startsAt), until(after.openUntil));
}

function followingLines(view: ViewContext, { moves, open, gatherings }: Following): Markdown[] {
  const { preview } = view.words;
  const at = (instant: number) => formatMoment(instant, view.timeZone, view.locale);
  return [
    ...(moves.length === 0 ? [preview.noMove] : moves.map((move) => moveLine(view, move))),
    ...(open?.openUntil ? [preview.open(formatUntil(open.openUntil, view.timeZone, view.locale))] : []),
    ...gatherings.map(({ title, startsAt }) =>
      preview.gathering(firstLetters(title, TITLE_LETTERS), at(startsAt)),
    ),
  ];
}

/** What follows if these days become days off, or are so no more, with the button that agrees to it. */
export function previewMessage(
  view: ViewContext,
  days: Days & Pick<DaysOff, 'kind'>,
  following: Following,
  about: { act: 'add' | 'remove'; again?: boolean },
): Message {
  const { preview, list, kinds, buttons: labels } = view.words;
  const adds = about.act === 'add';
  const said = listOf(
    adds ? preview.addTitle : preview.removeTitle,
    followingLines(view, following),
    preview.others,
    ROOM,
  );
  const shown: Message = {
    summary: preview.summary(named(days.name)),
    blocks: [
      text(list.line(kinds[days.kind], named(days.name), periodOf(view, days))),
      ...(about.again ? [text(preview.again)] : []),
      text(said),
      text(preview.told),
      buttons(
        ...(adds
          ? [
              { label: labels.add, press: 'days-off/add', ref: days.id, style: 'primary' as const },
              { label: labels.discard, press: 'days-off/discard', ref: days.id },
            ]
          : [
              {
                label: labels.removeSure,
                press: 'days-off/remove-sure',
                ref: `${days.id}.${markOf(following.moves)}`,
              },
            ]),
        { label: labels.list, press: 'days-off/list', ref: '' },
      ),
    ],
  };
  // The calendar is everybody’s; a gathering that is not announced yet is the coaches’.
  return following.gatherings.length === 0 ? storable(shown) : shown;
}

/** Why days cannot become days off, in one sentence beside a field. */
export function refusalWords({ words: { refused }, locale }: ViewContext, refusal: Refusal): string {
  switch (refusal.refused) {
    case 'reversed':
      return refused.reversed;
    case 'too-early':
      return refused.tooEarly(formatDay(refusal.fromOn, locale));
    case 'outside':
      return refused.outside(formatPeriod(refusal.startsOn, refusal.endsOn, locale));
    case 'too-long':
      return refused.tooLong(refusal.max);
    case 'off-already':
      return refused.offAlready;
    case 'overlaps':
      return refused.overlaps(named(refusal.name));
  }
}
