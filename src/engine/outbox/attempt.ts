import { type Message, withoutPresses } from '../../chat/message.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import {
  type Address,
  type Attempted,
  type Delivery,
  DeliveryError,
  type Platform,
  type Receipt,
} from '../platform.ts';
import type { SealedColumn } from '../reencrypt.ts';
import { buttonsUntil } from './spent.ts';
import { receiptOf } from './store.ts';
import type { ClaimedRow } from './turns.ts';

/** How one try ended. */
export type Outcome =
  /** `buttonsUntil`: until when the buttons of what stands there now serve, where it has changed. */
  | { kind: 'sent'; receipt: Receipt; buttonsUntil?: number | null }
  | { kind: 'failed'; reason: string }
  /** There can be no conversation with these people: each of them is told alone. */
  | { kind: 'apart'; reason: string }
  /** What it says is over: it does not leave any more. */
  | { kind: 'over'; reason: string }
  /** It certainly has not arrived, and is to go to another account. */
  | { kind: 'moved'; to: Address; reason: string }
  | { kind: 'retry' | 'uncertain'; reason: string; retryAfterMs?: number; scope: 'platform' | 'recipient' };

export type Unseal = (sealed: string, associated: string) => string;

/** What entries say: kept, sealed, until they are sent, and as long as they may be tried again. */
export const PAYLOADS: SealedColumn = { table: 'outbox', column: 'payload' };

/** The associated data under which the payload of an entry is sealed. */
export const payloadOf = (id: string): string => `outbox/${id}`;

/** Whether what an entry names in `still` is true; what nobody knows is. */
export type StillTrue = (still: string) => Promise<boolean>;

/** Puts a gathered message together, of those of its parts that are true still; null when none is. */
export type Compose = (key: string) => Promise<Message | null>;

/** The message as it is said to whom it goes: people by their accounts where she reads it, if they have one. */
export type AddressedTo = (message: Message, to: Address) => Promise<Message>;

/** Where what is tried again goes by now; null when nobody may read it any more, or one of a group may not. */
export type AddressNow = (entry: {
  key: string;
  to: Address;
  /** For whom it is, and the post that it is about; null where there is none. */
  member: string | null;
  target: string | null;
}) => Promise<Address | null>;

/** Whether this instance is still the one that sends. */
export type MayCall = () => boolean;

const NOT_HERS = 'its account is not the member’s any more';
const OVER = 'what it says is over';
/** So late that what a message says may be over. */
const LATE_MS = 5 * 60_000;

/** Whether a post makes no sense any more: it says so itself, or, when it is late or tried again, its feature does. */
async function isOver(
  { attempts, dueAt, still }: ClaimedRow,
  { until }: Message,
  now: number,
  stillTrue: StillTrue,
): Promise<boolean> {
  if (until !== undefined && until <= now) return true;
  if (still === null || (attempts <= 1 && now - dueAt < LATE_MS)) return false;
  return !(await stillTrue(still));
}

/** Whether a post is one that was gathered of parts: it says nothing itself. */
export const isGathered = ({ kind, payload }: Pick<ClaimedRow, 'kind' | 'payload'>): boolean =>
  kind === 'post' && payload === '';

/** Whether a post is to a group, whose people have copies of their own. */
export const isToGroup = ({ kind, recipientKind }: Pick<ClaimedRow, 'kind' | 'recipientKind'>): boolean =>
  kind === 'post' && recipientKind === 'group';

const attemptedOf = (row: ClaimedRow): Attempted => ({
  outboxId: row.id,
  to: { platform: row.platform, kind: row.recipientKind, id: row.recipient },
  firstTriedAt: row.firstTriedAt ?? row.createdAt,
});

