import { definePart, submission } from '../../../../community/feature/feature.ts';
import { COACHES } from '../../../../community/members/member.ts';
import { underDigest } from './contributions.ts';
import { changeForm } from './forms.ts';
import * as practice from './handlers.ts';
import { forgetJob, practiceJob } from './jobs.ts';
import { personalData } from './personal-data.ts';

/** A situation for everybody between two rounds of the météo, which coaches read before; who tries it is shown to nobody. */
export const practicePart = definePart({
  presses: {
    'practice/try': { who: 'everyone', handle: practice.tryOut },
    'practice/next': { who: COACHES, handle: practice.showNext },
    'practice/skip': { who: COACHES, handle: practice.leaveOut(true) },
    'practice/restore': { who: COACHES, handle: practice.leaveOut(false) },
    'practice/change': { who: COACHES, handle: practice.openChange },
  },
  forms: {
    'practice/change': submission({ who: COACHES, form: changeForm, handle: practice.change }),
  },
  jobs: (context) => [practiceJob(context), forgetJob(context)],
  underDigest,
  personalData,
});
