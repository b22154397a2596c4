import { defineFeature } from '../../community/feature/feature.ts';
import { agenda, digest, needs } from './contributions/agenda.ts';
import { departed } from './contributions/departures.ts';
import { home } from './contributions/home.ts';
import { afterForms, afterPresses } from './handlers/after.ts';
import { answeringForms, answeringPresses } from './handlers/answering.ts';
import { availabilityForms, availabilityPresses } from './handlers/availability.ts';
import { coachingForms, coachingPresses } from './handlers/coaching.ts';
import { commands, listingPresses } from './handlers/list.ts';
import { momentForms, momentPresses } from './handlers/moment.ts';
import { needForms, needPresses } from './handlers/need.ts';
import { questionForms, questionPresses } from './handlers/questions.ts';
import { reportPresses } from './handlers/report.ts';
import { withdrawingPresses } from './handlers/withdrawing.ts';
import { jobs } from './jobs.ts';
import { personalData } from './personal-data/index.ts';
import { requestStates } from './rules/states.ts';
import { reencrypt, sealed } from './store/reencrypt.ts';

/** Acceleration hours: a team puts a need into words, parrains give an hour, and it is told what came of it. */
export const acceleration = defineFeature({
  id: 'acceleration',
  commands,
  presses: {
    ...listingPresses,
    ...needPresses,
    ...withdrawingPresses,
    ...coachingPresses,
    ...answeringPresses,
    ...questionPresses,
    ...momentPresses,
    ...afterPresses,
    ...availabilityPresses,
    ...reportPresses,
  },
  forms: {
    ...needForms,
    ...coachingForms,
    ...answeringForms,
    ...questionForms,
    ...momentForms,
    ...afterForms,
    ...availabilityForms,
  },
  jobs,
  home,
  agenda,
  departed,
  digest,
  needs,
  personalData,
  sealed,
  reencrypt,
  states: [requestStates],
});
