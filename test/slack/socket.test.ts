import { describe, expect, it } from 'vitest';
import { whisper } from '../../src/chat/answer.ts';
import { text } from '../../src/chat/message.ts';
import { fakeClock } from '../../src/engine/clock.ts';
import { PlatformUnreachable } from '../../src/engine/platform.ts';
import { Refusal } from '../../src/engine/refusal.ts';
import { waitAfter } from '../../src/platforms/slack/receivers/socket-mode.ts';
import { startSlack } from '../support/slack/harness.ts';

/** Waits until something is true, a minute at most. */
async function until(what: () => boolean, withinMs = 60_000): Promise<number> {
  const startedAt = performance.now();
  while (!what()) {
    if (performance.now() - startedAt > withinMs) throw new Error('it did not come true in time');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return performance.now() - startedAt;
}

describe('the socket to Slack', () => {
  it('is opened anew at once when Slack asks for it, and nothing is lost', async () => {
    const { alix, double, received } = await startSlack();
    double.sockets.askToReconnect();
    await until(() => double.sockets.hellos() === 2 && double.sockets.open() === 1);
    await alix.types('/meteo');
    expect(received).toHaveLength(1);
  });

  it('is opened anew when the line is cut', async () => {
    const { alix, double, received } = await startSlack();
    double.sockets.cut();
    await until(() => double.sockets.hellos() === 2);
    await alix.types('/meteo');
    expect(received).toHaveLength(1);
  });

  it('is tried again and again while Slack is away, less and less often', async () => {
    const { alix, double, received, calls } = await startSlack();
    double.plan((method) => (method === 'apps.connections.open' ? { kind: 'status', status: 503 } : null));
    double.sockets.cut();
    await until(() => calls('apps.connections.open').length >= 4);
    double.plan(null);
    await until(() => double.sockets.hellos() === 2);
    await alix.types('/meteo');
    expect(received).toHaveLength(1);
    const [, first = 0, second = 0, third = 0] = calls('apps.connections.open').map(({ at }) => at);
    expect(third - second).toBeGreaterThan((second - first) * 1.3);
  });

  it('is tried every half minute at least, however long Slack is away', () => {
    const waits = Array.from({ length: 2_000 }, (_, failures) => waitAfter(failures));
    expect(waits.slice(0, 3)).toEqual([250, 500, 1_000]);
    expect(Math.max(...waits)).toBe(30_000);
    expect(waits.at(-1)).toBe(30_000);
  });

  it('waits as long as Slack asks before it is tried again', async () => {
    const { double, calls } = await startSlack();
    let limited = 0;
    double.plan((method) => {
      if (method !== 'apps.connections.open' || limited > 0) return null;
      limited += 1;
      return { kind: 'rate-limited', seconds: 1 };
    });
    double.sockets.cut();
    await until(() => double.sockets.hellos() === 2);
    expect(calls('apps.connections.open')).toHaveLength(3);
    expect(double.tooEarly).toEqual([]);
  });

  it('survives whatever comes through it', async () => {
    const { alix, double, received } = await startSlack();
    for (const odd of [
      'not json',
      '{"type":"events_api","envelope_id":"1"}',
      '{"type":"events_api","envelope_id":"2","payload":null}',
      '{"type":"events_api","envelope_id":"3","payload":{"event":7}}',
      '{"type":"interactive","envelope_id":"4","payload":{"type":"block_actions","actions":[]}}',
      '{"type":"slash_commands","envelope_id":"5","payload":{"command":42}}',
      'null',
    ])
      double.sockets.raw(odd);
    await alix.types('/meteo');
    expect(received).toHaveLength(1);
  });

  it('brings nothing of another workspace, and acknowledges it so that it does not come back', async () => {
    const { alix, double, received } = await startSlack();
    const { status } = await double.deliver('events_api', {
      type: 'event_callback',
      team_id: 'T0OTHER01',
      event: { type: 'message', channel: 'D1', channel_type: 'im', user: alix.id, text: 'x', ts: '1.1' },
    });
    expect([status, received]).toEqual([200, []]);
  });

  it('closes within a bound, after what was being handled', async () => {
    let finished = false;
    const harness = await startSlack({
      async answer() {
        await new Promise((resolve) => setTimeout(resolve, 300));
        finished = true;
        return whisper({ summary: 'ok', blocks: [text('ok')] });
      },
    });
    const { double, alix, slack } = harness;
    const typed = alix.types('/meteo');
    await until(() => harness.received.length === 1);
    const startedAt = performance.now();
    await slack.stop();
    expect(performance.now() - startedAt).toBeLessThan(9_000);
    await typed;
    expect([finished, alix.lastWhisper()]).toEqual([true, 'ok\nok']);
    await until(() => double.sockets.open() === 0);
  });

  it('is not started with an app token that Slack refuses, and the refusal says what to do', async () => {
    const { double, start } = await startSlack({ start: false });
    double.plan((method) =>
      method === 'apps.connections.open' ? { kind: 'error', error: 'not_allowed_token_type' } : null,
    );
    const refusal = await start().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(String(refusal)).toContain('connections:write');
  });

  it('does not keep Magellan from starting when only the socket is away', async () => {
    const { double, start } = await startSlack({ start: false });
    double.sockets.refuse(true);
    await start();
    expect(double.sockets.open()).toBe(0);
    double.sockets.refuse(false);
    await until(() => double.sockets.open() === 1);
  });
});

describe('while Magellan runs, after two minutes', () => {
  it('a socket that does not stand is a problem, with the remedy where Slack refuses it, until it stands', async () => {
    const clock = fakeClock(1_646_996_400_000);
    const { slack, double } = await startSlack({ clock });
    const isTold = async (outage: { kind: 'status'; status: number } | { kind: 'error'; error: string }) => {
      let calls = 0;
      double.plan((method) => {
        if (method !== 'apps.connections.open') return null;
        calls += 1;
        return outage;
      });
      double.sockets.cut();
      await until(() => calls > 1);
      expect(slack.problems?.()).toEqual([]);
      clock.set(clock.now() + 2 * 60_000);
      const told = slack.problems?.();
      double.plan(null);
      await until(() => double.sockets.open() === 1);
      await until(() => slack.problems?.().length === 0);
      return told;
    };
    expect(await isTold({ kind: 'status', status: 503 })).toEqual([
      expect.stringMatching(/has stood for 2 minutes: .*status 503/),
    ]);
    expect(await isTold({ kind: 'error', error: 'token_revoked' })).toEqual([
      expect.stringMatching(
        /has stood for 2 minutes: .*SLACK_APP_TOKEN \(token_revoked\).*connections:write/,
      ),
    ]);
  });

  it.each([
    ['socket', { kind: 'error', error: 'account_inactive' }, /refused .* 2 minutes: the app was removed/],
    ['http', { kind: 'error', error: 'token_revoked' }, /refused .* 2 minutes: .*install the app again/],
    ['http', { kind: 'status', status: 503 }, /not answered for 2 minutes: .*503/],
  ] as const)(
    'a Slack that refuses the token or is away is a problem, though nothing is to be sent (%s, %o)',
    async (mode, outage, told) => {
      const clock = fakeClock(1_646_996_400_000);
      const { slack, double, logged } = await startSlack({ mode, clock, watchMs: 10 });
      let asked = 0;
      double.plan((method) => {
        if (method !== 'auth.test') return null;
        asked += 1;
        return outage;
      });
      await until(() => asked > 1);
      expect(slack.problems?.()).toEqual([]);
      clock.set(clock.now() + 2 * 60_000);
      expect(slack.problems?.()).toEqual([expect.stringMatching(told)]);
      expect(logged().includes('slack.token-refused')).toBe(outage.kind === 'error');
      double.plan(null);
      await until(() => slack.problems?.().length === 0);
    },
  );
});

describe('the bot token', () => {
  it('that Slack refuses keeps Magellan from starting, in words', async () => {
    const { double, start } = await startSlack({ start: false });
    double.plan((method) => (method === 'auth.test' ? { kind: 'error', error: 'invalid_auth' } : null));
    const refusal = await start().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(String(refusal)).toContain('SLACK_BOT_TOKEN (invalid_auth)');
  });

  it.each([{ kind: 'lost' }, { kind: 'status', status: 503 }] as const)(
    'can be tried again after an outage ($kind), which is told from a refusal',
    async (outage) => {
      const { double, start, alix, received } = await startSlack({ start: false });
      double.plan((method) => (method === 'auth.test' ? outage : null));
      const told = await start().catch((error: unknown) => error);
      expect(told).toBeInstanceOf(PlatformUnreachable);
      expect(String(told)).toContain('Slack does not answer');
      double.plan(null);
      await start();
      await alix.types('/meteo');
      expect(received).toHaveLength(1);
    },
  );
});
