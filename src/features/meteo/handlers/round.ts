import { rejectForm, whisper } from '../../../chat/answer.ts';
import { plainText } from '../../../chat/markdown.ts';
import { actionsOn } from '../../../community/feature/actions-on.ts';
import type { ActorContext } from '../../../community/feature/feature.ts';
import { mayRead } from '../access.ts';
import { nextOpening } from '../load/rounds.ts';
import { viewContextFor } from '../locales/index.ts';
import { type Participation, type Round, takesAnswers } from '../rules/round.ts';
import { type SignedAnswer, signedOf } from '../store/answers.ts';
import { invitationOf } from '../store/invitations.ts';
import { roundById } from '../store/rounds.ts';
import { dayOf } from '../views/format.ts';
import { closedMessage, goneMessage } from '../views/invitation.ts';
import { nothingToRead } from '../views/reading.ts';

/**
 * Presses and forms about a round, whatever its state, or while it takes answers (`open`); with what was answered in it,
 * as those may `read` who were coaches when it opened. A stale press is
 * answered kindly; a form that was left open beyond the closing keeps what was typed, and says that nothing was
 * saved.
 */
export const onRound = actionsOn<Round, { open?: true; read?: true }>(
  async (context, { open = false, read }, asked) => {
    const view = viewContextFor(context, context.member);
    const { gone, closed } = view.words.asking;
    // A form may name more than its round, behind it.
    const [roundId = ''] = context.ref.split('.');
    const round = await roundById(context.tx, roundId);
    const form = asked === 'form';
    if (!round)
      return { refused: form ? rejectForm({ '': plainText(gone.text) }) : whisper(goneMessage(view)) };
    if (read && !mayRead(context.member, round)) return { refused: whisper(nothingToRead(view, 'before')) };
    if (!open || takesAnswers(round, context.now)) return { row: round };
    return {
      refused: form
        ? rejectForm({ '': closed.nothingSaved(dayOf(view, round)) })
        : whisper(closedMessage(view, round, nextOpening(context, context.now))),
    };
  },
);

/** Where the caller stands in a round, with the answer that she signed. */
export async function loadParticipation(
  context: ActorContext,
  round: Round,
): Promise<Participation & { signed: SignedAnswer | null }> {
  const invitation = await invitationOf(context.tx, round.id, context.member.id);
  const signed = await signedOf(context.tx, context.secrets, round.id, context.member.id);
  return { status: invitation?.status ?? null, hasSigned: signed !== null, signed };
}
