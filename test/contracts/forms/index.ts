import { formSpecimens } from '../specimens.ts';
import { absences } from './absences.ts';
import { acceleration } from './acceleration.ts';
import { afterwards } from './afterwards.ts';
import { collectiveMentoring } from './collective-mentoring.ts';
import { crossSharing } from './cross-sharing.ts';
import { mentoring } from './mentoring.ts';
import { meteo } from './meteo.ts';
import { peerSharing } from './peer-sharing.ts';
import { planning } from './planning.ts';
import { privacy } from './privacy.ts';
import type { Rounds } from './round.ts';

/** How each form of the features is opened, refused and accepted; one that is missing makes the suite fail. */
export const ROUNDS: Rounds = {
  ...absences,
  ...acceleration,
  ...afterwards,
  ...collectiveMentoring,
  ...crossSharing,
  ...mentoring,
  ...meteo,
  ...peerSharing,
  ...planning,
  ...privacy,
  ...formSpecimens,
};
