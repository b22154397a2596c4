import { LONG_DEFI, programme, repeated, typedTexts } from '../../../../test/contracts/extremes.ts';
import { type Specimens, samplesOf } from '../../../../test/contracts/specimen.ts';
import type { AgendaEntry } from '../../../community/feature/agenda.ts';
import { agendaWords, viewContextIn } from '../locales/index.ts';
import type { TimeSplit } from '../rules/split.ts';
import type { Year } from '../rules/year.ts';
import * as calendar from '../views/calendar.ts';
import * as entry from '../views/entry.ts';
import * as voiceModule from '../views/format.ts';
import * as month from '../views/month.ts';
import * as next from '../views/next.ts';
import * as time from '../views/time.ts';
import * as yearViews from '../views/year.ts';

const viewIn = (locale: 'fr' | 'en') => viewContextIn(locale, 'Europe/Paris');

const START = Date.parse('2022-09-28T15:00:00Z');
const entryOf = (typed: string, given: Partial<AgendaEntry> = {}): AgendaEntry => ({
  id: `gathering/${'0f5c2f5e-8c1f-4a53-9d53-4f4f4a2a9c11'}`,
  format: 'atelier',
  label: LONG_DEFI,
  title: typed,
  startsAt: START,
  endsAt: START + 90 * 60_000,
  place: typed,
  link: `https://example.org/${'a'.repeat(900)}`,
  description: typed,
  state: 'tentative',
  answer: typed.slice(0, 60),
  buttons: repeated(3, { label: 'Finalement, je ne viens pas', press: 'agenda/next', ref: 'a'.repeat(36) }),
  sequence: 1,
  changedAt: START,
  ...given,
});

const bare = entryOf('Courte', {
  label: 'Courte',
  place: null,
  link: null,
  description: null,
  answer: null,
  buttons: [],
  endsAt: START + 40 * 3_600_000,
});
const cancelled = entryOf('Annulée', { state: 'cancelled', link: 'visio (salle 3)' });
const extreme = typedTexts(1500).map((typed) => entryOf(typed));
const every = [bare, cancelled, ...extreme];

/** So many entries, one a day, all as heavy as they may be. */
const manyOf = (count: number, like: AgendaEntry): AgendaEntry[] =>
  Array.from({ length: count }, (_, index) => ({
    ...like,
    id: `${like.id}-${index}`,
    startsAt: like.startsAt + index * 86_400_000,
    endsAt: like.endsAt + index * 86_400_000,
  }));
/** Two years, of which each third day has something. */
const longYear: Year = {
  ...{ startsOn: '2021-09-01', endsOn: '2023-08-31', todayOn: '2022-09-28' },
  phases: repeated(8, { label: LONG_DEFI, from: '2021-09-01', to: '2022-09-28' }),
  pauses: repeated(8, { name: LONG_DEFI, from: '2022-09-01', to: '2022-09-28' }),
  holidays: repeated(4, { on: '2022-09-28', name: LONG_DEFI }),
  dated: Array.from({ length: 240 }, (_, index) => ({
    label: `${index % 30} ${LONG_DEFI}`,
    on: new Date(Date.UTC(2021, 8, 1 + 3 * index)).toISOString().slice(0, 10),
    sure: index % 2 === 0,
  })),
};
const lists = [
  [],
  every,
  ...extreme.flatMap((each) => [manyOf(7, each), manyOf(28, each), manyOf(90, each)]),
];

const spent = (label: string) => ({
  format: label,
  label,
  month: 999 * 3_600_000 + 59 * 60_000,
  past: 9_999 * 3_600_000,
  toCome: 9_999 * 3_600_000,
});
const splits: TimeSplit[] = [0, 1, 12, 30].map((count) => ({
  formats: repeated(count, spent(LONG_DEFI)),
  total: count === 0 ? { month: 0, past: 0, toCome: 0 } : spent(''),
  waiting: { count, month: 3_600_000 },
}));
splits.push({
  formats: [{ ...spent('Météo'), month: 0 }],
  total: { month: 0, past: 1, toCome: 0 },
  waiting: { count: 1, month: 60_000 },
});

const address = `https://${'magellan.'.repeat(6)}example.org/agenda/${'a'.repeat(36)}.${'b'.repeat(43)}.ics`;
const calendars = [true, false].flatMap((mayRenew) =>
  [true, false].flatMap((active) =>
    [address, null].map(
      (given): calendar.CalendarData => ({
        address: given,
        promotion: { name: LONG_DEFI, address: given, generation: 2 ** 47, mayRenew },
        generation: 2 ** 47,
        alarmMinutes: 1440,
        active,
      }),
    ),
  ),
);

