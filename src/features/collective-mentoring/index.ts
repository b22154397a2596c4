import { whisper } from '../../chat/answer.ts';
import { defineFeature, submission } from '../../community/feature/feature.ts';
import { COACHES } from '../../community/members/member.ts';
import type { SealedColumn } from '../../engine/reencrypt.ts';
import { digest, needs } from './contributions/coaching.ts';
import { departed } from './contributions/departures.ts';
import { stillTrue } from './contributions/still-true.ts';
import { planForm, problemForm, proposeForm } from './forms.ts';
import * as planning from './handlers/planning.ts';
import { onGatheringEvent } from './handlers/planning.ts';
import * as problems from './handlers/problems.ts';
import { EITHER, list, MEMBERS, onProblem } from './handlers/problems.ts';
import { retentionJob } from './jobs.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import { personalData } from './personal-data/index.ts';

const PROBLEMS: SealedColumn = { table: 'collective_problems', column: 'sealed' };

import { promotionEnd } from './promotion-end.ts';
import { problemStates } from './rules/states.ts';

/**
 * Collective mentoring: several people who have one problem, unnamed to each other until they agree, and a
 * gathering of theirs; and the needs that look alike, for coaches to judge.
 */
export const collectiveMentoring = defineFeature({
  id: 'collective-mentoring',
  locales: [fr, en],
  commands: [
    {
      command: 'mentorat',
      words: ['collectif', 'collective'],
      about: { fr: fr.command, en: en.command },
      who: EITHER,
      first: ['porteur'],
      handle: async (context) => whisper(await list(context)),
    },
  ],
  presses: {
    'collective-mentoring/plan-form': onProblem.press({ who: COACHES, can: 'plan' }, planning.openPlanForm),
    'collective-mentoring/propose-form': { who: COACHES, handle: planning.openProposeForm },
    'collective-mentoring/raise': { who: MEMBERS, handle: problems.openRaise },
    'collective-mentoring/from-need': { who: MEMBERS, handle: problems.openFromNeed },
    'collective-mentoring/list': { who: EITHER, handle: problems.openList },
    'collective-mentoring/see': onProblem.press({ who: EITHER }, problems.see),
    'collective-mentoring/join': onProblem.press({ who: MEMBERS, can: 'join' }, problems.join),
    'collective-mentoring/leave': onProblem.press({ who: MEMBERS, can: 'leave' }, problems.leave),
    'collective-mentoring/show': onProblem.press({ who: MEMBERS, can: 'join' }, problems.naming(true)),
    'collective-mentoring/hide': onProblem.press({ who: MEMBERS, can: 'join' }, problems.naming(false)),
    'collective-mentoring/withdraw': onProblem.press({ who: EITHER, can: 'withdraw' }, problems.withdraw),
  },
  forms: {
    'collective-mentoring/plan': onProblem.form({ who: COACHES, can: 'plan', form: planForm }, planning.plan),
    'collective-mentoring/propose': submission({
      who: COACHES,
      form: proposeForm,
      handle: planning.propose,
    }),
    'collective-mentoring/problem': submission({
      who: MEMBERS,
      form: problemForm,
      handle: problems.raise,
    }),
  },
  jobs: (context) => [retentionJob(context)],
  onGatheringEvent: onGatheringEvent,
  digest,
  needs,
  departed,
  personalData,
  sealed: [PROBLEMS],
  states: [problemStates],
  stillTrue,
  promotionEnd,
});
