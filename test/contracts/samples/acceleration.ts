import type { Locale } from '../../../src/community/members/member.ts';
import * as availabilityForms from '../../../src/features/acceleration/forms/availability.ts';
import * as momentForms from '../../../src/features/acceleration/forms/moment.ts';
import * as needForms from '../../../src/features/acceleration/forms/need.ts';
import * as textForms from '../../../src/features/acceleration/forms/texts.ts';
import * as toldForms from '../../../src/features/acceleration/forms/told.ts';
import { accelerationWords, type ViewContext } from '../../../src/features/acceleration/locales/index.ts';
import type { Reason } from '../../../src/features/acceleration/rules/matching.ts';
import type { Side } from '../../../src/features/acceleration/rules/request.ts';
import {
  LIMITS,
  NO_TEXTS,
  type Request,
  type Texts,
} from '../../../src/features/acceleration/rules/request.ts';
import { requestStates } from '../../../src/features/acceleration/rules/states.ts';
import * as actions from '../../../src/features/acceleration/views/actions.ts';
import * as asking from '../../../src/features/acceleration/views/asking.ts';
import * as availability from '../../../src/features/acceleration/views/availability.ts';
import * as coaches from '../../../src/features/acceleration/views/coaches.ts';
import * as format from '../../../src/features/acceleration/views/format.ts';
import * as moment from '../../../src/features/acceleration/views/moment.ts';
import * as need from '../../../src/features/acceleration/views/need.ts';
import * as report from '../../../src/features/acceleration/views/report.ts';
import * as request from '../../../src/features/acceleration/views/request.ts';
import * as said from '../../../src/features/acceleration/views/simple.ts';
import { LONG_DEFI, LONG_NAME, members, programme, repeated, typedTexts } from './extremes.ts';
import { type ModuleSamples, samplesOf } from './samples-of.ts';

const ID = '0f5c2f5e-8c1f-4a53-9d53-4f4f4a2a9c11';
const AT = Date.UTC(2022, 8, 28, 12);
const HOUR = 3_600_000;

const viewIn = (locale: Locale): ViewContext => ({
  locale,
  timeZone: 'Europe/Paris',
  programme,
  words: accelerationWords(locale),
});

const cut = (length: number) => (typed: string) => typed.slice(0, length).trim();
const textsOf = (typed: string): Texts => ({
  ...NO_TEXTS,
  title: cut(LIMITS.title)(typed),
  goal: cut(LIMITS.text)(typed),
  tried: cut(LIMITS.text)(typed),
  expected: cut(LIMITS.text)(typed),
  dates: cut(LIMITS.dates)(typed),
});

const bare: Request = {
  id: ID,
  authorId: null,
  defi: null,
  account: '',
  state: 'draft',
  field: null,
  wished: 0,
  granted: 0,
  used: null,
  period: null,
  parrainId: null,
  startsAt: null,
  endsAt: null,
  proposedBy: null,
  wave: 0,
  sentAt: null,
  grantedAt: null,
  sequence: 0,
  createdAt: AT,
  changedAt: AT,
  texts: NO_TEXTS,
};
const written = (typed: string, change: Partial<Request> = {}): Request => ({
  ...bare,
  authorId: 'm-alix',
  defi: LONG_DEFI,
  field: 'recherche-utilisateur',
  wished: 270,
  sentAt: AT,
  texts: textsOf(typed),
  ...change,
});
const fixed = (typed: string, change: Partial<Request> = {}): Request =>
  written(typed, {
    state: 'granted',
    granted: 270,
    startsAt: AT,
    endsAt: AT + 4.5 * HOUR,
    proposedBy: 'parrain',
    grantedAt: AT + 90 * 24 * HOUR,
    ...change,
    texts: { ...textsOf(typed), place: cut(LIMITS.place)(typed), ...change.texts },
  });

