import { randomUUID } from 'node:crypto';
import { type Expression, expressionBuilder, type Generated, type Selectable, type SqlBool } from 'kysely';
import type { Tables, Tx } from '../../engine/database.ts';
import { byName } from '../format/collation.ts';
import { isTimeZone } from '../format/time-zone.ts';
import { begunAtNow } from '../programme/promotions.ts';
import { isHers, mayAct } from './accounts/accounts.ts';
import { LOCALES, type Locale, type Member, type Pace, type Role } from './member.ts';

type MembersTable = {
  id: string;
  email: string;
  name: string;
  roles: string;
  metier: string | null;
  defi: string | null;
  coachEmail: string | null;
  expertise: string;
  locale: Locale | null;
  /** Where she prefers to be written to, when she is on several platforms. */
  platform: string | null;
  /** How often she wants to be written to unasked; null for as often as anybody. */
  pace: Generated<Pace | null>;
  active: number;
  /** Whether she was in the last roster that was imported, or was added in the chat since. */
  listed: number;
  arrivesOn: Generated<string | null>;
  leavesOn: Generated<string | null>;
  coachSince: Generated<number | null>;
  /** Since when she has been what she is, if it was something else before, or if she had left; null of everybody else. */
  readsFrom: Generated<number | null>;
  createdAt: number;
  /** When an account was first hers, after which there may be data of hers; null as long as none was. */
  knownAt: Generated<number | null>;
};

declare module '../../engine/database.ts' {
  interface Tables {
    members: MembersTable;
  }
}

type Row = Selectable<MembersTable> & {
  seenLocale: string | null;
  seenZone: string | null;
  seenActive: number | null;
};

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
  coachEmail: row.coachEmail,
  expertise: JSON.parse(row.expertise) as string[],
  locale: row.locale ?? localeFrom(row.seenLocale) ?? 'fr',
  // Chats tell what devices and people enter: "Etc/Unknown" is none that anything can be worked out in.
  timeZone: row.seenZone !== null && isTimeZone(row.seenZone) ? row.seenZone : null,
  active: row.active === 1,
  arrivesOn: row.arrivesOn,
  leavesOn: row.leavesOn,
  coachSince: row.coachSince,
  hereSince: Math.max(row.createdAt, row.coachSince ?? 0, row.readsFrom ?? 0),
});

/** A row for each account of a member, and one for who has none. */
const selectMembers = (tx: Tx) =>
  tx
    .selectFrom('members')
    .leftJoin('identities', (join) => join.onRef('identities.memberId', '=', 'members.id').on(isHers))
    .selectAll('members')
    .select([
      'identities.locale as seenLocale',
      'identities.timeZone as seenZone',
      'identities.active as seenActive',
    ]);

/** The members in these rows, each as an account that is active tells of her, where there is one. */
function membersIn(rows: readonly Row[]): Member[] {
  const byId = new Map<string, Row>();
  for (const row of rows) {
    const known = byId.get(row.id);
    if (known === undefined || Number(known.seenActive) < Number(row.seenActive)) byId.set(row.id, row);
  }
  return [...byId.values()].map(memberFrom);
}

export async function memberById(tx: Tx, id: string): Promise<Member | null> {
  return membersIn(await selectMembers(tx).where('members.id', '=', id).execute())[0] ?? null;
}

export async function memberByEmail(tx: Tx, email: string): Promise<Member | null> {
  return membersIn(await selectMembers(tx).where('members.email', '=', email.trim()).execute())[0] ?? null;
}

/** The member for whom an account of a platform may act now, null when it may for no one. */
export async function memberByIdentity(tx: Tx, platform: string, user: string): Promise<Member | null> {
  const whose = tx
    .selectFrom('identities')
    .innerJoin('members', 'members.id', 'identities.memberId')
    .select('identities.memberId')
    .where('identities.platform', '=', platform)
    .where('identities.user', '=', user)
    .where(mayAct);
  return membersIn(await selectMembers(tx).where('members.id', 'in', whose).execute())[0] ?? null;
}

/** Everyone in the roster, by name. */
export async function allMembers(tx: Tx): Promise<Member[]> {
  return membersIn(await selectMembers(tx).execute()).sort(byName);
}

/** Some members by their ids, few enough for one statement. */
export async function membersByIds(tx: Tx, ids: readonly string[]): Promise<Member[]> {
  const rows = await selectMembers(tx)
    .where('members.id', 'in', [...ids])
    .execute();
  return membersIn(rows);
}

/** The active members whom the roster attaches to some défis, by name; their names are few enough for one statement. */
export async function membersOfDefis(tx: Tx, names: readonly string[]): Promise<Member[]> {
  const rows = await selectMembers(tx)
    .where('members.active', '=', 1)
    .where('members.defi', 'in', [...names])
    .execute();
  return membersIn(rows).sort(byName);
}

/** A promotion is imported within a day: those who come later arrive. */
const IMPORT_MS = 24 * 60 * 60_000;

/** Until when (epoch ms) those came who were there from the beginning of the promotion that is on. */
export async function importedUntil(tx: Tx): Promise<number> {
  const begunAt = await begunAtNow(tx);
  const { first } = await tx
    .selectFrom('members')
    .select(({ fn }) => fn.min('createdAt').as('first'))
    .where('createdAt', '>=', begunAt)
    .executeTakeFirstOrThrow();
  return Math.max(begunAt, Number(first ?? 0)) + IMPORT_MS;
}

