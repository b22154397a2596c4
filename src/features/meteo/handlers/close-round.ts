import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { freezeFigures } from '../rules/figures.ts';
import type { Round } from '../rules/round.ts';
import { answersOf, unsignedAnswers } from '../store/answers.ts';
import { freeze } from '../store/figures.ts';
import { invitationsOf } from '../store/invitations.ts';
import { setRoundState } from '../store/rounds.ts';

/**
 * Closes a round: its figures are computed, once, and frozen. Unsigned answers that are too few to be shown
 * are erased, so that nothing is kept that could only ever point at somebody; the others are written anew in
 * another order. After this nothing of the round's figures ever changes, whatever is erased.
 */
export async function closeRound(uow: UnitOfWork, round: Round): Promise<void> {
  const { tx, programme } = uow;
  const { signed, unsigned } = await answersOf(uow, round.id);
  const figures = freezeFigures(signed, unsigned, programme.meteo.thresholds);
  const invitations = await invitationsOf(tx, round.id);
  const answered = signed.length + unsigned.length;
  await freeze(tx, round.id, {
    participation: {
      // Somebody who answered without signing, and was erased since, is still one who had been invited.
      invited: Math.max(invitations.length, answered),
      answered,
      skipped: invitations.filter(({ status }) => status === 'skipped').length,
    },
    figures,
  });
  await unsignedAnswers.close(uow, round.id, figures.setAside ? 'erase' : 'keep');
  await setRoundState(tx, round.id, 'closed');
}
