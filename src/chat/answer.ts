import type { Form, FormErrors } from './form.ts';
import type { Message } from './message.ts';

/**
 * What a handler gives back, at once, to the person who acted. Anything for later, or for somebody else,
 * goes through the outbox.
 *
 * - `whisper`: an ephemeral message, seen by that person alone (a direct message where the platform has none);
 * - `replace`: takes the place of the message in which she pressed, or of her home view;
 * - `say`: an ordinary message in the same conversation.
 */
export type Answer =
  | { kind: 'nothing' }
  | { kind: 'whisper'; message: Message }
  | { kind: 'replace'; message: Message }
  | { kind: 'say'; message: Message }
  | { kind: 'openForm'; form: Form }
  | { kind: 'rejectForm'; errors: FormErrors };

export const nothing: Answer = { kind: 'nothing' };
export const whisper = (message: Message): Answer => ({ kind: 'whisper', message });
export const replace = (message: Message): Answer => ({ kind: 'replace', message });
export const say = (message: Message): Answer => ({ kind: 'say', message });
export const openForm = (form: Form): Answer => ({ kind: 'openForm', form });
export const rejectForm = (errors: FormErrors): Answer => ({ kind: 'rejectForm', errors });
