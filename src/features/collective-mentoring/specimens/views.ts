import { LONG_NAME, programme, repeated, typedTexts } from '../../../../test/contracts/extremes.ts';
import { type Specimens, samplesOf } from '../../../../test/contracts/specimen.ts';
import type { Locale } from '../../../community/members/member.ts';
import * as forms from '../forms.ts';
import { viewContextFor } from '../locales/index.ts';
import { LIMITS, type Problem, type Said } from '../rules/problem.ts';
import { problemStates } from '../rules/states.ts';
import * as shownViews from '../views.ts';

const ID = '0f5c2f5e-8c1f-4a53-9d53-4f4f4a2a9c11';
const viewIn = (locale: Locale) => viewContextFor({ programme }, { locale });
const problemIn = (state: Problem['state'], audience: Problem['audience'] = 'all'): Problem => ({
  id: ID,
  memberId: ID,
  audience,
  state,
  gatheringId: null,
  enough: false,
  createdAt: 0,
});
const titles = typedTexts(LIMITS.title);
const said = typedTexts(LIMITS.words).map((words, index): Said => ({ title: titles[index] ?? 'É', words }));
const group = { id: ID, names: repeated(12, LONG_NAME), words: repeated(5, 'anticonstitutionnellement') };
const one = { id: ID, names: ['É', '*_`[]\\'], words: ['é', 'à'] };

const shown = problemStates.states.flatMap((state) =>
  said.map(
    (each, index): shownViews.Shown => ({
      problem: problemIn(state),
      said: each,
      count: index * 99,
      names: index % 2 === 0 ? repeated(40, LONG_NAME) : [],
      own: { has: index % 3 !== 0, named: index % 2 === 0 },
      raiser: index % 2 === 1,
      coach: index % 4 === 0,
    }),
  ),
);

export const views: Specimens['views'] = {
  views: samplesOf(shownViews, {
    sentence: () => [['Une phrase.'], ['é'.repeat(400)]],
    problemMessage: (locale) =>
      shown.flatMap((each): Parameters<typeof shownViews.problemMessage>[] => [
        [viewIn(locale), each],
        [viewIn(locale), each, viewIn(locale).words.problem.joined],
        [viewIn(locale), { ...each, problem: problemIn(each.problem.state, 'eig') }],
      ]),
    announcementMessage: (locale) =>
      problemStates.states.flatMap((state) =>
        said.flatMap((each): Parameters<typeof shownViews.announcementMessage>[] => [
          [viewIn(locale), problemIn(state), each, 99],
          [viewIn(locale), problemIn(state, 'asked'), each, 0],
          [viewIn(locale), problemIn(state, 'eig'), each, 3],
        ]),
      ),
    coachesMessage: (locale) =>
      problemStates.states.flatMap((state) =>
        said.flatMap((each): Parameters<typeof shownViews.coachesMessage>[] => [
          [viewIn(locale), problemIn(state), each, 99, true],
          [viewIn(locale), problemIn(state), each, 1, false],
        ]),
      ),
    forgottenMessage: (locale) => problemStates.states.map((state) => [viewIn(locale), problemIn(state)]),
    listMessage: (locale) => [
      [viewIn(locale), [], [], true],
      ...said.map(
        (each): Parameters<typeof shownViews.listMessage> => [
          viewIn(locale),
          repeated(30, { problem: problemIn('open'), said: each, count: 12 }),
          repeated(30, group),
          true,
          viewIn(locale).words.alike.proposed(3),
        ],
      ),
    ],
    digestMessage: (locale) => [
      [viewIn(locale), [one]],
      [viewIn(locale), repeated(30, group)],
    ],
  }),
  forms: samplesOf(forms, {
    problemForm: (locale) => [
      [viewIn(locale), true],
      [viewIn(locale), false],
      [viewIn(locale), true, { id: ID, title: titles[0] ?? 'É', text: 'é'.repeat(700), field: null }],
    ],
    proposeForm: (locale) => [[viewIn(locale), ID, 99]],
    planForm: (locale) => [[viewIn(locale), ID, 99]],
  }),
};
