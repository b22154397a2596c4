import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../../engine/clock.ts';
import type { PlatformHost } from '../../../engine/platform.ts';

/** How far a request's time stamp may be from our clock, in either direction. */
const WINDOW_MS = 300_000;

export type SignedRequest = { timestamp: string | undefined; signature: string | undefined; body: Buffer };

/** `unmarked`: genuine, but the database could not tell whether it came before. */
export type Verdict = 'genuine' | 'forged' | 'stale' | 'replayed' | 'unmarked';

export type Verifier = {
  /** Whether Slack sent this, now, and for the first time; a genuine request is remembered, across restarts too. */
  check(request: SignedRequest): Promise<Verdict>;
  /** A request could not be served: Slack may send it again as it was. */
  forget(request: SignedRequest): Promise<void>;
};

/** Checks Slack's signatures, which say who sent a body and when. https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function createVerifier(
  secret: string,
  clock: Clock,
  { useOnce, release }: Pick<PlatformHost, 'useOnce' | 'release'>,
): Verifier {
  const keyOf = (signature: string) => `signature/${signature}`;

  return {
    async check({ timestamp, signature, body }) {
      if (timestamp === undefined || signature === undefined) return 'forged';
      if (!/^\d{1,12}$/.test(timestamp) || !/^v0=[0-9a-f]{64}$/.test(signature)) return 'forged';
      const ours = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest();
      if (!timingSafeEqual(ours, Buffer.from(signature.slice(3), 'hex'))) return 'forged';
      const signedAt = Number(timestamp) * 1000;
      if (Math.abs(clock.now() - signedAt) > WINDOW_MS) return 'stale';
      try {
        return (await useOnce(keyOf(signature), signedAt + WINDOW_MS)) ? 'genuine' : 'replayed';
      } catch {
        return 'unmarked';
      }
    },
    async forget({ signature }) {
      if (signature !== undefined) await release(keyOf(signature));
    },
  };
}
