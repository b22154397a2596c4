import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AT, FORM, http, post } from '../support/slack/http.ts';
import { actionsPayload, closedPayload, eventPayload, submissionPayload } from '../support/slack/payloads.ts';
import type { FakeView } from '../support/slack/workspace.ts';

describe('malformed requests with a good signature', () => {
  const anything = fc.jsonValue({ maxDepth: 3 });

  /** Changes one part of a good payload, at a random depth, to anything at all, or takes it away. */
  const spoiled = (payload: object) =>
    fc
      .tuple(fc.infiniteStream(fc.nat()), fc.oneof(anything, fc.constant(undefined)), fc.nat({ max: 4 }))
      .map(([choices, value, depth]) => {
        const copy = structuredClone(payload) as Record<string, unknown>;
        let at: Record<string, unknown> = copy;
        for (let step = 0; ; step += 1) {
          const keys = Object.keys(at);
          const key = keys[(choices.next().value ?? 0) % Math.max(1, keys.length)];
          if (key === undefined) return copy;
          const inside = at[key];
          if (step >= depth || typeof inside !== 'object' || inside === null) {
            if (value === undefined) delete at[key];
            else at[key] = value;
            return copy;
          }
          at = inside as Record<string, unknown>;
        }
      });

  it('never fail, never hang, and nothing that Magellan was not asked goes further', async () => {
    const harness = await http();
    const { user } = harness.alix;
    const view = {
      id: 'V1',
      hash: 'h',
      type: 'modal',
      user: user.id,
      blocks: [{ type: 'input', block_id: 'defi' }],
      callback_id: 'sample/answer',
      private_metadata: '{"f":"sample/answer","r":"round-1","o":null}',
      notify_on_close: true,
    } as unknown as FakeView;
    const action = { type: 'button', action_id: 'sample/whisper|0.0', block_id: 'b', value: 'round-1' };
    const good: [string, object][] = [
      [
        'event',
        eventPayload(
          { type: 'message', channel: 'D1', channel_type: 'im', user: user.id, text: 'x', ts: '1.1' },
          0,
        ),
      ],
      ['event', eventPayload({ type: 'user_change', user }, 0)],
      ['event', eventPayload({ type: 'team_join', user }, 0)],
      [
        'event',
        eventPayload(
          { type: 'app_home_opened', user: user.id, tab: 'home', channel: 'D1', event_ts: '1.1' },
          0,
        ),
      ],
      [
        'payload',
        actionsPayload({ user, action, pressed: { view }, trigger: 't', responseUrl: null, at: '1.1' }),
      ],
      [
        'payload',
        submissionPayload(user, view, { defi: { choice: { selected_option: { value: '5' } } } }, 't'),
      ],
      ['payload', closedPayload(user, view)],
    ];
    const bad = fc.oneof(
      fc
        .constantFrom(...good)
        .chain(([kind, payload]) => spoiled(payload).map((one) => [kind, JSON.stringify(one)] as const)),
      anything.map((value) => ['event', JSON.stringify(value)] as const),
      anything.map((value) => ['payload', JSON.stringify(value)] as const),
      fc.string().map((value) => ['event', value] as const),
      fc
        .dictionary(fc.string(), fc.string())
        .map((fields) => ['form', new URLSearchParams(fields).toString()] as const),
    );
    let count = 0;
    await fc.assert(
      fc.asyncProperty(bad, async ([kind, written]) => {
        count += 1;
        const body =
          kind === 'payload'
            ? new URLSearchParams({ payload: written, n: String(count) }).toString()
            : written;
        const answer = await post(harness, {
          body,
          type: kind === 'event' ? 'application/json' : FORM,
          // Another second each time: the same body twice would be a replay.
          seconds: AT - 200 + (count % 400),
        });
        expect([200, 400, 401]).toContain(answer.status);
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 600) },
    );
    await harness.slack.idle();
    for (const incoming of harness.received) {
      expect(incoming.from.user).toMatch(/^.{1,100}$/);
      expect(['sample/whisper', 'sample/answer', undefined]).toContain(
        'press' in incoming ? incoming.press : 'form' in incoming ? incoming.form : undefined,
      );
    }
  }, 600_000);
});
