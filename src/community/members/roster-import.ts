import type { Selectable } from 'kysely';
import type { Tables, Tx } from '../../engine/database.ts';
import { isHers } from './accounts.ts';
import type { Member } from './member.ts';
import { allMembers, newMemberId } from './members.ts';
import type { RosterRow } from './roster.ts';

/** What an import did, by e-mail. `missing` are active, and no longer in the file: they were kept. */
export type Imported = { created: string[]; updated: string[]; unchanged: string[]; missing: Member[] };

type Known = Selectable<Tables['members']>;

/**
 * Brings the members in line with a roster: whoever is new comes in, whoever is there is updated (the key is
 * the e-mail, whatever its case), nobody is doubled or lost. Someone who comes back after having been
 * deactivated is active again, unless her chat accounts are all closed. The roster's language is for those who
 * have none yet: what a member chose stays.
 */
export async function importRoster(tx: Tx, rows: readonly RosterRow[], now: number): Promise<Imported> {
  const known = new Map<string, Known>();
  for (const row of await tx.selectFrom('members').selectAll().execute())
    known.set(row.email.toLowerCase(), row);
  const closed = await closedAccounts(tx);
  const result: Imported = { created: [], updated: [], unchanged: [], missing: [] };
  for (const row of rows) {
    const fields = fieldsOf(row);
    const before = known.get(row.email);
    known.delete(row.email);
    if (before === undefined) {
      const fresh = { id: newMemberId(), ...fields, platform: null, active: 1, createdAt: now };
      await tx.insertInto('members').values(fresh).execute();
      result.created.push(row.email);
      continue;
    }
    const active = before.listed === 0 && !closed.has(before.id) ? 1 : before.active;
    const after = { ...before, ...fields, active, locale: before.locale ?? row.locale };
    if (sameRow(before, after)) {
      result.unchanged.push(row.email);
      continue;
    }
    await tx.updateTable('members').set(after).where('id', '=', before.id).execute();
    result.updated.push(row.email);
  }
  const gone = new Set(Array.from(known.values(), ({ id }) => id));
  for (const id of gone) await tx.updateTable('members').set({ listed: 0 }).where('id', '=', id).execute();
  result.missing = (await allMembers(tx)).filter((member) => gone.has(member.id) && member.active);
  return result;
}

/** Those who are no longer in the roster are written to no more; what is kept of them stays. */
export async function deactivateMembers(tx: Tx, members: readonly Member[]): Promise<void> {
  for (const { id } of members)
    await tx.updateTable('members').set({ active: 0 }).where('id', '=', id).execute();
}

function fieldsOf({ email, name, roles, metier, defi, coachEmail, expertise, locale }: RosterRow) {
  return {
    email,
    name,
    roles: JSON.stringify(roles),
    metier,
    defi,
    coachEmail,
    expertise: JSON.stringify(expertise),
    locale,
    listed: 1,
  };
}

const sameRow = (one: Known, other: Known): boolean =>
  (Object.keys(one) as (keyof Known)[]).every((key) => one[key] === other[key]);

/** Members who have chat accounts, all of them closed. */
async function closedAccounts(tx: Tx): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('identities')
    .select('memberId')
    .where(isHers)
    .groupBy('memberId')
    .having((eb) => eb.fn.max('active'), '=', 0)
    .execute();
  return new Set(rows.map((row) => row.memberId));
}
