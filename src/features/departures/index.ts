import { defineFeature } from '../../community/feature/feature.ts';
import { noticeJob, settleJob } from './jobs.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import { personalData } from './personal-data.ts';

/** Who has left: what was agreed with her ends at nine on the next working day, unless she is back by then. */
export const departures = defineFeature({
  id: 'departures',
  locales: [fr, en],
  jobs: (context) => [noticeJob(context), settleJob(context)],
  personalData,
});
