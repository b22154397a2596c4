import { defineFeature, submission } from '../../community/feature/feature.ts';
import { COACHES } from '../../community/members/member.ts';
import { EITHER, MENTEES } from './access.ts';
import { agenda } from './contributions/agenda.ts';
import { digest, needs } from './contributions/coaching.ts';
import { departed } from './contributions/departures.ts';
import { stillTrue } from './contributions/still-true.ts';
import { toDo } from './contributions/to-do.ts';
import { goalsForm, progressForm } from './forms/goals.ts';
import { requestForm } from './forms/request.ts';
import { moveForm, noteForm, preparationForm } from './forms/session.ts';
import { offerForm, patternForm, placeForm } from './forms/slots.ts';
import * as booking from './handlers/booking.ts';
import * as deciding from './handlers/deciding.ts';
import * as ending from './handlers/ending.ts';
import * as offering from './handlers/offering.ts';
import { onCycle, onSession } from './handlers/present.ts';
import * as report from './handlers/report.ts';
import * as requesting from './handlers/requesting.ts';
import * as sessions from './handlers/sessions.ts';
import * as writing from './handlers/writing.ts';
import { nightJob, overdueJob, overJob, prepareJob, startingSoonJob } from './jobs.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import { personalData } from './personal-data/index.ts';
import { promotionEnd } from './promotion-end.ts';
import { cycleStates, requestStates, sessionStates } from './rules/states.ts';
import { sealed } from './store/sealed.ts';

/**
 * Individual mentoring: an EIG or a porteur asks a coach for a cycle of sessions, with goals of her own. What
 * the two write is read by the two; coaches see figures only.
 */
