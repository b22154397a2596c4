import { definePart, submission } from '../../../../community/feature/feature.ts';
import { COACHES } from '../../../../community/members/member.ts';
import { en } from '../../locales/en/follow-up.ts';
import { fr } from '../../locales/fr/follow-up.ts';
import { gatheringFacts, presents } from './contributions/before.ts';
import { departed } from './contributions/departures.ts';
import { gazette } from './contributions/gazette.ts';
import { home } from './contributions/home.ts';
import { toDo } from './contributions/to-do.ts';
import { exceptShown, feedbackForm, markForms, materialForm, personForm } from './forms.ts';
import * as attendance from './handlers/attendance.ts';
import { onAttendance } from './handlers/attendance.ts';
import * as feedback from './handlers/feedback.ts';
import * as materials from './handlers/materials.ts';
import * as report from './handlers/report.ts';
import { endJob } from './jobs/end.ts';
import { closeJob, notifyCoachesJob, thankJob } from './jobs/follow.ts';
import { retentionJob } from './jobs/retention.ts';
import { askAgain } from './notifications/thanks.ts';
import { personalData } from './personal-data/index.ts';
import { unsignedFeedback } from './store/feedback.ts';

/** Who came, thanks, unsigned feedback, links to keep, and the coaches' report. */
export const followUpPart = definePart({
  locales: [fr, en],
  presses: {
    'afterwards/attendance': onAttendance.press({ who: COACHES }, attendance.open),
    'afterwards/attendance-page': onAttendance.press({ who: COACHES }, attendance.turn),
    'afterwards/everyone': onAttendance.press({ who: COACHES }, attendance.everyone),
    'afterwards/everyone-undo': onAttendance.press({ who: COACHES }, attendance.undoEveryone),
    'afterwards/except': onAttendance.press({ who: COACHES }, attendance.openExcept),
    'afterwards/came': onAttendance.press({ who: COACHES }, attendance.openMark('came')),
    'afterwards/absent': onAttendance.press({ who: COACHES }, attendance.openMark('absent')),
    'afterwards/add-person': onAttendance.press({ who: COACHES }, attendance.addPerson),
    'afterwards/feedback': { who: 'everyone', handle: feedback.openFeedback },
    'afterwards/read': { who: COACHES, handle: feedback.read(false) },
    'afterwards/read-page': { who: COACHES, handle: feedback.read(true) },
    'afterwards/add-material': { who: 'everyone', handle: materials.openMaterialForm },
    'afterwards/remove-material': { who: 'everyone', handle: materials.remove },
    'afterwards/summary': { who: COACHES, handle: report.summary },
    'afterwards/csv': { who: COACHES, handle: report.sendGatherings },
    'afterwards/attendance-csv': { who: COACHES, handle: report.sendAttendance },
  },
  forms: {
    'afterwards/except': onAttendance.form({ who: COACHES, form: exceptShown }, attendance.submitExcept),
    'afterwards/came': onAttendance.form(
      { who: COACHES, form: markForms.came },
      attendance.submitMark('came'),
    ),
    'afterwards/absent': onAttendance.form(
      { who: COACHES, form: markForms.absent },
      attendance.submitMark('absent'),
    ),
    'afterwards/person': onAttendance.form({ who: COACHES, form: personForm }, attendance.submitPerson),
    'afterwards/feedback': submission({
      who: 'everyone',
      form: feedbackForm,
      handle: feedback.submitFeedback,
    }),
    'afterwards/material': submission({
      who: 'everyone',
      form: materialForm,
      handle: materials.submitMaterial,
    }),
  },
  jobs: (context) => [
    endJob(context),
    thankJob(context),
    closeJob(context),
    notifyCoachesJob(context),
    retentionJob(context),
  ],
  departed,
  toDo,
  home,
  gazette,
  gatheringFacts,
  presents,
  personalData,
  unsigned: [{ texts: unsignedFeedback, lost: askAgain }],
});
