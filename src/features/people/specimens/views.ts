import { LONG_NAME, repeated } from '../../../../test/contracts/extremes.ts';
import { samplesOf, type ViewSpecimens } from '../../../../test/contracts/specimen.ts';
import { demoProgramme } from '../../../../test/support/programme.ts';
import { type Locale, ROLES } from '../../../community/members/member.ts';
import type { ChangeState, Line, RosterChange } from '../../../community/members/roster/line.ts';
import type { DaysOff } from '../../../community/programme/days-off.ts';
import * as formModule from '../forms.ts';
import { viewContextFor } from '../locales/index.ts';
import type { Effects, Fault, Followed } from '../rules.ts';
import * as list from '../views/list.ts';
import * as preview from '../views/preview.ts';
import * as record from '../views/record.ts';
import * as replies from '../views/replies.ts';
import * as words from '../views/words.ts';

const viewIn = (locale: Locale) => viewContextFor({ programme: demoProgramme() }, { locale });
const at = Date.parse('2022-09-28T10:00:00Z');
const id = 'a'.repeat(36);
const small: Line = {
  ...{ name: 'Alix', email: 'alix@example.org', roles: ['eig'], metier: 'design', defi: 'Portail' },
  ...{ coachEmail: null, arrivesOn: null, leavesOn: null },
};
const large: Line = {
  ...{ name: LONG_NAME, email: `${'é'.repeat(240)}@example.org`, roles: [...ROLES], metier: null },
  ...{
    defi: '*é_'.repeat(33),
    coachEmail: 'camille@example.org',
    arrivesOn: '2022-09-28',
    leavesOn: '2022-09-29',
  },
};
const coaches = new Map([['camille@example.org', LONG_NAME]]);
const change = (state: ChangeState, before: Line | null, after: Line | null): RosterChange => ({
  ...{ id, memberId: id, byId: 'm', at, state, before, after },
  ...{ secondId: 'm', decidedAt: at, undoneBy: 'gone', undoneAt: at, undoes: null },
});
const quiet: Effects = {
  ...{ next: null, joinsOpen: null, coach: null, needsSecond: false, coached: 0, leaving: null },
  ...{ arrivesOn: null, newDefi: false, isNew: false, gatherings: { joins: 0, leaves: 0 } },
};
const loud: Effects = {
  ...{ joinsOpen: at, coach: 'gained', needsSecond: true, coached: 300, newDefi: true, isNew: true },
  gatherings: { joins: 12, leaves: 1 },
  next: { opensAt: at, asked: [false, true] },
  leaving: { on: '2022-09-29', isOver: false, ends: 12, told: 12 },
  arrivesOn: '2022-09-28',
};
const effects: Effects[] = [
  quiet,
  loud,
  {
    ...{ ...loud, coach: 'lost', needsSecond: false, coached: 1, isNew: false },
    next: { opensAt: at, asked: [true, false] },
    leaving: { on: '2022-09-29', isOver: true, ends: 1, told: 1 },
  },
  {
    ...quiet,
    next: { opensAt: at, asked: [true, true] },
    leaving: { on: '2022-09-29', isOver: true, ends: 0, told: 0 },
  },
  { ...quiet, next: { opensAt: at, asked: [false, false] } },
];
const days: DaysOff = {
  ...{ id, kind: 'holiday', name: 'é'.repeat(60), fromOn: '2022-09-28', toOn: '2022-09-29', addedAt: at },
  ...{ state: 'set', addedBy: 'm', removedBy: null, removedAt: null, moves: '[]' },
};
const lines = [
  change('applied', small, large),
  change('undone', null, large),
  change('undone', null, null),
  change('waiting', small, large),
  change('refused', small, large),
  change('lapsed', small, large),
];
const faults: Fault[] = [
  ...(
    [
      'name',
      'email',
      'roles',
      'metier',
      'defi',
      'own-role',
      'last-coach',
      'no-second',
      'not-a-coach',
    ] as const
  ).map((fault): Fault => ({ fault })),
  { fault: 'taken', name: LONG_NAME },
  { fault: 'defi-unknown', typed: 'é'.repeat(100), near: null },
  { fault: 'defi-unknown', typed: 'Portial', near: 'Portail' },
  { fault: 'reversed' },
  { fault: 'arrives-outside', startsOn: '2021-09-29', endsOn: '2022-09-28' },
  { fault: 'leaves-outside', startsOn: '2021-09-29', endsOn: '2022-09-28' },
];
const followed: Followed[] = [
  ...(['gone', 'changed-since', 'left', 'data'] as const).map((why): Followed => ({ why })),
  { why: 'round', openedAt: at },
];
const listed = (line: Line, hasLeft = false): list.Listed => ({
  id,
  line,
  hasLeft,
  later: hasLeft ? null : '2022-09-28',
});
const asked: preview.Asked = { id, by: LONG_NAME, name: LONG_NAME, roles: ['coach', 'team'] };
const page = (entries: record.Recorded[], from: number, all: number): record.RecordPage => ({
  ...{ entries, from, all, coaches },
  names: new Map([['m', LONG_NAME]]),
});

