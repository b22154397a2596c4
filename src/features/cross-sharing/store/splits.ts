import { randomUUID } from 'node:crypto';
import { chunks } from '../../../engine/chunks.ts';
import type { Tx } from '../../../engine/database.ts';
import type { Group } from '../rules/repair.ts';

/** `draft`: only coaches know of the groups; `told`: everybody knows her own. */
export type SplitState = 'draft' | 'announced';

declare module '../../../engine/database.ts' {
  interface Tables {
    sharing_splits: { gatheringId: string; seed: string; state: SplitState; edition: number };
    sharing_groups: {
      id: string;
      gatheringId: string;
      number: number;
      presenterId: string | null;
      link: string | null;
    };
    sharing_places: { gatheringId: string; memberId: string; groupId: string };
  }
}

export type Split = { gatheringId: string; seed: string; state: SplitState; edition: number };

/** One small group of a gathering, called by its number; its members in the order in which they joined it. */
export type SharingGroup = Group & { number: number; link: string | null };

export const newGroupId = (): string => randomUUID();
/** Short enough to be read out: the same people and the same seed make the same groups. */
export const newSeed = (): string => randomUUID().slice(0, 8);

const splitColumns = ['gatheringId', 'seed', 'state', 'edition'] as const;

export async function splitOf(tx: Tx, gatheringId: string): Promise<Split | null> {
  const row = await tx
    .selectFrom('sharing_splits')
    .select(splitColumns)
    .where('gatheringId', '=', gatheringId)
    .executeTakeFirst();
  return row ?? null;
}

export async function saveSplit(tx: Tx, split: Split): Promise<void> {
  const { gatheringId, ...rest } = split;
  await tx
    .insertInto('sharing_splits')
    .values({ gatheringId, ...rest })
    .onConflict((conflict) => conflict.column('gatheringId').doUpdateSet(rest))
    .execute();
}

/** The groups of a gathering, by number. */
export async function groupsOf(tx: Tx, gatheringId: string): Promise<SharingGroup[]> {
  const groups = await tx
    .selectFrom('sharing_groups')
    .select(['id', 'number', 'presenterId', 'link'])
    .where('gatheringId', '=', gatheringId)
    .orderBy('number')
    .execute();
  const places = await tx
    .selectFrom('sharing_places')
    .select(['memberId', 'groupId'])
    .where('gatheringId', '=', gatheringId)
    .orderBy('memberId')
    .execute();
  const members = new Map<string, string[]>(groups.map(({ id }) => [id, []]));
  for (const place of places) members.get(place.groupId)?.push(place.memberId);
  return groups.map((group) => ({ ...group, members: members.get(group.id) ?? [] }));
}

/** How many rows go into one statement, below SQLite's thirty thousand values. */
const ROWS_AT_ONCE = 5000;

/** Saves these groups in place of those that were there. */
export async function saveGroups(
  tx: Tx,
  gatheringId: string,
  groups: readonly SharingGroup[],
): Promise<void> {
  await tx.deleteFrom('sharing_places').where('gatheringId', '=', gatheringId).execute();
  await tx.deleteFrom('sharing_groups').where('gatheringId', '=', gatheringId).execute();
  const rows = groups.map(({ id, number, presenterId, link }) => ({
    id,
    gatheringId,
    number,
    presenterId,
    link,
  }));
  const places = groups.flatMap(({ id, members }) =>
    members.map((memberId) => ({ gatheringId, memberId, groupId: id })),
  );
  for (const some of chunks(rows, ROWS_AT_ONCE / 2))
    await tx.insertInto('sharing_groups').values(some).execute();
  for (const some of chunks(places, ROWS_AT_ONCE))
    await tx.insertInto('sharing_places').values(some).execute();
}

export async function setLink(tx: Tx, groupId: string, link: string | null): Promise<void> {
  await tx.updateTable('sharing_groups').set({ link }).where('id', '=', groupId).execute();
}

/** The gathering of a group; null when the group is no longer there. */
export async function gatheringOfGroup(tx: Tx, groupId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('sharing_groups')
    .select('gatheringId')
    .where('id', '=', groupId)
    .executeTakeFirst();
  return row?.gatheringId ?? null;
}

/** Forgets the groups of a gathering. */
export async function forgetSplit(tx: Tx, gatheringId: string): Promise<void> {
  await saveGroups(tx, gatheringId, []);
  await tx.deleteFrom('sharing_splits').where('gatheringId', '=', gatheringId).execute();
}
