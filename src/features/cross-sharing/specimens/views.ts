import { LONG_NAME, repeated } from '../../../../test/contracts/extremes.ts';
import { type Specimens, samplesOf } from '../../../../test/contracts/specimen.ts';
import * as declared from '../forms.ts';
import * as attendance from '../views/attendance.ts';
import * as coaches from '../views/coaches.ts';
import * as why from '../views/explanation.ts';
import * as own from '../views/member-group.ts';
import * as people from '../views/people.ts';
import * as presenting from '../views/presenting.ts';
import * as receipts from '../views/receipts.ts';
import * as turns from '../views/turns.ts';
import * as whole from '../views/whole-group.ts';
import {
  candidates,
  changes,
  gathering,
  gatherings,
  groupsAfter,
  ID,
  lines,
  MARCH_AT,
  measure,
  named,
  none,
  owned,
  presented,
  REF,
  someGroups,
  splits,
  turnsSeen,
  viewIn,
  wholeChanges,
  wholes,
} from './cases.ts';

export const views: Specimens['views'] = {
  forms: samplesOf(declared, {
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
  'views/people': samplesOf(people, {
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
  'views/attendance': samplesOf(attendance, {
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
  'views/explanation': samplesOf(why, {
    formatWhy: (locale) =>
      (['members', 'coaches'] as const).flatMap((to) =>
        someGroups.map((each): Parameters<typeof why.formatWhy> => [viewIn(locale), each, to]),
      ),
    formatPresenter: (locale) =>
      [null, ...lines].map((subject) => [viewIn(locale), { name: LONG_NAME, subject }]),
  }),
  'views/coaches': samplesOf(coaches, {
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
  'views/member-group': samplesOf(own, {
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
  'views/whole-group': samplesOf(whole, {
    wholeGroupMessage: (locale) =>
      wholes.flatMap((each) =>
        wholeChanges.map(
          (change): Parameters<typeof whole.wholeGroupMessage> => [viewIn(locale), each, change],
        ),
      ),
    wholeOutdatedMessage: (locale) => [[viewIn(locale)]],
    groupsCancelledMessage: (locale) => [[viewIn(locale), gathering]],
  }),
  'views/presenting': samplesOf(presenting, {
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
  'views/turns': samplesOf(turns, {
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
  'views/receipts': samplesOf(receipts, {
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
