import type { UnitOfWork } from '../../../../community/feature/feature.ts';
import { aimOf, defisCoachedBy } from '../../../../community/gatherings/aim.ts';
import { invitedTo } from '../../../../community/gatherings/audience.ts';
import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import type { Member } from '../../../../community/members/member.ts';
import { allMembers, membersWithRole } from '../../../../community/members/members.ts';

type Work = Pick<UnitOfWork, 'tx' | 'programme'>;

/** The coaches who organise a gathering: who planned it, and those who are invited to it by name. */
export async function organisersOf({ tx }: Pick<Work, 'tx'>, gathering: Gathering): Promise<Member[]> {
  const invited = (await invitedTo(tx, [gathering.id])).get(gathering.id) ?? new Set<string>();
  const coaches = await membersWithRole(tx, 'coach');
  return coaches.filter(({ id }) => id === gathering.authorId || invited.has(id));
}

/**
 * Those who run one of one défi: who organises it, and who follows that défi's EIG. Where none of these is there any
 * more, every coach does.
 */
export async function runnersOf(uow: Work, gathering: Gathering): Promise<Member[]> {
  const { tx, programme } = uow;
  const all = await allMembers(tx);
  const coaches = await membersWithRole(tx, 'coach');
  const organisers = new Set((await organisersOf(uow, gathering)).map(({ id }) => id));
  const { defi } = aimOf(programme, gathering);
  const runs = coaches.filter(
    (coach) => organisers.has(coach.id) || (defi !== null && defisCoachedBy(coach, all).has(defi)),
  );
  return runs.length > 0 ? runs : coaches;
}
