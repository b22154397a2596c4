import { defineForm, type ValuesOfForm } from '../../../../community/feature/form.ts';
import { paragraph } from '../../../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from '../../locales/index.ts';
import { MAX_REPLY } from './rules.ts';

const fields = ({ words: { replies } }: ViewContext) => {
  const { text, hint, missing, tooLong } = replies.form;
  return { text: paragraph({ label: text, hint, max: MAX_REPLY, errors: { missing, tooLong } }) };
};

/** What a coach writes under a signed answer: whose it is stands above, and nothing of what she wrote. */
export const replyForm = defineForm(viewContextFor, {
  id: 'meteo/reply',
  fields,
  show(view, answerId: string, author: string) {
    const { title, toAuthor, submit } = view.words.replies.form;
    return { ref: answerId, title, intro: toAuthor(author), submit };
  },
});

/** What she answers: the coaches read it. */
export const replyBackForm = defineForm(viewContextFor, {
  id: 'meteo/reply-back',
  fields,
  show(view, answerId: string) {
    const { title, toCoaches, submit } = view.words.replies.form;
    return { ref: answerId, title, intro: toCoaches, submit };
  },
});

export type ReplyValues = ValuesOfForm<typeof replyForm>;
