import type { Form } from '../../../chat/form.ts';
import { escapeMarkdown } from '../../../chat/markdown.ts';
import { buttons, heading, type Message, note, text } from '../../../chat/message.ts';
import { actionsFor } from '../actions.ts';
import { fieldLabel, lengthInWords, needBlocks, short, teamName, titleOf } from '../phrases.ts';
import type { Reason } from '../rules/matching.ts';
import type { Request } from '../rules/request.ts';
import type { Voice } from '../words.ts';

function reasonInWords(voice: Voice, reason: Reason): string {
  const { reasons, nothing } = voice.words.asking;
  const length = (minutes: number) => (minutes === 0 ? nothing : lengthInWords(minutes, voice.locale));
  switch (reason.because) {
    case 'field':
      return reasons.field(fieldLabel(voice, reason.field) ?? '');
    case 'given':
      return reasons.given(reason.times);
    case 'room':
      return reasons.room(length(reason.accepted), length(reason.offered));
    case 'widened':
      return reasons.widened;
  }
}

/** What a parrain receives: whose need it is, why she is asked, and that nothing obliges her. */
export function askedMessage(
  voice: Voice,
  request: Request,
  author: string | null,
  reasons: readonly Reason[],
): Message {
  const { asking } = voice.words;
  const team = teamName(voice, request, author);
  const because = reasons.map((reason) => reasonInWords(voice, reason)).join(', ');
  return {
    summary: asking.summary(short(team), short(titleOf(voice, request))),
    blocks: [
      heading(titleOf(voice, request)),
      text(asking.text(escapeMarkdown(team))),
      ...needBlocks(voice, request, author),
      buttons(...actionsFor(voice, request, 'asked')),
      ...(because === '' ? [] : [note(asking.because(because))]),
    ],
  };
}

/** What a form with one text asks for, and what about. */
export type OneText = {
  id: 'comment' | 'question' | 'reply' | 'follow';
  ref: string;
  title: string;
  intro?: string;
  label: string;
  hint?: string;
  submit: string;
  most: number;
};

/** A comment, a question, a reply, what came of it: one text each. */
export const oneTextForm = ({ id, ref, title, intro, label, hint, submit, most }: OneText): Form => ({
  id: `acceleration/${id}`,
  ref,
  title,
  ...(intro ? { intro } : {}),
  fields: [{ kind: 'paragraph', id: 'text', label, maxLength: most, ...(hint ? { hint } : {}) }],
  submit,
});
