import type { Selectable } from 'kysely';
import type { Tables, Tx } from '../../../../engine/database.ts';
import type { SealedColumn } from '../../../../engine/reencrypt.ts';
import { defineTimers } from '../../../../engine/scheduler/timers.ts';
import type { Secrets } from '../../../../engine/secrets.ts';
import type { Led } from './rules.ts';

/** What is sealed of it. */
type Texts = Pick<Led, 'title' | 'why' | 'need' | 'document'>;

declare module '../../../../engine/database.ts' {
  interface Tables {
    led_gatherings: Omit<Led, keyof Texts> & { sealed: string };
    led_timers: { rowId: string; kind: 'leave'; at: number };
  }
}

export const LED: SealedColumn = { table: 'led_gatherings', column: 'sealed' };

/** When each goes of itself. */
export const { setTimers, timerAt, timerJob } = defineTimers<'leave'>('led_timers');

type Work = { tx: Tx; secrets: Secrets };

const ledFrom = (secrets: Secrets, { sealed, ...row }: Selectable<Tables['led_gatherings']>): Led => ({
  ...row,
  ...(JSON.parse(secrets.open(sealed, `led_gatherings/${row.id}`)) as Texts),
});

/** Keeps one, in the place of the one before. */
export async function saveLed(
  { tx, secrets }: Work,
  { title, why, need, document, ...led }: Led,
): Promise<void> {
  const texts = JSON.stringify({ title, why, need, document } satisfies Texts);
  const row = { ...led, sealed: secrets.seal(texts, `led_gatherings/${led.id}`) };
  const { id: _id, ...changing } = row;
  await tx
    .insertInto('led_gatherings')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changing))
    .execute();
}

export async function ledById({ tx, secrets }: Work, id: string): Promise<Led | null> {
  const row = await tx.selectFrom('led_gatherings').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? ledFrom(secrets, row) : null;
}

export async function ledOfGathering({ tx, secrets }: Work, gatheringId: string): Promise<Led | null> {
  const row = await tx
    .selectFrom('led_gatherings')
    .selectAll()
    .where('gatheringId', '=', gatheringId)
    .executeTakeFirst();
  return row ? ledFrom(secrets, row) : null;
}

/** Hers, the last first. */
export async function ledBy({ tx, secrets }: Work, memberId: string): Promise<Led[]> {
  const rows = await tx
    .selectFrom('led_gatherings')
    .selectAll()
    .where('memberId', '=', memberId)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ledFrom(secrets, row));
}

/** What those who work in a défi have asked for, the last first. */
export async function askedFor({ tx, secrets }: Work, defi: string): Promise<Led[]> {
  const rows = await tx
    .selectFrom('led_gatherings')
    .selectAll()
    .where('defi', '=', defi)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ledFrom(secrets, row));
}

/** Those that wait for coaches, the first first. */
export async function ledWaiting({ tx, secrets }: Work): Promise<Led[]> {
  const rows = await tx
    .selectFrom('led_gatherings')
    .selectAll()
    .where('state', '=', 'waiting')
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  return rows.map((row) => ledFrom(secrets, row));
}

/** Erases those that no longer wait, from before an instant. */
export async function eraseLedBefore(tx: Tx, before: number): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('led_gatherings')
    .where('state', '!=', 'waiting')
    .where('createdAt', '<', before)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
