import { defineFeature } from '../../community/feature/feature.ts';
import { agenda } from './contributions/agenda.ts';
import { home } from './contributions/home.ts';
import { askAgain } from './handlers/ask-again.ts';
import { csvPresses, namesPress } from './handlers/coaching.ts';
import { commands } from './handlers/commands.ts';
import { contactPresses } from './handlers/contact.ts';
import { askingPresses } from './handlers/invitation.ts';
import { loopForms, loopPresses } from './handlers/loop.ts';
import { pastPress } from './handlers/past.ts';
import { readingPresses } from './handlers/reading.ts';
import { receiptPresses } from './handlers/receipt.ts';
import { answerForms } from './handlers/submitting.ts';
import { closeJob, digestJob, retentionJob } from './jobs/close.ts';
import { contactJob } from './jobs/contact.ts';
import { openJob, welcomeJob } from './jobs/open.ts';
import { nudgeJob, remindJob } from './jobs/remind.ts';
import { personalData } from './personal-data/index.ts';
import { unsignedAnswers } from './store/answers.ts';
import { reencrypt, sealed } from './store/reencrypt.ts';

/**
 * The météo: every two weeks each EIG says, in confidence, what weather it is for her défi, her team and
 * herself. Coaches read the answers and a digest; the group sees what they make of it.
 */
export const meteo = defineFeature({
  id: 'meteo',
  commands,
  presses: {
    ...askingPresses,
    ...receiptPresses,
    ...contactPresses,
    ...readingPresses,
    ...loopPresses,
    ...csvPresses,
    'meteo/past': pastPress,
    'meteo/names': namesPress,
  },
  forms: { ...answerForms, ...loopForms },
  jobs: (context) => [
    openJob(context),
    welcomeJob(context),
    nudgeJob(context),
    remindJob(context),
    closeJob(context),
    digestJob(context),
    retentionJob(context),
    contactJob(context),
  ],
  home,
  agenda,
  personalData,
  unsigned: [{ texts: unsignedAnswers, lost: askAgain }],
  sealed,
  reencrypt,
});
