import { type Answer, rejectForm, whisper } from '../../../chat/answer.ts';
import { shortened } from '../../../chat/lengths.ts';
import { actionsOn } from '../../../community/feature/actions-on.ts';
import type { ActorContext } from '../../../community/feature/feature.ts';
import { isRefused } from '../../../community/feature/state-machine.ts';
import type { Member } from '../../../community/members/member.ts';
import { memberById } from '../../../community/members/members.ts';
import { type Side, sideOf } from '../access.ts';
import { viewContextFor } from '../locales/index.ts';
import { isSameTeam, LIMITS, type Request } from '../rules/request.ts';
import { type Event, OPEN, requestStates } from '../rules/states.ts';
import { type Offer, offerById } from '../store/offers.ts';
import { type Question, questionById } from '../store/questions.ts';
import { newRequest, requestById } from '../store/requests.ts';
import { sentence } from '../views/format.ts';
import { goneMessage, staleMessage } from '../views/simple.ts';

type Asked = 'press' | 'form';

/** A kind refusal, to a press or above a form. */
export function refuse(
  context: ActorContext,
  why: 'gone' | 'ended' | 'elsewhere' | 'sameTeam' | 'introduced' | 'answered' | 'tooMany',
  asked: Asked,
): Answer {
  const view = viewContextFor(context, context.member);
  const said = view.words.refused[why];
  if (asked === 'form') return rejectForm({ '': said });
  if (why === 'gone') return whisper(goneMessage(view));
  return whisper(why === 'ended' || why === 'elsewhere' ? staleMessage(view, why) : sentence(said));
}

/** A request, and on which side of it she stands. */
export type OnRequest = { request: Request; side: Side };

/** Presses and forms of its author, about a request of hers, when `can` may happen to it. */
export const onOwn = actionsOn<Request, { can?: Event }>(async (context, { can }, asked) => {
  const { tx, secrets, member } = context;
  const request = await requestById(tx, secrets, context.ref);
  if (!request || request.authorId !== member.id) return { refused: refuse(context, 'gone', asked) };
  const to = can === undefined ? request.state : requestStates.next(request.state, can);
  return isRefused(to) ? { refused: refuse(context, to.refused, asked) } : { row: request };
});

/**
 * A need that the promotion read elsewhere, as a request of whoever answers for it: kept once somebody offers help.
 * Who that is is not told before she agrees: news is signed by nobody. */
async function readElsewhere(context: ActorContext, id: string): Promise<Request | null> {
  const need = await context.contributions.openNeed(context, id);
  if (need === null) return null;
  const texts = { title: shortened(need.text, LIMITS.title), text: need.text, helped: null };
  const open = { state: 'open', stance: 'opinion', named: false, published: true } as const;
  return { ...newRequest(need.authorId, context.now), ...open, id, sentAt: context.now, texts };
}

/**
 * Presses and forms of whoever may help: who was asked, or reads it in the channel, and is of another team.
 * `elsewhere`: or reads it in what another feature has everybody read.
 */
export const onAsked = actionsOn<OnRequest & { author: Member }, { elsewhere?: true }>(
  async (context, { elsewhere }, asked) => {
    const { tx, secrets, member } = context;
    const kept = await requestById(tx, secrets, context.ref);
    const request = kept ?? (elsewhere ? await readElsewhere(context, context.ref) : null);
    const author = request ? await memberById(tx, request.authorId) : null;
    if (!request || !author || request.state === 'draft') return { refused: refuse(context, 'gone', asked) };
    const side = await sideOf(context, member, request);
    if (side === 'author' || (side !== null && isSameTeam(author, member)))
      return { refused: refuse(context, 'sameTeam', asked) };
    const isOver = !OPEN.includes(request.state);
    // What everybody read has a button still, where it was read.
    if (side === null)
      return { refused: refuse(context, request.published && isOver ? 'ended' : 'gone', asked) };
    if (isOver) return { refused: refuse(context, 'ended', asked) };
    return { row: { request, side, author } };
  },
);

/** An offer, its request, and whether she is its author or who offers. */
export type OnOffer = { offer: Offer; request: Request };

/** Presses and forms about an offer, by the author of the request, or by who offers. */
export const onOffer = actionsOn<OnOffer, { by: 'author' | 'helper'; waits?: boolean }>(
  async (context, { by, waits }, asked) => {
    const { tx, secrets, member } = context;
    const offer = await offerById(tx, secrets, context.ref);
    const request = offer ? await requestById(tx, secrets, offer.requestId) : null;
    const own = by === 'author' ? request?.authorId : offer?.memberId;
    if (!offer || !request || own !== member.id) return { refused: refuse(context, 'gone', asked) };
    if (!waits) return { row: { offer, request } };
    if (offer.state !== 'offered') return { refused: refuse(context, 'elsewhere', asked) };
    if (!OPEN.includes(request.state)) return { refused: refuse(context, 'ended', asked) };
    return { row: { offer, request } };
  },
);

/** Presses and forms about a question, by the author of the request, or by who asks it. */
export const onQuestion = actionsOn<{ question: Question; request: Request }, { by: 'author' | 'asker' }>(
  async (context, { by }, asked) => {
    const { tx, secrets, member } = context;
    const question = await questionById(tx, secrets, context.ref);
    const request = question ? await requestById(tx, secrets, question.requestId) : null;
    const own = by === 'author' ? request?.authorId : question?.memberId;
    if (!question || !request || own !== member.id) return { refused: refuse(context, 'gone', asked) };
    if (by === 'author' && question.answer !== null) return { refused: refuse(context, 'answered', asked) };
    return { row: { question, request } };
  },
);
