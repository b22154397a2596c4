import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../../engine/database.ts';
import type { SealedColumn } from '../../../../engine/reencrypt.ts';
import type { Secrets } from '../../../../engine/secrets.ts';
import type { Intention } from './rules.ts';

declare module '../../../../engine/database.ts' {
  interface Tables {
    /** One a member and gathering; `askAt` is null once she was asked. */
    gathering_intentions: {
      id: string;
      gatheringId: string;
      memberId: string;
      askAt: number | null;
      eraseOn: string;
      sealed: string;
    };
  }
}

export const INTENTIONS: SealedColumn = { table: 'gathering_intentions', column: 'sealed' };

type Work = { tx: Tx; secrets: Secrets };

/** Hers, the oldest first. */
export async function intentionsOf({ tx, secrets }: Work, memberId: string): Promise<Intention[]> {
  const rows = await tx
    .selectFrom('gathering_intentions')
    .selectAll()
    .where('memberId', '=', memberId)
    .orderBy('eraseOn')
    .orderBy('id')
    .execute();
  return rows.map(({ id, gatheringId, sealed }) => ({
    ...{ id, gatheringId, memberId },
    text: secrets.open(sealed, `gathering_intentions/${id}`),
  }));
}

/** Keeps hers of a gathering, in the place of the one before; told whether there was one. */
export async function saveIntention(
  { tx, secrets }: Work,
  { gatheringId, memberId, text, askAt, eraseOn }: Omit<Intention, 'id'> & { askAt: number; eraseOn: string },
): Promise<boolean> {
  const before = await tx
    .selectFrom('gathering_intentions')
    .select('id')
    .where('gatheringId', '=', gatheringId)
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  const id = before?.id ?? randomUUID();
  const sealed = secrets.seal(text, `gathering_intentions/${id}`);
  if (before) await tx.updateTable('gathering_intentions').set({ sealed }).where('id', '=', id).execute();
  else
    await tx
      .insertInto('gathering_intentions')
      .values({ id, gatheringId, memberId, askAt, eraseOn, sealed })
      .execute();
  return before !== undefined;
}

/** Erases one of hers; false when it is no longer there. */
export async function removeIntention(tx: Tx, memberId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('gathering_intentions')
    .where('id', '=', id)
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Takes those that are due to be asked about: each is asked about once. */
export async function takeDue(
  tx: Tx,
  now: number,
): Promise<{ id: string; gatheringId: string; memberId: string; askAt: number }[]> {
  const rows = await tx
    .selectFrom('gathering_intentions')
    .select(['id', 'gatheringId', 'memberId', 'askAt'])
    .where('askAt', '<=', now)
    .orderBy('id')
    .execute();
  await tx.updateTable('gathering_intentions').set({ askAt: null }).where('askAt', '<=', now).execute();
  return rows.map(({ askAt, ...row }) => ({ ...row, askAt: askAt ?? now }));
}

/** Erases those that are kept no longer; tells whether there were any. */
export async function eraseIntentionsOn(tx: Tx, on: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('gathering_intentions')
    .where('eraseOn', '<=', on)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
