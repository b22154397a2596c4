import { formatMonth } from '../../../src/community/format/dates.ts';
import type { Gathering } from '../../../src/community/gatherings/gathering.ts';
import type { Locale } from '../../../src/community/members/member.ts';
import * as locales from '../../../src/features/gatherings/locales/follow-up.ts';
import * as csvViews from '../../../src/features/gatherings/parts/follow-up/exports.ts';
import * as forms from '../../../src/features/gatherings/parts/follow-up/forms.ts';
import type { Attendance } from '../../../src/features/gatherings/parts/follow-up/rules/attendance.ts';
import type { Frozen, Said } from '../../../src/features/gatherings/parts/follow-up/rules/feedback.ts';
import {
  MAX_TITLE,
  MAX_URL,
  type Material,
} from '../../../src/features/gatherings/parts/follow-up/rules/materials.ts';
import * as attendanceViews from '../../../src/features/gatherings/parts/follow-up/views/attendance.ts';
import * as feedbackViews from '../../../src/features/gatherings/parts/follow-up/views/feedback.ts';
import * as voiceViews from '../../../src/features/gatherings/parts/follow-up/views/format.ts';
import * as homeViews from '../../../src/features/gatherings/parts/follow-up/views/home.ts';
import * as materialViews from '../../../src/features/gatherings/parts/follow-up/views/materials.ts';
import * as pageViews from '../../../src/features/gatherings/parts/follow-up/views/pagination.ts';
import * as reportViews from '../../../src/features/gatherings/parts/follow-up/views/report.ts';
import * as summaryViews from '../../../src/features/gatherings/parts/follow-up/views/summary.ts';
import * as thanksViews from '../../../src/features/gatherings/parts/follow-up/views/thanks.ts';
import { LONG_DEFI, LONG_NAME, repeated, typedTexts } from './extremes.ts';
import { samplesOf } from './samples-of.ts';

const viewIn = (locale: Locale) => locales.viewContextIn(locale, 'Europe/Paris');
const thresholds = { figures: 5, unsigned: 3 };
const startsAt = Date.parse('2022-09-28T13:00:00Z');

/** A coach may write titles of any letters; 150 is more than forms take. */
const gatherings: Gathering[] = typedTexts(150).map((title, index) => ({
  id: `0f5c2f5e-8c1f-4a53-9d53-4f4f4a2a9c${10 + index}`,
  format: 'atelier',
  metier: 'developpement',
  nominalOn: '2022-09-28',
  title,
  description: title,
  startsAt,
  endsAt: startsAt + 90 * 60_000,
  place: title,
  directions: null,
  link: null,
  speaker: title,
  capacity: 40,
  state: 'over',
  authorId: null,
  announcedAt: null,
  sequence: 0,
  changedAt: startsAt,
  announceAt: startsAt,
  prepareAt: startsAt,
  remindAt: startsAt,
  startingSoonAt: startsAt,
}));
const [gathering] = gatherings as [Gathering];
const closesAt = startsAt + 3 * 86_400_000;

const attendances: Attendance[] = [
  { came: null, absent: 0, yes: 40 },
  { came: 0, absent: 1, yes: 1 },
  { came: 1, absent: 0, yes: 0 },
  { came: 4000, absent: 4000, yes: 4000 },
];

const person = (name: string) => ({ id: `m-${'0'.repeat(36)}`, name, answer: 'maybe' as const, came: null });
const crowds = [
  [],
  [person('É')],
  [
    { ...person('É'), answer: 'yes' as const },
    { ...person('È'), came: true },
  ],
  ...[LONG_NAME, ...typedTexts(100)].map((name) => repeated(40, person(name))),
];

const materials = [0, 1, 4, 12].flatMap((count) =>
  typedTexts(MAX_TITLE).map((title) =>
    repeated<Material>(count, {
      id: '0f5c2f5e-8c1f-4a53-9d53-4f4f4a2a9c11',
      gatheringId: gathering.id,
      authorId: null,
      title,
      url: `https://exemple.org/${'a'.repeat(MAX_URL - 20)}`,
    }),
  ),
);

const frozen: (Frozen | null)[] = [
  null,
  { given: 0, useful: null, readable: false },
  { given: 1, useful: null, readable: false },
  { given: 4, useful: null, readable: true },
  { given: 4, useful: [4, 0, 0, 0], readable: false },
  { given: 400, useful: [100, 100, 100, 100], readable: true },
];
const texts: Said[][] = typedTexts(700).map((text) => [
  ...repeated(4, { about: 'apply' as const, text }),
  ...repeated(2, { about: 'better' as const, text }),
]);

