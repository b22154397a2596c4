import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import type { Message } from '../../../chat/message.ts';
import type { ActorContext, PressContext } from '../../../community/feature/feature.ts';
import { mayRead } from '../access.ts';
import { inPages } from '../load/reading-pages.ts';
import { viewContextFor } from '../locales/index.ts';
import { turnCounts } from '../parts/replies/store.ts';
import { unsignedMayShow } from '../rules/figures.ts';
import { inOrder } from '../rules/reading.ts';
import type { Round } from '../rules/round.ts';
import {
  countUnsigned,
  openPage,
  pagesOf,
  readBy,
  recordReadings,
  roundOfAnswer,
} from '../store/readings.ts';
import { roundById } from '../store/rounds.ts';
import { nothingToRead, ORDERS, type Order, pageMessage, type ReadAnswer } from '../views/reading.ts';

type Opened = ReadAnswer & { id: string; authorId: string | null };

/** What a coach may read of a round, opened, in the order of their names; nothing of it is recorded yet. */
async function readable({ tx, secrets, programme, member }: ActorContext, round: Round): Promise<Opened[]> {
  const withUnsigned = unsignedMayShow(await countUnsigned(tx, round.id), programme.meteo.thresholds);
  const hasRead = await readBy(tx, round.id, member.id);
  const turns = await turnCounts(tx, round.id);
  const opened: Opened[] = [];
  for (const { id, author } of await pagesOf(tx, round.id, withUnsigned)) {
    const answer = await openPage(tx, secrets, { id, author });
    if (answer === null) continue;
    opened.push({
      ...{ id, answer, authorId: author?.id ?? null },
      author: author && {
        ...{ name: author.name, defi: author.defi, isRead: hasRead.has(author.id) },
        thread: {
          answerId: id,
          turns: turns.get(id) ?? 0,
          mayReply: author.active && author.id !== member.id,
        },
      },
    });
  }
  return opened;
}

/** Shows the page with an answer, the first when none is named; what it shows is recorded in the same transaction. */
async function openAt(
  context: ActorContext,
  round: Round,
  order: Order,
  wanted: string | null,
): Promise<Message | null> {
  const view = viewContextFor(context, context.member);
  const all = await readable(context, round);
  const pages = inPages(view, inOrder(all, order), { round, order });
  const index = wanted === null ? 0 : pages.findIndex((page) => page.some(({ id }) => id === wanted));
  const answers = pages[index];
  if (!answers) return null;
  const authors = answers.map(({ authorId }) => authorId);
  await recordReadings(context.tx, round.id, authors, context.member.id, context.now);
  return pageMessage(view, {
    ...{ round, answers, order, total: all.length },
    from: pages.slice(0, index).flat().length + 1,
    previous: pages[index - 1]?.[0]?.id ?? null,
    next: pages[index + 1]?.[0]?.id ?? null,
  });
}

const orderOf = (given: string | null | undefined): Order =>
  ORDERS.find((order) => order === given) ?? 'name';

export async function read(context: PressContext, round: Round): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  if (round.state === 'open') return whisper(nothingToRead(view, 'notYet'));
  const message = await openAt(context, round, 'name', null);
  return whisper(message ?? nothingToRead(view, 'none'));
}

/** The first page, in the order that was chosen. */
export async function readInOrder(context: PressContext, round: Round): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  if (round.state === 'open') return whisper(nothingToRead(view, 'notYet'));
  const message = await openAt(context, round, orderOf(context.value), null);
  return message ? replace(message) : whisper(nothingToRead(view, 'none'));
}

/** "<answer>.<order>". */
export async function readPage(context: PressContext): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const [answerId = '', order] = context.ref.split('.');
  const roundId = await roundOfAnswer(context.tx, answerId);
  const round = roundId === null ? null : await roundById(context.tx, roundId);
  if (!round) return whisper(nothingToRead(view, 'gone'));
  if (!mayRead(context.member, round)) return whisper(nothingToRead(view, 'before'));
  if (round.state === 'open') return whisper(nothingToRead(view, 'notYet'));
  const message = await openAt(context, round, orderOf(order), answerId);
  return message ? replace(message) : whisper(nothingToRead(view, 'gone'));
}
