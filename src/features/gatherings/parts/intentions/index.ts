import { definePart, submission } from '../../../../community/feature/feature.ts';
import { intentionForm } from './forms.ts';
import * as intentions from './handlers.ts';
import { askJob, forgetJob } from './jobs.ts';
import { personalData } from './personal-data.ts';
import { INTENTIONS } from './store.ts';

/** What each means to apply after a gathering, for her alone. */
export const intentionsPart = definePart({
  presses: {
    'afterwards/intend': { who: 'everyone', handle: intentions.intend },
    'afterwards/intentions': { who: 'everyone', handle: intentions.show },
    'afterwards/intention-done': { who: 'everyone', handle: intentions.finish },
  },
  forms: {
    'afterwards/intention': submission({
      who: 'everyone',
      form: intentionForm,
      handle: intentions.save,
    }),
  },
  jobs: (context) => [askJob(context), forgetJob(context)],
  personalData,
  sealed: [INTENTIONS],
});
