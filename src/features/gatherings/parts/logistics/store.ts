import { randomUUID } from 'node:crypto';
import type { UnitOfWork } from '../../../../community/feature/feature.ts';
import type { Tx } from '../../../../engine/database.ts';
import type { SealedColumn } from '../../../../engine/reencrypt.ts';
import type { Needs } from './rules.ts';

declare module '../../../../engine/database.ts' {
  interface Tables {
    gathering_logistics: { id: string; gatheringId: string; memberId: string; sealed: string };
    /** Which organiser read whose; the last time. */
    gathering_logistics_readings: {
      id: string;
      gatheringId: string;
      memberId: string;
      readerId: string | null;
      readAt: number;
    };
  }
}

export const NEEDS: SealedColumn = { table: 'gathering_logistics', column: 'sealed' };

type Work = Pick<UnitOfWork, 'tx' | 'secrets'>;
const under = (id: string): string => `gathering_logistics/${id}`;

export type Said = { gatheringId: string; memberId: string; needs: Needs };

const opened = (
  { secrets }: Work,
  rows: readonly { id: string; gatheringId: string; memberId: string; sealed: string }[],
) =>
  rows.map(
    ({ id, gatheringId, memberId, sealed }): Said => ({
      ...{ gatheringId, memberId },
      needs: JSON.parse(secrets.open(sealed, under(id))) as Needs,
    }),
  );

/** What everybody needs at a gathering, in no order. */
export async function needsAt(uow: Work, gatheringId: string): Promise<Said[]> {
  const rows = await uow.tx
    .selectFrom('gathering_logistics')
    .selectAll()
    .where('gatheringId', '=', gatheringId)
    .execute();
  return opened(uow, rows);
}

/** What one member needs, wherever. */
export async function needsOf(uow: Work, memberId: string): Promise<Said[]> {
  const rows = await uow.tx
    .selectFrom('gathering_logistics')
    .selectAll()
    .where('memberId', '=', memberId)
    .orderBy('id')
    .execute();
  return opened(uow, rows);
}

/** What one member needs at a gathering; null where she said nothing. */
export async function needsOfOneAt(
  uow: Work,
  { gatheringId, memberId }: Pick<Said, 'gatheringId' | 'memberId'>,
): Promise<Needs | null> {
  const rows = await uow.tx
    .selectFrom('gathering_logistics')
    .selectAll()
    .where('gatheringId', '=', gatheringId)
    .where('memberId', '=', memberId)
    .execute();
  return opened(uow, rows)[0]?.needs ?? null;
}

/** In the place of what she had said. @returns whether there was something. */
export async function saveNeeds(
  { tx, secrets }: Work,
  { gatheringId, memberId, needs }: Said,
): Promise<boolean> {
  const hadSome = await eraseNeeds(tx, { gatheringId, memberId });
  const id = randomUUID();
  const sealed = secrets.seal(JSON.stringify(needs), under(id));
  await tx.insertInto('gathering_logistics').values({ id, gatheringId, memberId, sealed }).execute();
  return hadSome;
}

/** @returns whether there was something. Who had read it stays hers to see. */
export async function eraseNeeds(
  tx: Tx,
  { gatheringId, memberId }: Pick<Said, 'gatheringId' | 'memberId'>,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('gathering_logistics')
    .where('gatheringId', '=', gatheringId)
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** All that was said about a gathering, and who read it. */
export async function eraseAll(tx: Tx, gatheringId: string): Promise<void> {
  await tx.deleteFrom('gathering_logistics').where('gatheringId', '=', gatheringId).execute();
  await tx.deleteFrom('gathering_logistics_readings').where('gatheringId', '=', gatheringId).execute();
}

/** The gatherings about which something is kept. */
export async function gatheringsWithNeeds(tx: Tx): Promise<string[]> {
  const said = await tx.selectFrom('gathering_logistics').select('gatheringId').distinct().execute();
  const read = await tx.selectFrom('gathering_logistics_readings').select('gatheringId').distinct().execute();
  return [...new Set([...said, ...read].map(({ gatheringId }) => gatheringId))].sort();
}

/** Notes that an organiser has read what some people need. */
export async function recordReadings(
  tx: Tx,
  { gatheringId, readerId, readAt }: { gatheringId: string; readerId: string; readAt: number },
  memberIds: readonly string[],
): Promise<void> {
  const others = memberIds.filter((memberId) => memberId !== readerId);
  if (others.length === 0) return;
  await tx
    .deleteFrom('gathering_logistics_readings')
    .where('gatheringId', '=', gatheringId)
    .where('readerId', '=', readerId)
    .where('memberId', 'in', others)
    .execute();
  await tx
    .insertInto('gathering_logistics_readings')
    .values(others.map((memberId) => ({ id: randomUUID(), gatheringId, memberId, readerId, readAt })))
    .execute();
}

/** Who has read what somebody needs, the last first. */
export const readingsOf = (tx: Tx, memberId: string, gatheringId?: string) =>
  tx
    .selectFrom('gathering_logistics_readings')
    .select(['gatheringId', 'readerId', 'readAt'])
    .where('memberId', '=', memberId)
    .$if(gatheringId !== undefined, (query) => query.where('gatheringId', '=', gatheringId ?? ''))
    .orderBy('readAt', 'desc')
    .orderBy('id')
    .execute();
