import type { Answer } from '../../chat/answer.ts';
import type { Form, FormErrors } from '../../chat/form.ts';
import { escapeMarkdown } from '../../chat/markdown.ts';
import { buttons, type Message, text } from '../../chat/message.ts';
import { DeliveryError } from '../../engine/platform.ts';
import { fieldsOf, renderDialog } from './dialog.ts';
import { AGAIN, type Scene } from './receive.ts';
import { postSoon, renderPost } from './send.ts';
import { newNonce, signOpened } from './signature.ts';
import {
  type Desk,
  type Ephemeral,
  ephemeral,
  GO_ON,
  type PressAnswer,
  renderWhisper,
  tell,
  updateOf,
  whisperLater,
  whisperToPress,
} from './whisper.ts';
import { wordsIn } from './words.ts';

/** The server's triggers live for three seconds: what is later than this cannot open anything any more. */
const DIALOG_WITHIN_MS = 2_800;

const allErrors = (errors: FormErrors): string => Object.values(errors).join('\n');
const plainMessage = (words: string): Message => ({ summary: words, blocks: [text(escapeMarkdown(words))] });

/** What answers a slash command: JSON, always. */
export async function answerCommand(
  desk: Desk,
  scene: Scene,
  answer: Answer,
): Promise<Ephemeral | Record<string, never>> {
  switch (answer.kind) {
    case 'nothing':
      return {};
    case 'whisper':
    case 'replace':
      return renderWhisper(desk, scene, answer.message);
    case 'say':
      desk.later(sayIn(desk, scene, answer.message));
      return {};
    case 'openForm':
      return (await openForm(desk, scene, answer.form)) ? {} : ephemeral(wordsFor(desk, scene).formNotOpened);
    case 'rejectForm':
      return ephemeral(allErrors(answer.errors));
  }
}

/** What answers a press: JSON, always. */
export async function answerPress(desk: Desk, scene: Scene, answer: Answer): Promise<PressAnswer> {
  switch (answer.kind) {
    case 'nothing':
      return {};
    case 'whisper':
      return whisperToPress(desk, scene, answer.message);
    case 'replace': {
      const update = mayChange(scene) ? replacement(desk, scene, answer.message) : null;
      return update ? { update } : whisperToPress(desk, scene, answer.message);
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

export const whispered = (words: string): PressAnswer => ({
  ephemeral_text: words,
  skip_slack_parsing: true,
});

/** What answers a dialog: errors beside fields, or nothing, which closes it. */
export type DialogAnswer = { errors?: FormErrors; error?: string };

/** A form was submitted or closed; what is said to her comes after. */
export function answerDialog(desk: Desk, scene: Scene, answer: Answer): DialogAnswer {
  switch (answer.kind) {
    case 'nothing':
      return {};
    case 'whisper':
      desk.later(whisperLater(desk, scene, answer.message));
      return {};
    case 'replace':
      desk.later(replaceLater(desk, scene, answer.message));
      return {};
    case 'say':
      desk.later(sayIn(desk, scene, answer.message));
      return {};
    case 'openForm':
      return { error: wordsFor(desk, scene).noFurtherForm };
    case 'rejectForm':
      return dialogErrors(answer.errors);
  }
}

/** Errors as a dialog shows them: beside their fields, and for the form as a whole. */
export function dialogErrors({ '': general, ...errors }: FormErrors): DialogAnswer {
  return {
    ...(Object.keys(errors).length > 0 ? { errors } : {}),
    ...(general === undefined ? {} : { error: general }),
  };
}

/** Answers a direct message, in direct messages. A form cannot open without a press: one is offered. */
export async function answerDirect(desk: Desk, scene: Scene, answer: Answer, typed: string): Promise<void> {
  switch (answer.kind) {
    case 'nothing':
      return;
    case 'whisper':
    case 'replace':
    case 'say':
      return tell(desk, scene, answer.message);
    case 'openForm': {
      const words = wordsFor(desk, scene);
      const offer = buttons({ label: words.openForm, press: AGAIN, ref: typed, style: 'primary' });
      return tell(desk, scene, { summary: words.formAwaits, blocks: [offer] });
    }
    case 'rejectForm':
      return tell(desk, scene, plainMessage(allErrors(answer.errors)));
  }
}

const wordsFor = ({ localeOf }: Desk, { person }: Scene) => wordsIn(localeOf(person));

/** Whether the server took the dialog; it says yes even when nothing shows. */
async function openForm(desk: Desk, scene: Scene, form: Form): Promise<boolean> {
  if (scene.trigger === null) return false;
  const { options, api, dialogs, host, localeOf } = desk;
  const { secrets, clock, publicUrl } = options;
  const opened = {
    form: form.id,
    ref: form.ref,
    person: scene.person,
    channel: scene.channel,
    post: scene.post ?? '',
    outbox: scene.outbox,
    nonce: newNonce(),
    numbered: !dialogs.multiselect,
    fields: fieldsOf(form),
  };
  const state = signOpened(secrets, opened, clock.now());
  const dialog = renderDialog(form, state, dialogs, localeOf(scene.person));
  try {
    await api.openDialog(scene.trigger, `${publicUrl}/mattermost/dialogs`, dialog, DIALOG_WITHIN_MS);
    return true;
  } catch (error) {
    host.log.warn({ form: form.id, err: error }, 'a form could not be opened');
    return false;
  }
}

/** Whether there is a post to change: a whisper has none, nor do the buttons that stand for one. */
const mayChange = ({ post, outbox }: Scene): boolean => post !== null && outbox !== GO_ON;

/** Null when a post cannot hold it: then it is whispered. */
function replacement(desk: Desk, { person, channel, outbox }: Scene, message: Message) {
  const to = desk.isDirect(channel, person) ? 'person' : 'channel';
  try {
    return updateOf(renderPost(desk, message, channel, { kind: to, id: person }, outbox), outbox);
  } catch (error) {
    if (error instanceof DeliveryError) return null;
    throw error;
  }
}

async function replaceLater(desk: Desk, scene: Scene, message: Message): Promise<void> {
  const update = mayChange(scene) ? replacement(desk, scene, message) : null;
  if (scene.post === null || update === null) return whisperLater(desk, scene, message);
  const attachments = (update.props.attachments ?? []) as [];
  const change = { message: update.message, props: { ...update.props, attachments }, file_ids: [] };
  try {
    await desk.api.changePost(scene.post, change, false);
  } catch {
    // The post is gone, or can no longer be edited: she is told all the same.
    await whisperLater(desk, scene, message);
  }
}

/** Says something where she acted; where the bot may not speak, she alone hears it. */
async function sayIn(desk: Desk, scene: Scene, message: Message): Promise<void> {
  const { person, channel, key } = scene;
  const to = desk.isDirect(channel, person)
    ? { kind: 'person' as const, id: person, channel }
    : { kind: 'channel' as const, id: channel, channel };
  try {
    await postSoon(desk, to, message, `said-${key}`);
  } catch (error) {
    if (!(error instanceof DeliveryError) || error.outcome !== 'rejected') throw error;
    await whisperLater(desk, scene, message);
  }
}
