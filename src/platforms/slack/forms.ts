import type { types } from '@slack/bolt';
import type { Field, FieldValue, Form, FormErrors, FormValues } from '../../chat/form.ts';
import { isBlank } from '../../chat/markdown.ts';
import { MAX_RADIO_OPTIONS } from './limits.ts';
import { richTextOf } from './markdown.ts';
import type { FormOrigin } from './private-metadata.ts';
import { writeMetadata } from './private-metadata.ts';
import { DoesNotFit, plainText, renderOption } from './render.ts';

/** What a ticked box sends. */
const TICKED = 'yes';

/** A form as a modal; each input's block has the field's id, its element the field's kind. @throws DoesNotFit */
export function renderForm(form: Form, origin: FormOrigin, cancel: string): types.ModalView {
  const intro = form.intro === undefined || isBlank(form.intro) ? [] : [richTextOf(form.intro)];
  return {
    type: 'modal',
    callback_id: form.id,
    private_metadata: writeMetadata({ form: form.id, ref: form.ref, origin }),
    title: plainText(form.title),
    submit: plainText(form.submit),
    close: plainText(cancel),
    notify_on_close: true,
    blocks: [...intro, ...form.fields.map(renderField)],
  };
}

const renderField = (field: Field): types.InputBlock => ({
  type: 'input',
  block_id: field.id,
  label: plainText(field.label),
  element: { ...elementOf(field), action_id: field.kind },
  // A box that must be ticked is for the form's schema to ask for: unticked is an answer too.
  optional: field.optional === true || field.kind === 'check',
  ...(field.hint === undefined ? {} : { hint: plainText(field.hint) }),
});

function elementOf(field: Field): types.InputBlock['element'] {
  switch (field.kind) {
    case 'line':
    case 'paragraph':
      return {
        type: 'plain_text_input',
        multiline: field.kind === 'paragraph',
        max_length: field.maxLength,
        ...(field.placeholder === undefined ? {} : { placeholder: plainText(field.placeholder) }),
        ...(field.initial === undefined || field.initial === '' ? {} : { initial_value: field.initial }),
      };
    case 'number':
      return {
        type: 'number_input',
        is_decimal_allowed: true,
        ...(field.min === undefined ? {} : { min_value: String(field.min) }),
        ...(field.max === undefined ? {} : { max_value: String(field.max) }),
        ...(field.initial === undefined ? {} : { initial_value: String(field.initial) }),
      };
    case 'choice': {
      const options = field.options.map(renderOption);
      const initial = options.find(({ value }) => value === field.initial);
      return {
        type: options.length <= MAX_RADIO_OPTIONS ? 'radio_buttons' : 'static_select',
        options,
        ...(initial === undefined ? {} : { initial_option: initial }),
      };
    }
    case 'choices': {
      const options = field.options.map(renderOption);
      const initial = options.filter(({ value }) => field.initial?.includes(value ?? ''));
      return {
        type: options.length <= MAX_RADIO_OPTIONS ? 'checkboxes' : 'multi_static_select',
        options,
        ...(initial.length === 0 ? {} : { initial_options: initial }),
      };
    }
    case 'check': {
      if (field.text.length > 75)
        throw new DoesNotFit(`the text of box ${field.id} has ${field.text.length} characters, at most 75`);
      const options = [{ text: plainText(field.text), value: TICKED }];
      return { type: 'checkboxes', options, ...(field.initial === true ? { initial_options: options } : {}) };
    }
    case 'date':
      return { type: 'datepicker', ...(field.initial === undefined ? {} : { initial_date: field.initial }) };
    case 'time':
      return { type: 'timepicker', ...(field.initial === undefined ? {} : { initial_time: field.initial }) };
    case 'member':
      return {
        type: 'users_select',
        ...(field.initial === undefined ? {} : { initial_user: field.initial }),
      };
  }
}

/** One input's state, as Slack sends it: which keys are there depends on the element. */
export type InputState = {
  value?: string | null | undefined;
  selected_option?: { value: string } | null | undefined;
  selected_options?: { value: string }[] | null | undefined;
  selected_date?: string | null | undefined;
  selected_time?: string | null | undefined;
  selected_user?: string | null | undefined;
};

/** Block id (the field's), then action id (its kind). */
export type ViewState = Record<string, Record<string, InputState>>;

/** What was filled in, in the chat language: an empty field is null. */
export function readValues(state: ViewState): FormValues {
  const read = ([id, elements]: [string, Record<string, InputState>]) => {
    const [kind, input] = Object.entries(elements)[0] ?? ['line', {}];
    return [id, readValue(kind, input)] as const;
  };
  return Object.fromEntries(Object.entries(state).map(read));
}

function readValue(kind: string, input: InputState): FieldValue {
  switch (kind) {
    case 'check':
      return (input.selected_options ?? []).length > 0;
    case 'choices': {
      const chosen = (input.selected_options ?? []).map(({ value }) => value);
      return chosen.length > 0 ? chosen : null;
    }
    case 'choice':
      return input.selected_option?.value ?? null;
    case 'date':
      return input.selected_date ?? null;
    case 'time':
      return input.selected_time ?? null;
    case 'member':
      return input.selected_user ?? null;
    case 'number': {
      const typed = (input.value ?? '').trim();
      // What is no number is left for the form's schema to refuse.
      return typed === '' ? null : Number.isFinite(Number(typed)) ? Number(typed) : typed;
    }
    default:
      return (input.value ?? '').replaceAll('\r\n', '\n').trim() || null;
  }
}

/**
 * Errors under the inputs that they are about. What concerns the form as a whole, or a field that is not
 * there, stands under the first input; null when there is none to stand under.
 */
export function errorsUnderInputs(errors: FormErrors, inputs: readonly string[]): FormErrors | null {
  const [first] = inputs;
  if (first === undefined) return null;
  const placed: FormErrors = {};
  for (const [id, words] of Object.entries(errors)) {
    const under = inputs.includes(id) ? id : first;
    placed[under] = placed[under] === undefined ? words : `${placed[under]} ${words}`;
  }
  return placed;
}
