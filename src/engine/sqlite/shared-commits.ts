import type { Tx } from '../database.ts';
import { type Connection, SQLite } from './connection.ts';

/** So many share a commit at most, and none joins them after so long: whoever came first waits for the last. */
const MOST = 64;
const MOST_MS = 50;

type Work<Result> = (tx: Tx) => Promise<Result>;

/** A call that waits for its turn; `settle` gives it what became of it. */
type Call = { work: Work<unknown>; settle(outcome: Promise<unknown>): void };

type Parts = {
  sqlite: Connection;
  /** Runs one transaction of the connection, and resolves once it is on disk. */
  committed<Result>(work: Work<Result>): Promise<Result>;
  /** Runs a work in a transaction of its own. */
  transact<Result>(work: Work<Result>): Promise<Result>;
  /** Takes what a work registers to run after the commit; gives what runs it. */
  begin(tx: Tx): () => Promise<void>;
  /** Hears that what a work wrote was taken back. */
  undone(): void;
};

/**
 * Lets calls that wait together share one commit, for it is the commit that takes long: the disk has to say that it has
 * it. What has arrived in one turn of the event loop is worked through one after another, each from a savepoint, to
 * which an error takes back that one alone; then all are committed, and answered. A transaction never lasts into the
 * next turn.
 */
export function createSharedCommits({ sqlite, committed, transact, begin, undone }: Parts) {
  const savepoint = sqlite.prepare('SAVEPOINT call');
  const release = sqlite.prepare('RELEASE call');
  const rollBack = sqlite.prepare('ROLLBACK TO call');
  const queue: Call[] = [];
  let isComing = false;
  let isEnded = false;

  function gather(): void {
    if (isComing || queue.length === 0) return;
    isComing = true;
    setImmediate(() => void commitQueue());
  }

  /** Runs a call: gives its result, or puts it among those that are to be run by themselves. */
  async function runFrom(tx: Tx, call: Call, again: Call[]): Promise<{ result: unknown } | null> {
    savepoint.run();
    try {
      const result = await call.work(tx);
      release.run();
      return { result };
    } catch (error) {
      // On a full disk SQLite has undone all of it by itself.
      if (!sqlite.inTransaction) throw error;
      rollBack.run();
      release.run();
      undone();
      // Another process has written since this transaction read first.
      if (error instanceof SQLite.SqliteError && error.code.startsWith('SQLITE_BUSY')) again.push(call);
      else call.settle(Promise.reject(error));
      return null;
    }
  }

  async function commitQueue(): Promise<void> {
    const done: { call: Call; result: unknown; follow(): Promise<void> }[] = [];
    const again: Call[] = [];
    let hasBegun = false;
    /** The one that is being run: what ends all of it leaves her without an answer yet. */
    let current: Call | null = null;
    try {
      await committed(async (whole) => {
        hasBegun = true;
        isComing = false;
        isEnded = false;
        const until = performance.now() + MOST_MS;
        while (queue.length > 0 && done.length < MOST && performance.now() < until && !isEnded) {
          const call = queue.shift() as Call;
          current = call;
          // An object of its own: what is to run after the commit is kept by it.
          const tx = whole.withTables() as unknown as Tx;
          const follow = begin(tx);
          const ran = await runFrom(tx, call, again);
          if (ran !== null) done.push({ call, result: ran.result, follow });
          current = null;
        }
      });
      for (const { call, result, follow } of done) call.settle(follow().then(() => result));
    } catch {
      // Nothing of it is on disk. Each is run by itself, and hears what is wrong with it alone.
      again.unshift(...(hasBegun ? done.map(({ call }) => call) : queue.splice(0, 1)));
      if (current !== null) again.push(current);
      if (!hasBegun) isComing = false;
    }
    for (const { work, settle } of again) settle(transact(work));
    gather();
  }

  return {
    transact: <Result>(work: Work<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        queue.push({ work, settle: (outcome) => void (outcome as Promise<Result>).then(resolve, reject) });
        gather();
      }),
    /** Nothing follows in the commit that is being made. */
    endCommit(): void {
      isEnded = true;
    },
  };
}
