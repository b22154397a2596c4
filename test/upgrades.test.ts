import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely, Migration } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrations } from '../migrations/index.ts';
import { runMagellan } from '../src/boot/run.ts';
import { exportMember } from '../src/community/feature/member-data.ts';
import { memberById } from '../src/community/members/members.ts';
import { demoFile, packageFolder, readConfig } from '../src/config/config.ts';
import { fakeClock } from '../src/engine/clock.ts';
import { createLog } from '../src/engine/log.ts';
import { loadSecrets } from '../src/engine/secrets.ts';
import { backupDatabase } from '../src/engine/sqlite/backup.ts';
import { testCommunity } from './support/community.ts';
import { databaseFrom, sqlOf } from './support/databases/sql-text.ts';
import { upgradeFaults } from './support/databases/upgrade.ts';
import { engineInFile } from './support/engine.ts';
import { everythingOf } from './support/everything.ts';
import { memoryPlatform } from './support/memory-platform.ts';
import { everybodyAnswers } from './support/meteo.ts';
import { copyRulesOf } from './support/unsigned.ts';

/** What is sealed in kept databases is sealed with this: they hold invented people only. */
const SECRET = Buffer.alloc(32, 'kept').toString('base64');
const databases = join(import.meta.dirname, 'support', 'databases');
const kept = readdirSync(databases)
  .filter((name) => name.endsWith('.sql'))
  .sort();

let folder: string;
let secrets: ReturnType<typeof loadSecrets>;
/** A database of today's, as a text, and the instant at which it was left. */
let today: { sql: string; now: number };

const NOW = '2022-03-11T12:30';

/** A promotion in the midst of a météo, of which every table has a row, without what is beside the database. */
async function lived(): Promise<{ sql: string; now: number }> {
  const community = await testCommunity({ secret: SECRET, engine: engineInFile() });
  await community.clock.to('2022-03-11T12:00');
  await everybodyAnswers(community);
  await everythingOf(community);
  await community.clock.to(NOW);
  const now = community.clock.now();
  const { file } = await backupDatabase(community.database.file, join(folder, 'lived.db'), {
    now,
    unsigned: copyRulesOf(community),
  });
  return { sql: sqlOf(file), now };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'magellan-upgrades-'));
  secrets = loadSecrets({ given: [SECRET], file: '' });
  today = await lived();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function madeFrom(sql: string, name: string): string {
  const file = join(folder, name);
  databaseFrom(sql, file);
  return file;
}

/** Today's Magellan, started on a database: it is ready, and knows everybody of it. */
async function starts(file: string): Promise<void> {
  const read = readConfig({
    DATABASE_URL: `file:${file}`,
    PORT: '0',
    MAGELLAN_SECRET: SECRET,
    PROGRAMME_FILE: demoFile('programme.yaml'),
  });
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  const log = createLog({ level: 'silent', pretty: false });
  const clock = fakeClock(today.now);
  const running = await runMagellan(
    { ...read.config, sandbox: false, demo: false },
    { clock, log, platforms: [memoryPlatform('memory', clock.now)] },
  );
  try {
    expect(await (await fetch(`${running.address}/readyz`)).json()).toMatchObject({ problems: [] });
    await running.app.transact(async (uow) => {
      const ids = await uow.tx.selectFrom('members').select('id').execute();
      expect(ids.length).toBeGreaterThan(5);
      for (const { id } of ids) {
        const member = await memberById(uow.tx, id);
        expect(member && (await exportMember(uow, member))).toMatchObject({ exportedAt: expect.any(String) });
      }
    });
  } finally {
    await running.stop();
  }
}

test('a database that is written as a text is the same again, and today’s Magellan starts on it', async () => {
  const file = madeFrom(today.sql, 'again.db');
  expect(sqlOf(file)).toBe(today.sql);
  // It is worth upgrading: there is something in most tables, sealed texts and unsigned ones among them.
  expect(
    new Set([...today.sql.matchAll(/^INSERT INTO "(\w+)"/gm)].map(([, table]) => table)).size,
  ).toBeGreaterThan(30);
  for (const table of ['meteo_signed', 'meteo_unsigned', 'members', 'kysely_migration'])
    expect(today.sql).toContain(`INSERT INTO "${table}"`);
  expect(await upgradeFaults(file, { secrets, now: today.now })).toEqual([]);
  await starts(file);
});

const tomorrow = (up: (db: Kysely<unknown>) => Promise<unknown>): Record<string, Migration> => ({
  ...migrations,
  '9999_tomorrow': {
    async up(db) {
      await up(db as Kysely<unknown>);
    },
  },
});

test('a migration that keeps all is taken; one that loses, breaks or hides something is found out', async () => {
  const upgraded = (name: string, chosen: Record<string, Migration>) =>
    upgradeFaults(madeFrom(today.sql, name), { secrets, now: today.now, migrations: chosen });
  const { schema } = { schema: (db: Kysely<unknown>) => db.schema };
  const good = tomorrow(async (db) => {
    await schema(db).alterTable('members').addColumn('pronouns', 'text').execute();
    await schema(db).createTable('kept_for_later').addColumn('id', 'text').execute();
  });
  expect(await upgraded('good.db', good)).toEqual([]);

  const run = (statement: string) =>
    tomorrow((db) =>
      db.executeQuery({ sql: statement, parameters: [], query: { kind: 'RawNode' } } as never),
    );
  expect(await upgraded('lost.db', run('DELETE FROM calendar_feeds'))).toEqual([
    expect.stringMatching(/^calendar_feeds had \d+ rows, and has 0$/),
  ]);
  expect(await upgraded('hidden.db', run("UPDATE meteo_signed SET sealed = 'x' || sealed"))).toEqual(
    expect.arrayContaining(['sealed of meteo_signed cannot be opened']),
  );
  // What it would be if somebody edited the baseline after a release: new databases have what old ones lack.
  const baseline = migrations['0001_baseline'];
  const edited = {
    ...migrations,
    '0001_baseline': {
      async up(db: Kysely<unknown>) {
        await baseline?.up(db);
        await db.schema.createTable('added_later').addColumn('id', 'text').execute();
      },
    },
  };
  expect(await upgraded('edited.db', edited)).toEqual(['it lacks the table added_later']);
});

test('each released version has its database kept', () => {
  const changelog = readFileSync(join(packageFolder(), 'CHANGELOG.md'), 'utf8');
  const released = [...changelog.matchAll(/^## \[?(\d+\.\d+\.\d+)/gm)].map(([, version]) => `${version}.sql`);
  expect(released.filter((name) => !kept.includes(name))).toEqual([]);
});

test.each(kept)('%s is brought up to date, and today’s Magellan starts on it', async (name) => {
  const file = madeFrom(readFileSync(join(databases, name), 'utf8'), name.replace('.sql', '.db'));
  expect(await upgradeFaults(file, { secrets, now: today.now })).toEqual([]);
  await starts(file);
});

test.runIf(process.env.KEEP_DATABASE === '1')(
  'today’s database is kept, under the version of package.json',
  () => {
    const { version } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8'));
    const file = join(databases, `${version}.sql`);
    if (existsSync(file)) throw new Error(`${file} is there: a database that is kept is never made again`);
    writeFileSync(file, today.sql);
  },
);
