import {
  LONG_DEFI,
  LONG_NAME,
  programme,
  repeated,
  typedTexts,
} from '../../../../test/contracts/extremes.ts';
import { type Specimens, samplesOf } from '../../../../test/contracts/specimen.ts';
import * as availabilityForms from '../forms/availability.ts';
import * as momentForms from '../forms/moment.ts';
import * as needForms from '../forms/need.ts';
import * as outcomeForms from '../forms/outcome.ts';
import * as textForms from '../forms/texts.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Side } from '../rules/request.ts';
import { LIMITS, type Request } from '../rules/request.ts';
import * as actions from '../views/actions.ts';
import * as asking from '../views/asking.ts';
import * as availability from '../views/availability.ts';
import * as coaches from '../views/coaches.ts';
import * as format from '../views/format.ts';
import * as moment from '../views/moment.ts';
import * as need from '../views/need.ts';
import * as report from '../views/report.ts';
import * as request from '../views/request.ts';
import * as said from '../views/simple.ts';
import {
  AT,
  all,
  bare,
  cut,
  drafts,
  everywhere,
  figures,
  fixed,
  ID,
  left,
  leftSoon,
  lefts,
  load,
  people,
  reasons,
  sides,
  told,
  viewIn,
  written,
} from './cases.ts';

