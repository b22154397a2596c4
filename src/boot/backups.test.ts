import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { memoryPlatform } from '../../test/support/memory-platform.ts';
import { answers, openedRound, stormy, withoutSigning } from '../../test/support/meteo.ts';
import { type Config, readConfig } from '../config/config.ts';
import { createLog } from '../engine/log.ts';
import { createMetrics } from '../engine/metrics.ts';
import { checkBackup } from '../engine/sqlite/backup.ts';
import { SQLite } from '../engine/sqlite/connection.ts';
import { createBackups } from './backups.ts';
import { runMagellan } from './run.ts';

const MINUTE = 60_000;
const folders: string[] = [];

function configIn(folder: string): Config {
  const read = readConfig({
    DATABASE_URL: `file:${join(folder, 'magellan.db')}`,
    PORT: '0',
    BACKUP_CRON: '* * * * *',
    BACKUP_DIR: join(folder, 'copies', 'nightly'),
    BACKUP_KEEP: '2',
  });
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return { ...read.config, sandbox: false, demo: false };
}

afterEach(() => {
  vi.useRealTimers();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const unsignedIn = (file: string): number => {
  const sqlite = new SQLite(file, { readonly: true });
  try {
    return sqlite.prepare('SELECT count(*) FROM meteo_unsigned').pluck().get() as number;
  } finally {
    sqlite.close();
  }
};

test('backups of an open round have its unsigned answers as `magellan backup` has them, and are for their owner alone', async () => {
  const { database, app, lina, hugo, sacha } = await openedRound();
  const config = {
    ...configIn(dirname(database.file)),
    database: { engine: 'sqlite' as const, file: database.file },
  };
  vi.useFakeTimers({ toFake: ['Date'] });
  const [log, metrics] = [createLog({ level: 'silent', pretty: false }), createMetrics()];
  const backups = createBackups(config, database, log, metrics);
  const folder = config.backups?.folder ?? '';
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(await metrics.text()).not.toMatch(/^magellan_backup_age_seconds /m);

  /** The next minute's backup, once it is over: its name is there a moment before. */
  const backedUp = async (nth: number): Promise<string> => {
    vi.setSystemTime(Date.now() + MINUTE);
    backups?.beat();
    const over = `magellan_backups_total{outcome="done"} ${nth}`;
    await vi.waitFor(async () => expect(await metrics.text()).toContain(over), {
      timeout: 50_000,
      interval: 20,
    });
    return join(folder, readdirSync(folder).sort().at(-1) ?? '');
  };

  await answers(lina, stormy, withoutSigning);
  await answers(hugo, stormy, withoutSigning);
  const first = await backedUp(1);
  expect(unsignedIn(first)).toBe(0);
  expect(checkBackup(first).faults).toEqual([]);
  await answers(sacha, stormy, 'Answer without signing');
  const second = await backedUp(2);
  expect(unsignedIn(second)).toBe(3);
  const third = await backedUp(3);
  expect(unsignedIn(third)).toBe(3);
  expect(readdirSync(folder)).toHaveLength(2);
  const text = await metrics.text();
  expect(text).toMatch(/^magellan_backup_age_seconds \d/m);
  // While one is under way, a stop gives it up.
  vi.setSystemTime(Date.now() + MINUTE);
  backups?.beat();
  await backups?.stop(5_000);
  expect(readdirSync(folder).filter((name) => !name.endsWith('Z.db'))).toEqual([]);
  expect(await app.transact(async () => 'written')).toBe('written');
});

test('a running Magellan tells how old its last backup is, and that warns without failing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'magellan-backing-'));
  folders.push(folder);
  const config = configIn(folder);
  const running = await runMagellan(
    { ...config, backups: { cron: '0 0 1 1 *', folder: join(folder, 'copies'), keep: 2 } },
    { platforms: [memoryPlatform()], log: createLog({ level: 'silent', pretty: false }) },
  );
  try {
    writeFileSync(join(folder, 'copies', 'magellan-2021-01-01T00-00-00Z.db'), '');
    const ready = await fetch(`${running.address}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      {
        status: 'ready',
        problems: [],
        warnings: [expect.stringMatching(/^the last backup is \d+ days old$/)],
      },
    ]);
    const metrics = await (await fetch(`${running.address}/metrics`)).text();
    expect(metrics).toMatch(/^magellan_ready 1$/m);
    expect(metrics).toMatch(/^magellan_warnings 1$/m);
    const age = Number(/^magellan_backup_age_seconds (\S+)/m.exec(metrics)?.[1]);
    expect(Math.abs(age - (Date.now() - Date.UTC(2021, 0, 1)) / 1000)).toBeLessThan(60);
  } finally {
    await running.stop();
  }
});
