import type { Locale } from '../../../src/community/members/member.ts';
import * as goalForms from '../../../src/features/mentoring/forms/goals.ts';
import * as requestForms from '../../../src/features/mentoring/forms/request.ts';
import * as sessionForms from '../../../src/features/mentoring/forms/session.ts';
import * as slotForms from '../../../src/features/mentoring/forms/slots.ts';
import { viewContextFor } from '../../../src/features/mentoring/locales/index.ts';
import type {
  Cycle,
  Goals,
  MentoringRequest,
  MentoringSession,
  Preparation,
} from '../../../src/features/mentoring/rules/cycle.ts';
import { LEVELS, LIMITS, NO_GOALS } from '../../../src/features/mentoring/rules/cycle.ts';
import { reportOf } from '../../../src/features/mentoring/rules/report.ts';
import { cycleStates, sessionStates } from '../../../src/features/mentoring/rules/states.ts';
import * as cycle from '../../../src/features/mentoring/views/cycle.ts';
import * as voiceModule from '../../../src/features/mentoring/views/format.ts';
import * as goals from '../../../src/features/mentoring/views/goals.ts';
import * as pastViews from '../../../src/features/mentoring/views/past.ts';
import * as report from '../../../src/features/mentoring/views/report.ts';
import * as request from '../../../src/features/mentoring/views/request.ts';
import * as session from '../../../src/features/mentoring/views/session.ts';
import * as slots from '../../../src/features/mentoring/views/slots.ts';
import { LONG_DEFI, LONG_NAME, programme, repeated, typedTexts } from './extremes.ts';
import { samplesOf } from './samples-of.ts';

const ID = '0f5c2f5e-8c1f-4a53-9d53-4f4f4a2a9c11';
const START = Date.parse('2022-09-28T15:00:00Z');
const DAY_MS = 86_400_000;
const viewIn = (locale: Locale) => viewContextFor({ programme }, { locale });
const SIDES = ['mentee', 'coach'] as const;
const names = [LONG_NAME, null, '*_`[]\\'.repeat(15)];

const asked: MentoringRequest = {
  id: ID,
  memberId: ID,
  coachId: ID,
  state: 'asked',
  speciality: 'developpement',
  minutes: 240,
  createdAt: START,
  overdueAt: START,
  settledAt: null,
};
const asker = { id: ID, name: LONG_NAME, metier: 'developpement', defi: LONG_DEFI };
const bare = { id: ID, name: 'É', metier: null, defi: null };
const coach = (load: number) => ({ id: ID, name: LONG_NAME, metier: 'developpement', load });
const matches = repeated(40, { ...coach(99), speciality: true });

const cycleIn = (state: Cycle['state'], place: string | null = null): Cycle => ({
  id: ID,
  memberId: ID,
  coachId: ID,
  state,
  minutes: 240,
  place,
  edition: 3,
  createdAt: START,
  endedAt: null,
});
const past = names.flatMap((coach) => repeated(6, { cycle: cycleIn('closed'), coach }));
const places = typedTexts(LIMITS.place);
const sessionIn = (state: MentoringSession['state'], index = 0): MentoringSession => ({
  id: ID,
  cycleId: ID,
  coachId: ID,
  number: index + 1,
  state,
  startsAt: START + index * 7 * DAY_MS,
  endsAt: START + index * 7 * DAY_MS + 240 * 60_000,
  proposedAt: state === 'proposed' ? START + DAY_MS : null,
  proposedBy: state === 'proposed' ? 'mentee' : null,
  prepareAt: null,
  startingSoonAt: null,
  moves: 1,
  sequence: 4,
  changedAt: START,
});
const twenty = Array.from({ length: 20 }, (_, index) => sessionIn('proposed', index));
const goalsOf = (typed: string): Goals => [typed, null, typed];
const allGoals = typedTexts(LIMITS.goal).map((typed): Goals => [typed, typed, typed]);
const noted = Array.from({ length: 20 }, (_, index) => {
  const level = LEVELS[index % LEVELS.length] ?? null;
  return { startsAt: START + index * 7 * DAY_MS, progress: [level, null, level] as const };
});
const prepared = typedTexts(LIMITS.prepared).map(
  (typed): Preparation => ({ difficulties: typed, successes: typed, questions: typed }),
);
const notes = typedTexts(LIMITS.note);
const slotsWith = (clash: string | null) =>
  Array.from({ length: 8 }, (_, index) => ({ id: ID, startsAt: START + index * DAY_MS, clash }));

const cycleData = cycleStates.states.flatMap((state) =>
  SIDES.flatMap((side) =>
    [...allGoals, NO_GOALS].map(
      (each, index): cycle.CycleData => ({
        cycle: cycleIn(state, places[index] ?? null),
        side,
        other: names[index % names.length] ?? null,
        sessions: index % 2 === 0 ? twenty : [],
        goals: each,
        noted: index % 3 === 0 ? noted : [],
        now: START + 10 * 7 * DAY_MS,
      }),
    ),
  ),
);

