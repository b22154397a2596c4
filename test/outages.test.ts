import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { features } from '../src/boot/features.ts';
import { type Running, runMagellan } from '../src/boot/run.ts';
import { recordLinked, recordLinkingFailure } from '../src/community/members/accounts/linking-status.ts';
import { demoFile, readConfig } from '../src/config/config.ts';
import { movableClock } from '../src/engine/clock.ts';
import { createLog } from '../src/engine/log.ts';
import { freePort } from './support/free-port.ts';
import { type MattermostDouble, startMattermost } from './support/mattermost/double.ts';
import { installCommands } from './support/mattermost/harness.ts';
import type { CallTrouble } from './support/slack/call-ledger.ts';
import { type SlackDouble, startSlackDouble, TOKENS } from './support/slack/double.ts';
import { openTerminal, type Terminal } from './support/terminal.ts';

/** One Magellan on both chats, and each outage in turn: what /readyz and doctor say of it, until it is over. */
let terminal: Terminal;
let slack: SlackDouble;
let mattermost: MattermostDouble;
let running: Running;
const clock = movableClock(Date.now());

/** Time passes faster for what looks after the chats. */
const LOOK_MS = 20;

beforeAll(async () => {
  terminal = openTerminal('migrated');
  [slack, mattermost] = [await startSlackDouble(), await startMattermost()];
  slack.workspace.addChannel({ name: 'eig-promotion' });
  slack.workspace.addChannel({ name: 'eig-coachs', is_private: true });
  mattermost.addChannel('eig-promotion', 'O', [mattermost.bot.id]);
  mattermost.addChannel('eig-coachs', 'P', [mattermost.bot.id]);
  mattermost.addUser('alix');
  const port = await freePort();
  const commands = features.flatMap((feature) => feature.commands ?? []);
  const names = [...new Set(commands.map(({ command }) => command))];
  const PUBLIC_URL = `http://127.0.0.1:${port}`;
  const tokens = installCommands(mattermost, PUBLIC_URL, names);
  Object.assign(terminal.env, {
    PORT: String(port),
    PUBLIC_URL,
    PROGRAMME_FILE: demoFile('programme.yaml'),
    SLACK_BOT_TOKEN: TOKENS.bot,
    SLACK_APP_TOKEN: TOKENS.app,
    SLACK_API_URL: slack.apiUrl,
    MATTERMOST_URL: mattermost.url,
    MATTERMOST_TOKEN: mattermost.botToken,
    MATTERMOST_TEAM: 'promo5',
    MATTERMOST_COMMAND_TOKENS: Object.entries(tokens)
      .map((pair) => pair.join('='))
      .join(','),
  });
  const roster = join(terminal.folder, 'membres.csv');
  writeFileSync(
    roster,
    'email;name;roles;metier;defi;coach;expertise;locale\nalix@example.org;Alix Moreau;coach;;;;;\n',
  );
  const imported = await terminal.types(['import', roster]);
  expect(imported.exitCode, imported.err).toBe(0);
  const read = readConfig(terminal.env);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  const { config } = read;
  Object.assign(config.slack ?? {}, { watchMs: LOOK_MS });
  const waits = { watchMs: LOOK_MS, reconnectMs: LOOK_MS, reconnectAtMostMs: 2 * LOOK_MS };
  Object.assign(config.mattermost ?? {}, { waits });
  running = await runMagellan(config, { clock, log: createLog({ level: 'silent', pretty: false }) });
});
afterAll(async () => {
  await running?.stop();
  await slack.stop();
  await mattermost.stop();
  terminal.close();
});

type Outage = {
  begins(): unknown;
  ends(): unknown;
  /** What a running Magellan says once it has lasted; null where nothing of it can be noticed. */
  readyz: RegExp | null;
  doctor: RegExp;
};

/** What goes wrong with the calls to Slack whose names are such. */
const slackFails = (method: RegExp, fault: CallTrouble): Pick<Outage, 'begins' | 'ends'> => ({
  begins() {
    slack.plan((called) => (method.test(called) ? fault : null));
    slack.sockets.cut();
  },
  ends: () => slack.plan(null),
});

/** What is otherwise with Mattermost. */
const mattermostIs = (is: (broken: boolean) => unknown): Pick<Outage, 'begins' | 'ends'> => ({
  begins: () => is(true),
  ends: () => is(false),
});

