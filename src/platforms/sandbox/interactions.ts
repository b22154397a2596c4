import { Router } from 'express';
import { message, text as textBlock } from '../../chat/message.ts';
import { give, whisperTo } from './answers.ts';
import {
  type AdapterContext,
  accountOf,
  ask,
  checkVisible,
  type InteractionContext,
  publish,
  publishRemoval,
} from './context.ts';
import { homeId, isDirect, isHome } from './conversations.ts';
import { normaliseValues, unsealForm } from './forms.ts';
import { wordsIn } from './locales.ts';
import * as receive from './receive.ts';
import { addMessage, markRead, messageById } from './store.ts';
import type { Outcome } from './wire.ts';

const { read, RequestFault, schemas } = receive;

/** Outcomes kept so that a request sent again, its answer having been lost, gets the same one. */
const REMEMBERED_OUTCOMES = 200;

type Acting = { id: string; as: string };

/** What a person does at the page: types, presses, chooses, fills in, opens her home view. */
export function interactionRoutes(adapter: AdapterContext): Router {
  const router = Router();
  const outcomes = new Map<string, Promise<Outcome>>();

  /** Does each action once, however often it is sent. */
  function once({ id, as }: Acting, act: () => Promise<Outcome>): Promise<Outcome> {
    const key = `${as} ${id}`;
    const known = outcomes.get(key);
    if (known !== undefined) return known;
    const outcome = act();
    outcomes.set(key, outcome);
    // What failed may be tried again; the caller hears of the failure.
    outcome.catch(() => outcomes.delete(key));
    for (const oldest of outcomes.keys()) {
      if (outcomes.size <= REMEMBERED_OUTCOMES) break;
      outcomes.delete(oldest);
    }
    return outcome;
  }

  router.post('/texts', async (request, response) => {
    const given = read(schemas.text, request.body);
    response.json(await once(given, () => typeText(adapter, given)));
  });
  router.post('/presses', async (request, response) => {
    const given = read(schemas.press, request.body);
    response.json(await once(given, () => press(adapter, given)));
  });
  router.post('/forms/submit', async (request, response) => {
    const given = read(schemas.submit, request.body);
    response.json(await once(given, () => submit(adapter, given)));
  });
  router.post('/forms/cancel', async (request, response) => {
    const given = read(schemas.cancel, request.body);
    response.json(await once(given, () => cancel(adapter, given)));
  });
  router.post('/home', async (request, response) => {
    const given = read(schemas.home, request.body);
    response.json(await once(given, () => openHome(adapter, given)));
  });
  router.post('/reads', async (request, response) => {
    const { as, conversation, upTo } = read(schemas.read, request.body);
    checkVisible(adapter, conversation, (await accountOf(adapter, as)).id);
    await markRead(adapter.options.database, as, conversation, upTo);
    response.json({ kind: 'nothing' } satisfies Outcome);
  });
  router.delete('/whispers/:id', async (request, response) => {
    const { as } = read(schemas.as, request.query);
    const whisper = adapter.whispers.byId(request.params.id);
    if (whisper !== null && whisper.person === as && !whisper.home) {
      adapter.whispers.remove(whisper.id);
      publishRemoval(adapter, whisper);
    }
    response.json({ kind: 'nothing' } satisfies Outcome);
  });
  return router;
}

async function typeText(
  adapter: AdapterContext,
  given: Acting & { conversation: string; text: string },
): Promise<Outcome> {
  const person = await accountOf(adapter, given.as);
  const { conversation, text } = given;
  checkVisible(adapter, conversation, person.id);
  const interaction: InteractionContext = { person, conversation, message: null };
  if (receive.isCommand(text)) {
    const incoming = receive.commandFrom(given);
    interaction.command = text;
    const commands = adapter.options.commands();
    const isKnown = commands.some(({ command, english }) => [command, english].includes(incoming.command));
    if (isKnown) return give(adapter, interaction, await ask(adapter, incoming));
    const shown = commands.map(({ command, english = command }) =>
      person.locale === 'en' ? english : command,
    );
    const list = [...new Set(shown)].map((command) => `/${command}`).join(', ');
    const sorry = wordsIn(person.locale).unknownCommand(`/${incoming.command}`, list);
    return whisperTo(adapter, interaction, message(textBlock(sorry)));
  }
  if (isHome(conversation))
    throw new RequestFault(400, { conversation: 'is a home view: nothing is said there' });
  const added = await addMessage(adapter.options.database, {
    id: `typed-${given.id}`,
    outboxId: null,
    conversation,
    author: person.id,
    at: adapter.options.clock.now(),
    message: { summary: text, blocks: [textBlock(text)] },
  });
  if (added !== null) await publish(adapter, added);
  if (!isDirect(conversation)) {
    const words = receive.withoutMention(text);
    if (words === null) return { kind: 'nothing' };
    // Everybody reads a channel: whoever named Magellan alone reads what it answers.
    const answer = await ask(adapter, receive.directMessageFrom({ ...given, text: words }));
    return 'message' in answer
      ? whisperTo(adapter, interaction, answer.message)
      : give(adapter, interaction, answer);
  }
  return give(adapter, interaction, await ask(adapter, receive.directMessageFrom(given)));
}

async function press(
  adapter: AdapterContext,
  given: Parameters<typeof receive.pressFrom>[0],
): Promise<Outcome> {
  const person = await accountOf(adapter, given.as);
  const whisper = adapter.whispers.byId(given.message);
  const said = whisper ?? (await messageById(adapter.options.database, given.message));
  if (said === null || (whisper !== null && whisper.person !== person.id)) {
    throw new RequestFault(404, { message: 'is not one that this person can see' });
  }
  checkVisible(adapter, said.conversation, person.id);
  if (!receive.offers(said.message, given.press, given.ref, given.value)) {
    throw new RequestFault(409, { press: 'is not offered by this message any more' });
  }
  const interaction: InteractionContext = {
    person,
    conversation: said.conversation,
    message: whisper?.home === true ? null : said.id,
  };
  return give(adapter, interaction, await ask(adapter, receive.pressFrom(given)));
}

type Submission = Acting & { token: string; values: Parameters<typeof normaliseValues>[1] };

async function submit(adapter: AdapterContext, given: Submission): Promise<Outcome> {
  const person = await accountOf(adapter, given.as);
  const open = unsealForm(adapter.formKey, given.token, person.id);
  const read = normaliseValues(open.fields, given.values, person.locale);
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  const { conversation, message } = open;
  return give(
    adapter,
    { person, conversation, message },
    await ask(adapter, receive.submitFrom(given, open, read.values)),
  );
}

async function cancel(adapter: AdapterContext, given: Acting & { token: string }): Promise<Outcome> {
  const person = await accountOf(adapter, given.as);
  const open = unsealForm(adapter.formKey, given.token, person.id);
  const { conversation, message } = open;
  return give(
    adapter,
    { person, conversation, message },
    await ask(adapter, receive.cancelFrom(given, open)),
  );
}

/** Whatever a handler answers with is her home view. */
async function openHome(adapter: AdapterContext, given: Acting): Promise<Outcome> {
  const person = await accountOf(adapter, given.as);
  const answer = await ask(adapter, receive.homeOpenedFrom(given));
  const interaction: InteractionContext = { person, conversation: homeId(person.id), message: null };
  if (answer.kind === 'whisper' || answer.kind === 'say') {
    return give(adapter, interaction, { kind: 'replace', message: answer.message });
  }
  return give(adapter, interaction, answer);
}
