import type { PlatformHost } from '../../../engine/platform.ts';
import type { MattermostOptions, Refusal } from '../options.ts';
import type { ServerClock } from './server-clock.ts';
import { fingerprint } from './signature.ts';
import { isSignedBy, readSigningKey, readTrigger, type Trigger } from './trigger.ts';

/** How old a trigger may be, and how far ahead of what is known of the server's clock. */
const TRIGGER_LASTS_MS = 30_000;
const TRIGGER_AHEAD_MS = 5_000;

const REREAD_EVERY_MS = 60_000;

/** What an administrator does about a server that shows no key. */
export const NO_KEY = {
  what: 'The server shows no key for its signatures (AsymmetricSigningPublicKey), without which nobody’s commands and presses can be believed: all are refused.',
  remedy:
    'Restart the Mattermost server, which makes its key at start, and see that whatever stands before it passes /api/v4/config/client on whole.',
} as const;

export type TriggerCheck = {
  /**
   * Whether the server made this trigger for this person, just now, and for the first time. What is believed is
   * used up; `key` tells it from any other.
   */
  check(trigger: string, user: string): Promise<{ key: string } | { refused: Refusal }>;
  /** Why nobody can be believed, with what to do about it; null when all is well. */
  problem(): string | null;
};

type Needs = {
  options: Pick<MattermostOptions, 'clock'>;
  host: Pick<PlatformHost, 'useOnce' | 'log'>;
  serverClock: ServerClock;
  /** The key as the server published it at start. */
  published: string | undefined;
  /** Asks the server for it again; its answer tells the time too. @throws RestFault */
  askAgain(): Promise<string | undefined>;
};

export function createTriggerCheck({ options, host, serverClock, published, askAgain }: Needs): TriggerCheck {
  const { clock } = options;
  let key = readSigningKey(published);
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | null = null;

  function faultOf(trigger: Trigger): Refusal | null {
    if (key === null) return 'no-key';
    if (!isSignedBy(key, trigger)) return 'forged';
    const ageMs = serverClock.now() - trigger.at;
    return ageMs > TRIGGER_LASTS_MS || ageMs < -TRIGGER_AHEAD_MS ? 'late' : null;
  }

  async function ask(): Promise<void> {
    try {
      key = readSigningKey(await askAgain());
    } catch (error) {
      host.log.warn(
        { event: 'mattermost.key-unread', err: error },
        'the key by which the server signs could not be read again',
      );
    }
  }

  /** The server may have another key, or another time, than when it was last asked. */
  async function askWhenDue(): Promise<void> {
    if (asking === null && Math.abs(clock.now() - askedAt) >= REREAD_EVERY_MS) {
      askedAt = clock.now();
      asking = ask().finally(() => {
        asking = null;
      });
    }
    await asking;
  }

  return {
    async check(text, user) {
      const trigger = readTrigger(text);
      if (trigger === null) return { refused: 'malformed' };
      if (trigger.user !== user) return { refused: 'foreign' };
      if (faultOf(trigger) !== null) await askWhenDue();
      const fault = faultOf(trigger);
      if (fault !== null) return { refused: fault };
      const used = fingerprint(trigger.signed);
      const forMs = trigger.at + TRIGGER_LASTS_MS - serverClock.now();
      try {
        const first = await host.useOnce(`trigger/${used}`, clock.now() + forMs);
        return first ? { key: used } : { refused: 'replayed' };
      } catch (error) {
        host.log.error(
          { event: 'mattermost.trigger-unmarked', err: error },
          'a trigger could not be marked as used: nothing is done with it',
        );
        return { refused: 'outage' };
      }
    },
    problem() {
      if (key !== null) return null;
      // It may be there by now, and nobody calls while all are refused.
      void askWhenDue();
      return `${NO_KEY.what} ${NO_KEY.remedy}`;
    },
  };
}
