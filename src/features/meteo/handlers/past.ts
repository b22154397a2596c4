import { type Answer, whisper } from '../../../chat/answer.ts';
import type { Message } from '../../../chat/message.ts';
import type { ActorContext } from '../../../community/feature/feature.ts';
import { nextOpening } from '../load/rounds.ts';
import { viewContextFor } from '../locales/index.ts';
import { signedBy } from '../store/answers.ts';
import { statusesOf } from '../store/invitations.ts';
import { closedRounds } from '../store/rounds.ts';
import { ownPastMessage } from '../views/past.ts';

/** The closed rounds to which she was invited, and the weathers that she signed. */
export async function presentPast(context: ActorContext): Promise<Message> {
  const { tx, secrets, member } = context;
  const statuses = await statusesOf(tx, member.id);
  const signed = new Map(
    (await signedBy(tx, secrets, member.id)).map(({ roundId, answer }) => [roundId, answer]),
  );
  const rounds = (await closedRounds(tx))
    .filter(({ id }) => statuses.has(id) || signed.has(id))
    .map((round) => ({
      round,
      status: statuses.get(round.id) ?? null,
      weathers: signed.get(round.id) ?? null,
    }));
  return ownPastMessage(viewContextFor(context, member), rounds, nextOpening(context, context.now));
}

export const showPast = async (context: ActorContext): Promise<Answer> => whisper(await presentPast(context));
