import type { Form } from '../../../chat/form.ts';
import { buttons, type Message, note, text } from '../../../chat/message.ts';
import { dayInWords } from '../../../community/dates-in-words.ts';
import { button, fieldLabel, lengthInWords } from '../phrases.ts';
import type { Availability } from '../store/availability.ts';
import type { Voice } from '../words.ts';

/** Her fields, what she offers a month, and a pause. */
export function availabilityForm(voice: Voice, { fields, monthly, pausedUntil }: Availability): Form {
  const { availability } = voice.words.asking;
  const { expertise } = voice.programme;
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
        options: expertise.map((label) => ({ value: label.id, label: label[voice.locale] })),
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

/** What is noted of it. */
export function availabilityMessage(voice: Voice, { fields, monthly, pausedUntil }: Availability): Message {
  const { availability } = voice.words.asking;
  const said = [
    availability.saved,
    fields.length === 0
      ? availability.noFields
      : availability.fieldsAre(fields.map((field) => fieldLabel(voice, field)).join(', ')),
    monthly === null ? availability.noBound : availability.offers(lengthInWords(monthly, voice.locale)),
    ...(pausedUntil === null ? [] : [availability.pause(dayInWords(pausedUntil, voice.locale))]),
  ];
  return {
    summary: availability.summary,
    blocks: [
      text(said.join('\n')),
      buttons(button(voice.words.buttons.edit, 'availability', '')),
      note(availability.change),
    ],
  };
}
