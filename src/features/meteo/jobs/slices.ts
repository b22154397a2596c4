import type { UnitOfWork } from '../../../community/feature/feature.ts';
import type { Member } from '../../../community/members/member.ts';
import { sliceWithRole } from '../../../community/members/members.ts';
import type { More } from '../../../engine/scheduler/job.ts';
import type { Round } from '../rules/round.ts';

/** In which round a run is, and after which of its EIG: what a slice leaves to the next. */
type Progress = { round: string; after: string | null };

/**
 * One slice of what is done for the EIG of some rounds, one round after another: `members` are all active EIG,
 * some at a time, and `last` whether they are the last of a round. Nothing is left of a round that has gone.
 */
export async function forEigOf(
  uow: UnitOfWork,
  rounds: readonly Round[],
  progress: string | null,
  work: (round: Round, members: readonly Member[], last: boolean) => Promise<void>,
): Promise<More | undefined> {
  const at: Progress | null = progress === null ? null : JSON.parse(progress);
  const index = at === null ? 0 : rounds.findIndex(({ id }) => id === at.round);
  const round = rounds[index];
  if (!round) return;
  const { members, last } = await sliceWithRole(uow.tx, 'eig', at?.after ?? null);
  await work(round, members, last === null);
  const next = last === null ? rounds[index + 1] : round;
  if (next) return { more: JSON.stringify({ round: next.id, after: last } satisfies Progress) };
}
