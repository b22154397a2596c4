import { defineForm, type ValuesOfForm } from '../../../../community/feature/form.ts';
import { choice, line, paragraph } from '../../../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from '../../locales/ideas.ts';
import { LIMITS } from './rules.ts';

const signings = ({ words: { form } }: ViewContext) => [
  { value: 'signed' as const, label: form.signed },
  { value: 'unsigned' as const, label: form.unsigned },
];

/** Who reads, what signing means, and what coaches may do with it: said before anything is written. */
export const ideaForm = defineForm(viewContextFor, {
  id: 'ideas/idea',
  fields(view: ViewContext) {
    const { form } = view.words;
    const { missing, tooLong } = form;
    return {
      title: line({ label: form.name, max: LIMITS.title, errors: { missing, tooLong } }),
      text: paragraph({ label: form.text, hint: form.hint, max: LIMITS.text, errors: { missing, tooLong } }),
      sign: choice({ label: form.sign, options: signings(view), error: form.chooseSign }),
    };
  },
  show(view, few: boolean) {
    const { title, intro, introFew, submit } = view.words.form;
    return {
      ref: '',
      title,
      intro: (few ? introFew : intro)(view.programme.meteo.retentionDays),
      submit,
      fields: { sign: { options: signings(view).slice(0, few ? 1 : 2) } },
    };
  },
});

export type IdeaValues = ValuesOfForm<typeof ideaForm>;
