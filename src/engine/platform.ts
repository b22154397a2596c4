import type { Router } from 'express';
import type { Answer } from '../chat/answer.ts';
import type { Chart } from '../chat/chart.ts';
import type { Incoming } from '../chat/incoming.ts';
import type { Limits } from '../chat/limits.ts';
import type { Message } from '../chat/message.ts';
import type { TemporaryFiles } from './http/temporary-files.ts';
import type { Log } from './log.ts';
import type { PendingAnswers } from './pending-answers.ts';

/**
 * Where a message goes: a person (the platform's user id), a channel (its name in programme.yaml), or a group: the
 * conversation of a few people and Magellan, which bears their user ids. The same people are always the same one.
 */
export type Address = { platform: string; kind: 'person' | 'channel' | 'group'; id: string };

/** No platform has a comma in its user ids. */
const BETWEEN_USERS = ',';

/** The conversation of these people and Magellan, in whatever order they are named. */
export const groupOf = (platform: string, users: readonly string[]): Address => ({
  platform,
  kind: 'group',
  id: [...new Set(users)].sort().join(BETWEEN_USERS),
});

/** The people of a group, Magellan apart. */
export const usersIn = ({ id }: Pick<Address, 'id'>): string[] => id.split(BETWEEN_USERS);

/** Where a message arrived, in the platform's own ids: what an update or a deletion needs. */
export type Receipt = { conversation: string; message: string };

/** By what a platform knows again what it was sent: the outbox's id, where it went, and since when (epoch ms). */
export type Attempted = { outboxId: string; to: Address; firstTriedAt: number };

/** One entry of the outbox on its way. `outboxId` travels with the message, so that it can be found again. */
export type Delivery = Attempted &
  (
    | { kind: 'post'; message: Message }
    | { kind: 'update'; message: Message; target: Receipt }
    | { kind: 'delete'; target: Receipt }
    /** Takes away what can be pressed; the words stay as they are. */
    | { kind: 'expire'; target: Receipt }
  );

/**
 * Why a delivery did not succeed.
 * - `retry`: it certainly did not arrive; try again later (after `retryAfterMs`, for all that `scope` holds);
 * - `rejected`: it never will; the reason is shown to coaches and administrators. A group that there cannot be is
 *   such: each of its people is then told alone;
 * - `uncertain`: it may have arrived; it must be looked up before any re-send.
 */
export class DeliveryError extends Error {
  readonly outcome: 'retry' | 'rejected' | 'uncertain';
  readonly retryAfterMs: number | undefined;
  readonly scope: 'platform' | 'recipient';

  constructor(
    outcome: DeliveryError['outcome'],
    reason: string,
    options: { retryAfterMs?: number; scope?: 'platform' | 'recipient'; cause?: unknown } = {},
  ) {
    super(reason, { cause: options.cause });
    this.name = 'DeliveryError';
    this.outcome = outcome;
    this.retryAfterMs = options.retryAfterMs;
    this.scope = options.scope ?? 'recipient';
  }
}

/**
 * The platform cannot be reached, asks to be left alone, or fails itself: an outage, which passes. Its message says
 * so in words; what only an administrator can put right is a Refusal.
 */
