import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { features } from '../../src/boot/features.ts';
import { createMattermost } from '../../src/platforms/mattermost/index.ts';
import { slashCommands } from '../../src/platforms/mattermost/install/commands.ts';
import { withValues } from '../../src/platforms/mattermost/install/env-file.ts';
import { type InstallOptions, writeEnvFile } from '../../src/platforms/mattermost/install/index.ts';
import { isAllowed } from '../../src/platforms/mattermost/install/settings.ts';
import { botsOn, installOn, startBareServer } from '../support/mattermost/bare-server.ts';
import type { MattermostDouble } from '../support/mattermost/double.ts';
import { startHarness } from '../support/mattermost/harness.ts';
import { nobodyWaits } from '../support/pending-answers.ts';
import { usesInMemory } from '../support/uses.ts';

let double: MattermostDouble;
beforeEach(async () => {
  double = await startBareServer();
});
afterEach(() => double.stop());

const install = (more?: Partial<InstallOptions>) => installOn(double, more);
const bots = () => botsOn(double);

describe('addresses that the server may call', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1', true],
    ['10.0.0.0/8, 192.168.1.4', '10.2.3.4', true],
    ['magellan.local', '10.2.3.4', true],
    ['::1/128', '::1', true],
    ['', '127.0.0.1', false],
    ['10.0.0.0/99 nonsense/8', '10.2.3.4', false],
  ])('“%s” lets it call %s: %s', (allowed, address, may) => {
    expect(isAllowed(allowed, 'magellan.local', address)).toBe(may);
  });
});

describe('the .env file', () => {
  it('keeps everything else, takes the places that are there, and doubles nothing', () => {
    const before =
      '# À moi\nPORT=8080\n# MATTERMOST_URL=https://chat.example.org\nMATTERMOST_TEAM=ancienne\nMATTERMOST_TEAM=plus-ancienne\n';
    const values = { MATTERMOST_URL: 'https://a', MATTERMOST_TEAM: 'b', MATTERMOST_TOKEN: 'c' };
    const after = withValues(before, values);
    expect(after).toBe(
      '# À moi\nPORT=8080\nMATTERMOST_URL=https://a\nMATTERMOST_TEAM=b\nMATTERMOST_TOKEN=c\n',
    );
    expect(withValues(after, values)).toBe(after);
    expect(withValues('', { A: '1' })).toBe('A=1\n');
  });

  it('is readable by its owner only', () => {
    const folder = mkdtempSync(join(tmpdir(), 'magellan-env-'));
    const file = join(folder, '.env');
    writeFileSync(file, 'PORT=1\n', { mode: 0o644 });
    writeEnvFile(file, { MATTERMOST_TOKEN: 'x' });
    expect(readFileSync(file, 'utf8')).toBe('PORT=1\nMATTERMOST_TOKEN=x\n');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    rmSync(folder, { recursive: true });
  });
});

describe('doctor', () => {
  it('says what is wrong, and what to do', async () => {
    const there = await startHarness({ version: '5.31.0' });
    expect((await there.platform.doctor()).filter(({ level }) => level === 'error')).toEqual([]);
    there.promotion.members.delete(there.double.bot.id);
    there.double.permissions.delete('create_group_channel');
    there.coaches.type = 'O';
    there.double.config.ServiceSettings.SiteURL = '';
    const broken = createMattermost({ ...there.options, commandTokens: {} });
    const findings = (await broken.doctor()).filter(({ level }) => level !== 'ok');
    expect(findings.map(({ what }) => what)).toEqual([
      'The server is Mattermost 5.31.0.',
      expect.stringContaining('no SiteURL'),
      'The bot is not in the channel eig-promotion.',
      expect.stringContaining('eig-coachs is public'),
      expect.stringContaining('may not open conversations of several people'),
      'MATTERMOST_COMMAND_TOKENS has no token for /magellan, /meteo.',
      expect.stringContaining('a private address'),
    ]);
    for (const { remedy } of findings) expect(remedy).toBeTruthy();
    there.double.tokens.clear();
    expect(await there.platform.doctor()).toMatchObject([
      { level: 'error', what: expect.stringContaining('MATTERMOST_TOKEN') },
    ]);
    await there.stop();
  });

  it('says plainly when anybody could claim an address, or when none is told', async () => {
    const there = await startHarness();
    const { config } = there.double;
    const told = async () =>
      (await there.platform.doctor()).map(({ what }) => what).filter((what) => /address(es)? /.test(what));
    const isSaid = async (words: string) => expect((await told()).join()).toContain(words);
    await isSaid('The server checks that an address is its owner’s.');
    config.EmailSettings.RequireEmailVerification = false;
    await isSaid('Anybody who has an account on the server can give it the address of somebody else');
    config.TeamSettings.EnableOpenServer = true;
    await isSaid('Anybody who reaches the server can make an account there');
    config.PrivacySettings.ShowEmailAddress = false;
    await isSaid('nobody can be recognised');
    await there.stop();
  });

  it('does not say of what the server did not answer that it is well', async () => {
    const there = await startHarness();
    const unanswered = /config\/client|commands\/autocomplete|\/channels$/;
    there.double.fault = ({ path }) => (unanswered.test(path) ? { status: 503 } : null);
    const said = (await there.platform.doctor()).map(({ level, what }) => `${level} ${what}`).join('\n');
    for (const what of ['settings', 'channels', 'commands'])
      expect(said).toMatch(new RegExp(`^warning The server did not say what .*${what}`, 'm'));
    expect(said).not.toMatch(/^ok .*(channel|command|Mattermost \d)/m);
    await there.stop();
  });

  it('looks at the channel of a métier that has one', async () => {
    const there = await startHarness();
    const channels = { ...there.options.channels, others: ['eig-design', there.options.channels.promotion] };
    const findings = await createMattermost({ ...there.options, channels }).doctor();
    expect(findings.filter(({ level }) => level === 'error').map(({ what }) => what)).toEqual([
      'The bot is not in the channel eig-design.',
    ]);
    await there.stop();
  });

  it('and a start with what cannot work is refused in words', async () => {
    const there = await startHarness();
    const wrong = createMattermost({ ...there.options, team: 'nulle-part' });
    const host = {
      router: (await import('express')).Router(),
      log: (await import('pino')).pino({ level: 'silent' }),
      draw: async () => Buffer.alloc(0),
      personChanged: async () => undefined,
      received: async () => false,
      ...usesInMemory(),
      receive: async () => ({ kind: 'nothing' as const }),
      ...nobodyWaits,
    };
    await expect(wrong.start(host)).rejects.toThrow(/MATTERMOST_TEAM nulle-part is not a team there/);
    await there.stop();
  });
});

describe('the manifest', () => {
  const manifest = parse(readFileSync(new URL('../../manifests/mattermost.yaml', import.meta.url), 'utf8'));

  it('lists the commands that the features declare, as they are installed', () => {
    const commands = features.flatMap((feature) => feature.commands ?? []);
    const wanted = slashCommands(commands, '', 'fr').map(
      ({ trigger, auto_complete_desc, auto_complete_hint }) => ({
        trigger,
        auto_complete_desc,
        auto_complete_hint,
      }),
    );
    expect(manifest.commands).toEqual(wanted);
  });

  it('names the bot that is made', async () => {
    await install();
    const [bot] = bots();
    expect(manifest.bot).toEqual({
      username: bot?.username,
      display_name: bot?.first_name,
      description: bot?.bot_description,
      role: bot?.roles,
    });
  });
});
