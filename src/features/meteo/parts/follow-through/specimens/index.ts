import { LONG_CHANNEL, typedTexts } from '../../../../../../test/contracts/extremes.ts';
import type { Opened } from '../../../../../../test/contracts/seen.ts';
import {
  type FormSpecimens,
  type Life,
  type Specimens,
  samplesOf,
} from '../../../../../../test/contracts/specimen.ts';
import { answers, sunny } from '../../../../../../test/support/meteo.ts';
import { viewContextIn } from '../../../locales/index.ts';
import { round } from '../../../specimens/cases.ts';
import * as form from '../forms.ts';
import { type Action, MAX_ACTIONS, MAX_WHY, OUTCOMES } from '../rules.ts';
import * as shown from '../views.ts';

const viewIn = (locale: 'fr' | 'en') => viewContextIn(locale, 'Europe/Paris');
const id = 'a'.repeat(36);
const ref = `${id}.99`;
const DAY = 'mercredi 28 septembre';

/** As many as there can be, together as long as what coaches write may be, and one that is all of it. */
const lists: Action[][] = typedTexts(1000).flatMap((words) => {
  const [why = null] = typedTexts(MAX_WHY / 2).filter((each) => each[0] === words[0]);
  const action = (text: string, outcome: Action['outcome']): Action => ({
    ...{ id, text, dueOn: '2022-09-28', outcome, why, saidAt: null },
  });
  return [
    [action(words, null)],
    Array.from({ length: MAX_ACTIONS }, () => action(words.slice(0, 199).trim() || 'X', 'dropped')),
    OUTCOMES.map((outcome) => action(words.slice(0, 300).trim() || 'X', outcome)),
  ];
});

const views = samplesOf(shown, {
  datesNote: (locale) => lists.map((actions) => [viewIn(locale), actions]),
  actionsMessage: (locale) =>
    [true, false].map(
      (isPublished): Parameters<typeof shown.actionsMessage> => [
        viewIn(locale),
        { ref, round, hasDropped: true, isPublished },
        viewIn(locale).words.actions.published(LONG_CHANNEL),
      ],
    ),
  actionsPost: (locale) => lists.map((actions) => [viewIn(locale), round, actions]),
  askedBlocks: (locale) => [1, 5].map((count) => [viewIn(locale), { loopId: id, count }]),
  actionsGone: (locale) => [[viewIn(locale)]],
});

const formViews = samplesOf(form, {
  outcomesForm: (locale) => lists.map((actions) => [viewIn(locale), ref, DAY, actions]),
  reasonsForm: (locale) =>
    lists
      .filter((actions) => actions.some(({ outcome }) => outcome === 'dropped'))
      .map((actions) => [viewIn(locale), ref, actions]),
});

/** Alix answers; coaches publish two things that they will do. */
async function published(chat: Opened) {
  await chat.as('alix').types('/meteo');
  await chat.as('alix').presses('Répondre');
  await chat.as('alix').fills(sunny);
  await chat.travel('2022-03-18T09:30');
  const camille = chat.as('camille');
  await camille.types('/meteo bilan');
  await camille.presses('Vous avez dit');
  await camille.fills({ said: 'Le temps manque.', will: 'Un atelier, le 12 avril\nMoins de réunions' });
  await camille.presses('Publier');
  await camille.presses('Dire où nous en sommes');
  return camille;
}

const forms: FormSpecimens = {
  'meteo/actions': {
    valid: { one1: 'done', one2: null },
    opens: published,
    right: { one1: 'going', one2: 'done' },
    seen: 'C’est enregistré',
  },
  'meteo/actions-why': {
    valid: { why1: 'Un essai.' },
    async opens(chat) {
      const camille = await published(chat);
      await camille.fills({ one1: 'dropped', one2: 'done' });
      await camille.presses('Dire pourquoi');
      return camille;
    },
    wrong: { values: { why1: 'é'.repeat(MAX_WHY) }, beside: 'why1' },
    right: { why1: 'La salle est *prise*' },
    seen: 'Vos raisons sont enregistrées',
  },
};

/** What coaches said they would do is asked about, told to the promotion, and taken down. */
const life: Life = {
  now: '2022-03-11T11:50',
  async live({ alix, sacha, camille, driss, clock }) {
    await clock.to('2022-03-11T12:00');
    await answers(alix, sunny);
    await answers(sacha, sunny, 'Answer');
    await clock.to('2022-03-18T09:00');
    await camille.presses('Vous avez dit');
    await camille.fills({ said: 'Le temps manque.', will: 'Un atelier, le 12 avril\nMoins de réunions' });
    const { ref: draft } = camille.button('Publier');
    await driss.does({ kind: 'press', press: 'meteo/actions', ref: draft, value: null });
    await camille.presses('Publier');
    await clock.to('2022-03-31T09:00');
    await driss.opensHome();
    await clock.to('2022-04-01T09:00');
    await driss.presses('Dire où nous en sommes');
    await driss.fills({ one1: 'dropped', one2: 'going' });
    await driss.presses('Dire pourquoi');
    await driss.fills({ why1: 'La salle est prise' });
    await driss.presses('Publier où nous en sommes');
    await driss.presses('Modifier');
    await driss.fills({ one2: 'done' });
    await driss.presses('Dépublier');
  },
};

export const specimens: Specimens = { views: { views, forms: formViews }, forms, lives: [life] };
