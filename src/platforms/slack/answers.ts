import { randomUUID } from 'node:crypto';
import type { Answer } from '../../chat/answer.ts';
import type { Form } from '../../chat/form.ts';
import { buttons, type Message, message, storable, text } from '../../chat/message.ts';
import type { Log } from '../../engine/log.ts';
import type { PlatformHost } from '../../engine/platform.ts';
import type { InteractionContext } from './context.ts';
import type { Conversations } from './conversations.ts';
import { isRefusal, SlackCallError } from './faults.ts';
import { filesBeside } from './files-beside.ts';
import type { HomeViews } from './home-view.ts';
import type { Identities } from './identity.ts';
import { wordsFor } from './locales.ts';
import type { Modals } from './modals.ts';
import { PLATFORM } from './options.ts';
import { AGAIN } from './receive.ts';
import { type Rendered, renderMessage } from './render.ts';
import type { Respond } from './responses.ts';
import type { TemporaryFiles } from './temporary-files.ts';
import { hasFiles, type Uploader } from './uploads.ts';
import type { WebApi } from './web-api.ts';

type AdapterContext = {
  api: WebApi;
  conversations: Conversations;
  identities: Identities;
  uploader: Uploader;
  modals: Modals;
  homeViews: HomeViews;
  respond: Respond;
  temporaryFiles: TemporaryFiles;
  log: () => Log;
  /** Remembers what was posted, so that its buttons go once they are spent. */
  answered: PlatformHost['answered'];
};

/** Shows people the answers of handlers, where they acted; a failure is logged, and never thrown. */
export type Answers = (interaction: InteractionContext, answer: Answer) => Promise<void>;

const hasFile = ({ blocks }: Message): boolean => blocks.some(({ kind }) => kind === 'file');
const threadOf = (thread: string | null) => (thread === null ? {} : { thread_ts: thread });

/** Whether a form that did not open may open the next time: what Slack refuses for good will not. */
const mayOpenLater = (error: unknown): boolean =>
  error instanceof SlackCallError &&
  (error.fault.kind !== 'refused' ||
    ['expired_trigger_id', 'exchanged_trigger_id', 'invalid_trigger_id'].includes(error.fault.code));

/** A message of a few plain words. */
export const short = (words: string): Message => message(text(words));

