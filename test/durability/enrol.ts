import type { Database } from '../../src/engine/database.ts';
import { openSqlite } from '../../src/engine/sqlite/database.ts';

/** Somebody of the roster, before any chat knows her. */
export type Enrolled = { number: number; email: string; name: string };

/** Puts so many EIG into the roster, and tells who they are. */
export async function enrol(databaseFile: string, members: number, now: number): Promise<Enrolled[]> {
  const database = openSqlite(databaseFile);
  const enrolled = await enrolIn(database, members, now);
  await database.close();
  return enrolled;
}

/** The same, in a database that is open, on either engine. */
export async function enrolIn(database: Database, members: number, now: number): Promise<Enrolled[]> {
  const rows = Array.from({ length: members }, (_, index) => ({
    id: `m-${index + 1}`,
    email: `e${index + 1}@example.org`,
    name: `Membre ${index + 1}`,
    roles: JSON.stringify(['eig']),
    metier: 'design',
    defi: `Défi ${Math.ceil((index + 1) / 3)}`,
    coachEmail: null,
    expertise: '[]',
    locale: 'fr' as const,
    platform: null,
    active: 1,
    listed: 1,
    createdAt: now,
  }));
  await database.transact((tx) => tx.insertInto('members').values(rows).execute());
  return rows.map(({ email, name }, index) => ({ number: index + 1, email, name }));
}
