import { defineForm, type ValuesOfForm } from '../../../community/feature/form.ts';
import { member, paragraph } from '../../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from '../locales/index.ts';
import { LIMITS } from '../rules/request.ts';

/** An offer of help: what she understood first, then her idea. `ref` is the request. */
export const offerForm = defineForm(viewContextFor, {
  id: 'mutual-aid/offer',
  fields({ words }: ViewContext) {
    const { offer } = words.helping;
    const max = LIMITS.idea;
    return {
      understood: paragraph({
        label: offer.understood,
        hint: offer.understoodHint,
        max,
        errors: offer.wrongUnderstood,
      }),
      idea: paragraph({ label: offer.idea, hint: offer.ideaHint, max, errors: offer.wrongIdea }),
    };
  },
  show({ words: { helping } }, ref: string, before: { understood: string; idea: string } | null) {
    const { title, intro, submit } = helping.offer;
    return { ref, title, intro, submit, initial: before ?? {} };
  },
});

/** What the author answers to an offer; `ref` is the offer. */
const answerForm = (id: 'mutual-aid/yes-and' | 'mutual-aid/missed', what: 'yesAnd' | 'missed') =>
  defineForm(viewContextFor, {
    id,
    fields({ words }: ViewContext) {
      const { answer } = words.helping;
      return { text: paragraph({ label: answer[what], max: LIMITS.question, errors: answer.wrong }) };
    },
    show({ words: { helping } }, ref: string) {
      const { intro, submit } = helping.answer;
      return { ref, title: helping.answer[`${what}Title`], intro, submit };
    },
  });

export const yesAndForm = answerForm('mutual-aid/yes-and', 'yesAnd');
export const missedForm = answerForm('mutual-aid/missed', 'missed');

/** What she wants to know first; `ref` is the request. */
export const questionForm = defineForm(viewContextFor, {
  id: 'mutual-aid/question',
  fields({ words: { helping } }: ViewContext) {
    const { label, wrong } = helping.question;
    return { text: paragraph({ label, max: LIMITS.question, errors: wrong }) };
  },
  show({ words: { helping } }, ref: string) {
    const { title, intro, submit } = helping.question;
    return { ref, title, intro, submit };
  },
});

/** The author's answer to a question, which stands above it; `ref` is the question. */
export const replyForm = defineForm(viewContextFor, {
  id: 'mutual-aid/reply',
  fields({ words: { helping } }: ViewContext) {
    const { replyLabel: label, wrong } = helping.question;
    return { text: paragraph({ label, max: LIMITS.question, errors: wrong }) };
  },
  show({ words: { helping } }, ref: string, intro: string) {
    const { replyTitle: title, submit } = helping.question;
    return { ref, title, intro, submit };
  },
});

/** Whom else to ask; `ref` is the request. */
export const referForm = defineForm(viewContextFor, {
  id: 'mutual-aid/refer',
  fields({ words: { helping } }: ViewContext) {
    return { member: member({ label: helping.refer.member, error: helping.refer.wrong }) };
  },
  show({ words: { helping } }, ref: string) {
    const { title, intro, submit } = helping.refer;
    return { ref, title, intro, submit };
  },
});

export type OfferValues = ValuesOfForm<typeof offerForm>;
export type TextValues = ValuesOfForm<typeof questionForm>;
export type ReferValues = ValuesOfForm<typeof referForm>;