const total = { gatherings: 4000, noted: 3999, came: 4000, yes: 4000 };
const reports: reportViews.ReportData[] = [
  {
    participation: { all: { gatherings: 0, noted: 0, came: 0, yes: 0 }, byFormat: [], byMonth: [] },
    formatName: (id) => id,
    monthName: (month) => month,
    unseen: [],
    topics: [],
    closed: [],
  },
  ...gatherings.map(
    (each): reportViews.ReportData => ({
      participation: {
        all: total,
        byFormat: repeated(20, ['atelier', total]),
        byMonth: repeated(30, ['2022-09', { ...total, noted: 0 }]),
      },
      formatName: () => LONG_DEFI,
      monthName: (month) => formatMonth(month, 'fr'),
      unseen: repeated(40, { name: LONG_NAME, lastOn: '2022-09-28' }).concat(
        repeated(1, { name: LONG_NAME, lastOn: null as unknown as string }),
      ),
      topics: repeated(40, { gathering: each, format: LONG_DEFI }),
      closed: repeated(40, each),
    }),
  ),
];

const csvLines = [0, 1, 3000].map((count) =>
  repeated<csvViews.GatheringLine>(count, {
    gathering,
    format: LONG_DEFI,
    metier: LONG_DEFI,
    counts: { yes: 1, maybe: 1, no: 1, waiting: 0 },
    attendance: attendances[0] as Attendance,
    given: null,
  }),
);
const attendanceLines = [0, 1, 5000].map((count) =>
  repeated<csvViews.AttendanceLine>(count, {
    gathering,
    format: LONG_DEFI,
    person: { name: LONG_NAME, metier: LONG_DEFI, defi: LONG_DEFI, answer: 'waiting', came: false },
  }),
);

