import type { UnitOfWork } from '../../community/feature/feature.ts';
import type { Member, Who } from '../../community/members/member.ts';
import { allMembers } from '../../community/members/members.ts';
import type { Request, Side } from './rules/request.ts';
import { askedOf } from './store/asked.ts';

/** Who gives hours; both sides of an hour; everybody concerned. */
export const GIVING: Who = ['parrain'];
export const BOTH: Who = ['eig', 'parrain'];
export const CONCERNED: Who = ['eig', 'parrain', 'coach'];
export const SIDES: readonly Side[] = ['team', 'parrain'];

/** The team is the EIG of the défi; for a person without one, herself. A draft is its author's alone. */
export function isOfTeam(member: Member, { authorId, defi, state }: Request): boolean {
  if (!member.roles.includes('eig')) return false;
  return authorId === member.id || (state !== 'draft' && defi !== null && member.defi === defi);
}

/** Where a member stands with a request: looked up each time, never taken from the button. */
export async function sideOf(uow: UnitOfWork, member: Member, request: Request): Promise<Side | null> {
  if (isOfTeam(member, request)) return 'team';
  if (request.state === 'draft') return null;
  if (member.roles.includes('parrain')) {
    if (request.parrainId === member.id) return 'parrain';
    if ((await askedOf(uow.tx, request.id, member.id))?.state === 'asked') return 'asked';
  }
  return member.roles.includes('coach') ? 'coach' : null;
}

/** Those of the team who can be written to. */
export async function teamOf(uow: UnitOfWork, request: Request): Promise<Member[]> {
  return (await allMembers(uow.tx)).filter((member) => member.active && isOfTeam(member, request));
}

export async function parrainOf(uow: UnitOfWork, { parrainId }: Request): Promise<Member | null> {
  if (parrainId === null) return null;
  return (await allMembers(uow.tx)).find(({ id, active }) => id === parrainId && active) ?? null;
}

/** The people concerned by a request that somebody takes: the team, and whoever gives the hour. */
export async function bothSides(
  uow: UnitOfWork,
  request: Request,
): Promise<{ team: Member[]; parrain: Member | null }> {
  return { team: await teamOf(uow, request), parrain: await parrainOf(uow, request) };
}
