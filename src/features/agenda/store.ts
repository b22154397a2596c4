import { randomInt } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Tx } from '../../engine/database.ts';
import type { Versions } from './rules/versions.ts';

type FeedsTable = {
  /** '' for the whole promotion's. */
  memberId: string;
  generation: number;
  alarmMinutes: number | null;
  active: number;
  /** JSON: a `Versions` (rules/versions.ts), what its calendar was last told of each entry. */
  versions: string;
};

declare module '../../engine/database.ts' {
  interface Tables {
    calendar_feeds: FeedsTable;
  }
}

/** A calendar address: `generation` makes it another one, `alarmMinutes` is null for no alarm. */
export type Feed = { ownerId: string; generation: number; alarmMinutes: number | null; active: boolean };

/** Whose feed is the whole promotion's. */
export const PROMOTION = '';

const feedFrom = (row: Selectable<FeedsTable>): Feed => ({
  ownerId: row.memberId,
  generation: row.generation,
  alarmMinutes: row.alarmMinutes,
  active: row.active === 1,
});

/** Null for a member who never asked for one. The promotion's is there from the start. */
export async function feedOf(tx: Tx, ownerId: string): Promise<Feed | null> {
  const row = await tx
    .selectFrom('calendar_feeds')
    .selectAll()
    .where('memberId', '=', ownerId)
    .executeTakeFirst();
  if (row) return feedFrom(row);
  return ownerId === PROMOTION ? { ownerId, generation: 1, alarmMinutes: null, active: true } : null;
}

export async function saveFeed(tx: Tx, feed: Feed): Promise<void> {
  const changes = {
    generation: feed.generation,
    alarmMinutes: feed.alarmMinutes,
    active: feed.active ? 1 : 0,
  };
  await tx
    .insertInto('calendar_feeds')
    .values({ memberId: feed.ownerId, ...changes, versions: '{}' })
    .onConflict((conflict) => conflict.column('memberId').doUpdateSet(changes))
    .execute();
}

/** What a feed was last told of each entry; nothing for one that was never read. */
export async function versionsOf(tx: Tx, ownerId: string): Promise<Versions> {
  const row = await tx
    .selectFrom('calendar_feeds')
    .select('versions')
    .where('memberId', '=', ownerId)
    .executeTakeFirst();
  return row === undefined ? {} : JSON.parse(row.versions);
}

export async function saveVersions(tx: Tx, ownerId: string, versions: Versions): Promise<void> {
  const feed = await feedOf(tx, ownerId);
  if (feed === null) return;
  // The promotion's is there from the start, and has no row until something about it is kept.
  await saveFeed(tx, feed);
  await tx
    .updateTable('calendar_feeds')
    .set({ versions: JSON.stringify(versions) })
    .where('memberId', '=', ownerId)
    .execute();
}

/**
 * Her feed, made when she has none. Its first generation is drawn by lot, so that an address that was erased
 * with what was kept of her never comes back.
 */
export async function feedMadeFor(tx: Tx, memberId: string): Promise<Feed> {
  const known = await feedOf(tx, memberId);
  if (known) return known;
  const feed = { ownerId: memberId, generation: randomInt(1, 2 ** 47), alarmMinutes: null, active: true };
  await saveFeed(tx, feed);
  return feed;
}
