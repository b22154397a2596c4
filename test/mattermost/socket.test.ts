import { afterEach, describe, expect, it } from 'vitest';
import { say } from '../../src/chat/answer.ts';
import { text } from '../../src/chat/message.ts';
import { type Harness, startHarness, until } from '../support/mattermost/harness.ts';
import { addPost } from '../support/mattermost/posts.ts';

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
