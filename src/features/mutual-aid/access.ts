import type { UnitOfWork } from '../../community/feature/feature.ts';
import { type Member, mayCall } from '../../community/members/member.ts';
import { HELPERS, type Request } from './rules/request.ts';
import { OPEN } from './rules/states.ts';
import { askedOf } from './store/asked.ts';

/**
 * On which side of a request somebody stands: its author; one who was asked; one who reads it in the channel, where
 * it stands. To anybody else it is not there.
 */
export type Side = 'author' | 'asked' | 'reader';

export async function sideOf(
  { tx }: Pick<UnitOfWork, 'tx'>,
  member: Member,
  request: Request,
): Promise<Side | null> {
  if (request.authorId === member.id) return 'author';
  if (request.state === 'draft') return null;
  if (await askedOf(tx, request.id, member.id)) return 'asked';
  return request.published && OPEN.includes(request.state) && mayCall(member, HELPERS) ? 'reader' : null;
}
