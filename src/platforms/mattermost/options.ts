import type { Clock } from '../../engine/clock.ts';
import type { Secrets } from '../../engine/secrets.ts';
import type { CallersFrom } from './receivers/callers.ts';

export type Locale = 'fr' | 'en';
type Words = Record<Locale, string>;

/**
 * One (sub)command that a feature declares. `command` is without its slash; `words` are what may be typed
 * after it, '' being the command alone.
 */
export type MattermostCommand = {
  command: string;
  /** What it is called in English, said beside the command alone. */
  english?: string;
  words: readonly string[];
  hint?: Words | undefined;
  about: Words;
  /** Those who may type it, by role: completion is one for all, and names what only coaches may type nowhere. */
  who?: 'everyone' | readonly string[];
};

/** A kind of call that reaches Magellan from Mattermost. */
export type CallKind = 'command' | 'action' | 'dialog';

/** Why a call was refused: a word for the log and the figures, never anything that was sent. */
export type Refusal =
  | 'malformed'
  | 'forged'
  | 'expired'
  | 'foreign'
  | 'replayed'
  | 'late'
  | 'no-key'
  | 'outage';

/** Reads days and times as people type them, where a dialog has no field of that kind; null when it is none. */
export type DateTimeReader = {
  /** An ISO day, as seen from another. */
  day(typed: string, todayOn: string): string | null;
  /** A time of day, "14:30". */
  time(typed: string): string | null;
};

export type MattermostOptions = {
  /** The server's address, as its members know it (its SiteURL), without a final slash. */
  url: string;
  /** The bot's access token. */
  token: string;
  /** The team's name, as in its addresses. */
  team: string;
  /** Where Mattermost reaches Magellan, without a final slash. */
  publicUrl: string;
  /** The token of each slash command, by the command's name without its slash. */
  commandTokens: Readonly<Record<string, string>>;
  /** Names of channels, as in `programme.yaml`. */
  channels: { promotion: string; coaches: string; others?: readonly string[] };
  commands(): readonly MattermostCommand[];
  secrets: Pick<Secrets, 'sign' | 'verify'>;
  clock: Clock;
  /** The language of those whose own is not known. */
  locale: Locale;
  /** The IANA zone in which "tomorrow" is understood. */
  timeZone: string;
  typed: DateTimeReader;
  /** From where the server's calls come; anywhere when it was not stated. */
  from?: CallersFrom | null;
  /**
   * Whether a button's label is always the same words, with nobody's in it: in what is confidential, any other
   * becomes a number.
   */
  isFixedLabel?(label: string): boolean;
  /** Told of each refused call, so that it is counted. */
  refused?(call: CallKind, why: Refusal | 'address'): void;
  /** Waits in milliseconds; only tests are in such a hurry as to change them. */
  waits?: Partial<Waits>;
};

export type Waits = {
  /** The longest time that one call to the server may take. */
  callMs: number;
  /** Before the first attempt to connect the WebSocket again, and at most before any later one. */
  reconnectMs: number;
  reconnectAtMostMs: number;
  /** Between two looks at whether the server still knows us, and is heard. */
  watchMs: number;
  /** How long what is under way may take when Magellan stops. */
  stopMs: number;
};

export const DEFAULT_WAITS: Waits = {
  callMs: 10_000,
  reconnectMs: 2_000,
  reconnectAtMostMs: 30_000,
  watchMs: 60_000,
  stopMs: 5_000,
};
