import type { Database, StillCurrent, Tx } from '../database.ts';
import { POINT_TABLES, registerJob, type StartingPoint, startingPoints } from './store.ts';

/**
 * The starting points of jobs, as they were read: known without being read again as long as nobody else has written to
 * what they were read from.
 */
export function createPoints(database: Database) {
  let last: { points: Map<string, StartingPoint>; isCurrent: StillCurrent } | null = null;

  const known = async (tx: Tx): Promise<Map<string, StartingPoint> | null> =>
    database.followsTables && last !== null && (await last.isCurrent(tx)) ? last.points : null;

  return {
    /** Those of all jobs that are registered, by their ids. */
    async in(tx: Tx): Promise<ReadonlyMap<string, StartingPoint>> {
      const current = await known(tx);
      if (current !== null) return current;
      const { gave, isCurrent } = await database.noting(tx, () => startingPoints(tx));
      last = { points: gave, isCurrent };
      return gave;
    },
    /** That of one job, which is registered if it was not. */
    of: async (tx: Tx, job: string, now: number): Promise<StartingPoint> =>
      (await known(tx))?.get(job) ??
      (await startingPoints(tx, job)).get(job) ?? { after: await registerJob(tx, job, now), begun: null },
    /**
     * Has an occurrence of a job marked, by which this becomes its starting point. Should that be undone, what is known
     * is current no more.
     */
    async marked(tx: Tx, job: string, point: StartingPoint, mark: () => Promise<void>): Promise<void> {
      const current = await known(tx);
      await mark();
      if (current === null) return;
      last = {
        points: current.set(job, point),
        isCurrent: await database.unchangedFrom(tx, POINT_TABLES),
      };
    },
  };
}
