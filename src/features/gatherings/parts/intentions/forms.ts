import { defineForm, type ValuesOfForm } from '../../../../community/feature/form.ts';
import { paragraph } from '../../../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from '../../locales/follow-up.ts';
import { aboutOf, type Named } from '../follow-up/views/format.ts';
import { MAX_INTENTION } from './rules.ts';

/** What she means to apply: for herself. */
export const intentionForm = defineForm(viewContextFor, {
  id: 'afterwards/intention',
  fields({ words: { intentions } }: ViewContext) {
    const { label, hint, missing, tooLong } = intentions.form;
    return { text: paragraph({ label, hint, max: MAX_INTENTION, errors: { missing, tooLong } }) };
  },
  show(view, gathering: Named, before: string | null) {
    const { title, intro, submit } = view.words.intentions.form;
    return {
      ref: gathering.id,
      title,
      intro: intro(aboutOf(view, gathering)),
      submit,
      initial: { text: before },
    };
  },
});

export type IntentionValues = ValuesOfForm<typeof intentionForm>;
