import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import type { Message } from '../../../chat/message.ts';
import type { ActorContext, Press, PressContext } from '../../../community/feature/feature.ts';
import { updateMessages } from '../../../community/feature/messages/messaging.ts';
import { isRefused } from '../../../community/feature/state-machine.ts';
import type { Member } from '../../../community/members/member.ts';
import { memberById } from '../../../community/members/members.ts';
import { namesIn } from '../access.ts';
import { viewContextFor } from '../locales/index.ts';
import { notify, notifyAccepted, requestKey, settleRequest } from '../notifications.ts';
import type { MentoringRequest } from '../rules/cycle.ts';
import { requestStates } from '../rules/states.ts';
import { allCycles, cyclesOf, isOpen } from '../store/cycles.ts';
import { aboutOf, addDeclined, allRequests, requestById, setRequest } from '../store/requests.ts';
import { coachListMessage } from '../views/cycle.ts';
import { sentence } from '../views/format.ts';
import { settledMessage } from '../views/request.ts';
import { beginCycle, offerView } from './cycles.ts';
import { refused } from './present.ts';
import { askCoaches, askedView, channelView, coachesView } from './requesting.ts';

const no = (context: ActorContext, why: Parameters<typeof refused>[1]): Answer =>
  whisper(sentence(refused(context, why)));

/** Whether a coach may see and decide on a request: it is open to all, or she was asked. */
const isForCoach = (member: Member, { state, coachId }: MentoringRequest): boolean =>
  state === 'asked' ? coachId === member.id : true;

/** `/mentorat` for a coach: her cycles, and the requests that wait for her. */
export async function coachList(context: ActorContext, happened?: string): Promise<Message> {
  const names = await namesIn(context);
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const cycles = (await cyclesOf(context.tx, context.member.id, 'coach')).filter(isOpen);
  const waiting = (await allRequests(context.tx)).filter(
    (request) =>
      (request.state === 'asked' || request.state === 'open') &&
      isForCoach(context.member, request) &&
      request.memberId !== context.member.id,
  );
  return coachListMessage(
    viewContextFor(context, context.member),
    cycles.map((cycle) => ({ cycle, mentee: nameOf(cycle.memberId) })),
    waiting.map((request) => ({ request, mentee: nameOf(request.memberId) })),
    happened,
  );
}

/** The request that was pressed, with who asks; null when it is not for this coach. */
async function requestIn(
  context: PressContext,
): Promise<{ request: MentoringRequest; asker: Member } | null> {
  const request = await requestById(context.tx, context.ref === '' ? (context.value ?? '') : context.ref);
  if (!request || request.memberId === null || !isForCoach(context.member, request)) return null;
  const asker = await memberById(context.tx, request.memberId);
  return asker ? { request, asker } : null;
}

/** She takes it: the mentee and the other coaches hear of it, and times are to be offered. */
export const take =
  (event: 'accept' | 'take'): Press['handle'] =>
  async (context) => {
    const { tx, member, now } = context;
    const found = await requestIn(context);
    if (!found) return no(context, 'gone');
    const { request, asker } = found;
    const { coach } = viewContextFor(context, member).words.asking;
    if (asker.id === member.id) return whisper(sentence(coach.own));
    const state = requestStates.next(request.state, event);
    if (isRefused(state)) return no(context, state.refused);
    if ((await allCycles(tx)).some((cycle) => cycle.memberId === asker.id && isOpen(cycle)))
      return whisper(sentence(coach.busy));
    await setRequest(tx, request.id, state, member.id, now);
    const cycle = await beginCycle(context, {
      memberId: asker.id,
      coachId: member.id,
      minutes: request.minutes,
      place: null,
    });
    const offer = await offerView(context, cycle, member, false);
    await settleRequest(context, request.id, { id: member.id, name: member.name, next: offer });
    await notifyAccepted(context, cycle.id, { coach: member, mentee: asker });
    // In the coaches' channel her own next step is for her alone.
    return event === 'accept' ? replace(offer) : whisper(offer);
  };

/** Not this time: she is not asked again, and the others are. */
export async function decline(context: PressContext): Promise<Answer> {
  const { tx, member } = context;
  const found = await requestIn(context);
  if (!found) return no(context, 'gone');
  const { request, asker } = found;
  const wasAsked = request.state === 'asked';
  const state = requestStates.next(request.state, wasAsked ? 'decline' : 'pass');
  if (isRefused(state)) return no(context, state.refused);
  const view = viewContextFor(context, member);
  await addDeclined(tx, request.id, member.id);
  const open: MentoringRequest = { ...request, state, coachId: null };
  if (!wasAsked) {
    const prefix = requestKey(request.id);
    const edition = `pass/${member.id}`;
    for (const overdue of [false, true]) {
      const message = await channelView(context, open, asker, overdue);
      await updateMessages(context, `${prefix}${overdue ? 'overdue' : 'open'}/`, edition, () => message);
    }
    return whisper(sentence(view.words.asking.coach.passed));
  }
  await setRequest(tx, request.id, state, null, null);
  await askCoaches(context, open, asker);
  await notify(context, asker.id, `declined/${request.id}`, ({ words }) =>
    sentence(words.asking.waiting.declined),
  );
  const settled = settledMessage(view, 'declined', null);
  await updateMessages(context, `${requestKey(request.id)}ask/`, 'declined', () => settled);
  return replace(settled);
}

export async function seeRequest(context: PressContext): Promise<Answer> {
  const found = await requestIn(context);
  if (!found) return no(context, 'gone');
  const { request, asker } = found;
  if (request.state === 'asked') {
    const about = await aboutOf(context.tx, context.secrets, request.id);
    return whisper(await askedView(context, request, asker, context.member, about));
  }
  if (request.state === 'open') return whisper(await coachesView(context, request, asker, context.member));
  return no(context, 'ended');
}
