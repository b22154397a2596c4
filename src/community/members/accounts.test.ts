import { describe, expect, it } from 'vitest';
import { type TestCommunity, testCommunity } from '../../../test/support/community.ts';
import { memoryPlatform } from '../../../test/support/memory-platform.ts';
import { textOf } from '../../../test/support/text-of.ts';
import { text } from '../../chat/message.ts';
import { retryFailed } from '../../engine/outbox/store.ts';
import { DeliveryError, type Person } from '../../engine/platform.ts';
import { updateMessages, writeTo } from '../feature/messaging.ts';
import { assignAccount } from './account-decisions.ts';
import { allAccounts } from './accounts.ts';
import { addressOf, memberById, memberByIdentity } from './members.ts';

const person = ({ platform }: TestCommunity, first: string, more: Partial<Person> = {}): Person => {
  const told: Person = {
    id: `u-${first}`,
    email: `${first}@example.org`,
    name: first,
    kind: 'human',
    active: true,
    locale: 'fr',
    timeZone: 'Europe/Paris',
    ...more,
  };
  platform.directory.set(told.id, told);
  return told;
};
const changes = (community: TestCommunity, first: string, more: Partial<Person>) =>
  community.app.personChanged('memory', person(community, first, more));
const whoIs = ({ database }: TestCommunity, user: string, platform = 'memory') =>
  database.transact(async (tx) => (await memberByIdentity(tx, platform, user))?.id ?? null);
const doubtful = async ({ database }: TestCommunity) =>
  (await database.transact(allAccounts)).filter(({ state }) => ['conflict', 'unconfirmed'].includes(state));
const says = async ({ app }: TestCommunity, user: string, text = '/meteo bilan') => {
  const [command = '', ...rest] = text.slice(1).split(' ');
  const from = { platform: 'memory', user };
  const id = `${user} ${Math.random()}`;
  const answer = await app.receive({ id, from, kind: 'command', command, text: rest.join(' ') });
  await app.outbox.idle();
  return 'message' in answer ? textOf(answer.message) : answer.kind;
};

/** A member of the roster who has no account yet: Driss, a coach. */
async function withoutDriss(): Promise<TestCommunity> {
  const community = await testCommunity();
  community.platform.directory.delete('u-driss');
  community.database.sqlite.exec("DELETE FROM identities WHERE member_id = 'm-driss'");
  community.database.sqlite.exec("UPDATE members SET known_at = NULL WHERE id = 'm-driss'");
  return community;
}

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

describe('where anybody could claim an address', () => {
  it('a coach’s first account waits for an administrator, and may do nothing', async () => {
    const community = await withoutDriss();
    community.platform.vouches = false;
    person(community, 'driss');
    await community.app.linkEveryone(community.platform);
    expect(await says(community, 'u-driss')).toContain('Demandez à la personne qui administre Magellan');
    expect(await community.database.transact((tx) => addressOf(tx, 'm-driss'))).toBeNull();
    expect(community.logged()).toContain('"event":"account.unconfirmed"');
    expect(await doubtful(community)).toMatchObject([{ user: 'u-driss', state: 'unconfirmed' }]);
    // Its end says nothing of the coach.
    await changes(community, 'driss', { active: false });
    const driss = await community.database.db
      .selectFrom('members')
      .select('active')
      .where('id', '=', 'm-driss')
      .executeTakeFirst();
    expect(driss).toEqual({ active: 1 });
  });

  it('an EIG’s first account is hers; the next waits until she says so from there', async () => {
    const community = await testCommunity();
    const { alix, platform, database } = community;
    database.sqlite.exec("DELETE FROM identities WHERE member_id = 'm-alix'");
    database.sqlite.exec("UPDATE members SET known_at = NULL WHERE id = 'm-alix'");
    platform.vouches = false;
    expect(await says(community, 'u-alix', '/magellan')).toContain('Bonjour Alix');

    person(community, 'alix', { id: 'u-alix-2', name: 'Alix *encore*' });
    expect(await says(community, 'u-alix-2', '/magellan')).toContain(
      'J’ai posé la question à son autre compte',
    );
    await says(community, 'u-alix-2', '/magellan');
    expect(alix.messages()).toHaveLength(1);
    await alix.presses('Oui, c’est mon compte');
    expect(await says(community, 'u-alix-2', '/magellan')).toContain('Bonjour Alix');
  });

  it('somebody else cannot confirm it, and who refuses it is asked no more', async () => {
    const community = await testCommunity();
    const { alix, noe, platform } = community;
    platform.vouches = false;
    person(community, 'alix', { id: 'u-thief' });
    await says(community, 'u-thief');
    const { press, ref } = alix.button('Oui, c’est mon compte');
    await noe.does({ kind: 'press', press, ref, value: null });
    expect(await whoIs(community, 'u-thief')).toBeNull();
    await alix.presses('Non, ce n’est pas moi');
    await alix.does({ kind: 'press', press, ref, value: null });
    await community.app.linkEveryone(platform);
    expect(await says(community, 'u-thief')).toContain('liste des membres');
    expect(await whoIs(community, 'u-thief')).toBeNull();
    expect(alix.messages()).toHaveLength(1);
  });

  it('a role that is given later is held back, whoever confirmed the account from another such', async () => {
    const community = await testCommunity();
    const { alix, platform, database } = community;
    database.sqlite.exec("DELETE FROM identities WHERE member_id = 'm-alix'");
    database.sqlite.exec("UPDATE members SET known_at = NULL WHERE id = 'm-alix'");
    platform.vouches = false;
    await says(community, 'u-alix', '/magellan');
    person(community, 'alix', { id: 'u-alix-2' });
    await says(community, 'u-alix-2', '/magellan');
    await alix.presses('Oui, c’est mon compte');
    database.sqlite.exec(`UPDATE members SET roles = '["eig","coach"]' WHERE id = 'm-alix'`);
    for (const user of ['u-alix', 'u-alix-2']) {
      expect(await says(community, user)).toContain('Demandez à la personne qui administre Magellan');
      expect(await whoIs(community, user)).toBeNull();
    }
  });

  it('a closed account in somebody’s name does not close hers', async () => {
    const community = await withoutDriss();
    community.platform.vouches = false;
    person(community, 'driss', { active: false });
    await community.app.linkEveryone(community.platform);
    const { active } = await community.database.db
      .selectFrom('members')
      .select('active')
      .where('id', '=', 'm-driss')
      .executeTakeFirstOrThrow();
    expect(active).toBe(1);
  });
});

