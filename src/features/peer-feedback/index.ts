import { defineFeature, submission } from '../../community/feature/feature.ts';
import { departed } from './contributions/departures.ts';
import { home } from './contributions/home.ts';
import { stillTrue } from './contributions/still-true.ts';
import { answerForm, askForm, giveForm } from './forms.ts';
import * as asking from './handlers/asking.ts';
import * as giving from './handlers/giving.ts';
import { onAsk } from './handlers/giving.ts';
import { sweepJob } from './jobs.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import { personalData } from './personal-data.ts';
import { promotionEnd } from './promotion-end.ts';
import { askStates, PEERS } from './rules.ts';
import { sealed } from './store.ts';

/**
 * Feedback between peers: what works, what works less well, a suggestion, a question; signed, between two people and
 * nobody else, answered by “yes, and…” or thanks. Whoever it concerns acts on it whatever her roles have become.
 */
export const peerFeedback = defineFeature({
  id: 'peer-feedback',
  locales: [fr, en],
  commands: [
    {
      command: 'retour',
      english: 'feedback',
      words: [''],
      about: { fr: fr.commands.list, en: en.commands.list },
      who: PEERS,
      handle: asking.showList,
    },
    {
      command: 'retour',
      words: ['demander', 'ask', 'demande', 'request'],
      about: { fr: fr.commands.ask, en: en.commands.ask },
      who: PEERS,
      handle: asking.openAsk,
    },
  ],
  presses: {
    'peer-feedback/list': { who: 'everyone', handle: asking.showList },
    'peer-feedback/ask': { who: PEERS, handle: asking.openAsk },
    'peer-feedback/withdraw': { who: 'everyone', handle: asking.withdraw },
    'peer-feedback/erase': { who: 'everyone', handle: asking.erase },
    'peer-feedback/see': onAsk.press({ who: 'everyone', of: 'either' }, giving.see),
    'peer-feedback/give': onAsk.press({ who: 'everyone', of: 'giver', can: 'give' }, giving.openGive),
    'peer-feedback/decline': onAsk.press({ who: 'everyone', of: 'giver' }, giving.refuse),
    'peer-feedback/take-back': onAsk.press({ who: 'everyone', of: 'giver', can: 'decline' }, giving.takeBack),
    'peer-feedback/yes-and': onAsk.press({ who: 'everyone', of: 'asker', can: 'answer' }, giving.openAnswer),
    'peer-feedback/thank': onAsk.press({ who: 'everyone', of: 'asker', can: 'answer' }, giving.thank),
  },
  forms: {
    'peer-feedback/ask': submission({ who: PEERS, form: askForm, handle: asking.ask }),
    'peer-feedback/give': onAsk.form(
      { who: 'everyone', of: 'giver', can: 'give', form: giveForm },
      giving.give,
    ),
    'peer-feedback/answer': onAsk.form(
      { who: 'everyone', of: 'asker', can: 'answer', form: answerForm },
      giving.answer,
    ),
  },
  jobs: (context) => [sweepJob(context)],
  states: [askStates],
  home,
  departed,
  stillTrue,
  personalData,
  sealed,
  promotionEnd,
});
