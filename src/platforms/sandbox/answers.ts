import { randomUUID } from 'node:crypto';
import type { Answer } from '../../chat/answer.ts';
import { type Message, text } from '../../chat/message.ts';
import { type AdapterContext, type InteractionContext, publish } from './context.ts';
import { directId, homeId, isHome } from './conversations.ts';
import { sealForm } from './forms.ts';
import { renderForm } from './render.ts';
import { addMessage, changeMessage, lastSeq, MAGELLAN } from './store.ts';
import type { Outcome } from './wire.ts';

/** Does what a handler answered, and says what the page must show at once. */
export async function give(
  adapter: AdapterContext,
  interaction: InteractionContext,
  answer: Answer,
): Promise<Outcome> {
  switch (answer.kind) {
    case 'nothing':
      return { kind: 'nothing' };
    case 'whisper':
      return whisperTo(adapter, interaction, answer.message);
    case 'say':
      return say(adapter, interaction, answer.message);
    case 'replace':
      return replace(adapter, interaction, answer.message);
    case 'openForm': {
      const { form } = answer;
      const token = sealForm(adapter.formKey, {
        form: form.id,
        ref: form.ref,
        person: interaction.person.id,
        conversation: interaction.conversation,
        message: interaction.message,
        fields: form.fields.map((field) => [field.id, field.kind]),
      });
      return { kind: 'form', form: renderForm(form, token) };
    }
    case 'rejectForm':
      return { kind: 'errors', errors: answer.errors };
  }
}

/** In their direct conversation what may be stored stays, so that it is still there tomorrow, under what she typed. */
export async function whisperTo(
  adapter: AdapterContext,
  interaction: InteractionContext,
  message: Message,
): Promise<Outcome> {
  const { database, clock } = adapter.options;
  if (message.storable && interaction.conversation === directId(interaction.person.id)) {
    if (interaction.command !== undefined) await repeatCommand(adapter, interaction, interaction.command);
    return say(adapter, interaction, message);
  }
  const after = await lastSeq(database, interaction.conversation);
  const { person, conversation, command = null } = interaction;
  const whisper = adapter.whispers.add(person.id, conversation, after, clock.now(), message, command);
  return { kind: 'shown', message: await publish(adapter, whisper) };
}

async function repeatCommand(
  adapter: AdapterContext,
  { person, conversation }: InteractionContext,
  typed: string,
): Promise<void> {
  const { database, clock } = adapter.options;
  const message: Message = { summary: typed, blocks: [text(typed)] };
  const said = {
    id: randomUUID(),
    outboxId: null,
    conversation,
    author: person.id,
    at: clock.now(),
    message,
  };
  const added = await addMessage(database, said);
  if (added !== null) await publish(adapter, added);
}

/** A home view holds no conversation: what is said there is said in her direct messages. */
async function say(
  adapter: AdapterContext,
  interaction: InteractionContext,
  message: Message,
): Promise<Outcome> {
  const conversation = isHome(interaction.conversation)
    ? directId(interaction.person.id)
    : interaction.conversation;
  const { database, clock } = adapter.options;
  const said = { id: randomUUID(), outboxId: null, conversation, author: MAGELLAN, at: clock.now(), message };
  const added = await addMessage(database, said);
  return added === null ? { kind: 'nothing' } : { kind: 'shown', message: await publish(adapter, added) };
}

/** Where there is nothing to replace (a command, a whisper that went) it is whispered. */
async function replace(
  adapter: AdapterContext,
  interaction: InteractionContext,
  message: Message,
): Promise<Outcome> {
  const { database, clock } = adapter.options;
  if (interaction.message === null && interaction.conversation === homeId(interaction.person.id)) {
    const home = adapter.whispers.setHome(interaction.person.id, clock.now(), message);
    return { kind: 'shown', message: await publish(adapter, home) };
  }
  const target = interaction.message;
  const changed =
    target === null
      ? null
      : (adapter.whispers.change(target, message) ??
        // What is confidential is never in what is stored.
        (message.storable ? await changeMessage(database, target, message) : null));
  return changed === null
    ? whisperTo(adapter, interaction, message)
    : { kind: 'shown', message: await publish(adapter, changed) };
}
