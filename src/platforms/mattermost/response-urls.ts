import type { Clock } from '../../engine/clock.ts';

/**
 * The addresses that came with slash commands, by which somebody can be whispered to in the channel where she
 * typed, buttons included: five times, for half an hour (with a margin here).
 */
export type ResponseUrls = {
  learn(user: string, channel: string, responseUrl: string): void;
  /** One use of the newest that is left; null when there is none. */
  take(user: string, channel: string): string | null;
};

const LASTS_MS = 28 * 60_000;
const USES = 5;
const AT_MOST = 2_000;

/** Only the hook's id is believed: `url` is the server's address as it was configured here. */
export function createResponseUrls(url: string, clock: Clock): ResponseUrls {
  const known = new Map<string, { address: string; uses: number; until: number }>();
  return {
    learn(user, channel, responseUrl) {
      const hook = /\/hooks\/commands\/([a-z0-9]{26})$/.exec(responseUrl)?.[1];
      if (hook === undefined) return;
      const key = `${user} ${channel}`;
      known.delete(key);
      known.set(key, { address: `${url}/hooks/commands/${hook}`, uses: USES, until: clock.now() + LASTS_MS });
      if (known.size > AT_MOST) known.delete(known.keys().next().value ?? '');
    },
    take(user, channel) {
      const found = known.get(`${user} ${channel}`);
      if (!found || found.uses === 0 || found.until <= clock.now()) return null;
      found.uses -= 1;
      return found.address;
    },
  };
}