export const views: Specimens['views'] = {
  'views/actions': samplesOf(actions, {
    actionsFor: (locale) =>
      everywhere.flatMap((each) =>
        sides.map((side) => [viewIn(locale), each, side] as [ViewContext, Request, Side]),
      ),
  }),
  'views/format': samplesOf(format, {
    formatLeft: (locale) => [[viewIn(locale), leftSoon]],
    formatLength: (locale) => [0, 30, 60, 270].map((minutes) => [minutes, locale]),
    short: () => typedTexts(200).map((typed) => [typed]),
    titleOf: (locale) => drafts.map((each) => [viewIn(locale), each]),
    teamName: (locale) => [null, LONG_NAME].map((author) => [viewIn(locale), bare, author]),
    fieldLabel: (locale) => [null, 'recherche-utilisateur'].map((field) => [viewIn(locale), field]),
    whenOf: (locale) => everywhere.map((each) => [viewIn(locale), each]),
    dayOf: (locale) => [[viewIn(locale), AT]],
    formatPeriod: (locale) => lefts.map(({ period }) => [viewIn(locale), period]),
    comesBack: (locale) => lefts.map(({ period }) => [viewIn(locale), period, 'back']),
    formatQuota: (locale) => lefts.map((each) => [viewIn(locale), each]),
    momentFacts: (locale) => everywhere.map((each) => [viewIn(locale), each]),
    quoted: () => typedTexts(LIMITS.text).map((typed) => ['Magellan', typed]),
    needFacts: (locale) => drafts.map((each) => [viewIn(locale), each, LONG_NAME]),
    needBlocks: (locale) => drafts.map((each) => [viewIn(locale), each, LONG_NAME]),
    button: () => [[LONG_NAME.slice(0, 30), 'show', ID]],
    showButton: (locale) => drafts.map((each) => [viewIn(locale), each]),
  }),
  'views/simple': samplesOf(said, {
    simpleMessage: () => [[{ summary: 'Magellan', text: 'Magellan', note: 'Magellan' }]],
    noticeMessage: (locale) =>
      everywhere.map((each) => [
        viewIn(locale),
        each,
        { say: ({ hour }, shortly) => `${shortly(LONG_NAME)}\u00a0: ${hour}`, note: 'Magellan' },
      ]),
    namedIn: (locale) => everywhere.map((each) => [viewIn(locale), each]),
    goneMessage: (locale) => [[viewIn(locale)]],
    staleMessage: (locale) => everywhere.map((each) => [viewIn(locale), each]),
    spentMessage: (locale) => everywhere.map((each) => [viewIn(locale), each]),
  }),
  'views/need': samplesOf(need, {
    savedMessage: (locale) => [[viewIn(locale), bare]],
    previewMessage: (locale) =>
      lefts.flatMap((each) =>
        drafts.flatMap((draft): Parameters<typeof need.previewMessage>[] => [
          [viewIn(locale), draft, { author: LONG_NAME, left: each, leavesAt: AT }],
          [
            viewIn(locale),
            { ...draft, state: 'commented', texts: { ...draft.texts, comment: draft.texts.goal } },
            { author: null, left: each, leavesAt: null },
          ],
        ]),
      ),
  }),
  'views/coaches': samplesOf(coaches, {
    reviewMessage: (locale) => drafts.map((each) => [viewIn(locale), each, LONG_NAME, AT]),
    reviewedMessage: (locale) => drafts.map((each) => [viewIn(locale), each, null]),
  }),
  'views/asking': samplesOf(asking, {
    askedMessage: (locale) =>
      all.flatMap((typed): Parameters<typeof asking.askedMessage>[] => [
        [viewIn(locale), written(typed, { state: 'searching' }), LONG_NAME, reasons],
        [
          viewIn(locale),
          written(typed, { state: 'searching', defi: null }),
          LONG_NAME,
          [{ because: 'widened' }],
        ],
      ]),
    answerMessage: (locale) =>
      all.flatMap((typed): Parameters<typeof asking.answerMessage>[] =>
        [typed, null].map((answer) => [
          viewIn(locale),
          written(typed, { state: 'searching' }),
          { question: typed, answer },
        ]),
      ),
  }),
  'views/moment': samplesOf(moment, {
    momentRefusal: (locale) =>
      (['past', 'outside', 'tooLong'] as const).map((refused) => [viewIn(locale), { refused }, 270]),
    obstacleMessage: (locale) => [
      [viewIn(locale), fixed(all[0] ?? ''), 'does-not-suit'],
      ...(['absent', 'night', 'day-off'] as const).map(
        (kind): Parameters<typeof moment.obstacleMessage> => [
          viewIn(locale),
          fixed(all[0] ?? ''),
          { hers: { kind } },
        ],
      ),
      ...all.map(
        (typed): Parameters<typeof moment.obstacleMessage> => [
          viewIn(locale),
          fixed(typed),
          { hers: { kind: 'booked', title: typed } },
        ],
      ),
    ],
    proposedMessage: (locale) =>
      all.flatMap((typed) =>
        (['take', 'other', 'counter'] as const).flatMap((how) =>
          (['team', 'parrain'] as const).map(
            (side): Parameters<typeof moment.proposedMessage> => [
              viewIn(locale),
              fixed(typed, { state: 'proposed' }),
              { who: LONG_NAME, how, side, clash: repeated(3, LONG_DEFI) },
            ],
          ),
        ),
      ),
    grantedMessage: (locale) =>
      all.flatMap((typed) =>
        (['team', 'parrain'] as const).map(
          (side): Parameters<typeof moment.grantedMessage> => [
            viewIn(locale),
            fixed(typed),
            {
              side,
              people: repeated(
                side === 'team' ? 1 : 4,
                people[0] ?? { id: '', name: '', email: '', metier: null },
              ),
              fields: programme.expertise.map(({ id }) => id),
              teamNamed: LONG_DEFI,
            },
          ],
        ),
      ),
    togetherMessage: (locale) =>
      all.map((typed): Parameters<typeof moment.togetherMessage> => {
        const known = people[0] ?? { id: '', name: '', email: '', metier: null };
        const fields = programme.expertise.map(({ id }) => id);
        return [
          viewIn(locale),
          fixed(typed),
          { parrain: known, team: repeated(6, known), fields, teamNamed: LONG_DEFI },
        ];
      }),
  }),
  'views/availability': samplesOf(availability, {
    availabilityMessage: (locale) => [[viewIn(locale)]],
  }),
  'views/report': samplesOf(report, {
    reportMessage: (locale) => [
      [viewIn(locale), { count: 0, states: [], waiting: null, fields: [], months: [] }, []],
      [viewIn(locale), figures, repeated(60, load)],
      [viewIn(locale), { ...figures, waiting: null }, [{ ...load, offered: null }]],
    ],
    csvMessages: (locale) => [
      [viewIn(locale), []],
      [viewIn(locale), repeated(5000, fixed('é', { state: 'done', used: 90 }))],
    ],
    digestMessage: (locale) =>
      all.map((typed) => [
        viewIn(locale),
        { waiting: repeated(30, written(typed, { state: 'searching' })), granted: repeated(3, fixed(typed)) },
      ]),
  }),
  'views/request': samplesOf(request, {
    requestMessage: (locale) =>
      everywhere.flatMap((each) =>
        sides.map(
          (side): Parameters<typeof request.requestMessage> => [
            viewIn(locale),
            { request: each, side, author: LONG_NAME, history: [...told, ...told] },
          ],
        ),
      ),
    listMessage: (locale) =>
      all.flatMap((typed) =>
        [0, 1, 30].map(
          (count): Parameters<typeof request.listMessage> => [
            viewIn(locale),
            {
              requests: repeated(count, { request: fixed(typed), side: 'coach', author: LONG_NAME }),
              left,
              may: { ask: true, offer: true, coach: true },
            },
          ],
        ),
      ),
    homeBlocks: (locale) => [
      [viewIn(locale), [], null],
      ...all.map(
        (typed): Parameters<typeof request.homeBlocks> => [viewIn(locale), repeated(30, fixed(typed)), left],
      ),
    ],
  }),
  'forms/need': samplesOf(needForms, {
    needForm: (locale) => [
      [viewIn(locale), null],
      [viewIn(locale), null, { id: 'n1', title: 'é'.repeat(80), text: 'é'.repeat(700), field: null }],
      ...drafts.map((each) => [viewIn(locale), each] as [ViewContext, Request]),
    ],
    detailsForm: (locale) =>
      lefts.flatMap((each) =>
        drafts.map((draft) => [viewIn(locale), draft, each] as [ViewContext, Request, typeof left]),
      ),
  }),
  'forms/moment': samplesOf(momentForms, {
    momentForm: (locale) =>
      [...drafts, ...all.map((typed) => fixed(typed))].flatMap((each) =>
        (['take', 'other', 'counter'] as const).map(
          (kind): Parameters<typeof momentForms.momentForm> => [
            viewIn(locale),
            kind,
            { ...each, wished: 270 },
            leftSoon,
          ],
        ),
      ),
  }),
  'forms/outcome': samplesOf(outcomeForms, {
    outcomeForm: (locale) => all.map((typed) => [viewIn(locale), fixed(typed, { state: 'held' })]),
  }),
  'forms/texts': samplesOf(textForms, {
    commentForm: (locale) => [[viewIn(locale), bare]],
    questionForm: (locale) => [[viewIn(locale), bare]],
    replyForm: (locale) =>
      all.map((typed) => [viewIn(locale), { id: ID, question: cut(LIMITS.question)(typed) }]),
    followForm: (locale) => [[viewIn(locale), bare]],
  }),
  'forms/availability': samplesOf(availabilityForms, {
    availabilityForm: (locale) => [
      [viewIn(locale), { fields: [], monthly: null, pausedUntil: null }],
      [
        viewIn(locale),
        { fields: programme.expertise.map(({ id }) => id), monthly: 90, pausedUntil: '2022-09-28' },
      ],
    ],
  }),
};
