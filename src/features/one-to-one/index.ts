import { defineFeature } from '../../community/feature/feature.ts';
import { COACHES, EIG, type Who } from '../../community/members/member.ts';
import { agenda } from './contributions/agenda.ts';
import { departed } from './contributions/departures.ts';
import { stillTrue } from './contributions/still-true.ts';
import { toDo } from './contributions/to-do.ts';
import { moveForm, offerForm, otherForm } from './forms.ts';
import * as changing from './handlers/changing.ts';
import * as offering from './handlers/offering.ts';
import { onMeeting, show } from './handlers/present.ts';
import { sweepJob } from './jobs.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import { personalData } from './personal-data.ts';
import { promotionEnd } from './promotion-end.ts';
import { meetingStates } from './rules/meeting.ts';

const EITHER: Who = ['eig', 'coach'];

/**
 * Meetings of two that come back by the month (`oneToOne` in programme.yaml; the carnet de bord): a coach shares out
 * her times among the EIG whom she follows, once, and each may have another. Nobody but the two sees one.
 */
export const oneToOne = defineFeature({
  id: 'one-to-one',
  locales: [fr, en],
  commands: [
    {
      command: 'rencontre',
      words: ['carnet', 'logbook', 'tete-a-tete', 'one-to-one', 'suivi'],
      about: { fr: fr.command, en: en.command },
      who: EITHER,
      handle: show,
    },
  ],
  presses: {
    'one-to-one/show': { who: EITHER, handle: show },
    'one-to-one/open': { who: COACHES, handle: offering.open },
    'one-to-one/send': { who: COACHES, handle: offering.send },
    'one-to-one/see': onMeeting.press({ who: COACHES, of: 'coach' }, changing.see),
    'one-to-one/move': onMeeting.press({ who: COACHES, of: 'coach' }, changing.openMove),
    'one-to-one/cancel': onMeeting.press({ who: COACHES, of: 'coach' }, changing.cancel),
    'one-to-one/other': onMeeting.press({ who: EIG, of: 'eig' }, changing.openOther),
  },
  forms: {
    'one-to-one/offer': { who: COACHES, form: offerForm, handle: offering.offer },
    'one-to-one/move': onMeeting.form({ who: COACHES, of: 'coach', form: moveForm }, changing.move),
    'one-to-one/other': onMeeting.form({ who: EIG, of: 'eig', form: otherForm }, changing.other),
  },
  jobs: (context) => [sweepJob(context)],
  agenda,
  toDo,
  departed,
  stillTrue,
  personalData,
  states: [meetingStates],
  promotionEnd,
});
