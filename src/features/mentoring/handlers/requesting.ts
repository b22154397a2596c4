import { type Answer, openForm, rejectForm, replace, whisper } from '../../../chat/answer.ts';
import type { Message } from '../../../chat/message.ts';
import {
  type Call,
  type Press,
  type SubmitCall,
  submission,
  type Work,
} from '../../../community/feature/feature.ts';
import { postIn } from '../../../community/feature/messaging.ts';
import type { Member } from '../../../community/members/member.ts';
import { memberById } from '../../../community/members/members.ts';
import { candidates, MENTEES, personOn } from '../access.ts';
import { type RequestValues, requestSchema } from '../forms/schemas.ts';
import { voiceFor } from '../locales/index.ts';
import { requestKey, settleAsking, tell } from '../notifications.ts';
import type { MentoringRequest } from '../rules/cycle.ts';
import { matchesFor } from '../rules/matching.ts';
import { isRefusal, nextRequest } from '../rules/states.ts';
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
  requestForm,
  waitingMessage,
} from '../views/request.ts';
import { refused, shownCycle, shownSlots } from './present.ts';

/** Where a mentee stands: her cycle, her request, or the way to ask. */
export async function standing(call: Call, happened?: string): Promise<Message> {
  const { tx, member } = call;
  const voice = voiceFor(call, member);
  const cycles = await cyclesOf(tx, member.id, 'mentee');
  const open = cycles.find(isOpen);
  if (open) {
    const coach = await personOn(call, open, 'coach');
    if (open.state === 'choosing') return shownSlots(call, open, member, coach, happened);
    return shownCycle(call, { cycle: open, side: 'mentee', other: coach }, happened);
  }
  const request = await waitingRequestOf(tx, member.id);
  if (!request) return inviteMessage(voice, cycles[0]?.id ?? null, happened);
  const coach = request.coachId === null ? null : await memberById(tx, request.coachId);
  return waitingMessage(voice, request, coach?.name ?? null, happened);
}

const isTaken = async ({ tx, member }: Call): Promise<boolean> =>
  (await waitingRequestOf(tx, member.id)) !== null || (await cyclesOf(tx, member.id, 'mentee')).some(isOpen);

/** To the coaches' channel; `late` when the request has been waiting for long. */
export async function askCoaches(
  work: Work,
  request: MentoringRequest,
  asker: Member,
  late = false,
): Promise<void> {
  const key = `${requestKey(request.id)}${late ? 'late' : 'open'}`;
  await postIn(work, 'coaches', key, await channelView(work, request, asker, late));
}

/** The coaches who could take it, the best first. */
async function matchesOf(work: Work, request: MentoringRequest, asker: Member) {
  const matches = matchesFor(request, await candidates(work), await declinedFor(work.tx, request.id));
  return matches.filter(({ id }) => id !== asker.id);
}

/** What stands in the coaches' channel. */
export async function channelView(work: Work, request: MentoringRequest, asker: Member, late: boolean) {
  const nobody = (await matchesOf(work, request, asker)).length === 0;
  return channelRequestMessage(voiceFor(work), request, { late, nobody });
}

/** What one of the coaches reads of it. */
export async function coachesView(work: Work, request: MentoringRequest, asker: Member, reader: Member) {
  const others = await matchesOf(work, request, asker);
  const about = await aboutOf(work.tx, work.secrets, request.id);
  const late = request.lateAt <= work.now;
  return coachesMessage(voiceFor(work, reader), request, asker, about, others, late);
}

/** To the coach whom she asked. */
export async function askedView(
  work: Work,
  request: MentoringRequest,
  asker: Member,
  coach: Member,
  about: string | null,
) {
  const load = (await candidates(work)).find(({ id }) => id === coach.id)?.load ?? 0;
  return coachAskedMessage(voiceFor(work, coach), request, asker, about, load);
}

async function ask(call: SubmitCall<RequestValues>): Promise<Answer> {
  const { tx, secrets, member, now, calendar, programme, values } = call;
  const { words } = voiceFor(call, member);
  if (await isTaken(call)) return rejectForm({ '': words.asking.wrong.already });
  const coach = values.coach === null ? null : await memberById(tx, values.coach);
  const canCoach = coach?.active && coach.roles.includes('coach') && coach.id !== member.id;
  if (values.coach !== null && !canCoach) return rejectForm({ coach: words.asking.wrong.coach });
  const { tooLong } = programme.mentoring;
  const lateOn = calendar.addWorkingDays(calendar.localDate(now), tooLong.workingDays);
  const { about, speciality, minutes } = values;
  const lateAt = calendar.instant(lateOn, tooLong.at);
  const asked = { memberId: member.id, coachId: coach?.id ?? null, about, speciality, minutes, lateAt };
  const request = await addRequest(tx, secrets, asked, now);
  if (coach) {
    const message = await askedView(call, request, member, coach, null);
    await tell(call, coach.id, `request/${request.id}/ask`, () => message);
  } else await askCoaches(call, request, member);
  return whisper(await standing(call, words.asking.waiting.sent));
}

export const requestingPresses: Record<string, Press> = {
  'mentoring/ask': {
    who: MENTEES,
    async handle(call) {
      if (await isTaken(call)) return whisper(await standing(call));
      const coaches = (await candidates(call)).filter(({ id }) => id !== call.member.id);
      const proposed = matchesFor({ speciality: call.member.metier }, coaches, new Set());
      return openForm(requestForm(voiceFor(call, call.member), proposed));
    },
  },
  'mentoring/withdraw': {
    who: MENTEES,
    async handle(call) {
      const { tx, member, now, ref } = call;
      const request = await requestById(tx, ref);
      if (!request || request.memberId !== member.id) return whisper(sentence(refused(call, 'gone')));
      const state = nextRequest(request.state, 'withdraw');
      if (isRefusal(state)) return whisper(sentence(refused(call, state.refused)));
      await setRequest(tx, request.id, state, request.coachId, now);
      await settleAsking(call, request.id, null);
      return replace(await standing(call, voiceFor(call, member).words.asking.waiting.withdrawn));
    },
  },
};

export const requestingForms = {
  'mentoring/request': submission<RequestValues>({
    who: MENTEES,
    schema: (locale, { programme }) => requestSchema(locale, programme),
    handle: ask,
  }),
};
