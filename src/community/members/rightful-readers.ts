import { chunks } from '../../engine/chunks.ts';
import type { Tx } from '../../engine/database.ts';
import { readersOfGroup } from '../../engine/outbox/copies.ts';
import { writtenFor } from '../../engine/outbox/deliveries.ts';
import { isUnlinked, type NewEntry } from '../../engine/outbox/entry.ts';
import { type Address, usersIn } from '../../engine/platform.ts';
import { accountName, mayAct } from './accounts/accounts.ts';
import { addressOf } from './accounts/addresses.ts';

/** Far below SQLite's limit of values in one statement. */
const AT_ONCE = 500;

/** Who may read on an account: the member whose it is, null while it may act for nobody. */
type Readers = ReadonlyMap<string, string | null>;

async function readersOf(tx: Tx, accounts: readonly Pick<Address, 'platform' | 'id'>[]): Promise<Readers> {
  const readers = new Map<string, string | null>();
  for (const platform of new Set(accounts.map((account) => account.platform))) {
    const users = accounts.filter((account) => account.platform === platform).map(({ id }) => id);
    await addReaders(tx, platform, [...new Set(users)], readers);
  }
  return readers;
}

async function addReaders(
  tx: Tx,
  platform: string,
  users: readonly string[],
  readers: Map<string, string | null>,
): Promise<void> {
  for (const some of chunks(users, AT_ONCE)) {
    const rows = await tx
      .selectFrom('identities')
      .innerJoin('members', 'members.id', 'identities.memberId')
      .select(['identities.platform', 'identities.user', 'identities.memberId'])
      .select(mayAct.as('acts'))
      .where('identities.platform', '=', platform)
      .where('identities.user', 'in', some)
      .execute();
    for (const { memberId, acts, ...account } of rows)
      readers.set(accountName(account), Number(acts) === 1 ? memberId : null);
  }
}

/** Whether what was written for a member is read by her on an account; one that is nobody's is read by nobody else. */
function isHersToRead(readers: Readers, { platform, id }: Address, memberId: string | null): boolean {
  const reader = readers.get(accountName({ platform, user: id }));
  if (reader === undefined) return true;
  return reader !== null && (memberId === null || reader === memberId);
}

/**
 * The entries that may be written: what was said on an account that may not act for its member any more, or is
 * somebody else's by now, is not changed there, for whoever reads it there is not she.
 */
export async function writableEntries(tx: Tx, entries: readonly NewEntry[]): Promise<readonly NewEntry[]> {
  const updates = entries.flatMap((entry) =>
    entry.kind === 'update' && !isUnlinked(entry.to) && entry.to.kind === 'person'
      ? [{ to: entry.to, target: entry.target }]
      : [],
  );
  if (updates.length === 0) return entries;
  const readers = await readersOf(
    tx,
    updates.map(({ to }) => to),
  );
  const written = await writtenFor(tx, [...new Set(updates.map(({ target }) => target))]);
  return entries.filter(
    (entry) =>
      entry.kind !== 'update' ||
      isUnlinked(entry.to) ||
      entry.to.kind !== 'person' ||
      isHersToRead(readers, entry.to, written.get(entry.target) ?? null),
  );
}

/** Whether all the people of a group are those for whom its message is, still, and none of them has left. */
async function isTheirs(tx: Tx, key: string, to: Address): Promise<boolean> {
  const users = usersIn(to);
  const accounts = users.map((id) => ({ platform: to.platform, id }));
  const [readers, members] = [await readersOf(tx, accounts), await readersOfGroup(tx, key)];
  const known = members.filter((id) => id !== null);
  if (known.length !== users.length) return false;
  const present = await tx
    .selectFrom('members')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('id', 'in', known)
    .where('active', '=', 1)
    .executeTakeFirstOrThrow();
  if (Number(present.count) !== users.length) return false;
  return users.every((user) => {
    const reader = readers.get(accountName({ platform: to.platform, user }));
    return reader === undefined || (reader !== null && members.includes(reader));
  });
}

/** Where an entry that is tried again goes by now: her account may have been closed, or given to somebody else. */
export async function addressNow(
  tx: Tx,
  { key, to, member, target }: { key: string; to: Address; member: string | null; target: string | null },
): Promise<Address | null> {
  if (to.kind === 'group' && target === null) return (await isTheirs(tx, key, to)) ? to : null;
  if (to.kind !== 'person') return to;
  const memberId =
    member ?? (target === null ? null : ((await writtenFor(tx, [target])).get(target) ?? null));
  if (isHersToRead(await readersOf(tx, [to]), to, memberId)) return to;
  return memberId === null || target !== null ? null : addressOf(tx, memberId);
}
