import type { Locale } from '../../../src/community/members/member.ts';
import * as declared from '../../../src/features/cross-sharing/forms.ts';
import { type ViewContext, viewContextIn } from '../../../src/features/cross-sharing/locales/index.ts';
import type { Measure } from '../../../src/features/cross-sharing/rules/measure.ts';
import type { Presented } from '../../../src/features/cross-sharing/rules/turns.ts';
import * as attendance from '../../../src/features/cross-sharing/views/attendance.ts';
import * as coaches from '../../../src/features/cross-sharing/views/coaches.ts';
import * as why from '../../../src/features/cross-sharing/views/explanation.ts';
import * as own from '../../../src/features/cross-sharing/views/member-group.ts';
import * as people from '../../../src/features/cross-sharing/views/people.ts';
import * as presenting from '../../../src/features/cross-sharing/views/presenting.ts';
import * as receipts from '../../../src/features/cross-sharing/views/receipts.ts';
import * as turns from '../../../src/features/cross-sharing/views/turns.ts';
import { LONG_NAME, programme, repeated, typedTexts } from './extremes.ts';
import { type ModuleSamples, samplesOf } from './samples-of.ts';

const ID = '0f5c2f5e-8c1f-4a53-9d53-4f4f4a2a9c11';
const REF = `${ID}.m-${ID}`;
const MARCH_AT = Date.UTC(2022, 2, 9, 13, 30);
const NIGHT_MS = 9 * 60 * 60_000;

const viewIn = (locale: Locale): ViewContext => viewContextIn(locale, programme);
/** What may be typed as a subject or a title, in one line. */
const lines = typedTexts(presenting.MAX_SUBJECT).map((line) => line.replace(/\s+/g, ' ').trim());
const LINK = `https://visio.example.org/${'a'.repeat(declared.MAX_LINK - 26)}`;

const presented: Presented[] = [
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
const someGroups = [
  bare,
  ...lines.map((subject) => group(5, 12, subject, LINK)),
  group(17, 800, lines[0] ?? null, LINK),
  { ...group(4, 1, null, null), newPairs: 0 },
  { ...group(4, 1, null, null), newPairs: 6 },
];

const measure: Measure = {
  groups: 800,
  pairs: 8000,
  newPairs: 7654,
  newPairsAtBest: 8000,
  apart: 799,
  apartAtBest: 800,
  metiers: 11 / 3,
  metiersAtBest: 12 / 3,
};
const none: Measure = { ...measure, groups: 0, pairs: 0, newPairs: 0, apart: 0, metiers: 0 };

const splits: coaches.SplitData[] = [
  [],
  [bare],
  ...[8, 800].map((n) => repeated(n, group(12, n, lines[1] ?? null, LINK))),
].flatMap((groups) =>
  (['draft', 'announced'] as const).map((state) => ({
    gathering: { id: ID, startsAt: MARCH_AT },
    state,
    seed: '6c48af1f',
    reportAt: MARCH_AT,
    groups: groups.map((each, index) => ({ ...each, id: `${ID.slice(0, -4)}${index}`, number: index + 1 })),
    measure: groups.length === 0 ? none : measure,
  })),
);

const gatherings = ['Partage', ...lines].map((title) => ({
  id: ID,
  title,
  startsAt: MARCH_AT,
  endsAt: MARCH_AT + NIGHT_MS,
  link: LINK,
}));
const gathering = {
  id: ID,
  title: LONG_NAME,
  startsAt: MARCH_AT,
  endsAt: MARCH_AT + 90 * 60_000,
  link: LINK,
};

const owned: own.OwnGroup[] = [
  ...gatherings.map((each) => ({
    gathering: each,
    group: group(12, 12, lines[0] ?? null, LINK),
    others: repeated(11, LONG_NAME).map((name) => ({ id: 'a'.repeat(36), name })),
    presents: true,
    waitsTurn: false,
  })),
  { gathering, group: bare, others: [], presents: false, waitsTurn: true },
];
const changes: (own.GroupChange | null)[] = [
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

const candidates = [0, 1, 40].map((count) =>
  repeated(count, { id: ID, name: LONG_NAME, presented: presented[2] ?? { times: 0, lastAt: null } }),
);
const turnsSeen: turns.TurnsData[] = candidates.flatMap((some) =>
  [0, 1, 40].map((count) => ({
    gathering,
    volunteers: repeated(count, LONG_NAME),
    asked: repeated(count, LONG_NAME),
    candidates: some,
  })),
);

/** A group that takes in whoever has lost hers may grow to more than twelve. */
const groupsAfter: attendance.GroupAfter[] = gatherings.flatMap((each) =>
  [0, 1, 17].map((count) => ({
    id: ID,
    gathering: each,
    others: Array.from({ length: count }, (_, seat) => ({ id: `m-${ID}-${seat}`, name: LONG_NAME })),
  })),
);

const named = (count: number, size: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `${ID.slice(0, -4)}${index}`,
    number: index + 1,
    link: LINK,
    members: Array.from({ length: size }, (_, seat) => ({ id: `m-${index}-${seat}`, name: LONG_NAME })),
  }));