const outages: Record<string, Outage> = {
  'Slack, whose bot token was revoked': {
    ...slackFails(/^(?!apps)/, { kind: 'error', error: 'token_revoked' }),
    readyz: /^slack: Slack has refused the bot token for \d minutes: .*install the app again/m,
    doctor: /ERROR .*\(token_revoked\).*install the app again/,
  },
  'Slack, from whose workspace the app was removed': {
    ...slackFails(/^(?!apps)/, { kind: 'error', error: 'account_inactive' }),
    readyz: /^slack: Slack has refused the bot token for \d minutes: the app was removed/m,
    doctor: /ERROR .*\(account_inactive\)/,
  },
  'Slack, which is away': {
    ...slackFails(/./, { kind: 'status', status: 503 }),
    readyz: /^slack: Slack has not answered for \d minutes: .*503/m,
    doctor: /ERROR .*Slack cannot be reached.*503/,
  },
  'Slack, whose app token was revoked': {
    ...slackFails(/^apps/, { kind: 'error', error: 'invalid_auth' }),
    readyz: /^slack: no connection.* \d minutes: .*SLACK_APP_TOKEN/m,
    doctor: /ERROR .*refuses connections of the app \(invalid_auth\)/,
  },
  'Slack, whose people cannot be linked': {
    begins: () => running.app.transact(({ tx, now }) => recordLinkingFailure(tx, 'slack', 'too many', now)),
    ends: () => running.app.transact(({ tx, now }) => recordLinked(tx, 'slack', now)),
    readyz: /^slack: people cannot be linked to the roster: too many$/m,
    doctor: /ERROR .*The people of slack have not been linked to the roster since .*: too many/,
  },
  'Mattermost, whose bot was disabled': {
    ...mattermostIs((broken) => mattermost.setBotEnabled(!broken)),
    readyz: /^mattermost: the server has refused the bot’s token for \d minutes/m,
    doctor: /ERROR .*does not accept MATTERMOST_TOKEN/,
  },
  'Mattermost, which is away': {
    ...mattermostIs((broken) => {
      mattermost.fault = () => (broken ? { status: 502 } : null);
    }),
    readyz: /^mattermost: the server has not answered for \d minutes/m,
    doctor: /ERROR .*Mattermost cannot be reached/,
  },
  'Mattermost, behind a proxy that keeps WebSockets back': {
    ...mattermostIs((broken) => {
      mattermost.sockets.away = broken;
      mattermost.sockets.cutAll();
    }),
    readyz: /^mattermost: no WebSocket to the server has stood for \d minutes/m,
    doctor: /ERROR .*WebSocket cannot be opened/,
  },
  'Mattermost, which hides addresses': {
    ...mattermostIs((broken) => {
      mattermost.config.PrivacySettings.ShowEmailAddress = !broken;
    }),
    readyz: null,
    doctor: /WARNING .*ShowEmailAddress is off/,
  },
  'Mattermost, which gives no answer the name of the bot': {
    ...mattermostIs((broken) => {
      mattermost.config.ServiceSettings.EnablePostUsernameOverride = !broken;
    }),
    readyz: null,
    doctor: /WARNING .*EnablePostUsernameOverride off/,
  },
  'Mattermost, where a command was deleted': {
    ...mattermostIs((broken) => {
      for (const command of mattermost.commands.slice(0, 1)) command.delete_at = broken ? 1 : 0;
    }),
    readyz: null,
    doctor: /ERROR .*The team has no command \//,
  },
};

/** Its status, and what it calls a problem. */
const readyz = async () => {
  const response = await fetch(`${running.address}/readyz`);
  const { problems } = (await response.json()) as { problems: string[] };
  return [response.status, ...problems].join('\n');
};

it.each(Object.entries(outages))('%s, is told', async (_name, { begins, ends, ...says }) => {
  expect(await readyz()).toBe('200');
  await begins();
  try {
    expect((await terminal.types(['doctor'])).out).toMatch(says.doctor);
    // What has just begun is no alarm yet.
    expect(await readyz()).toBe('200');
    if (says.readyz !== null) {
      await expect
        .poll(() => {
          clock.set(clock.now() + 70_000);
          return readyz();
        })
        .toMatch(says.readyz);
      expect(await readyz()).toMatch(/^503\n/);
    }
  } finally {
    await ends();
  }
  await expect.poll(readyz).toBe('200');
  expect((await terminal.types(['doctor'])).out).not.toMatch(says.doctor);
});
