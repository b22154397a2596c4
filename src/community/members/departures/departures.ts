import { expressionBuilder } from 'kysely';
import type { Tables, Tx } from '../../../engine/database.ts';
import type { Member } from '../member.ts';
import { allMembers } from '../members.ts';

/**
 * - `pending`: what was agreed with her ends at its time, unless she comes back before;
 * - `waiting`: too many left at once, an administrator decides; `confirmed`: she did, it ends at its time;
 * - `settled`: it has ended; `dismissed`: an administrator said that nothing ends.
 */
export type DepartureState = 'pending' | 'waiting' | 'confirmed' | 'settled' | 'dismissed';

export type RecordedDeparture = { member: Member; leftAt: number; dueAt: number; state: DepartureState };

declare module '../../../engine/database.ts' {
  interface Tables {
    departures: { memberId: string; leftAt: number; dueAt: number; state: DepartureState };
  }
}

/** Every departure that is recorded, the first first; of some states, when they are given. */
export async function departuresIn(tx: Tx, states?: readonly DepartureState[]): Promise<RecordedDeparture[]> {
  const rows = await tx
    .selectFrom('departures')
    .selectAll()
    .$if(states !== undefined, (query) => query.where('state', 'in', [...(states ?? [])]))
    .orderBy('leftAt')
    .orderBy('memberId')
    .execute();
  if (rows.length === 0) return [];
  const members = new Map((await allMembers(tx)).map((member) => [member.id, member]));
  return rows.flatMap(({ memberId: id, leftAt, dueAt, state }) => {
    const member = members.get(id);
    return member ? [{ member, leftAt, dueAt, state }] : [];
  });
}

const recorded = expressionBuilder<Tables, never>().selectFrom('departures').select('departures.memberId');

/** Who is active no more, and of whom it is not recorded yet. */
export async function unrecordedDepartures(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('members')
    .select('id')
    .where('active', '=', 0)
    .where('id', 'not in', recorded)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Whose departure is recorded, and who is active again. */
export async function returnedMembers(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('members')
    .select('id')
    .where('active', '=', 1)
    .where('id', 'in', recorded)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Who is active no more, while what was agreed with her stands: she may come back to it. */
export async function undecidedDepartures(tx: Tx): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('members')
    .select('id')
    .where('active', '=', 0)
    .where('id', 'not in', recorded.where('departures.state', '=', 'settled'))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Who is no longer in the roster, of whom nothing that was agreed is left to end, by id. */
export async function leftForGood(tx: Tx): Promise<string[]> {
  const over = recorded.where('departures.state', 'in', ['settled', 'dismissed']);
  const rows = await tx
    .selectFrom('members')
    .select('id')
    .where('active', '=', 0)
    .where('listed', '=', 0)
    .where('id', 'in', over)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Records a departure as if all that was agreed had ended already, at an instant. */
export async function settleDeparture(tx: Tx, memberId: string, now: number): Promise<void> {
  await tx
    .insertInto('departures')
    .values({ memberId, leftAt: now, dueAt: now, state: 'settled' })
    .onConflict((conflict) => conflict.column('memberId').doUpdateSet({ state: 'settled' }))
    .execute();
}

export async function recordDeparture(
  tx: Tx,
  memberId: string,
  { leftAt, dueAt }: { leftAt: number; dueAt: number },
): Promise<void> {
  await tx.insertInto('departures').values({ memberId, leftAt, dueAt, state: 'pending' }).execute();
}

/** Moves one departure, due at another time when one is given. */
export async function setDeparture(
  tx: Tx,
  memberId: string,
  state: DepartureState,
  dueAt?: number,
): Promise<void> {
  await tx
    .updateTable('departures')
    .set({ state, ...(dueAt === undefined ? {} : { dueAt }) })
    .where('memberId', '=', memberId)
    .execute();
}

export async function forgetDeparture(tx: Tx, memberId: string): Promise<void> {
  await tx.deleteFrom('departures').where('memberId', '=', memberId).execute();
}

/** When what was agreed with somebody next ends, after an instant. */
export async function nextDepartureDue(tx: Tx, after: number): Promise<number | null> {
  const row = await tx
    .selectFrom('departures')
    .select((eb) => eb.fn.min<number | null>('dueAt').as('at'))
    .where('state', 'in', ['pending', 'confirmed'])
    .where('dueAt', '>', after)
    .executeTakeFirst();
  return row?.at ?? null;
}
