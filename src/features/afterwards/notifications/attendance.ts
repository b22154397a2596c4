import type { Message } from '../../../chat/message.ts';
import type { Work } from '../../../community/feature/feature.ts';
import { postIn, rewrite, writeTo } from '../../../community/feature/messaging.ts';
import type { Answer, Gathering } from '../../../community/gatherings/gathering.ts';
import { memberById } from '../../../community/members/members.ts';
import { isCoach } from '../access.ts';
import { attendanceOf, comersOf } from '../load/attendance.ts';
import type { Voice } from '../locales/index.ts';
import { voiceFor } from '../locales/index.ts';
import { askMessage, notedMessage } from '../views/attendance.ts';

const askKey = (gatheringId: string, whom = ''): string => `afterwards/${gatheringId}/ask/${whom}`;

/** The coach who planned it, while she is one and is there. */
async function authorOf(work: Work, { authorId }: Gathering) {
  const author = authorId === null ? null : await memberById(work.tx, authorId);
  return author?.active && isCoach(author) ? author : null;
}

/** Asks who came: the coach who planned the gathering, or all coaches in their channel where she has gone. */
export async function askAttendance(work: Work, gathering: Gathering, sendAt: number): Promise<void> {
  const comers = await comersOf(work, gathering);
  const count = (answer: Answer) => comers.filter((comer) => comer.answer === answer).length;
  const counts = { yes: count('yes'), maybe: count('maybe') };
  const words = (voice: Voice): Message => askMessage(voice, gathering, counts);
  const author = await authorOf(work, gathering);
  if (!author) return postIn(work, 'coaches', askKey(gathering.id, 'channel'), words(voiceFor(work)));
  await writeTo(work, [author], {
    key: ({ id }) => `${askKey(gathering.id, id)}/dm`,
    message: (member) => words(voiceFor(work, member)),
    notBefore: sendAt,
  });
}

/** Puts what was noted in the place of the question, so that spent buttons go. */
export async function tellNoted(work: Work, gathering: Gathering): Promise<void> {
  const attendance = await attendanceOf(work, gathering);
  const author = await authorOf(work, gathering);
  const edition = `${work.now}-${attendance.came ?? '-'}-${attendance.absent}`;
  await rewrite(work, askKey(gathering.id), edition, ({ to }) =>
    notedMessage(
      voiceFor(work, to.kind === 'person' ? (author ?? undefined) : undefined),
      gathering,
      attendance,
    ),
  );
}
