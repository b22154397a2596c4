import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, it } from 'vitest';
import { migratedDatabase } from '../../../test/support/template.ts';
import type { StillCurrent, Tx } from '../database.ts';
import { openSqlite } from './database.ts';

const folder = mkdtempSync(join(tmpdir(), 'magellan-marks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('what was read is current until one of its tables is written, in whatever way, and no longer', async () => {
  const file = await migratedDatabase(folder);
  const [database, other] = [openSqlite(file), openSqlite(file)];
  const read = () =>
    database.transact((tx) =>
      database.noting(tx, async () => {
        await tx.selectFrom('absences').selectAll().execute();
        await sql`SELECT 1 FROM members, "sandbox_settings" LIMIT 1`.execute(tx);
      }),
    );
  type Noted = { isCurrent: StillCurrent };
  const isCurrent = ({ isCurrent: asked }: Noted) => database.transact(async (tx) => asked(tx));
  const member = (id: string) => ({
    ...{ id, email: `${id}@example.org`, name: id, roles: '["eig"]', metier: null, defi: null },
    ...{
      coachEmail: null,
      expertise: '[]',
      locale: null,
      platform: null,
      active: 1,
      listed: 1,
      createdAt: 0,
    },
  });
  const write = (name: string) => (tx: Tx) =>
    tx.insertInto('sandbox_settings').values({ name, value: '1' }).execute();

  const changes: [why: string, change: () => Promise<unknown> | unknown][] = [
    [
      'a row of the builder',
      () => database.transact((tx) => tx.insertInto('members').values(member('a')).execute()),
    ],
    ['words of its own', () => database.transact((tx) => sql`UPDATE members SET name = 'x'`.execute(tx))],
    [
      'a row given back',
      () => database.transact((tx) => tx.updateTable('members').set({ name: 'y' }).returning('id').execute()),
    ],
    ['a statement beside', () => database.sqlite.exec("INSERT INTO sandbox_settings VALUES ('beside', '1')")],
    ['another process', () => other.transact(write('other'))],
    [
      'one that is undone',
      () =>
        database
          .transact(async (tx) => {
            await write('undone')(tx);
            throw new Error('undone');
          })
          .catch(() => null),
    ],
    [
      'a row that goes with another',
      async () => {
        await database.transact((tx) =>
          tx
            .insertInto('departures')
            .values({ memberId: 'a', leftAt: 0, dueAt: 0, state: 'pending' })
            .execute(),
        );
        const of = await database.transact((tx) =>
          database.noting(tx, () => tx.selectFrom('departures').selectAll().execute()),
        );
        await database.transact(async (tx) => {
          expect(await of.isCurrent(tx)).toBe(true);
          await tx.deleteFrom('members').where('id', '=', 'a').execute();
          expect(await of.isCurrent(tx), 'within the transaction that wrote').toBe(false);
          const { isCurrent } = await database.noting(tx, () =>
            tx.selectFrom('members').selectAll().execute(),
          );
          expect(await isCurrent(tx)).toBe(true);
          await tx.insertInto('members').values(member('b')).returning('id').execute();
          expect(await isCurrent(tx), 'the same, by rows that are given back').toBe(false);
        });
        expect(await database.transact(async (tx) => of.isCurrent(tx))).toBe(false);
      },
    ],
  ];
  for (const [why, change] of changes) {
    const before = await read();
    // The same of tables that are named, without being read.
    const named = await database.transact(async (tx) => ({
      isCurrent: await database.unchangedFrom(tx, ['absences', 'members', 'sandbox_settings', 'departures']),
    }));
    expect(await isCurrent(before), why).toBe(true);
    expect(await isCurrent(named), why).toBe(true);
    await change();
    expect(await isCurrent(before), why).toBe(false);
    expect(await isCurrent(named), why).toBe(false);
  }
  // What was read in the midst of what is then undone was never there.
  const undoneBy = async (
    transact: typeof database.transact,
    why: string,
    undo: (tx: Tx) => Promise<unknown>,
  ): Promise<Noted[]> => {
    const noted: Noted[] = [];
    const failing = transact(async (tx) => {
      await write('never')(tx);
      noted.push(await database.noting(tx, () => tx.selectFrom('sandbox_settings').selectAll().execute()), {
        isCurrent: await database.unchangedFrom(tx, ['sandbox_settings']),
      });
      await undo(tx);
    });
    await expect(failing).rejects.toThrow(why);
    return noted;
  };
  const pages = database.sqlite.pragma('max_page_count', { simple: true });
  const undoing: [why: string, undo: (tx: Tx) => Promise<unknown>][] = [
    ['undone', () => Promise.reject(new Error('undone'))],
    // Here SQLite undoes all of it by itself.
    [
      'disk is full',
      (tx) => {
        database.sqlite.pragma(`max_page_count = ${database.sqlite.pragma('page_count', { simple: true })}`);
        return write('x'.repeat(100_000))(tx);
      },
    ],
  ];
  for (const transact of [database.transact, database.transactTogether])
    for (const [why, undo] of undoing) {
      const noted = await undoneBy(transact, why, undo);
      database.sqlite.pragma(`max_page_count = ${pages}`);
      expect(noted).not.toEqual([]);
      for (const each of noted)
        expect(await isCurrent(each), `read before it was undone: ${why}`).toBe(false);
    }
  // Of what is found to be current in the midst of reading, the tables count as read.
  const inner = await read();
  const outer = await database.transact((tx) => database.noting(tx, async () => inner.isCurrent(tx)));
  expect(outer.gave).toBe(true);
  await database.transact((tx) => tx.deleteFrom('absences').execute());
  expect(await isCurrent(outer)).toBe(true);
  await database.transact((tx) => sql`UPDATE members SET name = 'w'`.execute(tx));
  expect(await isCurrent(outer)).toBe(false);
  const before = await read();
  await database.transact((tx) =>
    tx.insertInto('processed_events').values({ platform: 'p', id: '1', at: 0 }).execute(),
  );
  await database.transact((tx) => sql`SELECT 1 FROM members`.execute(tx));
  await database.transact((tx) =>
    tx.updateTable('members').set({ name: 'z' }).where('id', '=', 'nobody').execute(),
  );
  expect(await isCurrent(before), 'another table, a look, a change of nothing').toBe(true);
  await database.close();
  await other.close();
});
