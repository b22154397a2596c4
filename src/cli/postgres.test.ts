import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configOf } from '../../test/support/config.ts';
import { hasPostgres, postgresDatabase, type TestDatabase } from '../../test/support/postgres/database.ts';
import { openTerminal, type Terminal } from '../../test/support/terminal.ts';
import { runMagellan } from '../boot/run.ts';
import { fakeClock } from '../engine/clock.ts';
import { createLog } from '../engine/log.ts';

describe.skipIf(!hasPostgres)('magellan on PostgreSQL', () => {
  let made: TestDatabase;
  let terminal: Terminal;
  beforeAll(async () => {
    made = await postgresDatabase('empty');
    terminal = openTerminal();
    terminal.env.DATABASE_URL = made.url;
    terminal.env.MAGELLAN_SECRET = 's'.repeat(43);
    writeFileSync(
      join(terminal.folder, 'roster.csv'),
      'email,name,roles,metier,defi,coach,expertise,locale\nalix@example.org,Alix Moreau,eig,design,Portail,camille@example.org,,fr\ncamille@example.org,Camille Roussel,coach,,,,,fr\n',
    );
  });
  afterAll(async () => {
    terminal.close();
    await made.drop();
  });
  const typed = async (...command: string[]) => {
    const { exitCode, out, err } = await terminal.types(command);
    return { exitCode, said: `${out}\n${err}` };
  };

  it('says before its first start that its tables are to be made, and reads nothing from none', async () => {
    const { exitCode, said } = await typed('doctor');
    expect(said).toMatch(
      /PostgreSQL 1[5-9]\.\d+( \(.+\))?, [\d.]+ MB; its tables will be made at the first start/,
    );
    expect(exitCode).toBe(0);
    expect((await typed('member', 'list')).said).toMatch(/There is no database at postgres:\/\/\w+@/);
    const roster = join(terminal.folder, 'roster.csv');
    const trial = await typed('import', roster, '--dry-run');
    expect(trial).toMatchObject({ exitCode: 0, said: expect.stringContaining('2 people new') });
    expect((await typed('doctor')).said).toContain('will be made');
  });

  it('imports, lists, exports and erases, and tells what is sent and what is due', async () => {
    const imported = await typed('import', join(terminal.folder, 'roster.csv'));
    expect(imported).toMatchObject({ exitCode: 0, said: expect.stringContaining('2 people new') });
    expect((await typed('migrate')).said).toContain('is up to date');
    expect((await typed('doctor')).said).not.toMatch(/to come|will be made at the first start\n.*Database/);
    for (const command of ['jobs', 'outbox list', 'messages', 'member list', 'departures list'])
      expect(await typed(...command.split(' ')), command).toMatchObject({ exitCode: 0 });
    expect((await typed('export', 'alix@example.org')).said).toContain('Alix Moreau');
    expect(await typed('erase', 'alix@example.org', '--yes')).toMatchObject({ exitCode: 0 });
    expect((await typed('member', 'list')).said).not.toContain('Alix');
  });

  it('leaves backups to PostgreSQL’s own programs, and names them', async () => {
    mkdirSync(join(terminal.folder, 'copies'));
    expect(await typed('backup', join(terminal.folder, 'copies'))).toMatchObject({
      exitCode: 1,
      said: expect.stringContaining('pg_dump'),
    });
    expect(await typed('restore', terminal.folder, '--yes')).toMatchObject({
      exitCode: 1,
      said: expect.stringContaining('pg_restore'),
    });
  });

  it('starts, is ready, and shows no password', async () => {
    const { env, folder } = terminal;
    const config = configOf({ ...env, DATABASE_URL: made.url.replace('magellan@', 'magellan:hunter2@') });
    const lines: string[] = [];
    const log = createLog({
      level: 'debug',
      pretty: false,
      destination: { write: (line) => lines.push(line) },
    });
    const running = await runMagellan(
      { ...config, port: 0, dataFolder: join(folder, 'data'), sandbox: false },
      // Where the sandbox's clock stood when commands were typed: what was missed since would be skipped one by one.
      { log, platforms: [], clock: fakeClock(Date.parse('2022-03-11T13:00:00Z')) },
    );
    expect((await fetch(`${running.address}/readyz`)).status).toBe(200);
    await running.stop();
    expect(lines.join('')).not.toContain('hunter2');
  });

  it('has another promotion follow once it is said that a dump was made', async () => {
    const path = join(terminal.folder, 'next.yaml');
    writeFileSync(
      path,
      'promotion: { id: suivante, name: Suivante, startsOn: 2022-09-19, endsOn: 2023-07-13, timeZone: Europe/Paris, holidays: { country: FR } }\nchannels: { promotion: eig, coaches: eig-coachs }\n',
    );
    const next = (...more: string[]) => typed('promotion', 'next', path, '--before-end', ...more);
    expect(await next()).toMatchObject({ exitCode: 0, said: expect.stringContaining('A preview') });
    expect(await next('--yes')).toMatchObject({ exitCode: 1, said: expect.stringContaining('pg_dump') });
    expect(await next('--yes', '--dumped')).toMatchObject({
      exitCode: 0,
      said: expect.stringContaining('Suivante (suivante) follows'),
    });
    expect(await next('--yes')).toMatchObject({ exitCode: 0, said: expect.stringContaining('It is done') });
  });
});
