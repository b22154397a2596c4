import type { Form } from '../../../src/chat/form.ts';
import { buttons, type Message, text } from '../../../src/chat/message.ts';

/** As little of a météo as the adapter needs: a message with buttons, and the form that they open. */

export const press = (label: string, name = 'meteo/answer') =>
  buttons({ label, press: name, ref: 'round-1' });

export const opening: Message = {
  summary: 'La météo est ouverte',
  blocks: [press('Répondre'), press('Plus tard', 'meteo/later')],
};

/** A message of a few words. */
export const short = (words: string): Message => ({ summary: words, blocks: [text(words)] });

export const form: Form = {
  id: 'meteo/answer',
  ref: 'round-1',
  title: 'Météo',
  fields: [
    { kind: 'line', id: 'mot', label: 'En un mot', maxLength: 20 },
    { kind: 'date', id: 'jour', label: 'Le jour', optional: true },
  ],
  submit: 'Envoyer',
};
