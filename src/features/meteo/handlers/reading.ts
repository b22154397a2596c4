import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import type { Message } from '../../../chat/message.ts';
import type { ActorContext, PressContext } from '../../../community/feature/feature.ts';
import { viewContextFor } from '../locales/index.ts';
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

async function readablePages(context: ActorContext, round: Round): Promise<Page[]> {
  const unsigned = await countUnsigned(context.tx, round.id);
  return pagesOf(context.tx, round.id, unsignedMayShow(unsigned, context.programme.meteo.thresholds));
}

/** Opens one answer, and records that it was read, in the same transaction. */
async function openAt(
  context: ActorContext,
  round: Round,
  pages: readonly Page[],
  index: number,
): Promise<Message | null> {
  const page = pages[index];
  const answer = page && (await openPage(context.tx, context.secrets, page));
  if (!answer) return null;
  await recordReading(context.tx, round.id, page.author?.id ?? null, context.member.id, context.now);
  return pageMessage(viewContextFor(context, context.member), {
    round,
    author: page.author,
    answer,
    page: index + 1,
    total: pages.length,
    previous: pages[index - 1]?.id ?? null,
    next: pages[index + 1]?.id ?? null,
  });
}

async function firstPage(context: ActorContext, round: Round): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  if (round.state === 'open') return whisper(nothingToRead(view, 'notYet'));
  const message = await openAt(context, round, await readablePages(context, round), 0);
  return whisper(message ?? nothingToRead(view, 'none'));
}

async function pageOf(context: ActorContext, answerId: string): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const roundId = await roundOfAnswer(context.tx, answerId);
  const round = roundId === null ? null : await roundById(context.tx, roundId);
  if (!round) return whisper(nothingToRead(view, 'gone'));
  if (round.state === 'open') return whisper(nothingToRead(view, 'notYet'));
  const pages = await readablePages(context, round);
  const message = await openAt(
    context,
    round,
    pages,
    pages.findIndex(({ id }) => id === answerId),
  );
  return message ? replace(message) : whisper(nothingToRead(view, 'gone'));
}

export async function read(context: PressContext, round: Round): Promise<Answer> {
  return firstPage(context, round);
}

export async function readPage(context: PressContext): Promise<Answer> {
  return pageOf(context, context.ref);
}