export const mentoring = defineFeature({
  id: 'mentoring',
  locales: [fr, en],
  commands: [
    {
      command: 'mentorat',
      english: 'mentoring',
      words: [''],
      about: { fr: fr.labels.commands.own, en: en.labels.commands.own },
      who: EITHER,
      first: COACHES,
      handle: report.own,
    },
    {
      command: 'mentorat',
      words: ['disponibilites', 'availability', 'disponibilite', 'disponible'],
      about: { fr: fr.labels.commands.pattern, en: en.labels.commands.pattern },
      who: COACHES,
      handle: report.pattern,
    },
    {
      command: 'mentorat',
      words: ['bilan', 'report'],
      about: { fr: fr.labels.commands.report, en: en.labels.commands.report },
      who: COACHES,
      handle: report.report,
    },
  ],
  presses: {
    'mentoring/book': { who: MENTEES, handle: booking.book },
    'mentoring/slots': onCycle.press({ who: MENTEES, can: 'book', by: 'mentee' }, booking.slots),
    'mentoring/none-suits': onCycle.press(
      { who: MENTEES, can: 'noneSuits', by: 'mentee' },
      booking.noneSuits,
    ),
    'mentoring/accept': { who: COACHES, handle: deciding.take('accept') },
    'mentoring/take': { who: COACHES, handle: deciding.take('take') },
    'mentoring/decline': { who: COACHES, handle: deciding.decline },
    'mentoring/see-request': { who: COACHES, handle: deciding.seeRequest },
    'mentoring/cycle': onCycle.press({ who: EITHER }, ending.cycle),
    'mentoring/close': onCycle.press({ who: MENTEES, can: 'close', by: 'mentee' }, ending.close),
    'mentoring/renew': onCycle.press({ who: MENTEES, can: 'renew', by: 'mentee' }, ending.renew),
    'mentoring/renewal-agree': onCycle.press({ who: COACHES, can: 'agree', by: 'coach' }, ending.agree),
    'mentoring/renewal-refuse': onCycle.press(
      { who: COACHES, can: 'refuse', by: 'coach' },
      ending.renewalRefuse,
    ),
    'mentoring/stop': onCycle.press({ who: EITHER, can: 'stop' }, ending.stop),
    'mentoring/stop-confirm': onCycle.press({ who: EITHER, can: 'stop' }, ending.stopConfirm),
    'mentoring/place-form': onCycle.press({ who: COACHES, can: 'stop', by: 'coach' }, ending.openPlaceForm),
    'mentoring/offer-form': onCycle.press(
      { who: COACHES, can: 'offer', by: 'coach' },
      offering.openOfferForm,
    ),
    'mentoring/offer-usual': onCycle.press({ who: COACHES, can: 'offer', by: 'coach' }, offering.offerUsual),
    'mentoring/pattern-add': { who: COACHES, handle: offering.patternAdd },
    'mentoring/pattern-remove': { who: COACHES, handle: offering.patternRemove },
    'mentoring/report': { who: COACHES, handle: report.report },
    'mentoring/report-csv': { who: COACHES, handle: report.reportCsv },
    'mentoring/ask': { who: MENTEES, handle: requesting.openAsk },
    'mentoring/withdraw': { who: MENTEES, handle: requesting.withdraw },
    'mentoring/session': onSession.press({ who: EITHER }, sessions.show),
    'mentoring/move-form': onSession.press({ who: EITHER, can: 'propose' }, sessions.openMove),
    'mentoring/move-agree': onSession.press({ who: EITHER, can: 'agree' }, sessions.agree),
    'mentoring/move-refuse': onSession.press({ who: EITHER, can: 'refuse' }, sessions.stay(false)),
    'mentoring/move-retract': onSession.press({ who: EITHER, can: 'retract' }, sessions.stay(true)),
    'mentoring/cancel': onSession.press({ who: EITHER, can: 'cancel' }, sessions.askToCancel),
    'mentoring/cancel-confirm': onSession.press({ who: EITHER, can: 'cancel' }, sessions.cancel),
    'mentoring/missed': onSession.press({ who: EITHER, can: 'miss' }, sessions.noted('missed')),
    'mentoring/took-place': onSession.press({ who: EITHER, can: 'tookPlace' }, sessions.noted('tookPlace')),
    'mentoring/goals-form': onCycle.press({ who: MENTEES, by: 'mentee' }, writing.openGoalsForm),
    'mentoring/progress-form': onSession.press({ who: MENTEES, by: 'mentee' }, writing.openProgressForm),
    'mentoring/prepare-form': onSession.press({ who: MENTEES, by: 'mentee' }, writing.prepareForm),
    'mentoring/note-form': onSession.press({ who: EITHER }, writing.openNoteForm),
  },
  forms: {
    'mentoring/place': onCycle.form(
      { who: COACHES, can: 'stop', by: 'coach', form: placeForm },
      ending.place,
    ),
    'mentoring/offer': onCycle.form(
      { who: COACHES, can: 'offer', by: 'coach', form: offerForm },
      offering.submitOffer,
    ),
    'mentoring/pattern': submission({ who: COACHES, form: patternForm, handle: offering.pattern }),
    'mentoring/request': submission({
      who: MENTEES,
      form: requestForm,
      handle: requesting.ask,
    }),
    'mentoring/move': onSession.form({ who: EITHER, can: 'propose', form: moveForm }, sessions.propose),
    'mentoring/goals': onCycle.form({ who: MENTEES, by: 'mentee', form: goalsForm }, writing.goals),
    'mentoring/progress': onSession.form(
      { who: MENTEES, by: 'mentee', form: progressForm },
      writing.progress,
    ),
    'mentoring/prepare': onSession.form(
      { who: MENTEES, by: 'mentee', form: preparationForm },
      writing.prepare,
    ),
    'mentoring/note': onSession.form({ who: EITHER, form: noteForm }, writing.note),
  },
  jobs: (context) => [prepareJob(), startingSoonJob(), overJob(), overdueJob(), nightJob(context)],
  agenda,
  toDo,
  departed,
  stillTrue,
  digest,
  needs,
  personalData,
  sealed,
  states: [requestStates, cycleStates, sessionStates],
  promotionEnd,
});