export function createAnswers(parts: AdapterContext): Answers {
  const { answered, api, conversations, identities, uploader, modals, homeViews, respond, temporaryFiles } =
    parts;
  const wordsOf = (interaction: InteractionContext) => wordsFor(identities.localeOf(interaction.user));

  async function withFiles(message: Message): Promise<Rendered> {
    const key = `answer/${randomUUID()}`;
    try {
      return renderMessage(message, await uploader.of(key, message));
    } finally {
      uploader.forget(key);
    }
  }

  const directWith = (user: string) => conversations.toRead({ platform: 'slack', kind: 'person', id: user });

  /** Patiently: whoever has just arrived, or written, would otherwise hear nothing. */
  async function postIn(
    channel: string,
    message: Message,
    { thread, ...at }: InteractionContext,
  ): Promise<void> {
    const inThread = channel === at.channel ? threadOf(thread) : {};
    const posted = await api.patiently<{ ts?: string }>('chat.postMessage', {
      channel,
      ...inThread,
      ...(await withFiles(message)),
    });
    // What stands in a channel is everybody’s.
    if (posted.ts === undefined || !channel.startsWith('D')) return;
    const to = { platform: PLATFORM, kind: 'person' as const, id: at.user };
    await answered({ to, receipt: { conversation: channel, message: posted.ts }, message });
  }

  /**
   * Shows something to one person. What Slack may keep stays in her direct messages when she is there, and
   * when a file comes with it; all else is ephemeral, or in a modal, of which Slack keeps nothing.
   */
  async function whisper(interaction: InteractionContext, message: Message): Promise<void> {
    const direct = interaction.view === null || hasFile(message) ? await directWith(interaction.user) : null;
    if (message.storable && direct !== null && (interaction.channel === direct || hasFile(message))) {
      await postIn(direct, message, interaction);
      if (interaction.channel === direct) return;
      return whisperOnly(interaction, short(wordsOf(interaction).fileSent));
    }
    const { fileTooLong: tooLong, fileOnce: once, fetchFile: fetch } = wordsOf(interaction);
    return whisperOnly(
      interaction,
      await filesBeside(message, temporaryFiles.file, { tooLong, once, fetch }),
    );
  }

  async function whisperOnly(interaction: InteractionContext, message: Message): Promise<void> {
    if (interaction.view?.kind === 'window')
      return modals.change(interaction.view.id, interaction.user, message);
    if (interaction.view?.kind === 'home' && interaction.trigger !== null)
      return modals.show(interaction, message);
    const rendered = renderMessage(message);
    const inThread = threadOf(interaction.thread);
    const beside = {
      response_type: 'ephemeral' as const,
      replace_original: false as const,
      ...inThread,
      ...rendered,
    };
    if (interaction.responseUrl !== null && (await respond(interaction.responseUrl, beside))) return;
    const channel = interaction.channel ?? (await directWith(interaction.user));
    try {
      await api.patiently('chat.postEphemeral', {
        channel,
        user: interaction.user,
        ...(interaction.channel === null ? {} : inThread),
        ...rendered,
      });
    } catch (error) {
      if (!isRefusal(error, 'user_not_in_channel', 'channel_not_found', 'not_in_channel', 'is_archived'))
        throw error;
      // Not as a message that stays: what is whispered may be what others wrote in confidence.
      const direct = await directWith(interaction.user);
      await api.patiently('chat.postEphemeral', { channel: direct, user: interaction.user, ...rendered });
    }
  }

  async function say(interaction: InteractionContext, message: Message): Promise<void> {
    if (interaction.responseUrl !== null && !hasFiles(message)) {
      const aloud = { response_type: 'in_channel' as const, replace_original: false as const };
      const said = { ...aloud, ...threadOf(interaction.thread), ...renderMessage(message) };
      if (await respond(interaction.responseUrl, said)) return;
    }
    await postIn(interaction.channel ?? (await directWith(interaction.user)), message, interaction);
  }

  async function replace(interaction: InteractionContext, message: Message): Promise<void> {
    if (interaction.view?.kind === 'window')
      return modals.change(interaction.view.id, interaction.user, message);
    if (interaction.view?.kind === 'home') {
      return message.storable ? homeViews.show(interaction.user, message) : whisper(interaction, message);
    }
    if (interaction.message === null) return whisper(interaction, message);
    const { ts, ephemeral } = interaction.message;
    // What a message said stays with Slack, and what it is changed into.
    if (!message.storable && !ephemeral) return whisper(interaction, message);
    // A response address carries no private picture; the message itself does, unless it is whispered.
    const byAddress = interaction.responseUrl !== null && (ephemeral || !hasFiles(message));
    if (byAddress && interaction.responseUrl !== null) {
      if (await respond(interaction.responseUrl, { replace_original: true, ...renderMessage(message) }))
        return;
    }
    if (ephemeral) return whisper({ ...interaction, responseUrl: null }, message);
    await api.call('chat.update', { channel: interaction.channel, ts, ...(await withFiles(message)) });
  }

  async function open(interaction: InteractionContext, form: Form): Promise<void> {
    try {
      await modals.open(interaction, form);
    } catch (error) {
      logFailure(parts.log(), error);
      const { formTooLate, formFailed } = wordsOf(interaction);
      await explain(interaction, mayOpenLater(error) ? formTooLate : formFailed);
    }
  }

  /** Says why there is no form, where she is: her trigger is spent, so nothing opens any more. */
  async function explain(interaction: InteractionContext, words: string): Promise<void> {
    const { view, user } = interaction;
    try {
      if (view?.kind === 'window') return await modals.explain(view, user, words);
      if (view?.kind === 'home') return await homeViews.explain(user, words);
    } catch (error) {
      logFailure(parts.log(), error);
    }
    await whisper({ ...interaction, trigger: null, view: null }, storable(short(words)));
  }

  async function give(interaction: InteractionContext, answer: Answer): Promise<void> {
    switch (answer.kind) {
      case 'nothing':
        return;
      case 'whisper':
        return whisper(interaction, answer.message);
      case 'say':
        return say(interaction, answer.message);
      case 'replace':
        return replace(interaction, answer.message);
      case 'openForm':
        return open(interaction, answer.form);
      case 'rejectForm':
        return whisper(interaction, short(Object.values(answer.errors).join(' ')));
    }
  }

  return async (interaction, answer) => {
    try {
      await give(interaction, answer);
    } catch (error) {
      logFailure(parts.log(), error);
    }
  };
}

/** A form that a direct message asked for: a message brings no trigger, the button under this does. */
export function formOffered(typed: string, locale: string | null): Message {
  const { summary, text: words, button } = wordsFor(locale).openForm;
  // The button holds what she typed right here: Slack has it already.
  return storable({
    summary,
    blocks: [text(words), buttons({ label: button, press: AGAIN, ref: typed, style: 'primary' })],
  });
}

/** What went wrong with an answer: the method and Slack's code, never what was said. */
export function logFailure(log: Log, error: unknown): void {
  if (error instanceof SlackCallError) {
    const { method, fault } = error;
    log.warn(
      { event: 'answer.failed', method, fault: fault.kind, reason: error.message },
      'an answer could not be given on Slack',
    );
  } else log.error({ event: 'answer.failed', err: error }, 'an answer could not be given on Slack');
}
