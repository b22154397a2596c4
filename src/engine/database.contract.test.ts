import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasPostgres, postgresDatabase, type TestDatabase } from '../../test/support/postgres/database.ts';
import { migratedDatabase } from '../../test/support/template.ts';
import { type Database, emptyTables, type Tx, undone } from './database.ts';
import { openPostgres } from './postgres/database.ts';
import { listHasAny } from './rows.ts';
import { openSqlite } from './sqlite/database.ts';

const folder = mkdtempSync(join(tmpdir(), 'magellan-engines-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made: TestDatabase | null = null;

/** How each engine is opened: twice on the same rows, as by Magellan and a command, or by two instances. */
const engines: { engine: string; open(): Promise<[Database, Database]>; isThere: boolean; writers: 1 | 2 }[] =
  [
    {
      engine: 'SQLite',
      isThere: true,
      // One Magellan writes at a time; who comes between its reading and its writing is refused.
      writers: 1,
      async open() {
        const file = await migratedDatabase(folder);
        return [openSqlite(file), openSqlite(file)];
      },
    },
    {
      engine: 'PostgreSQL',
      isThere: hasPostgres,
      writers: 2,
      async open() {
        made = await postgresDatabase();
        const { url } = made;
        const opened = () => openPostgres(url);
        return [await opened(), await opened()];
      },
    },
  ];

describe.each(engines)('the database on $engine', ({ open, isThere, writers }) => {
  if (!isThere) return it.skip('is tried where npm brings PostgreSQL for this system', () => undefined);
  let database: Database;
  let other: Database;
  beforeAll(async () => {
    [database, other] = await open();
  });
  afterAll(async () => {
    await database.close();
    await other.close();
    await made?.drop();
  });

  const add = (tx: Tx, name: string, value: string) =>
    tx.insertInto('sandbox_settings').values({ name, value }).execute();
  const settingOf = async (tx: Tx, name: string) =>
    (await tx.selectFrom('sandbox_settings').select('value').where('name', '=', name).executeTakeFirst())
      ?.value;
  const found = (name: string) => database.transact((tx) => settingOf(tx, name));
  const member = (id: string, email: string, roles: string[] = []) => ({
    ...{ id, email, name: id, roles: JSON.stringify(roles), expertise: '[]', active: 1, listed: 1 },
    ...{ metier: null, defi: null, coachEmail: null, locale: null, platform: null, createdAt: 0 },
  });

  it('keeps what a transaction wrote, or nothing of one that fails', async () => {
    await database.transact((tx) => add(tx, 'kept', 'yes'));
    const failing = database.transact(async (tx) => {
      await add(tx, 'lost', 'yes');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect([await found('kept'), await found('lost')]).toEqual(['yes', undefined]);
  });

  it('runs what comes after a transaction once it is on disk, and not when it is undone', async () => {
    const seen: (string | undefined)[] = [];
    let woken = 0;
    database.onCommit(() => {
      woken += 1;
    });
    await database.transact(async (tx) => {
      await add(tx, 'after', 'commit');
      database.afterCommit(tx, async () => {
        seen.push(await other.transact((its) => settingOf(its, 'after')));
      });
      expect(seen).toEqual([]);
    });
    expect(seen).toEqual(['commit']);
    expect(woken).toBe(1);
    const failing = database.transact(async (tx) => {
      database.afterCommit(tx, () => {
        seen.push('undone');
      });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect([seen, woken]).toEqual([['commit'], 1]);
  });

  it('gives numbers as numbers, and yes and no as 1 and 0', async () => {
    const at = 1_646_999_400_123;
    await database.transact((tx) =>
      tx
        .insertInto('jobs')
        .values({ job: 'a', sinceAt: at, failedAt: null, failedDueAt: null, failure: null, failures: 3 })
        .execute(),
    );
    const row = await database.db
      .selectFrom('jobs')
      .select(({ fn, eb }) => [
        'sinceAt',
        fn.countAll().as('count'),
        fn.sum('failures').as('sum'),
        fn.sum('sinceAt').as('large'),
        fn.avg('failures').as('mean'),
        eb('failures', '=', 3).as('isThree'),
        eb('failures', '=', 4).as('isFour'),
      ])
      .groupBy(['sinceAt', 'failures'])
      .executeTakeFirst();
    expect(row).toEqual({ sinceAt: at, count: 1, sum: 3, large: at, mean: 3, isThree: 1, isFour: 0 });
  });

  it('what is remembered of a read is what is there, whoever wrote, and never what was undone', async () => {
    const names = database.remembering((tx) =>
      tx.selectFrom('sandbox_settings').select('name').orderBy('name').execute(),
    );
    const read = async () => (await database.transact(names)).map(({ name }) => name);
    const write = (name: string) => (tx: Tx) =>
      tx.insertInto('sandbox_settings').values({ name, value: '1' }).execute();
    const before = await read();
    await database.transact(write('remembered-here'));
    expect(await read()).toEqual([...before, 'remembered-here']);
    await other.transact(write('remembered-there'));
    expect(await read()).toEqual([...before, 'remembered-here', 'remembered-there']);
    const undoing = database.transact(async (tx) => {
      await write('remembered-undone')(tx);
      expect((await names(tx)).length).toBe(before.length + 3);
      throw new Error('undone');
    });
    await expect(undoing).rejects.toThrow('undone');
    expect(await read()).toEqual([...before, 'remembered-here', 'remembered-there']);
    await database.transact((tx) => emptyTables(tx, ['sandbox_settings']));
    expect(await read()).toEqual([]);
  });

  it('has a mark that is the same until somebody writes, whoever it is', async () => {
    // On PostgreSQL other databases of the server, of tests that run meanwhile, may change it without a cause.
    const stays = async () => {
      const before = await database.written();
      await database.transact((tx) => settingOf(tx, 'kept'));
      await other.transact((tx) => settingOf(tx, 'kept'));
      return before === (await database.written());
    };
    await expect.poll(stays).toBe(true);
    const before = await database.written();
    await database.transact((tx) => add(tx, 'mark', 'own'));
    const own = await database.written();
    expect(own).not.toBe(before);
    await other.transact((tx) => add(tx, 'other-mark', 'other'));
    expect(await database.written()).not.toBe(own);
    // Of a transaction: of what it sees.
    const sees = async () => {
      const outside = await database.written();
      const inside = await database.transact(async (tx) => {
        await settingOf(tx, 'mark');
        return database.written(tx);
      });
      return outside === inside;
    };
    await expect.poll(sees).toBe(true);
  });

  it('tells whether rows were written between two looks, in one transaction', async () => {
    await database.transact(async (tx) => {
      const before = await database.rowsChanged(tx);
      await settingOf(tx, 'kept');
      expect(await database.rowsChanged(tx)).toBe(before);
      await tx.updateTable('sandbox_settings').set({ value: 'x' }).where('name', '=', 'nobody').execute();
      expect(await database.rowsChanged(tx)).toBe(before);
      await add(tx, 'changed', '1');
      expect(await database.rowsChanged(tx)).toBeGreaterThan(before);
    });
  });

  it('undoes what was tried in the midst of a transaction, and goes on', async () => {
    await database.transact(async (tx) => {
      await add(tx, 'around', '1');
      const tried = await undone(tx, async () => {
        await add(tx, 'within', '1');
        return settingOf(tx, 'within');
      });
      expect(tried).toBe('1');
      await expect(undone(tx, () => add(tx, 'around', 'twice'))).rejects.toThrow();
    });
    expect([await found('around'), await found('within')]).toEqual(['1', undefined]);
  });

  it('counts each of many who read and write the same at once, and tells each once', async () => {
    await database.transact((tx) => add(tx, 'seats', '0'));
    let told = 0;
    const takeSeat = (its: Database) =>
      its.transact(async (tx) => {
        const taken = Number(await settingOf(tx, 'seats'));
        await tx
          .updateTable('sandbox_settings')
          .set({ value: String(taken + 1) })
          .where('name', '=', 'seats')
          .execute();
        its.afterCommit(tx, () => {
          told += 1;
        });
        return taken;
      });
    const seats = await Promise.all(
      Array.from({ length: 60 }, (_, n) => takeSeat(n % writers === 0 ? database : other)),
    );
    expect(await found('seats')).toBe('60');
    expect(new Set(seats).size).toBe(60);
    expect(told).toBe(60);
  });

  it('orders text by its bytes, whatever the language, and knows an address in any case', async () => {
    await database.transact(async (tx) => {
      for (const id of ['b', 'é', 'Z', 'a-b', 'ab'])
        await tx
          .insertInto('members')
          .values(member(id, `${id}@example.org`))
          .execute();
      const ordered = await tx.selectFrom('members').select('id').orderBy('id').execute();
      expect(ordered.map(({ id }) => id)).toEqual(['Z', 'a-b', 'ab', 'b', 'é']);
      const asked = tx.selectFrom('members').select('id').where('email', '=', 'A-B@Example.ORG');
      expect(await asked.execute()).toEqual([{ id: 'a-b' }]);
    });
    const twice = database.transact((tx) =>
      tx.insertInto('members').values(member('again', 'B@EXAMPLE.org')).execute(),
    );
    await expect(twice).rejects.toThrow(/unique/i);
  });

  it('finds a word in a list that is kept as JSON, and not within another word', async () => {
    await database.transact(async (tx) => {
      await tx
        .insertInto('members')
        .values(member('one', 'one@example.org', ['eig', 'coach']))
        .execute();
      await tx
        .insertInto('members')
        .values(member('two', 'two@example.org', ['coaching']))
        .execute();
      const having = async (...words: string[]) =>
        (
          await tx
            .selectFrom('members')
            .select('id')
            .where(({ ref }) => listHasAny(ref('roles'), words))
            .execute()
        ).map(({ id }) => id);
      expect(await having('coach')).toEqual(['one']);
      expect(await having('coaching', 'porteur')).toEqual(['two']);
      expect(await having('porteur')).toEqual([]);
    });
  });

  it('knows what is the same, or nothing on both sides', async () => {
    await database.transact(async (tx) => {
      await tx.insertInto('members').values(member('same', 'same@example.org')).execute();
      const found = (metier: string | null, not: '' | ' not') =>
        tx
          .selectFrom('members')
          .select('id')
          .where('id', '=', 'same')
          .where('metier', `is${not}`, metier)
          .execute();
      expect(await Promise.all([found(null, ''), found('data', ' not')])).toEqual([
        [{ id: 'same' }],
        [{ id: 'same' }],
      ]);
      expect(await Promise.all([found('data', ''), found(null, ' not')])).toEqual([[], []]);
    });
  });

  it('finds nothing in an empty list, and all that is not in it', async () => {
    await database.transact(async (tx) => {
      await add(tx, 'listed', 'yes');
      const names = tx.selectFrom('sandbox_settings').select('name').where('name', '=', 'listed');
      expect(await names.where('name', 'in', []).execute()).toEqual([]);
      expect(await names.where('name', 'not in', []).execute()).toHaveLength(1);
      expect(await names.where(({ eb }) => eb.not(eb('value', 'in', []))).execute()).toHaveLength(1);
    });
  });

  it('deletes the rows that hang on a row, and empties what it is told to', async () => {
    await database.transact(async (tx) => {
      await tx.insertInto('members').values(member('gone', 'gone@example.org')).execute();
      const absence = { id: 'x', memberId: 'gone', fromOn: '2022-03-11', toOn: '2022-03-12' };
      await tx.insertInto('absences').values(absence).execute();
      await tx.deleteFrom('members').where('id', '=', 'gone').execute();
      expect(await tx.selectFrom('absences').selectAll().execute()).toEqual([]);
      const orphan = tx.insertInto('absences').values({ ...absence, memberId: 'nobody' });
      await undone(tx, () => expect(orphan.execute()).rejects.toThrow(/foreign key/i));
    });
    await database.transact((tx) => emptyTables(tx, ['sandbox_settings']));
    expect(await found('kept')).toBeUndefined();
  });

  it('tells its tables and the migrations that it has been through', async () => {
    expect(await database.migrations()).toEqual(['0001_baseline']);
    const tables = await database.tables();
    expect(tables).toEqual(expect.arrayContaining(['members', 'outbox', 'meteo_rounds']));
    expect(tables.filter((name) => /kysely|sqlite|pg_/.test(name))).toEqual([]);
  });
});
