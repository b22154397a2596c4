import type { Database, Tx } from './database.ts';

/**
 * Which of several instances that share a database leads: it runs the scheduler, sends the outbox and holds the
 * sockets, while the others only answer. Where there is one instance, as on SQLite, it always does.
 */
export type Leadership = {
  /** Whether this instance leads, as far as it knows: by its own clock, since it may have been stopped meanwhile. */
  leads(): boolean;
  /** In a transaction of the leader's. @throws NotLeading when another instance has taken over */
  confirm(tx: Tx): Promise<void>;
};

/** Another instance leads by now: what this one was about to write as the leader is undone. */
export class NotLeading extends Error {
  override readonly name = 'NotLeading';
}

/** The leadership of an instance that shares its database with no other. */
export const ALONE: Leadership = { leads: () => true, confirm: async () => undefined };

/** The database as the leader writes it: each transaction is undone when another instance leads by then. */
export const ledBy = (database: Database, leadership: Leadership): Database =>
  leadership === ALONE
    ? database
    : {
        ...database,
        transact: (work) => database.transact(confirmed(leadership, work)),
        transactTogether: (work) => database.transactTogether(confirmed(leadership, work)),
      };

const confirmed =
  <Result>(leadership: Leadership, work: (tx: Tx) => Promise<Result>) =>
  async (tx: Tx): Promise<Result> => {
    await leadership.confirm(tx);
    return work(tx);
  };

/** How several instances find out which of them leads. */
export type Election = Leadership & {
  /**
   * Takes part from now on. `gained` is called when this instance begins to lead, `lost` when it has to stop, one
   * after the other. Resolves once it is known for the first time who leads, and `gained` has come to its end.
   */
  start(on: { gained(): Promise<void>; lost(): Promise<void> }): Promise<void>;
  /** Stops leading, and lets another take over at once. */
  stop(): Promise<void>;
};
