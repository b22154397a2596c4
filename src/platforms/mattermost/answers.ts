import type { Answer } from '../../chat/answer.ts';
import type { Incoming } from '../../chat/incoming.ts';
import { escapeMarkdown } from '../../chat/markdown.ts';
import { type Message, text } from '../../chat/message.ts';
import { allErrors, openForm } from './answer-form.ts';
import { replacement, sayIn, tellOrKeep } from './answer-in-place.ts';
import type { Desk, Scene } from './context.ts';
import { wordsIn } from './locales.ts';
import { plain } from './markdown.ts';
import { changeLine, explained, type Line, putLine, removeLine, type Shows, typedOf } from './pending.ts';
import {
  type Ephemeral,
  ephemeral,
  hasPresses,
  type PressAnswer,
  tell,
  whispered,
  wordsOf,
} from './whisper.ts';

const plainMessage = (words: string): Message => ({ summary: words, blocks: [text(escapeMarkdown(words))] });
const wordsFor = ({ localeOf }: Desk, { person }: Scene) => wordsIn(localeOf(person));

/** Whether an answer holds something that Mattermost may not keep. */
const isConfidential = (answer: Answer): boolean =>
  (answer.kind === 'whisper' || answer.kind === 'replace') && answer.message.storable !== true;

export type Asked = { answer: Answer; asksAgain: boolean };

/**
 * Asks the house. What only shows something confidential does not count yet: it is asked again at the press that
 * shows it (`asksAgain`), as is a form that a direct message has no trigger to open. What changes something is done
 * once, now.
 */
export async function ask(
  { host }: Pick<Desk, 'host'>,
  incoming: Incoming & { kind: 'command' | 'direct-message' },
): Promise<Asked> {
  let asksAgain = false;
  const answer = await host.receive(incoming, (given, changed) => {
    asksAgain =
      given.kind === 'openForm' ? incoming.kind === 'direct-message' : isConfidential(given) && !changed;
    return !asksAgain;
  });
  return { answer, asksAgain };
}

/** What answers a slash command: JSON, always, of which whoever forged it may read every word. */
export async function answerCommand(
  desk: Desk,
  scene: Scene,
  { answer, asksAgain }: Asked,
  incoming: Incoming & { kind: 'command' },
): Promise<Ephemeral | Record<string, never>> {
  switch (answer.kind) {
    case 'nothing':
      return {};
    case 'whisper':
    case 'replace':
    case 'rejectForm': {
      const message = answer.kind === 'rejectForm' ? plainMessage(allErrors(answer.errors)) : answer.message;
      return inDirect(desk, scene, message, () =>
        asksAgain
          ? putLine(desk, scene.person, { kind: 'call', call: typedOf(incoming), form: false })
          : tellOrKeep(desk, scene, message),
      );
    }
    case 'say':
      desk.later(sayIn(desk, scene, answer.message));
      return {};
    case 'openForm':
      return (await openForm(desk, scene, answer.form)) ? {} : ephemeral(wordsFor(desk, scene).formNotOpened);
  }
}

/** Answers in her direct messages, and says where she is that it is there. */
async function inDirect(
  desk: Desk,
  scene: Scene,
  message: Message,
  send: () => Promise<void>,
): Promise<Ephemeral | Record<string, never>> {
  const words = wordsFor(desk, scene).pending;
  try {
    await send();
  } catch (error) {
    desk.host.log.warn({ err: error }, 'a command could not be answered in direct messages');
    return ephemeral(words.noDirect);
  }
  if (desk.isDirect(scene.channel, scene.person)) return {};
  const pointer = message.storable
    ? `${plain(message.summary)}\n${words.inDirect(desk.conversation)}`
    : words.awaitsInDirect(desk.conversation);
  return ephemeral(pointer);
}

/** What answers a press: JSON, always. `line` is the one in which she pressed. */
export async function answerPress(
  desk: Desk,
  scene: Scene,
  answer: Answer,
  line: { line: Line; ref: string; shows: Shows } | null = null,
): Promise<PressAnswer> {
  const { channel, person, post } = scene;
  switch (answer.kind) {
    case 'nothing':
      return {};
    case 'whisper':
    case 'replace': {
      const { message, kind } = answer;
      const replaces = kind === 'replace' || line?.shows != null;
      if (!message.storable) return show(desk, scene, message, { line, replaces });
      if (kind === 'replace' && line === null && post !== null) {
        const update = replacement(desk, scene, message);
        if (update) return { update };
      }
      if (line !== null && replaces) desk.later(removeLine(desk, line.ref, line.line.post));
      const direct = desk.isDirect(channel, person);
      const told = direct || hasPresses(message);
      if (told) desk.later(tell(desk, scene, message));
      if (direct) return {};
      const pointer = told ? wordsFor(desk, scene).pending.inDirect(desk.conversation) : '';
      return whispered(wordsOf(desk, message), pointer);
    }
    case 'say':
      desk.later(sayIn(desk, scene, answer.message));
      return {};
    case 'openForm':
      return (await openForm(desk, scene, answer.form)) ? {} : whispered(wordsFor(desk, scene).formNotOpened);
    case 'rejectForm':
      return whispered(allErrors(answer.errors));
  }
}

/** Shows what is confidential where nothing is kept; its buttons stand on the line in her direct messages. */
async function show(
  desk: Desk,
  scene: Scene,
  message: Message,
  { line, replaces }: { line: Parameters<typeof answerPress>[3]; replaces: boolean },
): Promise<PressAnswer> {
  const { person, channel } = scene;
  const words = wordsOf(desk, explained(desk, person, message));
  if (!hasPresses(message)) {
    if (line != null && line.shows === null && replaces)
      desk.later(removeLine(desk, line.ref, line.line.post));
    return whispered(words);
  }
  if (line != null) {
    const changed = await changeLine(desk, scene, line.line, line.shows, message);
    return { ...whispered(words), ...changed };
  }
  desk.later(putLine(desk, person, null, message));
  const { goOn } = wordsFor(desk, scene).pending;
  return whispered(words, desk.isDirect(channel, person) ? '' : goOn(desk.conversation));
}

/** Answers a direct message, in direct messages. A form cannot open without a press: one is offered. */
export async function answerDirect(
  desk: Desk,
  scene: Scene,
  { answer, asksAgain }: Asked,
  incoming: Incoming & { kind: 'direct-message' },
): Promise<void> {
  const call = typedOf(incoming);
  switch (answer.kind) {
    case 'nothing':
      return;
    case 'say':
      return tell(desk, scene, answer.message);
    case 'whisper':
    case 'replace':
      return asksAgain
        ? putLine(desk, scene.person, { kind: 'call', call, form: false })
        : tellOrKeep(desk, scene, answer.message);
    case 'openForm':
      return putLine(desk, scene.person, { kind: 'call', call, form: true });
    case 'rejectForm':
      return tellOrKeep(desk, scene, plainMessage(allErrors(answer.errors)));
  }
}
