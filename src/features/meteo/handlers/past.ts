import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import type { Message } from '../../../chat/message.ts';
import type { ActorContext, PressContext } from '../../../community/feature/feature.ts';
import { nextOpening } from '../load/rounds.ts';
import { viewContextFor } from '../locales/index.ts';
import { turnCounts } from '../parts/replies/store.ts';
import { signedBy } from '../store/answers.ts';
import { statusesOf } from '../store/invitations.ts';
import { closedRounds, roundsIn } from '../store/rounds.ts';
import { ownAnswerGone, ownAnswerMessage, ownPastMessage } from '../views/past.ts';

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

/** Her signed answers, the newest first; opened for her, so that nobody's reading is recorded. */
async function ownAnswers({ tx, secrets, member }: ActorContext) {
  const rounds = await roundsIn(tx, ['open', 'closed', 'digested']);
  return (await signedBy(tx, secrets, member.id))
    .flatMap(({ id, roundId, answer }) => {
      const round = rounds.find((each) => each.id === roundId);
      return round ? [{ id, round, answer }] : [];
    })
    .sort((a, b) => b.round.opensAt - a.round.opensAt);
}

/** The answer of this id, if it is hers; the newest when none is named. */
async function ownAnswer(context: ActorContext, wanted: string): Promise<Message | null> {
  const all = await ownAnswers(context);
  const index = wanted === '' ? 0 : all.findIndex(({ id }) => id === wanted);
  const found = all[index];
  if (!found) return null;
  const { id: answerId, round, answer } = found;
  const turns = (await turnCounts(context.tx, round.id)).get(answerId) ?? 0;
  const page = { page: index + 1, total: all.length };
  const neighbours = { newer: all[index - 1]?.id ?? null, older: all[index + 1]?.id ?? null };
  return ownAnswerMessage(viewContextFor(context, context.member), {
    ...{ round, answer, answerId, turns },
    ...page,
    ...neighbours,
  });
}

const goneFor = (context: ActorContext): Answer =>
  whisper(ownAnswerGone(viewContextFor(context, context.member)));

export async function showOwn(context: PressContext): Promise<Answer> {
  const message = await ownAnswer(context, '');
  return message ? whisper(message) : goneFor(context);
}

export async function turnOwn(context: PressContext): Promise<Answer> {
  const message = context.ref === '' ? null : await ownAnswer(context, context.ref);
  return message ? replace(message) : goneFor(context);
}

export const showPast = async (context: ActorContext): Promise<Answer> => whisper(await presentPast(context));
