import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { features } from '../src/boot/features.ts';
import { type Running, runMagellan } from '../src/boot/run.ts';
import { demoFile, readConfig } from '../src/config/config.ts';
import { createLog } from '../src/engine/log.ts';
import { freePort } from './support/free-port.ts';
import { startBareServer } from './support/mattermost/bare-server.ts';
import { mattermostPerson } from './support/mattermost/person.ts';
import { startSlackDouble, TOKENS } from './support/slack/double.ts';
import { createSlackPerson } from './support/slack/person.ts';
import { openTerminal, type Terminal } from './support/terminal.ts';

const COMMANDS = new Set(features.flatMap(({ commands = [] }) => commands.map(({ command }) => command)));

const guideOf = (chat: string) =>
  readFileSync(new URL(`../docs/guides/administration-${chat}.md`, import.meta.url), 'utf8');

/** Every line that the guide has typed, in its blocks and in its sentences. */
function linesOf(guide: string): string[] {
  const blocks = [...guide.matchAll(/^```\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
    block.trim().split('\n'),
  );
  const outside = guide.replace(/^```\n[\s\S]*?^```$/gm, '');
  const said = [...outside.matchAll(/`((?:npm run|npm start|outbox retry)[^`]*)`/g)].map(
    ([, line = '']) => line,
  );
  return [...new Set([...blocks, ...said])];
}

const COLUMNS = 'email;name;roles;metier;defi;coach;expertise;locale';

let terminal: Terminal;
let envFile: string;
let running: Running | null = null;
const logged: string[] = [];

beforeEach(async () => {
  terminal = openTerminal();
  envFile = join(terminal.folder, '.env');
  logged.length = 0;
  const port = await freePort();
  writeFileSync(
    envFile,
    `DATABASE_URL=file:${terminal.databaseFile}\nPROGRAMME_FILE=${demoFile('programme.yaml')}\nPORT=${port}\n`,
  );
});
afterEach(async () => {
  await running?.stop();
  running = null;
  terminal.close();
});

/** Writes a block of the guide to .env, with the values of this server in the place of the examples. */
function fillsIn(lines: readonly string[], values: Record<string, string>): void {
  const written = lines.map((line) => {
    const [name = ''] = line.split('=');
    return `${name}=${values[name] ?? line.slice(name.length + 1)}`;
  });
  writeFileSync(envFile, `${readFileSync(envFile, 'utf8')}${written.join('\n')}\n`);
}

const environment = () => parse(readFileSync(envFile));

/** Types a line of the guide in its folder. */
async function types(line: string, { answer, piped }: { answer?: string; piped?: string } = {}) {
  Object.assign(terminal.env, environment());
  const [, words = ''] = line.match(/^(?:npm run magellan -- )?(.*?)(?: < .*)?$/) ?? [];
  const args = words.split(' ').map((word) => (word.endsWith('.csv') ? join(terminal.folder, word) : word));
  return terminal.types(args, answer, piped);
}

async function npmStart(): Promise<Running> {
  const read = readConfig(environment());
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  const destination = { write: (line: string) => void logged.push(line) };
  running = await runMagellan(read.config, { log: createLog({ level: 'info', pretty: false, destination }) });
  return running;
}
const ready = async () => (await fetch(`${running?.address}/readyz`)).json();

describe('the guide of Mattermost', () => {
  it('is followed line by line on a server that nobody has set', async () => {
    const guide = guideOf('mattermost');
    const todo = new Set(linesOf(guide));
    const does = (line: string) => {
      expect(todo.delete(line), `the guide has a line “${line}”`).toBe(true);
      return line;
    };
    const double = await startBareServer();
    double.config.PrivacySettings.ShowEmailAddress = false;
    Object.assign(double.config.ServiceSettings, {
      EnableBotAccountCreation: false,
      EnableCommands: false,
      SiteURL: '',
      AllowedUntrustedInternalConnections: '',
      PostEditTimeLimit: 300,
    });
    try {
      const settings = [
        'MATTERMOST_URL=https://chat.exemple.fr',
        'MATTERMOST_TEAM=promo5',
        'PUBLIC_URL=https://magellan.exemple.fr',
      ].map(does);
      const publicUrl = `http://127.0.0.1:${environment().PORT}`;
      fillsIn(settings, { MATTERMOST_URL: double.url, PUBLIC_URL: publicUrl });

      // `doctor` says that it is not installed yet, without alarm.
      expect((await types('doctor')).out).not.toContain('ERROR');
      const install = does('npm run magellan -- mattermost install');
      const refused = await types(install, { answer: double.adminToken });
      expect(refused.exitCode).not.toBe(0);
      // Each setting of the guide's table is told, with the place where the table has it.
      const table: [row: RegExp, told: string, set: Record<string, unknown>][] = [
        [/comptes de robots \|/, 'Bot accounts cannot be created', { EnableBotAccountCreation: true }],
        [/slash personnalisées \|/, 'slash commands are disabled', { EnableCommands: true }],
        [/URL du site \|/, 'no Site URL', { SiteURL: double.url }],
        [
          /internes non approuvées \|/,
          'may not call Magellan',
          { AllowedUntrustedInternalConnections: '127.0.0.1' },
        ],
        [/modification des messages \|/, 'edited for 300 seconds', { PostEditTimeLimit: -1 }],
        [
          /`EnablePostUsernameOverride`, `EnablePostIconOverride`\) \|/,
          'EnablePostUsernameOverride and EnablePostIconOverride off',
          { EnablePostUsernameOverride: true, EnablePostIconOverride: true },
        ],
      ];
      for (const [row, told, set] of table) {
        expect(guide).toMatch(row);
        expect(refused.err).toContain(told);
        Object.assign(double.config.ServiceSettings, set);
      }
      const [, settingsPart = ''] = guide.split('## Les réglages du serveur');
      const [listed = ''] = settingsPart.split('###');
      expect(listed.match(/^\| (?!Réglage)[^|-]/gm)?.length).toBe(table.length);
      expect([...double.users.values()].filter(({ is_bot }) => is_bot)).toEqual([]);

      const installed = await types(install, { answer: double.adminToken });
      expect(installed.exitCode, installed.err).toBe(0);
      expect(installed.err).toContain('nobody can be recognised');
      expect(double.commands).toHaveLength(COMMANDS.size);
      const piped = await types(does('npm run magellan -- mattermost install < jeton.txt'), {
        piped: `${double.adminToken}\n`,
      });
      expect(piped.exitCode, piped.err).toBe(0);

      const member = double.addUser('alix');
      const camille = double.addUser('camille.roussel');
      const roster = join(terminal.folder, 'membres.csv');
      const rows = [
        'alix@exemple.fr;Alix Moreau;eig;design;Boussole;camille@exemple.fr;;',
        'camille@exemple.fr;Camille Roussel;coach;;;;;',
      ];
      writeFileSync(roster, `${COLUMNS}\n${rows.join('\n')}\n`);
      const imported = await types(does('npm run magellan -- import membres.csv'));
      // Addresses are hidden: after the import as in `doctor`, who cannot be written to, and why.
      expect(imported.exitCode, imported.err).toBe(0);
      expect(imported.out + imported.err).toContain('addresses are hidden there');
      const examined = await types(does('npm run magellan -- doctor'));
      expect(examined.out).toContain('2 members of the roster have no account');
      writeFileSync(roster, `${COLUMNS};account\n${rows[0]};mattermost:${member.username}\n${rows[1]};\n`);
      expect((await types('import membres.csv')).exitCode).toBe(0);
      expect((await types(does('npm run magellan -- member list'))).out).toContain('camille@exemple.fr');
      const link = does('npm run magellan -- member link camille@exemple.fr mattermost:camille.roussel');
      expect((await types(link)).exitCode).toBe(0);
      expect((await types('doctor')).out).not.toMatch(/ERROR|have no account/);

      await npmStart();
      does('npm start');
      expect(await ready()).toEqual({ status: 'ready', problems: [] });
      expect(logged.join('')).toContain('people linked to the roster');
      double.bot = [...double.users.values()].find(({ is_bot }) => is_bot) ?? double.bot;
      const alix = mattermostPerson(double, member);
      await alix.types('/meteo');
      await expect.poll(() => alix.messages().length).toBeGreaterThan(0);
      await alix.looks();
      expect(alix.whispers().at(-1)).toMatch(/météo/);
      expect((await types(does('npm run magellan -- outbox list --state failed'))).exitCode).toBe(0);
      expect((await types(does('outbox retry --all'))).exitCode).toBe(0);
      expect(camille.delete_at).toBe(0);

      // Only the server may call; its address is this machine's.
      await running?.stop();
      const walls = ['MATTERMOST_FROM=10.0.0.5,192.168.1.0/24', 'MATTERMOST_PROXIES=1'].map(does);
      fillsIn(walls, { MATTERMOST_FROM: '127.0.0.1', MATTERMOST_PROXIES: '0' });
      await npmStart();
      const before = alix.messages().length;
      await alix.types('/agenda');
      await expect.poll(() => alix.messages().length).toBeGreaterThan(before);
      expect([...todo]).toEqual([]);
    } finally {
      await running?.stop();
      running = null;
      await double.stop();
    }
  });
});

describe('the guide of Slack', () => {
  it('is followed line by line in a workspace that has its two channels', async () => {
    const todo = new Set(linesOf(guideOf('slack')));
    const does = (line: string) => {
      expect(todo.delete(line), `the guide has a line “${line}”`).toBe(true);
      return line;
    };
    const double = await startSlackDouble();
    const { workspace } = double;
    const channels = [
      workspace.addChannel({ name: 'eig-promotion', is_member: false }),
      workspace.addChannel({ name: 'eig-coachs', is_private: true, is_member: false }),
    ];
    try {
      fillsIn(['SLACK_BOT_TOKEN=xoxb-…', 'SLACK_APP_TOKEN=xapp-…'].map(does), {
        SLACK_BOT_TOKEN: TOKENS.bot,
        SLACK_APP_TOKEN: TOKENS.app,
      });
      fillsIn(['SLACK_API_URL='], { SLACK_API_URL: double.apiUrl });
      const user = workspace.addUser({ id: 'U0ALIX', profile: { email: 'alix@exemple.fr' } } as never);
      const roster = join(terminal.folder, 'membres.csv');
      writeFileSync(
        roster,
        `${COLUMNS}\nalix@exemple.fr;Alix Moreau;eig;design;Boussole;camille@exemple.fr;;\ncamille@exemple.fr;Camille Roussel;coach;;;;;\n`,
      );
      const imported = await types(does('npm run magellan -- import membres.csv'));
      expect(imported.exitCode, imported.err).toBe(0);
      // Who has left out the invitations is told so.
      const uninvited = await types('doctor');
      expect(uninvited.out).toContain('Magellan is not in #eig-promotion');
      expect(uninvited.out).toContain('/invite @Magellan');
      does('/invite @Magellan');
      for (const channel of channels) channel.is_member = true;

      const examined = await types(does('npm run magellan -- doctor'));
      expect(examined.out).not.toContain('ERROR');
      expect((await types(does('npm run magellan -- jobs'))).out).toMatch(/meteo/);

      const started = await npmStart();
      does('npm start');
      expect(started.address).toMatch(/^http/);
      // Camille has no account here: `/readyz` says of how many, and not of whom.
      await expect.poll(ready).toMatchObject({
        status: 'ready',
        warnings: [expect.stringMatching(/^one member of the roster has no account .*unknown 1/)],
      });
      const alix = createSlackPerson(double, user, async () => undefined);
      await alix.types(does('/magellan'));
      await expect.poll(() => JSON.stringify(workspace)).toMatch(/Alix/);
      for (const line of [
        'npm run magellan -- outbox retry --all',
        'npm run magellan -- outbox list --state failed',
        'outbox retry --all',
      ])
        expect((await types(does(line))).exitCode).toBe(0);
      // The same file again: an import that changes nothing.
      does('npm run magellan -- import');
      expect((await types('import membres.csv')).exitCode).toBe(0);
      const manifest = does('npm run -s slack-manifest -- https://magellan.exemple.fr');
      const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
      // The same for a promotion of which some read English.
      does('npm run -s slack-manifest -- --english');
      const [script = ''] = manifest.replace('npm run -s ', '').split(' ');
      const [, file = ''] = String(scripts[script]).match(/(\S+\.(?:ts|js|mjs))/) ?? [];
      expect(existsSync(new URL(`../${file}`, import.meta.url)) || file.startsWith('dist/'), file).toBe(true);
      expect([...todo]).toEqual([]);
    } finally {
      await running?.stop();
      running = null;
      await double.stop();
    }
  });
});
