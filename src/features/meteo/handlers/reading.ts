import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import type { Message } from '../../../chat/message.ts';
import type { Call, Press } from '../../../community/feature/feature.ts';
import { COACHING } from '../access.ts';
import { voiceFor } from '../locales/index.ts';
import { unsignedMayShow } from '../rules/figures.ts';
import type { Round } from '../rules/round.ts';
import {
  countUnsigned,
  openPage,
  type Page,
  pagesOf,
  recordReading,
  roundOfAnswer,
} from '../store/readings.ts';
import { roundById } from '../store/rounds.ts';
import { nothingToRead, pageMessage } from '../views/reading.ts';
import { inAnyRound } from './round.ts';

async function readablePages(call: Call, round: Round): Promise<Page[]> {
  const unsigned = await countUnsigned(call.tx, round.id);
  return pagesOf(call.tx, round.id, unsignedMayShow(unsigned, call.programme.meteo.thresholds));
}

/** Opens one answer, and records that it was read, in the same transaction. */
async function openAt(
  call: Call,
  round: Round,
  pages: readonly Page[],
  index: number,
): Promise<Message | null> {
  const page = pages[index];
  const answer = page && (await openPage(call.tx, call.secrets, page));
  if (!answer) return null;
  await recordReading(call.tx, round.id, page.author?.id ?? null, call.member.id, call.now);
  return pageMessage(voiceFor(call, call.member), {
    round,
    author: page.author,
    answer,
    page: index + 1,
    total: pages.length,
    previous: pages[index - 1]?.id ?? null,
    next: pages[index + 1]?.id ?? null,
  });
}

async function firstPage(call: Call, round: Round): Promise<Answer> {
  const voice = voiceFor(call, call.member);
  if (round.state === 'open') return whisper(nothingToRead(voice, 'notYet'));
  const message = await openAt(call, round, await readablePages(call, round), 0);
  return whisper(message ?? nothingToRead(voice, 'none'));
}

async function pageOf(call: Call, answerId: string): Promise<Answer> {
  const voice = voiceFor(call, call.member);
  const roundId = await roundOfAnswer(call.tx, answerId);
  const round = roundId === null ? null : await roundById(call.tx, roundId);
  if (!round) return whisper(nothingToRead(voice, 'gone'));
  if (round.state === 'open') return whisper(nothingToRead(voice, 'notYet'));
  const pages = await readablePages(call, round);
  const message = await openAt(
    call,
    round,
    pages,
    pages.findIndex(({ id }) => id === answerId),
  );
  return message ? replace(message) : whisper(nothingToRead(voice, 'gone'));
}

export const readingPresses: Record<string, Press> = {
  'meteo/read': {
    who: COACHING,
    handle: (call) => inAnyRound(call, (round) => firstPage(call, round)),
  },
  'meteo/read-page': { who: COACHING, handle: (call) => pageOf(call, call.ref) },
};
