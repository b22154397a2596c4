import { type Answer as Reply, whisper } from '../../../../../chat/answer.ts';
import type { PressContext } from '../../../../../community/feature/feature.ts';
import { answersTo } from '../../../../../community/gatherings/answers.ts';
import { audienceOf } from '../../../../../community/gatherings/audience.ts';
import type { Answer, Gathering } from '../../../../../community/gatherings/gathering.ts';
import { allMembers } from '../../../../../community/members/members.ts';
import { viewContextFor } from '../../../locales/invitations.ts';
import { ownAnswerIn, refreshCounts, turnoutOf } from '../notifications.ts';
import { addSpeaker, removeSpeaker, speakersAt } from '../store.ts';
import { notSpeakingMessage, speakingMessage } from '../views/answers.ts';
import { attendeesMessage, type Names } from '../views/attendees.ts';
import { isVisit, refuse } from './answering.ts';

/** Who comes, by name; coaches read the other answers as well. */
export async function listAttendees(context: PressContext, gathering: Gathering): Promise<Reply> {
  const { tx, member, programme } = context;
  const answers = await answersTo(tx, gathering.id);
  const names = new Map((await allMembers(tx)).map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[]) => ids.flatMap((id) => names.get(id) ?? []);
  const saying = (said: Answer) =>
    named(answers.filter(({ answer }) => answer === said).map(({ memberId }) => memberId));
  const list: Names = { yes: saying('yes'), others: null };
  if (member.roles.includes('coach')) {
    const answered = new Set(answers.map(({ memberId }) => memberId));
    const silent = (await audienceOf(tx, gathering, programme)).filter(({ id }) => !answered.has(id));
    list.others = {
      waiting: saying('waiting'),
      maybe: saying('maybe'),
      no: saying('no'),
      speakers: named([...(await speakersAt(tx, gathering.id))]),
      silent: silent.map(({ name }) => name),
    };
  }
  return whisper(
    attendeesMessage(viewContextFor(context, member), gathering, await turnoutOf(context, gathering), list),
  );
}

/** She offers to tell the hosts about her work; those who come see how many do, coaches who. */
export async function speak(context: PressContext, gathering: Gathering): Promise<Reply> {
  const { tx, member } = context;
  if (!isVisit(context, gathering)) return refuse(context, 'noVisit', gathering);
  await addSpeaker(tx, gathering.id, member.id);
  await refreshCounts(context, gathering);
  const { answer } = ownAnswerIn(await answersTo(tx, gathering.id), member.id);
  const comes = answer === 'yes' || answer === 'waiting';
  return whisper(speakingMessage(viewContextFor(context, member), gathering, comes));
}

export async function unspeak(context: PressContext, gathering: Gathering): Promise<Reply> {
  if (!isVisit(context, gathering)) return refuse(context, 'noVisit', gathering);
  await removeSpeaker(context.tx, gathering.id, context.member.id);
  await refreshCounts(context, gathering);
  return whisper(notSpeakingMessage(viewContextFor(context, context.member), gathering));
}
