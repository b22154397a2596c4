import type { Form } from '../../../chat/form.ts';
import { buttons, type Message, note, storable, text } from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Availability } from '../rules/availability.ts';
import { button } from './format.ts';

/** Her fields, what she offers a month, and a pause. */
export function availabilityForm(view: ViewContext, { fields, monthly, pausedUntil }: Availability): Form {
  const { availability } = view.words.asking;
  const { expertise } = view.programme;
  return {
    id: 'acceleration/availability',
    ref: '',
    title: availability.title,
    intro: availability.intro,
    fields: [
      {
        kind: 'choices',
        id: 'fields',
        label: availability.fields,
        hint: availability.fieldsHint,
        options: expertise.map((label) => ({ value: label.id, label: label[view.locale] })),
        initial: fields.filter((field) => expertise.some(({ id }) => id === field)),
        optional: true,
      },
      {
        kind: 'number',
        id: 'monthly',
        label: availability.monthly,
        hint: availability.monthlyHint,
        min: 0.5,
        max: 40,
        optional: true,
        ...(monthly === null ? {} : { initial: monthly / 60 }),
      },
      {
        kind: 'date',
        id: 'pausedUntil',
        label: availability.pausedUntil,
        hint: availability.pausedHint,
        optional: true,
        ...(pausedUntil === null ? {} : { initial: pausedUntil }),
      },
    ],
    submit: availability.submit,
  };
}

/** What was noted can be seen, and changed, in the form: a chat may keep this. */
export function availabilityMessage({ words }: ViewContext): Message {
  const { availability } = words.asking;
  return storable({
    summary: availability.summary,
    blocks: [
      text(availability.saved),
      buttons(button(words.buttons.edit, 'availability', '')),
      note(availability.change),
    ],
  });
}
