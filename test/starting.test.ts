import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Running, runMagellan } from '../src/boot/run.ts';
import { message, text as textBlock } from '../src/chat/message.ts';
import { demoFile, type Environment, readConfig } from '../src/config/config.ts';
import { createLog } from '../src/engine/log.ts';
import { Refusal } from '../src/engine/refusal.ts';
import { startMattermost } from './support/mattermost/double.ts';
import { startSlackDouble, TOKENS } from './support/slack/double.ts';

/** A chat that can be away, and say what it was sent. */
type Chat = {
  environment: Environment;
  comes(): Promise<void>;
  /** It comes, and takes the token no more. */
  refuses(): Promise<void>;
  /** How often a text was posted. */
  posted(text: string): number;
  stop(): Promise<void>;
};

const CHANNEL = 'eig-promotion';

/** A server that is down: nothing listens at its address until it comes. */
async function mattermostDown(): Promise<Chat> {
  const before = await startMattermost();
  await before.stop();
  let double: typeof before | null = null;
  const comes = async () => {
    double = await startMattermost({ port: Number(new URL(before.url).port) });
    double.tokens.set(before.botToken, double.bot.id);
    double.addChannel(CHANNEL, 'O', [double.bot.id]);
    double.addChannel('eig-coachs', 'P', [double.bot.id]);
  };
  return {
    environment: {
      MATTERMOST_URL: before.url,
      MATTERMOST_TOKEN: before.botToken,
      MATTERMOST_TEAM: 'promo5',
      MATTERMOST_COMMAND_TOKENS: 'meteo=one,magellan=other',
    },
    comes,
    async refuses() {
      await comes();
      double?.tokens.clear();
    },
    posted: (text) => double?.posts.filter(({ message }) => message.includes(text)).length ?? 0,
    async stop() {
      await double?.stop();
    },
  };
}

/** A Slack that fails itself: every call answers 503 until it comes. */
async function slackDown(): Promise<Chat> {
  const double = await startSlackDouble();
  double.workspace.addChannel({ name: CHANNEL });
  double.plan(() => ({ kind: 'status', status: 503 }));
  return {
    environment: {
      SLACK_BOT_TOKEN: TOKENS.bot,
      SLACK_APP_TOKEN: TOKENS.app,
      SLACK_API_URL: double.apiUrl,
    },
    comes: async () => double.plan(null),
    refuses: async () => double.plan(() => ({ kind: 'error', error: 'invalid_auth' })),
    posted: (text) => double.workspace.messages.filter((message) => message.text.includes(text)).length,
    stop: () => double.stop(),
  };
}

let folder: string;
let chats: Chat[] = [];
let running: Running | null = null;
let lines: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'magellan-starting-'));
});
afterEach(async () => {
  await running?.stop();
  running = null;
  for (const chat of chats.splice(0)) await chat.stop();
  lines = [];
  rmSync(folder, { recursive: true, force: true });
});

async function starts(...given: Chat[]): Promise<Running> {
  chats = given;
  const read = readConfig({
    DATABASE_URL: `file:${join(folder, 'magellan.db')}`,
    PORT: '0',
    PUBLIC_URL: 'http://127.0.0.1:8931',
    PROGRAMME_FILE: demoFile('programme.yaml'),
    ...Object.assign({}, ...given.map(({ environment }) => environment)),
  });
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  const destination = { write: (line: string) => void lines.push(line) };
  running = await runMagellan(read.config, {
    log: createLog({ level: 'info', pretty: false, destination }),
  });
  return running;
}

async function ready(): Promise<{ status: number; problems: string[] }> {
  const response = await fetch(`${running?.address}/readyz`);
  const { problems } = (await response.json()) as { problems: string[] };
  return { status: response.status, problems };
}

const says = (platform: string, text: string) =>
  running?.app.transact(({ enqueue }) =>
    enqueue({
      kind: 'post',
      key: `${platform} ${text}`,
      to: { platform, kind: 'channel', id: CHANNEL },
      message: message(textBlock(text)),
    }),
  );

const errors = () => lines.filter((line) => /"level":"(error|fatal)"/.test(line));

describe.each([
  ['mattermost', mattermostDown, 'MATTERMOST_URL', 'MATTERMOST_TOKEN is not valid'],
  ['slack', slackDown, 'SLACK_API_URL', 'SLACK_BOT_TOKEN (invalid_auth)'],
] as const)('a start while %s is away', (platform, down, told, refused) => {
  it('succeeds, says what is missing, and delivers once what waited when it comes', async () => {
    const chat = await down();
    await starts(chat);
    expect(await ready()).toEqual({
      status: 503,
      problems: [expect.stringMatching(new RegExp(`^${platform} is not connected yet: .*${told}`))],
    });
    expect(lines.join('')).toContain(`${platform} cannot be reached, and is tried for again`);
    await says(platform, 'Ce qui attendait');
    await chat.comes();
    await expect.poll(async () => (await ready()).status).toBe(200);
    await running?.app.outbox.idle();
    expect(chat.posted('Ce qui attendait')).toBe(1);
    await says(platform, 'Ce qui vient après');
    await running?.app.outbox.idle();
    expect([chat.posted('Ce qui attendait'), chat.posted('Ce qui vient après')]).toEqual([1, 1]);
    expect(errors()).toEqual([]);
  });

  it('can be stopped at once, and started again when it is back, with what waited', async () => {
    const chat = await down();
    await starts(chat);
    await says(platform, 'Gardé');
    const stoppedFrom = performance.now();
    await running?.stop();
    expect(performance.now() - stoppedFrom).toBeLessThan(9_000);
    await chat.comes();
    await starts(chat);
    expect(await ready()).toEqual({ status: 200, problems: [] });
    await running?.app.outbox.idle();
    expect(chat.posted('Gardé')).toBe(1);
    expect(errors()).toEqual([]);
  });

  it('is refused at once, in words, when it is there and does not take the token', async () => {
    const chat = await down();
    await chat.refuses();
    const refusal = await starts(chat).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(String(refusal)).toContain(refused);
  });

  it('says so, and goes on, when it comes back and does not take the token', async () => {
    const chat = await down();
    await starts(chat);
    await chat.refuses();
    await expect.poll(async () => (await ready()).problems[0]).toContain(refused);
    expect(errors().join()).toContain(refused);
  });
});

describe('a start while one of two chats is away', () => {
  it('serves the other meanwhile', async () => {
    const [mattermost, slack] = [await mattermostDown(), await slackDown()];
    await slack.comes();
    await starts(mattermost, slack);
    expect((await ready()).problems).toEqual([expect.stringContaining('mattermost is not connected yet')]);
    await says('slack', 'Bonjour');
    await says('mattermost', 'Bonjour');
    await running?.app.outbox.idle();
    expect([slack.posted('Bonjour'), mattermost.posted('Bonjour')]).toEqual([1, 0]);
    await mattermost.comes();
    await expect.poll(() => mattermost.posted('Bonjour')).toBe(1);
  });
});
