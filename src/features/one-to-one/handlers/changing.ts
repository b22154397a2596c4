import { type Answer, openForm, rejectForm, replace, whisper } from '../../../chat/answer.ts';
import type { PressContext, SubmitContext, UnitOfWork } from '../../../community/feature/feature.ts';
import { slotFault } from '../../../community/feature/slot-conflicts.ts';
import { slotErrors } from '../../../community/feature/slot-locales.ts';
import { isRefused } from '../../../community/feature/state-machine.ts';
import { formatOf } from '../../../community/gatherings/formats.ts';
import { timesFrom } from '../../../community/gatherings/new-gathering.ts';
import type { Member } from '../../../community/members/member.ts';
import { type MoveValues, moveForm, NONE, type OtherValues, otherForm, SKIP } from '../forms.ts';
import { entryId, named, otherSlots } from '../load.ts';
import { tellChange, updateInvitation } from '../notifications.ts';
import { type Meeting, type MeetingMove, mayStill, meetingStates } from '../rules/meeting.ts';
import { meetingsWith, setMeeting } from '../store.ts';
import { meetingMessage, momentOf, sentence } from '../views.ts';
import { type OnMeeting, overview, viewOf } from './present.ts';

const MINUTE_MS = 60_000;

/** Saves what a move makes of a meeting, as calendars count changes; null when it can no longer be moved so. */
async function changed(
  uow: UnitOfWork,
  meeting: Meeting,
  move: MeetingMove,
  times: Partial<Pick<Meeting, 'startsAt' | 'endsAt' | 'place'>> = {},
): Promise<Meeting | null> {
  const state = meetingStates.next(meeting.state, move);
  if (isRefused(state)) return null;
  const sequence = meeting.sequence + 1;
  const after: Meeting = { ...meeting, ...times, state, sequence, changedAt: uow.now };
  await setMeeting(uow.tx, meeting.id, { ...times, state, sequence, changedAt: uow.now });
  return after;
}

/** **Proposer un autre créneau**, by the EIG. */
export async function openOther(context: PressContext, { meeting, eig, coach }: OnMeeting): Promise<Answer> {
  const view = viewOf(context);
  if (!mayStill(meeting, 'ask', context.now)) return whisper(sentence(view.words.noted.over));
  const slots = await otherSlots(context, meeting, { eig, coach });
  return openForm(otherForm(view, meeting, coach.name, slots));
}

/** Another of her coach's times, which holds at once; or that none suits; or that she passes this month. */
export async function other(context: SubmitContext<OtherValues>, on: OnMeeting): Promise<Answer> {
  const { meeting, eig, coach, everyone } = on;
  const view = viewOf(context);
  const { noted, other: words } = view.words;
  const { slot: chosen } = context.values;
  const told = { before: meeting, to: coach, everyone };
  if (chosen === NONE || chosen === SKIP) {
    const after = await changed(context, meeting, chosen === NONE ? 'ask' : 'skip');
    if (!after) return whisper(sentence(noted.over));
    await tellChange(context, chosen === NONE ? 'unsuited' : 'skipped', { ...told, meeting: after });
    return whisper(await overview(context, chosen === NONE ? noted.unsuited : noted.skipped));
  }
  if (!mayStill(meeting, 'ask', context.now)) return whisper(sentence(noted.over));
  const slots = await otherSlots(context, meeting, { eig, coach });
  const slot = slots.find(({ id }) => id === chosen);
  if (!slot) return rejectForm({ slot: words.gone });
  const { startsAt, endsAt } = slot;
  const after = await changed(context, meeting, 'move', { startsAt, endsAt });
  if (!after) return whisper(sentence(noted.over));
  await tellChange(context, 'moved', { ...told, meeting: after });
  return whisper(await overview(context, noted.moved(momentOf(view, startsAt))));
}

/** One meeting, for its coach: chosen in her list. */
export const see = async (context: PressContext, { meeting, everyone }: OnMeeting): Promise<Answer> =>
  whisper(meetingMessage(viewOf(context), named(meeting, 'coach', everyone)));

export const openMove = async (context: PressContext, { meeting, eig }: OnMeeting): Promise<Answer> =>
  openForm(moveForm(viewOf(context), meeting, eig.name));

/** Another time or place, by the coach: it holds at once, and the EIG is told. */
export async function move(context: SubmitContext<MoveValues>, on: OnMeeting): Promise<Answer> {
  const { meeting, eig, coach, everyone } = on;
  const view = viewOf(context);
  const { move: words, noted } = view.words;
  const { on: day, at, place, anyway } = context.values;
  const { startsOn, endsOn } = context.programme.promotion;
  if (day < startsOn || day > endsOn) return rejectForm({ on: words.errors.outside });
  const minutes =
    formatOf(context.programme, meeting.format)?.minutes ?? (meeting.endsAt - meeting.startsAt) / MINUTE_MS;
  const times = timesFrom(context, day, at, minutes);
  if (times.startsAt <= context.now) return rejectForm({ on: words.errors.past });
  const fault = await slotFault(context, {
    ...{ member: coach, other: eig, slot: times, anyway },
    except: [entryId(meeting.id)],
  });
  if (fault) return rejectForm(slotErrors(fault, view.locale, 'at'));
  const after = await changed(context, meeting, 'move', { ...times, place });
  if (!after) return whisper(sentence(noted.over));
  await tellChange(context, 'moved', { meeting: after, before: meeting, to: eig, everyone });
  return whisper(await overview(context, noted.moved(momentOf(view, times.startsAt))));
}

/** Its coach cancels it, and the EIG is told. */
export async function cancel(context: PressContext, { meeting, eig, everyone }: OnMeeting): Promise<Answer> {
  const { noted } = viewOf(context).words;
  const after = await changed(context, meeting, 'cancel');
  if (!after) return whisper(sentence(noted.over));
  await tellChange(context, 'cancelled', { meeting: after, before: meeting, to: eig, everyone });
  return replace(await overview(context, noted.cancelled(eig.name)));
}

/** Cancels all that somebody has to come, on either side; those that were. Nobody is written to of it here. */
export async function cancelFor(
  uow: UnitOfWork,
  member: Pick<Member, 'id'>,
  everyone: readonly Member[],
): Promise<Meeting[]> {
  const cancelled: Meeting[] = [];
  for (const meeting of await meetingsWith(uow.tx, member.id, uow.now)) {
    const after = mayStill(meeting, 'cancel', uow.now) ? await changed(uow, meeting, 'cancel') : null;
    if (!after) continue;
    await updateInvitation(uow, after, everyone);
    cancelled.push(after);
  }
  return cancelled;
}
