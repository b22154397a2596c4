import { type Answer as Reply, replace, whisper } from '../../../../../chat/answer.ts';
import type { ActorContext, Press, PressContext } from '../../../../../community/feature/feature.ts';
import { answersTo } from '../../../../../community/gatherings/answers.ts';
import { invitedTo, isFor } from '../../../../../community/gatherings/audience.ts';
import { formatOf } from '../../../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import { gatheringById } from '../../../../../community/gatherings/store.ts';
import { type ViewContext, viewContextFor } from '../../../locales/invitations.ts';
import { ownAnswerIn, refreshAsked } from '../notifications.ts';
import { type Wanted, whyClosed } from '../rules/answering.ts';
import { ownMessage } from '../views/announcement.ts';
import { confirmationMessage, type Refusal, refusalMessage } from '../views/answers.ts';
import { answer, type Seating } from './seating.ts';

/** A gathering that she may answer or look at, or why not. */
export type Found = { gathering: Gathering } | { refusal: Reply };

export const refuse = (context: ActorContext, why: Refusal, gathering: Gathering | null): Reply =>
  whisper(refusalMessage(viewContextFor(context, context.member), why, gathering));

/** The gathering of a button; one that is not for her, or not known yet, is refused kindly. */
export async function findForMember(context: PressContext): Promise<Found> {
  const { tx, member, programme, ref } = context;
  const gathering = ref === '' ? null : await gatheringById(tx, ref);
  if (!gathering || gathering.state === 'draft') return { refusal: refuse(context, 'gone', null) };
  const invited = (await invitedTo(tx, [ref])).get(ref) ?? new Set<string>();
  if (!isFor(member, gathering, programme, invited)) return { refusal: refuse(context, 'notHers', null) };
  return { gathering };
}

/** The same, while it takes answers. */
export async function findOpen(context: PressContext): Promise<Found> {
  const found = await findForMember(context);
  if ('refusal' in found) return found;
  const closed = whyClosed(found.gathering, context.now);
  return closed ? { refusal: refuse(context, closed.refused, found.gathering) } : found;
}

/** Keeps the answer that a button stands for; `tell` says to her what became of it. */
const answering =
  (tell: (view: ViewContext, gathering: Gathering, seating: Seating) => Reply) =>
  (wanted: Wanted) =>
  async (context: PressContext): Promise<Reply> => {
    const found = await findForMember(context);
    if ('refusal' in found) return found.refusal;
    const { gathering } = found;
    const outcome = await answer(context, gathering, context.member, wanted);
    if ('refused' in outcome) return refuse(context, outcome.refused, gathering);
    // She may have answered from a reminder: what she was asked at first follows.
    await refreshAsked(context, gathering, context.member);
    return tell(viewContextFor(context, context.member), gathering, outcome);
  };

/** From a place of everybody's: the answer is confirmed in a whisper. */
const inShared = answering((view, gathering, { answer, rank }) =>
  whisper(confirmationMessage(view, gathering, answer, rank)),
);

/** From a message that is hers alone: her answer takes its place, with a way to change it. */
const inOwn = answering((view, gathering, seating) => replace(ownMessage(view, gathering, seating)));

/** Asks again, in the place of her answer. */
async function askAgain(context: PressContext): Promise<Reply> {
  const found = await findOpen(context);
  if ('refusal' in found) return found.refusal;
  const { gathering } = found;
  const own = ownAnswerIn(await answersTo(context.tx, gathering.id), context.member.id);
  return replace(ownMessage(viewContextFor(context, context.member), gathering, { ...own, asking: true }));
}

/** Whether a gathering is a visit, during which EIG speak about their work. */
export const isVisit = ({ programme }: ActorContext, { format }: Gathering): boolean =>
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
