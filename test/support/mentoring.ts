import { absences } from '../../src/features/absences/index.ts';
import { mentoring } from '../../src/features/mentoring/index.ts';
import { meteo } from '../../src/features/meteo/index.ts';
import { privacy } from '../../src/features/privacy/index.ts';
import type { Actor } from './actor.ts';
import { demoProgramme, type TestCommunity, testCommunity } from './community.ts';

/** A community on a Tuesday morning, a week before the first session of March. */
export async function mentored(change?: (programme: ReturnType<typeof demoProgramme>) => void) {
  const programme = demoProgramme();
  change?.(programme);
  // Fewer features have fewer jobs: a month then passes in a second.
  const features = [mentoring, meteo, absences, privacy];
  return testCommunity({ now: '2022-03-01T09:30', programme, features });
}

type Asked = { coach?: string; about?: string; minutes?: number };

/** Somebody asks for mentoring, by the form. */
export async function asks(who: Actor, { coach = 'decide', about, minutes = 45 }: Asked = {}): Promise<void> {
  await who.types('/mentorat');
  await who.presses('Demander un accompagnement');
  await who.fills({ coach, about: about ?? 'Mieux dire non', minutes });
}

/** Camille is asked by Alix, accepts, and offers two times. */
export async function offered({ alix, camille }: TestCommunity): Promise<void> {
  await asks(alix, { coach: camille.id });
  await camille.presses('J’accepte');
  await camille.presses('Proposer des créneaux');
  await camille.fills({
    times: 'mardi 8 mars à 17 h\njeudi 10 mars à 10 h',
    place: 'https://visio.example.org/a',
  });
}

/** The same, and Alix takes the first: Tuesdays at five, until the 29th. */
export async function booked(community: TestCommunity): Promise<void> {
  await offered(community);
  await community.alix.presses('mardi 8 mars à 17 h');
}

/** The same, with goals. */
export async function withGoals(community: TestCommunity): Promise<void> {
  await booked(community);
  const { alix } = community;
  await alix.presses('Écrire mes objectifs');
  await alix.fills({ goal1: 'Animer un atelier', goal2: 'Dire non une fois' });
}

/** Posts what features have for the coaches every fortnight, as the digest of a météo would. */
export async function postsToCoaches({ app }: TestCommunity): Promise<void> {
  await app.transact(async (uow) => {
    for (const [index, message] of (await uow.contributions.digest(uow)).entries())
      await uow.enqueue({
        kind: 'post',
        key: `life/${index}`,
        to: { platform: 'memory', kind: 'channel', id: 'eig-coachs' },
        message,
      });
  });
  await app.outbox.idle();
}
