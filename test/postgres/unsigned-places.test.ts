import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Database } from '../../src/engine/database.ts';
import { rewritePool } from '../../src/engine/unsigned/pool-table.ts';
import type { Actor } from '../support/actor.ts';
import { concordance } from '../support/attribution.ts';
import { type TestCommunity, testCommunity } from '../support/community.ts';
import { isAtLength } from '../support/length.ts';
import { answers, withoutSigning } from '../support/meteo.ts';
import { hasPostgres } from '../support/postgres/database.ts';
import { demoProgramme } from '../support/programme.ts';

// The sibling of test/unsigned-places.test.ts: what SQLite's files tell by their cells, PostgreSQL could by its system
// columns, its dead rows, its statistics. Whoever looks is its administrator, and has the secret.

/** Some write at the same time, then others one after another. */
const TOGETHER = 4;
const PEOPLE = TOGETHER + 3;
const LONG = 'Nous avons enfin mis en service le formulaire, et les agents en parlent autour d’eux. '.repeat(
  8,
);
/** So many texts are written together, and as many then put with them, so often. */
const DRAWN = { texts: 20, times: isAtLength ? 24 : 4 };
/** Of the pairs that were looked at, half are right by chance; of so many, give or take 0.03. */
const CHANCE = { from: 0.35, to: 0.65 };

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
  const { rows } = await sql<{ pages: string }>`
    SELECT string_agg(encode(get_raw_page(c.oid::regclass::text, page::int), 'hex'), '') AS pages
    FROM pg_class c, generate_series(0, pg_relation_size(c.oid) / 8192 - 1) page
    WHERE c.oid = ${table}::regclass
      OR c.oid = (SELECT reltoastrelid FROM pg_class WHERE oid = ${table}::regclass)
      OR c.oid IN (SELECT indexrelid FROM pg_index WHERE indrelid = ${table}::regclass)`.execute(db);
  return Buffer.from(rows[0]?.pages ?? '', 'hex').toString('latin1');
}

const tablesOf = async ({ db }: Pick<Database, 'db'>): Promise<string[]> =>
  (
    await sql<{ name: string }>`
      SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()`.execute(db)
  ).rows.map(({ name }) => name);

/** The places that were ever given and still lie somewhere in the table, its dead rows and its free room included. */
const placesIn = (pages: string): Set<string> => new Set(pages.match(/[0-9a-f]{32}/g) ?? []);

/** The order of those that are written together says nothing, nor does that of those that came later. */
async function lieInAnOrderThatChanceHasDrawn({ database, app }: TestCommunity): Promise<void> {
  const { secrets } = app.context;
  const written = (from: number) =>
    Array.from({ length: DRAWN.texts }, (_, index) => ({
      kind: 'tried',
      topic: 't',
      text: `écrit-en-${from + index}`,
    }));
  const drawn: string[][] = [];
  for (let time = 0; time < DRAWN.times; time += 1) {
    await database.transact((tx) => rewritePool({ tx, secrets }, () => written(0)));
    await database.transact((tx) => rewritePool({ tx, secrets }, (all) => [...all, ...written(DRAWN.texts)]));
    drawn.push(
      (await poolOf(database)).map(({ sealed, place }) => secrets.open(sealed, `intake/tried/t/${place}`)),
    );
  }
  const { pairs, right } = concordance(drawn);
  expect(pairs).toBe(DRAWN.times * DRAWN.texts * (2 * DRAWN.texts - 1));
  expect(right / pairs).toBeGreaterThan(CHANCE.from);
  expect(right / pairs).toBeLessThan(CHANCE.to);
  await database.transact((tx) => rewritePool({ tx, secrets }, () => []));
}

async function areKeptOnceEach({ database }: TestCommunity, people: readonly Actor[]): Promise<void> {
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
  expect(await poolOf(database)).toHaveLength(people.length);
  expect(await database.db.selectFrom('unsigned_pending').selectAll().execute()).toEqual([]);
}

