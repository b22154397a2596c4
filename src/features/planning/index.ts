import { defineFeature } from '../../community/feature/feature.ts';
import { decidingForms, decidingPresses } from './handlers/deciding.ts';
import { detailingForms, detailingPresses } from './handlers/detailing.ts';
import { draftingForms, draftingPresses } from './handlers/drafting.ts';
import { commands, overviewPresses } from './handlers/overview.ts';
import { proposingForms, proposingPresses } from './handlers/proposing.ts';
import { proposeJob } from './jobs.ts';
import { personalData } from './personal-data/index.ts';

/**
 * Planning gatherings: coaches write drafts, see what members will read, heed the calendar, and plan; or
 * confirm in one press the dates that a format's rhythm proposes. The other features hear of what is planned.
 */
export const planning = defineFeature({
  id: 'planning',
  commands,
  presses: {
    ...overviewPresses,
    ...draftingPresses,
    ...detailingPresses,
    ...decidingPresses,
    ...proposingPresses,
  },
  forms: { ...draftingForms, ...detailingForms, ...decidingForms, ...proposingForms },
  jobs: (context) => [proposeJob(context)],
  personalData,
});
