import { randomUUID } from 'node:crypto';
import { messageFaults } from '../../chat/limits.ts';
import type { Clock } from '../clock.ts';
import type { Database, Tx } from '../database.ts';
import type { Log } from '../log.ts';
import type { Platform } from '../platform.ts';
import type { Secrets } from '../secrets.ts';
import { payloadOf } from './attempt.ts';
import type { NewEntry } from './entry.ts';
import { createLane, type Lane, type Observed } from './lane.ts';
import { batchProgress, cancelEntry, markInterrupted, type Progress } from './store.ts';

export type Outbox = {
  /** Keeps an entry, in the caller's transaction; a key that is already there changes nothing. */
  enqueue(tx: Tx, entry: NewEntry): Promise<void>;
  /** Withdraws an entry that is still waiting for its turn. */
  withdraw(tx: Tx, key: string): Promise<void>;
  /** Finds out what a crash left on its way, and begins to send. */
  start(): Promise<void>;
  wake(): void;
  /** Resolves when nothing more is due and nothing is on its way. */
  idle(): Promise<void>;
  progress(batch: string): Promise<Progress>;
  /** Claims nothing more, and waits for what is on its way, `withinMs` at most. */
  stop(withinMs: number): Promise<void>;
};

type Options = {
  database: Database;
  clock: Clock;
  log: Log;
  secrets: Pick<Secrets, 'seal' | 'open'>;
  platforms: readonly Platform[];
  observed?: Observed;
};

/** Promise 2: a message reaches its recipient once, in order, or ends failed with a reason that is shown. */
export function createOutbox(options: Options): Outbox {
  const { database, clock, log, secrets, platforms, observed = () => undefined } = options;
  const lanes = new Map<string, Lane>();
  let started = false;
  const wake = () => {
    if (started) for (const lane of lanes.values()) lane.wake();
  };
  // Only commits that enqueued something: the lanes' own must not wake them again.
  let enqueued = false;
  database.onCommit(() => {
    if (!enqueued) return;
    enqueued = false;
    wake();
  });

  return {
    async enqueue(tx, entry) {
      const now = clock.now();
      const id = randomUUID();
      enqueued = true;
      const refusal = refusalOf(entry, platforms);
      if (refusal) log.error({ key: entry.key, reason: refusal }, 'the outbox refused an entry');
      await tx
        .insertInto('outbox')
        .values({
          id,
          key: entry.key,
          batch: entry.batch ?? null,
          platform: entry.to?.platform ?? '',
          recipient_kind: entry.to?.kind ?? 'person',
          recipient: entry.to?.id ?? '',
          kind: entry.kind,
          target_key: entry.kind === 'post' ? null : entry.target,
          payload: entry.kind === 'delete' ? '' : secrets.seal(JSON.stringify(entry.message), payloadOf(id)),
          state: refusal || entry.to === null ? 'failed' : 'queued',
          attempts: 0,
          due_at: entry.notBefore ?? now,
          first_tried_at: null,
          created_at: now,
          settled_at: refusal || entry.to === null ? now : null,
          reason: refusal ?? (entry.to === null ? 'no account on the chat is linked to this member' : null),
          conversation: null,
          message: null,
        })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .execute();
    },
    withdraw: (tx, key) => cancelEntry(tx, key, clock.now()),
    async start() {
      const interrupted = await database.transact(markInterrupted);
      if (interrupted > 0) log.warn({ interrupted }, 'deliveries were interrupted; they will be looked up');
      const unseal = secrets.open;
      for (const platform of platforms) {
        lanes.set(platform.id, createLane({ platform, database, clock, log, unseal, observed }));
      }
      started = true;
      wake();
    },
    wake,
    async idle() {
      await Promise.all([...lanes.values()].map((lane) => lane.idle()));
    },
    progress: (batch) => batchProgress(database.db, batch),
    async stop(withinMs) {
      started = false;
      await Promise.all([...lanes.values()].map((lane) => lane.stop(withinMs)));
    },
  };
}

/** Why an entry can never be sent as it is. Nothing is cut to fit: it is refused, and seen. */
function refusalOf(entry: NewEntry, platforms: readonly Platform[]): string | null {
  if (entry.to === null) return null;
  const platform = platforms.find(({ id }) => id === entry.to?.platform);
  if (!platform) return `the platform ${entry.to.platform} is not configured`;
  if (entry.kind === 'delete') return null;
  const faults = messageFaults(entry.message, platform.limits);
  return faults.length > 0 ? `beyond the limits of ${platform.id}: ${faults.join('; ')}` : null;
}
