import { randomUUID } from 'node:crypto';
import type { Answer } from '../../chat/answer.ts';
import type { Form } from '../../chat/form.ts';
import { buttons, type Message, text } from '../../chat/message.ts';
import type { Log } from '../../engine/log.ts';
import type { Place } from './context.ts';
import type { Conversations } from './conversations.ts';
import { isRefusal, SlackCallError } from './faults.ts';
import { filesInWords } from './files-in-words.ts';
import type { Homes } from './home-view.ts';
import type { People } from './identity.ts';
import { wordsFor } from './locales.ts';
import type { Windows } from './modals.ts';
import { AGAIN } from './receive.ts';
import { type Rendered, renderMessage } from './render.ts';
import type { Respond } from './responses.ts';
import { hasFiles, type Uploader } from './uploads.ts';
import type { WebApi } from './web-api.ts';

type Parts = {
  api: WebApi;
  conversations: Conversations;
  people: People;
  uploader: Uploader;
  windows: Windows;
  homes: Homes;
  respond: Respond;
  log: () => Log;
};

/** Gives people what the house answers, where they are; a failure is logged, and never thrown. */
export type Answers = (place: Place, answer: Answer) => Promise<void>;

const hasFile = ({ blocks }: Message): boolean => blocks.some(({ kind }) => kind === 'file');
const short = (summary: string): Message => ({ summary, blocks: [text(summary)] });

export function createAnswers(parts: Parts): Answers {
  const { api, conversations, people, uploader, windows, homes, respond } = parts;
  const wordsOf = (place: Place) => wordsFor(people.localeOf(place.user));

  async function withFiles(message: Message): Promise<Rendered> {
    const key = `answer/${randomUUID()}`;
    try {
      return renderMessage(message, await uploader.of(key, message));
    } finally {
      uploader.forget(key);
    }
  }

  const directWith = (user: string) => conversations.toRead({ platform: 'slack', kind: 'person', id: user });

  async function postIn(channel: string, message: Message): Promise<void> {
    await api.call('chat.postMessage', { channel, ...(await withFiles(message)) });
  }

  /**
   * Shows something to one person. What Slack may keep stays in her direct messages when she is there, and when a
   * file comes with it; all else is ephemeral, or in a window, of which Slack keeps nothing.
   */
  async function whisper(place: Place, message: Message): Promise<void> {
    const direct = place.view === null || hasFile(message) ? await directWith(place.user) : null;
    if (message.storable && direct !== null && (place.channel === direct || hasFile(message))) {
      await postIn(direct, message);
      if (place.channel === direct) return;
      return whisperOnly(place, short(wordsOf(place).fileSent));
    }
    return whisperOnly(place, filesInWords(message, wordsOf(place).fileTooLong));
  }

  async function whisperOnly(place: Place, message: Message): Promise<void> {
    if (place.view?.kind === 'window') return windows.change(place.view.id, place.user, message);
    if (place.view?.kind === 'home' && place.trigger !== null) return windows.show(place, message);
    const rendered = renderMessage(message);
    const beside = { response_type: 'ephemeral' as const, replace_original: false as const, ...rendered };
    if (place.responseUrl !== null && (await respond(place.responseUrl, beside))) return;
    const channel = place.channel ?? (await directWith(place.user));
    try {
      await api.call('chat.postEphemeral', { channel, user: place.user, ...rendered });
    } catch (error) {
      if (!isRefusal(error, 'user_not_in_channel', 'channel_not_found', 'not_in_channel', 'is_archived'))
        throw error;
      // Not as a message that stays: what is whispered may be what others wrote in confidence.
      const direct = await directWith(place.user);
      await api.call('chat.postEphemeral', { channel: direct, user: place.user, ...rendered });
    }
  }

  async function say(place: Place, message: Message): Promise<void> {
    if (place.responseUrl !== null && !hasFiles(message)) {
      const aloud = { response_type: 'in_channel' as const, replace_original: false as const };
      if (await respond(place.responseUrl, { ...aloud, ...renderMessage(message) })) return;
    }
    await postIn(place.channel ?? (await directWith(place.user)), message);
  }

  async function replace(place: Place, message: Message): Promise<void> {
    if (place.view?.kind === 'window') return windows.change(place.view.id, place.user, message);
    if (place.view?.kind === 'home') {
      return message.storable ? homes.show(place.user, message) : whisper(place, message);
    }
    if (place.message === null) return whisper(place, message);
    const { ts, ephemeral } = place.message;
    // What a message said stays with Slack, and what it is changed into.
    if (!message.storable && !ephemeral) return whisper(place, message);
    // A response address carries no private picture; the message itself does, unless it is whispered.
    const byAddress = place.responseUrl !== null && (ephemeral || !hasFiles(message));
    if (byAddress && place.responseUrl !== null) {
      if (await respond(place.responseUrl, { replace_original: true, ...renderMessage(message) })) return;
    }
    if (ephemeral) return whisper({ ...place, responseUrl: null }, message);
    await api.call('chat.update', { channel: place.channel, ts, ...(await withFiles(message)) });
  }

  async function open(place: Place, form: Form): Promise<void> {
    try {
      await windows.open(place, form);
    } catch (error) {
      if (!(error instanceof SlackCallError)) throw error;
      logFailure(parts.log(), error);
      await whisper({ ...place, trigger: null, view: null }, short(wordsOf(place).formTooLate));
    }
  }

  async function give(place: Place, answer: Answer): Promise<void> {
    switch (answer.kind) {
      case 'nothing':
        return;
      case 'whisper':
        return whisper(place, answer.message);
      case 'say':
        return say(place, answer.message);
      case 'replace':
        return replace(place, answer.message);
      case 'openForm':
        return open(place, answer.form);
      case 'rejectForm':
        return whisper(place, short(Object.values(answer.errors).join(' ')));
    }
  }

  return async (place, answer) => {
    try {
      await give(place, answer);
    } catch (error) {
      logFailure(parts.log(), error);
    }
  };
}

/** A form that a direct message asked for: a message brings no trigger, the button under this does. */
export function formOffered(typed: string, locale: string | null): Message {
  const { summary, text: words, button } = wordsFor(locale).openForm;
  return {
    summary,
    blocks: [text(words), buttons({ label: button, press: AGAIN, ref: typed, style: 'primary' })],
  };
}

/** What went wrong with an answer: the method and Slack's code, never what was said. */
export function logFailure(log: Log, error: unknown): void {
  if (error instanceof SlackCallError) {
    const { method, fault } = error;
    log.warn({ method, fault: fault.kind, reason: error.message }, 'an answer could not be given on Slack');
  } else log.error({ err: error }, 'an answer could not be given on Slack');
}
