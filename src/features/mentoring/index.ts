import { defineFeature } from '../../community/feature/feature.ts';
import { agenda } from './contributions/agenda.ts';
import { digest, needs } from './contributions/coaching.ts';
import { departed } from './contributions/departures.ts';
import { stillTrue } from './contributions/still-true.ts';
import { bookingPresses } from './handlers/booking.ts';
import { decidingPresses } from './handlers/deciding.ts';
import { endingForms, endingPresses } from './handlers/ending.ts';
import { offeringForms, offeringPresses } from './handlers/offering.ts';
import { commands, reportPresses } from './handlers/report.ts';
import { requestingForms, requestingPresses } from './handlers/requesting.ts';
import { sessionForms, sessionPresses } from './handlers/sessions.ts';
import { writingForms, writingPresses } from './handlers/writing.ts';
import { jobs } from './jobs.ts';
import { personalData } from './personal-data/index.ts';
import { cycleStates, requestStates, sessionStates } from './rules/states.ts';
import { reencrypt, sealed } from './store/reencrypt.ts';

/**
 * Individual mentoring: an EIG or a porteur asks a coach for a cycle of sessions, with goals of her own. What
 * the two write is read by the two; coaches see figures only.
 */
export const mentoring = defineFeature({
  id: 'mentoring',
  commands,
  presses: {
    ...requestingPresses,
    ...decidingPresses,
    ...offeringPresses,
    ...bookingPresses,
    ...sessionPresses,
    ...writingPresses,
    ...endingPresses,
    ...reportPresses,
  },
  forms: { ...requestingForms, ...offeringForms, ...sessionForms, ...writingForms, ...endingForms },
  jobs,
  agenda,
  departed,
  stillTrue,
  digest,
  needs,
  personalData,
  sealed,
  reencrypt,
  states: [requestStates, cycleStates, sessionStates],
});
