import { en as absencesEn } from '../features/absences/locales/en.ts';
import { fr as absencesFr } from '../features/absences/locales/fr.ts';
import { en as accelerationEn } from '../features/acceleration/locales/en.ts';
import { fr as accelerationFr } from '../features/acceleration/locales/fr.ts';
import { en as accountsEn } from '../features/accounts/locales/en.ts';
import { fr as accountsFr } from '../features/accounts/locales/fr.ts';
import { en as agendaEn } from '../features/agenda/locales/en.ts';
import { fr as agendaFr } from '../features/agenda/locales/fr.ts';
import { en as alumniEn } from '../features/alumni/locales/en.ts';
import { fr as alumniFr } from '../features/alumni/locales/fr.ts';
import { en as arrivalEn } from '../features/arrival/locales/en.ts';
import { fr as arrivalFr } from '../features/arrival/locales/fr.ts';
import { en as charterEn } from '../features/charter/locales/en.ts';
import { fr as charterFr } from '../features/charter/locales/fr.ts';
import { en as collectiveMentoringEn } from '../features/collective-mentoring/locales/en.ts';
import { fr as collectiveMentoringFr } from '../features/collective-mentoring/locales/fr.ts';
import { en as crossSharingEn } from '../features/cross-sharing/locales/en.ts';
import { fr as crossSharingFr } from '../features/cross-sharing/locales/fr.ts';
import { en as daysOffEn } from '../features/days-off/locales/en.ts';
import { fr as daysOffFr } from '../features/days-off/locales/fr.ts';
import { en as defiPageEn } from '../features/defi/locales/en/page.ts';
import { en as pathEn } from '../features/defi/locales/en/path.ts';
import { en as pilotageEn } from '../features/defi/locales/en/pilotage.ts';
import { en as defiValuesEn } from '../features/defi/locales/en/values.ts';
import { fr as defiPageFr } from '../features/defi/locales/fr/page.ts';
import { fr as pathFr } from '../features/defi/locales/fr/path.ts';
import { fr as pilotageFr } from '../features/defi/locales/fr/pilotage.ts';
import { fr as defiValuesFr } from '../features/defi/locales/fr/values.ts';
import { en as departuresEn } from '../features/departures/locales/en.ts';
import { fr as departuresFr } from '../features/departures/locales/fr.ts';
import { en as directoryEn } from '../features/directory/locales/en.ts';
import { fr as directoryFr } from '../features/directory/locales/fr.ts';
import { en as evaluationEn } from '../features/gatherings/locales/en/evaluation.ts';
import { en as followUpEn } from '../features/gatherings/locales/en/follow-up.ts';
import { en as forumEn } from '../features/gatherings/locales/en/forum.ts';
import { en as guestsEn } from '../features/gatherings/locales/en/guests.ts';
import { en as ideasEn } from '../features/gatherings/locales/en/ideas.ts';
import { en as invitationsEn } from '../features/gatherings/locales/en/invitations.ts';
import { en as ledEn } from '../features/gatherings/locales/en/led.ts';
import { en as logisticsEn } from '../features/gatherings/locales/en/logistics.ts';
import { en as planningEn } from '../features/gatherings/locales/en/planning.ts';
import { en as questionsEn } from '../features/gatherings/locales/en/questions.ts';
import { en as seminarEn } from '../features/gatherings/locales/en/seminar.ts';
import { en as trialsEn } from '../features/gatherings/locales/en/trials.ts';
import { fr as evaluationFr } from '../features/gatherings/locales/fr/evaluation.ts';
import { fr as followUpFr } from '../features/gatherings/locales/fr/follow-up.ts';
import { fr as forumFr } from '../features/gatherings/locales/fr/forum.ts';
import { fr as guestsFr } from '../features/gatherings/locales/fr/guests.ts';
import { fr as ideasFr } from '../features/gatherings/locales/fr/ideas.ts';
import { fr as invitationsFr } from '../features/gatherings/locales/fr/invitations.ts';
import { fr as ledFr } from '../features/gatherings/locales/fr/led.ts';
import { fr as logisticsFr } from '../features/gatherings/locales/fr/logistics.ts';
import { fr as planningFr } from '../features/gatherings/locales/fr/planning.ts';
import { fr as questionsFr } from '../features/gatherings/locales/fr/questions.ts';
import { fr as seminarFr } from '../features/gatherings/locales/fr/seminar.ts';
import { fr as trialsFr } from '../features/gatherings/locales/fr/trials.ts';
import { en as mentoringEn } from '../features/mentoring/locales/en.ts';
import { fr as mentoringFr } from '../features/mentoring/locales/fr.ts';
import { en as meteoEn } from '../features/meteo/locales/en.ts';
import { fr as meteoFr } from '../features/meteo/locales/fr.ts';
import { en as mutualAidEn } from '../features/mutual-aid/locales/en.ts';
import { fr as mutualAidFr } from '../features/mutual-aid/locales/fr.ts';
import { en as newsEn } from '../features/news/locales/en.ts';
import { fr as newsFr } from '../features/news/locales/fr.ts';
import { en as oneToOneEn } from '../features/one-to-one/locales/en.ts';
import { fr as oneToOneFr } from '../features/one-to-one/locales/fr.ts';
import { en as peerFeedbackEn } from '../features/peer-feedback/locales/en.ts';
import { fr as peerFeedbackFr } from '../features/peer-feedback/locales/fr.ts';
import { en as peerSharingEn } from '../features/peer-sharing/locales/en.ts';
import { fr as peerSharingFr } from '../features/peer-sharing/locales/fr.ts';
import { en as peopleEn } from '../features/people/locales/en.ts';
import { fr as peopleFr } from '../features/people/locales/fr.ts';
import { en as privacyEn } from '../features/privacy/locales/en.ts';
import { fr as privacyFr } from '../features/privacy/locales/fr.ts';
import { en as welcomeEn } from '../features/welcome/locales/en.ts';
import { fr as welcomeFr } from '../features/welcome/locales/fr.ts';

