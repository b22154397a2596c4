import { defineForm, type ValuesOfForm } from '../../../community/feature/form.ts';
import { paragraph } from '../../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from '../locales/index.ts';
import { LIMITS, type Request } from '../rules/request.ts';

/** The one text of a form: what is asked, and how long it may be. */
const asked = ({ words }: ViewContext, label: string, max: number, hint?: string) => {
  const { missing, tooLong } = words.need.form;
  return {
    text: paragraph({ label, max, errors: { missing, tooLong }, ...(hint === undefined ? {} : { hint }) }),
  };
};

/** A coach's word to the team before a request leaves. */
export const commentForm = defineForm(viewContextFor, {
  id: 'acceleration/comment',
  fields(view: ViewContext) {
    const { comment, commentHint } = view.words.need.review;
    return asked(view, comment, LIMITS.text, commentHint);
  },
  show({ words }, { id: ref }: Pick<Request, 'id'>) {
    const { form: title, formIntro: intro, submit } = words.need.review;
    return { ref, title, intro, submit };
  },
});

/** What somebody who was asked wants to know first. */
export const questionForm = defineForm(viewContextFor, {
  id: 'acceleration/question',
  fields: (view: ViewContext) => asked(view, view.words.asking.question.label, LIMITS.question),
  show({ words }, { id: ref }: Pick<Request, 'id'>) {
    const { title, intro, submit } = words.asking.question;
    return { ref, title, intro, submit };
  },
});

/** The team's answer to a question, which stands above it. */
export const replyForm = defineForm(viewContextFor, {
  id: 'acceleration/reply',
  fields: (view: ViewContext) => asked(view, view.words.asking.question.replyLabel, LIMITS.question),
  show({ words }, { id: ref, question: intro }: { id: string; question: string }) {
    const { reply: title, submit } = words.asking.question;
    return { ref, title, intro, submit };
  },
});

/** What came of the hour, some weeks later. */
export const followForm = defineForm(viewContextFor, {
  id: 'acceleration/follow',
  fields(view: ViewContext) {
    const { label, hint } = view.words.after.follow;
    return asked(view, label, LIMITS.outcome, hint);
  },
  show({ words }, { id: ref }: Pick<Request, 'id'>) {
    const { title, submit } = words.after.follow;
    return { ref, title, submit };
  },
});

export type TextValues = ValuesOfForm<typeof commentForm>;
