import { whisper } from '../../chat/answer.ts';
import { defineFeature } from '../../community/feature/feature.ts';
import { resealRows, type SealedColumn } from '../../engine/reencrypt.ts';
import { digest, needs } from './contributions/coaching.ts';
import { departed } from './contributions/departures.ts';
import { hear, planningForms, planningPresses } from './handlers/planning.ts';
import { EITHER, list, problemForms, problemPresses } from './handlers/problems.ts';
import { retentionJob } from './jobs.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import { personalData } from './personal-data/index.ts';

const PROBLEMS: SealedColumn = { table: 'collective_problems', column: 'sealed' };

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
      handle: async (call) => whisper(await list(call)),
    },
  ],
  presses: { ...problemPresses, ...planningPresses },
  forms: { ...problemForms, ...planningForms },
  jobs: (house) => [retentionJob(house)],
  gathering: hear,
  digest,
  needs,
  departed,
  personalData,
  sealed: [PROBLEMS],
  reseal: ({ tx, secrets }, most) => resealRows(tx, secrets, PROBLEMS, most),
});
