import { repeated, typedTexts } from '../../../test/contracts/extremes.ts';
import { type FormSpecimens, type Specimens, samplesOf } from '../../../test/contracts/specimen.ts';
import type { AgendaEntry } from '../../community/feature/agenda.ts';
import type { Period, Unread } from '../../community/format/read-days.ts';
import * as formModule from './forms.ts';
import type { Away, Refusal } from './rules.ts';
import * as shown from './views.ts';

const period: Period = { fromOn: '2021-09-29', toOn: '2022-09-28' };
const day: Period = { fromOn: '2022-09-28', toOn: '2022-09-28' };
const away = (bounds: Period): Away => ({
  ...bounds,
  ref: `${'a'.repeat(36)}.${'b'.repeat(36)}`,
  ids: ['a'],
});
const lists = [0, 1, 2, 15, 16, 17, 40].map((count) => repeated(count, away(period)));

const refusals: (Refusal | Unread)[] = [
  ...typedTexts(4000).map((typed) => ({ refused: 'unreadable' as const, typed })),
  { refused: 'no-end' },
  { refused: 'no-such-day', typed: '31 septembre' },
  { refused: 'wrong-weekday', typed: 'mercredi 28 septembre', on: '2022-09-29' },
  { refused: 'reversed', asked: { fromOn: '2022-09-28', toOn: '2021-09-29' } },
  { refused: 'past', asked: period },
  { refused: 'outside', startsOn: '2021-09-29', endsOn: '2022-09-28' },
  { refused: 'too-long', days: 400 },
];

/** More than are named, each with the longest title and two buttons. */
const bookings = Array.from(
  { length: 9 },
  (_, index): AgendaEntry => ({
    id: `gathering/${index}`,
    format: 'workshop',
    label: 'Atelier-conférence',
    title: '*é_'.repeat(100),
    startsAt: Date.parse('2022-09-28T10:00:00Z'),
    endsAt: Date.parse('2022-09-28T11:00:00Z'),
    place: null,
    link: null,
    description: null,
    state: 'confirmed',
    answer: null,
    buttons: [],
    commitment: ['Proposer un autre créneau', 'Chercher quelqu’un d’autre'].map((label) => ({
      label,
      press: 'acceleration/counter',
      ref: 'a'.repeat(36),
    })),
    sequence: 0,
    changedAt: 0,
  }),
);

const absences = samplesOf(shown, {
  words: (locale) => [[locale]],
  listView: (locale) =>
    lists.flatMap((periods): Parameters<typeof shown.listView>[] => [
      [periods, locale],
      [
        periods,
        locale,
        shown.words(locale).confirmed.undone('du mercredi 29 septembre au jeudi 30 septembre'),
      ],
    ]),
  confirmationView: (locale) =>
    [period, day].flatMap((accepted) =>
      [true, false].flatMap((answersMeteo) =>
        ['2022-09-29', null].map(
          (resumesOn): Parameters<typeof shown.confirmationView> => [
            {
              id: 'a'.repeat(36),
              accepted,
              whole: period,
              resumesOn,
              answersMeteo,
              booked: answersMeteo ? bookings : [],
            },
            locale,
            'Europe/Paris',
          ],
        ),
      ),
    ),
  alreadyView: (locale) => [
    [period, locale],
    [day, locale],
  ],
  formatRefusal: (locale) => refusals.map((refusal) => [refusal, locale]),
  refusalView: (locale) => refusals.map((refusal) => [refusal, locale]),
  homeBlocks: (locale) => [
    [0, locale],
    [1, locale],
    [300, locale],
  ],
  describePeriod: (locale) => lists.slice(1).map((periods) => [periods, locale]),
});

const absenceForms = samplesOf(formModule, { absenceForm: (locale) => [[locale]] });

const forms: FormSpecimens = {
  'absences/add': {
    valid: { from: '2022-05-02', to: '2022-05-06', long: false },
    async opens(chat) {
      await chat.as('alix').types('/magellan absence');
      await chat.as('alix').presses('Déclarer une absence');
      return chat.as('alix');
    },
    wrong: { values: { from: '2022-03-22', to: '2022-03-21' }, beside: 'to' },
    right: { to: '2022-03-25' },
    seen: 'du mardi 22 au vendredi 25 mars',
  },
};

export const specimens: Specimens = {
  views: { views: absences, forms: absenceForms },
  forms,
  rows: ({ alix, put }) =>
    put('absences', { id: 'a1', member_id: alix, from_on: '2022-04-04', to_on: '2022-04-05' }),
};