/**
 * Those who came between two instants (epoch ms) and are here, by name; those of the first import were there before.
 * Who is expected on a later day comes then: `dayAt` gives the instant at which a day begins.
 */
export async function arrivedBetween(
  tx: Tx,
  fromAt: number,
  untilAt: number,
  dayAt: (on: string) => number,
): Promise<Member[]> {
  const importedAt = await importedUntil(tx);
  const since = Math.max(fromAt, importedAt);
  const rows = await selectMembers(tx)
    .where('members.active', '=', 1)
    .where('members.createdAt', '>', importedAt)
    .where('members.createdAt', '<=', untilAt)
    .execute();
  const arrived = rows.filter(({ createdAt, arrivesOn }) => {
    const at = arrivesOn === null ? createdAt : Math.max(createdAt, dayAt(arrivesOn));
    return since < at && at <= untilAt;
  });
  return membersIn(arrived).sort(byName);
}

/** Who was here as what she is now before the promotion that is on began: she is no newcomer to it. */
export async function hereFromBefore(tx: Tx): Promise<Set<string>> {
  const begunAt = await begunAtNow(tx);
  const rows = await tx
    .selectFrom('members')
    .select('id')
    .where('createdAt', '<', begunAt)
    .where((eb) => eb.or([eb('coachSince', 'is', null), eb('coachSince', '<', begunAt)]))
    .where((eb) => eb.or([eb('readsFrom', 'is', null), eb('readsFrom', '<', begunAt)]))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Active members with this role, by name. */
export async function membersWithRole(tx: Tx, role: Role): Promise<Member[]> {
  const rows = await selectMembers(tx)
    .where('members.active', '=', 1)
    .where('members.roles', 'like', `%"${role}"%`)
    .execute();
  return membersIn(rows).sort(byName);
}

/** By the address of each member whose coach is no active coach any more, the address of that coach. */
export async function formerCoaches(tx: Tx): Promise<Map<string, string>> {
  const coaches = new Set((await membersWithRole(tx, 'coach')).map(({ email }) => email.toLowerCase()));
  const rows = await tx
    .selectFrom('members')
    .select(['email', 'coachEmail'])
    .where('coachEmail', 'is not', null)
    .execute();
  return new Map(
    rows.flatMap(({ email, coachEmail }) => {
      const coach = coachEmail?.toLowerCase();
      return coach === undefined || coaches.has(coach) ? [] : [[email.toLowerCase(), coach] as const];
    }),
  );
}

/** Whether the member whose id an expression gives is active; with a role, whether as that. */
export const isActive = (id: Expression<string>, role?: Role): Expression<SqlBool> => {
  const eb = expressionBuilder<Tables, never>();
  return eb.exists(
    eb
      .selectFrom('members')
      .select('members.id')
      .where('members.id', '=', id)
      .where('members.active', '=', 1)
      .$if(role !== undefined, (query) => query.where('members.roles', 'like', `%"${role}"%`)),
  );
};

/** Whether the end of a promotion at an instant (epoch ms) made the member whose id an expression gives another. */
export const readsAnew = (id: Expression<string>, at: number): Expression<SqlBool> => {
  const eb = expressionBuilder<Tables, never>();
  return eb.exists(
    eb
      .selectFrom('members')
      .select('members.id')
      .where('members.id', '=', id)
      .where('members.readsFrom', '=', at),
  );
};

/** So many people are written to in one slice of a large sending: some tens of milliseconds. */
export const SLICE = 500;

/** Some of those whom a large sending is for, and after whom the others come; null when these are the last. */
export type Slice = { members: Member[]; last: string | null };

/** The next of the active members with a role, by id, after one; in no order that anybody is to see. */
export async function sliceWithRole(tx: Tx, role: Role, after: string | null, size = SLICE): Promise<Slice> {
  const all = tx
    .selectFrom('members')
    .select('id')
    .where('active', '=', 1)
    .where('roles', 'like', `%"${role}"%`);
  const next = (after === null ? all : all.where('id', '>', after)).orderBy('id').limit(size);
  const members = membersIn(
    await selectMembers(tx).where('members.id', 'in', next).orderBy('members.id').execute(),
  );
  return { members, last: members.length < size ? null : (members.at(-1)?.id ?? null) };
}

/** How many active members have a role. */
export async function countWithRole(tx: Tx, role: Role): Promise<number> {
  const { count } = await tx
    .selectFrom('members')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('active', '=', 1)
    .where('roles', 'like', `%"${role}"%`)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export const newMemberId = (): string => `m-${randomUUID()}`;

/**
 * Makes everybody active, from the first day on, without a chat or a language that they chose: as when the sandbox
 * begins again.
 */
export async function everybodyAnew(tx: Tx): Promise<void> {
  await tx
    .updateTable('members')
    .set({
      active: 1,
      listed: 1,
      platform: null,
      locale: null,
      arrivesOn: null,
      leavesOn: null,
      coachSince: null,
    })
    .execute();
}
