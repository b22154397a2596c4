import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { freezeFigures } from '../rules/figures.ts';
import type { Round } from '../rules/round.ts';
import { signedWeathers, unsignedAnswers } from '../store/answers.ts';
import { freeze } from '../store/figures.ts';
import { countInvitations } from '../store/invitations.ts';
import { setRoundState } from '../store/rounds.ts';

/**
 * Closes a round: its figures are computed, once, and frozen. Unsigned answers that are too few to be shown
 * are erased, so that nothing is kept that could only ever point at somebody; the others are written anew in
 * another order. After this nothing of the round's figures ever changes, whatever is erased.
 */
export async function closeRound(uow: UnitOfWork, round: Round): Promise<void> {
  const { tx, programme } = uow;
  const signed = await signedWeathers(uow, round.id);
  const invited = await countInvitations(tx, round.id);
  await unsignedAnswers.close(uow, round.id, async (unsigned) => {
    const figures = freezeFigures(signed, unsigned, programme.meteo.thresholds);
    const answered = signed.length + unsigned.length;
    await freeze(tx, round.id, {
      participation: {
        // Somebody who answered without signing, and was erased since, is still one who had been invited.
        invited: Math.max(invited.all, answered),
        answered,
        skipped: invited.skipped,
      },
      figures,
    });
    return figures.setAside ? 'erase' : 'keep';
  });
  await setRoundState(tx, round.id, 'closed');
}
