import { randomUUID } from 'node:crypto';
import type { UnitOfWork } from '../../../../community/feature/feature.ts';
import type { Tx } from '../../../../engine/database.ts';
import type { SealedColumn } from '../../../../engine/reencrypt.ts';
import type { Contact } from './rules.ts';

declare module '../../../../engine/database.ts' {
  interface Tables {
    /** One a visit at most: how to reach its hosts, for those who came. */
    gathering_contacts: { id: string; gatheringId: string; sealed: string };
  }
}

export const CONTACTS: SealedColumn = { table: 'gathering_contacts', column: 'sealed' };
const under = (id: string): string => `gathering_contacts/${id}`;

/** The contact that was left with a visit; null without one. */
export async function contactOf(
  { tx, secrets }: Pick<UnitOfWork, 'tx' | 'secrets'>,
  gatheringId: string,
): Promise<Contact | null> {
  const row = await tx
    .selectFrom('gathering_contacts')
    .select(['id', 'sealed'])
    .where('gatheringId', '=', gatheringId)
    .executeTakeFirst();
  return row ? (JSON.parse(secrets.open(row.sealed, under(row.id))) as Contact) : null;
}

/** The visits with which one was left. */
export const visitsWithContact = async (tx: Tx): Promise<string[]> =>
  (await tx.selectFrom('gathering_contacts').select('gatheringId').orderBy('gatheringId').execute()).map(
    ({ gatheringId }) => gatheringId,
  );

/** Erases it; tells whether there was one. */
export async function eraseContact(tx: Tx, gatheringId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('gathering_contacts')
    .where('gatheringId', '=', gatheringId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Keeps it in the place of the one before; tells whether there was one. */
export async function saveContact(
  { tx, secrets }: Pick<UnitOfWork, 'tx' | 'secrets'>,
  gatheringId: string,
  contact: Contact,
): Promise<boolean> {
  const isReplaced = await eraseContact(tx, gatheringId);
  const id = randomUUID();
  await tx
    .insertInto('gathering_contacts')
    .values({ id, gatheringId, sealed: secrets.seal(JSON.stringify(contact), under(id)) })
    .execute();
  return isReplaced;
}
