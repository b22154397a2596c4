import type { types } from '@slack/bolt';
import type { Form } from '../../chat/form.ts';
import type { Message } from '../../chat/message.ts';
import type { Place } from './context.ts';
import { renderForm } from './forms.ts';
import type { People } from './identity.ts';
import { wordsFor } from './locales.ts';
import type { FormOrigin } from './private-metadata.ts';
import { plainText, viewBlocks } from './render.ts';
import type { WebApi } from './web-api.ts';

/** Forms whose origin is remembered; a response address lasts half an hour anyway. */
const REMEMBERED = 2_000;
const RESPONSE_LASTS_MS = 30 * 60_000;

export type Windows = {
  /** Opens a form where she pressed, within the trigger's three seconds. @throws SlackCallError, DoesNotFit */
  open(place: Place, form: Form): Promise<void>;
  /** Shows a message in a window over the home view. @throws SlackCallError, DoesNotFit */
  show(place: Place, message: Message): Promise<void>;
  /** Puts a message in the place of what a window shows. @throws SlackCallError, DoesNotFit */
  change(viewId: string, user: string, message: Message): Promise<void>;
  formView(form: Form, place: Place): types.ModalView;
  messageView(message: Message, user: string): types.ModalView;
  /** Where a form was opened from; null when this process does not know, or Slack would take no answer there. */
  originOf(viewId: string): Place | null;
};

/** The windows that Magellan opens over the chat: forms, and what is whispered on the home view. */
export function createWindows(api: WebApi, people: People): Windows {
  const origins = new Map<string, { place: Place; at: number }>();

  function remember(viewId: string, place: Place) {
    origins.set(viewId, { place, at: performance.now() });
    if (origins.size > REMEMBERED) origins.delete(origins.keys().next().value ?? '');
  }

  const formView = (form: Form, place: Place) =>
    renderForm(form, originFor(place), wordsFor(people.localeOf(place.user)).cancel);

  const messageView = (message: Message, user: string): types.ModalView => ({
    type: 'modal',
    title: plainText('Magellan'),
    close: plainText(wordsFor(people.localeOf(user)).close),
    blocks: viewBlocks(message),
  });

  return {
    formView,
    messageView,
    async open(place, form) {
      const method = place.view?.kind === 'window' ? 'views.push' : 'views.open';
      const opened = await api.call<{ view: { id: string } }>(method, {
        trigger_id: place.trigger,
        view: formView(form, place),
      });
      remember(opened.view.id, place);
    },
    async show(place, message) {
      await api.call('views.open', { trigger_id: place.trigger, view: messageView(message, place.user) });
    },
    async change(viewId, user, message) {
      await api.call('views.update', { view_id: viewId, view: messageView(message, user) });
    },
    originOf(viewId) {
      const known = origins.get(viewId);
      return known && performance.now() - known.at < RESPONSE_LASTS_MS ? known.place : null;
    },
  };
}

/** Only a message that stays can still be found after a restart. */
const originFor = ({ channel, message }: Place): FormOrigin =>
  channel !== null && message !== null && !message.ephemeral ? { channel, message: message.ts } : null;
