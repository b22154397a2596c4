import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../engine/log.ts';

/** An error of the SDK's may quote a request: so much of it is enough. */
const MAX_CHARACTERS = 200;

const describe = (parts: unknown[]): string =>
  parts
    .map((part) => (part instanceof Error ? part.message : String(part)))
    .join(' ')
    .slice(0, MAX_CHARACTERS);

/**
 * Our log, for Bolt. Its debug lines hold whole requests and events, with what people wrote: they are never
 * let through, whatever the level of the log.
 */
export const boltLog = (log: () => Log): Logger => ({
  debug: () => undefined,
  info: (...parts) => log().debug({ event: 'slack.bolt' }, describe(parts)),
  warn: (...parts) => log().warn({ event: 'slack.bolt' }, describe(parts)),
  error: (...parts) => log().warn({ event: 'slack.bolt' }, describe(parts)),
  setLevel: () => undefined,
  getLevel: () => LogLevel.INFO,
  setName: () => undefined,
});