export const afterwards = {
  '../forms': samplesOf(forms, {
    exceptForm: (locale) => crowds.map((people) => [viewIn(locale), gathering, people]),
    exceptShown: (locale) =>
      crowds
        .filter((people) => people.length > 0)
        .map((people) => [viewIn(locale), gathering.id, [people.slice(0, 24), people.slice(24, 48)]]),
    markForm: (locale) =>
      crowds.flatMap((people) =>
        (['came', 'absent'] as const).map(
          (mark): Parameters<typeof forms.markForm> => [
            viewIn(locale),
            gathering,
            people,
            { wanted: 2, mark },
          ],
        ),
      ),
    personForm: (locale) => [[viewIn(locale), gathering]],
    feedbackForm: (locale) => gatherings.map((each) => [viewIn(locale), each, closesAt, thresholds]),
    materialForm: (locale) => gatherings.map((each) => [viewIn(locale), each]),
  }),
  attendance: samplesOf(attendanceViews, {
    askDayMessage: (locale) =>
      gatherings.flatMap((each) =>
        attendances.flatMap((attendance) =>
          [2, 40].map(
            (count): Parameters<typeof attendanceViews.askDayMessage> => [
              viewIn(locale),
              repeated(count, { gathering: each, counts: { yes: 4000, maybe: 4000 }, attendance }),
            ],
          ),
        ),
      ),
    askMessage: (locale) =>
      gatherings.flatMap((each): Parameters<typeof attendanceViews.askMessage>[] => [
        [viewIn(locale), each, { yes: 0, maybe: 0 }],
        [viewIn(locale), each, { yes: 4000, maybe: 1 }],
      ]),
    notedMessage: (locale) =>
      gatherings.flatMap((each) =>
        attendances.map(
          (attendance): Parameters<typeof attendanceViews.notedMessage> => [viewIn(locale), each, attendance],
        ),
      ),
    listMessage: (locale) =>
      crowds.flatMap((people) =>
        [1, 2, 99].map(
          (page): Parameters<typeof attendanceViews.listMessage> => [viewIn(locale), gathering, people, page],
        ),
      ),
    recentMessage: (locale) => [
      [viewIn(locale), []],
      ...gatherings.flatMap((each) =>
        attendances.map(
          (attendance): Parameters<typeof attendanceViews.recentMessage> => [
            viewIn(locale),
            repeated(40, { gathering: each, attendance }),
          ],
        ),
      ),
    ],
    notNotedMessage: (locale) => [
      [viewIn(locale), 'gone'],
      [viewIn(locale), 'notYet'],
    ],
  }),
  '../exports': samplesOf(csvViews, {
    gatheringsCsv: (locale) => csvLines.map((lines) => [viewIn(locale), lines]),
    attendanceCsv: (locale) => attendanceLines.map((lines) => [viewIn(locale), lines]),
    csvSentMessage: (locale) => [[viewIn(locale)]],
  }),
  feedback: samplesOf(feedbackViews, {
    receiptMessage: (locale) => gatherings.map((each) => [viewIn(locale), each, thresholds]),
    noFeedbackMessage: (locale) =>
      (['already', 'closed', 'notYet', 'notHers'] as const).map((why) => [viewIn(locale), why]),
  }),
  home: samplesOf(homeViews, {
    homeBlocks: (locale) => [
      [viewIn(locale), [], []],
      ...gatherings.map(
        (each): Parameters<typeof homeViews.homeBlocks> => [
          viewIn(locale),
          repeated(9, { gathering: each, until: closesAt }),
          repeated(9, each),
        ],
      ),
    ],
  }),
  materials: samplesOf(materialViews, {
    linkTexts: () => materials.map((list) => ['**Supports**', list.slice(0, 8)]),
    materialsMessage: (locale) =>
      materials.flatMap((list) =>
        ['', 'é'.repeat(400)].map(
          (typed): Parameters<typeof materialViews.materialsMessage> => [
            viewIn(locale),
            {
              found: list.length === 0 ? [] : repeated(2, { gathering, materials: list }),
              removable: new Set(list.map(({ id }) => id)),
              addable: repeated(20, gathering),
              typed,
              happened: viewIn(locale).words.materials.removed('é'.repeat(MAX_TITLE)),
            },
          ],
        ),
      ),
    refusedMessage: (locale) => [[viewIn(locale)]],
  }),
  pagination: samplesOf(pageViews, {
    pageOf: () => [[['é'], 1, 3]],
  }),
  report: samplesOf(reportViews, {
    reportMessage: (locale) => reports.map((shown) => [viewIn(locale), shown]),
  }),
  summary: samplesOf(summaryViews, {
    hasNews: () => [[{ attendance: attendances[0] as Attendance, frozen: null }]],
    summaryMessage: (locale) =>
      gatherings.flatMap((each) =>
        attendances.flatMap((attendance) =>
          frozen.map(
            (one): Parameters<typeof summaryViews.summaryMessage> => [
              viewIn(locale),
              { gathering: each, attendance, frozen: one, closesAt, thresholds },
            ],
          ),
        ),
      ),
    summariesMessage: (locale) =>
      gatherings.flatMap((each) =>
        attendances.map(
          (attendance): Parameters<typeof summaryViews.summariesMessage> => [
            viewIn(locale),
            frozen.flatMap((one) =>
              repeated(2, { gathering: each, attendance, frozen: one, closesAt, thresholds }),
            ),
          ],
        ),
      ),
    readingMessage: (locale) =>
      [[], ...texts].flatMap((all) =>
        [1, 2].map(
          (page): Parameters<typeof summaryViews.readingMessage> => [viewIn(locale), gathering, all, page],
        ),
      ),
    nothingToRead: (locale) => [[viewIn(locale)]],
  }),
  thanks: samplesOf(thanksViews, {
    thanksMessage: (locale) =>
      materials.flatMap((list) =>
        [{ until: closesAt }, 'given' as const, 'closed' as const, 'none' as const].map(
          (feedback): Parameters<typeof thanksViews.thanksMessage> => [
            viewIn(locale),
            {
              gathering,
              makingUse: feedback === 'none' ? null : LONG_DEFI.repeat(3),
              materials: list,
              feedback,
            },
          ],
        ),
      ),
  }),
  format: samplesOf(voiceViews, {
    titleOf: () => gatherings.map((each) => [each]),
    dayOf: (locale) => [[viewIn(locale), gathering]],
    aboutOf: (locale) => gatherings.map((each) => [viewIn(locale), each]),
    menuLabel: (locale) => gatherings.map((each) => [viewIn(locale), each]),
    untilOf: (locale) => [[viewIn(locale), closesAt]],
  }),
};
