import { LONG_NAME, repeated, typedTexts } from '../../../test/contracts/extremes.ts';
import {
  type FormSpecimens,
  type Life,
  type Specimens,
  samplesOf,
} from '../../../test/contracts/specimen.ts';
import { demoProgramme } from '../../../test/support/programme.ts';
import * as formModule from './forms.ts';
import { viewContextFor } from './locales/index.ts';
import type { Following, Move, Refusal } from './rules.ts';
import * as shown from './views.ts';

const view = (locale: 'fr' | 'en') => viewContextFor({ programme: demoProgramme() }, { locale });
const at = Date.parse('2022-09-28T10:00:00Z');
const times = { startsAt: at, openUntil: at };
const days = { kind: 'holiday' as const, fromOn: '2022-09-28', toOn: '2022-09-29' };
const moves: Move[] = [
  { id: 'meteo/1', before: times, after: { ...times, startsAt: at - 1 } },
  { id: 'meteo/2', before: times, after: { ...times, openUntil: at + 1 } },
  { id: 'meteo/3', before: times, after: null },
  { id: 'meteo/4', before: null, after: times },
];
const [move] = moves;
if (!move) throw new Error('there are moves');
const followings: Following[] = [
  { moves: [], open: null, gatherings: [] },
  { moves, open: times, gatherings: [{ title: LONG_NAME, startsAt: at }] },
  {
    moves: repeated(60, move),
    open: times,
    gatherings: repeated(60, { title: '*é_'.repeat(100), startsAt: at }),
  },
];
const refusals: Refusal[] = [
  { refused: 'reversed' },
  { refused: 'too-early', fromOn: '2022-09-28' },
  { refused: 'outside', startsOn: '2021-09-29', endsOn: '2022-09-28' },
  { refused: 'too-long', max: 62 },
  { refused: 'off-already' },
  ...typedTexts(400).map((name) => ({ refused: 'overlaps' as const, name })),
];

const views = samplesOf(shown, {
  periodOf: (locale) => [[view(locale), days]],
  listMessage: (locale) =>
    [0, 1, 11, 40].flatMap((count): Parameters<typeof shown.listMessage>[] => [
      [view(locale), repeated(count, { ...days, name: 'é'.repeat(60), id: 'a'.repeat(36), begun: false })],
      [
        view(locale),
        [
          { ...days, kind: 'pause', name: '*_`[]'.repeat(40), id: null, begun: false },
          { ...days, name: 'Pont', id: 'a', begun: true },
        ],
        view(locale).words.gone,
      ],
    ]),
  previewMessage: (locale) =>
    followings.flatMap((following) =>
      (['add', 'remove'] as const).map(
        (act): Parameters<typeof shown.previewMessage> => [
          view(locale),
          { ...days, id: 'a'.repeat(36), name: 'é'.repeat(60) },
          following,
          { act, again: act === 'add' },
        ],
      ),
    ),
  refusalWords: (locale) => refusals.map((refusal) => [view(locale), refusal]),
});

const forms: FormSpecimens = {
  'days-off/new': {
    valid: { kind: 'holiday', name: 'Pont', from: '2022-05-27', to: null },
    async opens(chat) {
      await chat.as('camille').types('/magellan jours');
      await chat.as('camille').presses('Ajouter des jours');
      return chat.as('camille');
    },
    wrong: { values: { name: 'Pont', from: '2022-05-27', to: '2022-05-26' }, beside: 'to' },
    right: { to: null },
    seen: 'Ce qui changera',
  },
};

const life: Life = {
  now: '2022-03-11T09:00',
  async live({ camille, driss }) {
    await camille.types('/magellan jours');
    await camille.presses('Ajouter des jours');
    await camille.fills({ kind: 'pause', name: 'Une pause', from: '2022-05-02', to: '2022-05-06' });
    await camille.presses('Supprimer le brouillon');
    await camille.presses('Ajouter des jours');
    await camille.fills({ kind: 'holiday', name: 'Un pont', from: '2022-05-27', to: null });
    await camille.presses('Ajouter ces jours');
    await driss.types('/magellan jours');
    await driss.presses('Retirer');
    await driss.presses('Voir les jours chômés');
    await driss.presses('Retirer');
    await driss.presses('Retirer ces jours');
  },
};

export const specimens: Specimens = {
  views: {
    views,
    forms: samplesOf(formModule, { daysForm: (locale) => [[view(locale)]] }),
  },
  forms,
  lives: [life],
  rows: ({ alix, past, put }) =>
    put('days_off', {
      ...{ id: 'd1', kind: 'holiday', name: 'Un pont', from_on: '2022-05-27', to_on: '2022-05-27' },
      ...{ state: 'removed', added_by: alix, added_at: past, removed_by: alix, removed_at: past },
    }),
};
