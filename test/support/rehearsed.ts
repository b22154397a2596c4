import type { Database } from '../../src/engine/database.ts';

class Undone extends Error {}

/**
 * A database on which each transaction is run twice, and undone the first time: as PostgreSQL does with one that others
 * came between. What has an effect outside of its transaction has it twice, and is found out.
 */
export function rehearsed<Its extends Database>(database: Its): Its {
  const twice =
    (last: Database['transact']) =>
    async <Result>(work: Parameters<Database['transact']>[0]) => {
      try {
        await database.transact(async (tx) => {
          await work(tx);
          throw new Undone();
        });
      } catch (error) {
        // What fails by itself is not run again.
        if (!(error instanceof Undone)) throw error;
      }
      return last(work) as Promise<Result>;
    };
  return {
    ...database,
    transact: twice(database.transact),
    transactTogether: twice(database.transactTogether),
  };
}
