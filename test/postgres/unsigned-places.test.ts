import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/engine/database.ts';
import { rewritePool } from '../../src/engine/unsigned/pool-table.ts';
import type { Actor } from '../support/actor.ts';
import { concordance } from '../support/attribution.ts';
import { type TestCommunity, testCommunity } from '../support/community.ts';
import { answers, withoutSigning } from '../support/meteo.ts';
import { hasPostgres } from '../support/postgres/database.ts';
import { demoProgramme } from '../support/programme.ts';

// The sibling of test/unsigned-places.test.ts: what SQLite's files tell by their cells, PostgreSQL could by its system
// columns, its dead rows, its statistics. Whoever looks is its administrator, and has the secret.

const PEOPLE = 7;
const LONG = 'Nous avons enfin mis en service le formulaire, et les agents en parlent autour d’eux. '.repeat(
  8,
);
/** Of the pairs that were looked at, half are right by chance; of so many, give or take 0.05. */
const CHANCE = { from: 0.35, to: 0.65 };

let community: TestCommunity | null = null;
afterEach(() => community?.close?.());

async function openedOnPostgres(): Promise<{ there: TestCommunity; people: Actor[] }> {
  const there = await testCommunity({ programme: demoProgramme(), engine: 'postgres' });
  community = there;
  await there.clock.to('2022-03-11T12:00');
  const people = await there.crowd(PEOPLE);
  await sql`CREATE EXTENSION IF NOT EXISTS pageinspect`.execute(there.database.db);
  await there.clock.to('2022-03-14T09:00');
  return { there, people };
}

const says = (who: Actor, words: string) =>
  answers(
    who,
    { defi: 'sun', team: 'clear', self: 'rain', successes: words, difficulties: null },
    withoutSigning,
  );

type Live = { place: string; sealed: string; kind: string; topic: string; at: string; writtenBy: string };

const poolOf = async ({ db }: Pick<Database, 'db'>): Promise<Live[]> =>
  (
    await sql<Live>`
      SELECT place, sealed, kind, topic, ctid::text AS at, xmin::text AS "writtenBy"
      FROM unsigned_pool ORDER BY ctid`.execute(db)
  ).rows;

/** Every page of a table and of what lies beside it (its long values, its indexes), as text of one byte a letter. */
async function pagesOf({ db }: Pick<Database, 'db'>, table: string): Promise<string> {
  const { rows: relations } = await sql<{ name: string; pages: number }>`
    SELECT c.oid::regclass::text AS name, pg_relation_size(c.oid) / 8192 AS pages
    FROM pg_class c WHERE c.oid = ${table}::regclass
      OR c.oid = (SELECT reltoastrelid FROM pg_class WHERE oid = ${table}::regclass)
      OR c.oid IN (SELECT indexrelid FROM pg_index WHERE indrelid = ${table}::regclass)`.execute(db);
  let bytes = '';
  for (const { name, pages } of relations)
    for (let page = 0; page < pages; page += 1) {
      const { rows } = await sql<{ page: string }>`
        SELECT encode(get_raw_page(${name}, ${page}), 'hex') AS page`.execute(db);
      bytes += Buffer.from(rows[0]?.page ?? '', 'hex').toString('latin1');
    }
  return bytes;
}

const tablesOf = async ({ db }: Pick<Database, 'db'>): Promise<string[]> =>
  (
    await sql<{ name: string }>`
      SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()`.execute(db)
  ).rows.map(({ name }) => name);

/** The places that were ever given and still lie somewhere in the table, its dead rows and its free room included. */
const placesIn = (pages: string): Set<string> => new Set(pages.match(/[0-9a-f]{32}/g) ?? []);

