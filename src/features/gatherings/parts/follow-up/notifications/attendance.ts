import { randomUUID } from 'node:crypto';
import type { Message } from '../../../../../chat/message.ts';
import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import { postIn, updateMessages, writeTo } from '../../../../../community/feature/messages/messaging.ts';
import { plusDays } from '../../../../../community/format/iso-dates.ts';
import type { Answer, Gathering } from '../../../../../community/gatherings/gathering.ts';
import { gatheringsBetween } from '../../../../../community/gatherings/store.ts';
import type { Member } from '../../../../../community/members/member.ts';
import { memberById } from '../../../../../community/members/members.ts';
import type { ViewContext } from '../../../locales/follow-up.ts';
import { viewContextFor } from '../../../locales/follow-up.ts';
import { isCoach } from '../access.ts';
import { loadAttendance, loadComers } from '../load/attendance.ts';
import { askDayMessage, askMessage, type DayGathering, notedMessage } from '../views/attendance.ts';

/** Under which a day's question stands, to the coach who planned what ended then, or in the channel. */
const dayKey = (on: string, authorId: string | null): string =>
  `afterwards/${on}/ask/${authorId ?? 'channel'}`;

/** The coach who planned it, while she is one and is there. */
async function authorOf(uow: UnitOfWork, { authorId }: Gathering): Promise<Member | null> {
  const author = authorId === null ? null : await memberById(uow.tx, authorId);
  return author?.active && isCoach(author) ? author : null;
}

type Day = { key: string; author: Member | null; over: Gathering[]; lastEndsAt: number };

/** What ended, or is to end, on the day of a gathering, and is asked about together with it. */
async function dayOf(uow: UnitOfWork, gathering: Gathering): Promise<Day> {
  const { calendar, tx } = uow;
  const on = calendar.localDate(gathering.endsAt);
  const author = await authorOf(uow, gathering);
  // One that began the day before may end on this one.
  const [fromAt, untilAt] = [calendar.instant(plusDays(on, -1), '00:00'), calendar.instant(on, '23:59')];
  const together: Gathering[] = [];
  for (const each of await gatheringsBetween(tx, fromAt, untilAt, ['planned', 'announced', 'over']))
    if (calendar.localDate(each.endsAt) === on && (await authorOf(uow, each))?.id === author?.id)
      together.push(each);
  return {
    key: dayKey(on, author?.id ?? null),
    author,
    over: together.filter(({ state, id }) => state === 'over' || id === gathering.id),
    lastEndsAt: Math.max(gathering.endsAt, ...together.map(({ endsAt }) => endsAt)),
  };
}

async function loadDay(uow: UnitOfWork, over: readonly Gathering[]): Promise<DayGathering[]> {
  const day: DayGathering[] = [];
  for (const gathering of over) {
    const comers = await loadComers(uow, gathering);
    const count = (answer: Answer) => comers.filter((comer) => comer.answer === answer).length;
    day.push({
      gathering,
      counts: { yes: count('yes'), maybe: count('maybe') },
      attendance: await loadAttendance(uow, gathering),
    });
  }
  return day;
}

/** One gathering is asked about, then told of; several are both in one message. */
function dayMessage(view: ViewContext, day: readonly DayGathering[]): Message {
  const [only] = day;
  if (!only || day.length > 1) return askDayMessage(view, day);
  const { gathering, counts, attendance } = only;
  return attendance.came !== null
    ? notedMessage(view, gathering, attendance)
    : askMessage(view, gathering, counts);
}

/** A gathering that is over, and when those who are asked about it can be written to. */
export type Ended = { gathering: Gathering; sendAt: number };

/**
 * Asks who came, once for the gatherings of a day, after the last of them: the coach who planned them, or all
 * coaches in their channel where she has gone.
 */
export async function askAttendance(uow: UnitOfWork, ended: readonly Ended[]): Promise<void> {
  const asked = new Set<string>();
  for (const { gathering, sendAt } of ended) {
    const { key, author, over, lastEndsAt } = await dayOf(uow, gathering);
    if (asked.has(key)) continue;
    asked.add(key);
    const day = await loadDay(uow, over);
    const notBefore = Math.max(sendAt, lastEndsAt);
    const words = (member?: Member) => dayMessage(viewContextFor(uow, member), day);
    // What ended before is in the message already: it then says this as well.
    await updateMessages(uow, key, randomUUID(), () => words(author ?? undefined));
    if (author)
      await writeTo(uow, [author], {
        kind: 'gatherings/attendance',
        key: () => `${key}/dm`,
        message: words,
        notBefore,
      });
    else await postIn(uow, 'coaches', 'gatherings/attendance', key, words(), { notBefore });
  }
}

/** A day's question as it stands now, to one reader. */
export async function dayMessageOf(uow: UnitOfWork, gathering: Gathering, reader: Member): Promise<Message> {
  const { over } = await dayOf(uow, gathering);
  return dayMessage(viewContextFor(uow, reader), await loadDay(uow, over));
}

/** Puts what was noted in the place of the question, so that spent buttons go. */
export async function updateAttendanceQuestion(uow: UnitOfWork, gathering: Gathering): Promise<void> {
  const { key, author, over } = await dayOf(uow, gathering);
  const message = dayMessage(viewContextFor(uow, author ?? undefined), await loadDay(uow, over));
  await updateMessages(uow, key, randomUUID(), () => message);
}
