import { openSqlite } from '../../src/engine/sqlite/database.ts';

/** Somebody of the roster, before any chat knows her. */
export type Enrolled = { number: number; email: string; name: string };

/** Puts so many EIG into the roster, and tells who they are. */
export async function enrol(databaseFile: string, members: number, now: number): Promise<Enrolled[]> {
  const database = openSqlite(databaseFile);
  const enrolled: Enrolled[] = [];
  await database.transact(async (tx) => {
    for (let index = 1; index <= members; index += 1) {
      const row = {
        id: `m-${index}`,
        email: `e${index}@example.org`,
        name: `Membre ${index}`,
        roles: JSON.stringify(['eig']),
        metier: 'design',
        defi: `Défi ${Math.ceil(index / 3)}`,
        coachEmail: null,
        expertise: '[]',
        locale: 'fr' as const,
        platform: null,
        active: 1,
        listed: 1,
        createdAt: now,
      };
      await tx.insertInto('members').values(row).execute();
      enrolled.push({ number: index, email: row.email, name: row.name });
    }
  });
  await database.close();
  return enrolled;
}
