import { joinMarkdown } from '../../../chat/markdown.ts';
import type { Message } from '../../../chat/message.ts';
import { formatMoment } from '../../../community/format/dates.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Request } from '../rules/request.ts';
import { button, short, teamName, titleOf } from './format.ts';
import { noticeMessage } from './simple.ts';

/** In the coaches' channel: a request that they may comment on, and when it leaves by itself. */
export function reviewMessage(
  view: ViewContext,
  request: Request,
  author: string | null,
  leavesAt: number | null,
): Message {
  const { review } = view.words.need;
  const leaves = leavesAt === null ? [] : [review.leaves(formatMoment(leavesAt, view.timeZone, view.locale))];
  return noticeMessage(
    view,
    request,
    {
      summary: review.summary(short(titleOf(view, request))),
      say: () => joinMarkdown([review.text(teamName(view, request, author)), ...leaves]),
    },
    button(view.words.buttons.read, 'show', request.id, 'primary'),
    button(view.words.buttons.letGo, 'let-go', request.id),
  );
}

/** In its place, once it has left, or was commented on: where it stands. */
export function reviewedMessage(view: ViewContext, request: Request, author: string | null): Message {
  const { review } = view.words.need;
  const state = view.words.states[request.state];
  return noticeMessage(
    view,
    request,
    { say: (what, shortly) => review.gone(what.request, shortly(teamName(view, request, author)), state) },
    button(view.words.buttons.show, 'show', request.id),
  );
}
