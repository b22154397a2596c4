import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import { shortened } from '../../../chat/lengths.ts';
import type { ActorContext, CommandContext, PressContext, ToDo } from '../../../community/feature/feature.ts';
import { formatDay } from '../../../community/format/dates.ts';
import { bareWords } from '../../../community/format/words.ts';
import { COACHES, type Member, mayCall } from '../../../community/members/member.ts';
import { allMembers, memberById } from '../../../community/members/members.ts';
import { findMembers } from '../../../community/members/searching.ts';
import { isHerCoach } from '../access.ts';
import { loadFollowing, loadPerson, loadWaiting } from '../load/follow.ts';
import { todayOf } from '../load/walks.ts';
import { stepAt } from '../load/weekly.ts';
import { viewContextFor } from '../locales/index.ts';
import { updateWeekly } from '../notifications.ts';
import { noteDone, startPath, stopPath } from '../store/steps.ts';
import { followMessage, personMessage, progressMessage, startedMessage } from '../views/follow.ts';
import { sentence } from '../views/format.ts';

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);

const following = async (context: ActorContext, happened?: string) =>
  followMessage(viewOf(context), await loadFollowing(context), happened);

const person = async (context: ActorContext, member: Member, happened?: string) =>
  personMessage(viewOf(context), await loadPerson(context, member), happened);

/** `/magellan arrivees`, and with a name, one person. */
export async function follow(context: CommandContext): Promise<Answer> {
  const typed = context.args.trim();
  if (typed === '' || !mayCall(context.member, COACHES)) return whisper(await following(context));
  const [found] = await findMembers(context.tx, bareWords(typed), 'name');
  const member = found ? await memberById(context.tx, found.id) : null;
  if (member) return whisper(await person(context, member));
  return whisper(await following(context, viewOf(context).words.follow.unknown(shortened(typed, 60))));
}

export const showAll = async (context: ActorContext): Promise<Answer> => whisper(await following(context));

/** Where those stand whom she accompanies. */
export const showProgress = async (context: ActorContext): Promise<Answer> =>
  whisper(progressMessage(viewOf(context), (await loadFollowing(context)).own));

/** An active member, by her id; null when there is none. */
async function memberAt({ tx }: ActorContext, id: string): Promise<Member | null> {
  const member = await memberById(tx, id);
  return member?.active ? member : null;
}

const gone = (context: ActorContext): Answer => whisper(sentence(viewOf(context).words.person.gone));

export async function showPerson(context: PressContext): Promise<Answer> {
  const member = await memberAt(context, context.value ?? context.ref);
  return member ? whisper(await person(context, member)) : gone(context);
}

/** Confirms a step of somebody whom she accompanies, or takes that back. */
const confirming =
  (isDone: boolean) =>
  async (context: PressContext): Promise<Answer> => {
    const { tx, member: coach } = context;
    const { refused } = viewOf(context).words;
    const member = await memberAt(context, context.ref);
    if (!member) return gone(context);
    if (!isHerCoach(coach, member, await allMembers(tx))) return whisper(sentence(refused.notHers));
    const found = await stepAt(context, member, context.value ?? '');
    if (found?.step.confirmedBy !== 'coach') return whisper(sentence(refused.gone));
    const { kind, step, toldOn } = found;
    const at = { memberId: member.id, walk: kind, step: step.id };
    await noteDone(tx, at, isDone ? todayOf(context) : null, isDone ? coach.id : null);
    if (toldOn !== null) await updateWeekly(context, member, kind, toldOn);
    return replace(await person(context, member));
  };

export const confirm = confirming(true);
export const unconfirm = confirming(false);

/** Begins somebody's first weeks, or begins them anew, from the next working day on. */
export async function start(context: PressContext): Promise<Answer> {
  const { tx, member: coach, calendar, now } = context;
  const view = viewOf(context);
  const member = await memberAt(context, context.ref);
  if (!member) return gone(context);
  const fromOn = calendar.addWorkingDays(calendar.localDate(now), 1);
  await startPath(tx, member.id, fromOn, coach.id);
  const said = view.words.person.started(shortened(member.name, 100), formatDay(fromOn, view.locale));
  return replace(startedMessage(view, member.id, said));
}

export async function stop(context: PressContext): Promise<Answer> {
  const view = viewOf(context);
  const member = await memberAt(context, context.ref);
  if (!member) return gone(context);
  await stopPath(context.tx, member.id);
  return replace(await person(context, member, view.words.person.stopped(shortened(member.name, 100))));
}

/** What waits for a coach. */
export async function toDo(context: ActorContext): Promise<ToDo[]> {
  if (!mayCall(context.member, COACHES)) return [];
  const { steps, unreached } = await loadWaiting(context);
  const { follow: words } = viewOf(context).words;
  const button = { label: viewOf(context).words.buttons.follow, press: 'arrival/follow', ref: '' };
  return [
    ...(steps === 0 ? [] : [{ order: 24, line: words.toDo(steps), button }]),
    ...(unreached === 0 ? [] : [{ order: 25, line: words.toDoUnreached(unreached), button }]),
  ];
}
