import { randomUUID } from 'node:crypto';
import type { Answer } from '../../chat/answer.ts';
import type { Message } from '../../chat/message.ts';
import { type Deed, type OpenRoom, publish } from './context.ts';
import { directId, homeId, isHome } from './conversations.ts';
import { sealForm } from './forms.ts';
import { shownForm } from './render.ts';
import { addMessage, changeMessage, lastSeq, MAGELLAN } from './store.ts';
import type { Outcome } from './wire.ts';

/** Does what a handler answered, and says what the page must show at once. */
export async function settle(room: OpenRoom, deed: Deed, answer: Answer): Promise<Outcome> {
  switch (answer.kind) {
    case 'nothing':
      return { kind: 'nothing' };
    case 'whisper':
      return whisperTo(room, deed, answer.message);
    case 'say':
      return say(room, deed, answer.message);
    case 'replace':
      return replace(room, deed, answer.message);
    case 'openForm': {
      const { form } = answer;
      const token = sealForm(room.formKey, {
        form: form.id,
        ref: form.ref,
        person: deed.person.id,
        conversation: deed.conversation,
        message: deed.message,
        fields: form.fields.map((field) => [field.id, field.kind]),
      });
      return { kind: 'form', form: shownForm(form, token) };
    }
    case 'rejectForm':
      return { kind: 'errors', errors: answer.errors };
  }
}

export async function whisperTo(room: OpenRoom, deed: Deed, message: Message): Promise<Outcome> {
  const { database, clock } = room.options;
  const after = await lastSeq(database, deed.conversation);
  const { person, conversation, command = null } = deed;
  const whisper = room.whispers.add(person.id, conversation, after, clock.now(), message, command);
  return { kind: 'shown', message: await publish(room, whisper) };
}

/** A home view holds no conversation: what is said there is said in her direct messages. */
async function say(room: OpenRoom, deed: Deed, message: Message): Promise<Outcome> {
  const conversation = isHome(deed.conversation) ? directId(deed.person.id) : deed.conversation;
  const { database, clock } = room.options;
  const said = { id: randomUUID(), outboxId: null, conversation, author: MAGELLAN, at: clock.now(), message };
  const added = await addMessage(database, said);
  return added === null ? { kind: 'nothing' } : { kind: 'shown', message: await publish(room, added) };
}

/** Where there is nothing to replace (a command, a whisper that went) it is whispered. */
async function replace(room: OpenRoom, deed: Deed, message: Message): Promise<Outcome> {
  const { database, clock } = room.options;
  if (deed.message === null && deed.conversation === homeId(deed.person.id)) {
    const home = room.whispers.setHome(deed.person.id, clock.now(), message);
    return { kind: 'shown', message: await publish(room, home) };
  }
  const target = deed.message;
  const changed =
    target === null
      ? null
      : (room.whispers.change(target, message) ??
        // What is confidential is never in what is stored.
        (message.storable ? await changeMessage(database, target, message) : null));
  return changed === null
    ? whisperTo(room, deed, message)
    : { kind: 'shown', message: await publish(room, changed) };
}
