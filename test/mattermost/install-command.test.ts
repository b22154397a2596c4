import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { features } from '../../src/boot/features.ts';
import { type Running, runMagellan } from '../../src/boot/run.ts';
import { demoFile, readConfig } from '../../src/config/config.ts';
import { createLog } from '../../src/engine/log.ts';
import { freePort } from '../support/free-port.ts';
import { startBareServer } from '../support/mattermost/bare-server.ts';
import type { MattermostDouble } from '../support/mattermost/double.ts';
import { mattermostPerson } from '../support/mattermost/person.ts';
import { openTerminal, type Terminal } from '../support/terminal.ts';

/** The slash commands that the features declare. */
const COMMANDS = [
  ...new Set(features.flatMap(({ commands = [] }) => commands.map(({ command }) => command))),
].sort();

let terminal: Terminal;
let double: MattermostDouble;
let envFile: string;
let running: Running | null = null;

/** What an administrator knows before she begins, in the .env of a folder of its own. */
beforeEach(async () => {
  terminal = openTerminal();
  envFile = join(terminal.folder, '.env');
  double = await startBareServer();
  const port = await freePort();
  const lines = [
    '# Notre promotion',
    `DATABASE_URL=file:${terminal.databaseFile}`,
    `PROGRAMME_FILE=${demoFile('programme.yaml')}`,
    `PORT=${port}`,
    `PUBLIC_URL=http://127.0.0.1:${port}`,
    `MATTERMOST_URL=${double.url}`,
    'MATTERMOST_TEAM=promo5',
    '# MATTERMOST_TOKEN=the-token-of-the-bot',
  ];
  writeFileSync(envFile, `${lines.join('\n')}\n`);
});
afterEach(async () => {
  await running?.stop();
  running = null;
  await double.stop();
  terminal.close();
});

const environment = () => parse(readFileSync(envFile));

/** Types the command in a terminal that has just been opened in that folder. */
function installs(adminToken: string, ...options: string[]) {
  Object.assign(terminal.env, environment());
  return terminal.types(['mattermost', 'install', ...options], adminToken);
}

const onServer = () => ({
  bots: [...double.users.values()].filter(({ is_bot }) => is_bot).length,
  tokens: double.botTokens.length,
  commands: double.commands.map(({ trigger }) => trigger).sort(),
  members: [...double.channels.values()].map(({ members }) => members.size),
});

