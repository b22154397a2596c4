import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import type { Message } from '../../../chat/message.ts';
import type { Call, Press, PressCall } from '../../../community/feature/feature.ts';
import { rewrite } from '../../../community/feature/messaging.ts';
import type { Member } from '../../../community/members/member.ts';
import { memberById } from '../../../community/members/members.ts';
import { COACHES, namesIn } from '../access.ts';
import { voiceFor } from '../locales/index.ts';
import { requestKey, settleAsking, tell } from '../notifications.ts';
import type { MentoringRequest } from '../rules/cycle.ts';
import { isRefusal, nextRequest } from '../rules/states.ts';
import { allCycles, cyclesOf, isOpen } from '../store/cycles.ts';
import { aboutOf, addDeclined, allRequests, requestById, setRequest } from '../store/requests.ts';
import { coachListMessage } from '../views/cycle.ts';
import { markedName, sentence } from '../views/format.ts';
import { settledMessage } from '../views/request.ts';
import { beginCycle, offerView } from './cycles.ts';
import { refused } from './present.ts';
import { askCoaches, askedView, channelView, coachesView } from './requesting.ts';

const no = (call: Call, why: Parameters<typeof refused>[1]): Answer => whisper(sentence(refused(call, why)));

/** Whether a coach may see and decide on a request: it is open to all, or she was asked. */
const isForCoach = (member: Member, { state, coachId }: MentoringRequest): boolean =>
  state === 'asked' ? coachId === member.id : true;

/** `/mentorat` for a coach: her cycles, and the requests that wait for her. */
export async function coachList(call: Call, happened?: string): Promise<Message> {
  const names = await namesIn(call);
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const cycles = (await cyclesOf(call.tx, call.member.id, 'coach')).filter(isOpen);
  const waiting = (await allRequests(call.tx)).filter(
    (request) =>
      (request.state === 'asked' || request.state === 'open') &&
      isForCoach(call.member, request) &&
      request.memberId !== call.member.id,
  );
  return coachListMessage(
    voiceFor(call, call.member),
    cycles.map((cycle) => ({ cycle, mentee: nameOf(cycle.memberId) })),
    waiting.map((request) => ({ request, mentee: nameOf(request.memberId) })),
    happened,
  );
}

/** The request that was pressed, with who asks; null when it is not for this coach. */
async function requestIn(call: PressCall): Promise<{ request: MentoringRequest; asker: Member } | null> {
  const request = await requestById(call.tx, call.ref === '' ? (call.value ?? '') : call.ref);
  if (!request || request.memberId === null || !isForCoach(call.member, request)) return null;
  const asker = await memberById(call.tx, request.memberId);
  return asker ? { request, asker } : null;
}

/** She takes it: the mentee and the other coaches hear of it, and times are to be offered. */
const take =
  (event: 'accept' | 'take'): Press['handle'] =>
  async (call) => {
    const { tx, member, now } = call;
    const found = await requestIn(call);
    if (!found) return no(call, 'gone');
    const { request, asker } = found;
    const { coach } = voiceFor(call, member).words.asking;
    if (asker.id === member.id) return whisper(sentence(coach.own));
    const state = nextRequest(request.state, event);
    if (isRefusal(state)) return no(call, state.refused);
    if ((await allCycles(tx)).some((cycle) => cycle.memberId === asker.id && isOpen(cycle)))
      return whisper(sentence(coach.busy));
    await setRequest(tx, request.id, state, member.id, now);
    const cycle = await beginCycle(call, {
      memberId: asker.id,
      coachId: member.id,
      minutes: request.minutes,
      place: null,
    });
    const offer = await offerView(call, cycle, member, false);
    await settleAsking(call, request.id, { id: member.id, name: member.name, next: offer });
    await tell(call, asker.id, `accepted/${cycle.id}`, (voice) =>
      sentence(voice.words.slots.choose.waits(markedName(voice, member.name))),
    );
    // In the coaches' channel her own next step is for her alone.
    return event === 'accept' ? replace(offer) : whisper(offer);
  };

/** Not this time: she is not asked again, and the others are. */
async function decline(call: PressCall): Promise<Answer> {
  const { tx, member } = call;
  const found = await requestIn(call);
  if (!found) return no(call, 'gone');
  const { request, asker } = found;
  const wasAsked = request.state === 'asked';
  const state = nextRequest(request.state, wasAsked ? 'decline' : 'pass');
  if (isRefusal(state)) return no(call, state.refused);
  const voice = voiceFor(call, member);
  await addDeclined(tx, request.id, member.id);
  const open: MentoringRequest = { ...request, state, coachId: null };
  if (!wasAsked) {
    const prefix = requestKey(request.id);
    const edition = `pass/${member.id}`;
    for (const late of [false, true]) {
      const message = await channelView(call, open, asker, late);
      await rewrite(call, `${prefix}${late ? 'late' : 'open'}/`, edition, () => message);
    }
    return whisper(sentence(voice.words.asking.coach.passed));
  }
  await setRequest(tx, request.id, state, null, null);
  await askCoaches(call, open, asker);
  await tell(call, asker.id, `declined/${request.id}`, ({ words }) =>
    sentence(words.asking.waiting.declined),
  );
  const settled = settledMessage(voice, 'declined', null);
  await rewrite(call, `${requestKey(request.id)}ask/`, 'declined', () => settled);
  return replace(settled);
}

export const decidingPresses: Record<string, Press> = {
  'mentoring/accept': { who: COACHES, handle: take('accept') },
  'mentoring/take': { who: COACHES, handle: take('take') },
  'mentoring/decline': { who: COACHES, handle: decline },
  'mentoring/see-request': {
    who: COACHES,
    async handle(call) {
      const found = await requestIn(call);
      if (!found) return no(call, 'gone');
      const { request, asker } = found;
      if (request.state === 'asked') {
        const about = await aboutOf(call.tx, call.secrets, request.id);
        return whisper(await askedView(call, request, asker, call.member, about));
      }
      if (request.state === 'open') return whisper(await coachesView(call, request, asker, call.member));
      return no(call, 'ended');
    },
  },
};
