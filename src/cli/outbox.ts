import { settleWaiting } from '../community/members/accounts/linking.ts';
import type { Tx } from '../engine/database.ts';
import { type EntryState, SETTLED } from '../engine/outbox/entry.ts';
import { listEntries } from '../engine/outbox/list.ts';
import { retryFailed } from '../engine/outbox/store.ts';
import { waitingForAccounts } from '../engine/outbox/unlinked.ts';
import { EXIT, Refusal } from '../engine/refusal.ts';
import { clockOf } from './app.ts';
import { configured, withDatabase } from './database.ts';
import { counted, iso, json, onClocks, table } from './format.ts';
import type { Done, Io } from './io.ts';

const STATES: readonly EntryState[] = ['queued', 'held', 'sending', 'uncertain', ...SETTLED];

type ListOptions = { state?: string; last?: string; json?: boolean };

/** Lists deliveries: where they go and how they fare, never what they say. */
export async function listOutbox(io: Io, options: ListOptions): Done {
  const config = configured(io);
  const state = STATES.find((known) => known === options.state);
  if (options.state !== undefined && state === undefined)
    throw new Refusal(`There is no state "${options.state}": it is one of ${STATES.join(', ')}.`);
  const max = Number(options.last ?? 50);
  if (!Number.isSafeInteger(max) || max < 1) throw new Refusal('--last takes a whole number, 1 or more.');
  const entries = await withDatabase(config, ({ db }) => listEntries(db, { state, max }));
  if (options.json) {
    const listed = entries.map(({ dueAt, createdAt, ...entry }) => ({
      ...entry,
      dueAt: iso(dueAt),
      createdAt: iso(createdAt),
    }));
    io.out(json(listed));
    return EXIT.done;
  }
  if (entries.length === 0) {
    io.out(state === undefined ? 'The outbox is empty.' : `Nothing in the outbox is ${state}.`);
    return EXIT.done;
  }
  const { timeZone } = config.programme.promotion;
  const rows = entries.map((entry) => [
    entry.id,
    entry.state,
    `${entry.platform || 'nowhere yet'} ${entry.recipient}`.trim(),
    entry.kind,
    onClocks(entry.createdAt, timeZone),
    String(entry.attempts),
    entry.reason ?? '',
  ]);
  io.out(table(['id', 'state', 'to', 'kind', 'made', 'tries', 'reason'], rows));
  return EXIT.done;
}

/**
 * Puts failed deliveries back in line; a running Magellan takes them up when it next sends, or starts. What is for
 * somebody who has an account by now goes to it; what is for somebody who has none waits for one.
 */
export async function retryOutbox(
  io: Io,
  id: string | undefined,
  options: { all?: boolean; json?: boolean },
): Done {
  if ((id === undefined) === !options.all) throw new Refusal('Give the id of one delivery, or --all.');
  const config = configured(io);
  const { retried, waiting } = await withDatabase(config, async (database) => {
    const now = (await clockOf(config, database)).now();
    return database.transact(async (tx) => {
      const before = await waitingIn(tx);
      const retried = await retryFailed(tx, now, id);
      for (const { memberId } of await waitingForAccounts(tx)) await settleWaiting(tx, memberId, now);
      return { retried, waiting: Math.max(0, (await waitingIn(tx)) - before) };
    });
  });
  if (retried === 0 && id !== undefined)
    throw new Refusal(
      `No failed delivery that can be sent again has the id ${id}: see \`magellan outbox list\`.`,
    );
  if (options.json) io.out(json({ retried, waiting }));
  else if (waiting === 0)
    io.out(
      `${counted(retried, 'delivery', 'deliveries')} back in line: what still makes sense will be sent.`,
    );
  else
    io.out(
      `${counted(retried, 'delivery', 'deliveries')} back in line, of which ${waiting} ${waiting === 1 ? 'waits' : 'wait'} until an account of the member is linked: see magellan doctor.`,
    );
  return EXIT.done;
}

const waitingIn = async (tx: Tx): Promise<number> =>
  (await waitingForAccounts(tx)).reduce((sum, { messages }) => sum + messages, 0);
