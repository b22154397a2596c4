import { type Answer, whisper } from '../../../chat/answer.ts';
import type { ActorContext } from '../../../community/feature/feature.ts';
import { nextOpening } from '../load/rounds.ts';
import { viewContextFor } from '../locales/index.ts';
import { type Participation, type Round, takesAnswers } from '../rules/round.ts';
import { type SignedAnswer, signedOf } from '../store/answers.ts';
import { invitationOf } from '../store/invitations.ts';
import { roundById } from '../store/rounds.ts';
import { closedMessage, goneMessage } from '../views/invitation.ts';

type RefContext = ActorContext & { ref: string };

/** Does something in the round that was pressed, while it takes answers; a stale press is answered kindly. */
export async function inOpenRound(
  context: RefContext,
  then: (round: Round) => Promise<Answer>,
): Promise<Answer> {
  return inAnyRound(context, async (round) =>
    takesAnswers(round, context.now)
      ? then(round)
      : whisper(
          closedMessage(viewContextFor(context, context.member), round, nextOpening(context, context.now)),
        ),
  );
}

/** Does something in the round that was pressed, whatever its state. */
export async function inAnyRound(
  context: RefContext,
  then: (round: Round) => Promise<Answer>,
): Promise<Answer> {
  const round = await roundById(context.tx, context.ref);
  return round ? then(round) : whisper(goneMessage(viewContextFor(context, context.member)));
}

/** Where the caller stands in a round, with the answer that she signed. */
export async function loadParticipation(
  context: ActorContext,
  round: Round,
): Promise<Participation & { signed: SignedAnswer | null }> {
  const invitation = await invitationOf(context.tx, round.id, context.member.id);
  const signed = await signedOf(context.tx, context.secrets, round.id, context.member.id);
  return { status: invitation?.status ?? null, hasSigned: signed !== null, signed };
}
