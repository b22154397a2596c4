import { defineFeature, submission } from '../../community/feature/feature.ts';
import { COACHES, EIG } from '../../community/members/member.ts';
import { BOTH, CONCERNED, GIVING, SIDES } from './access.ts';
import { aboutMember } from './contributions/about-member.ts';
import { agenda, digest, needs } from './contributions/agenda.ts';
import { departed } from './contributions/departures.ts';
import { home } from './contributions/home.ts';
import { stillTrue } from './contributions/still-true.ts';
import { toDo } from './contributions/to-do.ts';
import { availabilityForm } from './forms/availability.ts';
import { momentForms } from './forms/moment.ts';
import { detailsForm, needForm } from './forms/need.ts';
import { outcomeForm } from './forms/outcome.ts';
import { commentForm, followForm, questionForm, replyForm } from './forms/texts.ts';
import * as after from './handlers/after.ts';
import * as answering from './handlers/answering.ts';
import { onAsked } from './handlers/answering.ts';
import * as availability from './handlers/availability.ts';
import * as coaching from './handlers/coaching.ts';
import * as list from './handlers/list.ts';
import * as moment from './handlers/moment.ts';
import * as need from './handlers/need.ts';
import * as questions from './handlers/questions.ts';
import * as report from './handlers/report.ts';
import { onRequest } from './handlers/request.ts';
import * as withdrawing from './handlers/withdrawing.ts';

import { sweepJob, timerJobs } from './jobs.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import { personalData } from './personal-data/index.ts';
import { promotionEnd } from './promotion-end.ts';
import { requestStates } from './rules/states.ts';
import { sealed } from './store/sealed.ts';

