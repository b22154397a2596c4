import type { Tx } from '../../../engine/database.ts';
import type { Progress, WalkKind } from '../rules/walk.ts';

declare module '../../../engine/database.ts' {
  interface Tables {
    /** Whose first weeks a coach began, or began anew, and from which day on. */
    arrival_paths: { memberId: string; fromOn: string; byId: string | null };
    arrival_steps: Progress & { memberId: string; walk: WalkKind };
  }
}

/** From which day on a coach has begun the first weeks of some members; those of whom none did are not in it. */
export async function pathsOf(tx: Tx, memberIds?: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('arrival_paths')
    .select(['memberId', 'fromOn'])
    .$if(memberIds !== undefined, (query) => query.where('memberId', 'in', [...(memberIds ?? [])]))
    .execute();
  return new Map(rows.map(({ memberId, fromOn }) => [memberId, fromOn]));
}

/** Begins somebody's first weeks, or begins them anew: what is done stays so, what she was only told of is told again. */
export async function startPath(tx: Tx, memberId: string, fromOn: string, byId: string): Promise<void> {
  await tx
    .insertInto('arrival_paths')
    .values({ memberId, fromOn, byId })
    .onConflict((conflict) => conflict.column('memberId').doUpdateSet({ fromOn, byId }))
    .execute();
  await tx
    .deleteFrom('arrival_steps')
    .where('memberId', '=', memberId)
    .where('walk', '=', 'arrival')
    .where('doneOn', 'is', null)
    .execute();
}

export async function stopPath(tx: Tx, memberId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('arrival_paths')
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

type Row = Progress & { memberId: string; walk: WalkKind };

/** What has become of the steps of somebody, or of everybody. */
export const progressOf = (tx: Tx, memberId?: string): Promise<Row[]> =>
  tx
    .selectFrom('arrival_steps')
    .selectAll()
    .$if(memberId !== undefined, (query) => query.where('memberId', '=', memberId ?? ''))
    .execute();

/** Notes of which steps some members are told on a day. */
export async function recordNotified(
  tx: Tx,
  told: readonly { memberId: string; walk: WalkKind; step: string }[],
  toldOn: string,
): Promise<void> {
  // Each row has six values, far below SQLite's limit of values in one statement.
  for (let from = 0; from < told.length; from += 100)
    await tx
      .insertInto('arrival_steps')
      .values(told.slice(from, from + 100).map((each) => ({ ...each, toldOn, doneOn: null, byId: null })))
      .onConflict((conflict) => conflict.columns(['memberId', 'walk', 'step']).doUpdateSet({ toldOn }))
      .execute();
}

/** Notes that a step is done, or is not after all; `byId` is the coach who confirmed it. */
export async function noteDone(
  tx: Tx,
  { memberId, walk, step }: { memberId: string; walk: WalkKind; step: string },
  doneOn: string | null,
  byId: string | null = null,
): Promise<void> {
  await tx
    .insertInto('arrival_steps')
    .values({ memberId, walk, step, toldOn: null, doneOn, byId })
    .onConflict((conflict) => conflict.columns(['memberId', 'walk', 'step']).doUpdateSet({ doneOn, byId }))
    .execute();
}

/** Erases what was told or done before a day, and paths that began before it. */
export async function forgetStepsBefore(tx: Tx, on: string): Promise<void> {
  await tx
    .deleteFrom('arrival_steps')
    .where((eb) => eb.or([eb('toldOn', 'is', null), eb('toldOn', '<', on)]))
    .where((eb) => eb.or([eb('doneOn', 'is', null), eb('doneOn', '<', on)]))
    .execute();
  await tx.deleteFrom('arrival_paths').where('fromOn', '<', on).execute();
}
