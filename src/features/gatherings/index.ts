import { defineFeature } from '../../community/feature/feature.ts';
import { gatheringStates } from '../../community/gatherings/lifecycle/states.ts';
import { COACHING } from './parts/follow-up/access.ts';
import * as followUpDepartures from './parts/follow-up/contributions/departures.ts';
import * as followUpHome from './parts/follow-up/contributions/home.ts';
import {
  attendanceForms,
  attendancePresses,
  recentAttendance,
} from './parts/follow-up/handlers/attendance.ts';
import { feedbackForms, feedbackPresses } from './parts/follow-up/handlers/feedback.ts';
import { findMaterials, materialForms, materialPresses } from './parts/follow-up/handlers/materials.ts';
import { report, reportPresses } from './parts/follow-up/handlers/report.ts';
import { endJob } from './parts/follow-up/jobs/end.ts';
import { closeJob, notifyCoachesJob, thankJob } from './parts/follow-up/jobs/follow.ts';
import { retentionJob } from './parts/follow-up/jobs/retention.ts';
import { askAgain } from './parts/follow-up/notifications/thanks.ts';
import { unsignedFeedback } from './parts/follow-up/store/feedback.ts';
import { reencrypt, sealed } from './parts/follow-up/store/reencrypt.ts';
import { agenda } from './parts/invitations/contributions/agenda.ts';
import * as invitationDepartures from './parts/invitations/contributions/departures.ts';
import { onGatheringEvent } from './parts/invitations/contributions/gathering-events.ts';
import { stillTrue } from './parts/invitations/contributions/still-true.ts';
import { answeringPresses } from './parts/invitations/handlers/answering.ts';
import { lookingPresses } from './parts/invitations/handlers/attendees.ts';
import * as list from './parts/invitations/handlers/list.ts';
import { reminderPresses } from './parts/invitations/handlers/reminders.ts';
import { announceJob, remindJob } from './parts/invitations/jobs.ts';
import { decidingForms, decidingPresses } from './parts/planning/handlers/deciding.ts';
import { detailingForms, detailingPresses } from './parts/planning/handlers/detailing.ts';
import { draftingForms, draftingPresses } from './parts/planning/handlers/drafting.ts';
import * as overview from './parts/planning/handlers/overview.ts';
import { proposingForms, proposingPresses } from './parts/planning/handlers/proposing.ts';
import { proposeJob } from './parts/planning/jobs.ts';
import { personalData } from './personal-data.ts';

/**
 * Gatherings, in three parts.
 * - Invitations: as members live them: announced, answered, filled, changed, and reminded of.
 * - Planning: coaches write drafts, see what members will read, heed the calendar, and plan; or confirm in one
 *   press the dates that a format's rhythm proposes. The other features hear of what is planned.
 * - Follow-up: who came, thanks, unsigned feedback, links to keep, and the coaches' report.
 */
export const gatherings = defineFeature({
  id: 'gatherings',
  stillTrue,
  commands: [
    ...list.commands,
    ...overview.commands,
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
  presses: {
    ...answeringPresses,
    ...lookingPresses,
    ...list.listingPresses,
    ...reminderPresses,
    ...overview.overviewPresses,
    ...draftingPresses,
    ...detailingPresses,
    ...decidingPresses,
    ...proposingPresses,
    ...attendancePresses,
    ...feedbackPresses,
    ...materialPresses,
    ...reportPresses,
  },
  forms: {
    ...draftingForms,
    ...detailingForms,
    ...decidingForms,
    ...proposingForms,
    ...attendanceForms,
    ...feedbackForms,
    ...materialForms,
  },
  jobs: (context) => [
    announceJob(context),
    remindJob(context),
    proposeJob(context),
    endJob(context),
    thankJob(context),
    closeJob(context),
    notifyCoachesJob(context),
    retentionJob(context),
  ],
  onGatheringEvent,
  departed: async (uow, departure) => [
    ...(await invitationDepartures.departed(uow, departure)),
    ...(await followUpDepartures.departed(uow, departure)),
  ],
  agenda,
  home: async (context) => [await list.home(context), await followUpHome.home(context)],
  personalData,
  unsigned: [{ texts: unsignedFeedback, lost: askAgain }],
  sealed,
  reencrypt,
  states: [gatheringStates],
});
