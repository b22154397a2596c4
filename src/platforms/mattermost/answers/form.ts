import type { Answer } from '../../../chat/answer.ts';
import type { Form, FormErrors } from '../../../chat/form.ts';
import type { AdapterContext, InteractionContext } from '../context.ts';
import { fieldsOf, renderDialog } from '../forms.ts';
import { wordsIn } from '../locales.ts';
import { newNonce, signOpened } from '../receivers/signature.ts';
import { RestFault } from '../rest.ts';
import { replaceLater, sayIn, sendOrWithhold } from './in-place.ts';

/** The server's triggers live for three seconds: what is later than this cannot open anything any more. */
const DIALOG_WITHIN_MS = 2_800;

export const allErrors = (errors: FormErrors): string => Object.values(errors).join('\n');

/** Null when the server took the dialog (it says yes even when nothing shows); otherwise what to tell her. */
export async function openForm(
  adapter: AdapterContext,
  interaction: InteractionContext,
  form: Form,
): Promise<string | null> {
  const words = wordsIn(adapter.localeOf(interaction.person));
  if (interaction.trigger === null) return words.formNotOpened;
  const { options, api, dialogs, host, localeOf } = adapter;
  const { secrets, clock, publicUrl } = options;
  const opened = {
    form: form.id,
    ref: form.ref,
    person: interaction.person,
    channel: interaction.channel,
    post: interaction.post ?? '',
    outbox: interaction.outbox,
    nonce: newNonce(),
    numbered: !dialogs.multiselect,
    fields: fieldsOf(form),
  };
  const state = signOpened(secrets, opened, clock.now());
  const rendered = renderDialog(form, state, dialogs, localeOf(interaction.person));
  const { introduction_text: intro } = rendered;
  const dialog = intro === undefined ? rendered : { ...rendered, introduction_text: adapter.sigils(intro) };
  try {
    await api.openDialog(interaction.trigger, `${publicUrl}/mattermost/dialogs`, dialog, DIALOG_WITHIN_MS);
    return null;
  } catch (error) {
    host.log.warn({ event: 'form.unopened', form: form.id, err: error }, 'a form could not be opened');
    const crowded = error instanceof RestFault && error.status === 429;
    return crowded
      ? words.formCrowded(Math.max(2, Math.ceil((error.retryAfterMs ?? 0) / 1_000)))
      : words.formNotOpened;
  }
}

/** What answers a dialog: errors beside fields, or nothing, which closes it. */
export type DialogAnswer = { errors?: FormErrors; error?: string };

/** A form was submitted or closed; what is said to her comes after. */
export function answerDialog(
  adapter: AdapterContext,
  interaction: InteractionContext,
  answer: Answer,
): DialogAnswer {
  switch (answer.kind) {
    case 'nothing':
      return {};
    case 'whisper':
      adapter.later(sendOrWithhold(adapter, interaction, answer.message));
      return {};
    case 'replace':
      adapter.later(replaceLater(adapter, interaction, answer.message));
      return {};
    case 'say':
      adapter.later(sayIn(adapter, interaction, answer.message));
      return {};
    case 'openForm':
      return { error: wordsIn(adapter.localeOf(interaction.person)).noFurtherForm };
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