const repeatedPhases = ['É'.repeat(150), 'Deux', 'Trois'].map((fr, index) => ({
  id: `p${index}`,
  ...{ fr, en: fr, from: '2022-09-01', to: '2022-09-30' },
}));

export const views: Specimens['views'] = {
  'views/format': samplesOf(voiceModule, {
    formatLength: (locale) => [[viewIn(locale), 90 * 60_000]],
    hoursOf: (locale) => [[viewIn(locale), bare]],
    whenOf: (locale) => [[viewIn(locale), bare]],
    titleOf: (locale) => [[viewIn(locale), bare]],
  }),
  'views/entry': samplesOf(entry, {
    entryBlocks: (locale) => every.map((each) => [viewIn(locale), each]),
    entryMessage: (locale) => every.map((each) => [viewIn(locale), each]),
  }),
  'views/next': samplesOf(next, {
    nextMessage: (locale) =>
      lists.flatMap((list): Parameters<typeof next.nextMessage>[] => [
        [viewIn(locale), list],
        [viewIn(locale), list, agendaWords(locale).next.gone],
      ]),
    homeBlocks: (locale) =>
      [0, 1, 99].map((count) => {
        const much = { count, time: count * 3_540_000 };
        return [viewIn(locale), { today: much, week: much }];
      }),
  }),
  'views/month': samplesOf(month, {
    monthMessage: (locale) =>
      lists.flatMap((entries): Parameters<typeof month.monthMessage>[] => [
        [
          viewIn(locale),
          {
            month: '2022-09',
            entries,
            todayOn: '2022-09-01',
            phases: [],
            previous: '2022-08',
            next: '2022-10',
            outside: null,
          },
        ],
        [
          viewIn(locale),
          {
            month: '2022-09',
            entries,
            todayOn: '2022-12-31',
            phases: repeatedPhases,
            previous: null,
            next: null,
            outside: { from: '2021-11', to: '2022-09' },
          },
          agendaWords(locale).month.unknown,
        ],
      ]),
  }),
  'views/time': samplesOf(time, {
    timeMessage: (locale) => splits.map((split) => [viewIn(locale), '2022-09', split]),
    timeSavedMessage: (locale) => [[viewIn(locale)]],
  }),
  'views/year': samplesOf(yearViews, {
    yearMessage: (locale) => {
      const none = { hers: [], others: [], meteo: { isHers: false, weeks: 1 }, foreseen: false };
      const many = programme.formats.flatMap((format) => repeated(3, format));
      return [
        [viewIn(locale), { ...none, year: { ...longYear, phases: [], pauses: [], dated: [] } }],
        [viewIn(locale), { ...none, year: longYear, hers: many, others: many, foreseen: true }],
        [
          viewIn(locale),
          { ...none, year: longYear, hers: programme.formats, meteo: { isHers: true, weeks: 2 } },
        ],
      ];
    },
    yearMonthsMessage: (locale) =>
      ['2021-09', '2022-09', '2023-08', '1999-01'].map((from) => [viewIn(locale), longYear, from]),
  }),
  'views/calendar': samplesOf(calendar, {
    alarmOf: () => [[null], [10], [7]],
    calendarMessage: (locale) =>
      calendars.flatMap((data): Parameters<typeof calendar.calendarMessage>[] => [
        [viewIn(locale), data],
        [viewIn(locale), data, agendaWords(locale).calendar.renewed],
      ]),
    renewMessage: (locale) => [
      [viewIn(locale), 'own', 2 ** 47],
      [viewIn(locale), 'promotion', 1],
    ],
    fileMessage: (locale) =>
      typedTexts(140).map(
        (said, index): Parameters<typeof calendar.fileMessage> => [
          viewIn(locale),
          {
            said,
            name: 'magellan-2022-09-28.ics',
            content: 'é'.repeat(index === 0 ? 100_000 : 1_000),
            subscribe: index % 2 === 0,
          },
        ],
      ),
    aboutFileMessage: (locale) => [
      [agendaWords(locale).file.sent],
      [agendaWords(locale).file.none],
      [calendar.fileSaid.noneMonth(viewIn(locale), '2022-09')],
    ],
    describeFeed: (locale) => [[agendaWords(locale), { active: true, alarmMinutes: 10 }]],
  }),
};
