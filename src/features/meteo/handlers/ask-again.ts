import type { Work } from '../../../community/feature/feature.ts';
import { memberById } from '../../../community/members/members.ts';
import { voiceFor } from '../locales/index.ts';
import { rewriteAsked } from '../notifications/questions.ts';
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
  work: Work,
  roundId: string,
  memberIds: readonly string[] | null,
): Promise<number> {
  const round = await roundById(work.tx, roundId);
  if (!round) return 0;
  const signers = await signersOf(work.tx, roundId);
  const answered = (await invitationsOf(work.tx, roundId)).filter(({ status }) => status === 'answered');
  const again = answered
    .map(({ memberId }) => memberId)
    .filter((id) => !signers.has(id) && (memberIds === null || memberIds.includes(id)));
  for (const id of again) {
    await setStatus(work.tx, roundId, id, 'invited');
    const member = await memberById(work.tx, id);
    if (member && takesAnswers(round, work.now))
      await rewriteAsked(work, round, id, askedAgainMessage(voiceFor(work, member), round));
  }
  return again.length;
}
