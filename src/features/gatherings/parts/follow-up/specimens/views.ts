import { LONG_DEFI, repeated } from '../../../../../../test/contracts/extremes.ts';
import { type Specimens, samplesOf } from '../../../../../../test/contracts/specimen.ts';
import * as csvViews from '../exports.ts';
import * as forms from '../forms.ts';
import type { Attendance } from '../rules/attendance.ts';
import { MAX_TITLE } from '../rules/materials.ts';
import * as attendanceViews from '../views/attendance.ts';
import * as feedbackViews from '../views/feedback.ts';
import * as voiceViews from '../views/format.ts';
import * as homeViews from '../views/home.ts';
import * as materialViews from '../views/materials.ts';
import * as reportViews from '../views/report.ts';
import * as summaryViews from '../views/summary.ts';
import * as thanksViews from '../views/thanks.ts';
import {
  attendanceLines,
  attendances,
  closesAt,
  crowds,
  csvLines,
  frozen,
  gathering,
  gatherings,
  materials,
  reports,
  texts,
  thresholds,
  viewIn,
} from './cases.ts';

export const views: Specimens['views'] = {
  forms: samplesOf(forms, {
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
  'views/attendance': samplesOf(attendanceViews, {
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
  exports: samplesOf(csvViews, {
    gatheringsCsv: (locale) => csvLines.map((lines) => [viewIn(locale), lines]),
    attendanceCsv: (locale) => attendanceLines.map((lines) => [viewIn(locale), lines]),
    csvSentMessage: (locale) => [[viewIn(locale)]],
  }),
  'views/feedback': samplesOf(feedbackViews, {
    receiptMessage: (locale) => gatherings.map((each) => [viewIn(locale), each, thresholds]),
    noFeedbackMessage: (locale) =>
      (['already', 'closed', 'notYet', 'notHers'] as const).map((why) => [viewIn(locale), why]),
  }),
  'views/home': samplesOf(homeViews, {
    homeBlocks: (locale) => [
      [viewIn(locale), []],
      ...gatherings.map(
        (each): Parameters<typeof homeViews.homeBlocks> => [
          viewIn(locale),
          repeated(9, { gathering: each, until: closesAt }),
        ],
      ),
    ],
  }),
  'views/materials': samplesOf(materialViews, {
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
              visits: list.length === 1 ? [] : repeated(20, gathering),
              typed,
              happened: viewIn(locale).words.materials.removed('é'.repeat(MAX_TITLE)),
            },
          ],
        ),
      ),
    refusedMessage: (locale) => [[viewIn(locale)]],
  }),
  'views/report': samplesOf(reportViews, {
    reportMessage: (locale) => reports.map((shown) => [viewIn(locale), shown]),
  }),
  'views/summary': samplesOf(summaryViews, {
    hasNews: () => [[{ attendance: attendances[0] as Attendance, frozen: null }]],
    summaryMessage: (locale) =>
      gatherings.flatMap((each) =>
        attendances.flatMap((attendance) =>
          frozen.map(
            (one): Parameters<typeof summaryViews.summaryMessage> => [
              viewIn(locale),
              { gathering: each, attendance, frozen: one, closesAt, thresholds, bySequence: true },
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
  'views/thanks': samplesOf(thanksViews, {
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
              bySequence: true,
              visit: true,
            },
          ],
        ),
      ),
  }),
  'views/format': samplesOf(voiceViews, {
    titleOf: (locale) => gatherings.map((each) => [viewIn(locale), each]),
    dayOf: (locale) => [[viewIn(locale), gathering]],
    aboutOf: (locale) => gatherings.map((each) => [viewIn(locale), each]),
    menuLabel: (locale) => gatherings.map((each) => [viewIn(locale), each]),
    untilOf: (locale) => [[viewIn(locale), closesAt]],
  }),
};
