import { type Answer as Reply, replace, whisper } from '../../../../../chat/answer.ts';
import { actionsOn } from '../../../../../community/feature/actions-on.ts';
import type { ActorContext, PressContext } from '../../../../../community/feature/feature.ts';
import { answersTo } from '../../../../../community/gatherings/answers.ts';
import { isForHer } from '../../../../../community/gatherings/audience.ts';
import { formatOf } from '../../../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import { gatheringById } from '../../../../../community/gatherings/store.ts';
import { type ViewContext, viewContextFor } from '../../../locales/invitations.ts';
import { ownAnswerIn, refreshAsked } from '../notifications.ts';
import { type Wanted, whyClosed } from '../rules/answering.ts';
import { ownMessage } from '../views/announcement.ts';
import { confirmationMessage, type Refusal, refusalMessage } from '../views/answers.ts';
import { answer, type Seating } from './seating.ts';

export const refuse = (context: ActorContext, why: Refusal, gathering: Gathering | null): Reply =>
  whisper(refusalMessage(viewContextFor(context, context.member), why, gathering));

/** Presses about a gathering; one that is not for her, or not known yet, is refused kindly. */
export const onInvitation = actionsOn<Gathering, { open?: true }>(async (context, { open = false }) => {
  const { tx, now, ref } = context;
  const gathering = ref === '' ? null : await gatheringById(tx, ref);
  if (!gathering || gathering.state === 'draft') return { refused: refuse(context, 'gone', null) };
  if (!(await isForHer(context, gathering))) return { refused: refuse(context, 'notHers', null) };
  const closed = open ? whyClosed(gathering, now) : null;
  return closed ? { refused: refuse(context, closed.refused, gathering) } : { row: gathering };
});

/** Keeps the answer that a button stands for; `tell` says to her what became of it. */
const answering =
  (tell: (view: ViewContext, gathering: Gathering, seating: Seating) => Reply) =>
  (wanted: Wanted) =>
  async (context: PressContext, gathering: Gathering): Promise<Reply> => {
    const outcome = await answer(context, gathering, context.member, wanted);
    if ('refused' in outcome) return refuse(context, outcome.refused, gathering);
    // She may have answered from a reminder: what she was asked at first follows.
    await refreshAsked(context, gathering, context.member);
    return tell(viewContextFor(context, context.member), gathering, outcome);
  };

/** From a place of everybody's: the answer is confirmed in a whisper. */
export const inShared = answering((view, gathering, { answer, rank }) =>
  whisper(confirmationMessage(view, gathering, answer, rank)),
);

/** From a message that is hers alone: her answer takes its place, with a way to change it. */
export const inOwn = answering((view, gathering, seating) => replace(ownMessage(view, gathering, seating)));

/** Asks again, in the place of her answer. */
export async function askAgain(context: PressContext, gathering: Gathering): Promise<Reply> {
  const own = ownAnswerIn(await answersTo(context.tx, gathering.id), context.member.id);
  return replace(ownMessage(viewContextFor(context, context.member), gathering, { ...own, asking: true }));
}

/** Whether a gathering is a visit, during which EIG speak about their work. */
export const isVisit = ({ programme }: ActorContext, { format }: Gathering): boolean =>
  formatOf(programme, format)?.visit === true;
