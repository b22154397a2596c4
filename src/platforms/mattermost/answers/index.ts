import type { Answer } from '../../../chat/answer.ts';
import type { Incoming } from '../../../chat/incoming.ts';
import { type Message, message, offersPress, text, withoutPresses } from '../../../chat/message.ts';
import type { AdapterContext, InteractionContext } from '../context.ts';
import { wordsIn } from '../locales.ts';
import { mattermostMarkdown, plain } from '../markdown.ts';
import { allErrors, openForm } from './form.ts';
import { rememberReplaced, replacement, sayIn, sendOrWithhold } from './in-place.ts';
import { changeLine, explained, type Line, putLine, removeLine, type Shows, typedOf } from './pending.ts';
import { type Ephemeral, ephemeral, type PressAnswer, sendDirect, whispered, wordsOf } from './whisper.ts';

const plainMessage = (words: string): Message => message(text(words));
const wordsFor = ({ localeOf }: AdapterContext, { person }: InteractionContext) => wordsIn(localeOf(person));

/** Whether an answer holds something that Mattermost may not keep. */
const isConfidential = (answer: Answer): boolean =>
  (answer.kind === 'whisper' || answer.kind === 'replace') && answer.message.storable !== true;

export type Asked = { answer: Answer; asksAgain: boolean };

/**
 * Asks the application. What only shows something confidential does not count yet: it is asked again at the
 * press that shows it (`asksAgain`), as is a form that a direct message has no trigger to open. What changes
 * something is done once, now.
 */
export async function ask(
  { host }: Pick<AdapterContext, 'host'>,
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
  adapter: AdapterContext,
  interaction: InteractionContext,
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
      return inDirect(adapter, interaction, message, () =>
        asksAgain
          ? putLine(adapter, interaction.person, { kind: 'call', call: typedOf(incoming), form: false })
          : sendOrWithhold(adapter, interaction, message),
      );
    }
    case 'say':
      adapter.later(sayIn(adapter, interaction, answer.message));
      return {};
    case 'openForm':
      return answerOr(await openForm(adapter, interaction, answer.form), (words) =>
        ephemeral(adapter.author, words),
      );
  }
}

const answerOr = <Told>(words: string | null, tell: (words: string) => Told) =>
  words === null ? {} : tell(words);

/** Answers in her direct messages, and says where she is that it is there. */
async function inDirect(
  adapter: AdapterContext,
  interaction: InteractionContext,
  message: Message,
  send: () => Promise<void>,
): Promise<Ephemeral | Record<string, never>> {
  const words = wordsFor(adapter, interaction).pending;
  try {
    await send();
  } catch (error) {
    adapter.host.log.warn(
      { event: 'answer.failed', err: error },
      'a command could not be answered in direct messages',
    );
    return ephemeral(adapter.author, words.noDirect);
  }
  if (adapter.isDirect(interaction.channel, interaction.person)) return {};
  const pointer = message.storable
    ? `${plain(message.summary)}\n${mattermostMarkdown(words.inDirect(adapter.conversation))}`
    : mattermostMarkdown(words.awaitsInDirect(adapter.conversation));
  return ephemeral(adapter.author, pointer);
}

/** What answers a press: JSON, always. `line` is the one in which she pressed. */
export async function answerPress(
  adapter: AdapterContext,
  interaction: InteractionContext,
  answer: Answer,
  line: { line: Line; ref: string; shows: Shows } | null = null,
): Promise<PressAnswer> {
  const { channel, person, post } = interaction;
  switch (answer.kind) {
    case 'nothing':
      return {};
    case 'whisper':
    case 'replace': {
      const { message, kind } = answer;
      const replaces = kind === 'replace' || line?.shows != null;
      if (!message.storable) return show(adapter, interaction, message, { line, replaces });
      if (kind === 'replace' && line === null && post !== null) {
        const update = replacement(adapter, interaction, message);
        if (update) {
          adapter.later(rememberReplaced(adapter, interaction, message));
          return { update };
        }
      }
      if (line !== null && replaces) adapter.later(removeLine(adapter, line.ref, line.line.post));
      const direct = adapter.isDirect(channel, person);
      const told = direct || offersPress(message);
      if (told) adapter.later(sendDirect(adapter, interaction, message));
      if (direct) return {};
      const { inDirect } = wordsFor(adapter, interaction).pending;
      const pointer = told ? mattermostMarkdown(inDirect(adapter.conversation)) : '';
      return whispered(await wordsOf(adapter, message), pointer);
    }
    case 'say':
      adapter.later(sayIn(adapter, interaction, answer.message));
      return {};
    case 'openForm':
      return answerOr(await openForm(adapter, interaction, answer.form), whispered);
    case 'rejectForm':
      return whispered(plain(allErrors(answer.errors)));
  }
}

/** Shows what is confidential where nothing is kept; its buttons stand on the line in her direct messages. */
async function show(
  adapter: AdapterContext,
  interaction: InteractionContext,
  message: Message,
  { line, replaces }: { line: Parameters<typeof answerPress>[3]; replaces: boolean },
): Promise<PressAnswer> {
  const { person, channel } = interaction;
  const spared = message.shortcuts === true || !offersPress(message);
  const words = await wordsOf(
    adapter,
    spared ? withoutPresses(message) : explained(adapter, person, message),
  );
  if (spared) {
    if (line != null && line.shows === null && replaces)
      adapter.later(removeLine(adapter, line.ref, line.line.post));
    return whispered(words);
  }
  if (line != null) {
    const changed = await changeLine(adapter, interaction, line.line, line.shows, message);
    return { ...whispered(words), ...changed };
  }
  adapter.later(putLine(adapter, person, null, message));
  const { goOn } = wordsFor(adapter, interaction).pending;
  return whispered(
    words,
    adapter.isDirect(channel, person) ? '' : mattermostMarkdown(goOn(adapter.conversation)),
  );
}

/** Answers a direct message, in direct messages. A form cannot open without a press: one is offered. */
export async function answerDirect(
  adapter: AdapterContext,
  interaction: InteractionContext,
  { answer, asksAgain }: Asked,
  incoming: Incoming & { kind: 'direct-message' },
): Promise<void> {
  const call = typedOf(incoming);
  switch (answer.kind) {
    case 'nothing':
      return;
    case 'say':
      return sendDirect(adapter, interaction, answer.message);
    case 'whisper':
    case 'replace':
      return asksAgain
        ? putLine(adapter, interaction.person, { kind: 'call', call, form: false })
        : sendOrWithhold(adapter, interaction, answer.message);
    case 'openForm':
      return putLine(adapter, interaction.person, { kind: 'call', call, form: true });
    case 'rejectForm':
      return sendOrWithhold(adapter, interaction, plainMessage(allErrors(answer.errors)));
  }
}