describe('what was written to a member', () => {
  const letter = (words: string) => ({ summary: words, blocks: [text(words)] });
  const writes = ({ app }: TestCommunity, key: string, words: string) =>
    app.transact(async (uow) => {
      const alix = await memberById(uow.tx, 'm-alix');
      if (alix)
        await writeTo(uow, [alix], { kind: 'welcome/first', key: () => key, message: () => letter(words) });
    });
  /** An administrator says that Alix's account is Noé's. */
  const givenToNoe = (community: TestCommunity) =>
    community.database.transact((tx) =>
      assignAccount(
        tx,
        { platform: 'memory', now: community.clock.now() },
        person(community, 'alix'),
        'm-noe',
      ),
    );
  const said = ({ platform }: TestCommunity, user: string) =>
    platform.posted
      .filter(({ conversation }) => conversation === `person:${user}`)
      .map(({ message }) => message.summary);

  it('is not changed any more on an account that is somebody else’s by now', async () => {
    const community = await testCommunity();
    await writes(community, 'for-alix', 'Avant');
    await community.app.outbox.idle();
    await givenToNoe(community);
    await community.app.transact((uow) => updateMessages(uow, 'for-alix', 1, () => letter('Après')));
    await community.app.outbox.idle();
    expect(said(community, 'u-alix')).toEqual(['Avant']);
    // What is written to Noé there is changed there.
    await community.app.transact(async (uow) => {
      const noe = await memberById(uow.tx, 'm-noe');
      if (noe)
        await writeTo(uow, [noe], {
          kind: 'welcome/first',
          key: () => 'for-noe',
          message: () => letter('À Noé'),
        });
    });
    await community.app.transact((uow) => updateMessages(uow, 'for-noe', 1, () => letter('À Noé, encore')));
    await community.app.outbox.idle();
    expect(JSON.stringify(community.platform.posted)).toContain('À Noé, encore');
  });

  it('and was on its way when the account was taken from her goes to her other one, or nowhere', async () => {
    for (const other of [true, false]) {
      const community = await testCommunity();
      const { platform, app } = community;
      if (other)
        await community.database.transact((tx) =>
          assignAccount(
            tx,
            { platform: 'memory', now: community.clock.now() },
            person(community, 'alix', { id: 'u-alix-2' }),
            'm-alix',
          ),
        );
      let given: Promise<unknown> = Promise.resolve();
      let times = 0;
      platform.fault = (delivery) => {
        if (delivery.kind !== 'post' || times > 0) return null;
        times += 1;
        given = community.database.transact((tx) =>
          assignAccount(
            tx,
            { platform: 'memory', now: community.clock.now() },
            person(community, 'alix'),
            'm-noe',
          ),
        );
        return { throw: new DeliveryError('retry', 'later') };
      };
      await writes(community, 'on-its-way', 'Pour Alix');
      await app.outbox.idle();
      await given;
      await community.clock.forward({ minutes: 20 });
      await app.outbox.idle();
      expect(times).toBe(1);
      expect(said(community, 'u-alix')).not.toContain('Pour Alix');
      expect(said(community, 'u-alix-2').includes('Pour Alix')).toBe(other);
    }
  });
});
