import type { CycleState, RequestState, SessionState } from './states.ts';

/** Somebody asks for mentoring. Instants in epoch milliseconds; `about` is sealed where it is kept. */
export type MentoringRequest = {
  id: string;
  memberId: string | null;
  /** The coach whom she asked, or who took it; null while the coaches decide. */
  coachId: string | null;
  state: RequestState;
  /** The métier of the coach that she hopes for. */
  speciality: string | null;
  minutes: number;
  createdAt: number;
  /** When the coaches hear that it still waits. */
  overdueAt: number;
  settledAt: number | null;
};

/** Some sessions of one mentee with one coach; either is null once she has left. */
export type Cycle = {
  id: string;
  memberId: string | null;
  coachId: string | null;
  state: CycleState;
  minutes: number;
  place: string | null;
  /** How many times have been offered: each offer is a message of its own. */
  edition: number;
  createdAt: number;
  endedAt: number | null;
};

export type MentoringSession = {
  id: string;
  cycleId: string;
  coachId: string | null;
  number: number;
  state: SessionState;
  startsAt: number;
  endsAt: number;
  /** Another moment that one of the two asked for; null when there is none. */
  proposedAt: number | null;
  proposedBy: Side | null;
  /** When it is prepared, and when it is brought to mind; null when it was planned too late for that. */
  prepareAt: number | null;
  startingSoonAt: number | null;
  moves: number;
  sequence: number;
  changedAt: number;
};

export type Side = 'mentee' | 'coach';

export const otherSide = (side: Side): Side => (side === 'mentee' ? 'coach' : 'mentee');

/** Three goals at most, each in its place for the whole cycle; null where there is none. */
export type Goals = readonly [string | null, string | null, string | null];

export const NO_GOALS: Goals = [null, null, null];

export const hasGoals = (goals: Goals): boolean => goals.some((goal) => goal !== null);

/** From 0, not begun, to 4, reached; one for each goal, null where she said nothing. */
export const LEVELS = [0, 1, 2, 3, 4] as const;

export type Level = (typeof LEVELS)[number];

export type Progress = readonly [Level | null, Level | null, Level | null];

export type Preparation = {
  difficulties: string | null;
  successes: string | null;
  questions: string | null;
};

/** How long texts may be, in UTF-16 units. */
export const LIMITS = {
  about: 1000,
  goal: 150,
  prepared: 800,
  note: 800,
  place: 150,
  offers: 5,
  times: 400,
  pattern: 4,
};

/** Whether a session is still to come. */
export const isToCome = ({ state }: Pick<MentoringSession, 'state'>): boolean =>
  state === 'planned' || state === 'proposed';

/** A time that a coach offers for the first session of a cycle. */
export type Offer = { id: string; cycleId: string; startsAt: number };

/** One of the times of the week at which a coach can usually be had; 1 for Monday, "17:00". */
export type Pattern = { id: string; weekday: number; time: string };
