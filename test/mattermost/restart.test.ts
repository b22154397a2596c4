import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Running, runMagellan } from '../../src/boot/run.ts';
import { readConfig } from '../../src/config/config.ts';
import { fakeClock } from '../../src/engine/clock.ts';
import { createLog } from '../../src/engine/log.ts';
import { freePort } from '../support/free-port.ts';
import { type MattermostDouble, startMattermost } from '../support/mattermost/double.ts';
import { environmentOn, installCommands, STARTS_AT } from '../support/mattermost/harness.ts';
import { type MattermostPerson, mattermostPerson } from '../support/mattermost/person.ts';
import { KIND } from '../support/mattermost/refusals.ts';
import { openTerminal, type Terminal } from '../support/terminal.ts';

/** Magellan as it is started, stopped, and started again on the same database. */

const clock = fakeClock(STARTS_AT);
let terminal: Terminal;
let double: MattermostDouble;
let alix: MattermostPerson;
let env: Record<string, string>;
let running: Running;

async function start(): Promise<void> {
  const read = readConfig(env);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  running = await runMagellan(read.config, { clock, log: createLog({ level: 'silent', pretty: false }) });
}

async function startAnew(): Promise<void> {
  await running.stop();
  await start();
}

beforeEach(async () => {
  terminal = openTerminal('migrated');
  clock.set(STARTS_AT);
  double = await startMattermost({ now: clock.now });
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  alix = mattermostPerson(double, double.addUser('alix'));
  double.addChannel('eig-promotion', 'O', [double.bot.id, alix.id]);
  double.addChannel('eig-coachs', 'P', [double.bot.id]);
  const databaseFile = join(terminal.folder, 'magellan.db');
  env = environmentOn(
    double,
    { databaseFile, port, publicUrl },
    installCommands(double, publicUrl, ['magellan']),
  );
  await start();
  await running.app.transact(async ({ tx }) => {
    const row = { id: 'm-alix', email: 'alix@example.org', name: 'Alix Moreau', roles: '["eig"]' };
    const rest = {
      metier: 'design',
      defi: 'Portail',
      coachEmail: null,
      expertise: '[]',
      locale: 'fr' as const,
    };
    const since = { platform: null, active: 1, listed: 1, createdAt: clock.now() };
    await tx
      .insertInto('members')
      .values({ ...row, ...rest, ...since })
      .execute();
  });
});
afterEach(async () => {
  await running.stop();
  await double.stop();
  terminal.close();
});

const absences = () => running.database.db.selectFrom('absences').select(['fromOn', 'toOn']).execute();

async function post(path: string, body: string, type = 'application/json') {
  const headers = { 'Content-Type': type };
  const response = await fetch(`${env.PUBLIC_URL}/mattermost/${path}`, { method: 'POST', headers, body });
  return response.text();
}

describe('after a restart', () => {
  it('a command whose trigger was used is refused', async () => {
    const command = new URLSearchParams({
      channel_id: alix.direct,
      command: '/magellan',
      team_id: double.team.id,
      text: 'absence du 14 mars au 15 mars',
      token: double.commands[0]?.token ?? '',
      trigger_id: double.integrations.newTrigger(alix.id),
      user_id: alix.id,
    }).toString();
    const send = () => post('commands', command, 'application/x-www-form-urlencoded');
    expect(await send()).not.toMatch(KIND.replayed);
    expect(await absences()).toHaveLength(1);
    await running.app.transact(({ tx }) => tx.deleteFrom('absences').execute());
    expect(await send()).toMatch(KIND.replayed);
    await startAnew();
    expect(await send()).toMatch(KIND.replayed);
    expect(await absences()).toEqual([]);
  });

  async function submission(values: object, more: object = {}) {
    const { callback_id, state } = alix.dialog;
    const team_id = double.team.id;
    const whole = { type: 'dialog_submission', callback_id, state, user_id: alix.id, team_id, ...more };
    return JSON.stringify({
      ...whole,
      channel_id: alix.direct,
      submission: values,
      cancelled: false,
      ...more,
    });
  }
  async function openAbsenceForm() {
    await alix.types('/magellan absence');
    await alix.looks();
    await alix.presses(alix.buttons().find((label) => /absence/i.test(label)) ?? '');
    expect(alix.dialog).not.toBeNull();
  }
  const MARCH = { from: '14/03/2022', to: '15/03/2022' };

  it('a form that was sent is refused, with the same values or others', async () => {
    await openAbsenceForm();
    const sent = await submission(MARCH);
    expect(await post('dialogs', sent)).toBe('{}');
    expect(await absences()).toHaveLength(1);
    await startAnew();
    expect(await post('dialogs', sent)).toMatch(KIND.replayed);
    const other = await submission({ ...MARCH, from: '21/03/2022', to: '22/03/2022' });
    expect(await post('dialogs', other)).toMatch(KIND.replayed);
    expect(await absences()).toHaveLength(1);
  });

  it('a form that was closed is refused', async () => {
    await openAbsenceForm();
    const closed = await submission(MARCH, { cancelled: true });
    const sent = await submission(MARCH);
    expect(await post('dialogs', closed)).toBe('{}');
    await startAnew();
    expect(await post('dialogs', sent)).toMatch(KIND.replayed);
    expect(await absences()).toEqual([]);
  });

  it('a form that came back with errors is taken once it is mended', async () => {
    await openAbsenceForm();
    expect(await post('dialogs', await submission({ from: '15/03/2022', to: '14/03/2022' }))).toContain(
      'errors',
    );
    await startAnew();
    expect(await post('dialogs', await submission(MARCH))).toBe('{}');
    expect(await absences()).toHaveLength(1);
  });
});

describe('what watches Magellan', () => {
  const ready = async () => {
    const response = await fetch(`${env.PUBLIC_URL}/readyz`);
    const { problems } = (await response.json()) as { problems: string[] };
    return { status: response.status, problems };
  };

  it('is told when nobody’s calls can be believed, with the remedy, and when that is over', async () => {
    expect(await ready()).toMatchObject({ status: 200, problems: [] });
    double.signing.shown = false;
    await startAnew();
    const { status, problems } = await ready();
    expect(status).toBe(503);
    expect(problems).toEqual([expect.stringMatching(/^mattermost: .*no key.*Restart the Mattermost server/)]);
    double.signing.shown = true;
    clock.set(clock.now() + 61_000);
    await expect.poll(async () => (await ready()).status).toBe(200);
  });
});
