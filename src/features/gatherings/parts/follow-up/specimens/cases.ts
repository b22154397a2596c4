import {
  LONG_DEFI,
  LONG_NAME,
  programme,
  repeated,
  typedTexts,
} from '../../../../../../test/contracts/extremes.ts';
import { formatMonth } from '../../../../../community/format/dates.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { Locale } from '../../../../../community/members/member.ts';
import * as locales from '../../../locales/follow-up.ts';
import type * as csvViews from '../exports.ts';
import type { Attendance } from '../rules/attendance.ts';
import type { Frozen, Said } from '../rules/feedback.ts';
import { MAX_TITLE, MAX_URL, type Material } from '../rules/materials.ts';
import type * as reportViews from '../views/report.ts';

export const viewIn = (locale: Locale) => locales.viewContextIn(locale, 'Europe/Paris', programme);
export const thresholds = { figures: 5, unsigned: 3 };
const startsAt = Date.parse('2022-09-28T13:00:00Z');

/** A coach may write titles of any letters; 150 is more than forms take. */
export const gatherings: Gathering[] = typedTexts(150).map((title, index) => ({
  id: `0f5c2f5e-8c1f-4a53-9d53-4f4f4a2a9c${10 + index}`,
  format: 'atelier',
  metier: 'developpement',
  audience: null,
  defi: null,
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
export const [gathering] = gatherings as [Gathering];
export const closesAt = startsAt + 3 * 86_400_000;

export const attendances: Attendance[] = [
  { came: null, absent: 0, yes: 40, asSaid: false },
  { came: 0, absent: 1, yes: 1, asSaid: false },
  { came: 1, absent: 0, yes: 0, asSaid: true },
  { came: 4000, absent: 4000, yes: 4000, asSaid: true },
];

const person = (name: string) => ({ id: `m-${'0'.repeat(36)}`, name, answer: 'maybe' as const, came: null });
export const crowds = [
  [],
  [person('É')],
  [
    { ...person('É'), answer: 'yes' as const },
    { ...person('È'), came: true },
  ],
  ...[LONG_NAME, ...typedTexts(100)].map((name) => repeated(40, person(name))),
];

export const materials = [0, 1, 4, 12].flatMap((count) =>
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

export const frozen: (Frozen | null)[] = [
  null,
  { given: 0, useful: null, keep: null, readable: false },
  { given: 1, useful: null, keep: null, readable: false },
  { given: 4, useful: null, keep: null, readable: true },
  { given: 4, useful: [4, 0, 0, 0], keep: [1, 2, 1], readable: false },
  { given: 400, useful: [100, 100, 100, 100], keep: [400, 0, 0], readable: true },
];
export const texts: Said[][] = typedTexts(700).map((text) => [
  ...repeated(4, { about: 'apply' as const, text }),
  ...repeated(2, { about: 'better' as const, text }),
]);

const total = { gatherings: 4000, noted: 3999, came: 4000, expected: 4000 };
export const reports: reportViews.ReportData[] = [
  {
    participation: { all: { gatherings: 0, noted: 0, came: 0, expected: 0 }, byFormat: [], byMonth: [] },
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

export const csvLines = [0, 1, 3000].map((count) =>
  repeated<csvViews.GatheringLine>(count, {
    gathering,
    format: LONG_DEFI,
    metier: LONG_DEFI,
    counts: { yes: 1, maybe: 1, no: 1, waiting: 0 },
    attendance: attendances[0] as Attendance,
    given: null,
  }),
);
export const attendanceLines = [0, 1, 5000].map((count) =>
  repeated<csvViews.AttendanceLine>(count, {
    gathering,
    format: LONG_DEFI,
    person: { name: LONG_NAME, metier: LONG_DEFI, defi: LONG_DEFI, answer: 'waiting', came: false },
  }),
);
