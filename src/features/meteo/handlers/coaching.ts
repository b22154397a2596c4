import { randomUUID } from 'node:crypto';
import { type Answer, whisper } from '../../../chat/answer.ts';
import type { ActorContext, Press } from '../../../community/feature/feature.ts';
import { recipientOf } from '../../../community/members/members.ts';
import { COACHING } from '../access.ts';
import { csvMessage, csvSentMessage } from '../exports.ts';
import { loadDigest, loadPastRounds, loadProgress } from '../load/digest.ts';
import { viewContextFor } from '../locales/index.ts';
import { closedRounds, openRoundAt } from '../store/rounds.ts';
import { digestMessage, namesMessage, noDigestMessage, progressMessage } from '../views/digest.ts';
import { historyMessage, type PastRound } from '../views/history.ts';
import { nothingToRead } from '../views/reading.ts';
import { inAnyRound } from './round.ts';

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
  const to = await recipientOf(context.tx, context.member.id);
  const key = `meteo/csv/${randomUUID()}`;
  await context.enqueue({ kind: 'post', key, to, message: csvMessage(view, rounds) });
  return whisper(csvSentMessage(view));
}

/** The names that the digest counts in the coaches' channel, to her alone. */
export const namesPress: Press = {
  who: COACHING,
  handle: (context) =>
    inAnyRound(context, async (round) => {
      const view = viewContextFor(context, context.member);
      const data = await loadDigest(context, round);
      return whisper(data ? namesMessage(view, data) : nothingToRead(view, 'notYet'));
    }),
};

export const csvPresses: Record<string, Press> = {
  'meteo/figures-csv': {
    who: COACHING,
    handle: (context) =>
      inAnyRound(context, async (round) => {
        const past = (await loadPastRounds(context)).filter((each) => each.round.id === round.id);
        if (past.length > 0) return sendCsv(context, past);
        return whisper(nothingToRead(viewContextFor(context, context.member), 'notYet'));
      }),
  },
  'meteo/history-csv': {
    who: COACHING,
    handle: async (context) => sendCsv(context, await loadPastRounds(context)),
  },
};
