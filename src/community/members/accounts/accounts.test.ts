import { describe, expect, it } from 'vitest';
import { changes, doubtful, person, says, whoIs, withoutDriss } from '../../../../test/support/accounts.ts';
import { testCommunity } from '../../../../test/support/community.ts';
import { memoryPlatform } from '../../../../test/support/memory-platform.ts';
import { retryFailed } from '../../../engine/outbox/store.ts';
import { DeliveryError, type Person } from '../../../engine/platform.ts';
import { updateMessages } from '../../feature/messages/messaging.ts';
import { addressOf } from './addresses.ts';

describe('an account stays with its member', () => {
  it.each(['an event', 'a start', 'a first message'])(
    'whatever address it takes, as %s tells it',
    async (how) => {
      const community = await withoutDriss();
      const taken = { email: 'Driss@example.org' };
      if (how === 'an event') await changes(community, 'noe', taken);
      else person(community, 'noe', taken);
      if (how === 'a start') await community.app.linkEveryone(community.platform);
      expect(await says(community, 'u-noe')).toContain('réservée à d’autres rôles');
      expect(await whoIs(community, 'u-noe')).toBe('m-noe');
    },
  );

  it('and the conflict is warned of once, and listed for whoever decides', async () => {
    const community = await withoutDriss();
    for (let again = 0; again < 3; again += 1)
      await changes(community, 'noe', { email: 'driss@example.org' });
    await community.app.linkEveryone(community.platform);
    expect(community.logged().match(/"event":"account.conflict"/g)).toHaveLength(1);
    expect(await doubtful(community)).toEqual([
      {
        platform: 'memory',
        user: 'u-noe',
        memberId: 'm-noe',
        name: 'Noé Da Silva',
        email: 'noe@example.org',
        state: 'conflict',
        tells: 'driss@example.org',
      },
    ]);
    await changes(community, 'noe', { email: 'noe@example.org' });
    expect(await doubtful(community)).toEqual([]);
  });

  it('also when the address leaves the roster, or is hidden', async () => {
    const community = await testCommunity();
    await changes(community, 'alix', { email: 'alix@ailleurs.example' });
    await changes(community, 'alix', { email: null });
    expect(await whoIs(community, 'u-alix')).toBe('m-alix');
  });
});

