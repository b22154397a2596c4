import type { App } from '../../src/boot/app.ts';
import type { Agreed } from '../../src/community/alumni/consent.ts';
import { giveConsent } from '../../src/community/alumni/consents.ts';
import {
  changeSurvey,
  joinSurvey,
  keepSurvey,
  setRecipients,
} from '../../src/community/alumni/destinations.ts';

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

const FORMER = { id: 'promotion-4', name: 'Promotion 4', startsOn: '2020-11-02' };

/** A promotion that these alumni were EIG of is over, since a day. */
export async function leftOn(there: { app: App }, endsOn: string, firsts: readonly string[]): Promise<void> {
  for (const first of firsts) await stays(there, first);
  const promotion = { ...FORMER, endsOn };
  await there.app.transact(async ({ tx, calendar }) => {
    for (const first of firsts) await joinSurvey(tx, promotion, `m-${first}`);
    await keepSurvey(tx, promotion, calendar);
  });
}

/** Somebody is asked, until a day, where she works. */
export async function askedWhere(there: { app: App }, first: string, closesOn: string): Promise<void> {
  await leftOn(there, '2021-09-11', [first]);
  const { id } = FORMER;
  await there.app.transact(async ({ tx }) => {
    await changeSurvey(tx, id, { state: 'open', closesOn, asked: 1 });
    await setRecipients(tx, id, [`m-${first}`], 'asked');
  });
}
