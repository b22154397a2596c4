import type { UnitOfWork } from '../../community/feature/feature.ts';
import type { Member, Who } from '../../community/members/member.ts';
import { allMembers, memberById, membersWithRole } from '../../community/members/members.ts';
import type { Cycle, Side } from './rules/cycle.ts';
import type { Candidate } from './rules/matching.ts';
import { allCycles, isUnderWay } from './store/cycles.ts';

/** Who may be mentored; both sides of a mentoring. */
export const MENTEES: Who = ['eig', 'porteur'];
export const EITHER: Who = ['eig', 'porteur', 'coach'];

/** On which side of a cycle somebody stands; null for everybody else: looked up each time. */
export function sideOf(member: Pick<Member, 'id'>, cycle: Pick<Cycle, 'memberId' | 'coachId'>): Side | null {
  if (cycle.memberId === member.id) return 'mentee';
  return cycle.coachId === member.id ? 'coach' : null;
}

const idOn = ({ memberId, coachId }: Cycle, side: Side): string | null =>
  side === 'mentee' ? memberId : coachId;

/** The one who stands there; null once she has left. */
export async function personOn(
  { tx }: Pick<UnitOfWork, 'tx'>,
  cycle: Cycle,
  side: Side,
): Promise<Member | null> {
  const id = idOn(cycle, side);
  return id === null ? null : memberById(tx, id);
}

/** Everybody's name, by id. */
export const namesIn = async ({ tx }: Pick<UnitOfWork, 'tx'>): Promise<Map<string, string>> =>
  new Map((await allMembers(tx)).map(({ id, name }) => [id, name]));

/** The coaches, each with how many cycles she has under way. */
export async function candidates({ tx }: Pick<UnitOfWork, 'tx'>): Promise<Candidate[]> {
  const cycles = (await allCycles(tx)).filter(isUnderWay);
  return (await membersWithRole(tx, 'coach')).map(({ id, name, metier }) => ({
    id,
    name,
    metier,
    load: cycles.filter(({ coachId }) => coachId === id).length,
  }));
}
