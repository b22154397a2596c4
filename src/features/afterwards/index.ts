import { defineFeature } from '../../community/feature/feature.ts';
import { COACHING } from './access.ts';
import { departed } from './contributions/departures.ts';
import { home } from './contributions/home.ts';
import { attendanceForms, attendancePresses, recentAttendance } from './handlers/attendance.ts';
import { feedbackForms, feedbackPresses } from './handlers/feedback.ts';
import { findMaterials, materialForms, materialPresses } from './handlers/materials.ts';
import { report, reportPresses } from './handlers/report.ts';
import { endJob } from './jobs/end.ts';
import { closeJob, notifyCoachesJob, thankJob } from './jobs/follow.ts';
import { retentionJob } from './jobs/retention.ts';
import { askAgain } from './notifications/thanks.ts';
import { personalData } from './personal-data/index.ts';
import { unsignedFeedback } from './store/feedback.ts';
import { reencrypt, sealed } from './store/reencrypt.ts';

/** What follows a gathering: who came, thanks, unsigned feedback, links to keep, and the coaches' report. */
export const afterwards = defineFeature({
  id: 'afterwards',
  commands: [
    {
      command: 'rencontre',
      words: ['supports', 'materials', 'support', 'material', 'liens', 'links'],
      hint: { fr: 'mots du titre', en: 'words of a title' },
      about: {
        fr: 'retrouver les supports des rencontres, et en ajouter',
        en: 'find the materials of the gatherings, and add some',
      },
      who: 'everyone',
      handle: findMaterials,
    },
    {
      command: 'rencontre',
      words: ['presence', 'attendance', 'presences'],
      about: { fr: 'noter qui est venu·e', en: 'note who came' },
      who: COACHING,
      handle: recentAttendance,
    },
    {
      command: 'rencontre',
      words: ['bilan', 'report'],
      about: {
        fr: 'voir la participation, les sujets, et qui n’est pas venu·e depuis longtemps',
        en: 'see participation, topics, and who has not come for long',
      },
      who: COACHING,
      handle: report,
    },
  ],
  presses: { ...attendancePresses, ...feedbackPresses, ...materialPresses, ...reportPresses },
  forms: { ...attendanceForms, ...feedbackForms, ...materialForms },
  jobs: (context) => [
    endJob(context),
    thankJob(context),
    closeJob(context),
    notifyCoachesJob(context),
    retentionJob(context),
  ],
  home,
  departed,
  personalData,
  unsigned: [{ texts: unsignedFeedback, lost: askAgain }],
  sealed,
  reencrypt,
});
