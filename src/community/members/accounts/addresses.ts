import { chunks } from '../../../engine/chunks.ts';
import type { Tx } from '../../../engine/database.ts';
import type { Unlinked } from '../../../engine/outbox/entry.ts';
import type { Address } from '../../../engine/platform.ts';
import { mayAct } from './accounts.ts';

/** Where to write to each of these members: the platform that she prefers, else the first she is on. */
export async function addressesOf(tx: Tx, memberIds: readonly string[]): Promise<Map<string, Address>> {
  const addresses = new Map<string, Address>();
  for (const some of chunks(memberIds, AT_ONCE)) await addAddresses(tx, some, addresses);
  return addresses;
}

/** Far below SQLite's limit of values in one statement. */
const AT_ONCE = 500;

async function addAddresses(tx: Tx, memberIds: readonly string[], addresses: Map<string, Address>) {
  const rows = await tx
    .selectFrom('identities')
    .innerJoin('members', 'members.id', 'identities.memberId')
    .select([
      'identities.memberId',
      'identities.platform',
      'identities.user',
      'members.platform as preferred',
    ])
    .where(mayAct)
    .where('memberId', 'in', [...memberIds])
    .orderBy('identities.platform')
    .execute();
  for (const row of rows) {
    if (addresses.has(row.memberId) && row.platform !== row.preferred) continue;
    addresses.set(row.memberId, { platform: row.platform, kind: 'person', id: row.user });
  }
}

/** Where to write to one member; null when no account of hers is known. */
export async function addressOf(tx: Tx, memberId: string): Promise<Address | null> {
  return (await addressesOf(tx, [memberId])).get(memberId) ?? null;
}

/** The same, for the outbox: what is for whoever has no account waits until one is linked. */
export const recipientOf = async (tx: Tx, memberId: string): Promise<Address | Unlinked> =>
  (await addressOf(tx, memberId)) ?? { unlinked: memberId };
