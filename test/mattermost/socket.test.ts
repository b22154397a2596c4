import { afterEach, describe, expect, it } from 'vitest';
import { say, whisper } from '../../src/chat/answer.ts';
import { text } from '../../src/chat/message.ts';
import { type Harness, startHarness, until } from '../support/mattermost/harness.ts';
import { addPost } from '../support/mattermost/posts.ts';
import { peopleOf } from '../support/people-of.ts';

let there: Harness;
afterEach(() => there.stop());

const echo = () => say({ summary: 'oui', blocks: [text('oui')] });
const heard = () => there.received.flatMap((each) => (each.kind === 'direct-message' ? [each.text] : []));
const connected = () => until(() => there.double.sockets.connections() === 1);

/** What is read over REST at the start has been read. */
async function quiet(): Promise<void> {
  for (let before = -1; before !== there.double.calls.length; ) {
    before = there.double.calls.length;
    await new Promise((resolve) => setTimeout(resolve, 80));
  }
}

describe('the WebSocket', () => {
  it('comes back after it was cut, and catches up on what was written meanwhile', async () => {
    there = await startHarness({ answer: echo });
    await connected();
    there.alix.writes('avant');
    await until(() => heard().length === 1);
    await quiet();
    there.double.sockets.away = true;
    there.double.sockets.cutAll();
    there.alix.writes('pendant');
    there.clock.set(there.clock.now() + 60_000);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(heard()).toEqual(['avant']);
    there.double.sockets.away = false;
    await until(() => heard().length === 2);
    await quiet();
    const { asked } = there.double.sockets;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(there.double.sockets.asked, 'it stays connected').toBe(asked);
    there.alix.writes('après');
    await until(() => heard().length === 3);
    expect(heard()).toEqual(['avant', 'pendant', 'après']);
    await until(() => there.alix.messages().length === 3);
  });

  it('catches up after events that were lost on their way', async () => {
    there = await startHarness({ answer: echo });
    await connected();
    await quiet();
    there.double.sockets.lose = 1;
    there.alix.writes('perdu');
    there.alix.writes('reçu');
    await until(() => heard().length === 2);
    expect(heard().sort()).toEqual(['perdu', 'reçu']);
  });

  it('does not connect in a tight loop while the server is away', async () => {
    there = await startHarness();
    await connected();
    there.double.sockets.away = true;
    there.double.sockets.cutAll();
    const before = there.double.sockets.asked;
    await new Promise((resolve) => setTimeout(resolve, 400));
    const asked = there.double.sockets.asked - before;
    expect(asked).toBeGreaterThan(2);
    expect(asked).toBeLessThan(15);
  });

  it('survives what is not an event', async () => {
    there = await startHarness({ answer: echo });
    await connected();
    there.double.sockets.sendRaw('{"event":');
    await until(() => there.logged.some((line) => line.includes('not an event')));
    await connected();
    for (const raw of [
      '{}',
      '{"event":"posted","seq":1}',
      '[1]',
      '{"event":"posted","data":{"channel_type":"D","post":"{"},"seq":2}',
    ])
      there.double.sockets.sendRaw(raw);
    await new Promise((resolve) => setTimeout(resolve, 80));
    await connected();
    there.alix.writes('toujours là');
    await until(() => heard().includes('toujours là'));
  });

  it('answers what was written shortly before Magellan started', async () => {
    there = await startHarness({
      answer: echo,
      before: (double) => {
        const [channel] = [...double.channels.values()].filter(({ type }) => type === 'D');
        const alix = [...(channel?.members ?? [])].find((id) => id !== double.bot.id) ?? '';
        if (channel) addPost(double, alix, channel, { message: 'il y a une minute' });
      },
    });
    await until(() => heard().length === 1);
    expect(heard()).toEqual(['il y a une minute']);
  });

  it('does not answer itself, other bots, webhooks or the server', async () => {
    there = await startHarness({ answer: echo });
    await connected();
    const robot = there.double.addUser('robot', { is_bot: true });
    const direct = there.double.channels.get(there.alix.direct);
    direct?.members.add(robot.id);
    if (direct) {
      addPost(there.double, robot.id, direct, { message: 'bip' });
      addPost(there.double, there.alix.id, direct, { message: 'x', type: 'system_header_change' });
      addPost(there.double, there.alix.id, direct, { message: 'x', props: { from_webhook: 'true' } });
    }
    addPost(there.double, there.alix.id, there.promotion, { message: 'bonjour à tous' });
    there.alix.writes('vraiment moi');
    await until(() => there.alix.messages().length === 1);
    expect(heard()).toEqual(['vraiment moi']);
  });
});

