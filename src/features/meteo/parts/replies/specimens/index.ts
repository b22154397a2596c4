import { LONG_NAME, typedTexts } from '../../../../../../test/contracts/extremes.ts';
import type { Opened } from '../../../../../../test/contracts/seen.ts';
import {
  type FormSpecimens,
  type Life,
  type Specimens,
  samplesOf,
  tooLong,
} from '../../../../../../test/contracts/specimen.ts';
import { answers, sunny } from '../../../../../../test/support/meteo.ts';
import { viewContextIn } from '../../../locales/index.ts';
import { round } from '../../../specimens/cases.ts';
import * as form from '../forms.ts';
import { MAX_REPLY, MAX_TURNS, type Refusal, type Side, type Turn } from '../rules.ts';
import * as shown from '../views.ts';

const viewIn = (locale: 'fr' | 'en') => viewContextIn(locale, 'Europe/Paris');
const id = 'a'.repeat(36);
const texts = typedTexts(MAX_REPLY);
const turnsOf = (text: string, count: number): Turn[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ id, side: index % 2 === 0 ? 'coach' : 'author', writerId: index === 0 ? null : id },
    ...{ text, writtenAt: round.closesAt },
  }));
const sides: Side[] = ['author', 'coach'];
const refusals: Refusal[] = ['full', 'left', 'own', 'not-begun'];
const exchangeOf = (side: Side, turns: Turn[], refusal: Refusal | null): shown.Shown => ({
  ...{ answerId: id, round, author: LONG_NAME, side, turns, refusal },
  names: new Map([[id, LONG_NAME]]),
  withdrawable: turns.at(-1) ?? null,
});

const views = samplesOf(shown, {
  exchangeMessage: (locale) =>
    sides.flatMap((side) => [
      ...texts.flatMap((text): Parameters<typeof shown.exchangeMessage>[] => [
        [viewIn(locale), exchangeOf(side, turnsOf(text, MAX_TURNS), 'full')],
        [viewIn(locale), exchangeOf(side, turnsOf(text, 1), null)],
      ]),
      ...[...refusals, null].map(
        (refusal): Parameters<typeof shown.exchangeMessage> => [
          viewIn(locale),
          exchangeOf(side, [], refusal),
        ],
      ),
    ]),
  repliedMessage: (locale) => [[viewIn(locale), id, { id, name: LONG_NAME }]],
  withdrawnMessage: (locale) => [[viewIn(locale), LONG_NAME]],
  replySent: (locale) => sides.map((side) => [viewIn(locale), side, id]),
  replyWithdrawn: (locale) => [[viewIn(locale)]],
  noExchange: (locale) => [[viewIn(locale)]],
  refusalWords: (locale) =>
    sides.flatMap((side) =>
      refusals.map((refusal): Parameters<typeof shown.refusalWords> => [viewIn(locale), side, refusal]),
    ),
  cannotReply: (locale) =>
    sides.flatMap((side) =>
      refusals.map((refusal): Parameters<typeof shown.cannotReply> => [viewIn(locale), side, refusal]),
    ),
  threadBlocks: (locale) =>
    [0, 1, 4].map((turns) => [viewIn(locale), { answerId: id, turns, mayReply: true }]),
});

const forms = samplesOf(form, {
  replyForm: (locale) => [[viewIn(locale), id, LONG_NAME]],
  replyBackForm: (locale) => [[viewIn(locale), id]],
});

/** Alix signs; once it is closed Camille reads. */
async function digested(chat: Opened) {
  await chat.as('alix').types('/meteo');
  await chat.as('alix').presses('Répondre');
  await chat.as('alix').fills(sunny);
  await chat.travel('2022-03-18T09:30');
  await chat.as('camille').types('/meteo bilan');
  await chat.as('camille').presses('Lire les réponses');
  await chat.as('camille').presses('Répondre');
  return chat.as('camille');
}

const formSpecimens: FormSpecimens = {
  'meteo/reply': {
    valid: { text: 'Un essai.' },
    opens: digested,
    wrong: { values: { text: tooLong(MAX_REPLY) }, beside: 'text' },
    right: { text: 'Un *essai* <concluant> & « bref »' },
    seen: 'C’est envoyé',
    reachesOthers: true,
  },
  'meteo/reply-back': {
    valid: { text: 'Un essai.' },
    async opens(chat) {
      await (await digested(chat)).fills({ text: 'Bravo' });
      await chat.settled();
      await chat.as('alix').presses('Afficher');
      await chat.settled();
      await chat.as('alix').presses('Répondre');
      return chat.as('alix');
    },
    wrong: { values: { text: tooLong(MAX_REPLY) }, beside: 'text' },
    right: { text: 'Merci.' },
    seen: 'C’est envoyé',
    reachesOthers: true,
  },
};

/** Coaches write under signed answers, in both languages, and are answered, until there is no room. */
const life: Life = {
  now: '2022-03-11T11:50',
  async live({ alix, noe, sacha, camille, driss, clock }) {
    await clock.to('2022-03-11T12:00');
    for (const who of [alix, noe]) await answers(who, sunny);
    await answers(sacha, sunny, 'Answer');
    await clock.to('2022-03-18T09:00');
    await camille.presses('Lire les réponses');
    await camille.presses('Répondre');
    await camille.fills({ text: null });
    await camille.fills({ text: texts[0] ?? '' });
    await camille.presses('Voir l’échange');
    await camille.presses('Retirer mon message');
    await camille.types('/meteo bilan');
    await camille.presses('Lire les réponses');
    await camille.presses('Répondre');
    await camille.fills({ text: texts[1] ?? '' });
    await alix.presses('Afficher');
    await alix.presses('Répondre');
    await alix.fills({ text: texts[2] ?? '' });
    await alix.presses('Voir l’échange');
    await alix.presses('Se voir');
    await camille.presses('Afficher');
    await camille.presses('Répondre');
    await camille.fills({ text: texts[4] ?? '' });
    await alix.does({ kind: 'press', press: 'meteo/own', ref: '', value: null });
    await alix.presses('Voir l’échange');
    const { ref } = alix.button('Répondre');
    await alix.presses('Répondre');
    await alix.fills({ text: texts[3] ?? '' });
    for (const press of ['reply-answer', 'thread', 'reply'])
      for (const who of [alix, driss])
        await who.does({ kind: 'press', press: `meteo/${press}`, ref, value: null });
    await noe.does({ kind: 'press', press: 'meteo/thread', ref, value: null });
  },
};

export const specimens: Specimens = { views: { views, forms }, forms: formSpecimens, lives: [life] };
