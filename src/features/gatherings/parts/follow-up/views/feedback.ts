import { type Message, storable, text } from '../../../../../chat/message.ts';
import type { ViewContext } from '../../../locales/follow-up.ts';
import type { Thresholds } from '../rules/feedback.ts';
import { aboutOf, type Named } from './format.ts';

export function receiptMessage(view: ViewContext, gathering: Named, thresholds: Thresholds): Message {
  const { receipt } = view.words.feedback;
  return storable({
    summary: receipt.summary,
    blocks: [text(receipt.text(aboutOf(view, gathering))), text(receipt.who(thresholds.unsigned))],
  });
}

/** Why nothing was kept. */
export type NoFeedback = 'already' | 'closed' | 'notYet' | 'notHers';

export function noFeedbackMessage({ words }: ViewContext, why: NoFeedback): Message {
  const { summary, text: said } = words.feedback[why];
  return storable({ summary, blocks: [text(said)] });
}