describe('a server whose WebSocket a proxy keeps back, while all else passes', () => {
  it('is told after two minutes, at the start as later, and by doctor, until it stands', async () => {
    there = await startHarness({
      before({ sockets }) {
        sockets.away = true;
      },
    });
    const told = () => there.platform.problems?.();
    const afterTwoMinutes = () => {
      expect(told()).toEqual([]);
      there.clock.set(there.clock.now() + 2 * 60_000);
      expect(told()).toEqual([expect.stringContaining('no WebSocket to the server has stood for 2 minutes')]);
    };
    afterTwoMinutes();
    const wrong = async () => (await there.platform.doctor()).filter(({ level }) => level === 'error');
    expect(await wrong()).toMatchObject([{ remedy: expect.stringContaining('/api/v4/websocket') }]);
    there.double.sockets.away = false;
    await until(() => told()?.length === 0);
    expect(await wrong()).toEqual([]);
    const { asked } = there.double.sockets;
    there.double.sockets.away = true;
    there.double.sockets.cutAll();
    await until(() => there.double.sockets.asked > asked + 1);
    afterTwoMinutes();
  });
});

describe('people', () => {
  it('are known by their e-mail, with their language and time zone', async () => {
    there = await startHarness();
    expect(await there.platform.person(there.alix.id)).toEqual({
      id: there.alix.id,
      email: 'alix@example.org',
      name: 'Alix Martin',
      kind: 'human',
      active: true,
      locale: 'fr',
      timeZone: 'Europe/Paris',
    });
    expect(await there.platform.person('x'.repeat(26))).toBeNull();
  });

  it('are told from bots and guests, and from those who left', async () => {
    there = await startHarness({
      before: (double) => {
        double.addUser('invite', { roles: 'system_guest' });
        double.addUser('partie', { delete_at: 5 });
        double.addUser('nomade', {
          timezone: {
            automaticTimezone: 'Indian/Reunion',
            manualTimezone: 'x',
            useAutomaticTimezone: 'true',
          },
        });
      },
    });
    const people = new Map((await peopleOf(there.platform)).map((person) => [person.name, person]));
    expect(people.get('Magellan')?.kind).toBe('bot');
    expect(people.get('invite')?.kind).toBe('guest');
    expect(people.get('partie')?.active).toBe(false);
    expect(people.get('nomade')?.timeZone).toBe('Indian/Reunion');
  });

  it('are all read, page after page', async () => {
    there = await startHarness({
      before: (double) => {
        for (let index = 0; index < 450; index += 1) double.addUser(`u${index}`);
      },
    });
    expect(await peopleOf(there.platform)).toHaveLength(450 + 4);
  });

  it('are told of when they change, even when the event leaves out the address', async () => {
    there = await startHarness();
    await connected();
    const { email: _hidden, ...shown } = { ...Object.getPrototypeOf(there.alix), locale: 'en' };
    Object.getPrototypeOf(there.alix).locale = 'en';
    there.double.publish('user_updated', { user: shown }, {});
    await until(() => there.changed.length === 1);
    expect(there.changed[0]).toMatchObject({ id: there.alix.id, email: 'alix@example.org', locale: 'en' });
  });

  it('are told of at once, without a question to the server, when they lose their rights', async () => {
    there = await startHarness();
    await connected();
    const { accounts } = there.double;
    there.double.fault = () => ({ status: 503 });
    accounts.changeUser(there.alix.id, { delete_at: 7 });
    accounts.changeUser(there.camille.id, { roles: 'system_guest' });
    await until(() => there.changed.length === 2);
    expect(there.changed).toMatchObject([
      { id: there.alix.id, active: false },
      { id: there.camille.id, kind: 'guest' },
    ]);
  });

  it('who leave the team, or are of another server, are no longer at home', async () => {
    there = await startHarness();
    await connected();
    there.double.accounts.leaveTeam(there.alix.id);
    await until(() => there.changed.length === 1);
    there.double.accounts.changeUser(there.camille.id, { remote_id: 'r'.repeat(26) });
    await until(() => there.changed.length === 2);
    expect(there.changed).toMatchObject([
      { id: there.alix.id, kind: 'guest' },
      { id: there.camille.id, kind: 'guest' },
    ]);
  });

  it('who changed, left or went while the connection was away are told of when it stands again', async () => {
    there = await startHarness();
    await connected();
    await peopleOf(there.platform);
    const { double } = there;
    const noe = double.addUser('noe');
    await peopleOf(there.platform);
    double.sockets.away = true;
    double.sockets.cutAll();
    double.accounts.changeUser(there.alix.id, { roles: 'system_guest', update_at: 0 });
    double.accounts.leaveTeam(there.camille.id);
    double.users.delete(noe.id);
    double.sockets.away = false;
    await until(() => there.changed.length === 3);
    expect(new Map(there.changed.map((person) => [person.id, person]))).toEqual(
      new Map([
        [there.alix.id, expect.objectContaining({ kind: 'guest' })],
        [there.camille.id, expect.objectContaining({ kind: 'guest' })],
        [noe.id, expect.objectContaining({ active: false })],
      ]),
    );
  });

  it('are welcomed when they join the channel of the promotion', async () => {
    there = await startHarness({
      answer: () => whisper({ summary: 'Bienvenue', blocks: [text('Bienvenue !')] }),
    });
    await connected();
    const noe = there.double.addUser('noe');
    there.promotion.members.add(noe.id);
    there.double.publish(
      'user_added',
      { user_id: noe.id, team_id: there.double.team.id },
      { channel_id: there.promotion.id },
    );
    await until(() => there.double.posts.length === 1);
    expect(there.received).toMatchObject([{ id: `joined/${noe.id}`, kind: 'joined' }]);
    expect(there.changed).toMatchObject([{ id: noe.id }]);
  });

  it('who joined while the WebSocket was away are found', async () => {
    there = await startHarness();
    await connected();
    await peopleOf(there.platform);
    await quiet();
    there.double.sockets.away = true;
    there.double.sockets.cutAll();
    const noe = there.double.addUser('noe');
    await new Promise((resolve) => setTimeout(resolve, 50));
    there.double.sockets.away = false;
    await until(() => there.received.length === 1);
    expect(there.received).toMatchObject([{ id: `joined/${noe.id}`, kind: 'joined' }]);
  });
});