/** The samples of each module of views. */
export const crossSharing: Record<string, ModuleSamples> = {
  '../forms': samplesOf(declared, {
    moveForm: (locale) => [
      [viewIn(locale), ID, named(20, 5)],
      [viewIn(locale), ID, named(20, 6)],
      [viewIn(locale), ID, named(120, 5)],
    ],
    subjectForm: (locale) => [null, ...lines].map((subject) => [viewIn(locale), gathering, subject]),
    askForm: (locale) => candidates.slice(1).map((some) => [viewIn(locale), REF, gathering, some]),
    linksForm: (locale) => [
      [viewIn(locale), named(800, 1).slice(790)],
      [viewIn(locale), named(1, 1)],
    ],
  }),
  people: samplesOf(people, {
    formatNames: (locale) => [0, 1, 2, 40].map((count) => [viewIn(locale), repeated(count, LONG_NAME)]),
    formatPeople: (locale) =>
      [0, 1, 2, 40].map((count) => [
        viewIn(locale),
        repeated(count, LONG_NAME).map((name, at) => ({ id: `m-${at}`, name })),
      ]),
    shortName: () => [[LONG_NAME], ['É']],
    dayOf: (locale) => [[viewIn(locale), gathering]],
    formatTurn: (locale) => presented.map((each) => [viewIn(locale), each]),
    safe: () => lines.map((line) => [line]),
  }),
  attendance: samplesOf(attendance, {
    askGroupMessage: (locale) => groupsAfter.map((after) => [viewIn(locale), after]),
    groupNotedMessage: (locale) =>
      groupsAfter.flatMap((after) =>
        [true, false].flatMap((everyone) =>
          [true, false].map(
            (kept): Parameters<typeof attendance.groupNotedMessage> => [
              viewIn(locale),
              after,
              { everyone, kept },
            ],
          ),
        ),
      ),
  }),
  explanation: samplesOf(why, {
    formatWhy: (locale) =>
      (['members', 'coaches'] as const).flatMap((to) =>
        someGroups.map((each): Parameters<typeof why.formatWhy> => [viewIn(locale), each, to]),
      ),
    formatPresenter: (locale) =>
      [null, ...lines].map((subject) => [viewIn(locale), { name: LONG_NAME, subject }]),
  }),
  coaches: samplesOf(coaches, {
    measureFacts: (locale) => [measure, none].map((each) => [viewIn(locale), each]),
    formatGroup: (locale) => someGroups.map((each) => [viewIn(locale), each]),
    pagesOf: (locale) => splits.map(({ groups }) => [viewIn(locale), groups]),
    groupsMessage: (locale) =>
      splits.flatMap((split): Parameters<typeof coaches.groupsMessage>[] => [
        [viewIn(locale), split, { channel: true }],
        [viewIn(locale), split, { fromGroup: null }],
        [viewIn(locale), split, { fromGroup: split.groups.at(-1)?.id ?? null }],
        [viewIn(locale), split, { fromGroup: split.groups[Math.floor(split.groups.length / 2)]?.id ?? null }],
      ]),
    forgottenMessage: (locale) => [[viewIn(locale), gathering]],
    aloneMessage: (locale) => [[viewIn(locale), gathering]],
  }),
  'member-group': samplesOf(own, {
    ownFacts: (locale) => owned.map((each) => [viewIn(locale), each]),
    ownGroupMessage: (locale) =>
      owned.flatMap((each) =>
        changes.map((change): Parameters<typeof own.ownGroupMessage> => [viewIn(locale), each, change]),
      ),
    outdatedMessage: (locale) => [[viewIn(locale)]],
    leftMessage: (locale) => [[viewIn(locale), gathering]],
    noGroupMessage: (locale) => [
      [viewIn(locale), gathering, { reportAt: null, presents: true, comes: true }],
      [viewIn(locale), gathering, { reportAt: MARCH_AT, presents: false, comes: false }],
    ],
  }),
  presenting: samplesOf(presenting, {
    offerMessage: (locale) =>
      presented.flatMap((each) => [
        [viewIn(locale), repeated(4, { gathering, subject: undefined }), each],
        [viewIn(locale), lines.slice(0, 4).map((subject) => ({ gathering, subject })), each],
        [viewIn(locale), [{ gathering, subject: null }], each],
      ]),
    offeredMessage: (locale) =>
      [null, ...lines].flatMap((subject) =>
        [true, false].map(
          (comes): Parameters<typeof presenting.offeredMessage> => [
            viewIn(locale),
            gathering,
            { subject, comes },
          ],
        ),
      ),
    withdrawnMessage: (locale) => [[viewIn(locale), gathering]],
    askMessage: (locale) =>
      gatherings.flatMap((each) =>
        presented.map(
          (turn): Parameters<typeof presenting.askMessage> => [viewIn(locale), each, LONG_NAME, turn],
        ),
      ),
    askedAndAnswered: (locale) => [
      [viewIn(locale), gathering, 'yes'],
      [viewIn(locale), gathering, 'no'],
    ],
    answerForCoach: (locale) => [
      [viewIn(locale), gathering, LONG_NAME, 'accepted'],
      [viewIn(locale), gathering, LONG_NAME, 'declined'],
    ],
    askSentMessage: (locale) => [
      [viewIn(locale), true],
      [viewIn(locale), false],
    ],
  }),
  turns: samplesOf(turns, {
    turnsBlocks: (locale) => candidates.map((some) => [viewIn(locale), ID, some]),
    turnsMessage: (locale) => turnsSeen.map((seen) => [viewIn(locale), seen]),
    beforeSplitMessage: (locale) =>
      turnsSeen.flatMap((seen) =>
        [0, 4000].map(
          (yes): Parameters<typeof turns.beforeSplitMessage> => [
            viewIn(locale),
            seen,
            { splitAt: yes === 0 ? null : MARCH_AT, yes },
          ],
        ),
      ),
    silentMessage: (locale) => [REF, null].map((ref) => [viewIn(locale), { gathering, number: 800, ref }]),
  }),
  receipts: samplesOf(receipts, {
    linksSavedMessage: (locale) => [
      [viewIn(locale), 'draft', ID],
      [viewIn(locale), 'announced', null],
    ],
    movedMessage: (locale) =>
      (['draft', 'announced'] as const).map((state) => [
        viewIn(locale),
        { number: 800, state, gatheringId: ID },
      ]),
    wordMessage: (locale) => {
      const { words } = viewIn(locale);
      return [
        [words.gone],
        [{ summary: words.empty.summary, text: words.empty.coach }],
        [{ summary: words.empty.summary, text: words.empty.member }],
        [{ summary: words.sent.summary, text: words.sent.text(4000) }],
      ];
    },
  }),
};