describe.skipIf(!hasPostgres)('unsigned texts of an open topic, on PostgreSQL', () => {
  it('are all of one transaction, which is none of an author’s, and no former one lies anywhere', async () => {
    const { there, people } = await openedOnPostgres();
    const { database } = there;
    const former = new Set<string>();
    for (const [index, who] of people.entries()) {
      await says(who, `écrit-en-${index} ${index % 2 === 0 ? LONG : ''}`);
      const live = await poolOf(database);
      expect(live).toHaveLength(index + 1);
      const writers = new Set(live.map(({ writtenBy }) => writtenBy));
      expect(writers.size).toBe(1);
      const { rows: authors } = await sql<{ by: string }>`
        SELECT xmin::text AS by FROM meteo_invitations WHERE status = 'answered'`.execute(database.db);
      expect(authors.length).toBe(index + 1);
      for (const { by } of authors) expect(writers.has(by)).toBe(false);
      // Dead rows, the room that they left, long values, the index: of what was there before, nothing is.
      const there_ = placesIn(await pagesOf(database, 'unsigned_pool'));
      const now = new Set(live.map(({ place }) => place));
      expect([...there_].filter((place) => !now.has(place))).toEqual([]);
      for (const place of now) expect(former.has(place)).toBe(false);
      for (const place of now) former.add(place);
      const { rows: kept } = await sql<{ dead: number }>`
        SELECT count(*) AS dead FROM heap_page_items(get_raw_page('unsigned_pool', 0)) WHERE t_xmax <> '0'`.execute(
        database.db,
      );
      expect(Number(kept[0]?.dead)).toBe(0);
    }
  });

  it('are nowhere else: in no page of any other table, and in no statistics', async () => {
    const { there, people } = await openedOnPostgres();
    const { database, app } = there;
    for (const [index, who] of people.entries()) await says(who, `écrit-en-${index} ${LONG}`);
    const pool = await poolOf(database);
    await sql`ANALYZE`.execute(database.db);
    const { rows: statistics } = await sql<{ all: string }>`
      SELECT coalesce(string_agg(s::text, ' '), '') AS all FROM pg_stats s
      WHERE tablename = 'unsigned_pool'`.execute(database.db);
    for (const { sealed, place } of pool) {
      expect(statistics[0]?.all).not.toContain(place);
      expect(statistics[0]?.all).not.toContain(sealed.slice(20, 60));
    }
    for (const table of await tablesOf(database)) {
      const pages = await pagesOf(database, table);
      expect(pages, table).not.toContain('crit-en-');
      if (table === 'unsigned_pool') continue;
      for (const { sealed } of pool) expect(pages, table).not.toContain(sealed.slice(0, 60));
    }
    // What is there is what they wrote: the look above would find it.
    const { kind, topic, place, sealed } = pool[0] as Live;
    expect(app.context.secrets.open(sealed, `intake/${kind}/${topic}/${place}`)).toContain('écrit-en-');
    expect(placesIn(await pagesOf(database, 'unsigned_pool')).size).toBe(PEOPLE);
  });

  it('lie in an order that chance has drawn, open and closed', async () => {
    const { there, people } = await openedOnPostgres();
    const { database, app } = there;
    const { secrets } = app.context;
    const drawn: string[][] = [];
    for (let turn = 0; turn < 24; turn += 1) {
      for (let index = 0; index < PEOPLE; index += 1)
        await database.transact((tx) =>
          rewritePool({ tx, secrets }, (all) => [
            ...(index === 0 ? [] : all),
            { kind: 'tried', topic: 't', text: `écrit-en-${index}` },
          ]),
        );
      drawn.push(
        (await poolOf(database)).map(({ sealed, place }) => secrets.open(sealed, `intake/tried/t/${place}`)),
      );
    }
    const { pairs, right } = concordance(drawn);
    expect(pairs).toBe(24 * 21);
    expect(right / pairs).toBeGreaterThan(CHANCE.from);
    expect(right / pairs).toBeLessThan(CHANCE.to);
    await database.transact((tx) => rewritePool({ tx, secrets }, () => []));

    for (const [index, who] of people.entries()) await says(who, `écrit-en-${index}`);
    await there.clock.to('2022-03-18T09:00');
    expect(await poolOf(database)).toEqual([]);
    const { rows } = await sql<{ by: string }>`
      SELECT xmin::text AS by FROM meteo_unsigned ORDER BY ctid`.execute(database.db);
    expect(rows).toHaveLength(PEOPLE);
    expect(new Set(rows.map(({ by }) => by)).size).toBe(1);
  });
});

describe.skipIf(!hasPostgres)('a text that was not kept, on PostgreSQL', () => {
  it('is found by the note of it, once whoever knew it must be gone: she can write again', async () => {
    const { there, people } = await openedOnPostgres();
    const { database, app, clock } = there;
    const [alix, noe] = people as [Actor, Actor];
    await says(noe, 'écrit-en-0');
    const { kind, topic } = (await poolOf(database))[0] as Live;
    // A crash between the two transactions: that she answered is there, what she said is not.
    await says(alix, 'écrit-en-1');
    await database.transact(async (tx) => {
      const { secrets } = app.context;
      await rewritePool({ tx, secrets }, (all) => all.filter(({ text }) => text?.includes('écrit-en-0')));
      const row = { token: 'x', kind, topic, memberId: alix.id, platform: 'memory', eventId: 'e' };
      await tx
        .insertInto('unsigned_pending')
        .values({ ...row, sinceAt: clock.now() })
        .execute();
    });
    const statusOf = async (id: string) =>
      (
        await database.db
          .selectFrom('meteo_invitations')
          .select('status')
          .where('memberId', '=', id)
          .executeTakeFirst()
      )?.status;
    await app.recoverUnsigned();
    // Another instance may be about to write it.
    expect(await statusOf(alix.id)).toBe('answered');
    clock.set(clock.now() + 61_000);
    await app.upkeep();
    expect(await statusOf(alix.id)).not.toBe('answered');
    expect(await statusOf(noe.id)).toBe('answered');
    await alix.types('/meteo');
    await says(alix, 'écrit-en-2');
    expect(await poolOf(database)).toHaveLength(2);
  });

  it('is kept once, however many write at the same time', async () => {
    const { there, people } = await openedOnPostgres();
    for (const who of people) await who.presses(withoutSigning);
    await Promise.all(
      people.map((who, index) =>
        who.fills({
          defi: 'sun',
          team: 'clear',
          self: 'rain',
          successes: `écrit-en-${index}`,
          difficulties: null,
        }),
      ),
    );
    expect(await poolOf(there.database)).toHaveLength(PEOPLE);
    expect(await there.database.db.selectFrom('unsigned_pending').selectAll().execute()).toEqual([]);
  });
});