export const views: Record<string, ViewSpecimens> = {
  forms: samplesOf(formModule, {
    addForm: (locale) => [
      [viewIn(locale), '', null],
      [viewIn(locale), id, small],
    ],
    workForm: (locale) => [small, large].map((line) => [viewIn(locale), `m.m-${id}`, line]),
    datesForm: (locale) =>
      [[], repeated(120, { id: `m-${id}`, name: 'Camille Roussel' })].map((people) => [
        viewIn(locale),
        `m.m-${id}`,
        large,
        { coaches: people, coach: null },
      ]),
  }),
  'views/list': samplesOf(list, {
    listMessage: (locale) => [
      [viewIn(locale), { people: [], from: 0, all: 0, to: { previous: null, next: null } }],
      [
        viewIn(locale),
        { people: repeated(10, listed(large)), from: 10, all: 40_000, to: { previous: 'a', next: 'b' } },
        viewIn(locale).words.gone,
      ],
      [
        viewIn(locale),
        { people: [listed(small, true)], from: 0, all: 1, to: { previous: null, next: null } },
      ],
    ],
    entryMessage: (locale) => [
      [viewIn(locale), listed(small), coaches],
      [viewIn(locale), listed(large, true), coaches, viewIn(locale).words.gone],
    ],
  }),
  'views/preview': samplesOf(preview, {
    previewMessage: (locale) =>
      effects.flatMap((each) =>
        (['draft', 'waiting'] as const).flatMap((state) =>
          [small, null].map(
            (before): Parameters<typeof preview.previewMessage> => [
              viewIn(locale),
              { id, before, after: large, state, effects: each, coaches },
              state === 'draft' ? { again: true, happened: viewIn(locale).words.gone } : {},
            ],
          ),
        ),
      ),
    removalMessage: (locale) => [[viewIn(locale), id, LONG_NAME]],
    secondMessage: (locale) => [[viewIn(locale), asked]],
    answeredMessage: (locale) => [[viewIn(locale), LONG_NAME]],
    changedMessage: (locale) => [[viewIn(locale), { ...asked, second: LONG_NAME }]],
    outcomeMessage: (locale) =>
      (['refused', 'lapsed'] as const).map((how) => [viewIn(locale), how, LONG_NAME]),
  }),
  'views/record': samplesOf(record, {
    recordMessage: (locale) => [
      [viewIn(locale), page([], 0, 0)],
      [
        viewIn(locale),
        page(
          lines.map((each) => ({ kind: 'line', at, change: each })),
          6,
          40,
        ),
        viewIn(locale).words.gone,
      ],
      [
        viewIn(locale),
        page(
          [
            { kind: 'days', at, days, what: 'added' },
            { kind: 'days', at, days, what: 'removed' },
          ],
          0,
          2,
        ),
      ],
    ],
  }),
  'views/replies': samplesOf(replies, {
    saidMessage: (locale) => [[viewIn(locale), viewIn(locale).words.gone]],
    homeBlocks: (locale) => [[viewIn(locale)]],
    sentMessage: (locale) => [[viewIn(locale)]],
    fileMessage: (locale) => [[viewIn(locale), 'membres-2022-03-11.csv', 'a;b\r\n'.repeat(1_000)]],
  }),
  'views/words': samplesOf(words, {
    short: () => [[LONG_NAME]],
    titleOf: () => [[LONG_NAME]],
    rolesInWords: (locale) => [[viewIn(locale), ROLES]],
    valueIn: (locale) => [[viewIn(locale), large, 'defi', coaches]],
    whatSheIs: (locale) => [[viewIn(locale), large]],
    faultWords: (locale) => faults.map((fault) => [viewIn(locale), fault]),
    followedWords: (locale) => followed.map((why) => [viewIn(locale), why]),
  }),
};
