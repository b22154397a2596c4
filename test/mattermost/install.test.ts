import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMattermost } from '../../src/platforms/mattermost/index.ts';
import { BOT_NAME, type InstallOptions } from '../../src/platforms/mattermost/install/index.ts';
import { botsOn, installOn, startBareServer } from '../support/mattermost/bare-server.ts';
import type { MattermostDouble } from '../support/mattermost/double.ts';
import { startHarness } from '../support/mattermost/harness.ts';

let double: MattermostDouble;
beforeEach(async () => {
  double = await startBareServer();
});
afterEach(() => double.stop());

const install = (more?: Partial<InstallOptions>) => installOn(double, more);
const bots = () => botsOn(double);

describe('magellan mattermost install', () => {
  it('makes the bot, its token, its memberships and its commands, and gives the lines of .env', async () => {
    const { env, errors } = await install();
    expect(errors).toEqual([]);
    expect(env).toEqual({
      MATTERMOST_URL: double.url,
      MATTERMOST_TEAM: 'promo5',
      MATTERMOST_TOKEN: expect.stringMatching(/^\w{26}$/),
      MATTERMOST_COMMAND_TOKENS: double.commands.map(({ trigger, token }) => `${trigger}=${token}`).join(','),
      PUBLIC_URL: 'http://127.0.0.1:8931',
    });
    const [bot] = bots();
    expect(double.tokens.get(env?.MATTERMOST_TOKEN ?? '')).toBe(bot?.id);
    for (const channel of double.channels.values()) expect(channel.members.has(bot?.id ?? '')).toBe(true);
    expect(double.commands.map(({ trigger, url, method }) => [trigger, url, method])).toEqual([
      ['magellan', 'http://127.0.0.1:8931/mattermost/commands', 'P'],
      ['meteo', 'http://127.0.0.1:8931/mattermost/commands', 'P'],
    ]);
  });

  it('makes nothing twice when it is run again, and keeps the tokens that work', async () => {
    const { env } = await install();
    const known = { token: env?.MATTERMOST_TOKEN ?? '', commandTokens: {} };
    const again = await install({ known });
    expect(again.errors).toEqual([]);
    expect(again.env).toEqual(env);
    expect(bots()).toHaveLength(1);
    expect(double.botTokens).toHaveLength(1);
    expect(double.commands).toHaveLength(2);
  });

  it('repairs: a bot that was disabled, a token that was lost, commands with another address', async () => {
    const { env } = await install();
    const [bot] = bots();
    if (bot) bot.delete_at = 5;
    const tokens = double.commands.map(({ token }) => token);
    const again = await install({ publicUrl: 'http://127.0.0.1:9000' });
    expect(again.errors).toEqual([]);
    expect(bot?.delete_at).toBe(0);
    expect(again.env?.MATTERMOST_TOKEN).not.toBe(env?.MATTERMOST_TOKEN);
    expect(double.botTokens).toHaveLength(1);
    expect(double.commands.map(({ url }) => url)).toEqual(
      Array(2).fill('http://127.0.0.1:9000/mattermost/commands'),
    );
    expect(double.commands.map(({ token }) => token)).toEqual(tokens);
  });

  it('leaves to its owner a command that is not ours, and tells of one that is no longer known', async () => {
    await install({ commands: [{ command: 'vieux', words: [''], about: { fr: 'x', en: 'x' } }] });
    double.commands.push({
      ...double.commands[0]!,
      id: 'z'.repeat(26),
      trigger: 'meteo',
      url: 'https://ailleurs.example.org/x',
      description: '',
    });
    const { env, errors, findings } = await install();
    expect(env).toBeNull();
    expect(errors).toMatchObject([{ what: expect.stringContaining('/meteo belongs to something else') }]);
    expect(findings).toContainEqual(
      expect.objectContaining({ level: 'warning', what: expect.stringContaining('/vieux') }),
    );
    expect(double.commands.find(({ trigger }) => trigger === 'meteo')?.url).toContain('ailleurs');
  });

  it('makes the commands in English only when asked, keeps them from then on, and never insists on one', async () => {
    const commands = [
      {
        command: 'rencontre',
        english: 'gathering',
        words: [''],
        about: { fr: 'voir', en: 'see gatherings' },
      },
      { command: 'rencontre', words: ['rappels', 'reminders'], about: { fr: 'choisir', en: 'choose' } },
      // What only coaches may type is left to help: completion is one for everybody.
      { command: 'rencontre', words: ['bilan', 'report'], about: { fr: 'lire', en: 'read' }, who: ['coach'] },
      { command: 'acceleration', english: 'hours', words: [''], about: { fr: 'heures', en: 'see hours' } },
    ];
    const triggers = () => double.commands.map(({ trigger }) => trigger);
    expect((await install({ commands })).told).not.toContain('gathering');
    expect(triggers()).toEqual(['rencontre', 'acceleration']);
    // Another team's tool has this word already.
    double.commands.push({
      ...double.commands[0]!,
      id: 'z'.repeat(26),
      trigger: 'hours',
      url: 'https://ailleurs.example.org/x',
      description: '',
    });
    const asked = await install({ commands, english: true });
    expect(asked.errors).toEqual([]);
    expect(triggers()).toEqual(['rencontre', 'acceleration', 'hours', 'gathering']);
    expect(double.commands.at(-1)).toMatchObject({
      auto_complete_desc: 'See gatherings',
      auto_complete_hint: '[reminders]',
    });
    expect(asked.env?.MATTERMOST_COMMAND_TOKENS).toMatch(/^rencontre=\w+,acceleration=\w+,gathering=\w+$/);
    expect(double.commands.find(({ trigger }) => trigger === 'hours')?.url).toContain('ailleurs');
    const again = await install({ commands });
    expect(again.findings.filter(({ level }) => level === 'warning')).not.toContainEqual(
      expect.objectContaining({ what: expect.stringContaining('gathering') }),
    );
    expect(again.env).toMatchObject({ MATTERMOST_COMMAND_TOKENS: asked.env?.MATTERMOST_COMMAND_TOKENS });
    // By hand, the same.
    const byHand = async (english: boolean) => (await install({ commands, english, adminToken: null })).told;
    expect(await byHand(true)).toContain('gathering=<its token>');
    expect(await byHand(false)).not.toContain('gathering');
  });

  it.each([
    ['EnableBotAccountCreation', false, 'Bot accounts cannot be created'],
    ['EnableCommands', false, 'slash commands are disabled'],
  ])('changes nothing while %s is %s, and says where to set it', async (key, value, words) => {
    double.config.ServiceSettings[key] = value;
    const { env, errors } = await install();
    expect(env).toBeNull();
    expect(errors).toMatchObject([
      { what: expect.stringContaining(words), remedy: expect.stringContaining('System Console') },
    ]);
    expect(bots()).toEqual([]);
  });

  it('checks that the server may call Magellan, and knows its own address', async () => {
    double.config.ServiceSettings.AllowedUntrustedInternalConnections = '';
    double.config.ServiceSettings.SiteURL = '';
    double.config.ServiceSettings.PostEditTimeLimit = 300;
    const { findings } = await install();
    const words = findings.filter(({ level }) => level !== 'ok').map(({ what }) => what);
    expect(words).toEqual([
      expect.stringContaining('no Site URL'),
      expect.stringContaining('edited for 300 seconds'),
      expect.stringContaining('Anybody who reaches the server can make an account there'),
      expect.stringContaining('in their own name, as if they had written them'),
      expect.stringContaining('may not call Magellan'),
    ]);
  });

  it('says that nobody’s calls can be believed while the server shows no key, and installs the rest', async () => {
    double.signing.shown = false;
    const { env, errors } = await install();
    expect(errors).toEqual([
      { level: 'error', what: expect.stringContaining('no key'), remedy: expect.stringContaining('Restart') },
    ]);
    expect(env).not.toBeNull();
  });

  it.each([
    ['the name is a person’s', () => double.addUser(BOT_NAME), 'is a person’s account'],
    ['there is no such team', () => Object.assign(double.team, { name: 'autre' }), 'no team promo5'],
    [
      'the token is not an administrator’s',
      () => [...double.users.values()].map((user) => Object.assign(user, { roles: 'system_user' })),
      'not a system administrator',
    ],
    [
      'the coaches’ channel is public',
      () => [...double.channels.values()].map((channel) => Object.assign(channel, { type: 'O' })),
      'is public',
    ],
    ['a channel is missing', () => double.channels.clear(), 'no channel eig-promotion'],
    ['the token is not one', () => double.tokens.clear(), 'does not accept'],
  ])('says what is wrong, and what to do, when %s', async (_what, spoil, words) => {
    spoil();
    const { errors } = await install();
    expect(errors[0]?.what).toContain(words);
    expect(errors[0]?.remedy).toBeTruthy();
  });

  it('says what to do by hand, with every value, when there is no administrator', async () => {
    const { told, env } = await install({ adminToken: null });
    expect(env).toBeNull();
    expect(double.calls).toEqual([]);
    for (const words of [
      'magellan',
      'eig-coachs',
      'http://127.0.0.1:8931/mattermost/commands',
      'MATTERMOST_TEAM=promo5',
      'meteo=<its token>',
    ])
      expect(told).toContain(words);
  });

  it('never tells a token', async () => {
    const { told, env } = await install();
    for (const secret of [
      double.adminToken,
      env?.MATTERMOST_TOKEN ?? '',
      ...double.commands.map(({ token }) => token),
    ])
      expect(told).not.toContain(secret);
  });

  it('is all that a start needs', async () => {
    const { env } = await install();
    const there = await startHarness();
    const platform = createMattermost({
      ...there.options,
      url: double.url,
      token: env?.MATTERMOST_TOKEN ?? '',
      commandTokens: Object.fromEntries(
        (env?.MATTERMOST_COMMAND_TOKENS ?? '').split(',').map((pair) => pair.split('=') as [string, string]),
      ),
      publicUrl: 'http://127.0.0.1:8931',
    });
    const levels = (await platform.doctor()).filter(({ level }) => level === 'error');
    expect(levels).toEqual([]);
    await there.stop();
  });
});
