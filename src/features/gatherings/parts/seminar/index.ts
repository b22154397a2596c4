import { definePart } from '../../../../community/feature/feature.ts';
import { COACHES } from '../../../../community/members/member.ts';
import { en } from '../../locales/en/seminar.ts';
import { fr } from '../../locales/fr/seminar.ts';
import { departed } from './contributions/departures.ts';
import { onGatheringEvent } from './contributions/gathering-events.ts';
import { stillTrue } from './contributions/still-true.ts';
import * as seminarForms from './forms.ts';
import * as ratings from './handlers/feedback.ts';
import * as sequences from './handlers/planning.ts';
import { onSeminar, onSequence } from './handlers/planning.ts';
import * as seminarProgramme from './handlers/programme.ts';
import { onPlace, onProgramme } from './handlers/programme.ts';
import { retentionJob, soonJob } from './jobs.ts';
import { personalData } from './personal-data.ts';
import { forgetRaters, unsignedRatings } from './store/feedback.ts';

/** A seminar's sequences, and who takes the few places of some. */
export const seminarPart = definePart({
  locales: [fr, en],
  presses: {
    'seminar/programme': onProgramme.press({ who: 'everyone' }, seminarProgramme.open),
    'seminar/day': onProgramme.press({ who: 'everyone' }, seminarProgramme.turn),
    'seminar/open': onPlace.press({ who: 'everyone' }, seminarProgramme.openCard),
    'seminar/keep': onPlace.press({ who: 'everyone' }, seminarProgramme.keep),
    'seminar/go': onPlace.press({ who: 'everyone', open: true }, seminarProgramme.go),
    'seminar/swap': onPlace.press({ who: 'everyone', open: true }, seminarProgramme.swap),
    'seminar/leave': onPlace.press({ who: 'everyone', open: true }, seminarProgramme.leave),
    'seminar/rate-open': { who: 'everyone', handle: ratings.open },
    'seminar/rate-page': { who: 'everyone', handle: ratings.turn },
    'seminar/rate': { who: 'everyone', handle: ratings.rate },
    'seminar/figures': { who: COACHES, handle: ratings.figures },
    'seminar/plan': onSeminar.press({ who: COACHES }, sequences.list),
    'seminar/plan-page': onSeminar.press({ who: COACHES }, sequences.turn),
    'seminar/add': onSeminar.press({ who: COACHES, change: true }, sequences.openAdd),
    'seminar/edit': onSequence.press({ who: COACHES }, sequences.edit),
    'seminar/change': onSequence.press({ who: COACHES, change: true }, sequences.openChange),
    'seminar/details': onSequence.press({ who: COACHES, change: true }, sequences.openDetails),
    'seminar/remove': onSequence.press({ who: COACHES, change: true }, sequences.openRemove),
    'seminar/remove-yes': onSequence.press({ who: COACHES, change: true }, sequences.remove),
  },
  forms: {
    'seminar/add': onSeminar.form({ who: COACHES, change: true, form: seminarForms.addForm }, sequences.add),
    'seminar/change': onSequence.form(
      { who: COACHES, change: true, form: seminarForms.changeForm },
      sequences.change,
    ),
    'seminar/details': onSequence.form(
      { who: COACHES, change: true, form: seminarForms.detailsForm },
      sequences.saveDetails,
    ),
  },
  jobs: (context) => [soonJob(context), retentionJob(context)],
  stillTrue,
  onGatheringEvent,
  departed,
  personalData,
  unsigned: [
    {
      texts: unsignedRatings,
      lost: ({ tx }, sequenceId, memberIds) => forgetRaters(tx, sequenceId, memberIds),
    },
  ],
});