it('writes all that a start needs: nothing else is typed before Magellan answers', async () => {
  const { exitCode, out, err } = await installs(double.adminToken);
  expect([exitCode, out]).toEqual([0, '']);
  expect(err).toContain('A token was made for the bot.');
  expect(err).toContain('MATTERMOST_COMMAND_TOKENS, PUBLIC_URL are in .env.');
  expect(err).not.toContain(double.adminToken);
  expect(readFileSync(envFile, 'utf8')).toMatch(/^# Notre promotion\n/);
  expect(readFileSync(envFile, 'utf8')).not.toContain(double.adminToken);
  expect(statSync(envFile).mode & 0o777).toBe(0o600);

  const read = readConfig(environment());
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  running = await runMagellan(read.config, { log: createLog({ level: 'info', pretty: false, destination }) });
  expect((await fetch(`${running.address}/readyz`)).status).toBe(200);
  double.bot = [...double.users.values()].find(({ is_bot }) => is_bot) ?? double.bot;
  const somebody = mattermostPerson(double, double.addUser('zoe'));
  await somebody.types('/meteo');
  // Nobody of the roster: a kind word, from the whole way there and back.
  expect(somebody.messages()[0]?.message).toContain('Magellan');
  expect(lines.filter((line) => /"level":"(warn|error|fatal)"/.test(line))).toEqual([]);
});

it('doubles nothing and changes nothing when it is typed again', async () => {
  await installs(double.adminToken);
  const before = { env: readFileSync(envFile, 'utf8'), server: onServer() };
  const { exitCode, err } = await installs(double.adminToken);
  expect(exitCode).toBe(0);
  expect(err).toContain('The bot’s token works, and stays.');
  expect({ env: readFileSync(envFile, 'utf8'), server: onServer() }).toEqual(before);
  expect(before.server).toEqual({ bots: 1, tokens: 1, commands: COMMANDS, members: [1, 1] });
});

it('repairs what was taken away meanwhile, and .env with it', async () => {
  await installs(double.adminToken);
  const before = environment();
  for (const { token } of double.botTokens) double.tokens.delete(token);
  double.commands.splice(0, 1);
  for (const channel of double.channels.values()) channel.members.clear();
  const { exitCode } = await installs(double.adminToken);
  expect(exitCode).toBe(0);
  expect(onServer()).toEqual({ bots: 1, tokens: 1, commands: COMMANDS, members: [1, 1] });
  const after = environment();
  expect(after.MATTERMOST_TOKEN).not.toBe(before.MATTERMOST_TOKEN);
  expect(double.tokens.has(after.MATTERMOST_TOKEN ?? '')).toBe(true);
  for (const { trigger, token } of double.commands)
    expect(after.MATTERMOST_COMMAND_TOKENS).toContain(`${trigger}=${token}`);
});

it('prints the lines instead when it is asked to, and leaves .env as it was', async () => {
  const before = readFileSync(envFile, 'utf8');
  const { exitCode, out } = await installs(double.adminToken, '--print');
  expect(exitCode).toBe(0);
  expect(parse(out)).toMatchObject({
    MATTERMOST_TEAM: 'promo5',
    MATTERMOST_TOKEN: double.botTokens[0]?.token,
  });
  expect(readFileSync(envFile, 'utf8')).toBe(before);
});

it('reads the token from standard input where nobody types, and tells its refusal', async () => {
  Object.assign(terminal.env, environment());
  const pipes = (piped: string) => terminal.types(['mattermost', 'install'], undefined, piped);
  const refused = await pipes('not-a-token\n');
  expect(refused.exitCode).toBe(2);
  expect(refused.err).toContain('does not accept the administrator’s token');
  // Personal tokens are off on a server that nobody set, and what was made before counts no more.
  expect(refused.err).toContain('MMAUTHTOKEN');
  expect(onServer().bots).toBe(0);
  expect((await pipes(`${double.adminToken}\n`)).exitCode).toBe(0);
  expect(onServer().bots).toBe(1);
  expect((await pipes('')).err).toContain('to be done by hand');
});

it('doctor before it alarms nobody, and after it tells of a command that was deleted', async () => {
  Object.assign(terminal.env, environment());
  const before = await terminal.types(['doctor']);
  expect([before.exitCode, before.err]).toEqual([0, '']);
  expect(before.out).toMatch(/WARNING Magellan is not installed on .* yet/);
  expect(before.out).toContain('`magellan mattermost install`');
  expect(before.out).not.toContain('ERROR');
  await installs(double.adminToken);
  Object.assign(terminal.env, environment());
  await terminal.types(['import', demoFile('roster.csv')]);
  const after = await terminal.types(['doctor']);
  expect(after.out).toContain('The commands are there');
  expect(after.out).toContain('EnablePostUsernameOverride and EnablePostIconOverride off');
  double.commands.splice(
    double.commands.findIndex(({ trigger }) => trigger === 'rencontre'),
    1,
  );
  const { exitCode, out } = await terminal.types(['doctor']);
  expect(exitCode).not.toBe(0);
  expect(out).toContain('The team has no command /rencontre.');
});

it('writes nothing when the token is not an administrator’s', async () => {
  const before = readFileSync(envFile, 'utf8');
  const { exitCode, err } = await installs(double.tokenOf(double.addUser('zoe').id));
  expect(exitCode).toBe(2);
  expect(err).toContain('@zoe is not a system administrator');
  expect(readFileSync(envFile, 'utf8')).toBe(before);
});
