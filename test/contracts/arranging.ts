import { planned } from '../support/gatherings.ts';
import type { Opened } from './seen.ts';

/** A gathering that Camille planned, without her forms. */
export const gathers = (chat: Opened, wanted: Parameters<typeof planned>[1]) =>
  planned({ app: chat.app, camille: { id: 'm-camille' } }, wanted);

/** More EIG, who have no account here; their ids. */
export async function joinedBy(chat: Opened, size: number): Promise<string[]> {
  const ids = Array.from({ length: size }, (_, index) => `m-e${index + 1}`);
  await chat.app.transact(({ tx, now }) =>
    tx
      .insertInto('members')
      .values(
        ids.map((id, index) => ({
          id,
          email: `${id}@example.org`,
          name: `Membre ${String(index + 1).padStart(2, '0')}`,
          roles: '["eig"]',
          metier: 'developpement',
          defi: 'Boussole',
          coachEmail: null,
          expertise: '[]',
          locale: 'fr' as const,
          platform: null,
          active: 1,
          listed: 1,
          createdAt: now,
        })),
      )
      .execute(),
  );
  return ids;
}
