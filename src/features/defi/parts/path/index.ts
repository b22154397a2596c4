import { definePart } from '../../../../community/feature/feature.ts';
import { COACHES } from '../../../../community/members/member.ts';
import { ON_A_SIDE } from '../../access.ts';
import { en } from '../../locales/en/path.ts';
import { fr } from '../../locales/fr/path.ts';
import { departed } from './contributions/departures.ts';
import { stillTrue } from './contributions/still-true.ts';
import { digest, toDo } from './contributions/to-do.ts';
import { asideForm, helpForm } from './forms.ts';
import { all } from './handlers/all.ts';
import * as answering from './handlers/answering.ts';
import { onStep } from './handlers/answering.ts';
import * as helping from './handlers/helping.ts';
import { stepsJob, sweepJob } from './jobs.ts';
import { personalData } from './personal-data.ts';
import { sealed } from './store.ts';

/** The path of a défi: recruit, welcome, integrate, steer by phase, hand over. Its state is the défi’s. */
export const pathPart = definePart({
  locales: [fr, en],
  presses: {
    'path/all': { who: ON_A_SIDE, handle: all },
    'path/step': onStep.press({ who: ON_A_SIDE, to: 'see' }, answering.show),
    'path/done': onStep.press({ who: ON_A_SIDE, to: 'answer' }, answering.done),
    'path/undo': onStep.press({ who: ON_A_SIDE, to: 'undo' }, answering.undo),
    'path/aside': onStep.press({ who: ON_A_SIDE, to: 'set-aside' }, answering.openAside),
    'path/help': onStep.press({ who: ON_A_SIDE, to: 'ask-help' }, helping.openHelp),
    'path/take': { who: COACHES, handle: helping.take },
  },
  forms: {
    'path/aside': onStep.form({ who: ON_A_SIDE, to: 'set-aside', form: asideForm }, answering.aside),
    'path/help': onStep.form({ who: ON_A_SIDE, to: 'ask-help', form: helpForm }, helping.askHelp),
  },
  jobs: (context) => [stepsJob(context), sweepJob(context)],
  toDo,
  digest,
  departed,
  stillTrue,
  personalData,
  sealed,
});
