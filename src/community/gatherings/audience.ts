import type { Tx } from '../../engine/database.ts';
import type { Member } from '../members/member.ts';
import { allMembers } from '../members/members.ts';
import type { Programme } from '../programme/programme.ts';
import type { OwnGathering } from './answers.ts';
import { formatOf } from './formats.ts';
import type { Gathering } from './gathering.ts';

declare module '../../engine/database.ts' {
  interface Tables {
    gathering_invited: { gatheringId: string; memberId: string };
  }
}

/** Who is invited by name, by gathering. */
export async function invitedTo(
  tx: Tx,
  gatheringIds: readonly string[],
): Promise<Map<string, ReadonlySet<string>>> {
  const invited = new Map<string, Set<string>>(gatheringIds.map((id) => [id, new Set()]));
  if (gatheringIds.length === 0) return invited;
  const rows = await tx
    .selectFrom('gathering_invited')
    .selectAll()
    .where('gatheringId', 'in', gatheringIds)
    .execute();
  for (const row of rows) invited.get(row.gatheringId)?.add(row.memberId);
  return invited;
}

/** Invites members by name; those who are already there stay. */
export async function invite(tx: Tx, gatheringId: string, memberIds: readonly string[]): Promise<void> {
  if (memberIds.length === 0) return;
  await tx
    .insertInto('gathering_invited')
    .values(memberIds.map((memberId) => ({ gatheringId, memberId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function uninvite(tx: Tx, gatheringId: string, memberId: string): Promise<void> {
  await tx
    .deleteFrom('gathering_invited')
    .where('gatheringId', '=', gatheringId)
    .where('memberId', '=', memberId)
    .execute();
}

/** The gatherings to which a member is invited by name, drafts left out, the first first. */
export const everyInvitationOf = (tx: Tx, memberId: string): Promise<OwnGathering[]> =>
  tx
    .selectFrom('gathering_invited')
    .innerJoin('gatherings', 'gatherings.id', 'gathering_invited.gatheringId')
    .select(['gatherings.id', 'title', 'startsAt'])
    .where('memberId', '=', memberId)
    .where('state', '!=', 'draft')
    .orderBy('startsAt')
    .execute();

/**
 * Whether a gathering is for this member: the promotion's EIG, those of the métier, or those invited by name;
 * coaches may come to all that is not by name, and what they planned is theirs to follow.
 */
export function isFor(
  member: Pick<Member, 'id' | 'roles' | 'metier'>,
  gathering: Pick<Gathering, 'format' | 'metier' | 'authorId'>,
  programme: Pick<Programme, 'formats'>,
  invited: ReadonlySet<string>,
): boolean {
  const audience = formatOf(programme, gathering.format)?.audience ?? 'invited';
  if (audience === 'invited') return invited.has(member.id) || gathering.authorId === member.id;
  if (member.roles.includes('coach')) return true;
  if (!member.roles.includes('eig')) return false;
  return audience !== 'metier' || member.metier === gathering.metier;
}

/** The active members for whom a gathering is, coaches left out unless they are invited by name; by name. */
export async function audienceOf(
  tx: Tx,
  gathering: Gathering,
  programme: Pick<Programme, 'formats'>,
): Promise<Member[]> {
  const invited = (await invitedTo(tx, [gathering.id])).get(gathering.id) ?? new Set();
  const members = (await allMembers(tx)).filter(({ active }) => active);
  return members.filter(
    (member) =>
      invited.has(member.id) ||
      (member.roles.includes('eig') && isFor(member, gathering, programme, invited)),
  );
}
