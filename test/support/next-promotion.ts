import { startNextPromotion } from '../../src/boot/next-promotion.ts';
import type { Role } from '../../src/community/members/member.ts';
import { importRoster } from '../../src/community/members/roster/import.ts';
import type { RosterRow } from '../../src/community/members/roster/roster.ts';
import type { Programme } from '../../src/community/programme/programme.ts';
import { takePromotion } from '../../src/community/programme/promotions.ts';
import { createActor } from './actor.ts';
import { demoProgramme, restarted, type TestCommunity, testCommunity } from './community.ts';
import { everythingOf } from './everything.ts';
import { everybodyAnswers } from './meteo.ts';

const { promotion } = demoProgramme();
export const NEXT: Programme = {
  ...demoProgramme(),
  promotion: {
    ...promotion,
    id: 'promotion-7',
    name: 'Promotion Sept',
    startsOn: '2022-09-19',
    endsOn: '2023-07-13',
    pauses: [],
  },
};

const line = (first: string, name: string, roles: Role[], defi: string | null = null): RosterRow => ({
  ...{
    line: 2,
    email: `${first}@example.org`,
    name,
    roles,
    defi,
    coachEmail: null,
    expertise: [],
    locale: 'fr',
  },
  metier: roles.includes('eig') ? 'design' : null,
});

/** Camille goes on, Hugo comes back as a coach, Nova is new; Zoé’s défi bears the name of one of before. */
const ROSTER: RosterRow[] = [
  line('camille', 'Camille Roussel', ['coach']),
  line('hugo', 'Hugo Perrin', ['coach']),
  line('nova', 'Nova Petit', ['coach']),
  line('zoe', 'Zoé Martin', ['eig'], 'Portail'),
];

/** A promotion that is over, with something in every table; a round that is closed, and one that is open. */
export async function livedPromotion(): Promise<TestCommunity> {
  const community = await testCommunity();
  const { database, clock, app } = community;
  await takePromotion(database, promotion);
  await clock.to('2022-03-11T12:00');
  await everybodyAnswers(community);
  await clock.to('2022-03-25T12:30');
  await everybodyAnswers(community);
  await everythingOf(community);
  database.sqlite.exec("UPDATE gathering_formats SET state = 'adopted'");
  // One gathering is planned beyond the end.
  const to = Date.parse('2022-09-21T08:00:00Z');
  database.sqlite.exec(
    `UPDATE gatherings SET starts_at = ${to}, ends_at = ${to} + 3600000 WHERE id = 'g-vote'`,
  );
  await app.outbox.stop(2_000);
  clock.set(Date.parse('2022-09-12T08:00:00Z'));
  return community;
}

/** The next promotion on the same database, once its roster is imported. */
export async function nextBegun(community: TestCommunity) {
  const { app, database, platform, clock } = community;
  const changed = await startNextPromotion(app, NEXT);
  const next = restarted(community, { programme: NEXT });
  platform.host = { ...(platform.host as NonNullable<typeof platform.host>), ...next.hostFor(platform.id) };
  clock.set(clock.now() + 60_000);
  const imported = await database.transact((tx) =>
    importRoster(tx, ROSTER, clock.now(), { todayOn: '2022-09-12' }),
  );
  const joins = (first: string, name: string) => {
    const user = `u-${first}`;
    platform.directory.set(user, {
      ...{ id: user, email: `${first}@example.org`, name, kind: 'human', active: true },
      ...{ locale: 'fr', timeZone: 'Europe/Paris' },
    });
    return createActor(platform, { id: '', user, name }, () => next.outbox.idle());
  };
  const [nova, zoe] = [joins('nova', 'Nova Petit'), joins('zoe', 'Zoé Martin')];
  await next.linkEveryone(platform);
  await next.outbox.start();
  return { changed, next, imported, nova, zoe };
}
