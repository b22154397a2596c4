import { definePart, submission } from '../../../../community/feature/feature.ts';
import { COACHES } from '../../../../community/members/member.ts';
import { en } from '../../locales/en/trials.ts';
import { fr } from '../../locales/fr/trials.ts';
import { toDo } from './contributions/to-do.ts';
import { againForm, criteriaForm, trialForm } from './forms.ts';
import * as trials from './handlers.ts';
import { onTrial } from './handlers.ts';
import { verdictJob } from './jobs.ts';
import { personalData } from './personal-data.ts';
import { trialStates } from './rules/states.ts';
import { TRIALS } from './store.ts';

/** Formats that coaches try out, and what they decide of them. */
export const trialsPart = definePart({
  locales: [fr, en],
  presses: {
    'trials/list': { who: COACHES, handle: trials.list },
    'trials/new': { who: COACHES, handle: (context) => trials.openNew(context) },
    'trials/see': onTrial.press({ who: COACHES }, trials.see),
    'trials/edit': onTrial.press({ who: COACHES, move: 'start' }, trials.edit),
    'trials/criteria': onTrial.press({ who: COACHES, move: 'start' }, trials.openCriteria),
    'trials/start': onTrial.press({ who: COACHES, move: 'start' }, trials.start),
    'trials/plan': onTrial.press({ who: COACHES, move: 'judge' }, trials.plan),
    'trials/adopt': onTrial.press({ who: COACHES, move: 'adopt' }, trials.adopt),
    'trials/again': onTrial.press({ who: COACHES, move: 'again' }, trials.openAgain),
    'trials/stop': onTrial.press({ who: COACHES, move: 'stop' }, trials.stop),
    'trials/close': onTrial.press({ who: COACHES, move: 'close' }, trials.close),
    'trials/discard': onTrial.press({ who: COACHES }, trials.discard),
    'trials/yaml': onTrial.press({ who: COACHES }, trials.yaml),
    'trials/tell': onTrial.press({ who: COACHES }, trials.tell),
  },
  forms: {
    'trials/format': submission({ who: COACHES, form: trialForm, handle: trials.save }),
    'trials/criteria': onTrial.form({ who: COACHES, move: 'start', form: criteriaForm }, trials.saveCriteria),
    'trials/again': onTrial.form({ who: COACHES, move: 'again', form: againForm }, trials.again),
  },
  jobs: (context) => [verdictJob(context)],
  toDo,
  personalData,
  sealed: [TRIALS],
  states: [trialStates],
});
