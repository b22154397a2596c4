import type { Call, FaultPlan } from '../support/slack/call-ledger.ts';

/** Slack on its worst day: errors, answers dropped after they took effect, delays, and storms of 429. */
export function stormFor(random: () => number) {
  let refused = 0;
  let dropped = 0;
  let limited = 0;
  // It begins in one.
  let stormLeft = 4;

  const plan: FaultPlan = (method) => {
    // A socket that does not open is another matter; here Magellan must be heard.
    if (method === 'apps.connections.open' || method === 'auth.test') return null;
    if (method === 'response_url') return null;
    // Storms come in a row, as Slack's do.
    if (stormLeft === 0 && random() < 0.01) stormLeft = 4;
    if (stormLeft > 0) {
      stormLeft -= 1;
      limited += 1;
      return { kind: 'rate-limited', seconds: 1 };
    }
    const luck = random();
    if (luck < 0.05) {
      refused += 1;
      return { kind: 'status', status: 500 };
    }
    if (luck < 0.1) {
      dropped += 1;
      return { kind: 'dropped-after' };
    }
    if (luck < 0.12) return { kind: 'lost' };
    return { kind: 'delay', ms: random() * 30 };
  };

  return {
    plan,
    /** What Slack took, counted by somebody who knows nothing of Magellan's database. */
    ledgerOf(calls: readonly Call[]) {
      const posts = new Map<string, number>();
      const words = new Map<string, number>();
      const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
      for (const { method, args, reply } of calls) {
        if (method !== 'chat.postMessage' || !reply?.ok || args.metadata === undefined) continue;
        const metadata = JSON.parse(String(args.metadata));
        count(posts, metadata.event_payload.outbox_id);
        count(words, `${String(reply.channel)} ${String(args.text)} ${String(args.blocks)}`);
      }
      return { posts, words, faults: { refused, dropped, limited } };
    },
  };
}
