import { randomUUID } from 'node:crypto';
import type { Tx } from '../../engine/database.ts';
import type { Sequence } from './sequence.ts';

type Row = Omit<Sequence, 'moved'> & { moved: number };

declare module '../../engine/database.ts' {
  interface Tables {
    gathering_sequences: Row;
  }
}

const sequenceFrom = (row: Row): Sequence => ({ ...row, moved: row.moved === 1 });

export const newSequenceId = (): string => randomUUID();

/** The sequences of one gathering, the first first. */
export async function sequencesOf(tx: Tx, gatheringId: string): Promise<Sequence[]> {
  return (await sequencesOfAll(tx, [gatheringId])).get(gatheringId) ?? [];
}

/** The same of several, by gathering; one that has none is left out. */
export async function sequencesOfAll(
  tx: Tx,
  gatheringIds: readonly string[],
): Promise<Map<string, Sequence[]>> {
  const found = new Map<string, Sequence[]>();
  if (gatheringIds.length === 0) return found;
  const rows = await tx
    .selectFrom('gathering_sequences')
    .selectAll()
    .where('gatheringId', 'in', [...gatheringIds])
    .orderBy('startsAt')
    .orderBy('endsAt')
    .orderBy('id')
    .execute();
  for (const row of rows) {
    const list = found.get(row.gatheringId) ?? [];
    list.push(sequenceFrom(row));
    found.set(row.gatheringId, list);
  }
  return found;
}

export async function sequenceById(tx: Tx, id: string): Promise<Sequence | null> {
  const row = await tx.selectFrom('gathering_sequences').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? sequenceFrom(row) : null;
}

/** Saves a sequence, new or changed. */
export async function saveSequence(tx: Tx, { id, moved, ...rest }: Sequence): Promise<void> {
  const values = { ...rest, moved: moved ? 1 : 0 };
  await tx
    .insertInto('gathering_sequences')
    .values({ id, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}

export async function removeSequence(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('gathering_sequences').where('id', '=', id).execute();
}