/** What is to be asked of the platform; or the outcome, when there is nothing to ask. */
async function deliveryOf(
  row: ClaimedRow,
  { database, unseal, compose }: Pick<Parts, 'database' | 'unseal' | 'compose'>,
): Promise<Delivery | Outcome> {
  const common = attemptedOf(row);
  const message = (): Message => JSON.parse(unseal(row.payload ?? '', payloadOf(row.id)));
  if (isGathered(row)) {
    const composed = await compose(row.key);
    return composed ? { ...common, kind: 'post', message: composed } : { kind: 'over', reason: OVER };
  }
  if (row.kind === 'post') return { ...common, kind: 'post', message: message() };
  const target = await receiptOf(database.db, row.targetKey ?? '');
  if (target === null) return { kind: 'failed', reason: 'there is no such message to change' };
  // It was withdrawn, came too late, or failed, which is told where it did: its buttons need no taking away.
  if (!target.receipt) return { kind: 'over', reason: 'the message to change was never delivered' };
  if (row.kind === 'delete') return { ...common, kind: 'delete', target: target.receipt };
  if (row.payload === '') return { ...common, kind: 'expire', target: target.receipt };
  return { ...common, kind: 'update', message: message(), target: target.receipt };
}

type Parts = {
  platform: Platform;
  database: Database;
  clock: Clock;
  unseal: Unseal;
  stillTrue: StillTrue;
  addressedTo: AddressedTo;
  addressNow: AddressNow;
  compose: Compose;
  mayCall: MayCall;
};

/** Tries one entry once: looks it up first when it may have arrived, and never throws. */
export async function attempt(
  row: ClaimedRow,
  { platform, database, clock, unseal, stillTrue, addressedTo, addressNow, compose, mayCall }: Parts,
): Promise<Outcome> {
  // Until the platform has said that it is not there, what was uncertain stays so.
  let mayHaveArrived = row.wasUncertain;
  try {
    // Updates and deletions can be repeated without harm; a post cannot. It is looked for before one that is gathered
    // is put together, which leaves out what is over by now: what arrived is as it was then.
    if (row.wasUncertain && row.kind === 'post') {
      const found = await platform.find(attemptedOf(row));
      if (found) return { kind: 'sent', receipt: found };
    }
    mayHaveArrived = false;
    const delivery = await deliveryOf(row, { database, unseal, compose });
    if (!('outboxId' in delivery)) return delivery;
    if (delivery.kind === 'post' && (await isOver(row, delivery.message, clock.now(), stillTrue)))
      return { kind: 'over', reason: OVER };
    // Whoever is put into a conversation with others is looked at each time: she may have left since.
    if (row.attempts > 1 || isToGroup(row)) {
      const { key, memberId: member, targetKey: target } = row;
      const now = await addressNow({ key, to: delivery.to, member, target });
      if (now === null) return { kind: isToGroup(row) ? 'apart' : 'over', reason: NOT_HERS };
      if (now.platform !== delivery.to.platform || now.id !== delivery.to.id)
        return { kind: 'moved', to: now, reason: NOT_HERS };
    }
    const said =
      'message' in delivery
        ? { ...delivery, message: await addressedTo(current(delivery.message, clock.now()), delivery.to) }
        : delivery;
    // Whoever leads by now finds it on its way, looks for it, and sends it.
    if (!mayCall()) return { kind: 'retry', reason: 'another instance leads', scope: 'recipient' };
    const receipt = await platform.send(said);
    if (said.kind !== 'update') return { kind: 'sent', receipt };
    return { kind: 'sent', receipt, buttonsUntil: buttonsUntil(said.message, said.to.kind, clock.now()) };
  } catch (error) {
    const outcome = outcomeOf(error, mayHaveArrived);
    // Nobody is told twice: where it may have arrived already, and that cannot be found out, it is for people to see.
    return outcome.kind === 'failed' && isToGroup(row) && !mayHaveArrived
      ? { ...outcome, kind: 'apart' }
      : outcome;
  }
}

/** What takes the place of another is said though it comes late, without what can no longer be pressed. */
const current = (message: Message, now: number): Message =>
  message.until !== undefined && message.until <= now ? withoutPresses(message) : message;

function outcomeOf(error: unknown, mayHaveArrived: boolean): Outcome {
  if (!(error instanceof DeliveryError)) {
    const reason = `unexpected ${error instanceof Error ? error.name : 'error'}`;
    return { kind: 'uncertain', reason, scope: 'recipient' };
  }
  if (error.outcome === 'rejected') return { kind: 'failed', reason: error.message };
  return {
    kind: error.outcome === 'uncertain' || mayHaveArrived ? 'uncertain' : 'retry',
    reason: error.message,
    scope: error.scope,
    ...(error.retryAfterMs === undefined ? {} : { retryAfterMs: error.retryAfterMs }),
  };
}
