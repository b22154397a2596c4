import { type Answer, whisper } from '../../../chat/answer.ts';
import type { Call } from '../../../community/feature/feature.ts';
import { nextOpening } from '../load/rounds.ts';
import { voiceFor } from '../locales/index.ts';
import { type Round, type Standing, takesAnswers } from '../rules/round.ts';
import { type SignedAnswer, signedOf } from '../store/answers.ts';
import { invitationOf } from '../store/invitations.ts';
import { roundById } from '../store/rounds.ts';
import { closedMessage, goneMessage } from '../views/invitation.ts';

type RefCall = Call & { ref: string };

/** Does something in the round that was pressed, while it takes answers; a stale press is answered kindly. */
export async function inOpenRound(call: RefCall, then: (round: Round) => Promise<Answer>): Promise<Answer> {
  return inAnyRound(call, async (round) =>
    takesAnswers(round, call.now)
      ? then(round)
      : whisper(closedMessage(voiceFor(call, call.member), round, nextOpening(call, call.now))),
  );
}

/** Does something in the round that was pressed, whatever its state. */
export async function inAnyRound(call: RefCall, then: (round: Round) => Promise<Answer>): Promise<Answer> {
  const round = await roundById(call.tx, call.ref);
  return round ? then(round) : whisper(goneMessage(voiceFor(call, call.member)));
}

/** Where the caller stands in a round, with the answer that she signed. */
export async function standingIn(
  call: Call,
  round: Round,
): Promise<Standing & { signed: SignedAnswer | null }> {
  const invitation = await invitationOf(call.tx, round.id, call.member.id);
  const signed = await signedOf(call.tx, call.secrets, round.id, call.member.id);
  return { status: invitation?.status ?? null, hasSigned: signed !== null, signed };
}
