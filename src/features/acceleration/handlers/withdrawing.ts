import { type Answer, whisper } from '../../../chat/answer.ts';
import type { PressContext } from '../../../community/feature/feature.ts';
import { bothSides } from '../access.ts';
import { viewContextFor } from '../locales/index.ts';
import { notify } from '../notifications/requests.ts';
import { deleteRequest } from '../store/requests.ts';
import { button, short, titleOf, whenOf } from '../views/format.ts';
import { noticeMessage, simpleMessage } from '../views/simple.ts';
import { dismissOthers } from './matchmaking.ts';
import { type OnRequest, stale } from './request.ts';
import { refreshReview } from './review.ts';
import { isRefused, transition } from './transition.ts';

/** Asks whether she means it. */
export async function withdraw(context: PressContext, { request }: OnRequest): Promise<Answer> {
  const { words } = viewContextFor(context, context.member);
  const title = titleOf(viewContextFor(context, context.member), request);
  return whisper(
    simpleMessage(
      { summary: words.need.withdraw.summary, text: words.need.withdraw.text(title) },
      button(words.buttons.withdrawSure, 'withdraw-sure', request.id, 'danger'),
      button(words.buttons.show, 'show', request.id),
    ),
  );
}

/** A draft is erased; what had left is withdrawn, and those concerned are told. */
export async function withdrawSure(context: PressContext, { request }: OnRequest): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const { withdraw: words } = view.words.need;
  const list = button(view.words.buttons.list, 'list', '');
  if (request.state === 'draft') {
    await deleteRequest(context.tx, request.id);
    return whisper(simpleMessage({ summary: words.discarded, text: words.discarded }, list));
  }
  const withdrawn = await transition(context, request, 'withdraw', context.member);
  if (isRefused(withdrawn)) return stale(context, request);
  await dismissOthers(context, withdrawn, null, ({ words: { asking } }) => {
    return noticeMessage(view, request, { say: (what) => asking.closed(what.request) });
  });
  await refreshReview(context, withdrawn);
  const { team, parrain } = await bothSides(context, withdrawn);
  const others = [...team, ...(parrain ? [parrain] : [])].filter(({ id }) => id !== context.member.id);
  const when = request.state === 'granted';
  await notify(context, withdrawn, others, 'withdrawn', (theirs) => {
    const { withdraw: told } = theirs.words.need;
    return noticeMessage(theirs, request, {
      say(what, shortly) {
        const who = shortly(context.member.name);
        return when
          ? told.cancelled(who, what.hour, whenOf(theirs, request) ?? '')
          : told.told(who, what.request);
      },
    });
  });
  return whisper(
    simpleMessage(
      {
        summary: words.done(short(titleOf(view, request))),
        text: words.done(titleOf(view, request)),
      },
      list,
    ),
  );
}
