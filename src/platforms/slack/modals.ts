import type { types } from '@slack/bolt';
import type { Form } from '../../chat/form.ts';
import type { Message } from '../../chat/message.ts';
import type { InteractionContext } from './context.ts';
import { renderForm } from './forms.ts';
import type { Identities } from './identity.ts';
import { wordsFor } from './locales.ts';
import type { FormOrigin } from './private-metadata.ts';
import { plainText, viewBlocks } from './render.ts';
import type { WebApi } from './web-api.ts';

/** Forms whose origin is remembered; a response address lasts half an hour anyway. */
const REMEMBERED = 2_000;
const RESPONSE_LASTS_MS = 30 * 60_000;

export type Modals = {
  /** Opens a form where she pressed, within the trigger's three seconds. @throws SlackCallError, DoesNotFit */
  open(interaction: InteractionContext, form: Form): Promise<void>;
  /** Shows a message in a modal over the home view. @throws SlackCallError, DoesNotFit */
  show(interaction: InteractionContext, message: Message): Promise<void>;
  /** Puts a message in the place of what a modal shows. @throws SlackCallError, DoesNotFit */
  change(viewId: string, user: string, message: Message): Promise<void>;
  formView(form: Form, interaction: InteractionContext): types.ModalView;
  messageView(message: Message, user: string): types.ModalView;
  /** Where a form was opened from; null when this process does not know, or Slack would take no answer there. */
  originOf(viewId: string): InteractionContext | null;
};

/** The modals that Magellan opens over the chat: forms, and what is whispered on the home view. */
export function createModals(api: WebApi, identities: Identities): Modals {
  const origins = new Map<string, { interaction: InteractionContext; at: number }>();

  function remember(viewId: string, interaction: InteractionContext) {
    origins.set(viewId, { interaction, at: performance.now() });
    if (origins.size > REMEMBERED) origins.delete(origins.keys().next().value ?? '');
  }

  const formView = (form: Form, interaction: InteractionContext) =>
    renderForm(form, originFor(interaction), wordsFor(identities.localeOf(interaction.user)).cancel);

  const messageView = (message: Message, user: string): types.ModalView => ({
    type: 'modal',
    title: plainText('Magellan'),
    close: plainText(wordsFor(identities.localeOf(user)).close),
    blocks: viewBlocks(message),
  });

  return {
    formView,
    messageView,
    async open(interaction, form) {
      const method = interaction.view?.kind === 'window' ? 'views.push' : 'views.open';
      const opened = await api.call<{ view: { id: string } }>(method, {
        trigger_id: interaction.trigger,
        view: formView(form, interaction),
      });
      remember(opened.view.id, interaction);
    },
    async show(interaction, message) {
      await api.call('views.open', {
        trigger_id: interaction.trigger,
        view: messageView(message, interaction.user),
      });
    },
    async change(viewId, user, message) {
      await api.call('views.update', { view_id: viewId, view: messageView(message, user) });
    },
    originOf(viewId) {
      const known = origins.get(viewId);
      return known && performance.now() - known.at < RESPONSE_LASTS_MS ? known.interaction : null;
    },
  };
}

/** Only a message that stays can still be found after a restart. */
const originFor = ({ channel, message }: InteractionContext): FormOrigin =>
  channel !== null && message !== null && !message.ephemeral ? { channel, message: message.ts } : null;
