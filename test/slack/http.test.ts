import { describe, expect, it } from 'vitest';
import { fakeClock } from '../../src/engine/clock.ts';
import { TOKENS } from '../support/slack/double.ts';
import { type SlackHarness, startSlack } from '../support/slack/harness.ts';
import { AT, FORM, type Given, http, post } from '../support/slack/http.ts';
import { commandPayload, eventPayload, submissionPayload } from '../support/slack/payloads.ts';
import type { FakeView } from '../support/slack/workspace.ts';

const command = (harness: SlackHarness, trigger = '1.1') =>
  new URLSearchParams(
    Object.entries(
      commandPayload({
        user: harness.alix.user,
        command: '/meteo',
        text: '',
        channel: harness.alix.direct,
        responseUrl: harness.double.responseUrl('R1'),
        trigger,
      }),
    ).map(([key, value]): [string, string] => [key, String(value)]),
  ).toString();

describe('the door to Slack’s requests', () => {
  it('answers the check of the address', async () => {
    const answer = await post(await http(), { body: '{"type":"url_verification","challenge":"défi"}' });
    expect([answer.status, JSON.parse(answer.text)]).toEqual([200, { challenge: 'défi' }]);
  });

  it('answers the check of the certificate', async () => {
    const harness = await http();
    expect((await post(harness, { body: 'ssl_check=1&token=x', type: FORM })).status).toBe(200);
    expect(harness.received).toEqual([]);
  });

  it.each<[string, (harness: SlackHarness) => Given]>([
    ['another secret', () => ({ secret: 'not-the-secret' })],
    ['no signature', () => ({ signature: '' })],
    ['half a signature', () => ({ signature: 'v0=abc' })],
    [
      'a signature of another version',
      (harness) => ({ signature: harness.double.sign('{}', AT).replace('v0', 'v1') }),
    ],
    ['an altered body', (harness) => ({ body: '{"type":"x"}', signature: harness.double.sign('{}', AT) })],
    ['an altered time stamp', (harness) => ({ seconds: AT + 1, signature: harness.double.sign('{}', AT) })],
    ['a time stamp five minutes old', () => ({ seconds: AT - 301 })],
    ['a time stamp five minutes ahead', () => ({ seconds: AT + 301 })],
    ['a time stamp that is none', () => ({ headers: { 'X-Slack-Request-Timestamp': 'demain' } })],
  ])('is closed to %s, and says nothing of why', async (_name, given) => {
    const harness = await http();
    const answer = await post(harness, given(harness));
    expect(answer).toEqual({ status: 401, text: '{"error":"unauthorized"}' });
    expect(harness.received).toEqual([]);
  });

  it('is open from five minutes before to five minutes after', async () => {
    const harness = await http();
    for (const seconds of [AT - 300, AT + 300]) {
      expect(
        (await post(harness, { body: command(harness, String(seconds)), type: FORM, seconds })).status,
      ).toBe(200);
    }
    await harness.slack.idle();
    expect(harness.received).toHaveLength(2);
  });

  it('takes a request once: replays are refused for as long as their time stamp would be good', async () => {
    const clock = fakeClock(AT * 1000);
    const harness = await startSlack({ mode: 'http', clock });
    const body = command(harness);
    const send = () => post(harness, { body, type: FORM, seconds: AT + 290 });
    expect((await send()).status).toBe(200);
    expect((await send()).status).toBe(401);
    clock.set((AT + 580) * 1000);
    expect((await send()).status).toBe(401);
    clock.set((AT + 1_000) * 1000);
    expect((await send()).status).toBe(401);
    await harness.slack.idle();
    expect(harness.received).toHaveLength(1);
  });

  it('takes a request once, whichever process it comes to: what changes an account as well', async () => {
    const harness = await http();
    const { user } = harness.alix;
    const events = [
      eventPayload({ type: 'user_change', user: { ...user, is_restricted: true } }, 0),
      eventPayload({ type: 'user_change', user }, 0),
    ];
    for (const event of events)
      expect((await post(harness, { body: JSON.stringify(event) })).status).toBe(200);
    await harness.slack.idle();
    expect(harness.changed.map(({ kind }) => kind)).toEqual(['guest', 'human']);
    await harness.restart();
    for (const event of events)
      expect((await post(harness, { body: JSON.stringify(event) })).status).toBe(401);
    expect(harness.changed).toHaveLength(2);
  });

  it('asks for an event again while the database cannot say whether it came, and hears who acts', async () => {
    const harness = await startSlack({
      mode: 'http',
      errorsExpected: true,
      uses: {
        useOnce: async () => {
          throw new Error('the database is locked');
        },
      },
    });
    const event = eventPayload({ type: 'user_change', user: harness.alix.user }, 0);
    expect((await post(harness, { body: JSON.stringify(event) })).status).toBe(503);
    expect((await post(harness, { body: command(harness), type: FORM })).status).toBe(200);
    await harness.slack.idle();
    expect(harness.received).toHaveLength(1);
    expect(harness.changed).toEqual([]);
  });

  it('takes what is in a window once, though she clicks again in front of another process', async () => {
    const harness = await http();
    const { user } = harness.alix;
    const view = {
      ...{ id: 'V1', hash: 'h', type: 'modal', user: user.id, callback_id: 'sample/answer' },
      blocks: [{ type: 'input', block_id: 'defi' }],
      private_metadata: '{"f":"sample/answer","r":"round-1","o":null}',
    } as unknown as FakeView;
    const click = async (trigger: string, shown = view) => {
      const payload = JSON.stringify(submissionPayload(user, shown, {}, trigger));
      const body = new URLSearchParams({ payload }).toString();
      expect((await post(harness, { body, type: FORM })).status).toBe(200);
      await harness.slack.idle();
    };
    await click('first');
    await harness.restart();
    await click('second');
    await click('third', { ...view, hash: 'another' });
    // The application counts what has one id once.
    const ids = harness.received.map(({ id }) => id);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it('takes no body that is huge, or compressed', async () => {
    const harness = await http();
    expect((await post(harness, { body: 'x'.repeat(1_100_000) })).status).toBe(413);
    expect((await post(harness, { headers: { 'Content-Encoding': 'gzip' } })).status).toBe(415);
  });

  it('is nowhere else, and says nothing of what is there', async () => {
    const harness = await http();
    const elsewhere = await Promise.all([
      fetch(harness.address),
      fetch(`${harness.address}/x`, { method: 'POST' }),
      fetch(harness.address.replace('events', ''), { method: 'POST' }),
    ]);
    expect(elsewhere.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(await elsewhere[0]?.text()).toBe('{"error":"not found"}');
  });

  it('does not exist in Socket Mode', async () => {
    const harness = await startSlack({ mode: 'socket' });
    expect((await post(harness, { body: command(harness), type: FORM })).status).toBe(404);
  });

  it('receives another workspace’s events politely, and does nothing of them', async () => {
    const harness = await http();
    const event = eventPayload(
      { type: 'message', channel_type: 'im', channel: 'D1', user: 'U1', text: 'x', ts: '1.1' },
      0,
    );
    const foreign = { ...event, team_id: 'T0OTHER01', authorizations: [{ team_id: 'T0OTHER01' }] };
    expect(await post(harness, { body: JSON.stringify(foreign) })).toEqual({ status: 200, text: '' });
    expect(harness.received).toEqual([]);
    expect(harness.logged()).toContain('another workspace was refused');
  });

  it('asks Slack to come back later once Magellan is stopping', async () => {
    const harness = await http();
    await harness.slack.stop();
    const body = command(harness);
    expect((await post(harness, { body, type: FORM })).status).toBe(503);
    expect((await post(harness, { body, type: FORM })).status).toBe(503);
    expect(harness.received).toEqual([]);
  });

  it('never logs what people wrote, even at the level debug', async () => {
    const harness = await http();
    await harness.alix.writes('un secret bien gardé');
    await harness.alix.types('/meteo un secret bien gardé');
    expect(harness.received).toHaveLength(2);
    expect(harness.logged()).not.toContain('secret bien gardé');
    expect(harness.logged()).not.toContain(TOKENS.bot);
  });
});
