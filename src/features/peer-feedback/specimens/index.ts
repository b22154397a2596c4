import { typedTexts } from '../../../../test/contracts/extremes.ts';
import type { Opened } from '../../../../test/contracts/seen.ts';
import {
  type FormSpecimens,
  type Life,
  type Specimens,
  tooLong,
} from '../../../../test/contracts/specimen.ts';
import { MOST_ABOUT, MOST_LETTERS } from '../rules.ts';
import { addRequest, saveAsk } from '../store.ts';
import { views } from './views.ts';

const [accents = '', escapes = ''] = typedTexts(MOST_LETTERS);
const [about = ''] = typedTexts(MOST_ABOUT);

/** Alix has asked Noé. */
const asked = (chat: Pick<Opened, 'app'>): Promise<string> =>
  chat.app.transact(async ({ tx, secrets, now }) => {
    const { asks } = await addRequest(tx, secrets, {
      ...{ askerId: 'm-alix', askedAt: now, byOn: '2022-03-18', about: 'Ma présentation' },
      giverIds: ['m-noe'],
    });
    return asks[0]?.id ?? '';
  });

const said = { works: 'Le plan', less: null, suggestion: null, question: null };

const forms: FormSpecimens = {
  'peer-feedback/ask': {
    valid: { first: 'u-noe', second: null, third: null, about: 'Ma présentation', by: '2022-03-18' },
    reachesOthers: true,
    async opens(chat) {
      await chat.as('alix').types('/retour demander');
      return chat.as('alix');
    },
    wrong: {
      values: (chat) => ({
        ...{ first: chat.as('noe').user, second: chat.as('noe').user, third: null },
        ...{ about: 'Ma présentation', by: '2022-03-18' },
      }),
      beside: 'second',
    },
    right: { second: null },
    seen: 'Je vous préviens à chaque retour',
  },
  'peer-feedback/give': {
    valid: said,
    reachesOthers: true,
    async opens(chat) {
      await asked(chat);
      await chat.as('noe').types('/retour');
      await chat.as('noe').chooses('Voir une demande', 'Demande 1, d’ici le vendredi 18 mars');
      await chat.as('noe').presses('Donner un retour');
      return chat.as('noe');
    },
    wrong: { values: { ...said, works: tooLong(MOST_LETTERS) }, beside: 'works' },
    right: { works: 'Le *plan*' },
    seen: 'C’est envoyé à Alix Moreau',
  },
  'peer-feedback/answer': {
    valid: { answer: 'Oui, et je l’essaie' },
    reachesOthers: true,
    async opens(chat) {
      const id = await asked(chat);
      await chat.app.transact(({ tx, secrets, now }) =>
        saveAsk(tx, secrets, {
          ...{ id, requestId: '', giverId: '', state: 'given', givenAt: now, reminded: false },
          ...{ texts: said, answer: null },
        }),
      );
      await chat.as('alix').types('/retour');
      await chat.as('alix').chooses('Lire un retour', 'Retour 1, du vendredi 11 mars');
      await chat.as('alix').presses('Oui, et…');
      return chat.as('alix');
    },
    wrong: { values: { answer: ' ' }, beside: 'answer' },
    right: { answer: 'Oui, et je l’essaie' },
    seen: 'C’est envoyé à N',
  },
};

/** Feedback is asked for, given, changed, read and answered; refused, taken back, withdrawn and erased. */
const life: Life = {
  now: '2022-03-07T10:00',
  async live({ alix, noe, camille, sacha, clock }) {
    await alix.types('/retour');
    await alix.presses('Demander un retour');
    await alix.fills({ first: 'u-noe', second: 'u-sacha', third: 'u-camille', about, by: '2022-03-18' });
    await clock.to('2022-03-07T10:10');
    await camille.presses('Pas cette fois');
    await noe.presses('Afficher');
    await noe.presses('Donner un retour');
    await noe.fills({ works: null });
    await noe.fills({ works: accents, less: escapes, suggestion: accents, question: escapes });
    await noe.types('/retour');
    await noe.chooses('Relire un retour donné', 'Donné\u00a0: retour 1, du lundi 7 mars');
    await noe.presses('Modifier');
    await noe.fills({ works: escapes });
    await sacha.presses('Show');
    await sacha.presses('Give feedback');
    await sacha.fills({ question: 'Why?' });
    await clock.to('2022-03-07T10:20');
    await noe.opensHome();
    await alix.opensHome();
    await alix.presses('Voir');
    await alix.chooses('Lire un retour', 'Retour 1, du lundi 7 mars');
    await alix.presses('Oui, et…');
    await alix.fills({ answer: escapes });
    await alix.types('/retour');
    await alix.chooses('Lire un retour', 'Retour 2, du lundi 7 mars');
    await alix.presses('Merci');
    await clock.to('2022-03-07T10:30');
    for (const giver of [noe, sacha]) await giver.types('/retour');
    await sacha.chooses('Read what you gave', 'Given: feedback 1, of Monday 7 March');
    await sacha.presses('Withdraw');
    await noe.chooses('Relire un retour donné', 'Donné\u00a0: retour 1, du lundi 7 mars');
    await alix.types('/retour');
    await alix.chooses('Effacer une demande', 'Demande 1, d’ici le vendredi 18 mars');
    await noe.chooses('Relire un retour donné', 'Donné\u00a0: retour 1, du lundi 7 mars');
    await alix.types('/retour demander');
    await alix.fills({ first: 'u-noe', second: null, third: null, about, by: '2022-03-18' });
    await alix.types('/retour');
    await alix.chooses('Retirer une demande', 'Demande 1, d’ici le vendredi 18 mars');
    await alix.types('/retour demander');
    await alix.fills({ first: 'u-noe', second: null, third: null, about, by: '2022-03-18' });
    await clock.to('2022-03-21T10:30');
    await noe.presses('Pas cette fois');
    await clock.to('2022-03-21T11:00');
  },
};

export const specimens: Specimens = {
  views,
  forms,
  lives: [life],
  rows({ alix, noe, past, put, sealed, herWords }) {
    const request = (id: string, author: string, words: string) =>
      put('peer_feedback_requests', {
        ...{ id, member_id: author, asked_at: past, by_on: '2099-01-01' },
        sealed: sealed('peer_feedback_requests', id, { about: words }),
      });
    const ask = (id: string, of: string, giver: string, words: string) =>
      put('peer_feedback_asks', {
        ...{ id, request_id: of, giver_id: giver, state: 'given', given_at: past, reminded: 0 },
        sealed: sealed('peer_feedback_asks', id, {
          texts: { works: words, less: null, suggestion: null, question: null },
          answer: null,
        }),
      });
    request('a-retour', alix, herWords);
    ask('a-retour-of-noe', 'a-retour', noe, 'Ce que Noé en dit');
    request('n-retour', noe, 'Ce que Noé demande');
    ask('n-retour-of-alix', 'n-retour', alix, herWords);
  },
};
