import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../../engine/clock.ts';

/** How far a request's time stamp may be from our clock, in either direction. */
const WINDOW_MS = 300_000;

export type SignedRequest = { timestamp: string | undefined; signature: string | undefined; body: Buffer };

export type Verdict = 'genuine' | 'forged' | 'stale' | 'replayed';

export type Verifier = {
  /** Whether Slack sent this, now, and for the first time; a genuine request is remembered. */
  check(request: SignedRequest): Verdict;
  /** A request could not be served: Slack may send it again as it was. */
  forget(request: SignedRequest): void;
};

/** Checks Slack's signatures, which say who sent a body and when. https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function createVerifier(secret: string, clock: Clock): Verifier {
  /** Signatures seen, and until when they would be taken; in order of arrival. */
  const seen = new Map<string, number>();

  function forgetOld(now: number) {
    for (const [signature, until] of seen) {
      if (until >= now) break;
      seen.delete(signature);
    }
  }

  return {
    check({ timestamp, signature, body }) {
      if (timestamp === undefined || signature === undefined) return 'forged';
      if (!/^\d{1,12}$/.test(timestamp) || !/^v0=[0-9a-f]{64}$/.test(signature)) return 'forged';
      const ours = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest();
      if (!timingSafeEqual(ours, Buffer.from(signature.slice(3), 'hex'))) return 'forged';
      const now = clock.now();
      if (Math.abs(now - Number(timestamp) * 1000) > WINDOW_MS) return 'stale';
      forgetOld(now);
      if (seen.has(signature)) return 'replayed';
      // A stamp from the future stays good for longer.
      seen.set(signature, now + 2 * WINDOW_MS);
      return 'genuine';
    },
    forget({ signature }) {
      if (signature !== undefined) seen.delete(signature);
    },
  };
}
