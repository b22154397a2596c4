import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import type { ActorContext } from '../../../community/feature/feature.ts';
import { nextOpening } from '../load/rounds.ts';
import { viewContextFor } from '../locales/index.ts';
import { updateAsked } from '../notifications/questions.ts';
import { invitationOf, setStatus } from '../store/invitations.ts';
import { turnOff, turnOn } from '../store/off.ts';
import { openRoundAt } from '../store/rounds.ts';
import { skippedMessage } from '../views/invitation.ts';
import { offMessage, onMessage } from '../views/off.ts';

/** She is asked no more, from now on: the open round is passed too, unless she has answered it. */
export async function stop(context: ActorContext): Promise<Answer> {
  const { tx, member, now } = context;
  const view = viewContextFor(context, member);
  await turnOff(tx, member.id);
  const round = await openRoundAt(tx, now);
  const invitation = round && (await invitationOf(tx, round.id, member.id));
  if (round && invitation?.status === 'invited') {
    await setStatus(tx, round.id, member.id, 'skipped');
    await updateAsked(context, round, member.id, skippedMessage(view, round, null));
  }
  return whisper(offMessage(view));
}

/** She is asked again, from the next round on. */
export async function resume(context: ActorContext): Promise<Answer> {
  await turnOn(context.tx, context.member.id);
  return replace(onMessage(viewContextFor(context, context.member), nextOpening(context, context.now)));
}
