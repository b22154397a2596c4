import { afterEach, beforeEach, expect, test } from 'vitest';
import { realClock } from '../../../engine/clock.ts';
import { migrateDatabase } from '../../../engine/migrate.ts';
import type { Person } from '../../../engine/platform.ts';
import { openSqlite, type SqliteDatabase } from '../../../engine/sqlite/database.ts';
import { linkPerson } from '../accounts/linking.ts';
import { memberByEmail } from '../members.ts';
import { pageOfMembers } from '../searching.ts';
import { deactivateMembers, type Imported, importRoster } from './import.ts';
import { changePeople } from './promotion-change.ts';
import type { RosterRow } from './roster.ts';

let database: SqliteDatabase;
beforeEach(async () => {
  database = openSqlite(':memory:');
  await migrateDatabase(database, { log: { info: () => undefined }, clock: realClock, backupFolder: '' });
});
afterEach(() => database.close());

const row = (name: string, more: Partial<RosterRow> = {}): RosterRow => ({
  line: 2,
  email: `${name.toLowerCase()}@example.org`,
  name,
  roles: ['eig'],
  metier: 'design',
  defi: 'Boussole',
  coachEmail: null,
  expertise: [],
  locale: null,
  ...more,
});
const imports = (...rows: RosterRow[]): Promise<Imported> =>
  database.transact((tx) => importRoster(tx, rows, 1_000));
const member = (email: string) => database.transact((tx) => memberByEmail(tx, email));
const seen = (email: string, active = true): Person => ({
  id: 'U1',
  email,
  name: 'somebody',
  kind: 'human',
  active,
  locale: null,
  timeZone: null,
});
const linking = {
  platform: 'memory',
  vouched: true,
  now: 0,
  log: { info: () => undefined, warn: () => undefined },
};
const links = (person: Person) => database.transact((tx) => linkPerson(tx, linking, person));

test('a first import brings everyone in', async () => {
  const done = await imports(
    row('Alix', { coachEmail: 'camille@example.org' }),
    row('Camille', { roles: ['coach'] }),
  );
  expect(done).toEqual({
    created: ['alix@example.org', 'camille@example.org'],
    older: [],
    chatOnly: [],
    updated: [],
    unchanged: [],
    missing: [],
  });
  expect(await member('alix@example.org')).toMatchObject({
    name: 'Alix',
    roles: ['eig'],
    coachEmail: 'camille@example.org',
    locale: 'fr',
    active: true,
  });
});

test('importing again updates whoever changed, doubles nobody and keeps who they are', async () => {
  await imports(row('Alix'), row('Moussa'));
  const before = await member('alix@example.org');
  const done = await imports(row('Alix', { metier: 'data' }), row('Moussa'));
  expect(done).toMatchObject({
    created: [],
    updated: ['alix@example.org'],
    unchanged: ['moussa@example.org'],
  });
  expect(await member('ALIX@example.org')).toEqual({ ...before, metier: 'data' });
});

test('the language of the roster is for those who have none yet', async () => {
  await imports(row('Alix'), row('Moussa', { locale: 'en' }));
  await imports(row('Alix', { locale: 'en' }), row('Moussa', { locale: 'fr' }));
  expect(await member('alix@example.org')).toMatchObject({ locale: 'en' });
  expect(await member('moussa@example.org')).toMatchObject({ locale: 'en' });
});

test('an e-mail that was kept with capitals is the same person', async () => {
  await imports(row('Alix'));
  database.sqlite.exec("UPDATE members SET email = 'Alix@Example.org'");
  expect(await imports(row('Alix'))).toMatchObject({ created: [], updated: ['alix@example.org'] });
});

test('whoever disappeared from the file is told and kept, at each import, until told otherwise', async () => {
  await imports(row('Alix'), row('Moussa'));
  for (let again = 0; again < 2; again += 1) {
    const { missing } = await imports(row('Alix'));
    expect(missing.map(({ name }) => name)).toEqual(['Moussa']);
    expect(await member('moussa@example.org')).toMatchObject({ active: true });
  }
});

test('someone deactivated is not brought back by her chat account, but by the roster', async () => {
  await imports(row('Alix'), row('Moussa'));
  await links(seen('moussa@example.org'));
  const { missing } = await imports(row('Alix'));
  await database.transact((tx) => deactivateMembers(tx, missing));
  await links(seen('moussa@example.org'));
  expect(await member('moussa@example.org')).toMatchObject({ active: false });
  expect((await imports(row('Alix'))).missing).toEqual([]);

  expect(await imports(row('Alix'), row('Moussa'))).toMatchObject({ updated: ['moussa@example.org'] });
  expect(await member('moussa@example.org')).toMatchObject({ active: true });
});

test('someone missing from the file whom nobody deactivated goes on as before', async () => {
  await imports(row('Alix'), row('Moussa'));
  await imports(row('Alix'));
  await links(seen('moussa@example.org'));
  expect(await member('moussa@example.org')).toMatchObject({ active: true });
});

test('an import does not open again the account that someone closed', async () => {
  await imports(row('Alix'), row('Moussa'));
  await links(seen('moussa@example.org', false));
  await imports(row('Alix'));
  await imports(row('Alix'), row('Moussa', { metier: 'data' }));
  expect(await member('moussa@example.org')).toMatchObject({ active: false, metier: 'data' });
});

test('whoever was something else, or had left, has been here since she is what she is now', async () => {
  const at = (now: number, ...rows: RosterRow[]) =>
    database.transact(async (tx) => {
      const done = await importRoster(tx, rows, now, { todayOn: '2022-09-12' });
      await deactivateMembers(tx, done.missing);
    });
  const since = (email: string) =>
    database.transact(async (tx) => (await memberByEmail(tx, email))?.hereSince);
  const as = (name: string, ...roles: RosterRow['roles']) => row(name, { roles });
  const others = [as('Mona', 'parrain'), as('Tim', 'team'), as('Camille', 'coach'), as('Iris', 'coach')];
  await at(1_000, ...others, row('Alix', { leavesOn: '2022-07-13' }), row('Lou'));
  const promotion = { id: 'one', name: 'One', startsOn: '2021-09-20', endsOn: '2022-09-11' };
  await database.transact(async (tx) => {
    await changePeople(tx, 2_000, promotion);
    await tx
      .insertInto('promotions')
      .values({ ...promotion, id: 'two', begunAt: 2_000, endedAt: null })
      .execute();
  });
  // A parrain joins the team, a coach has become an EIG, another runs it with the team, an EIG of before is its coach.
  const [mona, camille, iris] = [as('Mona', 'team', 'parrain'), as('Camille', 'eig'), as('Iris', 'team')];
  await at(3_000, mona, camille, iris, as('Alix', 'coach'));
  expect(await member('alix@example.org')).toMatchObject({ active: true, leavesOn: null });
  for (const [name, from] of [
    ['mona', 3_000],
    ['camille', 3_000],
    ['iris', 1_000],
    ['alix', 3_000],
  ] as const)
    expect(await since(`${name}@example.org`), name).toBe(from);
  // Who left meanwhile, and is back.
  await at(4_000, mona, camille, iris, as('Alix', 'coach'), as('Tim', 'team'));
  expect(await since('tim@example.org')).toBe(4_000);
  // Who came back and leaves again is looked for in this promotion; who left with the one before is not.
  await at(5_000, mona, camille, iris);
  const found = (name: string) =>
    database.transact(async (tx) => (await pageOfMembers(tx, name, { from: 0, size: 5 })).all);
  expect([await found('alix'), await found('lou')]).toEqual([1, 0]);
});
