import { en as absencesEn } from './features/absences/en.ts';
import { fr as absencesFr } from './features/absences/fr.ts';
import { en as accelerationEn } from './features/acceleration/en.ts';
import { fr as accelerationFr } from './features/acceleration/fr.ts';
import { en as accountsEn } from './features/accounts/en.ts';
import { fr as accountsFr } from './features/accounts/fr.ts';
import { en as afterwardsEn } from './features/afterwards/en.ts';
import { fr as afterwardsFr } from './features/afterwards/fr.ts';
import { en as agendaEn } from './features/agenda/en.ts';
import { fr as agendaFr } from './features/agenda/fr.ts';
import { en as collectiveMentoringEn } from './features/collective-mentoring/en.ts';
import { fr as collectiveMentoringFr } from './features/collective-mentoring/fr.ts';
import { en as crossSharingEn } from './features/cross-sharing/en.ts';
import { fr as crossSharingFr } from './features/cross-sharing/fr.ts';
import { en as departuresEn } from './features/departures/en.ts';
import { fr as departuresFr } from './features/departures/fr.ts';
import { en as gatheringsEn } from './features/gatherings/en.ts';
import { fr as gatheringsFr } from './features/gatherings/fr.ts';
import { en as mentoringEn } from './features/mentoring/en.ts';
import { fr as mentoringFr } from './features/mentoring/fr.ts';
import { en as meteoEn } from './features/meteo/en.ts';
import { fr as meteoFr } from './features/meteo/fr.ts';
import { en as peerSharingEn } from './features/peer-sharing/en.ts';
import { fr as peerSharingFr } from './features/peer-sharing/fr.ts';
import { en as planningEn } from './features/planning/en.ts';
import { fr as planningFr } from './features/planning/fr.ts';
import { en as privacyEn } from './features/privacy/en.ts';
import { fr as privacyFr } from './features/privacy/fr.ts';
import { en as welcomeEn } from './features/welcome/en.ts';
import { fr as welcomeFr } from './features/welcome/fr.ts';

/** The words of every feature, in both languages. */
export const wordsOfFeatures: readonly unknown[] = [
  accountsEn,
  accountsFr,
  absencesEn,
  absencesFr,
  accelerationEn,
  accelerationFr,
  afterwardsEn,
  afterwardsFr,
  agendaEn,
  agendaFr,
  collectiveMentoringEn,
  collectiveMentoringFr,
  crossSharingEn,
  crossSharingFr,
  departuresEn,
  departuresFr,
  gatheringsEn,
  gatheringsFr,
  mentoringEn,
  mentoringFr,
  meteoEn,
  meteoFr,
  peerSharingEn,
  peerSharingFr,
  planningEn,
  planningFr,
  privacyEn,
  privacyFr,
  welcomeEn,
  welcomeFr,
];

/** Every text that stands in these words as it is, whatever it is said about: what is made by a function is not. */
export function fixedTexts(words: readonly unknown[]): ReadonlySet<string> {
  const texts = new Set<string>();
  const collect = (part: unknown): void => {
    if (typeof part === 'string') texts.add(part);
    else if (typeof part === 'object' && part !== null) for (const each of Object.values(part)) collect(each);
  };
  for (const part of words) collect(part);
  return texts;
}

/** Whether a label is always the same words: nobody's name, and nothing that anybody wrote, is in it. */
export function fixedLabels(): (label: string) => boolean {
  const texts = fixedTexts(wordsOfFeatures);
  return (label) => texts.has(label);
}