const all = typedTexts(1000);
const drafts = [bare, ...all.map((typed) => written(typed))];
const everywhere = all.flatMap((typed) => requestStates.states.map((state) => fixed(typed, { state })));
const sides: Side[] = ['team', 'parrain', 'asked', 'coach'];
const left = { left: 0, all: 300, period: '2022-03', per: 'team' as const };
const lefts = [left, { ...left, left: 90 }, { ...left, period: 'promotion', per: 'person' as const }];
const reasons: Reason[] = [
  { because: 'field', field: 'recherche-utilisateur' },
  { because: 'given', times: 12 },
  { because: 'room', accepted: 90, offered: 2400 },
];
const told = requestStates.names.map((event) => ({
  at: AT,
  event,
  memberId: 'm-alix',
  startsAt: AT,
  minutes: 270,
  who: LONG_NAME,
}));
const figures = {
  count: 400,
  states: requestStates.states.map((state) => ({ state, count: 400 })),
  waiting: { medianDays: 12, longestDays: 300 },
  fields: repeated(20, {
    field: 'recherche-utilisateur',
    hours: { asked: 9990, granted: 9990, used: 9990 },
    offered: 2400,
  }),
  months: repeated(14, { month: '2022-09', hours: { asked: 9990, granted: 9990, used: 9990 } }),
};
const load = { name: LONG_NAME, accepted: 9990, offered: 2400, paused: true };
const people = members.filter(({ name }) => name === LONG_NAME).slice(0, 1);

export const acceleration: Record<string, ModuleSamples> = {
  actions: samplesOf(actions, {
    actionsFor: (locale) =>
      everywhere.flatMap((each) =>
        sides.map((side) => [viewIn(locale), each, side] as [ViewContext, Request, Side]),
      ),
  }),
  format: samplesOf(format, {
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
  simple: samplesOf(said, {
    simpleMessage: () => [[{ summary: 'Magellan', text: 'Magellan', note: 'Magellan' }]],
    goneMessage: (locale) => [[viewIn(locale)]],
    staleMessage: (locale) => everywhere.map((each) => [viewIn(locale), each]),
    spentMessage: (locale) => everywhere.map((each) => [viewIn(locale), each]),
  }),
  need: samplesOf(need, {
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
  coaches: samplesOf(coaches, {
    reviewMessage: (locale) => drafts.map((each) => [viewIn(locale), each, LONG_NAME, AT]),
    reviewedMessage: (locale) => drafts.map((each) => [viewIn(locale), each, null]),
  }),
  asking: samplesOf(asking, {
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
  moment: samplesOf(moment, {
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
  }),
  availability: samplesOf(availability, {
    availabilityMessage: (locale) => [[viewIn(locale)]],
  }),
  report: samplesOf(report, {
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
  request: samplesOf(request, {
    requestMessage: (locale) =>
      everywhere.flatMap((each) =>
        sides.map(
          (side): Parameters<typeof request.requestMessage> => [
            viewIn(locale),
            { request: each, side, author: LONG_NAME, told: [...told, ...told] },
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
};

/** The forms of acceleration hours, by module. */
export const accelerationForms: Record<string, ModuleSamples> = {
  need: samplesOf(needForms, {
    needForm: (locale) => [
      [viewIn(locale), null],
      ...drafts.map((each) => [viewIn(locale), each] as [ViewContext, Request]),
    ],
    detailsForm: (locale) =>
      lefts.flatMap((each) =>
        drafts.map((draft) => [viewIn(locale), draft, each] as [ViewContext, Request, typeof left]),
      ),
  }),
  moment: samplesOf(momentForms, {
    momentForm: (locale) =>
      [...drafts, ...all.map((typed) => fixed(typed))].flatMap((each) =>
        (['take', 'other', 'counter'] as const).map(
          (kind): Parameters<typeof momentForms.momentForm> => [
            viewIn(locale),
            kind,
            { ...each, wished: 270 },
          ],
        ),
      ),
  }),
  told: samplesOf(toldForms, {
    toldForm: (locale) => all.map((typed) => [viewIn(locale), fixed(typed, { state: 'held' })]),
  }),
  texts: samplesOf(textForms, {
    commentForm: (locale) => [[viewIn(locale), bare]],
    questionForm: (locale) => [[viewIn(locale), bare]],
    replyForm: (locale) =>
      all.map((typed) => [viewIn(locale), { id: ID, question: cut(LIMITS.question)(typed) }]),
    followForm: (locale) => [[viewIn(locale), bare]],
  }),
  availability: samplesOf(availabilityForms, {
    availabilityForm: (locale) => [
      [viewIn(locale), { fields: [], monthly: null, pausedUntil: null }],
      [
        viewIn(locale),
        { fields: programme.expertise.map(({ id }) => id), monthly: 90, pausedUntil: '2022-09-28' },
      ],
    ],
  }),
};
