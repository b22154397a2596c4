import { LONG_NAME, programme, repeated, typedTexts } from '../../../../test/contracts/extremes.ts';
import { type Specimens, samplesOf } from '../../../../test/contracts/specimen.ts';
import type { Reason } from '../../../community/matching/choose.ts';
import type { Locale } from '../../../community/members/member.ts';
import * as endingForms from '../forms/ending.ts';
import * as helpingForms from '../forms/helping.ts';
import * as requestForms from '../forms/request.ts';
import { type ViewContext, viewContextFor } from '../locales/index.ts';
import { LIMITS, type Request, STANCES } from '../rules/request.ts';
import { requestStates } from '../rules/states.ts';
import * as askingViews from '../views/asking.ts';
import * as endingViews from '../views/ending.ts';
import * as formatViews from '../views/format.ts';
import * as helpingViews from '../views/helping.ts';
import * as simpleViews from '../views/simple.ts';

const ID = '0f5c2f5e-8c1f-4a53-9d53-4f4f4a2a9c11';
const NAMED = { id: ID, name: LONG_NAME };
const viewIn = (locale: Locale) => viewContextFor({ programme }, { locale });
const titles = typedTexts(LIMITS.title).filter((title) => title.trim() !== '.');
const texts = typedTexts(LIMITS.text);
const ideas = typedTexts(LIMITS.idea);
const questions = typedTexts(LIMITS.question);
const helped = typedTexts(LIMITS.helped);

const requests = requestStates.states.flatMap((state, turn) =>
  texts.map(
    (text, index): Request => ({
      ...{ id: ID, authorId: ID, state, field: index % 2 === 0 ? 'eco-responsabilite' : null },
      ...{ stance: STANCES[index % STANCES.length] ?? 'lead', audience: 'both', named: index % 2 === 0 },
      ...{ wave: turn % 3, published: turn % 2 === 0, suggested: null, thanksPublic: false },
      ...{ sequence: 3, createdAt: 0, sentAt: 1, changedAt: 2, endedAt: null },
      texts: {
        title: titles[index % titles.length] ?? 'É',
        text,
        helped: state === 'solved' ? (helped[index] ?? null) : null,
      },
    }),
  ),
);
const reasons: Reason[] = [
  { because: 'declared' },
  { because: 'helped', times: 12 },
  { because: 'interested' },
  { because: 'widened' },
  { because: 'no-field' },
  { because: 'other-team' },
  { because: 'rested' },
];
const each = <Args extends unknown[]>(
  locale: Locale,
  args: (view: ViewContext, request: Request, index: number) => Args,
) => requests.map((request, index) => args(viewIn(locale), request, index));

const steps: askingViews.Steps = {
  ...{ asked: 12, answered: 7, referred: 2, nextAt: 1_646_000_000_000, coachesSee: true, kept: false },
  offers: repeated(9, { id: ID, name: LONG_NAME }),
  questions: repeated(9, { id: ID, name: LONG_NAME }),
  helpers: repeated(9, LONG_NAME),
};
const noSteps: askingViews.Steps = {
  ...{ asked: 0, answered: 0, referred: 0, nextAt: null, coachesSee: false, kept: true },
  ...{ offers: [], questions: [], helpers: [] },
};
const cards = titles.map((title, index) => ({
  ...{ id: ID, title, field: null },
  text: texts[index] ?? 'É',
  helped: texts[index] ?? 'É',
}));

