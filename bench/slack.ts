// Slack: how fast a signed command is acknowledged against a bare Bolt app, how close a large sending comes to
// the time that the pace allows, and how long a lost connection is lost.
// node --import tsx bench/slack.ts [members, 1000] [commands, 4000]
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, ExpressReceiver, LogLevel } from '@slack/bolt';
import { Agent, request } from 'undici';
import { createApp } from '../src/boot/app.ts';
import { nothing } from '../src/chat/answer.ts';
import { text } from '../src/chat/message.ts';
import { realClock } from '../src/engine/clock.ts';
import { createHttp } from '../src/engine/http/http.ts';
import { createLog } from '../src/engine/log.ts';
import { createMetrics } from '../src/engine/metrics.ts';
import type { Platform, PlatformHost } from '../src/engine/platform.ts';
import { loadSecrets } from '../src/engine/secrets.ts';
import { openSqlite } from '../src/engine/sqlite/database.ts';
import { createSlack } from '../src/platforms/slack/index.ts';
import { nobodyWaits } from '../test/support/pending-answers.ts';
import { demoProgramme } from '../test/support/programme.ts';
import { startSlackDouble, TOKENS } from '../test/support/slack/double.ts';
import { commandPayload } from '../test/support/slack/payloads.ts';
import { migratedDatabase } from '../test/support/template.ts';
import { usesInMemory } from '../test/support/uses.ts';
import { formatMs, percentile, printTable } from './figures.ts';

const MEMBERS = Number(process.argv[2] ?? 1_000);
const COMMANDS = Number(process.argv[3] ?? 4_000);
const AT_ONCE = 16;
const RECONNECTIONS = 20;
const HELP = 'Toutes les deux semaines, chaque EIG dit quel temps il fait.';

const folder = mkdtempSync(join(tmpdir(), 'magellan-bench-slack-'));
const programme = demoProgramme();
const log = createLog({ level: 'silent', pretty: false });

async function workspace(options: Parameters<typeof startSlackDouble>[0] = {}) {
  const double = await startSlackDouble(options);
  double.workspace.addChannel({ name: programme.channels.promotion });
  double.workspace.addChannel({ name: programme.channels.coaches, is_private: true });
  return double;
}
type Workspace = Awaited<ReturnType<typeof workspace>>;

const slackIn = (double: Workspace, mode: 'socket' | 'http') =>
  createSlack({
    botToken: TOKENS.bot,
    ...(mode === 'socket' ? { appToken: TOKENS.app } : { signingSecret: TOKENS.signing }),
    apiUrl: double.apiUrl,
    channels: programme.channels,
    commands: () => [],
    clock: realClock,
  });

/** A whole Magellan over a platform, on a real file. */
async function magellanOver(platform: Platform, name: string) {
  const database = openSqlite(await migratedDatabase(mkdtempSync(join(folder, name))));
  const app = createApp({
    programme,
    database,
    clock: realClock,
    secrets: loadSecrets({ file: join(folder, 'magellan.secret') }),
    log,
    metrics: createMetrics(),
    platforms: [platform],
  } as Parameters<typeof createApp>[0]);
  return { app, database };
}

const hostOf = (more: Partial<PlatformHost> & Pick<PlatformHost, 'router'>): PlatformHost => ({
  receive: async () => nothing,
  draw: async () => Buffer.alloc(0),
  personChanged: async () => undefined,
  received: async () => false,
  ...usesInMemory(),
  ...nobodyWaits,
  log,
  ...more,
});

