import { type Answer, openForm, rejectForm, replace, whisper } from '../../../chat/answer.ts';
import { plainText } from '../../../chat/markdown.ts';
import type { Message } from '../../../chat/message.ts';
import type {
  ActorContext,
  PressContext,
  SubmitContext,
  UnitOfWork,
} from '../../../community/feature/feature.ts';
import { postIn } from '../../../community/feature/messages/messaging.ts';
import { isRefused } from '../../../community/feature/state-machine.ts';
import type { Member } from '../../../community/members/member.ts';
import { memberById } from '../../../community/members/members.ts';
import { candidates, personOn } from '../access.ts';
import { requestWaits } from '../contributions/still-true.ts';
import { type RequestValues, requestForm } from '../forms/request.ts';
import { viewContextFor } from '../locales/index.ts';
import { notify, requestKey, settleRequest } from '../notifications.ts';
import type { MentoringRequest } from '../rules/cycle.ts';
import { matchesFor } from '../rules/matching.ts';
import { requestStates } from '../rules/states.ts';
import { cyclesOf, isOpen } from '../store/cycles.ts';
import {
  aboutOf,
  addRequest,
  declinedFor,
  requestById,
  setRequest,
  waitingRequestOf,
} from '../store/requests.ts';
import { sentence } from '../views/format.ts';
import {
  channelRequestMessage,
  coachAskedMessage,
  coachesMessage,
  inviteMessage,
  waitingMessage,
} from '../views/request.ts';
import { pastCyclesOf, presentCycle, presentSlots, refused } from './present.ts';

/** Where a mentee stands: her cycle, her request, or the way to ask. */
export async function presentRequests(context: ActorContext, happened?: string): Promise<Message> {
  const { tx, member } = context;
  const view = viewContextFor(context, member);
  const cycles = await cyclesOf(tx, member.id, 'mentee');
  const open = cycles.find(isOpen);
  if (open) {
    const coach = await personOn(context, open, 'coach');
    if (open.state === 'choosing') return presentSlots(context, open, member, coach, happened);
    return presentCycle(context, { cycle: open, side: 'mentee', other: coach }, happened);
  }
  const request = await waitingRequestOf(tx, member.id);
  if (!request) return inviteMessage(view, await pastCyclesOf(context), happened);
  const coach = request.coachId === null ? null : await memberById(tx, request.coachId);
  return waitingMessage(view, request, coach?.name ?? null, await pastCyclesOf(context), happened);
}

const isTaken = async ({ tx, member }: ActorContext): Promise<boolean> =>
  (await waitingRequestOf(tx, member.id)) !== null || (await cyclesOf(tx, member.id, 'mentee')).some(isOpen);

/** To the coaches' channel; `overdue` when the request has been waiting for long. */
export async function askCoaches(
  uow: UnitOfWork,
  request: MentoringRequest,
  asker: Member,
  overdue = false,
): Promise<void> {
  const key = `${requestKey(request.id)}${overdue ? 'overdue' : 'open'}`;
  await postIn(uow, 'coaches', 'mentoring/coaches', key, await channelView(uow, request, asker, overdue), {
    still: requestWaits(request.id),
  });
}

/** The coaches who could take it, the best first. */
async function matchesOf(uow: UnitOfWork, request: MentoringRequest, asker: Member) {
  const matches = matchesFor(request, await candidates(uow), await declinedFor(uow.tx, request.id));
  return matches.filter(({ id }) => id !== asker.id);
}

/** What stands in the coaches' channel. */
export async function channelView(
  uow: UnitOfWork,
  request: MentoringRequest,
  asker: Member,
  overdue: boolean,
) {
  const nobody = (await matchesOf(uow, request, asker)).length === 0;
  return channelRequestMessage(viewContextFor(uow), request, { overdue, nobody });
}

/** What one of the coaches reads of it. */
export async function coachesView(uow: UnitOfWork, request: MentoringRequest, asker: Member, reader: Member) {
  const others = await matchesOf(uow, request, asker);
  const about = await aboutOf(uow.tx, uow.secrets, request.id);
  const overdue = request.overdueAt <= uow.now;
  return coachesMessage(viewContextFor(uow, reader), request, asker, about, others, overdue);
}

/** To the coach whom she asked. */
export async function askedView(
  uow: UnitOfWork,
  request: MentoringRequest,
  asker: Member,
  coach: Member,
  about: string | null,
) {
  const load = (await candidates(uow)).find(({ id }) => id === coach.id)?.load ?? 0;
  return coachAskedMessage(viewContextFor(uow, coach), request, asker, about, load);
}

export async function ask(context: SubmitContext<RequestValues>): Promise<Answer> {
  const { tx, secrets, member, now, calendar, programme, values } = context;
  const { words } = viewContextFor(context, member);
  if (await isTaken(context)) return rejectForm({ '': plainText(words.asking.errors.already) });
  const coach = values.coach === null ? null : await memberById(tx, values.coach);
  const canCoach = coach?.active && coach.roles.includes('coach') && coach.id !== member.id;
  if (values.coach !== null && !canCoach) return rejectForm({ coach: words.asking.errors.coach });
  const { tooLong } = programme.mentoring;
  const overdueOn = calendar.addWorkingDays(calendar.localDate(now), tooLong.workingDays);
  const { about, speciality, minutes } = values;
  const overdueAt = calendar.instant(overdueOn, tooLong.at);
  const asked = { memberId: member.id, coachId: coach?.id ?? null, about, speciality, minutes, overdueAt };
  const request = await addRequest(tx, secrets, asked, now);
  if (coach) {
    const message = await askedView(context, request, member, coach, null);
    await notify(context, coach.id, `request/${request.id}/ask`, () => message);
  } else await askCoaches(context, request, member);
  return whisper(await presentRequests(context, words.asking.waiting.sent));
}

export async function openAsk(context: PressContext): Promise<Answer> {
  if (await isTaken(context)) return whisper(await presentRequests(context));
  const coaches = (await candidates(context)).filter(({ id }) => id !== context.member.id);
  const proposed = matchesFor({ speciality: context.member.metier }, coaches, new Set());
  return openForm(requestForm(viewContextFor(context, context.member), proposed));
}

export async function withdraw(context: PressContext): Promise<Answer> {
  const { tx, member, now, ref } = context;
  const request = await requestById(tx, ref);
  if (!request || request.memberId !== member.id) return whisper(sentence(refused(context, 'gone')));
  const state = requestStates.next(request.state, 'withdraw');
  if (isRefused(state)) return whisper(sentence(refused(context, state.refused)));
  await setRequest(tx, request.id, state, request.coachId, now);
  await settleRequest(context, request.id, null);
  return replace(
    await presentRequests(context, viewContextFor(context, member).words.asking.waiting.withdrawn),
  );
}
