import { type Answer as Reply, whisper } from '../../../chat/answer.ts';
import type { Press, PressCall } from '../../../community/feature/feature.ts';
import { answersTo } from '../../../community/gatherings/answers.ts';
import { audienceOf } from '../../../community/gatherings/audience.ts';
import type { Answer } from '../../../community/gatherings/gathering.ts';
import type { Who } from '../../../community/members/member.ts';
import { allMembers } from '../../../community/members/members.ts';
import { voiceFor } from '../locales/index.ts';
import { ownAnswerIn, refreshCounts, turnoutOf } from '../notifications.ts';
import { addSpeaker, removeSpeaker, speakersAt } from '../store.ts';
import { notSpeakingMessage, speakingMessage } from '../views/answers.ts';
import { type Names, whoMessage } from '../views/attendees.ts';
import { findHers, findOpen, isVisit, refuse } from './answering.ts';

const SPEAKING: Who = ['eig'];

/** Who comes, by name; coaches read the other answers as well. */
async function tellWho(call: PressCall): Promise<Reply> {
  const found = await findHers(call);
  if ('refusal' in found) return found.refusal;
  const { gathering } = found;
  const { tx, member, programme } = call;
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
  return whisper(whoMessage(voiceFor(call, member), gathering, await turnoutOf(call, gathering), list));
}

/** She offers to tell the hosts about her work; those who come see how many do, coaches who. */
async function speak(call: PressCall): Promise<Reply> {
  const found = await findOpen(call);
  if ('refusal' in found) return found.refusal;
  const { gathering } = found;
  const { tx, member } = call;
  if (!isVisit(call, gathering)) return refuse(call, 'noVisit', gathering);
  await addSpeaker(tx, gathering.id, member.id);
  await refreshCounts(call, gathering);
  const { answer } = ownAnswerIn(await answersTo(tx, gathering.id), member.id);
  const comes = answer === 'yes' || answer === 'waiting';
  return whisper(speakingMessage(voiceFor(call, member), gathering, comes));
}

async function unspeak(call: PressCall): Promise<Reply> {
  const found = await findOpen(call);
  if ('refusal' in found) return found.refusal;
  const { gathering } = found;
  if (!isVisit(call, gathering)) return refuse(call, 'noVisit', gathering);
  await removeSpeaker(call.tx, gathering.id, call.member.id);
  await refreshCounts(call, gathering);
  return whisper(notSpeakingMessage(voiceFor(call, call.member), gathering));
}

export const lookingPresses: Record<string, Press> = {
  'gatherings/who': { who: 'everyone', handle: tellWho },
  'gatherings/speak': { who: SPEAKING, handle: speak },
  'gatherings/unspeak': { who: SPEAKING, handle: unspeak },
};
