import { LONG_NAME, programme, repeated, typedTexts } from '../../../../test/contracts/extremes.ts';
import { type Specimens, samplesOf } from '../../../../test/contracts/specimen.ts';
import type { Locale } from '../../../community/members/member.ts';
import * as formModule from '../forms.ts';
import { type ViewContext, viewContextFor } from '../locales/index.ts';
import { type AskState, askStates, type FeedbackTexts, MOST_ABOUT, MOST_LETTERS } from '../rules.ts';
import * as feedback from '../views/feedback.ts';
import * as format from '../views/format.ts';
import * as list from '../views/list.ts';

const view = (locale: Locale): ViewContext => viewContextFor({ programme }, { locale });
const id = '0f5c2f5e-8c1f-4a53-9d53-4f4f4a2a9c11';
const at = Date.parse('2022-09-28T10:00:00Z');
const on = '2022-09-28';
const abouts = typedTexts(MOST_ABOUT);
const texts = typedTexts(MOST_LETTERS).map(
  (said): FeedbackTexts => ({ works: said, less: said, suggestion: said, question: said }),
);
const between = (state: AskState, about: string, active = true): feedback.Between => ({
  request: { byOn: on, about },
  ask: { id, state },
  other: { name: LONG_NAME, active },
  erasedOn: on,
});
const said = (states: readonly AskState[]) =>
  texts.flatMap((each, index) =>
    states.flatMap((state) =>
      (state === 'answered' ? [null, each.works] : [null]).map(
        (answer) => [between(state, abouts[index] ?? '', index > 0), { texts: each, answer }] as const,
      ),
    ),
  );
const asks = askStates.states.map(
  (state): list.Named => ({ id, state, givenAt: at, name: state === 'declined' ? null : LONG_NAME }),
);
const full: list.Listed = {
  waiting: repeated(20, { id, name: LONG_NAME, byOn: on }),
  own: abouts.map((about, index) => ({ id, byOn: on, about, asks: asks.slice(index % 2, 3 + (index % 2)) })),
  given: repeated(20, { id, givenAt: at }),
  mayAsk: true,
};

export const views: Specimens['views'] = {
  'views/feedback': samplesOf(feedback, {
    askedMessage: (locale) =>
      [true, false].map((again) => [view(locale), { id, name: LONG_NAME, byOn: on, again }]),
    requestMessage: (locale) => abouts.map((about) => [view(locale), between('asked', about)]),
    givenMessage: (locale) => [[view(locale), id, LONG_NAME]],
    feedbackMessage: (locale) => said(['read', 'answered']).map((each) => [view(locale), ...each]),
    ownFeedbackMessage: (locale) =>
      said(['given', 'read', 'answered']).map((each) => [view(locale), ...each]),
    answeredMessage: (locale) => [
      [view(locale), id, LONG_NAME, 'yesAnd'],
      [view(locale), id, LONG_NAME, 'thanks'],
    ],
    nobodyMessage: (locale) => [[view(locale)]],
  }),
  'views/list': samplesOf(list, {
    listMessage: (locale) => [
      [view(locale), full],
      [view(locale), { waiting: [], own: [], given: [], mayAsk: false }],
    ],
    homeBlocks: (locale) => [
      [view(locale), 1, 0],
      [view(locale), 12, 12],
    ],
  }),
  'views/format': samplesOf(format, {
    shortName: () => [[LONG_NAME]],
    button: (locale) => [[view(locale), 'ask', 'ask', id]],
    onDay: (locale) => [[view(locale), on]],
    dayOf: (locale) => [[view(locale), at]],
    sentence: (locale) => askStates.states.map((state) => [view(locale).words.already[state]]),
    sentenceWith: (locale) => [[view(locale).words.ask.sent(LONG_NAME), view(locale).words.ask.undo]],
    partsOf: (locale) => texts.map((each) => [view(locale), each]),
  }),
  forms: samplesOf(formModule, {
    askForm: (locale) => [[view(locale), on]],
    giveForm: (locale) =>
      [null, ...texts].map((before, index) => [
        view(locale),
        { id, name: LONG_NAME, about: abouts[index % abouts.length] ?? '', before },
      ]),
    answerForm: (locale) => [[view(locale), { id, name: LONG_NAME }]],
  }),
};
