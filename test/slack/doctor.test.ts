import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { doctor } from '../../src/cli/doctor/index.ts';
import { demoFile } from '../../src/config/config.ts';
import { fakeClock, realClock } from '../../src/engine/clock.ts';
import { createSlack } from '../../src/platforms/slack/index.ts';
import { SCOPES } from '../../src/platforms/slack/scopes.ts';
import { TOKENS } from '../support/slack/double.ts';
import { CHANNELS, startSlack } from '../support/slack/harness.ts';
import { migratedDatabase } from '../support/template.ts';

/** What the doctor of a platform that was never started says. */
async function examined(
  change: (harness: Awaited<ReturnType<typeof startSlack>>) => void = () => undefined,
  more = {},
) {
  const harness = await startSlack({ start: false, ...more });
  change(harness);
  const findings = await harness.slack.doctor();
  return { findings, wrong: findings.filter(({ level }) => level !== 'ok') };
}

describe('the doctor', () => {
  it('asks Slack of a Magellan that has never run, even where the machine’s clock is wrong', async () => {
    const { double } = await startSlack({ start: false });
    const folder = mkdtempSync(join(tmpdir(), 'magellan-doctor-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const said: string[] = [];
    const env = {
      DATABASE_URL: `file:${await migratedDatabase(folder)}`,
      PROGRAMME_FILE: demoFile('programme.yaml'),
      SLACK_BOT_TOKEN: TOKENS.bot,
      SLACK_APP_TOKEN: TOKENS.app,
      SLACK_API_URL: double.apiUrl,
    };
    const out = (words: string) => void said.push(words);
    const ask = async () => '';
    const now = () => 0;
    await doctor(
      { out, err: out, env, folder, interactive: false, piped: async () => '', drawOver: null, ask, now },
      {},
    );
    expect(said.join('\n')).toContain('Set its clock');
    expect(said.join('\n')).toContain('Slack knows Magellan in the workspace Promotion.');
  });

  it('finds nothing to say of a good installation', async () => {
    const { findings, wrong } = await examined();
    expect(wrong).toEqual([]);
    expect(findings.map(({ what }) => what).join('\n')).toContain('Magellan is in #eig-coachs.');
  });

  it('names the rights that are missing, what each is for, and what to do', async () => {
    const scopes = Object.keys(SCOPES).filter(
      (scope) => scope !== 'files:write' && scope !== 'users:read.email',
    );
    const { wrong } = await examined(undefined, { slack: { scopes } });
    expect(wrong.map(({ what }) => what)).toEqual([
      'The app lacks the right files:write, to send pictures and files.',
      'The app lacks the right users:read.email, to recognise members by the address in the roster.',
    ]);
    expect(wrong[0]?.remedy).toContain('install the app again');
  });

  it('looks at both channels: there, private, not archived, and Magellan in them', async () => {
    const { wrong } = await examined(({ workspace }) => {
      for (const channel of workspace.channels.values()) {
        if (channel.name === CHANNELS.promotion) channel.is_member = false;
        else channel.is_private = false;
      }
    });
    expect(wrong.map(({ what }) => what)).toEqual([
      'Magellan is not in #eig-promotion.',
      'The channel #eig-coachs is public, and the coaches’ digests go there.',
    ]);
    const gone = await examined(({ workspace }) => workspace.channels.clear());
    expect(gone.wrong.map(({ remedy }) => remedy)).toEqual([
      expect.stringContaining('/invite @Magellan'),
      expect.stringContaining('/invite @Magellan'),
    ]);
  });

  it('looks at the channel of a métier that has one', async () => {
    const { double } = await startSlack({ start: false });
    const slack = createSlack({
      botToken: TOKENS.bot,
      appToken: TOKENS.app,
      apiUrl: double.apiUrl,
      channels: { ...CHANNELS, others: ['eig-design'] },
      commands: () => [],
      clock: fakeClock(1_646_996_400_000),
    });
    const wrong = (await slack.doctor()).filter(({ level }) => level !== 'ok');
    expect(wrong.map(({ what }) => what)).toEqual([
      expect.stringContaining('There is no channel #eig-design'),
    ]);
  });

  it.each([
    ['auth.test', 'invalid_auth', /bot token \(invalid_auth\)/, /SLACK_BOT_TOKEN/],
    ['auth.test', 'token_revoked', /token_revoked.*install the app again/, /SLACK_BOT_TOKEN/],
    ['auth.test', 'account_inactive', /account_inactive.*removed from the workspace/, /SLACK_BOT_TOKEN/],
    ['apps.connections.open', 'not_allowed_token_type', /connections of the app/, /connections:write/],
    ['users.conversations', 'missing_scope', /cannot be listed/, /install the app again/],
  ])('says in words what Slack refuses: %s', async (method, error, what, remedy) => {
    const { wrong } = await examined(({ double }) => {
      double.plan((called) => (called === method ? { kind: 'error', error } : null));
    });
    expect(wrong[0]?.what).toMatch(what);
    expect(wrong[0]?.remedy).toMatch(remedy);
  });

  it('doubts a signing secret that cannot be one', async () => {
    const { wrong } = await examined(undefined, { mode: 'http' });
    expect(wrong).toMatchObject([
      { level: 'warning', what: expect.stringContaining('SLACK_SIGNING_SECRET') },
    ]);
  });

  it('says that Slack cannot be reached, where it cannot', async () => {
    const slack = createSlack({
      botToken: 'xoxb-1',
      appToken: 'xapp-1',
      apiUrl: 'http://127.0.0.1:1/api/',
      channels: CHANNELS,
      commands: () => [],
      clock: realClock,
    });
    expect(await slack.doctor()).toMatchObject([
      { level: 'error', what: expect.stringContaining('cannot be reached') },
    ]);
  });
});
