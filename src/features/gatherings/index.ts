import { defineFeature } from '../../community/feature.ts';
import { agenda } from './agenda.ts';
import { departed } from './departing.ts';
import { answeringPresses } from './handlers/answering.ts';
import { commands, home, listingPresses } from './handlers/listing.ts';
import { lookingPresses } from './handlers/looking.ts';
import { reminderPresses } from './handlers/reminders.ts';
import { hear } from './hearing.ts';
import { announceJob, remindJob } from './jobs.ts';
import { personalData } from './personal-data.ts';

/** Gatherings as members live them: announced, answered, filled, changed, and reminded of. */
export const gatherings = defineFeature({
  id: 'gatherings',
  commands,
  presses: { ...answeringPresses, ...lookingPresses, ...listingPresses, ...reminderPresses },
  jobs: (house) => [announceJob(house), remindJob(house)],
  gathering: hear,
  departed,
  agenda,
  home,
  personalData,
});
