import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { memberById } from '../../../community/members/members.ts';
import { viewContextFor } from '../locales/index.ts';
import { updateAsked } from '../notifications/questions.ts';
import { takesAnswers } from '../rules/round.ts';
import { signersOf } from '../store/answers.ts';
import { invitationsOf, setStatus } from '../store/invitations.ts';
import { roundById } from '../store/rounds.ts';
import { askedAgainMessage } from '../views/invitation.ts';

/**
 * Unsigned answers to a round were not kept: these members', or, when there are none, those of all who answered
 * without signing. They have not answered, and may; their question has its buttons again.
 * @returns how many
 */
export async function askAgain(
  uow: UnitOfWork,
  roundId: string,
  memberIds: readonly string[] | null,
): Promise<number> {
  const round = await roundById(uow.tx, roundId);
  if (!round) return 0;
  const signers = await signersOf(uow.tx, roundId);
  const answered = (await invitationsOf(uow.tx, roundId)).filter(({ status }) => status === 'answered');
  const again = answered
    .map(({ memberId }) => memberId)
    .filter((id) => !signers.has(id) && (memberIds === null || memberIds.includes(id)));
  for (const id of again) {
    await setStatus(uow.tx, roundId, id, 'invited');
    const member = await memberById(uow.tx, id);
    if (member && takesAnswers(round, uow.now))
      await updateAsked(uow, round, id, askedAgainMessage(viewContextFor(uow, member), round));
  }
  return again.length;
}
