import type { Tx } from '../../engine/database.ts';
import type { ActorContext } from '../feature/feature.ts';
import { dateIn } from '../format/time-zone.ts';
import type { Member } from '../members/member.ts';
import { allMembers } from '../members/members.ts';
import { isThere } from '../members/roster/line.ts';
import type { Programme } from '../programme/programme.ts';
import { type Aimed, aimOf, audienceKind, defisCoachedBy, isMeant } from './aim.ts';
import type { OwnGathering } from './answers.ts';
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
 * Whether a gathering is for this member: those of its audience, and those invited by name; coaches may come to all
 * that is not by name, and what somebody planned is theirs to follow.
 */
export function isFor(
  member: Pick<Member, 'id' | 'roles' | 'metier' | 'defi'>,
  gathering: Aimed & Pick<Gathering, 'authorId'>,
  programme: Pick<Programme, 'formats'>,
  invited: ReadonlySet<string>,
): boolean {
  if (invited.has(member.id)) return true;
  if (audienceKind(programme, gathering) === 'invited') return gathering.authorId === member.id;
  return member.roles.includes('coach') || isMeant(aimOf(programme, gathering), member);
}

/** The same of one gathering and whoever acts. */
export async function isForHer(
  { tx, member, programme }: Pick<ActorContext, 'tx' | 'member' | 'programme'>,
  gathering: Aimed & Pick<Gathering, 'id' | 'authorId'>,
): Promise<boolean> {
  const invited = (await invitedTo(tx, [gathering.id])).get(gathering.id) ?? new Set<string>();
  return isFor(member, gathering, programme, invited);
}

/**
 * The active members for whom a gathering is, by name, who are in the promotion on its days. Coaches are left out unless
 * they are invited by name, or among the roles that it is for. `everyone` is the roster, where it was read already.
 */
export async function audienceOf(
  tx: Tx,
  gathering: Aimed & Pick<Gathering, 'id' | 'startsAt' | 'endsAt'>,
  programme: Pick<Programme, 'formats' | 'promotion'>,
  everyone?: readonly Member[],
): Promise<Member[]> {
  const invited = (await invitedTo(tx, [gathering.id])).get(gathering.id) ?? new Set();
  const all = everyone ?? (await allMembers(tx));
  const aim = aimOf(programme, gathering);
  const [firstOn, lastOn] = [gathering.startsAt, gathering.endsAt].map((at) =>
    dateIn(programme.promotion.timeZone, at),
  ) as [string, string];
  return all.filter(
    (member) =>
      member.active &&
      (isThere(member, firstOn) || isThere(member, lastOn)) &&
      (invited.has(member.id) || isMeant(aim, member, defisCoachedBy(member, all))),
  );
}
