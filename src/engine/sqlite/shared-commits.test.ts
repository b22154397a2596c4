import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migratedDatabase } from '../../../test/support/template.ts';
import type { Tx } from '../database.ts';
import { openSqlite, type SqliteDatabase } from './database.ts';

const folder = mkdtempSync(join(tmpdir(), 'magellan-shared-'));
let database: SqliteDatabase;
/** What is on disk, as somebody else sees it. */
let other: SqliteDatabase;

beforeAll(async () => {
  const file = await migratedDatabase(folder);
  [database, other] = [openSqlite(file), openSqlite(file)];
});
beforeEach(() => database.sqlite.exec('DELETE FROM sandbox_settings'));
afterAll(async () => {
  await database.close();
  await other.close();
  rmSync(folder, { recursive: true, force: true });
});

const add = (tx: Tx, name: string) =>
  tx.insertInto('sandbox_settings').values({ name, value: 'yes' }).execute();
const onDisk = () =>
  other.sqlite.prepare('SELECT name FROM sandbox_settings ORDER BY name').pluck().all() as string[];
const NAMES = ['a', 'b', 'c', 'd', 'e'];

describe('calls that wait together', () => {
  it('share one commit, see what those before them wrote, and are answered once all is on disk', async () => {
    const followed: string[] = [];
    const seen = await Promise.all(
      NAMES.map((name) =>
        database.transactTogether(async (tx) => {
          expect(onDisk()).toEqual([]);
          await add(tx, name);
          database.afterCommit(tx, () => {
            expect(onDisk()).toEqual(NAMES);
            followed.push(name);
          });
          return (await tx.selectFrom('sandbox_settings').selectAll().execute()).length;
        }),
      ),
    );
    expect(seen).toEqual([1, 2, 3, 4, 5]);
    expect(followed).toEqual(NAMES);
  });

  it('are each answered, also where one cannot be taken back alone', async () => {
    const outcomes = await Promise.allSettled(
      NAMES.map((name) =>
        database.transactTogether(async (tx) => {
          await add(tx, name);
          if (name !== 'b') return name;
          await sql`RELEASE call`.execute(tx);
          throw new Error('not b');
        }),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual([
      ...['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'],
    ]);
    expect(onDisk()).toEqual(['a', 'c', 'd', 'e']);
  }, 2_000);

  it('lose nothing by one of them that fails: its own writing alone is undone, and nothing follows it', async () => {
    const followed: string[] = [];
    const outcomes = await Promise.allSettled(
      NAMES.map((name) =>
        database.transactTogether(async (tx) => {
          await add(tx, name);
          database.afterCommit(tx, () => void followed.push(name));
          if (name === 'a' || name === 'c') throw new Error(`not ${name}`);
          return name;
        }),
      ),
    );
    expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : 'failed'))).toEqual([
      ...['failed', 'b', 'failed', 'd', 'e'],
    ]);
    expect([onDisk(), followed]).toEqual([
      ['b', 'd', 'e'],
      ['b', 'd', 'e'],
    ]);
  });

  it('are run one by one where their commit fails: only the one to blame hears of it', async () => {
    let runs = 0;
    const followed: string[] = [];
    const outcomes = await Promise.allSettled(
      NAMES.map((name) =>
        database.transactTogether(async (tx) => {
          runs += 1;
          await add(tx, name);
          database.afterCommit(tx, () => void followed.push(name));
          if (name !== 'c') return;
          // An error that SQLite finds at the commit only.
          await sql`PRAGMA defer_foreign_keys = ON`.execute(tx);
          await sql`INSERT INTO identities (platform, user, member_id)
            VALUES ('memory', 'u', 'nobody')`.execute(tx);
        }),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual([
      ...['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled'],
    ]);
    expect(outcomes[2]).toMatchObject({ reason: { code: 'SQLITE_CONSTRAINT_FOREIGNKEY' } });
    expect(runs).toBe(10);
    expect([onDisk(), followed]).toEqual([
      ['a', 'b', 'd', 'e'],
      ['a', 'b', 'd', 'e'],
    ]);
  });

  it('are run again after another process that wrote meanwhile', async () => {
    let runs = 0;
    await Promise.all(
      NAMES.map((name) =>
        database.transactTogether(async (tx) => {
          await tx.selectFrom('sandbox_settings').selectAll().execute();
          runs += 1;
          if (runs === 1)
            other.sqlite.prepare("INSERT INTO sandbox_settings VALUES ('meanwhile', 'yes')").run();
          await add(tx, name);
        }),
      ),
    );
    expect(onDisk()).toEqual([...NAMES, 'meanwhile']);
    expect(runs).toBe(10);
  });

  it('begin after what has to be on disk, or undone, before others go on', async () => {
    const seen: string[][] = [];
    await Promise.all(
      NAMES.map((name) =>
        database.transactTogether(async (tx) => {
          seen.push(onDisk());
          await add(tx, name);
          if (name === 'b') database.endCommit(tx);
        }),
      ),
    );
    expect(seen).toEqual([[], [], ['a', 'b'], ['a', 'b'], ['a', 'b']]);
  });

  it('take turns with those that have a transaction of their own', async () => {
    const order: string[] = [];
    await Promise.all(
      NAMES.map((name, index) =>
        (index % 2 === 0 ? database.transact : database.transactTogether)(async (tx) => {
          await add(tx, name);
          order.push(name);
        }),
      ),
    );
    expect([...order].sort()).toEqual(NAMES);
    expect(onDisk()).toEqual(NAMES);
  });

  it('hear that the database is closed', async () => {
    const own = openSqlite(await migratedDatabase(mkdtempSync(join(folder, 'own-'))));
    await own.transactTogether((tx) => add(tx, 'a'));
    await own.close();
    const late = await Promise.allSettled([
      own.transactTogether((tx) => add(tx, 'b')),
      own.transactTogether((tx) => add(tx, 'c')),
    ]);
    expect(late.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
