import { LONG_CHANNEL, LONG_NAME, repeated, typedTexts } from '../../../../test/contracts/extremes.ts';
import { type Specimens, samplesOf } from '../../../../test/contracts/specimen.ts';
import * as csv from '../exports.ts';
import * as form from '../forms/answer.ts';
import * as loopForms from '../forms/loop.ts';
import { inPages } from '../load/reading-pages.ts';
import { datesNote } from '../parts/follow-through/views.ts';
import { MAX_NOTE, takenFrom } from '../parts/notebook/rules.ts';
import { DIMENSIONS, LEVELS, MAX_TEXT } from '../rules/levels.ts';
import * as digest from '../views/digest.ts';
import * as figures from '../views/figures.ts';
import * as voices from '../views/format.ts';
import * as history from '../views/history.ts';
import * as home from '../views/home.ts';
import * as loop from '../views/loop.ts';
import * as past from '../views/past.ts';
import * as reading from '../views/reading.ts';
import * as typed from '../views/text-blocks.ts';
import * as weather from '../views/weather.ts';
import { askingViews } from './asking-views.ts';
import * as data from './cases.ts';

const { answerOf, counts, nexts, pasts, person, round, shown, thresholds, unreached, viewIn } = data;
const [firstCounts] = counts;
const [firstShown] = shown;
if (!firstCounts || !firstShown) throw new Error('there are figures');

const texts = typedTexts(MAX_TEXT);
/** As many notes as fit, and many more. */
const notes = typedTexts(MAX_NOTE).map((words) =>
  takenFrom(
    Array.from({ length: 30 }, (_, position) => ({
      ...{ id: 'a'.repeat(36), position, notedOn: '2022-09-28' },
      ...{ well: words, hard: words },
    })),
    MAX_TEXT,
  ),
);
const loopTexts = typedTexts(loop.MAX_LOOP_TEXT);
const own = [null, { defi: 'clear', team: 'clear', self: 'clear' } as const].flatMap((weathers) =>
  (['answered', 'skipped', 'invited', null] as const).map((status) => ({ round, status, weathers })),
);
const statuses = ['invited', 'answered', 'skipped', null] as const;

/** What a coach reads: signed or not, with words or none, one answer or several, the first page, the last, the only one. */
const pagesIn = (locale: 'fr' | 'en'): reading.PageData[] =>
  [
    { ...person, isRead: true, thread: { answerId: round.id, turns: 4, mayReply: true } },
    { ...person, defi: null, isRead: false, thread: { answerId: round.id, turns: 0, mayReply: true } },
    null,
  ].flatMap((author) =>
    [
      answerOf(null, null),
      answerOf('X', null),
      answerOf(null, 'X'),
      ...texts.map((words) => answerOf(words, words)),
      ...texts.map((words) => answerOf(words.slice(0, 400), null)),
    ].flatMap((answer): reading.PageData[] => {
      const common = { round, order: 'weather' as const };
      // As many as the pages of several hold.
      const several = inPages(
        viewIn(locale),
        Array.from({ length: 6 }, () => ({ author, answer })),
        common,
      );
      return [
        { ...common, answers: [{ author, answer }], from: 1, total: 1, previous: null, next: null },
        ...several.map((answers) => ({
          ...{ ...common, answers, from: 39_990, total: 40_000, previous: round.id, next: round.id },
        })),
      ];
    }),
  );

/** "You said", in every text that may be typed, with the largest figures. */
const posts = (locale: 'fr' | 'en') =>
  loopTexts.flatMap((words) =>
    [null, ...shown.slice(-1)].map((joined) =>
      loop.loopPost(viewIn(locale), round, { said: words, will: words, withFigures: true }, joined),
    ),
  );

