import { type Answer, openForm, rejectForm, replace, whisper } from '../../chat/answer.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../community/feature/feature.ts';
import { markOf } from '../../community/feature/shown.ts';
import { formatMoment } from '../../community/format/dates.ts';
import {
  calendarWith,
  type DaysOff,
  daysOffById,
  daysOffIn,
  draftDaysOff,
  forgetDraftDaysOff,
  noteMoves,
  removeDaysOff,
  setDaysOff,
} from '../../community/programme/days-off.ts';
import { type DaysValues, daysForm } from './forms.ts';
import { followingFrom } from './load.ts';
import { viewContextFor } from './locales/index.ts';
import { begunAmong, type Following, type Move, type Refusal, refusalOf } from './rules.ts';
import { type ListedDays, listMessage, periodOf, previewMessage, refusalWords } from './views.ts';

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);
const todayOf = ({ calendar, now }: ActorContext): string => calendar.localDate(now);

/** Days off that are not over, from the programme's file and from the chat, by their first day. */
async function listed(context: ActorContext): Promise<ListedDays[]> {
  const { pauses, holidays } = context.programme.promotion;
  const todayOn = todayOf(context);
  const fixed = [
    ...pauses.map(({ name, from, to }) => ({ kind: 'pause' as const, name, fromOn: from, toOn: to })),
    ...(holidays.also ?? []).map(({ name, on }) => ({
      kind: 'holiday' as const,
      name,
      fromOn: on,
      toOn: on,
    })),
  ].map((days) => ({ ...days, id: null }));
  return [...fixed, ...(await daysOffIn(context.tx, ['set']))]
    .filter(({ toOn }) => toOn >= todayOn)
    .map(({ id, kind, name, fromOn, toOn }) => ({ id, kind, name, fromOn, toOn, begun: fromOn <= todayOn }))
    .sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
}

const list = async (context: ActorContext, happened?: string) =>
  listMessage(viewOf(context), await listed(context), happened);

/** `/magellan jours`. */
export const show = async (context: ActorContext): Promise<Answer> => whisper(await list(context));

export const openNew = async (context: ActorContext): Promise<Answer> => openForm(daysForm(viewOf(context)));

const refusalNow = (context: ActorContext, days: Pick<DaysOff, 'kind' | 'fromOn' | 'toOn'>): Refusal | null =>
  refusalOf(days, context.calendar, context.programme.promotion, todayOf(context));

async function following(
  context: ActorContext,
  days: Pick<DaysOff, 'kind' | 'name' | 'fromOn' | 'toOn'>,
): Promise<Following> {
  const more = { ...days, addedAt: context.now };
  const changed = await calendarWith(context.tx, context.programme.promotion, { more });
  return followingFrom(context, changed, days);
}

/** Beside which field each refusal is said. */
const FIELD_OF: Partial<Record<Refusal['refused'], keyof DaysValues>> = { reversed: 'to', 'too-long': 'to' };

/** Keeps what was typed as a draft, and shows what would follow from it. */
export async function submit(context: SubmitContext<DaysValues>): Promise<Answer> {
  const { kind, name, from, to } = context.values;
  const view = viewOf(context);
  const days = { kind, name, fromOn: from, toOn: to ?? from };
  const refusal = refusalNow(context, days);
  if (refusal) return rejectForm({ [FIELD_OF[refusal.refused] ?? 'from']: refusalWords(view, refusal) });
  const follows = await following(context, days);
  const moves = JSON.stringify(follows.moves);
  const draft = await draftDaysOff(context.tx, { ...days, moves }, context.member.id, context.now);
  return whisper(previewMessage(view, draft, follows, { act: 'add' }));
}

/** A draft of hers that nobody has agreed to yet. */
async function draftOf({ tx, member, ref }: PressContext): Promise<DaysOff | null> {
  const days = await daysOffById(tx, ref);
  return days?.state === 'draft' && days.addedBy === member.id ? days : null;
}

/** Agrees to what was shown; when something else would follow by now, that is shown first. */
export async function add(context: PressContext): Promise<Answer> {
  const { tx, member, now, log } = context;
  const view = viewOf(context);
  const draft = await draftOf(context);
  if (!draft) return replace(await list(context, view.words.gone));
  const refusal = refusalNow(context, draft);
  if (refusal) {
    await forgetDraftDaysOff(tx, draft.id);
    return replace(await list(context, refusalWords(view, refusal)));
  }
  const follows = await following(context, draft);
  const moves = JSON.stringify(follows.moves);
  if (moves !== draft.moves) {
    await noteMoves(tx, draft.id, moves);
    return replace(previewMessage(view, draft, follows, { act: 'add', again: true }));
  }
  await setDaysOff(tx, draft.id, member.id, now);
  log.info({ event: 'days.added', days: draft.id, member: member.id }, 'days off were added');
  return replace(await list(context, view.words.added(draft.name, periodOf(view, draft))));
}

export async function discard(context: PressContext): Promise<Answer> {
  const { words } = viewOf(context);
  const draft = await draftOf(context);
  if (!draft) return replace(await list(context, words.gone));
  await forgetDraftDaysOff(context.tx, draft.id);
  return replace(await list(context, words.discarded));
}

/** Days that can still be taken away, or why not: whoever added them, all who may add may. */
async function removable(context: PressContext): Promise<DaysOff | { refused: string }> {
  const { words, timeZone, locale } = viewOf(context);
  const [id = ''] = context.ref.split('.');
  const days = await daysOffById(context.tx, id);
  if (days?.state !== 'set') return { refused: words.gone };
  const begun = begunAmong(JSON.parse(days.moves) as Move[], context.now)?.after;
  if (begun) return { refused: words.followed(days.name, formatMoment(begun.startsAt, timeZone, locale)) };
  return days.fromOn <= todayOf(context) ? { refused: words.begun(days.name) } : days;
}

async function followingRemoval(context: PressContext, days: DaysOff): Promise<Following> {
  const changed = await calendarWith(context.tx, context.programme.promotion, { without: days.id });
  return followingFrom(context, changed, days);
}

/** What would follow from taking days away. */
export async function askRemove(context: PressContext): Promise<Answer> {
  const days = await removable(context);
  if ('refused' in days) return replace(await list(context, days.refused));
  const follows = await followingRemoval(context, days);
  return replace(previewMessage(viewOf(context), days, follows, { act: 'remove' }));
}

/** Takes days away as was shown ("<days>.<mark of what follows>"); otherwise what would follow by now is shown first. */
export async function remove(context: PressContext): Promise<Answer> {
  const { tx, member, now, log } = context;
  const view = viewOf(context);
  const days = await removable(context);
  if ('refused' in days) return replace(await list(context, days.refused));
  const follows = await followingRemoval(context, days);
  if (context.ref !== `${days.id}.${markOf(follows.moves)}`)
    return replace(previewMessage(view, days, follows, { act: 'remove', again: true }));
  await removeDaysOff(tx, days.id, member.id, now);
  log.info({ event: 'days.removed', days: days.id, member: member.id }, 'days off were taken away');
  return replace(await list(context, view.words.removed(days.name, periodOf(view, days))));
}
