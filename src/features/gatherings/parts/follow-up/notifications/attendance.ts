import type { Message } from '../../../../../chat/message.ts';
import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import { postIn, updateMessages, writeTo } from '../../../../../community/feature/messaging.ts';
import type { Answer, Gathering } from '../../../../../community/gatherings/gathering.ts';
import { memberById } from '../../../../../community/members/members.ts';
import { isToPerson } from '../../../../../engine/outbox/entry.ts';
import type { ViewContext } from '../../../locales/follow-up.ts';
import { viewContextFor } from '../../../locales/follow-up.ts';
import { isCoach } from '../access.ts';
import { loadAttendance, loadComers } from '../load/attendance.ts';
import { askMessage, notedMessage } from '../views/attendance.ts';

const askKey = (gatheringId: string, whom = ''): string => `afterwards/${gatheringId}/ask/${whom}`;

/** The coach who planned it, while she is one and is there. */
async function authorOf(uow: UnitOfWork, { authorId }: Gathering) {
  const author = authorId === null ? null : await memberById(uow.tx, authorId);
  return author?.active && isCoach(author) ? author : null;
}

/** Asks who came: the coach who planned the gathering, or all coaches in their channel where she has gone. */
export async function askAttendance(uow: UnitOfWork, gathering: Gathering, sendAt: number): Promise<void> {
  const comers = await loadComers(uow, gathering);
  const count = (answer: Answer) => comers.filter((comer) => comer.answer === answer).length;
  const counts = { yes: count('yes'), maybe: count('maybe') };
  const words = (view: ViewContext): Message => askMessage(view, gathering, counts);
  const author = await authorOf(uow, gathering);
  if (!author)
    return postIn(
      uow,
      'coaches',
      'gatherings/attendance',
      askKey(gathering.id, 'channel'),
      words(viewContextFor(uow)),
    );
  await writeTo(uow, [author], {
    kind: 'gatherings/attendance',
    key: ({ id }) => `${askKey(gathering.id, id)}/dm`,
    message: (member) => words(viewContextFor(uow, member)),
    notBefore: sendAt,
  });
}

/** Puts what was noted in the place of the question, so that spent buttons go. */
export async function updateAttendanceQuestion(uow: UnitOfWork, gathering: Gathering): Promise<void> {
  const attendance = await loadAttendance(uow, gathering);
  const author = await authorOf(uow, gathering);
  const edition = `${uow.now}-${attendance.came ?? '-'}-${attendance.absent}`;
  await updateMessages(uow, askKey(gathering.id), edition, ({ to }) =>
    notedMessage(
      viewContextFor(uow, isToPerson(to) ? (author ?? undefined) : undefined),
      gathering,
      attendance,
    ),
  );
}