export const views: Specimens['views'] = {
  'views/asking': samplesOf(askingViews, {
    previewMessage: (locale) =>
      each(locale, (view, request, index) => [
        view,
        request,
        { people: index % 4, sentAt: index % 2 === 0 ? null : 1_646_000_000_000 },
      ]),
    sentMessage: (locale) => each(locale, (view, request, index) => [view, request, index % 4]),
    namesOf: (locale) => [[viewIn(locale), repeated(9, LONG_NAME)]],
    requestMessage: (locale) => [
      ...each(
        locale,
        (view, request): Parameters<typeof askingViews.requestMessage> => [view, request, steps],
      ),
      ...each(
        locale,
        (view, request): Parameters<typeof askingViews.requestMessage> => [
          view,
          request,
          noSteps,
          view.words.ending.outcome.again,
        ],
      ),
    ],
    listMessage: (locale) => [
      [viewIn(locale), { mine: [], waiting: [], pausedUntil: null, mayAsk: false }],
      [
        viewIn(locale),
        {
          mine: requests.map((request) => ({ request, label: viewIn(locale).words.states[request.state] })),
          waiting: requests.map((request) => ({ request, label: viewIn(locale).words.noField })),
          pausedUntil: 'mercredi 31 décembre',
          mayAsk: true,
        },
      ],
    ],
    homeBlocks: (locale) => [
      [viewIn(locale), 2, 9],
      [viewIn(locale), 0, 1],
      [viewIn(locale), 1, 0],
    ],
    unknownFieldMessage: (locale) => [
      [viewIn(locale), 'é'.repeat(40), null],
      [viewIn(locale), '*_`[]\\', { id: 'eco-responsabilite', label: 'Écoresponsabilité' }],
    ],
  }),
  'views/helping': samplesOf(helpingViews, {
    askedMessage: (locale) =>
      each(locale, (view, request, index) => [
        view,
        request,
        {
          author: NAMED,
          reasons: index % 3 === 0 ? [] : reasons,
          referrer: index % 2 === 0 ? LONG_NAME : null,
          quarter: index % 2 === 1,
        },
      ]),
    answeredMessage: (locale) => [
      [viewIn(locale), titles[0] ?? 'É', viewIn(locale).words.helping.asked.unsure],
      [viewIn(locale), null, viewIn(locale).words.helping.asked.offered(LONG_NAME)],
    ],
    channelMessage: (locale) =>
      each(locale, (view, request, index) => [view, request, index % 2 === 0 ? null : LONG_NAME]),
    forgottenMessage: (locale) => [[viewIn(locale)]],
    offeredMessage: (locale) => each(locale, (view, request) => [view, request, ID, LONG_NAME]),
    offerMessage: (locale) =>
      each(locale, (view, request, index) => [
        view,
        request,
        {
          id: ID,
          understood: ideas[index % ideas.length] ?? 'É',
          idea: ideas[(index + 1) % ideas.length] ?? 'É',
          reply: index % 2 === 0 ? null : (questions[index % questions.length] ?? null),
          waits: index % 2 === 0,
        },
        NAMED,
      ]),
    missedMessage: (locale) =>
      each(locale, (view, request, index) => [view, request, ID, index % 2 === 0 ? null : LONG_NAME]),
    replyMessage: (locale) =>
      each(locale, (view, request, index) => [
        view,
        request,
        questions[index % questions.length] ?? 'É',
        index % 2 === 0 ? null : LONG_NAME,
      ]),
    yesAndMessage: (locale) => each(locale, (view, request) => [view, request, ID, LONG_NAME]),
    questionMessage: (locale) => each(locale, (view, request) => [view, request, ID, LONG_NAME]),
    repliedMessage: (locale) => each(locale, (view, request) => [view, request, ID]),
    questionReadMessage: (locale) =>
      each(locale, (view, request, index) => [
        view,
        request,
        {
          question: questions[index % questions.length] ?? 'É',
          answer: questions[(index + 1) % questions.length] ?? 'É',
        },
      ]),
  }),
  'views/ending': samplesOf(endingViews, {
    outcomeMessage: (locale) => each(locale, (view, request) => [view, request, repeated(9, LONG_NAME)]),
    solvedMessage: (locale) => each(locale, (view, request, index) => [view, request, index % 2 === 0]),
    thanksMessage: (locale) =>
      each(locale, (view, request, index) => [view, request, ID, LONG_NAME, index % 2 === 0]),
    thanksReadMessage: (locale) => helped.map((line) => [viewIn(locale), line, LONG_NAME]),
    publicThanksMessage: (locale) => helped.map((line) => [viewIn(locale), LONG_NAME, LONG_NAME, line]),
    searchMessage: (locale) => [
      [viewIn(locale), '', [], true],
      [viewIn(locale), 'é'.repeat(40), [], false],
      [viewIn(locale), 'é'.repeat(40), cards.slice(0, 1), true],
      [viewIn(locale), '*_`[]\\', [...cards, ...cards, ...cards], true],
    ],
    cardMessage: (locale) =>
      cards.map((card, index) => [viewIn(locale), card, index % 2 === 0 ? LONG_NAME : null, index % 2 === 0]),
    waitingMessage: (locale) => [
      [viewIn(locale), []],
      [viewIn(locale), [], viewIn(locale).words.ending.coaches.done],
      [
        viewIn(locale),
        requests.map(({ id, field, texts: { title } }, index) => ({
          ...{ id, field, title, sinceAt: 1_646_000_000_000 },
          state: index % 2 === 0 ? ('asking' as const) : ('open' as const),
          suggested: index % 5 === 4 ? ('hour' as const) : null,
        })),
        viewIn(locale).words.ending.coaches.done,
      ],
    ],
    digestMessage: (locale) => [
      [viewIn(locale), 1],
      [viewIn(locale), 99],
    ],
    suggestionMessage: (locale) =>
      each(locale, (view, request, index) => [view, request, index % 2 === 0 ? 'hour' : 'collective']),
    skillsMessage: (locale) => [
      [viewIn(locale), { help: [], interested: [] }],
      [viewIn(locale), { help: programme.expertise.map(({ id }) => id), interested: ['accessibilite'] }],
    ],
  }),
  'views/simple': samplesOf(simpleViews, {
    goneMessage: (locale) => [[viewIn(locale)]],
    staleMessage: (locale) => [
      [viewIn(locale), 'ended'],
      [viewIn(locale), 'elsewhere'],
    ],
  }),
  'views/format': samplesOf(formatViews, {
    short: () => titles.map((title) => [title]),
    shortName: () => [[LONG_NAME]],
    button: (locale) => [[viewIn(locale), 'see', 'see', ID, 'primary']],
    seeButton: (locale) => [[viewIn(locale), { id: ID }]],
    sentence: () => [['Une phrase.'], ['é'.repeat(400)]],
    sentenceWith: () => [['Une phrase.', 'Une autre.']],
    fieldLabel: (locale) => [
      [viewIn(locale), null],
      [viewIn(locale), 'accessibilite'],
    ],
    dayOf: (locale) => [[viewIn(locale), 1_646_000_000_000]],
    onDay: (locale) => [[viewIn(locale), '2022-03-31']],
    quoted: () => [['Un titre', texts[0] ?? 'É']],
    aboutBlocks: (locale) => [
      [viewIn(locale), requests[0] as Request, { from: LONG_NAME }],
      [viewIn(locale), requests[0] as Request, { to: true }],
    ],
    reasonWords: (locale) => reasons.map((reason) => [viewIn(locale), reason, 'eco-responsabilite']),
  }),
  'forms/request': samplesOf(requestForms, {
    requestForm: (locale) => [
      [viewIn(locale), null],
      [viewIn(locale), null, 'accessibilite'],
      ...requests.map((request): [ViewContext, Request] => [viewIn(locale), request]),
    ],
  }),
  'forms/helping': samplesOf(helpingForms, {
    offerForm: (locale) => [
      [viewIn(locale), ID, null],
      ...ideas.map((idea): [ViewContext, string, { understood: string; idea: string }] => [
        viewIn(locale),
        ID,
        { understood: idea, idea },
      ]),
    ],
    yesAndForm: (locale) => [[viewIn(locale), ID]],
    missedForm: (locale) => [[viewIn(locale), ID]],
    questionForm: (locale) => [[viewIn(locale), ID]],
    replyForm: (locale) => questions.map((question) => [viewIn(locale), ID, question]),
    referForm: (locale) => [[viewIn(locale), ID]],
  }),
  'forms/ending': samplesOf(endingForms, {
    solveForm: (locale) => [
      [viewIn(locale), ID, true],
      [viewIn(locale), ID, false],
    ],
    cardForm: (locale) => requests.map((request) => [viewIn(locale), ID, request.texts]),
  }),
};
