import type { Tx } from '../../engine/database.ts';

declare module '../../engine/database.ts' {
  interface Tables {
    gathering_attendance: { gatheringId: string; memberId: string; came: number };
    /** The attendance that a presenter noted, and no coach since: hers to correct. */
    presenter_notes: { gatheringId: string; memberId: string };
  }
}

async function keep(tx: Tx, gatheringId: string, memberId: string, came: boolean): Promise<void> {
  await tx
    .insertInto('gathering_attendance')
    .values({ gatheringId, memberId, came: came ? 1 : 0 })
    .onConflict((conflict) =>
      conflict.columns(['gatheringId', 'memberId']).doUpdateSet({ came: came ? 1 : 0 }),
    )
    .execute();
}

/** A coach notes that members came, or did not, in the place of what was noted before, by whomever. */
export async function note(
  tx: Tx,
  gatheringId: string,
  memberIds: readonly string[],
  came: boolean,
): Promise<void> {
  for (const memberId of memberIds) {
    await keep(tx, gatheringId, memberId, came);
    await tx
      .deleteFrom('presenter_notes')
      .where('gatheringId', '=', gatheringId)
      .where('memberId', '=', memberId)
      .execute();
  }
}

/**
 * A presenter notes who came, by member, in the place of what presenters noted before. What a coach noted of
 * somebody stays; true when there was such a note.
 */
export async function noteAsPresenter(
  tx: Tx,
  gatheringId: string,
  came: ReadonlyMap<string, boolean>,
): Promise<boolean> {
  const noted = await tx
    .selectFrom('gathering_attendance as noted')
    .leftJoin('presenter_notes as hers', (join) =>
      join.onRef('hers.gatheringId', '=', 'noted.gatheringId').onRef('hers.memberId', '=', 'noted.memberId'),
    )
    .select(['noted.memberId', 'hers.memberId as hersId'])
    .where('noted.gatheringId', '=', gatheringId)
    .execute();
  const byCoach = new Set(noted.filter(({ hersId }) => hersId === null).map(({ memberId }) => memberId));
  for (const [memberId, value] of came) {
    if (byCoach.has(memberId)) continue;
    await keep(tx, gatheringId, memberId, value);
    await tx
      .insertInto('presenter_notes')
      .values({ gatheringId, memberId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return [...came.keys()].some((memberId) => byCoach.has(memberId));
}

/** What was noted of one gathering, by member. */
export async function notedOf(tx: Tx, gatheringId: string): Promise<Map<string, boolean>> {
  const rows = await tx
    .selectFrom('gathering_attendance')
    .select(['memberId', 'came'])
    .where('gatheringId', '=', gatheringId)
    .execute();
  return new Map(rows.map(({ memberId, came }) => [memberId, came === 1]));
}

export type Noted = { gatheringId: string; memberId: string; came: boolean };

/** All that was noted: of one member, or of everybody. */
export async function allNoted(tx: Tx, memberId?: string): Promise<Noted[]> {
  const rows = await tx
    .selectFrom('gathering_attendance')
    .selectAll()
    .$if(memberId !== undefined, (query) => query.where('memberId', '=', memberId ?? ''))
    .execute();
  return rows.map((row) => ({ ...row, came: row.came === 1 }));
}

/** Who was noted not to have come to these gatherings, by gathering. */
export async function absenteesOf(
  tx: Tx,
  gatheringIds: readonly string[],
): Promise<(gatheringId: string, memberId: string) => boolean> {
  const rows =
    gatheringIds.length === 0
      ? []
      : await tx
          .selectFrom('gathering_attendance')
          .select(['gatheringId', 'memberId'])
          .where('gatheringId', 'in', gatheringIds)
          .where('came', '=', 0)
          .execute();
  const absent = new Set(rows.map(({ gatheringId, memberId }) => `${gatheringId}/${memberId}`));
  return (gatheringId, memberId) => absent.has(`${gatheringId}/${memberId}`);
}

/** Deletes what was noted of one gathering, or of one member, and tells what that was. */
export async function deleteNoted(
  tx: Tx,
  whose: { gatheringId: string } | { memberId: string },
): Promise<Noted[]> {
  const [column, id] =
    'gatheringId' in whose
      ? (['gatheringId', whose.gatheringId] as const)
      : (['memberId', whose.memberId] as const);
  const rows = await tx.deleteFrom('gathering_attendance').where(column, '=', id).returningAll().execute();
  return rows.map((row) => ({ ...row, came: row.came === 1 }));
}
