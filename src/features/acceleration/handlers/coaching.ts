import { type Answer, openForm, whisper } from '../../../chat/answer.ts';
import type { PressContext, SubmitContext } from '../../../community/feature/feature.ts';
import { memberById } from '../../../community/members/members.ts';
import { teamOf } from '../access.ts';
import { commentForm, type TextValues } from '../forms/texts.ts';
import { viewContextFor } from '../locales/index.ts';
import { notifyLive } from '../notifications/requests.ts';
import { actionsFor } from '../views/actions.ts';
import { short, showButton, titleOf } from '../views/format.ts';
import { noticeMessage, simpleMessage } from '../views/simple.ts';
import { type OnRequest, rejected, stale } from './request.ts';
import { letLeave, refreshReview } from './review.ts';
import { isRefused, transition } from './transition.ts';

export async function openComment(context: PressContext, { request }: OnRequest): Promise<Answer> {
  return openForm(commentForm(viewContextFor(context, context.member), request));
}

/** A coach's word before it leaves: whoever wrote it decides what to make of it. */
export async function comment(context: SubmitContext<TextValues>, { request }: OnRequest): Promise<Answer> {
  const { member, values, tx } = context;
  const texts = { ...request.texts, comment: values.text };
  const commented = await transition(context, request, 'comment', member, { texts });
  if (isRefused(commented)) return rejected(context, request, commented, null);
  await refreshReview(context, commented);
  const author = request.authorId === null ? null : await memberById(tx, request.authorId);
  const readers = author?.active ? [author] : await teamOf(context, commented);
  await notifyLive(context, commented, readers, (view) => {
    const { review } = view.words.need;
    return noticeMessage(
      view,
      request,
      {
        summary: review.toAuthorSummary(short(member.name)),
        say: () => review.toAuthor(member.name),
        note: review.toAuthorNext,
      },
      ...actionsFor(view, commented, 'team'),
      showButton(view, commented),
    );
  });
  const view = viewContextFor(context, member);
  const { review } = view.words.need;
  const name = author?.name ?? view.words.someone;
  return whisper(
    simpleMessage(
      { summary: review.commented(short(name)), text: review.commented(name) },
      showButton(view, commented),
    ),
  );
}

export async function letGo(context: PressContext, { request }: OnRequest): Promise<Answer> {
  if (!(await letLeave(context, request, context.member))) return stale(context, request);
  const view = viewContextFor(context, context.member);
  const { review } = view.words.need;
  return whisper(
    simpleMessage(
      {
        summary: review.letGo(short(titleOf(view, request))),
        text: review.letGo(titleOf(view, request)),
      },
      showButton(view, request),
    ),
  );
}
