import { type Member, mayCall } from '../../../community/members/member.ts';
import type { State } from './states.ts';

/** Whom a problem is told to: the whole promotion, its EIG, or those whom a coach asked one by one. */
export type Audience = 'all' | 'eig' | 'asked';

/** A problem that somebody raised. */
export type Problem = {
  id: string;
  memberId: string | null;
  audience: Audience;
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
export const LIMITS = { title: 100, words: 800, place: 150 };

export const countOf = (people: readonly Person[]): number =>
  people.filter(({ state }) => state === 'has').length;

/**
 * Whether she may read a problem. Coaches may, and whoever raised it. One that is for EIG is for those who are EIG
 * now: who joined it and has another role since reads it no more.
 */
export function mayRead(member: Member, problem: Problem, people: readonly Person[]): boolean {
  if (mayCall(member, ['coach']) || problem.memberId === member.id) return true;
  if (problem.audience === 'eig') return mayCall(member, ['eig']);
  return problem.audience === 'all' || people.some(({ memberId }) => memberId === member.id);
}
