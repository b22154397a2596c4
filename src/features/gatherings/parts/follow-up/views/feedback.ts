import type { Field, Form } from '../../../../../chat/form.ts';
import { type Message, storable, text } from '../../../../../chat/message.ts';
import type { ViewContext } from '../../../locales/follow-up.ts';
import { MAX_TEXT, type Thresholds, USEFUL } from '../rules/feedback.ts';
import { aboutOf, type Named, untilOf } from './format.ts';

/** Who reads, from how many, until when, and that there is no way back: said before anything is written. */
export function feedbackForm(
  view: ViewContext,
  gathering: Named,
  closesAt: number,
  thresholds: Thresholds,
): Form {
  const { form, levels } = view.words.feedback;
  const paragraph = (id: 'apply' | 'better', label: string, hint: string): Field => ({
    kind: 'paragraph',
    id,
    label,
    hint,
    optional: true,
    maxLength: MAX_TEXT,
  });
  return {
    id: 'afterwards/feedback',
    ref: gathering.id,
    title: form.title,
    intro: form.intro(
      aboutOf(view, gathering),
      untilOf(view, closesAt),
      thresholds.unsigned,
      thresholds.figures,
    ),
    fields: [
      {
        kind: 'choice',
        id: 'useful',
        label: form.useful,
        options: USEFUL.map((level) => ({ value: level, label: levels[level] })),
      },
      paragraph('apply', form.apply, form.applyHint),
      paragraph('better', form.better, form.betterHint),
    ],
    submit: form.submit,
  };
}

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
