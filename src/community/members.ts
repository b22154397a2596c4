import { randomUUID } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import type { Tx } from '../engine/database.ts';
import type { Address, Person } from '../engine/platform.ts';
import { LOCALES, type Locale, type Member, type Role } from './member.ts';

type MembersTable = {
  id: string;
  email: string;
  name: string;
  roles: string;
  metier: string | null;
  defi: string | null;
  coach_email: string | null;
  expertise: string;
  locale: Locale | null;
  /** Where she prefers to be written to, when she is on several platforms. */
  platform: string | null;
  active: number;
  /** Whether she was in the last roster that was imported. */
  listed: number;
  created_at: number;
};

declare module '../engine/database.ts' {
  interface Tables {
    members: MembersTable;
    identities: {
      platform: string;
      user: string;
      member_id: string;
      active: number;
      locale: string | null;
      time_zone: string | null;
    };
  }
}

type Row = Selectable<MembersTable> & { seen_locale: string | null; seen_zone: string | null };

const localeFrom = (value: string | null): Locale | null =>
  LOCALES.find((locale) => value?.toLowerCase().startsWith(locale)) ?? null;

/** The roster's locale, then the chat's, then French. */
const memberFrom = (row: Row): Member => ({
  id: row.id,
  email: row.email,
  name: row.name,
  roles: JSON.parse(row.roles) as Role[],
  metier: row.metier,
  defi: row.defi,
  coachEmail: row.coach_email,
  expertise: JSON.parse(row.expertise) as string[],
  locale: row.locale ?? localeFrom(row.seen_locale) ?? 'fr',
  timeZone: row.seen_zone,
  active: row.active === 1,
});

const selectMembers = (tx: Tx) =>
  tx
    .selectFrom('members')
    .selectAll('members')
    .select((eb) => [
      eb
        .selectFrom('identities')
        .select('identities.locale')
        .whereRef('identities.member_id', '=', 'members.id')
        .orderBy('identities.active', 'desc')
        .limit(1)
        .as('seen_locale'),
      eb
        .selectFrom('identities')
        .select('identities.time_zone')
        .whereRef('identities.member_id', '=', 'members.id')
        .orderBy('identities.active', 'desc')
        .limit(1)
        .as('seen_zone'),
    ]);

export async function memberById(tx: Tx, id: string): Promise<Member | null> {
  const row = await selectMembers(tx).where('members.id', '=', id).executeTakeFirst();
  return row ? memberFrom(row) : null;
}

export async function memberByEmail(tx: Tx, email: string): Promise<Member | null> {
  const row = await selectMembers(tx).where('members.email', '=', email.trim()).executeTakeFirst();
  return row ? memberFrom(row) : null;
}

/** The member behind an account of a platform, null when it is linked to no one. */
export async function memberByIdentity(tx: Tx, platform: string, user: string): Promise<Member | null> {
  const link = await tx
    .selectFrom('identities')
    .select('member_id')
    .where('platform', '=', platform)
    .where('user', '=', user)
    .executeTakeFirst();
  return link ? memberById(tx, link.member_id) : null;
}

/** SQLite sorts by code point, where É comes after Z. */
const byName = new Intl.Collator('fr');

/** Everyone in the roster, by name. */
export async function allMembers(tx: Tx): Promise<Member[]> {
  const rows = await selectMembers(tx).execute();
  return rows.map(memberFrom).sort((a, b) => byName.compare(a.name, b.name));
}

/** Active members with this role, by name. */
export async function membersWithRole(tx: Tx, role: Role): Promise<Member[]> {
  return (await allMembers(tx)).filter((member) => member.active && member.roles.includes(role));
}

/** Where to write to each of these members: the platform that she prefers, else the first she is on. */
export async function addressesOf(tx: Tx, memberIds: readonly string[]): Promise<Map<string, Address>> {
  const wanted = new Set(memberIds);
  const query = tx
    .selectFrom('identities')
    .innerJoin('members', 'members.id', 'identities.member_id')
    .select([
      'identities.member_id',
      'identities.platform',
      'identities.user',
      'members.platform as preferred',
    ])
    .where('identities.active', '=', 1)
    .orderBy('identities.platform');
  // A whole promotion is read at once; a handful by name.
  const rows = await (memberIds.length > 100 ? query : query.where('member_id', 'in', [...wanted])).execute();
  const addresses = new Map<string, Address>();
  for (const row of rows) {
    if (!wanted.has(row.member_id)) continue;
    if (addresses.has(row.member_id) && row.platform !== row.preferred) continue;
    addresses.set(row.member_id, { platform: row.platform, kind: 'person', id: row.user });
  }
  return addresses;
}

/** Where to write to one member; null when no account of hers is known. */
export async function addressOf(tx: Tx, memberId: string): Promise<Address | null> {
  return (await addressesOf(tx, [memberId])).get(memberId) ?? null;
}

/** What becomes of an account: linked to a member, or why not. */
export type Linked =
  | { member: Member }
  | { refused: 'bot' | 'guest' | 'no-email' | 'not-in-roster' | 'closed' };

/** Links an account to the roster by e-mail, and keeps what the platform says of it. */
export async function linkPerson(tx: Tx, platform: string, person: Person): Promise<Linked> {
  if (person.kind !== 'human') return { refused: person.kind };
  if (person.email === null) return { refused: 'no-email' };
  const member = await memberByEmail(tx, person.email);
  if (!member) return { refused: 'not-in-roster' };
  await tx
    .insertInto('identities')
    .values({
      platform,
      user: person.id,
      member_id: member.id,
      active: person.active ? 1 : 0,
      locale: person.locale,
      time_zone: person.timeZone,
    })
    .onConflict((conflict) =>
      conflict.columns(['platform', 'user']).doUpdateSet({
        member_id: member.id,
        active: person.active ? 1 : 0,
        locale: person.locale,
        time_zone: person.timeZone,
      }),
    )
    .execute();
  const { open } = await tx
    .selectFrom('identities')
    .select((eb) => eb.fn.sum<number>('active').as('open'))
    .where('member_id', '=', member.id)
    .executeTakeFirstOrThrow();
  // Whoever was deactivated after leaving the roster comes back by the roster only.
  const active = Number(open) > 0 ? sql<number>`max(active, listed)` : 0;
  await tx.updateTable('members').set({ active }).where('id', '=', member.id).execute();
  if (!person.active) return { refused: 'closed' };
  const linked = await memberById(tx, member.id);
  return linked ? { member: linked } : { refused: 'not-in-roster' };
}

/** Links everyone whom a platform knows, and tells how many are linked; who is unchanged is only read. */
export async function linkPeople(tx: Tx, platform: string, people: readonly Person[]): Promise<number> {
  const known = await tx
    .selectFrom('identities')
    .innerJoin('members', 'members.id', 'identities.member_id')
    .select(['user', 'email', 'identities.locale', 'time_zone'])
    .where('identities.platform', '=', platform)
    .where('identities.active', '=', 1)
    .where('members.active', '=', 1)
    .execute();
  const said = (user: string, email: string | null, locale: string | null, zone: string | null) =>
    JSON.stringify([user, email?.trim().toLowerCase(), locale, zone]);
  const unchanged = new Set(known.map((row) => said(row.user, row.email, row.locale, row.time_zone)));
  let linked = 0;
  for (const person of people) {
    const { kind, active, id, email, locale, timeZone } = person;
    const same = kind === 'human' && active && unchanged.has(said(id, email, locale, timeZone));
    if (same || 'member' in (await linkPerson(tx, platform, person))) linked += 1;
  }
  return linked;
}

export const newMemberId = (): string => `m-${randomUUID()}`;
