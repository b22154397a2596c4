import { shortened } from '../../../../chat/lengths.ts';
import { FLOOR } from '../../../../chat/limits.ts';
import { defineForm, type ValuesOfForm } from '../../../../community/feature/form.ts';
import { choice, oneOfRows, paragraph } from '../../../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from '../../locales/questions.ts';
import { KEPT_DAYS, MAX_QUESTION } from './rules.ts';
import { aboutOf, type Named } from './views.ts';

const signings = ({ words: { form } }: ViewContext) => [
  { value: 'signed' as const, label: form.signed },
  { value: 'unsigned' as const, label: form.unsigned },
];

/** Who reads, what signing means, and that there is no way back: said before anything is written. */
export const questionForm = defineForm(viewContextFor, {
  id: 'questions/ask',
  fields(view: ViewContext) {
    const { text: label, hint, missing, tooLong, sign, chooseSign } = view.words.form;
    return {
      text: paragraph({ label, hint, max: MAX_QUESTION, errors: { missing, tooLong } }),
      sequence: oneOfRows({ label: view.words.form.sequence, error: view.words.form.chooseSign }).as(
        (typed) => typed.nullish().transform((chosen) => chosen ?? null),
      ),
      sign: choice({ label: sign, options: signings(view), error: chooseSign }),
    };
  },
  show(view, gathering: Named, few: boolean, sequences: readonly { id: string; title: string }[] = []) {
    const { title, intro, introFew, submit } = view.words.form;
    const what = aboutOf(view, gathering);
    return {
      ref: gathering.id,
      title,
      intro: (few ? introFew : intro)(what, KEPT_DAYS),
      submit,
      fields: {
        // Of a seminar: in which of its sequences somebody speaks.
        sequence: sequences.length > 0 && {
          optional: true,
          options: sequences.map(({ id, title }) => ({
            value: id,
            label: shortened(title, FLOOR.options.label),
          })),
        },
        sign: { options: signings(view).slice(0, few ? 1 : 2) },
      },
    };
  },
});

export type QuestionValues = ValuesOfForm<typeof questionForm>;
