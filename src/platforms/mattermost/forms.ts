import type { Field, Form } from '../../chat/form.ts';
import { DIALOG } from './limits.ts';
import { wordsIn } from './locales.ts';
import { mattermostMarkdown, plain } from './markdown.ts';
import type { Locale } from './options.ts';
import type { Opened } from './receivers/signature.ts';
import type { WireDialog, WireElement } from './wire.ts';

/** What the server's dialogs can show beyond text, menus and boxes. */
export type DialogFeatures = { multiselect: boolean; dates: boolean };

/** From the version that the server states ("11.1.0"): many choices came with 11.0, dates with 11.1. */
export function dialogFeatures(version: string | null): DialogFeatures {
  const [major = 0, minor = 0] = (version ?? '').split('.').map(Number);
  return { multiselect: major >= 11, dates: major > 11 || (major === 11 && minor >= 1) };
}

const bytes = (text: string) => Buffer.byteLength(text, 'utf8');

/** The fields of a form, as the dialog's state remembers them. */
export const fieldsOf = (form: Form): Opened['fields'] =>
  form.fields.map((field) =>
    field.kind === 'choice' || field.kind === 'choices'
      ? [field.id, field.kind, field.options.map(({ value }) => value)]
      : [field.id, field.kind],
  );

/** A form as a dialog, in the person's language. */
export function renderDialog(
  form: Form,
  state: string,
  features: DialogFeatures,
  locale: Locale,
): WireDialog {
  // Where several choices cannot be ticked, they are numbered above the fields and named by their numbers.
  const numbered = form.fields.flatMap((field) =>
    field.kind === 'choices' && !features.multiselect
      ? [[`**${plain(field.label)}**`, ...field.options.map(numberedOption)].join('\n')]
      : [],
  );
  const intro = [form.intro !== undefined ? mattermostMarkdown(form.intro) : '', ...numbered]
    .filter(Boolean)
    .join('\n\n');
  return {
    callback_id: form.id,
    title: form.title,
    ...(intro === '' ? {} : { introduction_text: intro }),
    elements: form.fields.map((field) => elementOf(field, features, locale)),
    submit_label: form.submit,
    notify_on_cancel: true,
    state,
  };
}

const numberedOption = ({ label }: { label: string }, index: number) => `${index + 1}. ${plain(label)}`;

const wireOptions = (options: readonly { value: string; label: string }[]) =>
  options.map(({ value, label }) => ({ text: label, value }));

function elementOf(field: Field, features: DialogFeatures, locale: Locale): WireElement {
  const { id, label, hint, optional = false } = field;
  const words = wordsIn(locale);
  const base = {
    display_name: label,
    name: id,
    optional,
    ...(hint === undefined ? {} : { help_text: hint }),
  };
  const filled = (initial: string | undefined) => (initial === undefined ? {} : { default: initial });
  switch (field.kind) {
    case 'line':
    case 'paragraph': {
      const { maxLength, placeholder, initial } = field;
      // A line that is prefilled with more than a text field takes gets a larger one: nothing is cut.
      const long = maxLength > DIALOG.textDefault || bytes(initial ?? '') > DIALOG.textDefault;
      return {
        ...base,
        type: field.kind === 'paragraph' || long ? 'textarea' : 'text',
        max_length: maxLength,
        ...(placeholder === undefined || bytes(placeholder) > DIALOG.placeholder ? {} : { placeholder }),
        ...filled(initial),
      };
    }
    case 'number':
      return { ...base, type: 'text', subtype: 'number', ...filled(field.initial?.toString()) };
    case 'choice':
      // Nothing can be unchosen among radio buttons, and many of them make a long way down.
      return {
        ...base,
        type: !optional && field.options.length <= 5 ? 'radio' : 'select',
        options: wireOptions(field.options),
        ...filled(field.initial),
      };
    case 'choices':
      return features.multiselect
        ? {
            ...base,
            type: 'select',
            multiselect: true,
            options: wireOptions(field.options),
            ...filled(field.initial?.join(',')),
          }
        : {
            ...base,
            help_text: hint ?? words.choices.hint,
            type: 'text',
            placeholder: words.choices.placeholder,
            ...filled(field.initial && numbersOf(field.initial, field.options)),
          };
    case 'check':
      return { ...base, type: 'bool', placeholder: field.text, ...filled(String(field.initial ?? false)) };
    case 'date':
      return features.dates
        ? { ...base, type: 'date', ...filled(field.initial) }
        : { ...base, type: 'text', placeholder: words.placeholders.date, ...filled(asTyped(field.initial)) };
    case 'time':
      return { ...base, type: 'text', placeholder: words.placeholders.time, ...filled(field.initial) };
    case 'member':
      return { ...base, type: 'select', data_source: 'users', ...filled(field.initial) };
  }
}

const numbersOf = (values: readonly string[], options: readonly { value: string }[]): string =>
  values.map((value) => options.findIndex((option) => option.value === value) + 1).join(', ');

/** "2022-03-11" as people write it: "11/03/2022". */
const asTyped = (date: string | undefined): string | undefined => date?.split('-').reverse().join('/');