/** Acceleration hours: a team puts a need into words, parrains give an hour, and it is told what came of it. */
export const acceleration = defineFeature({
  id: 'acceleration',
  locales: [fr, en],
  commands: [
    {
      command: 'acceleration',
      english: 'hours',
      words: [''],
      about: {
        fr: 'voir où en sont les demandes d’heures',
        en: 'see where requests for hours stand',
      },
      who: CONCERNED,
      first: ['parrain'],
      handle: list.list,
    },
    {
      command: 'acceleration',
      words: ['demander', 'ask', 'demande', 'demandes', 'request'],
      about: { fr: 'demander des heures à des spécialistes', en: 'ask specialists for hours' },
      who: EIG,
      handle: need.startAsking,
    },
    {
      command: 'acceleration',
      words: ['disponibilites', 'availability', 'disponibilite', 'dispos', 'pause'],
      about: {
        fr: 'dire vos domaines, les heures que vous offrez, et vos pauses',
        en: 'set your fields, the hours you offer, and your breaks',
      },
      who: GIVING,
      first: ['parrain'],
      handle: availability.open,
    },
    {
      command: 'acceleration',
      words: ['bilan', 'report'],
      about: { fr: 'suivre les demandes et les heures', en: 'follow requests and hours' },
      who: COACHES,
      handle: report.report,
    },
  ],
  presses: {
    'acceleration/tell': onRequest.press({ who: BOTH, side: SIDES, can: 'tell' }, after.openOutcome),
    'acceleration/not-held': onRequest.press({ who: BOTH, side: SIDES, can: 'missed' }, after.notHeld),
    'acceleration/missed': onRequest.press({ who: BOTH, side: SIDES, can: 'missed' }, after.missed),
    'acceleration/follow': onRequest.press({ who: EIG, side: ['team'], can: 'follow' }, after.openFollow),
    'acceleration/take': onAsked.press({ who: GIVING, can: 'take' }, answering.openTaking('take')),
    'acceleration/other': onAsked.press({ who: GIVING, can: 'take' }, answering.openTaking('other')),
    'acceleration/decline': onAsked.press({ who: GIVING, can: 'decline' }, answering.decline),
    'acceleration/availability': { who: GIVING, handle: availability.open },
    'acceleration/comment': onRequest.press(
      { who: COACHES, side: ['coach'], can: 'comment' },
      coaching.openComment,
    ),
    'acceleration/let-go': onRequest.press({ who: COACHES, side: ['coach'] }, coaching.letGo),
    'acceleration/list': { who: CONCERNED, handle: list.list },
    'acceleration/show': onRequest.press(
      { who: CONCERNED, side: ['team', 'parrain', 'asked', 'coach'] },
      list.show,
    ),
    'acceleration/agree': onRequest.press({ who: BOTH, side: SIDES, can: 'agree' }, moment.agree(false)),
    'acceleration/agree-anyway': onRequest.press(
      { who: BOTH, side: SIDES, can: 'agree' },
      moment.agree(true),
    ),
    'acceleration/counter': onRequest.press({ who: BOTH, side: SIDES, can: 'counter' }, moment.openCounter),
    'acceleration/release': onRequest.press({ who: BOTH, side: SIDES, can: 'release' }, moment.release),
    'acceleration/release-sure': onRequest.press(
      { who: BOTH, side: SIDES, can: 'release' },
      moment.releaseSure,
    ),
    'acceleration/new': { who: EIG, handle: need.openNew },
    'acceleration/from-need': { who: EIG, handle: need.openFromNeed },
    'acceleration/details': onRequest.press({ who: EIG, side: ['team'], can: 'save' }, need.openDetails),
    'acceleration/send': onRequest.press({ who: EIG, side: ['team'] }, need.send),
    'acceleration/again': onRequest.press(
      { who: ['eig', 'coach'], side: ['team', 'coach'], can: 'again' },
      need.again,
    ),
    'acceleration/question': onRequest.press(
      { who: GIVING, side: ['asked', 'parrain'] },
      questions.openQuestion,
    ),
    'acceleration/reply': { who: EIG, handle: questions.openReply },
    'acceleration/answer': { who: GIVING, handle: questions.readAnswer },
    'acceleration/csv': { who: COACHES, handle: report.csv },
    'acceleration/withdraw': onRequest.press(
      { who: EIG, side: ['team'], can: 'withdraw' },
      withdrawing.withdraw,
    ),
    'acceleration/withdraw-sure': onRequest.press({ who: EIG, side: ['team'] }, withdrawing.withdrawSure),
  },
  forms: {
    'acceleration/tell': onRequest.form({ who: BOTH, side: SIDES, form: outcomeForm }, after.recordOutcome),
    'acceleration/follow': onRequest.form({ who: EIG, side: ['team'], form: followForm }, after.follow),
    'acceleration/take': onRequest.form(
      { who: GIVING, side: ['asked'], form: momentForms.take },
      answering.take('take'),
    ),
    'acceleration/other': onRequest.form(
      { who: GIVING, side: ['asked'], form: momentForms.other },
      answering.take('other'),
    ),
    'acceleration/availability': submission({
      who: GIVING,
      form: availabilityForm,
      handle: availability.offer,
    }),
    'acceleration/comment': onRequest.form(
      { who: COACHES, side: ['coach'], form: commentForm },
      coaching.comment,
    ),
    'acceleration/counter': onRequest.form(
      { who: BOTH, side: SIDES, form: momentForms.counter },
      moment.counter,
    ),
    'acceleration/need': submission({ who: EIG, form: needForm, handle: need.need }),
    'acceleration/details': onRequest.form({ who: EIG, side: ['team'], form: detailsForm }, need.details),
    'acceleration/question': onRequest.form(
      { who: GIVING, side: ['asked', 'parrain'], form: questionForm },
      questions.question,
    ),
    'acceleration/reply': submission({ who: EIG, form: replyForm, handle: questions.reply }),
  },
  jobs: (context) => [...timerJobs(), sweepJob(context)],
  home,
  toDo,
  agenda,
  aboutMember,
  departed,
  stillTrue,
  digest,
  needs,
  personalData,
  sealed,
  states: [requestStates],
  promotionEnd,
});
