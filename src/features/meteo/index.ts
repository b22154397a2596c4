import { defineFeature, submission } from '../../community/feature/feature.ts';
import { COACHES, EIG } from '../../community/members/member.ts';
import { CALLING } from './access.ts';
import { agenda } from './contributions/agenda.ts';
import { home } from './contributions/home.ts';
import { signedForm, unsignedForm } from './forms/answer.ts';
import { loopForm } from './forms/loop.ts';
import { askAgain } from './handlers/ask-again.ts';
import * as coaching from './handlers/coaching.ts';
import * as commands from './handlers/commands.ts';
import * as contact from './handlers/contact.ts';
import * as invitation from './handlers/invitation.ts';
import * as loop from './handlers/loop.ts';
import { onLoop } from './handlers/loop.ts';
import * as off from './handlers/off.ts';
import * as past from './handlers/past.ts';
import * as reading from './handlers/reading.ts';
import * as receipt from './handlers/receipt.ts';
import { onRound } from './handlers/round.ts';
import * as submitting from './handlers/submitting.ts';
import { closeJob, retentionJob } from './jobs/close.ts';
import { contactJob } from './jobs/contact.ts';
import { digestJob } from './jobs/digest.ts';
import { openJob, welcomeJob } from './jobs/open.ts';
import { nudgeJob, remindJob } from './jobs/remind.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import * as followThrough from './parts/follow-through/contributions.ts';
import { outcomesForm, reasonsForm } from './parts/follow-through/forms.ts';
import * as actions from './parts/follow-through/handlers.ts';
import { noteForm } from './parts/notebook/forms.ts';
import * as notebook from './parts/notebook/handlers.ts';
import { replyBackForm, replyForm } from './parts/replies/forms.ts';
import * as replies from './parts/replies/handlers.ts';
import { personalData } from './personal-data/index.ts';
import { promotionEnd } from './promotion-end.ts';
import { contactStates } from './rules/contact.ts';
import { unsignedAnswers } from './store/answers.ts';
import { sealed } from './store/sealed.ts';

/**
 * The météo: every two weeks each EIG says, in confidence, what weather it is for her défi, her team and
 * herself. Coaches read the answers and a digest; the group sees what they make of it.
 */
