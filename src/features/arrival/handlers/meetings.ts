import { randomUUID } from 'node:crypto';
import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import { actionsOn } from '../../../community/feature/actions-on.ts';
import type { ActorContext, PressContext } from '../../../community/feature/feature.ts';
import { allMembers, memberById } from '../../../community/members/members.ts';
import { meetingChooser } from '../load/meetings.ts';
import { loadWeekly } from '../load/weekly.ts';
import { viewContextFor } from '../locales/index.ts';
import { dismissOther, tellOther, updateWeekly } from '../notifications.ts';
import type { Meeting } from '../rules/meeting.ts';
import { addMeeting, meetingById, setMeeting } from '../store/meetings.ts';
import { sentence } from '../views/format.ts';
import { weeklyMessage } from '../views/weekly.ts';

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);

/** A meeting that was proposed to her, or with her: `of` says whose side. */
export const onMeeting = actionsOn<Meeting, { of: 'newcomer' | 'other' }>(async (context, { of }) => {
  const meeting = await meetingById(context.tx, context.ref);
  const own = of === 'newcomer' ? meeting?.memberId : meeting?.otherId;
  if (!meeting || own !== context.member.id)
    return { refused: whisper(sentence(viewOf(context).words.meeting.over)) };
  return { row: meeting };
});

const weekly = async (context: ActorContext, { toldOn }: Meeting): Promise<Answer> =>
  replace(weeklyMessage(viewOf(context), await loadWeekly(context, context.member, 'arrival', toldOn)));

/** They have talked. */
export async function met(context: PressContext, meeting: Meeting): Promise<Answer> {
  if (meeting.state === 'proposed') await setMeeting(context.tx, meeting.id, 'met');
  return weekly(context, meeting);
}

/** Not this week. */
export async function later(context: PressContext, meeting: Meeting): Promise<Answer> {
  if (meeting.state === 'proposed') {
    await setMeeting(context.tx, meeting.id, 'later');
    await dismissOther(context, meeting);
  }
  return weekly(context, meeting);
}

/** Somebody else in her place, at once. */
export async function another(context: PressContext, meeting: Meeting): Promise<Answer> {
  const { tx, member, now } = context;
  if (meeting.state !== 'proposed' && meeting.state !== 'declined') return weekly(context, meeting);
  await setMeeting(tx, meeting.id, 'passed');
  await dismissOther(context, meeting);
  const choose = await meetingChooser(context, await allMembers(tx));
  const chosen = await choose(member);
  if (chosen) {
    const { toldOn } = meeting;
    const next: Meeting = {
      ...{ id: randomUUID(), memberId: member.id, toldOn, at: now, state: 'proposed' },
      ...chosen,
    };
    await addMeeting(tx, next);
    await tellOther(context, next, member);
  }
  return weekly(context, meeting);
}

/** The other cannot: said without a reason, and somebody else can be asked for. */
export async function decline(context: PressContext, meeting: Meeting): Promise<Answer> {
  const { tx } = context;
  if (meeting.state === 'proposed') {
    await setMeeting(tx, meeting.id, 'declined');
    const newcomer = await memberById(tx, meeting.memberId);
    if (newcomer?.active) await updateWeekly(context, newcomer, 'arrival', meeting.toldOn);
  }
  return replace(sentence(viewOf(context).words.introduced.declined));
}
