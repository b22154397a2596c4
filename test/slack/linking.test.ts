import { describe, expect, it } from 'vitest';
import { PlatformUnreachable } from '../../src/engine/platform.ts';
import { createIdentities } from '../../src/platforms/slack/identity.ts';
import { createWebApi } from '../../src/platforms/slack/web-api.ts';
import { peopleOf } from '../support/people-of.ts';
import { createCallLedger, TIERS } from '../support/slack/call-ledger.ts';
import { startSlack } from '../support/slack/harness.ts';
import { createMethods } from '../support/slack/methods.ts';
import { createWorkspace, TEAM } from '../support/slack/workspace.ts';

const address = (at: number) => `personne-${at}@exemple.fr`;

/** A workspace of so many accounts at Slack's real rates, in a time that passes as fast as it is waited for. */
function workspaceOf(accounts: number) {
  let now = 0;
  const workspace = createWorkspace(() => now);
  for (let at = 0; at < accounts; at += 1)
    workspace.addUser({
      id: `U0P${at}`,
      // One in three is deactivated: Slack lists it all the same.
      deleted: at % 3 === 1,
      is_bot: at % 50 === 0,
      locale: at % 2 === 0 ? 'fr-FR' : 'en-GB',
      profile: { real_name: `Personne ${at}`, email: address(at) },
    });
  const methods = createMethods({ workspace, scopes: [], address: () => '', blockFault: () => undefined });
  const ledger = createCallLedger(TIERS, () => now);
  const apiCall = async (method: string, args: Record<string, unknown> = {}) => {
    const trouble = ledger.arrived(method, args);
    if (trouble?.kind === 'rate-limited')
      throw Object.assign(new Error('rate limited'), {
        code: 'slack_webapi_rate_limited_error',
        retryAfter: trouble.seconds,
      });
    const reply = methods.call(method, args);
    if (!reply.ok) throw Object.assign(new Error(), { code: 'slack_webapi_platform_error', data: reply });
    return reply;
  };
  const api = createWebApi({ apiCall } as unknown as Parameters<typeof createWebApi>[0], {
    now: () => now,
    wait: async (ms, signal) => {
      signal?.throwIfAborted();
      now += ms;
    },
  });
  const calls = (wanted: string) => ledger.calls.filter(({ method }) => method === wanted).length;
  return { people: createIdentities(api, () => TEAM).people, ledger, calls, minutes: () => now / 60_000 };
}

describe('the people of a large workspace', () => {
  /** Forty people, humans with an account, spread over the whole workspace. */
  const forty = Array.from({ length: 40 }, (_, at) => 123 * at + (at % 2 === 0 ? 3 : 5));

  it('of 5,000 accounts: forty are found by their addresses, with their languages, within two minutes', async () => {
    const { ledger, calls, minutes, ...there } = workspaceOf(5_000);
    const found = await peopleOf(there, { addresses: forty.map(address), accounts: [] });
    const mine = found.filter(({ email }) => forty.some((at) => address(at) === email));
    expect(mine.map(({ locale }) => locale)).toEqual(expect.arrayContaining(['fr-FR', 'en-GB']));
    expect(new Set(mine.map(({ id }) => id)).size).toBe(40);
    expect(calls('users.list')).toBe(4);
    expect(minutes()).toBeLessThan(2);
    expect(ledger.tooEarly).toEqual([]);
  });

  it('are read to the last page, at Slack’s pace, where hundreds are sought', async () => {
    const { ledger, calls, minutes, ...there } = workspaceOf(5_000);
    const addresses = Array.from({ length: 400 }, (_, at) => address(at * 12 + 3));
    const found = await peopleOf(there, { addresses, accounts: [] });
    const emails = new Set(found.map(({ email }) => email));
    expect(addresses.every((each) => emails.has(each))).toBe(true);
    expect(calls('users.list')).toBeGreaterThan(15);
    expect(minutes()).toBeLessThan(4);
    expect(ledger.tooEarly).toEqual([]);
  });

  it('who have an account already are asked for by it, also those whom Slack no longer finds by address', async () => {
    const { ledger, calls, ...there } = workspaceOf(5_000);
    const accounts = ['U0P4998', 'U0P4000', 'U0P4999999'];
    const found = await peopleOf(there, { addresses: ['nobody@exemple.fr'], accounts });
    const active = new Map(found.map((person) => [person.id, person.active]));
    // 4,000 is one that was deactivated.
    expect([active.get('U0P4998'), active.get('U0P4000')]).toEqual([true, false]);
    expect(active.has('U0P4999999')).toBe(false);
    expect(calls('users.info')).toBe(3);
    expect(ledger.tooEarly).toEqual([]);
  });

  it('are read no further than needed, and a stop ends it', async () => {
    const small = workspaceOf(900);
    await peopleOf(small, { addresses: [address(3), address(210)], accounts: [] });
    expect(small.calls('users.list')).toBe(2);

    const { people } = workspaceOf(5_000);
    const stopped = new AbortController();
    const reading = (async () => {
      for await (const _some of people({ addresses: ['nobody@exemple.fr'], accounts: [] }, stopped.signal))
        stopped.abort();
    })();
    await expect(reading).rejects.toThrow('called off');
  });
});

it('a rate that is spent at the first call is told, with how long to wait', async () => {
  const { slack, double } = await startSlack();
  double.plan((method) => (method === 'users.list' ? { kind: 'rate-limited', seconds: 17 } : null));
  const refused = await peopleOf(slack).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(PlatformUnreachable);
  expect(refused).toMatchObject({ retryAfterMs: 17_000, message: expect.stringContaining('17 s') });
});

it('and so is one that is spent by a question about one person, which a linking asks last', async () => {
  const { slack, double, alix } = await startSlack();
  double.plan((method) => (method === 'users.info' ? { kind: 'rate-limited', seconds: 17 } : null));
  for (const asked of [slack.person(alix.id), slack.account(alix.id)])
    await expect(asked).rejects.toMatchObject({ retryAfterMs: 17_000, name: 'PlatformUnreachable' });
});

it.each([
  ['token_revoked', 'install the app again'],
  ['account_inactive', 'removed from the workspace'],
  ['invalid_auth', 'set SLACK_BOT_TOKEN'],
])('a start says what to do about %s', async (error, remedy) => {
  const harness = await startSlack({ start: false });
  harness.double.plan((method) => (method === 'auth.test' ? { kind: 'error', error } : null));
  const refused = await harness.start().catch((thrown: Error) => thrown);
  expect(String(refused)).toContain(`(${error})`);
  expect(String(refused)).toContain(remedy);
});

it('a start names the rights that are missing; what one is missing for says so', async () => {
  const { slack, double, logged } = await startSlack({ slack: { scopes: ['chat:write'] } });
  expect(logged()).toContain('"missing":["app_mentions:read","channels:history"');
  double.plan((method) => (method === 'users.list' ? { kind: 'error', error: 'missing_scope' } : null));
  await expect(peopleOf(slack)).rejects.toThrow('install it again from manifests/slack.yaml');
});
