import { defineFeature } from '../../community/feature/feature.ts';
import { agenda } from './contributions/agenda.ts';
import { departed } from './contributions/departures.ts';
import { onGatheringEvent } from './contributions/gathering-events.ts';
import { answeringPresses } from './handlers/answering.ts';
import { lookingPresses } from './handlers/attendees.ts';
import { commands, home, listingPresses } from './handlers/list.ts';
import { reminderPresses } from './handlers/reminders.ts';
import { announceJob, remindJob } from './jobs.ts';
import { personalData } from './personal-data/index.ts';

/** Gatherings as members live them: announced, answered, filled, changed, and reminded of. */
export const gatherings = defineFeature({
  id: 'gatherings',
  commands,
  presses: { ...answeringPresses, ...lookingPresses, ...listingPresses, ...reminderPresses },
  jobs: (context) => [announceJob(context), remindJob(context)],
  onGatheringEvent: onGatheringEvent,
  departed,
  agenda,
  home,
  personalData,
});
