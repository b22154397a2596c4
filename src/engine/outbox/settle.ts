import type { Clock } from '../clock.ts';
import type { Database, Tx } from '../database.ts';
import { type Log, logLater } from '../log.ts';
import { isGathered, isToGroup, type Outcome } from './attempt.ts';
import { backoffMs, isGivenUp } from './backoff.ts';
import { releaseCopies } from './copies.ts';
import { settleParts } from './parts.ts';
import { changeButtonsUntil } from './spent.ts';
import { type Ended, markEnded, markMoved, markSent } from './store.ts';
import type { ClaimedRow } from './turns.ts';

export type Observed = (
  platform: string,
  kind: string,
  state: 'sent' | 'failed' | 'retried' | 'over' | 'apart',
) => void;

/** What has come back from the platform, and is not written yet. */
export type Finished = { row: ClaimedRow; outcome: Outcome };

type Came<Kind extends Outcome['kind']> = { row: ClaimedRow; outcome: Extract<Outcome, { kind: Kind }> };

type Options = {
  platform: string;
  database: Database;
  clock: Clock;
  log: Log;
  observed: Observed;
  /** Whether the platform refuses everything, so that somebody has to see to it. */
  refusesAll: () => boolean;
};

const hasParts = (row: ClaimedRow): boolean => isGathered(row) || isToGroup(row);

/**
 * Writes how tries ended, in the transaction that it is given: those that came back together in one statement each for
 * what arrived and for what did not. What is told of it is told once it is on disk, however often that is tried.
 */
export function createSettling(options: Options) {
  const { platform, database, clock, observed } = options;

  return async function settle(tx: Tx, back: readonly Finished[]): Promise<void> {
    const now = clock.now();
    const later = (then: () => void) => database.afterCommit(tx, then);
    const log = logLater(options.log, later);
    const count = ({ kind }: ClaimedRow, state: Parameters<Observed>[2]) =>
      later(() => observed(platform, kind, state));
    const about = ({ id, kind, attempts }: ClaimedRow) => ({ platform, outboxId: id, kind, attempts });

    async function sent(those: readonly Came<'sent'>[]): Promise<void> {
      for (const { row } of those) count(row, 'sent');
      const changed = those.flatMap(({ row, outcome: { buttonsUntil: until } }) =>
        until === undefined ? [] : [{ key: row.targetKey ?? '', until }],
      );
      for (const { key, until } of changed) await changeButtonsUntil(tx, key, until);
      const rows = those.map(({ row }) => row);
      await settleParts(
        tx,
        keysOf(rows.filter((row) => isGathered(row) && !isToGroup(row))),
        'sent',
        null,
        now,
      );
      await settleParts(tx, keysOf(rows.filter(isToGroup)), 'sent', null, now, { forget: true });
      await markSent(
        tx,
        those.map(({ row: { seq }, outcome: { receipt } }) => ({ seq, ...receipt })),
        now,
      );
    }

    async function over({ row, outcome: { reason } }: Came<'over'>): Promise<Ended> {
      count(row, 'over');
      log.info(
        { event: 'delivery.over', ...about(row) },
        'a message is not sent any more: what it says is over',
      );
      if (hasParts(row)) await settleParts(tx, [row.key], 'cancelled', reason, now);
      return { seq: row.seq, state: 'cancelled', reason, dueAt: row.dueAt };
    }

    async function apart({ row, outcome: { reason } }: Came<'apart'>): Promise<Ended> {
      count(row, 'apart');
      log.warn(
        { event: 'delivery.apart', ...about(row), reason },
        'a conversation with several people is not possible: each of them is told alone',
      );
      await releaseCopies(tx, row.key, now);
      return { seq: row.seq, state: 'cancelled', reason: `told to each alone: ${reason}`, dueAt: row.dueAt };
    }

    async function failed(row: ClaimedRow, reason: string): Promise<Ended> {
      count(row, 'failed');
      log.warn({ event: 'delivery.failed', ...about(row), reason }, 'message could not be delivered');
      if (hasParts(row)) await settleParts(tx, [row.key], 'failed', reason, now);
      return { seq: row.seq, state: 'failed', reason, dueAt: row.dueAt };
    }

    function waits({ row, outcome }: Came<'retry' | 'uncertain'>): Ended {
      count(row, 'retried');
      const { reason, retryAfterMs } = outcome;
      const waitMs = backoffMs(row.attempts, retryAfterMs);
      const retried = { ...about(row), reason, waitMs };
      if (!options.refusesAll())
        log.info({ event: 'delivery.retried', ...retried }, 'delivery will be tried again');
      else
        log.warn({ event: 'delivery.refused-all', ...retried }, 'a chat takes no message: it is tried again');
      const state = outcome.kind === 'uncertain' ? 'uncertain' : 'queued';
      return { seq: row.seq, state, reason, dueAt: now + waitMs };
    }

    /** How an entry that has not arrived goes on, or ends; null for one that goes elsewhere, which is written here. */
    async function endOf({ row, outcome }: Finished): Promise<Ended | null> {
      if (outcome.kind === 'sent') return null;
      if (outcome.kind === 'over') return over({ row, outcome });
      if (outcome.kind === 'apart') return apart({ row, outcome });
      if (outcome.kind === 'failed') return failed(row, outcome.reason);
      if (outcome.kind === 'moved') {
        await markMoved(tx, row.seq, outcome.to, now);
        return null;
      }
      return isGivenUp(row.attempts, now - (row.firstTriedAt ?? now))
        ? failed(row, `given up after a day: ${outcome.reason}`)
        : waits({ row, outcome });
    }

    await sent(back.filter((each): each is Came<'sent'> => each.outcome.kind === 'sent'));
    const ended: Ended[] = [];
    for (const each of back) {
      const end = await endOf(each);
      if (end !== null) ended.push(end);
    }
    await markEnded(tx, ended, now);
  };
}

const keysOf = (rows: readonly ClaimedRow[]): string[] => rows.map(({ key }) => key);
