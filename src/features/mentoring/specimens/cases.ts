import {
  LONG_DEFI,
  LONG_NAME,
  programme,
  repeated,
  typedTexts,
} from '../../../../test/contracts/extremes.ts';
import type { Locale } from '../../../community/members/member.ts';
import { viewContextFor } from '../locales/index.ts';
import type { Cycle, Goals, MentoringRequest, MentoringSession, Preparation } from '../rules/cycle.ts';
import { LEVELS, LIMITS, NO_GOALS } from '../rules/cycle.ts';
import { reportOf } from '../rules/report.ts';
import { cycleStates, sessionStates } from '../rules/states.ts';
import type * as cycle from '../views/cycle.ts';
import type * as session from '../views/session.ts';

export const ID = '0f5c2f5e-8c1f-4a53-9d53-4f4f4a2a9c11';
export const START = Date.parse('2022-09-28T15:00:00Z');
const DAY_MS = 86_400_000;
export const viewIn = (locale: Locale) => viewContextFor({ programme }, { locale });
export const SIDES = ['mentee', 'coach'] as const;
export const names = [LONG_NAME, null, '*_`[]\\'.repeat(15)];

export const asked: MentoringRequest = {
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
export const asker = { id: ID, name: LONG_NAME, metier: 'developpement', defi: LONG_DEFI };
export const bare = { id: ID, name: 'É', metier: null, defi: null };
export const coach = (load: number) => ({ id: ID, name: LONG_NAME, metier: 'developpement', load });
export const matches = repeated(40, { ...coach(99), speciality: true });

export const cycleIn = (state: Cycle['state'], place: string | null = null): Cycle => ({
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
export const past = names.flatMap((coach) => repeated(6, { cycle: cycleIn('closed'), coach }));
export const places = typedTexts(LIMITS.place);
export const sessionIn = (state: MentoringSession['state'], index = 0): MentoringSession => ({
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
export const twenty = Array.from({ length: 20 }, (_, index) => sessionIn('proposed', index));
export const goalsOf = (typed: string): Goals => [typed, null, typed];
export const allGoals = typedTexts(LIMITS.goal).map((typed): Goals => [typed, typed, typed]);
export const noted = Array.from({ length: 20 }, (_, index) => {
  const level = LEVELS[index % LEVELS.length] ?? null;
  return { startsAt: START + index * 7 * DAY_MS, progress: [level, null, level] as const };
});
export const prepared = typedTexts(LIMITS.prepared).map(
  (typed): Preparation => ({ difficulties: typed, successes: typed, questions: typed }),
);
export const notes = typedTexts(LIMITS.note);
export const slotsWith = (clash: string | null) =>
  Array.from({ length: 8 }, (_, index) => ({ id: ID, startsAt: START + index * DAY_MS, clash }));

export const cycleData = cycleStates.states.flatMap((state) =>
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

export const sessionData = sessionStates.states.flatMap((state) =>
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

export const figures = [0, 1, 40].map((count) =>
  reportOf({
    requests: [asked, { ...asked, state: 'taken', settledAt: START + 1000 * DAY_MS }],
    cycles: repeated(count, cycleIn('closed')),
    sessions: twenty,
    coaches: repeated(count, coach(99)),
  }),
);
