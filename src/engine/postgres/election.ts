import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import type { Tables } from '../database.ts';
import { type Election, NotLeading } from '../leadership.ts';
import type { Log } from '../log.ts';

declare module '../database.ts' {
  interface Tables {
    /** The number of whoever leads: it grows each time that another takes over. */
    leader: { one: number; fencing: number };
    /**
     * Who leads, by the number of the process, until when unless it is renewed, by the server's clock, and how often it
     * was: each transaction that writes nothing else counts itself (`postgres/written.ts`).
     */
    leader_lease: { one: number; holder: string; until: number; renewals: number };
  }
}

/** For how long who leads leads without saying so again, in milliseconds. */
const LEASE_MS = 5_000;
/** So much earlier it stops by itself: what it began before has reached the chat when another looks for it. */
const MARGIN_MS = 1_500;
/** How often it is said again, or tried for. */
const EVERY_MS = 1_000;
/** How long a call may take: one that hangs says nothing. */
const CALL_WITHIN_MS = 2_000;

/** The server's clock, in epoch milliseconds: those of several machines differ. */
const NOW = '(extract(epoch from clock_timestamp()) * 1000)::bigint';

const COUNTED = 'renewals = renewals + 1';

type Options = { url: string; log: Log };

/**
 * Finds out who leads by a lease in the database, on a connection of its own: each call is a transaction, as poolers
 * need it. The number of whoever leads is in a row apart, which only a take-over writes: transactions are serialisable,
 * so that one of a former leader, which has read the former number, cannot be put in line with what its successor
 * has done since. (A fencing token: M. Kleppmann, How to do distributed locking, 2016.)
 */
export function createElection({ url, log }: Options): Election {
  const me = pg.escapeLiteral(randomUUID());
  let client: pg.Client | null = null;
  /** The number under which this instance leads; null while it does not. */
  let fencing: number | null = null;
  /** By `performance.now()`, which goes on while a process is stopped. */
  let validUntil = Number.NEGATIVE_INFINITY;
  let isStopping = false;
  let stopped = false;
  let end: () => Promise<void> = async () => undefined;
  let timer: NodeJS.Timeout | undefined;
  let turn = Promise.resolve();
  let changing = Promise.resolve();
  let isActive = false;

  const leads = (): boolean => fencing !== null && performance.now() < validUntil;

  async function call(statements: string): Promise<Record<string, unknown>[]> {
    if (client === null) {
      const made = new pg.Client({ connectionString: url, connectionTimeoutMillis: CALL_WITHIN_MS });
      made.on('error', () => drop(made));
      client = made;
      try {
        await made.connect();
      } catch (error) {
        drop(made);
        throw error;
      }
    }
    const asked = client;
    let late: NodeJS.Timeout | undefined;
    const bound = new Promise<never>((_resolve, reject) => {
      late = setTimeout(() => reject(new Error('PostgreSQL did not answer in time')), CALL_WITHIN_MS);
    });
    try {
      const results = await Promise.race([asked.query(statements), bound]);
      return [results].flat().flatMap(({ rows }) => rows);
    } catch (error) {
      // In the midst of a transaction, or of a call that goes on: whatever it was, it is over with its connection.
      drop(asked);
      throw error;
    } finally {
      clearTimeout(late);
    }
  }

  function drop(which: pg.Client): void {
    if (client === which) client = null;
    // Not `end`, which would wait for an answer.
    (which as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
  }

  /** Whether the lease is this instance's still, and is longer now. */
  async function renew(): Promise<boolean> {
    const rows = await call(
      `UPDATE leader_lease SET until = ${NOW} + ${LEASE_MS}, ${COUNTED} WHERE holder = ${me} RETURNING holder`,
    );
    return rows.length > 0;
  }

  /** Takes over from whoever said nothing for too long. @returns the number, or null when somebody leads */
  async function takeOver(): Promise<number | null> {
    const free = await call(`SELECT 1 FROM leader_lease WHERE until < ${NOW}`);
    if (free.length === 0) return null;
    const rows = await call(`
      BEGIN ISOLATION LEVEL SERIALIZABLE;
      UPDATE leader_lease SET holder = ${me}, until = ${NOW} + ${LEASE_MS} WHERE until < ${NOW};
      UPDATE leader SET fencing = fencing + 1
        WHERE EXISTS (SELECT 1 FROM leader_lease WHERE holder = ${me}) RETURNING fencing;
      COMMIT`);
    const [row] = rows;
    return row ? Number(row.fencing) : null;
  }

  async function look(): Promise<void> {
    const asked = performance.now();
    try {
      if (fencing !== null && !(await renew())) {
        log.warn({ event: 'leader.lost' }, 'another instance leads by now');
        fencing = null;
      }
      if (fencing === null && !isActive && !isStopping) fencing = await takeOver();
      if (fencing !== null) validUntil = asked + LEASE_MS - MARGIN_MS;
    } catch (error) {
      log.warn(
        { event: 'leader.unknown', err: error },
        'who leads could not be found out; it will be tried again',
      );
    }
  }

  /** What has to follow from who leads: begun, or stopped, one after the other, while the lease is renewed. */
  function follow(on: Parameters<Election['start']>[0]): Promise<void> {
    changing = changing.then(async () => {
      if (isStopping || leads() === isActive) return;
      isActive = leads();
      try {
        await (isActive ? on.gained() : on.lost());
        if (isActive) log.info({ event: 'leader.gained' }, 'this instance leads');
        else log.info({ event: 'leader.gone' }, 'this instance leads no more');
      } catch (error) {
        log.error({ event: 'leader.failed', err: error }, 'leading could not begin or end; another may');
        await resign();
      }
    });
    return changing;
  }

  async function resign(): Promise<void> {
    if (fencing === null) return;
    fencing = null;
    await call(`UPDATE leader_lease SET until = 0, ${COUNTED} WHERE holder = ${me}`).catch(() => undefined);
  }

  return {
    leads,
    async confirm(tx) {
      const row = await tx.selectFrom('leader').select('fencing').executeTakeFirst();
      if (fencing === null || row?.fencing !== fencing) throw new NotLeading('another instance leads');
    },
    async start(on) {
      await look();
      const again = () => {
        if (stopped) return;
        timer = setTimeout(() => {
          turn = look().then(() => {
            void follow(on);
            again();
          });
        }, EVERY_MS);
      };
      again();
      await follow(on);
      end = on.lost;
    },
    async stop() {
      // Until what this instance does as the leader has come to its end, it says that it leads.
      isStopping = true;
      await changing;
      if (isActive) await end();
      stopped = true;
      clearTimeout(timer);
      await turn;
      await resign();
      if (client) drop(client);
    },
  };
}

/** Whether some instance leads on this database of PostgreSQL now. */
export async function isLed(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ led: number }>`
    SELECT count(*) AS led FROM leader_lease WHERE until > ${sql.raw(NOW)}`.execute(db);
  return Number(rows[0]?.led) > 0;
}
