import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../engine/database.ts';

/** That some needs look alike; `notified` once a digest has said so, `used` once a coach has made something of it. */
export type Resemblance = { id: string; notified: boolean; used: boolean };

/** The row of a resemblance between these needs, made when it is new. */
export async function resemblanceOf(tx: Tx, needIds: readonly string[]): Promise<Resemblance> {
  const needs = JSON.stringify([...needIds].sort());
  await tx
    .insertInto('collective_resemblances')
    .values({ id: randomUUID(), needs, notified: 0, used: 0 })
    .onConflict((conflict) => conflict.column('needs').doNothing())
    .execute();
  const row = await tx
    .selectFrom('collective_resemblances')
    .selectAll()
    .where('needs', '=', needs)
    .executeTakeFirstOrThrow();
  return { id: row.id, notified: row.notified === 1, used: row.used === 1 };
}

export async function markResemblance(tx: Tx, id: string, what: 'notified' | 'used'): Promise<void> {
  await tx
    .updateTable('collective_resemblances')
    .set({ [what]: 1 })
    .where('id', '=', id)
    .execute();
}