describe('an account that is no member’s any more', () => {
  const turned: [string, Partial<Person>][] = [
    ['a guest’s', { kind: 'guest' }],
    ['a bot’s', { kind: 'bot' }],
    ['closed', { active: false }],
  ];
  const addresses: [string, string | null][] = [
    ['the same address', 'camille@example.org'],
    ['another address', 'camille@ailleurs.example'],
    ['the address of an EIG', 'noe@example.org'],
    ['no address', null],
  ];
  it.each(
    turned.flatMap(([what, more]) =>
      addresses.map(([with_, email]) => [what, with_, { ...more, email }] as const),
    ),
  )(
    'having become %s, with %s, loses its rights at once, and has them again when it is a member’s',
    async (_what, _with, more) => {
      const community = await testCommunity();
      expect(await says(community, 'u-camille')).not.toContain('Magellan est réservé');
      await changes(community, 'camille', more);
      expect(await whoIs(community, 'u-camille')).toBeNull();
      expect(await says(community, 'u-camille')).toMatch(/comptes des membres|nothing/);
      expect(await community.database.transact((tx) => addressOf(tx, 'm-camille'))).toBeNull();
      await changes(community, 'camille', {});
      expect(await whoIs(community, 'u-camille')).toBe('m-camille');
    },
  );

  it('leaves its member her other account', async () => {
    const community = await testCommunity({
      platforms: (now) => [memoryPlatform('memory', now), memoryPlatform('elsewhere', now)],
    });
    await changes(community, 'camille', { kind: 'guest', email: 'x@ailleurs.example' });
    expect(await whoIs(community, 'u-camille')).toBeNull();
    expect(await whoIs(community, 'u-camille', 'elsewhere')).toBe('m-camille');
    expect(await community.database.transact((tx) => addressOf(tx, 'm-camille'))).toMatchObject({
      platform: 'elsewhere',
    });
  });

  it('is written nothing more: what waits goes to her other account, or nowhere', async () => {
    const community = await testCommunity({
      platforms: (now) => [memoryPlatform('memory', now), memoryPlatform('elsewhere', now)],
    });
    const { app, clock, database } = community;
    const to = (first: string) => ({ platform: 'memory', kind: 'person' as const, id: `u-${first}` });
    const waits = (first: string) => ({
      kind: 'post' as const,
      key: `later/${first}`,
      to: to(first),
      notBefore: clock.now() + 60_000,
      message: { summary: 'plus tard', blocks: [] },
    });
    await app.transact(async ({ enqueueAll }) => enqueueAll([waits('camille'), waits('mona')]));
    database.sqlite.exec("DELETE FROM identities WHERE member_id = 'm-mona' AND platform = 'elsewhere'");
    await changes(community, 'camille', { kind: 'guest' });
    await changes(community, 'mona', { active: false });
    const rows = database.sqlite
      .prepare("SELECT key, platform, state FROM outbox WHERE key LIKE 'later/%' ORDER BY key")
      .all();
    expect(rows).toEqual([
      { key: 'later/camille', platform: 'elsewhere', state: 'queued' },
      { key: 'later/mona', platform: 'memory', state: 'cancelled' },
    ]);
  });

  it('is written nothing more: what failed is not put back in line for it, nor is what it read changed', async () => {
    const community = await testCommunity({
      platforms: (now) => [memoryPlatform('memory', now), memoryPlatform('elsewhere', now)],
    });
    const { app, database, platform, clock } = community;
    const post = (first: string, key = 'failed') => ({
      kind: 'post' as const,
      key: `${key}/${first}`,
      to: { platform: 'memory', kind: 'person' as const, id: `u-${first}` },
      message: { summary: key, blocks: [] },
    });
    await app.transact(async ({ enqueueAll }) => enqueueAll([post('mona', 'read')]));
    await app.outbox.idle();
    platform.fault = () => ({ throw: new DeliveryError('rejected', 'not now') });
    await app.transact(async ({ enqueueAll }) => enqueueAll([post('camille'), post('mona')]));
    await app.outbox.idle();
    platform.fault = () => null;
    database.sqlite.exec("DELETE FROM identities WHERE member_id = 'm-mona' AND platform = 'elsewhere'");
    await changes(community, 'camille', { kind: 'guest' });
    await changes(community, 'mona', { active: false });
    const before = platform.posted.length;
    await database.transact((tx) => retryFailed(tx, clock.now()));
    await app.transact((uow) =>
      updateMessages(uow, 'read/', 'later', () => ({ summary: 'changed', blocks: [] })),
    );
    app.outbox.wake();
    await app.outbox.idle();
    expect(platform.posted.length).toBe(before);
    expect(platform.posted.map(({ message }) => message.summary)).not.toContain('changed');
    const rows = database.sqlite
      .prepare("SELECT key, platform, state FROM outbox WHERE key LIKE 'failed/%' ORDER BY key")
      .all();
    expect(rows).toEqual([
      { key: 'failed/camille', platform: 'elsewhere', state: 'sent' },
      { key: 'failed/mona', platform: 'memory', state: 'failed' },
    ]);
  });

  it('is never linked: guests and people from elsewhere are nobody’s', async () => {
    const community = await withoutDriss();
    person(community, 'driss', { id: 'u-guest', kind: 'guest' });
    person(community, 'driss', { id: 'u-robot', kind: 'bot' });
    await community.app.linkEveryone(community.platform);
    expect(await says(community, 'u-guest')).toContain('comptes des membres');
    expect(await whoIs(community, 'u-robot')).toBeNull();
  });

  it('is found out at a start, and when the platform no longer knows it', async () => {
    const community = await testCommunity();
    person(community, 'camille', { kind: 'guest' });
    community.platform.directory.delete('u-driss');
    await community.app.linkEveryone(community.platform);
    expect(await whoIs(community, 'u-camille')).toBeNull();
    expect(await whoIs(community, 'u-driss')).toBeNull();
  });

  it('is not believed closed because a list leaves it out', async () => {
    const community = await testCommunity();
    const { platform } = community;
    const everyone = [...platform.directory.values()];
    platform.people = async function* () {
      yield everyone.slice(0, -2);
    };
    await community.app.linkEveryone(platform);
    expect(await whoIs(community, 'u-mona')).toBe('m-mona');

    // A server that has lost everybody is not believed either.
    platform.people = async function* () {};
    platform.person = async () => null;
    await community.app.linkEveryone(platform);
    expect(await whoIs(community, 'u-alix')).toBe('m-alix');
    expect(community.logged()).toContain('"event":"accounts.missing"');
  });
});
