import { randomUUID } from 'node:crypto';
import { type Answer, whisper } from '../../../chat/answer.ts';
import type { Call, Press } from '../../../community/feature/feature.ts';
import { addressOf } from '../../../community/members/members.ts';
import { COACHING } from '../access.ts';
import { csvMessage, csvSentMessage } from '../exports.ts';
import { digestOf, pastRounds, progressOf } from '../load/digest.ts';
import { voiceFor } from '../locales/index.ts';
import { closedRounds, openRoundAt } from '../store/rounds.ts';
import { digestMessage, namesMessage, noDigestMessage, progressMessage } from '../views/digest.ts';
import { historyMessage, type PastRound } from '../views/history.ts';
import { nothingToRead } from '../views/reading.ts';
import { inAnyRound } from './round.ts';

/** `/meteo bilan`: how the open round is going, then the last digest, to her alone. */
export async function onDemand(call: Call): Promise<Answer> {
  const voice = voiceFor(call, call.member);
  const open = await openRoundAt(call.tx, call.now);
  const [last] = await closedRounds(call.tx);
  const messages = [
    ...(open ? [progressMessage(voice, await progressOf(call, open))] : []),
    ...(last ? [await digestOf(call, last)] : []).flatMap((data) =>
      data ? [digestMessage(voice, data)] : [],
    ),
  ];
  const [first] = messages;
  if (!first) return whisper(noDigestMessage(voice));
  return whisper({ summary: first.summary, blocks: messages.flatMap(({ blocks }) => blocks) });
}

/** `/meteo historique`: the figures by round. */
export async function history(call: Call): Promise<Answer> {
  const voice = voiceFor(call, call.member);
  const rounds = await pastRounds(call);
  return whisper(rounds.length === 0 ? noDigestMessage(voice) : historyMessage(voice, rounds));
}

/** Sends a file of figures to the coach who asked; files travel through the outbox on every platform. */
async function sendCsv(call: Call, rounds: readonly PastRound[]): Promise<Answer> {
  const voice = voiceFor(call, call.member);
  const to = await addressOf(call.tx, call.member.id);
  const key = `meteo/csv/${randomUUID()}`;
  await call.enqueue({ kind: 'post', key, to, message: csvMessage(voice, rounds) });
  return whisper(csvSentMessage(voice));
}

/** The names that the digest counts in the coaches' channel, to her alone. */
export const namesPress: Press = {
  who: COACHING,
  handle: (call) =>
    inAnyRound(call, async (round) => {
      const voice = voiceFor(call, call.member);
      const data = await digestOf(call, round);
      return whisper(data ? namesMessage(voice, data) : nothingToRead(voice, 'notYet'));
    }),
};

export const csvPresses: Record<string, Press> = {
  'meteo/figures-csv': {
    who: COACHING,
    handle: (call) =>
      inAnyRound(call, async (round) => {
        const past = (await pastRounds(call)).filter((each) => each.round.id === round.id);
        if (past.length > 0) return sendCsv(call, past);
        return whisper(nothingToRead(voiceFor(call, call.member), 'notYet'));
      }),
  },
  'meteo/history-csv': {
    who: COACHING,
    handle: async (call) => sendCsv(call, await pastRounds(call)),
  },
};
