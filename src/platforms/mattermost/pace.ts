/**
 * Keeps to the pace that the server states. A limiter that is on (10 a second with bursts of 100, unless
 * configured otherwise) tells in `X-RateLimit-*` how many calls are left, and how many seconds until all are;
 * one that is off tells nothing, and nothing is held back.
 */
export type RateGate = {
  /** A call that people wait for starts at once, and finds the places kept for it; others wait their turn. */
  enter(background: boolean): Promise<void>;
  /** A call ended; null when no answer came. */
  left(answer: { headers: Headers; status: number } | null): void;
};

/** The share of a burst that is kept for answers to people. */
const KEPT = 0.2;
const MAX_KEPT = 20;

export function createRateGate(now: () => number = () => performance.now()): RateGate {
  let known: { limit: number; perCallMs: number } | null = null;
  let places = 0;
  let countedAt = 0;
  let inFlight = 0;
  let pausedUntil = 0;
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
      const kept = known ? Math.min(MAX_KEPT, known.limit * KEPT) : 0;
      const missing = known ? Math.max(0, kept + 1 - places) * known.perCallMs : 0;
      const forMs = Math.max(pausedUntil - now(), missing);
      if (forMs <= 0) return take();
      await new Promise((resolve) => setTimeout(resolve, Math.ceil(forMs)));
    }
  }

  function take(): void {
    places -= 1;
    inFlight += 1;
  }

  function learn(headers: Headers): void {
    const [limit, remaining, resetS] = ['limit', 'remaining', 'reset'].map((name) =>
      Number(headers.get(`x-ratelimit-${name}`) ?? Number.NaN),
    ) as [number, number, number];
    if (!(limit > 0 && remaining >= 0 && resetS >= 0)) return;
    const spent = limit - remaining;
    // The more is spent, the better the pace is known: the seconds are whole.
    if (!known || spent >= limit / 10) known = { limit, perCallMs: spent > 0 ? (resetS * 1000) / spent : 0 };
    places = remaining - inFlight;
    countedAt = now();
  }

  return {
    enter(background) {
      if (!background) {
        refill();
        take();
        return Promise.resolve();
      }
      queue = queue.then(wait);
      return queue;
    },
    left(answer) {
      inFlight -= 1;
      if (answer === null) return;
      learn(answer.headers);
      if (answer.status === 429)
        pausedUntil = Math.max(pausedUntil, now() + (retryAfterMs(answer.headers) ?? 1_000));
    },
  };
}

/** What Retry-After asks for, in milliseconds; undefined when it asks for nothing. */
export function retryAfterMs(headers: Headers): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 3600) * 1000 : undefined;
}
