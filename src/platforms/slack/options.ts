import type { Clock } from '../../engine/clock.ts';

/** One (sub)command, as the features declare it; `words` holds '' for the command alone. */
export type SlackCommand = {
  command: string;
  /** What it is called in English, said beside the command alone. */
  english?: string;
  words: readonly string[];
  hint?: Record<'fr' | 'en', string>;
  about: Record<'fr' | 'en', string>;
  /** Those who may type it, by role: completion is one for all, and names what only coaches may type nowhere. */
  who?: 'everyone' | readonly string[];
};

export type SlackOptions = {
  /** The bot's token, `xoxb-…`. */
  botToken: string;
  /** The app's token, `xapp-…`: given, Slack is reached in Socket Mode, and needs no public address. */
  appToken?: string | undefined;
  /** Without an app token: the secret by which requests to `/slack/events` are known to come from Slack. */
  signingSecret?: string | undefined;
  /** Where the Web API is, for a proxy or a test server. Slack's own unless given. */
  apiUrl?: string | undefined;
  /** The names of the channels, without #, as programme.yaml has them; a métier may have one. */
  channels: { promotion: string; coaches: string; others?: readonly string[] };
  /** What the features answer to: the manifest is checked against it. */
  commands: () => readonly SlackCommand[];
  /** What the addresses that people can reach begin with; left out where they cannot reach Magellan. */
  peopleUrl?: string | null;
  /** How often Slack is asked whether it answers and takes the token, in milliseconds; each minute unless given. */
  watchMs?: number | undefined;
  clock: Clock;
};

export const PLATFORM = 'slack';
