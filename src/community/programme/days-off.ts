import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Tables, Tx } from '../../engine/database.ts';
import { type AddedDaysOff, type Calendar, makeCalendar } from './calendar.ts';
import type { Promotion } from './programme.ts';

/** `draft`: previewed, and not agreed to yet; `removed`: it was there, and is no longer. */
type State = 'draft' | 'set' | 'removed';

/** Days off that somebody added in the chat, beside those of programme.yaml; both bounds included (ISO dates). */
export type DaysOff = AddedDaysOff & {
  id: string;
  state: State;
  /** Who added them, and who took them away; null once nothing leads to that member any more. */
  addedBy: string | null;
  removedBy: string | null;
  removedAt: number | null;
  /** What they moved, as whoever agreed to them was shown it, in JSON. */
  moves: string;
};

declare module '../../engine/database.ts' {
  interface Tables {
    days_off: DaysOff;
  }
}

type Row = Selectable<Tables['days_off']>;

const made = new WeakMap<Promotion, { of: string; calendar: Calendar }>();

/**
 * The promotion's calendar with the days off that were added in the chat, as a transaction sees them. The same
 * object as long as they are the same, so that what is worked out from it can be kept.
 */
export async function calendarIn(tx: Tx, promotion: Promotion): Promise<Calendar> {
  const added = await daysOffIn(tx, ['set']);
  const of = JSON.stringify(added.map(({ id, addedAt }) => [id, addedAt]));
  const known = made.get(promotion);
  if (known?.of === of) return known.calendar;
  const calendar = makeCalendar(promotion, added);
  made.set(promotion, { of, calendar });
  return calendar;
}

/** The calendar as it would be with some more days off, or without some. */
export async function calendarWith(
  tx: Tx,
  promotion: Promotion,
  { more, without }: { more?: AddedDaysOff; without?: string },
): Promise<Calendar> {
  const added = (await daysOffIn(tx, ['set'])).filter(({ id }) => id !== without);
  return makeCalendar(promotion, more === undefined ? added : [...added, more]);
}

/** Those in some states, by their first day. */
export const daysOffIn = (tx: Tx, states: readonly State[]): Promise<Row[]> =>
  tx
    .selectFrom('days_off')
    .selectAll()
    .where('state', 'in', [...states])
    .orderBy('fromOn')
    .orderBy('id')
    .execute();

export async function daysOffById(tx: Tx, id: string): Promise<DaysOff | null> {
  return (await tx.selectFrom('days_off').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Keeps days off as they were typed, until they are agreed to. */
export async function draftDaysOff(
  tx: Tx,
  { moves, ...days }: Omit<AddedDaysOff, 'addedAt'> & Pick<DaysOff, 'moves'>,
  by: string,
  now: number,
): Promise<DaysOff> {
  const row: DaysOff = {
    ...{ id: randomUUID(), ...days, addedAt: now, addedBy: by },
    ...{ state: 'draft', removedBy: null, removedAt: null, moves },
  };
  await tx.insertInto('days_off').values(row).execute();
  return row;
}

/** From now on they count, as added by whoever agreed to them. */
export async function setDaysOff(tx: Tx, id: string, by: string, now: number): Promise<void> {
  await tx
    .updateTable('days_off')
    .set({ state: 'set', addedBy: by, addedAt: now, removedBy: null, removedAt: null })
    .where('id', '=', id)
    .execute();
}

/** From now on they count no more; that they were there is kept. */
export async function removeDaysOff(tx: Tx, id: string, by: string, now: number): Promise<void> {
  await tx
    .updateTable('days_off')
    .set({ state: 'removed', removedBy: by, removedAt: now })
    .where('id', '=', id)
    .execute();
}

/** Notes what they would move by now. */
export async function noteMoves(tx: Tx, id: string, moves: string): Promise<void> {
  await tx.updateTable('days_off').set({ moves }).where('id', '=', id).execute();
}

export async function forgetDraftDaysOff(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('days_off').where('id', '=', id).where('state', '=', 'draft').execute();
}

/** How many days off a member has added or taken away. */
export async function countDaysOffBy(tx: Tx, memberId: string): Promise<number> {
  const rows = await tx
    .selectFrom('days_off')
    .select(['addedBy', 'removedBy'])
    .where((eb) => eb.or([eb('addedBy', '=', memberId), eb('removedBy', '=', memberId)]))
    .execute();
  return rows.flatMap(({ addedBy, removedBy }) => [addedBy, removedBy]).filter((id) => id === memberId)
    .length;
}

/** Erases drafts from before an instant, and what was taken away before another (epoch ms). */
export async function eraseDaysOffBefore(
  tx: Tx,
  { draftsAt, removedAt }: { draftsAt: number; removedAt: number },
): Promise<void> {
  await tx.deleteFrom('days_off').where('state', '=', 'draft').where('addedAt', '<', draftsAt).execute();
  await tx.deleteFrom('days_off').where('state', '=', 'removed').where('removedAt', '<', removedAt).execute();
}
