import type { UnitOfWork } from '../../../../community/feature/feature.ts';
import { aimOf, defisCoachedBy } from '../../../../community/gatherings/aim.ts';
import { invitedTo } from '../../../../community/gatherings/audience.ts';
import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import type { Member } from '../../../../community/members/member.ts';
import { allMembers, membersWithRole } from '../../../../community/members/members.ts';
import type { Tx } from '../../../../engine/database.ts';

type Work = Pick<UnitOfWork, 'tx' | 'programme'>;

/** The coaches who organise a gathering: who planned it, and those who are invited to it by name. */
export const organisersOf = async ({ tx }: Pick<Work, 'tx'>, gathering: Gathering): Promise<Member[]> =>
  organisersAmong(tx, await membersWithRole(tx, 'coach'), gathering);

async function organisersAmong(tx: Tx, coaches: readonly Member[], gathering: Gathering): Promise<Member[]> {
  const invited = (await invitedTo(tx, [gathering.id])).get(gathering.id) ?? new Set<string>();
  return coaches.filter(({ id }) => id === gathering.authorId || invited.has(id));
}

/**
 * Those who run one of one défi: who organises it, and who follows that défi's EIG. Where none of these is there any
 * more, every coach does.
 */
export async function runnersOf({ tx, programme }: Work, gathering: Gathering): Promise<Member[]> {
  const all = await allMembers(tx);
  const coaches = all.filter(({ active, roles }) => active && roles.includes('coach'));
  const organisers = new Set((await organisersAmong(tx, coaches, gathering)).map(({ id }) => id));
  const { defi } = aimOf(programme, gathering);
  const runs = coaches.filter(
    (coach) => organisers.has(coach.id) || (defi !== null && defisCoachedBy(coach, all).has(defi)),
  );
  return runs.length > 0 ? runs : coaches;
}