export class PlatformUnreachable extends Error {
  override readonly name = 'PlatformUnreachable';
  /** For how long the platform asks not to be called, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(message: string, options: { retryAfterMs?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.retryAfterMs = options.retryAfterMs;
  }
}

/**
 * A person as the platform knows her. `guest` covers guests and people of other workspaces, teams and servers.
 * The e-mail is the one that it tells now, null when it tells none.
 */
export type Person = {
  id: string;
  email: string | null;
  name: string;
  kind: 'human' | 'bot' | 'guest';
  active: boolean;
  locale: string | null;
  timeZone: string | null;
};

/** Whom the roster looks for: addresses without an account there yet, and accounts that are somebody's already. */
export type Sought = { addresses: readonly string[]; accounts: readonly string[] };

/** How fast the platform takes messages, in milliseconds between two; 0 for no limit. */
export type Pace = { perRecipientMs: number; perPlatformMs: number; concurrency: number };

/** One thing that `magellan doctor` found, in words, with the remedy when something is wrong. */
export type Finding = { level: 'ok' | 'warning' | 'error'; what: string; remedy?: string };

/** Whether a call counts, given its answer, and whether it changed anything. */
export type Keeps = (answer: Answer, changed: boolean) => boolean;

/** What the application gives a platform when it starts. */
export type PlatformHost = {
  /**
   * Identifies, authorises, routes; never throws: an outage becomes an apology. Where `keeps` says no, the answer
   * is only a look at what would be answered, and nothing that the call changed is saved.
   */
  receive(incoming: Incoming, keeps?: Keeps): Promise<Answer>;
  /** The active member whose account this is; null when it is nobody's. */
  memberOf(user: string): Promise<string | null>;
  /** Answers that wait for somebody to look at them. */
  pending: PendingAnswers;
  /** Files and pictures that people fetch from Magellan, for some minutes. */
  temporaryFiles: TemporaryFiles;
  /** Remembers a message that was posted, or put in the place of one, as an answer: its buttons go when spent. */
  answered(posted: { to: Address; receipt: Receipt; message: Message }): Promise<void>;
  /** Draws a picture as PNG. */
  draw(chart: Chart): Promise<Buffer>;
  /** Tells the application that a person appeared or changed. */
  personChanged(person: Person): Promise<void>;
  /**
   * Marks as used what proves a call and is good until an instant (epoch ms); false when it was used before.
   * The database remembers it, across restarts and processes.
   */
  useOnce(key: string, until: number): Promise<boolean>;
  /** Takes that mark back: the call was not served, and may come again as it was. */
  release(key: string): Promise<void>;
  /** Whether what bears this id was received and answered: it counts no more. */
  received(id: string): Promise<boolean>;
  /** The express router under which the platform may serve requests, at `/<platform id>`. */
  router: Router;
  log: Log;
};

/** The port behind which Slack, Mattermost, the sandbox and the tests' memory platform stand. */
export type Platform = {
  id: string;
  limits: Limits;
  pace: Pace;
  /**
   * Gets ready to send, and to be called over HTTP. May be called again after an outage.
   * @throws PlatformUnreachable @throws Refusal
   */
  start(host: PlatformHost): Promise<void>;
  stop(): Promise<void>;
  /**
   * Opens what it hears the platform by, where it isn't called: a WebSocket, of which there is one, in the instance
   * that leads. Absent where there is none. Called again after an outage, and after `stopListening`.
   * @throws PlatformUnreachable @throws Refusal
   */
  listen?(): Promise<void>;
  /** Closes that, and goes on to send and to be called. */
  stopListening?(): Promise<void>;
  /** @throws DeliveryError, and nothing else. */
  send(delivery: Delivery): Promise<Receipt>;
  /** Looks for a post that may have arrived; null when it certainly has not. @throws DeliveryError */
  find(post: Attempted): Promise<Receipt | null>;
  /**
   * The people whom the platform knows, as they are found, so that the roster can be linked by e-mail: everyone, or
   * where there are many at least those who are sought. May take minutes, and ends when `signal` says so.
   * @throws PlatformUnreachable @throws Refusal
   */
  people(sought: Sought, signal?: AbortSignal): AsyncIterable<readonly Person[]>;
  /** One person by id, null when the platform says that there is none. */
  person(id: string): Promise<Person | null>;
  /** Whose account it is, by its id or by the name that people write it with; null when there is none. */
  account(name: string): Promise<Person | null>;
  /**
   * Whether the platform itself makes sure that the address which it tells of a person is hers. Where it
   * doesn't, anybody could claim one, and it proves nothing of who she is.
   */
  vouchesForAddresses(): Promise<boolean>;
  /** Removes what was said between her and Magellan; absent where a chat keeps it by rules of its own. */
  forgetPerson?(id: string): Promise<void>;
  /**
   * Whether a slash command was installed that an installation may do without; none by default. The names of
   * commands in English are such.
   */
  hasCommand?(command: string): boolean;
  /** What keeps a platform that was started from doing its work, in words with the remedy; none by default. */
  problems?(): string[];
  doctor(): Promise<Finding[]>;
};
