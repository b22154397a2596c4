import type { Tx } from '../../../engine/database.ts';

/** Beyond so many names a table is read whole: an engine takes no longer list of them. */
const BY_NAME = 500;

/** The fields of expertise that the roster gives to each of these members; nobody who has none. */
export async function rosterExpertise(tx: Tx, memberIds: readonly string[]): Promise<Map<string, string[]>> {
  const query = tx.selectFrom('members').select(['id', 'expertise']).where('expertise', '<>', '[]');
  const some = memberIds.length > BY_NAME ? query : query.where('id', 'in', [...memberIds]);
  const wanted = new Set(memberIds);
  const rows = (await some.execute()).filter(({ id }) => wanted.has(id));
  return new Map(rows.map(({ id, expertise }) => [id, JSON.parse(expertise) as string[]]));
}

/** The active members to whom the roster gives a field of expertise, by id. */
export async function withRosterExpertise(tx: Tx, field: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('members')
    .select(['id', 'expertise'])
    .where('expertise', '<>', '[]')
    .where('active', '=', 1)
    .execute();
  return rows
    .filter(({ expertise }) => (JSON.parse(expertise) as string[]).includes(field))
    .map(({ id }) => id);
}
