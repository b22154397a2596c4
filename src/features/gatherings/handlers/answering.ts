import { type Answer as Reply, replace, whisper } from '../../../chat/answer.ts';
import type { Call, Press, PressCall } from '../../../community/feature/feature.ts';
import { answersTo } from '../../../community/gatherings/answers.ts';
import { invitedTo, isFor } from '../../../community/gatherings/audience.ts';
import { formatOf } from '../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import { gatheringById } from '../../../community/gatherings/store.ts';
import { type Voice, voiceFor } from '../locales/index.ts';
import { ownAnswerIn, refreshAsked } from '../notifications.ts';
import { type Wanted, whyClosed } from '../rules/answering.ts';
import { ownMessage } from '../views/announcement.ts';
import { confirmationMessage, type Refusal, refusalMessage } from '../views/answers.ts';
import { answer, type Seating } from './seating.ts';

/** A gathering that she may answer or look at, or why not. */
export type Found = { gathering: Gathering } | { refusal: Reply };

export const refuse = (call: Call, why: Refusal, gathering: Gathering | null): Reply =>
  whisper(refusalMessage(voiceFor(call, call.member), why, gathering));

/** The gathering of a button; one that is not for her, or not known yet, is refused kindly. */
export async function findHers(call: PressCall): Promise<Found> {
  const { tx, member, programme, ref } = call;
  const gathering = ref === '' ? null : await gatheringById(tx, ref);
  if (!gathering || gathering.state === 'draft') return { refusal: refuse(call, 'gone', null) };
  const invited = (await invitedTo(tx, [ref])).get(ref) ?? new Set<string>();
  if (!isFor(member, gathering, programme, invited)) return { refusal: refuse(call, 'notHers', null) };
  return { gathering };
}

/** The same, while it takes answers. */
export async function findOpen(call: PressCall): Promise<Found> {
  const found = await findHers(call);
  if ('refusal' in found) return found;
  const closed = whyClosed(found.gathering, call.now);
  return closed ? { refusal: refuse(call, closed.refused, found.gathering) } : found;
}

/** Keeps the answer that a button stands for; `tell` says to her what became of it. */
const answering =
  (tell: (voice: Voice, gathering: Gathering, seating: Seating) => Reply) =>
  (wanted: Wanted) =>
  async (call: PressCall): Promise<Reply> => {
    const found = await findHers(call);
    if ('refusal' in found) return found.refusal;
    const { gathering } = found;
    const outcome = await answer(call, gathering, call.member, wanted);
    if ('refused' in outcome) return refuse(call, outcome.refused, gathering);
    // She may have answered from a reminder: what she was asked at first follows.
    await refreshAsked(call, gathering, call.member);
    return tell(voiceFor(call, call.member), gathering, outcome);
  };

/** From a place of everybody's: the answer is confirmed in a whisper. */
const inShared = answering((voice, gathering, { answer, rank }) =>
  whisper(confirmationMessage(voice, gathering, answer, rank)),
);

/** From a message that is hers alone: her answer takes its place, with a way to change it. */
const inOwn = answering((voice, gathering, seating) => replace(ownMessage(voice, gathering, seating)));

/** Asks again, in the place of her answer. */
async function askAgain(call: PressCall): Promise<Reply> {
  const found = await findOpen(call);
  if ('refusal' in found) return found.refusal;
  const { gathering } = found;
  const own = ownAnswerIn(await answersTo(call.tx, gathering.id), call.member.id);
  return replace(ownMessage(voiceFor(call, call.member), gathering, { ...own, asking: true }));
}

/** Whether a gathering is a visit, during which EIG speak about their work. */
export const isVisit = ({ programme }: Call, { format }: Gathering): boolean =>
  formatOf(programme, format)?.visit === true;

/** Everyone may press: whether a gathering is for her is looked at each time. */
export const answeringPresses: Record<string, Press> = {
  'gatherings/yes': { who: 'everyone', handle: inShared('yes') },
  'gatherings/maybe': { who: 'everyone', handle: inShared('maybe') },
  'gatherings/no': { who: 'everyone', handle: inShared('no') },
  'gatherings/own-yes': { who: 'everyone', handle: inOwn('yes') },
  'gatherings/own-maybe': { who: 'everyone', handle: inOwn('maybe') },
  'gatherings/own-no': { who: 'everyone', handle: inOwn('no') },
  'gatherings/own-change': { who: 'everyone', handle: askAgain },
};
