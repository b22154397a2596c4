/**
 * A client-side rate limit: keeps to the pace that the server states. A limiter that is on (10 a second with bursts of 100, unless
 * configured otherwise) tells in `X-RateLimit-*` how many calls are left, and how many seconds until all are;
 * one that is off tells nothing, and nothing is held back.
 */
export type RateGate = {
  /**
   * A call that people wait for finds the places kept for it, and starts at once; others wait their turn. Where
   * all places are taken, it waits too: `withinMs` at most.
   * @throws Crowded when that is not enough
   */
  enter(background: boolean, withinMs?: number): Promise<void>;
  /** A call ended; null when no answer came. */
  left(answer: { headers: Headers; status: number } | null): void;
};

/** The server takes no more calls for so long, in milliseconds. */
export class Crowded extends Error {
  readonly waitMs: number;
  constructor(waitMs: number) {
    super(`the server takes no more calls for ${Math.ceil(waitMs / 1_000)} s`);
    this.waitMs = waitMs;
  }
}

/** The share of a burst that is reserved for answers to people. */
const RESERVED_SHARE = 0.2;
const MAX_RESERVED = 20;

export function createRateGate(now: () => number = () => performance.now()): RateGate {
  let known: { limit: number; perCallMs: number } | null = null;
  let places = 0;
  let countedAt = 0;
  let inFlight = 0;
  let pausedUntil = 0;
  let promisedUntil = 0;
  let queue = Promise.resolve();

  function refill(): void {
    if (!known) return;
    const gained = known.perCallMs > 0 ? (now() - countedAt) / known.perCallMs : known.limit;
    places = Math.min(known.limit, places + gained);
    countedAt = now();
  }

  async function wait(): Promise<void> {
    for (;;) {
      refill();
      const reserved = known ? Math.min(MAX_RESERVED, known.limit * RESERVED_SHARE) : 0;
      const missing = known ? Math.max(0, reserved + 1 - places) * known.perCallMs : 0;
      const forMs = Math.max(pausedUntil - now(), missing);
      if (forMs <= 0) return take();
      await new Promise((resolve) => setTimeout(resolve, Math.ceil(forMs)));
    }
  }

  /** Waits in front of what nobody waits for: those that wait so already have taken their places. */
  async function waitInFront(withinMs: number): Promise<void> {
    refill();
    const missing = known ? Math.max(0, 1 - places) * known.perCallMs : 0;
    const forMs = Math.max(pausedUntil - now(), missing);
    if (forMs > withinMs) {
      // Those who are turned away come back one after the other: each is told a later time.
      promisedUntil = Math.max(promisedUntil, now() + forMs) + (known?.perCallMs ?? 0);
      throw new Crowded(promisedUntil - now());
    }
    take();
    if (forMs > 0) await new Promise((resolve) => setTimeout(resolve, Math.ceil(forMs)));
  }

  function take(): void {
    places -= 1;
    inFlight += 1;
  }

  function learn(headers: Headers, turnedAway: boolean): void {
    const stated = (name: string) => numbersIn(headers.get(`x-ratelimit-${name}`));
    const limit = Math.min(...stated('limit'));
    const remaining = Math.min(...stated('remaining'));
    const resetS = Math.max(...stated('reset'));
    if (!(limit > 0 && remaining >= 0 && resetS >= 0)) return;
    const spent = limit - remaining;
    const perCallMs = spent > 0 ? (resetS * 1000) / spent : 0;
    // The seconds are whole, so that what they say is too slow a pace, the less the more is spent.
    const same = known?.limit === limit && known.perCallMs > 0 && !turnedAway;
    if (!known || spent >= limit / 10)
      known = { limit, perCallMs: same && known ? Math.min(known.perCallMs, perCallMs) : perCallMs };
    places = remaining - inFlight;
    countedAt = now();
  }

  return {
    enter(background, withinMs = Number.POSITIVE_INFINITY) {
      if (!background) return waitInFront(withinMs);
      queue = queue.then(wait);
      return queue;
    },
    left(answer) {
      inFlight -= 1;
      if (answer === null) return;
      learn(answer.headers, answer.status === 429);
      if (answer.status === 429)
        pausedUntil = Math.max(pausedUntil, now() + (retryAfterMs(answer.headers) ?? 1_000));
    },
  };
}

/** What Retry-After asks for, in milliseconds; undefined when it asks for nothing. */
export function retryAfterMs(headers: Headers): number | undefined {
  const seconds = Math.max(...numbersIn(headers.get('retry-after')));
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 3600) * 1000 : undefined;
}

/** A server that limits by user as well as by address says each number twice, in one header: "101, 101". */
const numbersIn = (header: string | null): number[] =>
  header === null ? [Number.NaN] : header.split(',').map(Number);