export const meteo = defineFeature({
  id: 'meteo',
  locales: [fr, en],
  commands: [
    {
      command: 'meteo',
      words: [''],
      about: {
        fr: 'répondre à la météo ouverte, ou retrouver les vôtres',
        en: 'answer the open météo, or see your past ones',
      },
      who: ['eig', 'coach'],
      first: EIG,
      handle: commands.ask,
    },
    {
      command: 'meteo',
      words: ['bilan', 'digest'],
      about: {
        fr: 'lire le dernier bilan, et suivre la météo ouverte',
        en: 'read the last digest, and follow the open météo',
      },
      who: COACHES,
      first: COACHES,
      handle: coaching.onDemand,
    },
    {
      command: 'meteo',
      words: ['historique', 'history'],
      about: { fr: 'comparer les météos passées', en: 'compare past météos' },
      who: COACHES,
      handle: coaching.history,
    },
    {
      command: 'meteo',
      words: ['note'],
      about: {
        fr: 'noter pour vous un succès ou une difficulté, jusqu’à votre prochaine météo',
        en: 'note a success or a difficulty for yourself, until your next météo',
      },
      who: EIG,
      handle: notebook.note,
    },
    {
      command: 'meteo',
      words: ['notes', 'notebook', 'carnet'],
      about: { fr: 'relire, modifier ou supprimer vos notes', en: 'read, change or delete your notes' },
      who: EIG,
      handle: notebook.showNotes,
    },
    {
      command: 'magellan',
      words: ['coach', 'talk', 'coachs', 'coaches', 'parler'],
      about: { fr: 'parler à un·e coach', en: 'talk to a coach' },
      who: CALLING,
      first: CALLING,
      handle: contact.coach,
    },
  ],
  presses: {
    'meteo/names': onRound.press({ who: COACHES, read: true }, coaching.names),
    'meteo/figures': onRound.press({ who: COACHES }, coaching.figures),
    'meteo/figures-csv': onRound.press({ who: COACHES }, coaching.figuresCsv),
    'meteo/history-csv': { who: COACHES, handle: coaching.historyCsv },
    'meteo/coach': { who: CALLING, handle: contact.coach },
    'meteo/contact': { who: CALLING, handle: contact.contact },
    'meteo/contact-undo': { who: CALLING, handle: contact.contactUndo },
    'meteo/contact-take': { who: COACHES, handle: contact.take },
    'meteo/contact-done': { who: COACHES, handle: contact.done },
    'meteo/contacts': { who: COACHES, handle: contact.contacts },
    'meteo/answer': onRound.press({ who: EIG, open: true }, invitation.answering(true)),
    'meteo/answer-unsigned': onRound.press({ who: EIG, open: true }, invitation.answering(false)),
    'meteo/note': { who: EIG, handle: notebook.writeNote },
    'meteo/note-edit': { who: EIG, handle: notebook.editNote },
    'meteo/note-remove': { who: EIG, handle: notebook.remove },
    'meteo/notes': { who: EIG, handle: notebook.showNotes },
    'meteo/notes-page': { who: EIG, handle: notebook.turnNotes },
    'meteo/notes-take': onRound.press({ who: EIG, open: true }, invitation.answering(false, true)),
    'meteo/edit': onRound.press({ who: EIG, open: true }, invitation.answering(true)),
    'meteo/later': onRound.press({ who: EIG, open: true }, invitation.later),
    'meteo/skip': onRound.press({ who: EIG, open: true }, invitation.skip),
    'meteo/unskip': onRound.press({ who: EIG, open: true }, invitation.unskip),
    'meteo/loop': onRound.press({ who: COACHES }, loop.loop),
    'meteo/loop-edit': onLoop.press({ who: COACHES, state: 'draft' }, loop.loopEdit),
    'meteo/loop-publish': onLoop.press({ who: COACHES, state: 'draft' }, loop.publish),
    'meteo/loop-retract': onLoop.press({ who: COACHES, state: 'published' }, loop.retract),
    'meteo/loop-discard': onLoop.press({ who: COACHES, state: 'draft' }, loop.discard),
    'meteo/actions': { who: COACHES, handle: actions.ask },
    'meteo/actions-why': { who: COACHES, handle: actions.askWhy },
    'meteo/actions-publish': { who: COACHES, handle: actions.publish },
    'meteo/actions-retract': { who: COACHES, handle: actions.retract },
    'meteo/read': onRound.press({ who: COACHES, read: true }, reading.read),
    'meteo/read-order': onRound.press({ who: COACHES, read: true }, reading.readInOrder),
    'meteo/read-page': { who: COACHES, handle: reading.readPage },
    // Whose answer it is decides, whatever her roles have become: see `exchangeOf`.
    'meteo/thread': { who: 'everyone', handle: replies.thread },
    'meteo/reply': { who: COACHES, handle: replies.write('coach') },
    'meteo/reply-answer': { who: 'everyone', handle: replies.write('author') },
    'meteo/reply-withdraw': { who: 'everyone', handle: replies.withdraw },
    'meteo/reply-meet': { who: CALLING, handle: replies.meet },
    'meteo/off': { who: EIG, handle: off.stop },
    'meteo/on': { who: EIG, handle: off.resume },
    'meteo/withdraw': onRound.press({ who: EIG, open: true }, receipt.withdraw),
    'meteo/withdraw-confirm': onRound.press({ who: EIG, open: true }, receipt.confirm),
    'meteo/withdraw-keep': onRound.press({ who: EIG, open: true }, receipt.keep),
    'meteo/past': { who: EIG, handle: past.showPast },
    'meteo/own': { who: EIG, handle: past.showOwn },
    'meteo/own-page': { who: EIG, handle: past.turnOwn },
  },
  forms: {
    'meteo/note': submission({ who: EIG, form: noteForm, handle: notebook.saveNote }),
    'meteo/reply': submission({ who: COACHES, form: replyForm, handle: replies.submit('coach') }),
    'meteo/reply-back': submission({
      who: 'everyone',
      form: replyBackForm,
      handle: replies.submit('author'),
    }),
    'meteo/actions': submission({ who: COACHES, form: outcomesForm, handle: actions.save }),
    'meteo/actions-why': submission({ who: COACHES, form: reasonsForm, handle: actions.saveWhy }),
    'meteo/loop': submission({ who: COACHES, form: loopForm, handle: loop.form }),
    'meteo/signed': onRound.form({ who: EIG, open: true, form: signedForm }, submitting.signed),
    'meteo/unsigned': onRound.form({ who: EIG, open: true, form: unsignedForm }, submitting.unsigned),
  },
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
  toDo: followThrough.toDo,
  youSaid: loop.youSaid,
  agenda,
  personalData,
  states: [contactStates],
  unsigned: [{ texts: unsignedAnswers, lost: askAgain }],
  sealed,
  promotionEnd,
});
