import type { Tx } from '../../engine/database.ts';
import type { Circle } from '../members/circles.ts';
import { isActive } from '../members/members.ts';
import { rosterExpertise, withRosterExpertise } from '../members/roster/expertise.ts';
import type { DeclaredField, Level } from './fields.ts';

/*
 * The one place where it is said who knows what: the directory, entraide, acceleration and mentoring read and write
 * it here. What a member says herself counts; as long as she has said nothing, she can help with what the roster
 * says. Whoever said that she has no field at all has a row in `member_fields_said` and no other.
 */
declare module '../../engine/database.ts' {
  interface Tables {
    member_fields: { memberId: string; field: string; level: Level };
    member_fields_said: { memberId: string; sharedWith: Circle | null };
  }
}

/** Beyond so many names a table is read whole: an engine takes no longer list of them. */
const BY_NAME = 500;

/** What each of these members knows, by field; an empty list for whoever knows nothing. */
export async function fieldsByMember(
  tx: Tx,
  memberIds: readonly string[],
): Promise<Map<string, DeclaredField[]>> {
  const found = new Map<string, DeclaredField[]>(memberIds.map((id) => [id, []]));
  const said = await saidAmong(tx, memberIds);
  const query = tx.selectFrom('member_fields').selectAll().orderBy('field');
  const some = memberIds.length > BY_NAME ? query : query.where('memberId', 'in', [...memberIds]);
  for (const { memberId, field, level } of await some.execute()) found.get(memberId)?.push({ field, level });
  const silent = memberIds.filter((id) => !said.has(id));
  for (const [id, fields] of await rosterExpertise(tx, silent))
    found.set(
      id,
      fields.map((field) => ({ field, level: 'help' })),
    );
  return found;
}

/** What one member knows. */
export const fieldsOf = async (tx: Tx, memberId: string): Promise<DeclaredField[]> =>
  (await fieldsByMember(tx, [memberId])).get(memberId) ?? [];

/** The active members who know a field at one of these levels, by id, in no order that says anything. */
export async function membersWithField(
  tx: Tx,
  field: string,
  ...levels: readonly [Level, ...Level[]]
): Promise<string[]> {
  const rows = await tx
    .selectFrom('member_fields')
    .select('memberId')
    .where('field', '=', field)
    .where('level', 'in', [...levels])
    .where((eb) => isActive(eb.ref('member_fields.memberId')))
    .execute();
  const found = rows.map(({ memberId }) => memberId);
  if (!levels.includes('help')) return found;
  const listed = await withRosterExpertise(tx, field);
  const said = await saidAmong(tx, listed);
  return [...found, ...listed.filter((id) => !said.has(id))];
}

/** The active members who know a field and share that with one of these circles, with their level. */
export async function sharingField(
  tx: Tx,
  field: string,
  circles: readonly Circle[],
): Promise<{ memberId: string; level: Level }[]> {
  if (circles.length === 0) return [];
  return tx
    .selectFrom('member_fields')
    .innerJoin('member_fields_said', 'member_fields_said.memberId', 'member_fields.memberId')
    .select(['member_fields.memberId', 'level'])
    .where('field', '=', field)
    .where('sharedWith', 'in', [...circles])
    .where((eb) => isActive(eb.ref('member_fields.memberId')))
    .execute();
}

/** How many active members share each field with one of these circles, by level. */
export async function countsByField(
  tx: Tx,
  circles: readonly Circle[],
): Promise<{ field: string; level: Level; count: number }[]> {
  if (circles.length === 0) return [];
  const rows = await tx
    .selectFrom('member_fields')
    .innerJoin('member_fields_said', 'member_fields_said.memberId', 'member_fields.memberId')
    .select((eb) => ['field', 'level', eb.fn.countAll().as('count')])
    .where('sharedWith', 'in', [...circles])
    .where((eb) => isActive(eb.ref('member_fields.memberId')))
    .groupBy(['field', 'level'])
    .execute();
  return rows.map(({ field, level, count }) => ({ field, level, count: Number(count) }));
}

/** With whom she shares her fields; null as long as she has not chosen. */
export async function fieldsSharedWith(tx: Tx, memberId: string): Promise<Circle | null> {
  const row = await tx
    .selectFrom('member_fields_said')
    .select('sharedWith')
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  return row?.sharedWith ?? null;
}

/**
 * Saves all that a member says of her fields: what she said before, and the roster's, no longer counts. With whom she
 * shares them stays as it was, unless it is said too.
 */
export async function declareFields(
  tx: Tx,
  memberId: string,
  fields: readonly DeclaredField[],
  sharedWith?: Circle,
): Promise<void> {
  const shared = sharedWith === undefined ? {} : { sharedWith };
  await tx
    .insertInto('member_fields_said')
    .values({ memberId, sharedWith: null, ...shared })
    .onConflict((conflict) =>
      sharedWith === undefined
        ? conflict.column('memberId').doNothing()
        : conflict.column('memberId').doUpdateSet(shared),
    )
    .execute();
  await tx.deleteFrom('member_fields').where('memberId', '=', memberId).execute();
  if (fields.length === 0) return;
  await tx
    .insertInto('member_fields')
    .values(fields.map(({ field, level }) => ({ memberId, field, level })))
    .execute();
}

/** Saves the fields in which she can help, and leaves the other levels of the others as they are. */
export async function declareHelp(tx: Tx, memberId: string, helps: readonly string[]): Promise<void> {
  const others = (await fieldsOf(tx, memberId)).filter(
    ({ field, level }) => level !== 'help' && !helps.includes(field),
  );
  const helping = [...new Set(helps)].map((field): DeclaredField => ({ field, level: 'help' }));
  await declareFields(tx, memberId, [...helping, ...others]);
}

/** Those of these members who said their fields themselves. */
async function saidAmong(tx: Tx, memberIds: readonly string[]): Promise<Set<string>> {
  const query = tx.selectFrom('member_fields_said').select('memberId');
  const some = memberIds.length > BY_NAME ? query : query.where('memberId', 'in', [...memberIds]);
  return new Set((await some.execute()).map(({ memberId }) => memberId));
}
