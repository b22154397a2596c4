import { md } from '../../../chat/markdown.ts';
import { buttons, heading, type Message, note, text } from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Reason } from '../rules/matching.ts';
import type { Request } from '../rules/request.ts';
import { actionsFor } from './actions.ts';
import { fieldLabel, formatLength, needFacts, short, showButton, teamName, titleOf } from './format.ts';

function formatReason(view: ViewContext, reason: Reason): string {
  const { reasons, nothing } = view.words.asking;
  const length = (minutes: number) => (minutes === 0 ? nothing : formatLength(minutes, view.locale));
  switch (reason.because) {
    case 'field':
      return reasons.field(fieldLabel(view, reason.field) ?? '');
    case 'given':
      return reasons.given(reason.times);
    case 'room':
      return reasons.room(length(reason.accepted), length(reason.offered));
    case 'widened':
      return reasons.widened;
  }
}

/**
 * What a parrain receives: whose need it is, why she is asked, and that nothing obliges her. The chat keeps it:
 * the need itself stands behind a button.
 */
export function askedMessage(
  view: ViewContext,
  request: Request,
  author: string | null,
  reasons: readonly Reason[],
  /** Whether she was asked before for the same request, which is open again. */
  again = false,
): Message {
  const { asking } = view.words;
  const team = teamName(view, request, author);
  const because = reasons.map((reason) => formatReason(view, reason)).join(', ');
  return {
    summary: asking.summary(short(team), short(titleOf(view, request))),
    blocks: [
      heading(titleOf(view, request)),
      text(asking.text(team)),
      ...(again ? [text(asking.again)] : []),
      ...needFacts(view, request, author),
      buttons(...actionsFor(view, request, 'asked'), showButton(view, request)),
      ...(because === '' ? [] : [note(asking.because(because))]),
    ],
  };
}

/** The answer to a question, under it: to who asked alone. */
export function answerMessage(view: ViewContext, request: Request, asked: Answered): Message {
  const { question: words } = view.words.asking;
  return {
    summary: words.answeredSummary(short(titleOf(view, request))),
    blocks: [
      heading(titleOf(view, request)),
      // Each in a block of its own: they may be as long as a block.
      text(md`**${words.label}**`),
      text(asked.question),
      ...(asked.answer === null
        ? [text(words.waits)]
        : [text(md`**${words.answerLabel}**`), text(asked.answer)]),
      buttons(showButton(view, request)),
    ],
  };
}

/** A question; `answer` is null while it waits. */
type Answered = { question: string; answer: string | null };
