import type { Reply } from './reply.ts';

/** What goes wrong with one call. `dropped-after` carries it out and loses the answer; `lost` does not. */
export type CallTrouble =
  | { kind: 'status'; status: number }
  | { kind: 'error'; error: string }
  | { kind: 'lost' }
  | { kind: 'dropped-after' }
  | { kind: 'delay'; ms: number }
  | { kind: 'rate-limited'; seconds: number };

export type FaultPlan = (method: string, args: Record<string, unknown>) => CallTrouble | null;

/** Slack's published tiers, of the methods by which people and channels are looked for. */
export const TIERS: Readonly<Record<string, RateLimit>> = {
  'conversations.list': { calls: 20, everyMs: 60_000 },
  'users.conversations': { calls: 50, everyMs: 60_000 },
  'users.info': { calls: 100, everyMs: 60_000 },
  'users.list': { calls: 20, everyMs: 60_000 },
  'users.lookupByEmail': { calls: 50, everyMs: 60_000 },
};

/** So many calls in so long, by whatever `by` reads of the arguments. */
export type RateLimit = { calls: number; everyMs: number; by?: (args: Record<string, unknown>) => string };

export type Call = {
  method: string;
  args: Record<string, unknown>;
  at: number;
  reply: Reply | null;
};

/** Calls already on their way when an answer leaves cannot know it. */
const ON_THE_WAY_MS = 100;

/** Keeps what was called and when, and is strict about Retry-After. */
export function createCallLedger(limits: Readonly<Record<string, RateLimit>>, now = () => performance.now()) {
  const calls: Call[] = [];
  const tooEarly: string[] = [];
  const recent = new Map<string, number[]>();
  const closed = new Map<string, { since: number; until: number }>();

  function limited(method: string, args: Record<string, unknown>, at: number): number | null {
    const limit = limits[method];
    if (!limit) return null;
    const key = `${method} ${limit.by?.(args) ?? ''}`;
    const within = (recent.get(key) ?? []).filter((one) => one > at - limit.everyMs);
    recent.set(key, within);
    if (within.length < limit.calls) {
      within.push(at);
      return null;
    }
    return Math.max(1, Math.ceil(((within[0] ?? at) + limit.everyMs - at) / 1000));
  }

  return {
    calls,
    tooEarly,
    plan: null as FaultPlan | null,
    /** A call arrives: what is wrong with it, if anything. */
    arrived(method: string, args: Record<string, unknown>): CallTrouble | null {
      const at = now();
      calls.push({ method, args, at, reply: null });
      const shut = closed.get(method);
      if (shut && at < shut.until && at > shut.since + ON_THE_WAY_MS)
        tooEarly.push(`${method}: ${Math.round(shut.until - at)} ms before its Retry-After`);
      const seconds = limited(method, args, at);
      const trouble: CallTrouble | null =
        seconds === null ? (this.plan?.(method, args) ?? null) : { kind: 'rate-limited', seconds };
      if (trouble?.kind === 'rate-limited')
        closed.set(method, { since: at, until: at + trouble.seconds * 1000 });
      return trouble;
    },
    /** Another process comes: it was told nothing. */
    forget() {
      closed.clear();
    },
    carriedOut(method: string, args: Record<string, unknown>, reply: Reply) {
      const call = calls.findLast((one) => one.method === method && one.args === args);
      if (call) call.reply = reply;
    },
  };
}
