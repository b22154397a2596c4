import type { Erasure, UnitOfWork } from '../../../community/feature/feature.ts';
import type { Member } from '../../../community/members/member.ts';
import { noteWithdrawal } from '../handlers/receipt.ts';
import { eraseSigned } from '../store/erasure.ts';
import { roundsIn } from '../store/rounds.ts';

/**
 * Figures stay as they were frozen. When she leaves, a round that is open simply does not count her any more.
 * When she stays, it goes on knowing that she was asked, and whether she has answered: otherwise she could
 * answer twice, or be asked again. An answer that she had signed there is withdrawn.
 */
export async function release(uow: UnitOfWork, member: Member, { leaves }: Erasure): Promise<void> {
  if (leaves) return;
  const withdrawn = await eraseSigned(uow.tx, member.id);
  for (const round of await roundsIn(uow.tx, ['open']))
    if (withdrawn.has(round.id)) await noteWithdrawal(uow, member, round);
}
