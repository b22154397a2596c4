import {
  LONG_DEFI,
  LONG_NAME,
  members,
  programme,
  repeated,
  typedTexts,
} from '../../../../test/contracts/extremes.ts';
import { type Specimens, samplesOf } from '../../../../test/contracts/specimen.ts';
import type { Locale } from '../../../community/members/member.ts';
import { DEFAULT_ARRIVAL } from '../../../community/programme/default-steps.ts';
import type { Step } from '../../../community/programme/steps-schema.ts';
import * as formModule from '../forms.ts';
import { type ViewContext, viewContextFor } from '../locales/index.ts';
import type { Meeting, MeetingState } from '../rules/meeting.ts';
import { MOST_LETTERS } from '../rules/report.ts';
import * as follow from '../views/follow.ts';
import * as format from '../views/format.ts';
import * as overview from '../views/overview.ts';
import * as report from '../views/report.ts';
import * as weekly from '../views/weekly.ts';

const view = (locale: Locale): ViewContext => viewContextFor({ programme }, { locale });

const at = Date.parse('2022-09-28T10:00:00Z');
const id = '0f5c2f5e-8c1f-4a53-9d53-4f4f4a2a9c11';
const [words = ''] = typedTexts(200);
const step: Step = { id: 'a'.repeat(60), for: ['eig'], from: 0, until: 9, fr: words, en: words };
const linked: Step = { ...step, link: `https://${'a'.repeat(200)}`, opens: 'card' };
const confirmed: Step = { ...step, fr: '*é_`['.repeat(40), en: '*é_`['.repeat(40), confirmedBy: 'coach' };
const [member] = members;
if (!member) throw new Error('there are members');
const person = { id: member.id, name: LONG_NAME, metier: 'developpement', defi: LONG_DEFI };

const meeting = (state: MeetingState): Meeting => ({
  ...{ id, memberId: id, otherId: id, state, toldOn: '2022-09-28', at },
  reasons: ['metier', 'alumni', 'rested'],
});
const shown = (state: MeetingState) => ({ ...meeting(state), person });

const item = (of: Step, isDone: boolean, confirmer: string | null = LONG_NAME): weekly.Item => ({
  ...{ step: of, closesOn: '2022-09-28', isDone, confirmer },
});

const data: weekly.Weekly[] = [
  {
    kind: 'arrival',
    dayOn: '2022-09-28',
    items: [item(linked, false)],
    meeting: shown('proposed'),
    until: at,
  },
  {
    kind: 'departure',
    dayOn: '2022-09-28',
    items: [item(step, false), item(confirmed, false)],
    meeting: null,
    until: at,
  },
  {
    kind: 'arrival',
    dayOn: null,
    items: [item(confirmed, false, null), item(linked, true)],
    meeting: null,
    until: at,
  },
  {
    kind: 'arrival',
    dayOn: null,
    items: [item({ ...step, opens: 'report' }, false)],
    meeting: shown('met'),
    until: at,
  },
  {
    kind: 'arrival',
    dayOn: null,
    items: [item({ ...step, opens: 'data' }, false)],
    meeting: shown('later'),
    until: at,
  },
  { kind: 'arrival', dayOn: null, items: [], meeting: shown('passed'), until: at },
  { kind: 'arrival', dayOn: null, items: [], meeting: shown('declined'), until: at },
];

const STATES = ['open', 'done', 'coming', 'over'] as const;
const dated = (of: Step, index: number): overview.Shown => ({
  ...{ step: of, opensOn: '2022-09-01', closesOn: '2022-09-28' },
  ...{ state: STATES[index % STATES.length] ?? 'open', byCoach: index % 3 === 0 },
});
const status = (steps: readonly Step[]): overview.WalkStatus => ({
  ...{ kind: 'arrival', anchorOn: '2022-09-28', sends: true, steps: steps.map(dated) },
  ...{ done: 1, all: steps.length },
});
const statuses = [[], DEFAULT_ARRIVAL, repeated(45, linked), repeated(9, confirmed)].map(status);
const addressed = [[], repeated(30, { id, name: LONG_NAME, at })];

const overviews: overview.Overview[] = [
  ...statuses.map((each) => ({
    ...each,
    ...{ meetings: [], writesReport: false, reports: [], readings: [], addressed: [], stays: null },
  })),
  {
    ...status(repeated(45, linked)),
    meetings: repeated(8, { state: 'proposed' as const, name: LONG_NAME }),
    stays: null,
    writesReport: true,
    reports: repeated(5, { id, authorId: id, at }),
    readings: repeated(9, { reportId: id, reader: LONG_NAME, readAt: at }),
    addressed: addressed[1] ?? [],
  },
  {
    ...status(DEFAULT_ARRIVAL),
    ...{ kind: 'departure', sends: false, stays: { since: '2022-09-28' } },
    meetings: [
      { state: 'met', name: 'É' },
      { state: 'passed', name: 'É' },
    ],
    ...{ writesReport: true, reports: [{ id, authorId: id, at }], addressed: [] },
    readings: [{ reportId: id, reader: null, readAt: at }],
  },
];

