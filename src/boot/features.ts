import { type Feature, withParts } from '../community/feature/feature.ts';
import { absences } from '../features/absences/index.ts';
import { acceleration } from '../features/acceleration/index.ts';
import { accounts } from '../features/accounts/index.ts';
import { agenda } from '../features/agenda/index.ts';
import { alumni } from '../features/alumni/index.ts';
import { arrival } from '../features/arrival/index.ts';
import { charter } from '../features/charter/index.ts';
import { collectiveMentoring } from '../features/collective-mentoring/index.ts';
import { crossSharing } from '../features/cross-sharing/index.ts';
import { daysOff } from '../features/days-off/index.ts';
import { defi } from '../features/defi/index.ts';
import { departures } from '../features/departures/index.ts';
import { directory } from '../features/directory/index.ts';
import { gatherings } from '../features/gatherings/index.ts';
import { housekeeping } from '../features/housekeeping/index.ts';
import { mentoring } from '../features/mentoring/index.ts';
import { meteo } from '../features/meteo/index.ts';
import { mutualAid } from '../features/mutual-aid/index.ts';
import { news } from '../features/news/index.ts';
import { oneToOne } from '../features/one-to-one/index.ts';
import { peerFeedback } from '../features/peer-feedback/index.ts';
import { peerSharing } from '../features/peer-sharing/index.ts';
import { people } from '../features/people/index.ts';
import { privacy } from '../features/privacy/index.ts';
import { welcome } from '../features/welcome/index.ts';

/** The table of contents: one line a feature. Their order is the order of help and of the home view. */
const contents: readonly Feature[] = [
  welcome,
  meteo,
  defi,
  agenda,
  gatherings,
  peerSharing,
  crossSharing,
  mutualAid,
  acceleration,
  mentoring,
  collectiveMentoring,
  oneToOne,
  peerFeedback,
  directory,
  news,
  arrival,
  charter,
  alumni,
  absences,
  people,
  daysOff,
  departures,
  privacy,
  accounts,
  housekeeping,
];

/** All of them, with their parts. */
export const features = withParts(contents);
