import type { Locale } from '../../../src/community/members/member.ts';
import { voiceFor } from '../../../src/features/collective-mentoring/locales/index.ts';
import { MOST, type Problem, type Said } from '../../../src/features/collective-mentoring/rules/problem.ts';
import { STATES } from '../../../src/features/collective-mentoring/rules/states.ts';
import * as views from '../../../src/features/collective-mentoring/views.ts';
import { LONG_NAME, programme, repeated, typedTexts } from './extremes.ts';
import { samplesOf } from './samples-of.ts';

const ID = '0f5c2f5e-8c1f-4a53-9d53-4f4f4a2a9c11';
const voice = (locale: Locale) => voiceFor({ programme }, { locale });
const problemIn = (state: Problem['state'], audience: Problem['audience'] = 'all'): Problem => ({
  id: ID,
  memberId: ID,
  audience,
  state,
  gatheringId: null,
  enough: false,
  createdAt: 0,
});
const titles = typedTexts(MOST.title);
const said = typedTexts(MOST.words).map((words, index): Said => ({ title: titles[index] ?? 'É', words }));
const group = { id: ID, names: repeated(12, LONG_NAME), words: repeated(5, 'anticonstitutionnellement') };
const one = { id: ID, names: ['É', '*_`[]\\'], words: ['é', 'à'] };

const shown = STATES.flatMap((state) =>
  said.map(
    (each, index): views.Shown => ({
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

export const collectiveMentoring = samplesOf(views, {
  shortened: () => typedTexts(200).map((typed) => [typed, 40]),
  sentence: () => [['Une phrase.'], ['é'.repeat(400)]],
  problemMessage: (locale) =>
    shown.flatMap((each): Parameters<typeof views.problemMessage>[] => [
      [voice(locale), each],
      [voice(locale), each, voice(locale).words.problem.joined],
      [voice(locale), { ...each, problem: problemIn(each.problem.state, 'eig') }],
    ]),
  announcementMessage: (locale) =>
    STATES.flatMap((state) =>
      said.flatMap((each): Parameters<typeof views.announcementMessage>[] => [
        [voice(locale), problemIn(state), each, 99],
        [voice(locale), problemIn(state, 'asked'), each, 0],
        [voice(locale), problemIn(state, 'eig'), each, 3],
      ]),
    ),
  coachesMessage: (locale) =>
    STATES.flatMap((state) =>
      said.flatMap((each): Parameters<typeof views.coachesMessage>[] => [
        [voice(locale), problemIn(state), each, 99, true],
        [voice(locale), problemIn(state), each, 1, false],
      ]),
    ),
  forgottenMessage: (locale) => STATES.map((state) => [voice(locale), problemIn(state)]),
  listMessage: (locale) => [
    [voice(locale), [], [], true],
    ...said.map(
      (each): Parameters<typeof views.listMessage> => [
        voice(locale),
        repeated(30, { problem: problemIn('open'), said: each, count: 12 }),
        repeated(30, group),
        true,
        voice(locale).words.alike.proposed(3),
      ],
    ),
  ],
  digestMessage: (locale) => [
    [voice(locale), [one]],
    [voice(locale), repeated(30, group)],
  ],
  problemForm: (locale) => [
    [voice(locale), true],
    [voice(locale), false],
  ],
  proposeForm: (locale) => [[voice(locale), ID, 99]],
  planForm: (locale) => [[voice(locale), ID, 99]],
});
