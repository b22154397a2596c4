import { randomUUID } from 'node:crypto';
import { type Answer, whisper } from '../../../chat/answer.ts';
import type { ActorContext, PressContext } from '../../../community/feature/feature.ts';
import { writeTo } from '../../../community/feature/messages/messaging.ts';
import { csvMessage, csvSentMessage } from '../exports.ts';
import { loadDigest, loadPastRounds, loadProgress } from '../load/digest.ts';
import { viewContextFor } from '../locales/index.ts';
import type { Round } from '../rules/round.ts';
import { closedRounds, openRoundAt } from '../store/rounds.ts';
import { digestMessage, namesMessage, noDigestMessage, progressMessage } from '../views/digest.ts';
import { historyMessage, type PastRound, tableMessage } from '../views/history.ts';
import { nothingToRead } from '../views/reading.ts';

/** `/meteo bilan`: how the open round is going, then the last digest, to her alone. */
export async function onDemand(context: ActorContext): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const open = await openRoundAt(context.tx, context.now);
  const [last] = await closedRounds(context.tx);
  const messages = [
    ...(open ? [progressMessage(view, await loadProgress(context, open))] : []),
    ...(last ? [await loadDigest(context, last)] : []).flatMap((data) =>
      data ? [digestMessage(view, data)] : [],
    ),
  ];
  const [first] = messages;
  if (!first) return whisper(noDigestMessage(view));
  return whisper({ summary: first.summary, blocks: messages.flatMap(({ blocks }) => blocks) });
}

/** `/meteo historique`: the figures by round. */
export async function history(context: ActorContext): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const rounds = await loadPastRounds(context);
  return whisper(rounds.length === 0 ? noDigestMessage(view) : historyMessage(view, rounds));
}

/** Sends a file of figures to the coach who asked; files travel through the outbox on every platform. */
async function sendCsv(context: ActorContext, rounds: readonly PastRound[]): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const key = `meteo/csv/${randomUUID()}`;
  const message = csvMessage(view, rounds);
  await writeTo(context, [context.member], { kind: 'meteo/file', key: () => key, message: () => message });
  return whisper(csvSentMessage(view));
}

/** The names that the digest counts in the coaches' channel, to her alone. */
export async function names(context: PressContext, round: Round): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const data = await loadDigest(context, round);
  return whisper(data ? namesMessage(view, data) : nothingToRead(view, 'notYet'));
}

/** The same figures as a table, to her alone. */
export async function figures(context: PressContext, round: Round): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const past = (await loadPastRounds(context)).find((each) => each.round.id === round.id);
  return whisper(past ? tableMessage(view, past) : nothingToRead(view, 'notYet'));
}

export async function figuresCsv(context: PressContext, round: Round): Promise<Answer> {
  const past = (await loadPastRounds(context)).filter((each) => each.round.id === round.id);
  if (past.length > 0) return sendCsv(context, past);
  return whisper(nothingToRead(viewContextFor(context, context.member), 'notYet'));
}

export async function historyCsv(context: PressContext): Promise<Answer> {
  return sendCsv(context, await loadPastRounds(context));
}
