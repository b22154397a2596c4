import { LONG_NAME, programme, repeated, typedTexts } from '../../../../test/contracts/extremes.ts';
import type { Locale } from '../../../community/members/member.ts';
import * as declared from '../forms.ts';
import { type ViewContext, viewContextIn } from '../locales/index.ts';
import type { Measure } from '../rules/measure.ts';
import type { Presented } from '../rules/turns.ts';
import type * as attendance from '../views/attendance.ts';
import type * as coaches from '../views/coaches.ts';
import type * as why from '../views/explanation.ts';
import type * as own from '../views/member-group.ts';
import * as presenting from '../views/presenting.ts';
import type * as turns from '../views/turns.ts';
import type * as whole from '../views/whole-group.ts';

export const ID = '0f5c2f5e-8c1f-4a53-9d53-4f4f4a2a9c11';
export const REF = `${ID}.m-${ID}`;
export const MARCH_AT = Date.UTC(2022, 2, 9, 13, 30);
const NIGHT_MS = 9 * 60 * 60_000;

export const viewIn = (locale: Locale): ViewContext => viewContextIn(locale, programme);
/** What may be typed as a subject or a title, in one line. */
export const lines = typedTexts(presenting.MAX_SUBJECT).map((line) => line.replace(/\s+/g, ' ').trim());
const LINK = `https://visio.example.org/${'a'.repeat(declared.MAX_LINK - 26)}`;

export const presented: Presented[] = [
  { times: 0, lastAt: null },
  { times: 1, lastAt: MARCH_AT },
  { times: 12, lastAt: MARCH_AT },
];

const group = (size: number, number: number, subject: string | null, link: string | null): why.GroupData => ({
  id: ID,
  number,
  names: repeated(size, LONG_NAME),
  presenter:
    size === 0 ? null : { name: LONG_NAME, subject, presented: presented[2] ?? { times: 0, lastAt: null } },
  link,
  metiers: [...programme.metiers.map(({ id }) => id), 'inconnu'],
  defis: size,
  pairs: (size * (size - 1)) / 2,
  newPairs: Math.floor(size / 2),
});
const bare: why.GroupData = {
  ...group(1, 1, null, null),
  names: ['É'],
  presenter: null,
  metiers: [],
  defis: 0,
  newPairs: 0,
};
export const someGroups = [
  bare,
  ...lines.map((subject) => group(5, 12, subject, LINK)),
  group(17, 800, lines[0] ?? null, LINK),
  { ...group(4, 1, null, null), newPairs: 0 },
  { ...group(4, 1, null, null), newPairs: 6 },
];

export const measure: Measure = {
  groups: 800,
  pairs: 8000,
  newPairs: 7654,
  newPairsAtBest: 8000,
  apart: 799,
  apartAtBest: 800,
  metiers: 11 / 3,
  metiersAtBest: 12 / 3,
};
export const none: Measure = { ...measure, groups: 0, pairs: 0, newPairs: 0, apart: 0, metiers: 0 };

export const splits: coaches.SplitData[] = [
  [],
  [bare],
  ...[8, 800].map((n) => repeated(n, group(12, n, lines[1] ?? null, LINK))),
].flatMap((groups) =>
  (['draft', 'announced'] as const).map((state) => ({
    gathering: { id: ID, startsAt: MARCH_AT },
    state,
    reportAt: MARCH_AT,
    groups: groups.map((each, index) => ({ ...each, id: `${ID.slice(0, -4)}${index}`, number: index + 1 })),
    measure: groups.length === 0 ? none : measure,
  })),
);

export const gatherings = ['Partage', ...lines].map((title) => ({
  id: ID,
  format: 'pluridisciplinaire',
  title,
  startsAt: MARCH_AT,
  endsAt: MARCH_AT + NIGHT_MS,
  link: LINK,
}));
export const gathering = {
  id: ID,
  format: 'pluridisciplinaire',
  title: LONG_NAME,
  startsAt: MARCH_AT,
  endsAt: MARCH_AT + 90 * 60_000,
  link: LINK,
};

export const owned: own.OwnGroup[] = [
  ...gatherings.map((each) => ({
    gathering: each,
    group: group(12, 12, lines[0] ?? null, LINK),
    others: repeated(11, LONG_NAME).map((name) => ({ id: 'a'.repeat(36), name })),
    presents: true,
    waitsTurn: false,
  })),
  { gathering, group: bare, others: [], presents: false, waitsTurn: true },
];
export const changes: (own.GroupChange | null)[] = [
  null,
  ...(['by-hand', 'to-fill', 'placed'] as const).map(
    (moved): own.GroupChange => ({
      moved,
      came: [],
      gone: [],
      presenter: 'her',
    }),
  ),
  {
    moved: null,
    came: repeated(12, LONG_NAME),
    gone: repeated(12, LONG_NAME),
    presenter: { name: LONG_NAME },
  },
  { moved: null, came: ['É'], gone: [], presenter: 'nobody' },
  { moved: null, came: [], gone: [LONG_NAME], presenter: null },
];

/** A conversation holds eight people at most. */
export const wholes: whole.WholeGroup[] = owned.map(({ gathering: of, group: its, waitsTurn }) => ({
  waitsTurn,
  gathering: of,
  group: its,
  people: repeated(8, LONG_NAME).map((name, seat) => ({ id: `${'a'.repeat(35)}${seat}`, name })),
}));
const five = repeated(5, LONG_NAME);
export const wholeChanges: (whole.WholeChange | null)[] = [
  null,
  { formed: true, came: [], filled: [], byHand: [], gone: [], presenter: null },
  { formed: false, came: five, filled: five, byHand: ['É'], gone: five, presenter: { name: LONG_NAME } },
  { formed: false, came: [], filled: [], byHand: [], gone: [], presenter: 'nobody' },
];

export const candidates = [0, 1, 40].map((count) =>
  repeated(count, { id: ID, name: LONG_NAME, presented: presented[2] ?? { times: 0, lastAt: null } }),
);
export const turnsSeen: turns.TurnsData[] = candidates.flatMap((some) =>
  [0, 1, 40].map((count) => ({
    gathering,
    volunteers: repeated(count, LONG_NAME),
    asked: repeated(count, LONG_NAME),
    candidates: some,
  })),
);

/** A group that takes in whoever has lost hers may grow to more than twelve. */
export const groupsAfter: attendance.GroupAfter[] = gatherings.flatMap((each) =>
  [0, 1, 17].map((count) => ({
    id: ID,
    gathering: each,
    others: Array.from({ length: count }, (_, seat) => ({ id: `m-${ID}-${seat}`, name: LONG_NAME })),
  })),
);

export const named = (count: number, size: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `${ID.slice(0, -4)}${index}`,
    number: index + 1,
    link: LINK,
    members: Array.from({ length: size }, (_, seat) => ({ id: `m-${index}-${seat}`, name: LONG_NAME })),
  }));
