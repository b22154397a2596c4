import { whisper } from '../../chat/answer.ts';
import { defineFeature } from '../../community/feature/feature.ts';
import { reencryptRows, type SealedColumn } from '../../engine/reencrypt.ts';
import { digest, needs } from './contributions/coaching.ts';
import { departed } from './contributions/departures.ts';
import { onGatheringEvent, planningForms, planningPresses } from './handlers/planning.ts';
import { EITHER, list, problemForms, problemPresses } from './handlers/problems.ts';
import { retentionJob } from './jobs.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import { personalData } from './personal-data/index.ts';

const PROBLEMS: SealedColumn = { table: 'collective_problems', column: 'sealed' };

import { problemStates } from './rules/states.ts';

/**
 * Collective mentoring: several people who have one problem, unnamed to each other until they agree, and a
 * gathering of theirs; and the needs that look alike, for coaches to judge.
 */
export const collectiveMentoring = defineFeature({
  id: 'collective-mentoring',
  commands: [
    {
      command: 'mentorat',
      words: ['collectif', 'collective'],
      about: { fr: fr.command, en: en.command },
      who: EITHER,
      handle: async (context) => whisper(await list(context)),
    },
  ],
  presses: { ...problemPresses, ...planningPresses },
  forms: { ...problemForms, ...planningForms },
  jobs: (context) => [retentionJob(context)],
  onGatheringEvent: onGatheringEvent,
  digest,
  needs,
  departed,
  personalData,
  sealed: [PROBLEMS],
  reencrypt: ({ tx, secrets }, max) => reencryptRows(tx, secrets, PROBLEMS, max),
  states: [problemStates],
});
