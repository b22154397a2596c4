import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../engine/database.ts';
import type { Offer, Pattern } from '../rules/cycle.ts';

declare module '../../../engine/database.ts' {
  interface Tables {
    mentoring_offers: { id: string; cycleId: string; startsAt: number };
    mentoring_pattern: { id: string; memberId: string; weekday: number; time: string };
  }
}

/** Puts these times in the place of those that were offered. */
export async function setOffers(tx: Tx, cycleId: string, starts: readonly number[]): Promise<void> {
  await tx.deleteFrom('mentoring_offers').where('cycleId', '=', cycleId).execute();
  if (starts.length === 0) return;
  await tx
    .insertInto('mentoring_offers')
    .values(starts.map((startsAt) => ({ id: randomUUID(), cycleId, startsAt })))
    .execute();
}

export async function offersOf(tx: Tx, cycleId: string): Promise<Offer[]> {
  return tx
    .selectFrom('mentoring_offers')
    .select(['id', 'cycleId', 'startsAt'])
    .where('cycleId', '=', cycleId)
    .orderBy('startsAt')
    .execute();
}

export async function offerById(tx: Tx, id: string): Promise<Offer | null> {
  const row = await tx
    .selectFrom('mentoring_offers')
    .select(['id', 'cycleId', 'startsAt'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** A coach's usual times, in the order of the week. */
export async function patternOf(tx: Tx, coachId: string): Promise<Pattern[]> {
  return tx
    .selectFrom('mentoring_pattern')
    .select(['id', 'weekday', 'time'])
    .where('memberId', '=', coachId)
    .orderBy('weekday')
    .orderBy('time')
    .execute();
}

/** Adds a usual time; one that is already there stays as it is. */
export async function addPattern(tx: Tx, coachId: string, weekday: number, time: string): Promise<void> {
  await tx
    .insertInto('mentoring_pattern')
    .values({ id: randomUUID(), memberId: coachId, weekday, time })
    .onConflict((conflict) => conflict.columns(['memberId', 'weekday', 'time']).doNothing())
    .execute();
}

/** Removes one of her usual times; false when it is not hers, or no longer there. */
export async function removePattern(tx: Tx, coachId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('mentoring_pattern')
    .where('id', '=', id)
    .where('memberId', '=', coachId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
