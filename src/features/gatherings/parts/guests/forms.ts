import { defineForm, type ValuesOfForm } from '../../../../community/feature/form.ts';
import { line } from '../../../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from '../../locales/guests.ts';
import { MAX_NAME } from './rules.ts';

/** Whom a page is for. */
export const guestForm = defineForm(viewContextFor, {
  id: 'guests/add',
  fields: ({ words: { form } }: ViewContext) => ({
    name: line({ label: form.name, hint: form.nameHint, max: MAX_NAME, errors: form.errors }),
  }),
  show: ({ words: { form }, programme }, ref: string) => ({
    ref,
    title: form.title,
    intro: form.intro(programme.meteo.retentionDays),
    submit: form.submit,
  }),
});

export type GuestValues = ValuesOfForm<typeof guestForm>;
