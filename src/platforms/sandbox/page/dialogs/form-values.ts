import type { FormErrors } from '../../../../chat/form.ts';
import type { TypedValue, WireField, WireForm } from '../../wire.ts';
import type { PageWords } from '../locales/index.ts';

export type Values = Record<string, TypedValue>;

export const initialValues = (form: WireForm): Values =>
  Object.fromEntries(form.fields.map((field) => [field.id, field.initial]));

const isEmpty = (value: TypedValue | undefined): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function faultIn(field: WireField, value: TypedValue | undefined, words: PageWords): string | null {
  if (
    field.kind !== 'check' &&
    !field.optional &&
    isEmpty(typeof value === 'string' ? value.trim() : value)
  ) {
    return field.kind === 'choice' || field.kind === 'choices' || field.kind === 'member'
      ? words.form.missingChoice
      : words.form.missing;
  }
  if ((field.kind === 'line' || field.kind === 'paragraph') && typeof value === 'string') {
    const over = value.length - field.maxLength;
    if (over > 0) return words.form.tooLong(over);
  }
  return null;
}

/** What can be seen to be wrong before anything is sent. */
export function faultsIn(form: WireForm, values: Values, words: PageWords): FormErrors {
  const errors: FormErrors = {};
  for (const field of form.fields) {
    const fault = faultIn(field, values[field.id], words);
    if (fault !== null) errors[field.id] = fault;
  }
  return errors;
}
