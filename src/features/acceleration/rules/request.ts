import type { Event, State } from './states.ts';

/** What a team wrote of its need, and what was said of it since. */
export type Texts = {
  title: string;
  goal: string;
  tried: string;
  expected: string;
  dates: string;
  /** A coach's, before it left. */
  comment: string | null;
  /** Where they meet, a place or a link. */
  place: string | null;
  /** What came of the hour, and some weeks later. */
  outcome: string | null;
  followUp: string | null;
};

export const NO_TEXTS: Texts = {
  title: '',
  goal: '',
  tried: '',
  expected: '',
  dates: '',
  comment: null,
  place: null,
  outcome: null,
  followUp: null,
};

/** A request for acceleration hours. Minutes, and instants in epoch milliseconds. */
export type Request = {
  id: string;
  /** Who asked; null once she was erased. */
  authorId: string | null;
  /** Whose team sees it; null for a person alone. */
  defi: string | null;
  account: string;
  state: State;
  field: string | null;
  wished: number;
  granted: number;
  used: number | null;
  period: string | null;
  parrainId: string | null;
  startsAt: number | null;
  endsAt: number | null;
  /** Who proposed the moment that waits for the other's word. */
  proposedBy: 'parrain' | 'team' | null;
  /** How many times people were asked. */
  wave: number;
  sentAt: number | null;
  grantedAt: number | null;
  /** Counts what happened to it. */
  sequence: number;
  createdAt: number;
  changedAt: number;
  texts: Texts;
};

/** The longest that can be written: three such texts fit one message on every chat. */
export const LIMITS = { title: 50, text: 700, dates: 250, place: 150, question: 700, outcome: 700 };

/** One hour is asked for in half hours, five at most in one go. */
export const STEP_MINUTES = 30;
export const MAX_MINUTES = 5 * 60;

/** How long an hour may be wished, in minutes, within a quota of so many hours. */
export const lengthsOffered = (hours: number): number[] =>
  Array.from(
    { length: Math.min(hours * 60, MAX_MINUTES) / STEP_MINUTES },
    (_, index) => (index + 1) * STEP_MINUTES,
  );

/** What a draft still lacks before it can be sent. */
export const isComplete = ({ field, wished, texts }: Request): boolean =>
  field !== null && wished > 0 && [texts.title, texts.goal, texts.tried, texts.expected].every(Boolean);

/** One thing that happened to a request; `who` is null for the clock, and for somebody who was erased. */
export type HistoryEvent = {
  at: number;
  event: Event;
  memberId: string | null;
  startsAt: number | null;
  /** Minutes proposed or used; how many were asked, for a search. */
  minutes: number | null;
};

/** On which side of a request somebody stands; null for who has nothing to do with it. */
export type Side = 'team' | 'parrain' | 'asked' | 'coach';