/** The words of every feature, in both languages. */
export const wordsOfFeatures: readonly unknown[] = [
  absencesEn,
  absencesFr,
  accelerationEn,
  accelerationFr,
  accountsEn,
  accountsFr,
  agendaEn,
  agendaFr,
  alumniEn,
  alumniFr,
  arrivalEn,
  arrivalFr,
  charterEn,
  charterFr,
  collectiveMentoringEn,
  collectiveMentoringFr,
  crossSharingEn,
  crossSharingFr,
  daysOffEn,
  daysOffFr,
  defiPageEn,
  defiPageFr,
  defiValuesEn,
  defiValuesFr,
  departuresEn,
  departuresFr,
  directoryEn,
  directoryFr,
  evaluationEn,
  evaluationFr,
  followUpEn,
  followUpFr,
  forumEn,
  forumFr,
  guestsEn,
  guestsFr,
  ideasEn,
  ideasFr,
  invitationsEn,
  invitationsFr,
  ledEn,
  ledFr,
  logisticsEn,
  logisticsFr,
  mentoringEn,
  mentoringFr,
  meteoEn,
  meteoFr,
  mutualAidEn,
  mutualAidFr,
  newsEn,
  newsFr,
  oneToOneEn,
  oneToOneFr,
  peerFeedbackEn,
  peerFeedbackFr,
  pathEn,
  pathFr,
  peerSharingEn,
  peerSharingFr,
  peopleEn,
  peopleFr,
  planningEn,
  planningFr,
  pilotageEn,
  pilotageFr,
  privacyEn,
  privacyFr,
  questionsEn,
  questionsFr,
  seminarEn,
  seminarFr,
  trialsEn,
  trialsFr,
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
