import type { Message } from '../../chat/message.ts';
import {
  type Attempted,
  type Delivery,
  DeliveryError,
  type Receipt,
  usersIn,
} from '../../engine/platform.ts';
import type { Conversations } from './conversations.ts';
import { deliveryErrorOf, isRefusal, SlackCallError } from './faults.ts';
import type { Identities } from './identity.ts';
import { renderMessage } from './render.ts';
import { hasFiles, type Uploader } from './uploads.ts';
import type { WebApi } from './web-api.ts';

export type Sending = {
  api: WebApi;
  conversations: Conversations;
  identities: Identities;
  uploader: Uploader;
};

/** Under this name a message says which entry of the outbox it is: an id, for apps can read it. */
const EVENT_TYPE = 'magellan_delivery';
/** How much Slack's clock may differ from ours. */
const CLOCK_MARGIN_MS = 120_000;

const metadataOf = (outboxId: string) => ({
  event_type: EVENT_TYPE,
  event_payload: { outbox_id: outboxId },
});

/** What goes on the wire for a message: unfurled only where a file has to be shared by its link. */
async function contentOf({ uploader }: Sending, key: string, message: Message) {
  const { text, blocks } = renderMessage(message, await uploader.of(key, message));
  const shares = message.blocks.some(({ kind }) => kind === 'file');
  return { text, blocks, ...(shares ? {} : { unfurl_links: false, unfurl_media: false }) };
}

/** Delivers one entry of the outbox. @throws DeliveryError */
export async function send(sending: Sending, delivery: Delivery): Promise<Receipt> {
  switch (delivery.kind) {
    case 'post':
      return post(sending, delivery);
    case 'update':
      return update(sending, delivery);
    case 'expire':
      return expire(sending, delivery);
    case 'delete':
      return remove(sending, delivery);
  }
}

async function post(sending: Sending, delivery: Delivery & { kind: 'post' }): Promise<Receipt> {
  const { api, conversations, identities } = sending;
  const { to, outboxId, message } = delivery;
  let posting = false;
  try {
    if (to.kind !== 'channel' && usersIn(to).some((user) => identities.isClosed(user)))
      throw new DeliveryError('rejected', 'the account is deactivated on Slack');
    const channel = await conversations.toPost(to);
    const content = await contentOf(sending, outboxId, message);
    posting = true;
    const posted = await api.call<{ channel: string; ts: string }>('chat.postMessage', {
      channel,
      ...content,
      metadata: metadataOf(outboxId),
    });
    if (to.kind === 'person') conversations.remember(to.id, posted.channel);
    sending.uploader.forget(outboxId);
    return { conversation: posted.channel, message: posted.ts };
  } catch (error) {
    if (isRefusal(error, 'channel_not_found')) {
      if (to.kind === 'person')
        throw new DeliveryError('rejected', 'Slack knows no such person, or hides her from Magellan', {
          cause: error,
        });
      if (to.kind === 'channel') conversations.forgetChannel(to.id);
      else conversations.forgetGroup(to.id);
    }
    throw notReady(error, message) ?? deliveryErrorOf(error, { posting });
  }
}

/** A picture that Slack has not finished with makes the whole message refused: it will be, soon. */
function notReady(error: unknown, message: Message): DeliveryError | null {
  if (!hasFiles(message) || !isRefusal(error, 'invalid_blocks')) return null;
  const detail = error instanceof SlackCallError && error.fault.kind === 'refused' ? error.fault.detail : '';
  if (!/slack.?file/i.test(detail)) return null;
  return new DeliveryError('retry', 'Slack is not ready with a picture', {
    cause: error,
    retryAfterMs: 2_000,
  });
}

async function update(sending: Sending, delivery: Delivery & { kind: 'update' }): Promise<Receipt> {
  const { target, outboxId, message } = delivery;
  try {
    const content = await contentOf(sending, outboxId, message);
    await sending.api.call('chat.update', {
      channel: target.conversation,
      ts: target.message,
      ...content,
      metadata: metadataOf(outboxId),
    });
    sending.uploader.forget(outboxId);
    return target;
  } catch (error) {
    throw notReady(error, message) ?? deliveryErrorOf(error, { posting: true });
  }
}

type Shown = { ts: string; text?: string; blocks?: { type: string; elements?: object[] }[] };

/** Takes what can be pressed out of a message as Slack has it; links stay. */
async function expire({ api }: Sending, { target }: Delivery & { kind: 'expire' }): Promise<Receipt> {
  const { conversation: channel, message: ts } = target;
  const shownIn = async (method: string, place: object): Promise<Shown | undefined> => {
    const { messages = [] } = await api.call<{ messages?: Shown[] }>(method, {
      ...{ channel, latest: ts, oldest: ts, ...place },
      ...{ inclusive: true, limit: 1 },
    });
    return messages.find((message) => message.ts === ts);
  };
  try {
    // A reply stands in its thread alone, where its own time finds it.
    const shown =
      (await shownIn('conversations.history', {})) ?? (await shownIn('conversations.replies', { ts }));
    if (shown?.blocks === undefined) return target;
    const blocks = shown.blocks.flatMap((block) => {
      if (block.type !== 'actions') return [block];
      const elements = (block.elements ?? []).filter((element) => 'url' in element);
      return elements.length === 0 ? [] : [{ ...block, elements }];
    });
    await api.call('chat.update', { channel, ts, text: shown.text ?? '', blocks });
  } catch (error) {
    if (!isRefusal(error, 'message_not_found', 'thread_not_found'))
      throw deliveryErrorOf(error, { posting: true });
  }
  return target;
}

async function remove({ api }: Sending, { target }: Delivery & { kind: 'delete' }): Promise<Receipt> {
  try {
    await api.call('chat.delete', { channel: target.conversation, ts: target.message });
  } catch (error) {
    if (!isRefusal(error, 'message_not_found')) throw deliveryErrorOf(error, { posting: true });
  }
  return target;
}

type History = {
  messages?: {
    ts: string;
    metadata?: { event_type?: string; event_payload?: { outbox_id?: unknown } };
  }[];
};

/**
 * Looks for a post by the outbox id in its metadata, in all that was said since it was first tried.
 * @throws DeliveryError
 */
export async function find({ api, conversations }: Sending, post: Attempted): Promise<Receipt | null> {
  try {
    const conversation = await conversations.toRead(post.to);
    const oldest = ((post.firstTriedAt - CLOCK_MARGIN_MS) / 1000).toFixed(6);
    const pages = api.pages<History>('conversations.history', {
      channel: conversation,
      oldest,
      include_all_metadata: true,
      limit: 200,
    });
    for await (const { messages = [] } of pages) {
      const found = messages.find(
        ({ metadata }) =>
          metadata?.event_type === EVENT_TYPE && metadata.event_payload?.outbox_id === post.outboxId,
      );
      if (found !== undefined) return { conversation, message: found.ts };
    }
    return null;
  } catch (error) {
    throw deliveryErrorOf(error, { posting: false });
  }
}
