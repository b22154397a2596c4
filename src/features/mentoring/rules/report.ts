import type { Cycle, MentoringRequest, MentoringSession } from './cycle.ts';

/** The sessions of some cycles, counted. */
export type SessionCounts = {
  held: number;
  planned: number;
  moved: number;
  missed: number;
  cancelled: number;
};

/** What one coach has. */
export type CoachFigures = {
  name: string;
  underWay: number;
  closed: number;
  stopped: number;
  sessions: SessionCounts;
};

/** Mentoring in figures; waits in milliseconds. Nothing of what is said is needed for it. */
export type ReportData = {
  requests: { waiting: number; taken: number; withdrawn: number };
  wait: { median: number; longest: number } | null;
  cycles: { open: number; closed: number; stopped: number };
  sessions: SessionCounts;
  coaches: CoachFigures[];
};

export function countSessions(sessions: readonly MentoringSession[]): SessionCounts {
  const count = (...states: MentoringSession['state'][]) =>
    sessions.filter(({ state }) => states.includes(state)).length;
  return {
    held: count('held'),
    planned: count('planned', 'proposed'),
    moved: sessions.filter(({ moves }) => moves > 0).length,
    missed: count('missed'),
    cancelled: count('cancelled'),
  };
}

function waitOf(requests: readonly MentoringRequest[]): ReportData['wait'] {
  const waits = requests
    .flatMap(({ state, createdAt, settledAt }) =>
      state === 'taken' && settledAt !== null ? [settledAt - createdAt] : [],
    )
    .sort((a, b) => a - b);
  const longest = waits.at(-1);
  const median = waits[Math.floor((waits.length - 1) / 2)];
  return median === undefined || longest === undefined ? null : { median, longest };
}

const byState = (cycles: readonly Cycle[]) => ({
  closed: cycles.filter(({ state }) => state === 'closed').length,
  stopped: cycles.filter(({ state }) => state === 'stopped').length,
});

type Given = {
  requests: readonly MentoringRequest[];
  cycles: readonly Cycle[];
  sessions: readonly MentoringSession[];
  coaches: readonly { id: string; name: string; load: number }[];
};

export function reportOf({ requests, cycles, sessions, coaches }: Given): ReportData {
  const { closed, stopped } = byState(cycles);
  const inState = (...states: MentoringRequest['state'][]) =>
    requests.filter(({ state }) => states.includes(state)).length;
  return {
    requests: {
      waiting: inState('asked', 'open'),
      taken: inState('taken'),
      withdrawn: inState('withdrawn'),
    },
    wait: waitOf(requests),
    cycles: { open: cycles.length - closed - stopped, closed, stopped },
    sessions: countSessions(sessions),
    coaches: coaches.map(({ id, name, load }) => ({
      name,
      underWay: load,
      ...byState(cycles.filter(({ coachId }) => coachId === id)),
      sessions: countSessions(sessions.filter(({ coachId }) => coachId === id)),
    })),
  };
}
