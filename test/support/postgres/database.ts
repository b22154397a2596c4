import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { fakeClock } from '../../../src/engine/clock.ts';
import { migrateDatabase } from '../../../src/engine/migrate.ts';
import { openPostgres } from '../../../src/engine/postgres/database.ts';
import { FOLDER, OWNER } from './run.ts';
import { installedPrograms, startServer, stopServer } from './server.ts';

/** A server that runs already, of another version for instance: `postgres://…`, of whom may create databases. */
const { TEST_POSTGRES_URL: given } = process.env;

/** Whether a PostgreSQL can be started here, or was given; where there is none, its tests are skipped. */
export const hasPostgres = given !== undefined || (await installedPrograms()) !== null;

const TEMPLATE = 'magellan_template';

/** The address of the server of this run, started by whoever asks first; its template is migrated. */
async function server(): Promise<string> {
  const { [FOLDER]: folder, [OWNER]: owner } = process.env;
  if (!folder || !owner) throw new Error('PostgreSQL serves tests that vitest.config.ts runs');
  const address = join(folder, 'address');
  if (existsSync(address)) return readFileSync(address, 'utf8');
  const turn = join(folder, 'starting');
  while (!isTaken(turn)) {
    await new Promise((again) => setTimeout(again, 50));
    if (existsSync(address)) return readFileSync(address, 'utf8');
  }
  try {
    if (existsSync(address)) return readFileSync(address, 'utf8');
    const url = given ?? (await startServer(folder, Number(owner)));
    await makeTemplate(url);
    writeFileSync(`${address}.new`, url);
    renameSync(`${address}.new`, address);
    return url;
  } finally {
    rmdirSync(turn);
  }
}

function isTaken(turn: string): boolean {
  try {
    mkdirSync(turn);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function asked(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

const named = (url: string, name: string): string => url.replace(/[^/]+$/, name);

async function makeTemplate(url: string): Promise<void> {
  await asked(url, `DROP DATABASE IF EXISTS ${TEMPLATE}`);
  await asked(url, `CREATE DATABASE ${TEMPLATE}`);
  const database = await openPostgres(named(url, TEMPLATE));
  await migrateDatabase(database, {
    log: { info: () => undefined },
    clock: fakeClock(0),
    backupFolder: '',
  });
  await database.close();
}

export type TestDatabase = { url: string; drop(): Promise<void> };

/** A database of one test's own: migrated already, or with nothing in it. */
export async function postgresDatabase(from: 'migrated' | 'empty' = 'migrated'): Promise<TestDatabase> {
  const url = await server();
  const name = `test_${randomBytes(6).toString('hex')}`;
  const template = from === 'migrated' ? `TEMPLATE ${TEMPLATE}` : 'TEMPLATE template0';
  await asked(url, `CREATE DATABASE ${name} ${template} STRATEGY FILE_COPY`);
  return {
    url: named(url, name),
    drop: () => asked(url, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

/** A migrated database on a server of its own, where nobody else writes; null where none can be started. */
export async function undisturbedDatabase(): Promise<TestDatabase | null> {
  if ((await installedPrograms()) === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'magellan-postgres-alone-'));
  const url = await startServer(folder, process.pid);
  await makeTemplate(url);
  return {
    url: named(url, TEMPLATE),
    async drop() {
      await stopServer(folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
