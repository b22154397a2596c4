import { openDatabase } from '../../../src/engine/database.ts';

/** Puts so many EIG into the roster. */
export async function enrol(databaseFile: string, members: number, now: number): Promise<void> {
  const database = openDatabase(databaseFile);
  await database.transact(async (tx) => {
    for (let index = 1; index <= members; index += 1) {
      const row = {
        id: `m-${index}`,
        email: `e${index}@example.org`,
        name: `Membre ${index}`,
        roles: JSON.stringify(['eig']),
        metier: 'design',
        defi: `Défi ${Math.ceil(index / 3)}`,
        coach_email: null,
        expertise: '[]',
        locale: 'fr' as const,
        platform: null,
        active: 1,
        listed: 1,
        created_at: now,
      };
      await tx.insertInto('members').values(row).execute();
    }
  });
  await database.close();
}