/** The views of the digest, of reading, of the form, of the past, and of "you said, we will do". */
export const views: Specimens['views'] = {
  ...askingViews,
  exports: samplesOf(csv, {
    csvMessage: (locale) => [[], pasts.slice(0, 1), pasts].map((rounds) => [viewIn(locale), rounds]),
    csvSentMessage: (locale) => [[viewIn(locale)]],
  }),
  'views/digest': samplesOf(digest, {
    hasNews: () => data.digests.map((each) => [each]),
    unreachedList: (locale) =>
      [unreached, repeated(40, { name: LONG_NAME, reason: null })].map((people) => [viewIn(locale), people]),
    digestMessage: (locale) => data.digests.map((each) => [viewIn(locale), each]),
    channelDigestMessage: (locale) =>
      data.digests.map((each) => [
        viewIn(locale),
        { ...each, silent: each.silent.length, unreached: each.unreached.length },
      ]),
    namesMessage: (locale) => data.digests.map((each) => [viewIn(locale), each]),
    noDigestMessage: (locale) => [[viewIn(locale)]],
    progressMessage: (locale) =>
      [0, 1, 40].flatMap((people) =>
        [0, 1, 40_000].map(
          (waiting): Parameters<typeof digest.progressMessage> => [
            viewIn(locale),
            {
              round,
              participation: { invited: 40_000, answered: waiting },
              sending: { total: 40_000, sent: 124, failed: 3, waiting },
              unreached: repeated(people, unreached[2] ?? { name: null, reason: null }),
            },
          ],
        ),
      ),
  }),
  'views/figures': samplesOf(figures, {
    figuresBlocks: (locale) =>
      shown.flatMap((each) =>
        [0, 1, 2, 3].map(
          (n): Parameters<typeof figures.figuresBlocks> => [
            viewIn(locale),
            each,
            shown.slice(-n || shown.length),
          ],
        ),
      ),
    trendImage: (locale) => [
      [viewIn(locale), pasts.map((each) => ({ round, counts: each.figures.counts }))],
      [viewIn(locale), repeated(12, { round, counts: firstCounts })],
    ],
    formatMoods: (locale) => counts.map((each) => [viewIn(locale), each]),
  }),
  'forms/loop': samplesOf(loopForms, {
    loopForm: (locale) => [
      [viewIn(locale), round, null, true],
      ...loopTexts.map(
        (words): Parameters<typeof loopForms.loopForm> => [
          viewIn(locale),
          round,
          { said: words, will: words, withFigures: false, id: round.id, revision: 99 },
          false,
        ],
      ),
    ],
  }),
  'forms/answer': samplesOf(form, {
    signedForm: (locale) => [
      [viewIn(locale), round, thresholds],
      [viewIn(locale), round, thresholds, answerOf(null, null)],
      ...texts.map(
        (words): Parameters<typeof form.signedForm> => [
          viewIn(locale),
          round,
          thresholds,
          answerOf(words, words),
        ],
      ),
      ...notes.map(
        (taken): Parameters<typeof form.signedForm> => [viewIn(locale), round, thresholds, undefined, taken],
      ),
    ],
    unsignedForm: (locale) => [
      [viewIn(locale), round, thresholds],
      [viewIn(locale), round, thresholds, 'not-taken'],
      ...notes.map(
        (taken): Parameters<typeof form.unsignedForm> => [viewIn(locale), round, thresholds, taken],
      ),
    ],
  }),
  'views/history': samplesOf(history, {
    tableMessage: (locale) => pasts.map((each) => [viewIn(locale), each]),
    historyMessage: (locale) =>
      [pasts.slice(0, 1), pasts, repeated(60, pasts.at(-1) ?? pasts[0]).flatMap((each) => each ?? [])].map(
        (rounds) => [viewIn(locale), rounds],
      ),
  }),
  'views/home': samplesOf(home, {
    contactsSection: (locale) => [0, 1, 40].map((waiting) => [viewIn(locale), waiting]),
    memberSection: (locale) =>
      [round, null].flatMap((open) =>
        statuses.flatMap((status) =>
          nexts.map((next): Parameters<typeof home.memberSection> => [viewIn(locale), open, status, next]),
        ),
      ),
    coachSection: (locale) =>
      [round, null].flatMap((open) =>
        nexts.map((next): Parameters<typeof home.coachSection> => [viewIn(locale), open, next]),
      ),
  }),
  'views/loop': samplesOf(loop, {
    loopPost: (locale) =>
      loopTexts.flatMap((words) =>
        [null, ...shown].map(
          (joined): Parameters<typeof loop.loopPost> => [
            viewIn(locale),
            round,
            { said: words, will: words, withFigures: true },
            joined,
          ],
        ),
      ),
    loopPreview: (locale) =>
      posts(locale).map((post) => [
        viewIn(locale),
        { id: round.id, revision: 99 },
        post,
        LONG_CHANNEL,
        {
          said: viewIn(locale).words.loop.newer(LONG_NAME),
          dates: datesNote(viewIn(locale), repeated(5, { dueOn: '2022-09-28' })),
        },
      ]),
    loopPublished: (locale) => [[viewIn(locale), round.id, LONG_CHANNEL]],
    draftRef: () => [[{ id: round.id, revision: 99 }]],
    loopWord: (locale) =>
      (['discarded', 'publishedAlready', 'draftOnly'] as const).map((which) => [viewIn(locale), which]),
  }),
  'views/past': samplesOf(past, {
    ownAnswerGone: (locale) => [[viewIn(locale)]],
    ownAnswerMessage: (locale) =>
      [null, ...texts].map(
        (words): Parameters<typeof past.ownAnswerMessage> => [
          viewIn(locale),
          {
            round,
            answer: answerOf(words, words),
            answerId: 'c'.repeat(36),
            turns: 4,
            page: 12,
            total: 40,
            newer: 'a'.repeat(36),
            older: 'b'.repeat(36),
          },
        ],
      ),
    ownPastMessage: (locale) =>
      [
        [],
        own.slice(0, 1),
        own.slice(4, 5),
        own,
        repeated(60, own.at(-4) ?? own[0]).flatMap((each) => each ?? []),
      ].flatMap((rounds) =>
        nexts.map((next): Parameters<typeof past.ownPastMessage> => [viewIn(locale), rounds, next]),
      ),
  }),
  'views/reading': samplesOf(reading, {
    answerBlocks: (locale) => [[viewIn(locale), answerOf(null, null), viewIn(locale).words.weather.read]],
    pageMessage: (locale) => pagesIn(locale).map((page) => [viewIn(locale), page]),
    nothingToRead: (locale) =>
      (['none', 'notYet', 'gone', 'before'] as const).map((why) => [viewIn(locale), why]),
  }),
  'views/text-blocks': samplesOf(typed, { textBlocks: () => texts.map((words) => [words]) }),
  'views/format': samplesOf(voices, {
    dayOf: (locale) => [[viewIn(locale), round]],
    untilOf: (locale) => [[viewIn(locale), round]],
    momentOf: (locale) => [[viewIn(locale), round.closesAt]],
    shortDayOf: (locale) => [[viewIn(locale), round]],
  }),
  'views/weather': samplesOf(weather, {
    levelLabel: (locale) => LEVELS.map((level) => [viewIn(locale), level]),
    levelWord: (locale) => LEVELS.map((level) => [viewIn(locale), level]),
    formatCounts: (locale) => counts.map((each) => [viewIn(locale), each.defi]),
    formatAllCounts: (locale) => counts.map((each) => [viewIn(locale), each.defi]),
    groupLabel: (locale) => DIMENSIONS.map((dimension) => [viewIn(locale), dimension]),
  }),
};
