import { defineFeature, submission } from '../../community/feature/feature.ts';
import { COACHES } from '../../community/members/member.ts';
import { aboutMember } from './contributions/about-member.ts';
import { departed } from './contributions/departures.ts';
import { handOver } from './contributions/hand-over.ts';
import { digest, home, toDo } from './contributions/home.ts';
import { stillTrue } from './contributions/still-true.ts';
import { cardForm, solveForm } from './forms/ending.ts';
import { missedForm, offerForm, questionForm, referForm, replyForm, yesAndForm } from './forms/helping.ts';
import { requestForm } from './forms/request.ts';
import * as asking from './handlers/asking.ts';
import * as coaching from './handlers/coaching.ts';
import * as ending from './handlers/ending.ts';
import * as helping from './handlers/helping.ts';
import * as offers from './handlers/offers.ts';
import { onAsked, onOffer, onOwn, onQuestion } from './handlers/request.ts';
import { retentionJob, timerJobs } from './jobs.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import { personalData } from './personal-data/index.ts';
import { promotionEnd } from './promotion-end.ts';
import { ASKERS, CONCERNED, HELPERS } from './rules/request.ts';
import { requestStates } from './rules/states.ts';
import { sealed } from './store/sealed.ts';

/**
 * Mutual aid: a few people who can help are asked, and told why them; whoever helps says first what she has
 * understood; the two are put in touch; it ends with thanks, and may become a card for the promotion.
 */
export const mutualAid = defineFeature({
  id: 'mutual-aid',
  locales: [fr, en],
  commands: [
    {
      command: 'entraide',
      english: 'mutualaid',
      words: [''],
      about: { fr: fr.commands.list, en: en.commands.list },
      who: HELPERS,
      first: ['alumni'],
      handle: asking.list,
    },
    {
      command: 'entraide',
      words: ['demander', 'ask', 'demande', 'request'],
      hint: { fr: fr.commands.askHint, en: en.commands.askHint },
      about: { fr: fr.commands.ask, en: en.commands.ask },
      who: ASKERS,
      handle: asking.askByCommand,
    },
    {
      command: 'entraide',
      words: ['chercher', 'search', 'fiches', 'cards'],
      hint: { fr: fr.commands.searchHint, en: en.commands.searchHint },
      about: { fr: fr.commands.search, en: en.commands.search },
      who: CONCERNED,
      handle: ending.search,
    },
    {
      command: 'entraide',
      words: ['savoirs', 'skills', 'domaines', 'fields'],
      about: { fr: fr.commands.skills, en: en.commands.skills },
      who: HELPERS,
      handle: ending.skills,
    },
    {
      command: 'entraide',
      words: ['suivi', 'waiting'],
      about: { fr: fr.commands.waiting, en: en.commands.waiting },
      who: COACHES,
      handle: coaching.seeWaiting,
    },
  ],
  presses: {
    'mutual-aid/list': { who: HELPERS, handle: asking.list },
    'mutual-aid/see': { who: HELPERS, handle: helping.see },
    'mutual-aid/ask': { who: ASKERS, handle: asking.openAsk },
    'mutual-aid/edit': onOwn.press({ who: ASKERS, can: 'save' }, asking.openEdit),
    'mutual-aid/name': onOwn.press({ who: ASKERS, can: 'save' }, asking.naming(true)),
    'mutual-aid/unname': onOwn.press({ who: ASKERS, can: 'save' }, asking.naming(false)),
    'mutual-aid/discard': onOwn.press({ who: ASKERS, can: 'discard' }, asking.discard),
    'mutual-aid/send': onOwn.press({ who: ASKERS, can: 'send' }, asking.send),
    'mutual-aid/close': onOwn.press({ who: ASKERS, can: 'close' }, asking.close),
    'mutual-aid/again': onOwn.press({ who: ASKERS, can: 'again' }, asking.again),
    'mutual-aid/solve': onOwn.press({ who: ASKERS, can: 'solve' }, ending.openSolve),
    'mutual-aid/keep': onOwn.press({ who: ASKERS, can: 'keep' }, ending.openCard),
    'mutual-aid/help': onAsked.press({ who: HELPERS, elsewhere: true }, helping.openOffer),
    'mutual-aid/question': onAsked.press({ who: HELPERS }, helping.openQuestion),
    'mutual-aid/refer': onAsked.press({ who: HELPERS }, helping.openRefer),
    'mutual-aid/unsure': onAsked.press({ who: HELPERS }, helping.unsure),
    'mutual-aid/pause': { who: HELPERS, handle: helping.pause },
    'mutual-aid/resume': { who: HELPERS, handle: helping.resume },
    'mutual-aid/reply': onQuestion.press({ who: ASKERS, by: 'author' }, helping.openReply),
    'mutual-aid/question-read': onQuestion.press({ who: HELPERS, by: 'asker' }, helping.readReply),
    'mutual-aid/offer-read': onOffer.press({ who: ASKERS, by: 'author' }, offers.read),
    'mutual-aid/right': onOffer.press({ who: ASKERS, by: 'author', waits: true }, offers.right),
    'mutual-aid/yes-and': onOffer.press({ who: ASKERS, by: 'author', waits: true }, offers.openYesAnd),
    'mutual-aid/missed': onOffer.press({ who: ASKERS, by: 'author', waits: true }, offers.openMissed),
    'mutual-aid/answer-read': onOffer.press({ who: HELPERS, by: 'helper' }, offers.readAnswer),
    'mutual-aid/thanks-read': onOffer.press({ who: HELPERS, by: 'helper' }, ending.readThanks),
    'mutual-aid/agree': onOffer.press({ who: HELPERS, by: 'helper' }, ending.agree),
    'mutual-aid/card-read': { who: CONCERNED, handle: ending.readCard },
    'mutual-aid/card-withdraw': { who: ASKERS, handle: ending.withdraw },
    'mutual-aid/waiting': { who: COACHES, handle: coaching.seeWaiting },
    'mutual-aid/suggest-hour': { who: COACHES, handle: coaching.suggest('hour') },
    'mutual-aid/suggest-collective': { who: COACHES, handle: coaching.suggest('collective') },
  },
  forms: {
    'mutual-aid/request': submission({ who: ASKERS, form: requestForm, handle: asking.write }),
    'mutual-aid/offer': onAsked.form({ who: HELPERS, elsewhere: true, form: offerForm }, helping.offer),
    'mutual-aid/question': onAsked.form({ who: HELPERS, form: questionForm }, helping.question),
    'mutual-aid/refer': onAsked.form({ who: HELPERS, form: referForm }, helping.refer),
    'mutual-aid/reply': onQuestion.form({ who: ASKERS, by: 'author', form: replyForm }, helping.reply),
    'mutual-aid/yes-and': onOffer.form(
      { who: ASKERS, by: 'author', waits: true, form: yesAndForm },
      offers.yesAnd,
    ),
    'mutual-aid/missed': onOffer.form(
      { who: ASKERS, by: 'author', waits: true, form: missedForm },
      offers.missed,
    ),
    'mutual-aid/solve': onOwn.form({ who: ASKERS, can: 'solve', form: solveForm }, ending.solve),
    'mutual-aid/card': onOwn.form({ who: ASKERS, can: 'keep', form: cardForm }, ending.keep),
  },
  jobs: (context) => [...timerJobs(), retentionJob(context)],
  home,
  toDo,
  aboutMember,
  digest,
  departed,
  handOver,
  stillTrue,
  personalData,
  sealed,
  states: [requestStates],
  promotionEnd,
});
