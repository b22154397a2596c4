import { definePart, submission } from '../../../../community/feature/feature.ts';
import { IN_A_DEFI } from '../../../../community/members/member.ts';
import { ON_A_SIDE } from '../../access.ts';
import { en } from '../../locales/en/values.ts';
import { fr } from '../../locales/fr/values.ts';
import { levelsForm, linksForm } from './forms.ts';
import * as handlers from './handlers.ts';
import { valuesRetentionJob } from './jobs.ts';

/** Where a défi is with the four values, phase by phase. It is the défi’s, and holds nobody’s name. */
export const valuesPart = definePart({
  locales: [fr, en],
  presses: {
    'values/read': { who: ON_A_SIDE, handle: handlers.read },
    'values/say': { who: IN_A_DEFI, handle: handlers.openLevels },
    'values/links': { who: IN_A_DEFI, handle: handlers.openLinks },
  },
  forms: {
    'values/say': submission({ who: IN_A_DEFI, form: levelsForm, handle: handlers.submitLevels }),
    'values/links': submission({ who: IN_A_DEFI, form: linksForm, handle: handlers.submitLinks }),
  },
  jobs: (context) => [valuesRetentionJob(context)],
});