/** Sends signed commands, so many at once, and says how long each was without an answer. */
async function measured(url: string, double: Workspace): Promise<number[]> {
  const [user] = double.workspace.users.values();
  if (!user) throw new Error('nobody is there');
  const bodies = Array.from({ length: COMMANDS }, (_, index) => {
    const channel = double.workspace.directWith(user.id);
    const responseUrl = double.responseUrl(double.workspace.response(channel, user.id, null));
    const payload = commandPayload({
      user,
      command: '/meteo',
      text: 'aide',
      channel,
      responseUrl,
      trigger: `${randomUUID()}.${index}`,
    });
    return new URLSearchParams(
      Object.entries(payload).map(([key, value]): [string, string] => [key, String(value)]),
    ).toString();
  });
  const dispatcher = new Agent({ connections: AT_ONCE });
  const took: number[] = [];
  let next = 0;
  async function worker() {
    for (let index = next++; index < bodies.length; index = next++) {
      const body = bodies[index] ?? '';
      const seconds = Math.floor(Date.now() / 1000);
      const startedAt = performance.now();
      const answer = await request(url, {
        method: 'POST',
        dispatcher,
        body,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'x-slack-request-timestamp': String(seconds),
          'x-slack-signature': double.sign(body, seconds),
        },
      });
      await answer.body.dump();
      if (answer.statusCode !== 200) throw new Error(`answered ${answer.statusCode}`);
      took.push(performance.now() - startedAt);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  await dispatcher.close();
  return took;
}

async function rowOf(name: string, url: string, double: Workspace) {
  await measured(url, double);
  const startedAt = performance.now();
  const workedAt = process.cpuUsage();
  const took = await measured(url, double);
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(workedAt);
  return {
    'signed commands': name,
    'requests/s': Math.round(COMMANDS / seconds),
    p50: formatMs(percentile(took, 0.5)),
    p99: formatMs(percentile(took, 0.99)),
    // The client's, the server's and the double's: all are this process.
    'processor, each': formatMs((user + system) / 1000 / COMMANDS),
  };
}

/** A Bolt app and nothing more; `answers`: with a message by the call with which Magellan answers, as such apps do. */
async function bareBolt(name: string, double: Workspace, answers: boolean) {
  const receiver = new ExpressReceiver({ signingSecret: TOKENS.signing, logLevel: LogLevel.ERROR });
  const app = new App({
    receiver,
    authorize: async () => ({ botToken: TOKENS.bot, botId: 'B1', botUserId: 'U1' }),
    clientOptions: { slackApiUrl: double.apiUrl },
    logLevel: LogLevel.ERROR,
  });
  app.command('/meteo', async ({ ack, client, command }) => {
    await ack();
    if (answers) await client.chat.postMessage({ channel: command.channel_id, text: HELP });
  });
  const server = (await receiver.start({ port: 0, host: '127.0.0.1' })) as Server;
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
  const row = await rowOf(name, url, double);
  server.closeAllConnections();
  await receiver.stop();
  return row;
}

/** Ours, with what `receive` makes of the commands. */
async function ours(name: string, double: Workspace, whole: boolean) {
  const slack = slackIn(double, 'http');
  const http = createHttp({
    host: '127.0.0.1',
    port: 0,
    log,
    metrics: createMetrics(),
    ready: async () => ({ ok: true, problems: [] }),
  });
  const magellan = whole ? await magellanOver(slack, 'ack-') : null;
  await slack.start(
    hostOf({ router: http.router('/slack'), ...(magellan ? { receive: magellan.app.receive } : {}) }),
  );
  if (magellan) await enrol(magellan.database, double, 1);
  const { port } = await http.start();
  const row = await rowOf(name, `http://127.0.0.1:${port}/slack/events`, double);
  await slack.stop();
  await http.stop(200);
  await magellan?.database.close();
  return row;
}

async function enrol(database: ReturnType<typeof openSqlite>, double: Workspace, count: number) {
  const users = [...double.workspace.users.values()].slice(0, count);
  await database.transact(async (tx) => {
    for (const user of users) {
      const row = {
        id: `m-${user.id}`,
        email: user.profile.email ?? '',
        name: user.real_name,
        roles: '["eig"]',
        metier: 'design',
        defi: 'Portail',
        coachEmail: null,
        expertise: '[]',
        locale: 'fr' as const,
        platform: null,
        active: 1,
        listed: 1,
        createdAt: Date.now(),
      };
      await tx.insertInto('members').values(row).execute();
    }
  });
}

const someone = (double: Workspace, number: number) =>
  double.workspace.addUser({
    id: `U0${number}`,
    real_name: `Membre ${number}`,
    profile: { real_name: `Membre ${number}`, email: `e${number}@example.org` },
  });

async function acknowledgements() {
  const double = await workspace();
  someone(double, 1);
  const rows = [
    await bareBolt('a bare Bolt app, doing nothing', double, false),
    await bareBolt('a bare Bolt app that answers, from no database', double, true),
    await ours('Magellan on Slack, nothing behind it', double, false),
    await ours('Magellan whole: /meteo aide, counted once, answered', double, true),
  ];
  await double.stop();
  printTable(`Acknowledging a signed command (${COMMANDS}, ${AT_ONCE} at once)`, rows);
}

async function fanOut() {
  // "Several hundred a minute" is taken at its word here: a fifth more than our pace, and no burst.
  const double = await workspace({
    latencyMs: 120,
    rateLimits: { 'chat.postMessage': { calls: 60, everyMs: 10_000 } },
  });
  const slack = slackIn(double, 'socket');
  const { app, database } = await magellanOver(slack, 'fan-');
  const http = createHttp({
    host: '127.0.0.1',
    port: 0,
    log,
    metrics: createMetrics(),
    ready: async () => ({ ok: true, problems: [] }),
  });
  await slack.start(hostOf({ router: http.router('/slack'), receive: app.receive }));
  const users = Array.from({ length: MEMBERS }, (_, index) => someone(double, index + 1));
  await app.outbox.start();
  const message = { summary: 'La météo est ouverte', blocks: [text('Comment allez-vous\u00a0?')] };
  const startedAt = performance.now();
  await database.transact(async (tx) => {
    for (const { id } of users)
      await app.outbox.enqueue(tx, {
        key: `bench/${id}`,
        kind: 'post',
        to: { platform: 'slack', kind: 'person', id },
        message,
      });
  });
  await app.outbox.idle();
  const took = performance.now() - startedAt;
  const allowed = (MEMBERS - 1) * slack.pace.perPlatformMs;
  const posts = double.calls.filter(({ method }) => method === 'chat.postMessage');
  printTable(
    `A message to ${MEMBERS} people, at ${slack.pace.perPlatformMs} ms apart, each call taking 120 ms`,
    [
      {
        '': 'Magellan',
        'the pace allows': formatMs(allowed),
        'it took': formatMs(took),
        over: `${((took / allowed - 1) * 100).toFixed(1)} %`,
        arrived: double.workspace.messages.length,
        'status 429': posts.filter(({ reply }) => reply === null).length,
      },
    ],
  );
  await app.outbox.stop(1_000);
  await slack.stop();
  await database.close();
  await double.stop();
}

async function reconnections() {
  const double = await workspace();
  const slack = slackIn(double, 'socket');
  const http = createHttp({
    host: '127.0.0.1',
    port: 0,
    log,
    metrics: createMetrics(),
    ready: async () => ({ ok: true, problems: [] }),
  });
  await slack.start(hostOf({ router: http.router('/slack') }));
  await slack.listen?.();
  const rows = [];
  for (const [name, part] of [
    ['the line is cut', () => double.sockets.cut()],
    ['Slack asks for a new connection', () => double.sockets.askToReconnect()],
  ] as const) {
    const took: number[] = [];
    for (let index = 0; index < RECONNECTIONS; index += 1) {
      const hellos = double.sockets.hellos();
      const startedAt = performance.now();
      part();
      while (double.sockets.hellos() === hellos) await new Promise((resolve) => setTimeout(resolve, 1));
      took.push(performance.now() - startedAt);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    rows.push({
      'time to be connected again': name,
      p50: formatMs(percentile(took, 0.5)),
      longest: formatMs(Math.max(...took)),
    });
  }
  printTable(`Reconnecting (${RECONNECTIONS} times each, on loopback)`, rows);
  await slack.stop();
  await double.stop();
}

await acknowledgements();
if (MEMBERS > 0) {
  await reconnections();
  await fanOut();
}
rmSync(folder, { recursive: true, force: true });
