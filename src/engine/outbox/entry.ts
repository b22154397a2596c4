import type { Message } from '../../chat/message.ts';
import type { Address } from '../platform.ts';

/**
 * A member who has no account on any platform yet: what is for her waits until one is linked, a day at most, and
 * then ends failed, so that nobody is forgotten in silence.
 */
export type Unlinked = { unlinked: string };

export const isToPerson = (to: Address | Unlinked): boolean => isUnlinked(to) || to.kind === 'person';

export const isUnlinked = (to: Address | Unlinked): to is Unlinked => 'unlinked' in to;

/**
 * What a feature asks the outbox to do. `key` is unique for ever: (occurrence, recipient, message). An update
 * or a deletion names, in `target`, the key of the post that it is about. `batch` gathers the entries of one
 * large sending, so that its progress can be followed. `still` is what must be true when it leaves late, or is tried
 * again: the name of a check and what it is about, separated by spaces ("meteo/open 1234"). `about` is the kind of
 * message ("meteo/reminder"), by which what people get is counted; `unasked` when they did not ask for it;
 * `member` is for whom it is. With `whole` it is a part: it is kept until the gathered message of that key leaves; or
 * the copy, for one of its people, of the message to a group that has that key, and is enqueued with it.
 */
export type NewEntry = {
  key: string;
  to: Address | Unlinked;
  batch?: string;
  notBefore?: number;
  still?: string;
  about?: string;
  unasked?: boolean;
  member?: string;
} & (
  | { kind: 'post'; message: Message; whole?: string }
  /** The copy, of a message to a group, of somebody who is told nothing where there can be no such conversation. */
  | { kind: 'reader'; whole: string }
  /** A gathered message: its parts are put together when it leaves. Kept as a post that says nothing. */
  | { kind: 'gathered' }
  | { kind: 'update'; target: string; message: Message }
  | { kind: 'delete'; target: string }
  /** Takes away what can be pressed in a post. It is kept as an update that says nothing. */
  | { kind: 'expire'; target: string }
);

/**
 * - `queued`: waits for its turn, or for an account of its member;
 * - `held`: a part of a gathered message, which does not leave alone; or the copy of a message to a group, which
 *   leaves when that cannot;
 * - `sending`: handed to the platform by this process;
 * - `uncertain`: may have arrived (a crash, a dropped answer): looked up before any re-send;
 * - `sent`, `failed` (with its reason), `cancelled`: settled.
 */
export type EntryState = 'queued' | 'held' | 'sending' | 'uncertain' | 'sent' | 'failed' | 'cancelled';

export const SETTLED: readonly EntryState[] = ['sent', 'failed', 'cancelled'];