/** All are of one transaction, which is none of an author’s, and no former one lies anywhere. */
async function lieAlone({ database }: TestCommunity, former: Set<string>): Promise<void> {
  const live = await poolOf(database);
  const writers = new Set(live.map(({ writtenBy }) => writtenBy));
  expect(writers.size).toBe(1);
  const { rows: authors } = await sql<{ by: string }>`
    SELECT xmin::text AS by FROM meteo_invitations WHERE status = 'answered'`.execute(database.db);
  expect(authors).toHaveLength(live.length);
  for (const { by } of authors) expect(writers.has(by)).toBe(false);
  // Dead rows, the room that they left, long values, the index: of what was there before, nothing is.
  const lying = placesIn(await pagesOf(database, 'unsigned_pool'));
  const now = new Set(live.map(({ place }) => place));
  expect(lying).toEqual(now);
  for (const place of now) {
    expect(former.has(place)).toBe(false);
    former.add(place);
  }
  const { rows: kept } = await sql<{ dead: number }>`
    SELECT count(*) AS dead FROM heap_page_items(get_raw_page('unsigned_pool', 0)) WHERE t_xmax <> '0'`.execute(
    database.db,
  );
  expect(Number(kept[0]?.dead)).toBe(0);
}

/** In no page of any other table, and in no statistics. */
async function areNowhereElse({ database, app }: TestCommunity): Promise<void> {
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
}

/** A text that was not kept is found by the note of it, once whoever knew it must be gone: she can write again. */
async function canBeWrittenAgain(
  { database, app, clock }: TestCommunity,
  [kept, lost]: [Actor, Actor],
): Promise<void> {
  const { secrets } = app.context;
  const { kind, topic } = (await poolOf(database))[0] as Live;
  const before = (await poolOf(database)).length;
  // A crash between the two transactions: that she answered is there, what she said is not.
  await says(lost, 'écrit-en-vain');
  await database.transact(async (tx) => {
    await rewritePool({ tx, secrets }, (all) => all.filter(({ text }) => !text?.includes('écrit-en-vain')));
    const row = { token: 'x', kind, topic, memberId: lost.id, platform: 'memory', eventId: 'e' };
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
  expect(await statusOf(lost.id)).toBe('answered');
  clock.set(clock.now() + 61_000);
  await app.upkeep();
  expect(await statusOf(lost.id)).not.toBe('answered');
  expect(await statusOf(kept.id)).toBe('answered');
  await lost.types('/meteo');
  await says(lost, 'écrit-en-dernier');
  expect(await poolOf(database)).toHaveLength(before + 1);
}

/** At the closing they are written together, by one transaction that is none of an author’s. */
async function areMovedTogether({ database, clock }: TestCommunity, count: number): Promise<void> {
  await clock.to('2022-03-18T09:00');
  expect(await poolOf(database)).toEqual([]);
  const { rows } = await sql<{ by: string }>`SELECT xmin::text AS by FROM meteo_unsigned`.execute(
    database.db,
  );
  expect(rows).toHaveLength(count);
  expect(new Set(rows.map(({ by }) => by)).size).toBe(1);
}

it.skipIf(!hasPostgres)(
  'unsigned texts lie in one table of PostgreSQL, written whole in an order drawn by lot, and nowhere else',
  async () => {
    const community = await testCommunity({ programme: demoProgramme(), engine: 'postgres' });
    await community.clock.to('2022-03-11T12:00');
    const people = await community.crowd(PEOPLE + 1);
    const [first, last] = [people[0], people[PEOPLE]] as [Actor, Actor];
    await sql`CREATE EXTENSION IF NOT EXISTS pageinspect`.execute(community.database.db);
    await community.clock.to('2022-03-14T09:00');
    await lieInAnOrderThatChanceHasDrawn(community);
    await areKeptOnceEach(community, people.slice(0, TOGETHER));
    const former = new Set<string>();
    await lieAlone(community, former);
    for (const [index, who] of people.slice(TOGETHER, PEOPLE).entries()) {
      await says(who, `écrit-en-${index} ${index % 2 === 0 ? LONG : ''}`);
      await lieAlone(community, former);
    }
    await areNowhereElse(community);
    await canBeWrittenAgain(community, [first, last]);
    await areMovedTogether(community, PEOPLE + 1);
  },
);
