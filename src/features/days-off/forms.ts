import { defineForm, type ValuesOfForm } from '../../community/feature/form.ts';
import { choice, date, line, optionalDate } from '../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from './locales/index.ts';

/** Characters of a name: it is read in a list, among others. */
export const MAX_NAME = 60;

export const daysForm = defineForm(viewContextFor, {
  id: 'days-off/new',
  fields({ words: { form, kinds } }: ViewContext) {
    return {
      kind: choice({
        label: form.kind,
        hint: form.kindHint,
        options: (['holiday', 'pause'] as const).map((value) => ({ value, label: kinds[value] })),
        error: form.kindError,
      }),
      name: line({ label: form.name, hint: form.nameHint, max: MAX_NAME, errors: form.nameError }),
      from: date({ label: form.from, errors: { missing: form.fromMissing, wrong: form.notADate } }),
      to: optionalDate({ label: form.to, hint: form.toHint, errors: form.notADate }),
    };
  },
  show({ words: { form } }) {
    return { title: form.title, intro: form.intro, submit: form.submit, initial: { kind: 'holiday' } };
  },
});

export type DaysValues = ValuesOfForm<typeof daysForm>;
