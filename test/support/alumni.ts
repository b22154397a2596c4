import type { App } from '../../src/boot/app.ts';
import type { Agreed } from '../../src/community/alumni/consent.ts';
import { giveConsent } from '../../src/community/alumni/consents.ts';

const AGREED = { perMonth: 1, testifies: true, meets: true, address: null };

/** Somebody, by her name there, agrees to stay reachable, today or on another day. */
export const consents = (
  { app }: { app: App },
  first: string,
  given: Partial<Agreed & { address: string | null; on: string }> = {},
): Promise<void> =>
  app.transact(async ({ tx, secrets, calendar, now }) =>
    giveConsent(tx, secrets, `m-${first}`, { on: calendar.localDate(now), ...AGREED, ...given }),
  );

/** Somebody has left her promotion: an alumna, of no défi. */
export const isAlumna = ({ app }: { app: App }, first: string): Promise<void> =>
  app.transact(async ({ tx }) => {
    await tx
      .updateTable('members')
      .set({ roles: '["alumni"]', defi: null, coachEmail: null })
      .where('id', '=', `m-${first}`)
      .execute();
  });

/** An alumna who agreed to stay reachable. */
export async function stays(there: { app: App }, first: string, given: Parameters<typeof consents>[2] = {}) {
  await isAlumna(there, first);
  await consents(there, first, given);
}