describe('whoever names the bot in a channel', () => {
  it('is answered in her direct messages, where she alone reads; nobody else’s name is the bot’s', async () => {
    there = await startHarness({ answer: echo });
    await connected();
    await quiet();
    const { double, alix } = there;
    const bot = [...double.users.values()].find(({ is_bot }) => is_bot)?.username;
    const channel = [...double.channels.values()].find(
      ({ type, members }) => type !== 'D' && members.has(alix.id) && [...members].length > 1,
    )!;
    const posts = () => double.posts.filter(({ channel_id }) => channel_id === channel.id).length;
    for (const message of [`@${bot}.autre meteo`, `moi@${bot} meteo`, `@${bot}x`, 'meteo'])
      addPost(double, alix.id, channel, { message });
    addPost(double, alix.id, channel, { message: `Dis @${bot}, meteo aide` });
    await until(() => heard().length === 1);
    expect(heard()).toEqual(['Dis meteo aide']);
    await until(() => alix.messages().length === 1);
    expect(posts()).toBe(5);
  });
});

describe('a bot that was disabled, and enabled again', () => {
  const watched = {
    waits: { callMs: 1_000, reconnectMs: 30, reconnectAtMostMs: 60, stopMs: 2_000, watchMs: 25 },
  };

  it('is connected anew, though its WebSocket stands, and answers what was written meanwhile', async () => {
    there = await startHarness({ answer: echo, more: watched });
    await connected();
    there.alix.writes('avant');
    await until(() => heard().length === 1);
    there.double.setBotEnabled(false);
    await until(() => there.logged.join().includes('mattermost.refused'));
    expect(there.platform.problems?.()).toEqual([]);
    there.clock.set(there.clock.now() + 2 * 60_000);
    expect(there.platform.problems?.()).toEqual([
      expect.stringContaining('has refused the bot’s token for 2 minutes'),
    ]);
    there.double.setBotEnabled(true);
    there.alix.writes('pendant');
    await until(() => heard().length === 2);
    expect(there.platform.problems?.()).toEqual([]);
    there.alix.writes('après');
    await until(() => heard().length === 3);
    expect(heard()).toEqual(['avant', 'pendant', 'après']);
  });

  it('is noticed by what it does not hear, whatever made its WebSocket deaf; and quiet is not deaf', async () => {
    there = await startHarness({ answer: echo, more: watched });
    await connected();
    there.alix.writes('avant');
    await until(() => there.alix.messages().length === 1);
    const { asked } = there.double.sockets;
    const looked = () => there.double.calls.filter(({ path }) => path.endsWith('/channels')).length;
    const before = looked();
    await until(() => looked() >= before + 2);
    expect(there.double.sockets.asked, 'it stays connected').toBe(asked);
    there.double.sockets.deafen(there.double.bot.id);
    there.clock.set(there.clock.now() + 60_000);
    there.alix.writes('pendant');
    await until(() => heard().length === 2);
    expect(there.double.sockets.asked).toBeGreaterThan(asked);
  });
});