const sessionData = sessionStates.states.flatMap((state) =>
  SIDES.flatMap((side) =>
    [...prepared, null].map(
      (preparation, index): session.SessionData => ({
        session: sessionIn(state),
        side,
        other: names[index % names.length] ?? null,
        place: places[index] ?? null,
        preparation,
        note: notes[index] ?? null,
        goals: index % 2 === 0,
        now: START - 1,
      }),
    ),
  ),
);

const figures = [0, 1, 40].map((count) =>
  reportOf({
    requests: [asked, { ...asked, state: 'taken', settledAt: START + 1000 * DAY_MS }],
    cycles: repeated(count, cycleIn('closed')),
    sessions: twenty,
    coaches: repeated(count, coach(99)),
  }),
);

export const mentoring = {
  format: samplesOf(voiceModule, {
    weekday: (locale) => [[viewIn(locale), 3]],
    nameOf: (locale) => names.map((name) => [viewIn(locale), name]),
    personNamed: (locale) =>
      names.flatMap((name): Parameters<typeof voiceModule.personNamed>[] =>
        name === null ? [] : [[viewIn(locale), { id: ID, name }]],
      ),
    momentOf: (locale) => [[viewIn(locale), START]],
    whenOf: (locale) => [[viewIn(locale), sessionIn('planned')]],
    dayOf: (locale) => [[viewIn(locale), START]],
    shortDayOf: (locale) => [[viewIn(locale), START]],
    specialityOf: (locale) => [
      [viewIn(locale), 'developpement'],
      [viewIn(locale), 'inconnu'.repeat(20)],
    ],
    sentence: () => [['Une phrase.'], ['é'.repeat(400)]],
  }),
  request: samplesOf(request, {
    inviteMessage: (locale) => [
      [viewIn(locale)],
      [viewIn(locale), past, viewIn(locale).words.asking.waiting.withdrawn],
    ],
    waitingMessage: (locale) =>
      names.map((name) => [viewIn(locale), asked, name, past, viewIn(locale).words.asking.waiting.sent]),
    coachAskedMessage: (locale) =>
      typedTexts(LIMITS.about).flatMap((about): Parameters<typeof request.coachAskedMessage>[] => [
        [viewIn(locale), asked, asker, about, 99],
        [viewIn(locale), asked, asker, null, 99],
        [viewIn(locale), { ...asked, speciality: null }, bare, '', 0],
      ]),
    coachesMessage: (locale) =>
      typedTexts(LIMITS.about).flatMap((about): Parameters<typeof request.coachesMessage>[] => [
        [viewIn(locale), asked, asker, about, matches, true],
        [viewIn(locale), { ...asked, speciality: null }, bare, about, [], false],
      ]),
    noLongerMessage: (locale) => [[viewIn(locale)]],
    channelRequestMessage: (locale) =>
      [true, false].flatMap((overdue): Parameters<typeof request.channelRequestMessage>[] => [
        [viewIn(locale), asked, { overdue, nobody: true }],
        [viewIn(locale), { ...asked, speciality: null }, { overdue, nobody: false }],
      ]),
    settledMessage: (locale) =>
      (['taken', 'declined', 'withdrawn'] as const).flatMap((how) =>
        names.map((name): Parameters<typeof request.settledMessage>[][number] => [viewIn(locale), how, name]),
      ),
  }),
  slots: samplesOf(slots, {
    offerMessage: (locale) =>
      names.flatMap((name): Parameters<typeof slots.offerMessage>[] => [
        [viewIn(locale), cycleIn('offering'), name, true, false],
        [viewIn(locale), cycleIn('offering'), name, false, true],
      ]),
    slotsMessage: (locale) => [
      [viewIn(locale), cycleIn('choosing'), LONG_NAME, []],
      ...typedTexts(300).map(
        (clash): Parameters<typeof slots.slotsMessage> => [
          viewIn(locale),
          cycleIn('choosing'),
          LONG_NAME,
          slotsWith(clash),
          viewIn(locale).words.slots.choose.taken,
        ],
      ),
    ],
    bookedMessage: (locale) =>
      SIDES.flatMap((side) =>
        [...typedTexts(300), null].map(
          (clash): Parameters<typeof slots.bookedMessage> => [
            viewIn(locale),
            side,
            cycleIn('running'),
            LONG_NAME,
            twenty,
            twenty.map(({ startsAt }) => ({ startsAt, clash })),
          ],
        ),
      ),
    patternMessage: (locale) => [
      [viewIn(locale), []],
      [
        viewIn(locale),
        repeated(LIMITS.pattern, { id: ID, weekday: 3, time: '17:30' }),
        viewIn(locale).words.slots.pattern.added,
      ],
    ],
  }),
  past: samplesOf(pastViews, {
    pastCycles: (locale) => [
      [viewIn(locale), []],
      [viewIn(locale), past],
    ],
  }),
  goals: samplesOf(goals, {
    progressBlocks: (locale) =>
      SIDES.flatMap((side) =>
        [...allGoals, NO_GOALS].flatMap((each): Parameters<typeof goals.progressBlocks>[] => [
          [viewIn(locale), side, each, noted],
          [viewIn(locale), side, each, []],
        ]),
      ),
  }),
  cycle: samplesOf(cycle, {
    cycleMessage: (locale) =>
      cycleData.flatMap((data): Parameters<typeof cycle.cycleMessage>[] => [
        [viewIn(locale), { ...data, past }],
        [viewIn(locale), data, viewIn(locale).words.goals.progress.saved],
      ]),
    endMessage: (locale) =>
      SIDES.flatMap((side) =>
        names.map(
          (name): Parameters<typeof cycle.endMessage> => [viewIn(locale), side, cycleIn('ending'), name, 14],
        ),
      ),
    renewalMessage: (locale) => names.map((name) => [viewIn(locale), cycleIn('renewing'), name]),
    stopMessage: (locale) => names.map((name) => [viewIn(locale), cycleIn('running'), name]),
    coachListMessage: (locale) => [
      [viewIn(locale), [], []],
      [
        viewIn(locale),
        repeated(30, { cycle: cycleIn('choosing'), mentee: LONG_NAME }),
        repeated(30, { request: asked, mentee: LONG_NAME }),
        viewIn(locale).words.common.saved,
      ],
      [viewIn(locale), [{ cycle: cycleIn('ending'), mentee: null }], [{ request: asked, mentee: null }]],
    ],
  }),
  session: samplesOf(session, {
    sessionMessage: (locale) =>
      sessionData.flatMap((data): Parameters<typeof session.sessionMessage>[] => [
        [viewIn(locale), data],
        [viewIn(locale), { ...data, now: START + 1 }, viewIn(locale).words.session.missed],
      ]),
    beforeMessage: (locale) =>
      SIDES.map((side) => [viewIn(locale), side, sessionIn('planned'), LONG_NAME, LONG_NAME]),
    soonMessage: (locale) =>
      [...places, null].map((place) => [viewIn(locale), sessionIn('planned'), LONG_NAME, place]),
    afterButtons: (locale) => SIDES.map((side) => [viewIn(locale), side, sessionIn('held'), true]),
    afterMessage: (locale) =>
      SIDES.flatMap((side) =>
        [true, false].map(
          (has): Parameters<typeof session.afterMessage> => [
            viewIn(locale),
            side,
            sessionIn('held'),
            LONG_NAME,
            has,
          ],
        ),
      ),
    moveAskedMessage: (locale) => [
      [viewIn(locale), sessionIn('proposed'), LONG_NAME],
      [viewIn(locale), sessionIn('planned'), null],
    ],
    cancelMessage: (locale) => names.map((name) => [viewIn(locale), sessionIn('planned'), name]),
  }),
  '../forms/request': samplesOf(requestForms, {
    requestForm: (locale) => [
      [viewIn(locale), []],
      [viewIn(locale), repeated(40, coach(99))],
      [viewIn(locale), [{ ...coach(0), metier: null }]],
    ],
  }),
  '../forms/slots': samplesOf(slotForms, {
    offerForm: (locale) => [
      [viewIn(locale), cycleIn('offering'), LONG_NAME],
      ...places.map(
        (place): Parameters<typeof slotForms.offerForm> => [viewIn(locale), cycleIn('offering', place), null],
      ),
    ],
    patternForm: (locale) => [[viewIn(locale)]],
    placeForm: (locale) => [...places, null].map((place) => [viewIn(locale), cycleIn('running', place)]),
  }),
  '../forms/goals': samplesOf(goalForms, {
    goalsForm: (locale) =>
      [...allGoals, NO_GOALS].map((each) => [viewIn(locale), cycleIn('running'), LONG_NAME, each]),
    progressForm: (locale) =>
      [...allGoals, goalsOf('x')].flatMap((each): Parameters<typeof goalForms.progressForm>[] => [
        [viewIn(locale), sessionIn('held'), LONG_NAME, each, null],
        [viewIn(locale), sessionIn('held'), null, each, [4, null, 0]],
      ]),
  }),
  '../forms/session': samplesOf(sessionForms, {
    preparationForm: (locale) =>
      [...prepared, null].map((each) => [viewIn(locale), sessionIn('planned'), LONG_NAME, each]),
    noteForm: (locale) => [...notes, null].map((each) => [viewIn(locale), sessionIn('held'), each]),
    moveForm: (locale) => names.map((name) => [viewIn(locale), sessionIn('planned'), name]),
  }),
  report: samplesOf(report, {
    reportMessage: (locale) => figures.map((data) => [viewIn(locale), data]),
    csvMessage: (locale) => figures.map((data) => [viewIn(locale), data]),
    digestMessage: (locale) => [
      [viewIn(locale), { waiting: 999, sinceAt: START, unbooked: 999, held: 999 }],
      [viewIn(locale), { waiting: 0, sinceAt: null, unbooked: 1, held: 0 }],
    ],
  }),
};
