import type { State } from './states.ts';

/** A problem that somebody raised; `audience` is everybody, or those whom a coach asked one by one. */
export type Problem = {
  id: string;
  memberId: string | null;
  audience: 'all' | 'asked';
  state: State;
  gatheringId: string | null;
  /** Whether coaches have been told that enough people have it. */
  enough: boolean;
  createdAt: number;
};

/** What it is about: sealed where it is kept. */
export type Said = { title: string; words: string };

/** Somebody who has a problem, or was asked whether she has it; `named` when others may know. */
export type Person = { memberId: string; state: 'asked' | 'has'; named: boolean };

/** How long texts may be, in UTF-16 units. */
export const MOST = { title: 100, words: 800, place: 150 };

export const countOf = (people: readonly Person[]): number =>
  people.filter(({ state }) => state === 'has').length;