const newcomer = { id, name: LONG_NAME, fromOn: '2022-09-28', done: 1, all: 12 };
const followings: follow.Following[] = [
  { arriving: 0, together: null, unreached: 0, own: [], people: [], reports: [] },
  { arriving: 1, together: null, unreached: 1, own: [], people: [], reports: [] },
  {
    ...{ arriving: 60, together: { done: 1, all: 400 }, unreached: repeated(60, LONG_NAME) },
    ...{ own: repeated(60, newcomer), people: repeated(120, newcomer), reports: addressed[1] ?? [] },
  },
];
const people: follow.PersonShown[] = [
  { id, name: 'É', fromOn: '2022-09-28', sends: false, isReached: false, hasSteps: false, statuses: null },
  {
    ...{ id, name: LONG_NAME, fromOn: '2022-09-28', sends: true, isReached: true, hasSteps: true },
    statuses: [status(repeated(45, linked)), status(repeated(45, confirmed))],
  },
];

const texts = typedTexts(MOST_LETTERS).map((said) => ({ surprised: said, blocks: said, keep: said }));

export const views: Specimens['views'] = {
  'views/format': samplesOf(format, {
    button: (locale) => [[view(locale), 'all', 'arrival/show-arrival']],
    primary: () => [[{ label: 'a', press: 'arrival/done', ref: '' }]],
    sentence: (locale) => [
      [view(locale).words.refused.confirmed(LONG_NAME)],
      [view(locale).words.refused.confirmed(null)],
      [view(locale).words.follow.unknown('*_`[]'.repeat(10))],
    ],
    dayOf: (locale) => [[view(locale), at]],
    stepWords: (locale) => [
      [view(locale), step],
      [view(locale), linked],
    ],
    aboutOf: (locale) => [
      [view(locale), person],
      [view(locale), { metier: null, defi: null }],
    ],
    named: () => [[person]],
    refOf: () => [['arrival', step]],
  }),
  'views/weekly': samplesOf(weekly, {
    weeklyMessage: (locale) => data.map((each) => [view(locale), each]),
    introducedMessage: (locale) => [
      [view(locale), person, meeting('proposed'), at],
      [
        view(locale),
        { ...person, metier: null, defi: null },
        { ...meeting('proposed'), reasons: ['defi'] },
        at,
      ],
    ],
    farewellMessage: (locale) => [
      [view(locale), LONG_NAME, { until: at, stays: false }],
      [view(locale), LONG_NAME, { until: at, stays: true }],
    ],
  }),
  'views/overview': samplesOf(overview, {
    stepMenu: (locale) => [
      [view(locale), 'tick', { press: 'arrival/tick' }, 'arrival', repeated(3, dated(linked, 0))],
    ],
    stepBlocks: (locale) => statuses.map((each) => [view(locale), each]),
    addressedBlocks: (locale) => addressed.map((each) => [view(locale), each]),
    overviewMessage: (locale) =>
      overviews.flatMap((each): Parameters<typeof overview.overviewMessage>[] => [
        [view(locale), each],
        [view(locale), each, view(locale).words.report.withdrawn],
      ]),
    homeBlocks: (locale) => [
      [view(locale), 'arrival', { done: 0, all: 12 }],
      [view(locale), 'departure', { done: 1, all: 1 }],
    ],
  }),
  'views/report': samplesOf(report, {
    sentMessage: (locale) => [
      [view(locale), id, [LONG_NAME]],
      [view(locale), id, repeated(40, LONG_NAME)],
    ],
    addressedMessage: (locale) => [[view(locale), id, LONG_NAME]],
    takenBackMessage: (locale) => [[view(locale)]],
    readMessage: (locale) => [
      ...texts.map(
        (each): Parameters<typeof report.readMessage> => [view(locale), { name: LONG_NAME, at, texts: each }],
      ),
      [view(locale), { name: 'É', at, texts: { surprised: null, blocks: 'A', keep: null } }],
    ],
    withdrawnMessage: (locale) => [[view(locale)]],
  }),
  'views/follow': samplesOf(follow, {
    followMessage: (locale) =>
      followings.flatMap((each): Parameters<typeof follow.followMessage>[] => [
        [view(locale), each],
        [view(locale), each, view(locale).words.follow.unknown('*_`[]'.repeat(10))],
      ]),
    progressMessage: (locale) => [
      [view(locale), []],
      [view(locale), repeated(60, newcomer)],
    ],
    personMessage: (locale) =>
      people.flatMap((each): Parameters<typeof follow.personMessage>[] => [
        [view(locale), each],
        [view(locale), each, view(locale).words.person.stopped(LONG_NAME)],
      ]),
    startedMessage: (locale) => [
      [view(locale), id, view(locale).words.person.started(LONG_NAME, 'mercredi 28 septembre')],
    ],
  }),
  forms: samplesOf(formModule, {
    reportForm: (locale) => [
      [view(locale), { coach: true, porteur: true }],
      [view(locale), { coach: false, porteur: false }],
    ],
  }),
};
