import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { closeRound } from '../handlers/close-round.ts';
import type { MeteoAnswer } from '../rules/levels.ts';
import type { Round } from '../rules/round.ts';
import type { PlannedRound } from '../rules/schedule.ts';
import { saveSigned, unsignedAnswers } from './answers.ts';
import { addInvitations, setStatus } from './invitations.ts';
import { addRound, setRoundState } from './rounds.ts';

export type PastAnswer = { memberId: string | null; answer: MeteoAnswer };

/**
 * Writes a round that is over, its digest sent, with figures frozen by the same rules as any other: for the
 * sandbox's past, and for measures. `memberId` null is an unsigned answer: as many of the invited who did not
 * sign, the first of the list, are noted as having answered.
 */
export async function recordPastRound(
  uow: UnitOfWork,
  planned: PlannedRound,
  answers: readonly PastAnswer[],
  invited: readonly string[],
): Promise<Round> {
  const { tx, secrets } = uow;
  const round = await addRound(tx, planned);
  await addInvitations(tx, round.id, invited, null);
  const signers = new Set<string>();
  const unsigned: MeteoAnswer[] = [];
  for (const { memberId, answer } of answers) {
    if (memberId === null) unsigned.push(answer);
    else {
      await saveSigned(tx, secrets, round.id, memberId, answer);
      signers.add(memberId);
    }
  }
  await unsignedAnswers.write(uow, round.id, unsigned);
  const others = invited.filter((id) => !signers.has(id)).slice(0, unsigned.length);
  for (const memberId of [...signers, ...others]) await setStatus(tx, round.id, memberId, 'answered');
  await closeRound(uow, round);
  await setRoundState(tx, round.id, 'digested');
  return { ...round, state: 'digested' };
}
