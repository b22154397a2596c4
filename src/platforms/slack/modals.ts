import type { types } from '@slack/bolt';
import type { Form } from '../../chat/form.ts';
import { type Message, message, text } from '../../chat/message.ts';
import type { InteractionContext } from './context.ts';
import { isRefusal } from './faults.ts';
import { renderForm } from './forms.ts';
import type { Identities } from './identity.ts';
import { MAX_BLOCKS } from './limits.ts';
import { wordsFor } from './locales.ts';
import type { FormOrigin } from './private-metadata.ts';
import { plainText, viewBlocks } from './render.ts';
import type { WebApi } from './web-api.ts';

/** Forms whose origin is remembered; a response address lasts half an hour anyway. */
const REMEMBERED = 2_000;
const RESPONSE_LASTS_MS = 30 * 60_000;

/** The block at the top of a window that says why nothing opened. */
const EXPLANATION = 'slack/explanation';

export type Modals = {
  /**
   * Opens a form where she pressed, within the trigger's three seconds; over a window, or in its place where no other
   * may stand over it. @throws SlackCallError, DoesNotFit
   */
  open(interaction: InteractionContext, form: Form): Promise<void>;
  /** Shows a message in a modal over the home view. @throws SlackCallError, DoesNotFit */
  show(interaction: InteractionContext, message: Message): Promise<void>;
  /** Puts a message in the place of what a modal shows. @throws SlackCallError, DoesNotFit */
  change(viewId: string, user: string, message: Message): Promise<void>;
  /** Says something at the top of what a window shows, which stays. @throws SlackCallError */
  explain(
    window: { id: string; blocks: readonly Record<string, unknown>[] },
    user: string,
    words: string,
  ): Promise<void>;
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
      const window = interaction.view?.kind === 'window' ? interaction.view : null;
      const view = formView(form, interaction);
      const inPlace = async (id: string): Promise<string> => {
        await api.call('views.update', { view_id: id, view });
        return id;
      };
      const opens = async (): Promise<string> => {
        const method = window === null ? 'views.open' : 'views.push';
        const opened = await api.call<{ view: { id: string } }>(method, {
          trigger_id: interaction.trigger,
          view,
        });
        return opened.view.id;
      };
      if (window === null) return remember(await opens(), interaction);
      if (window.isLast) return remember(await inPlace(window.id), interaction);
      try {
        remember(await opens(), interaction);
      } catch (error) {
        // Slack takes three windows over one another: the form takes the place of the last.
        if (!isRefusal(error, 'push_limit_reached')) throw error;
        remember(await inPlace(window.id), interaction);
      }
    },
    async explain({ id, blocks }, user, words) {
      const { blocks: said, ...view } = messageView(message(text(words)), user);
      const explanation = said.map((block) => ({ ...block, block_id: EXPLANATION }));
      // Said again, it takes the place of what was said before.
      const others = blocks.filter(({ block_id }) => block_id !== EXPLANATION);
      const whole = [...explanation, ...others] as types.KnownBlock[];
      const all = whole.length > MAX_BLOCKS.view ? said : whole;
      await api.call('views.update', { view_id: id, view: { ...view, blocks: all } });
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
const originFor = ({ channel, message, thread }: InteractionContext): FormOrigin =>
  channel !== null && message !== null && !message.ephemeral
    ? { channel, message: message.ts, thread }
    : null;
