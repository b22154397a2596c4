import { randomUUID } from 'node:crypto';
import { type Delivery, DeliveryError, type Receipt } from '../../engine/platform.ts';
import { publish, publishRemoval, type Room } from './context.ts';
import { conversationOf } from './conversations.ts';
import {
  addMessage,
  changeMessage,
  MAGELLAN,
  messageById,
  messageByOutboxId,
  removeMessage,
} from './store.ts';

const receiptOf = ({ conversation, id }: { conversation: string; id: string }): Receipt => ({
  conversation,
  message: id,
});

/**
 * Delivers one entry of the outbox into the page's chat, once per outbox id.
 * @throws DeliveryError
 */
export const send = (room: Room, delivery: Delivery): Promise<Receipt> =>
  asDeliveryError(async () => {
    switch (delivery.kind) {
      case 'post':
        return post(room, delivery);
      case 'update': {
        const changed = await changeMessage(room.options.database, delivery.target.message, delivery.message);
        if (changed === null) throw new DeliveryError('rejected', 'the message to change is no longer there');
        await publish(room, changed);
        return delivery.target;
      }
      case 'delete': {
        const gone = await messageById(room.options.database, delivery.target.message);
        if (gone !== null) {
          await removeMessage(room.options.database, gone.id);
          publishRemoval(room, gone);
        }
        return delivery.target;
      }
    }
  });

async function post(room: Room, delivery: Delivery & { kind: 'post' }): Promise<Receipt> {
  const { database, clock, channels } = room.options;
  const conversation = conversationOf(delivery.to);
  const known =
    delivery.to.kind === 'channel'
      ? channels.some((channel) => channel.id === delivery.to.id)
      : (await room.people.byId(delivery.to.id)) !== null;
  if (!known) {
    throw new DeliveryError('rejected', `the sandbox has no ${delivery.to.kind} "${delivery.to.id}"`);
  }
  const added = await addMessage(database, {
    id: randomUUID(),
    outboxId: delivery.outboxId,
    conversation,
    author: MAGELLAN,
    at: clock.now(),
    message: delivery.message,
  });
  if (added === null) {
    const before = await messageByOutboxId(database, delivery.outboxId);
    if (before === null) throw new DeliveryError('uncertain', 'the message was removed as it was sent again');
    return receiptOf(before);
  }
  await publish(room, added);
  return receiptOf(added);
}

/**
 * Looks for a post by its outbox id; changes and deletions are simply made again.
 * @throws DeliveryError
 */
export const find = (room: Room, delivery: Delivery): Promise<Receipt | null> =>
  asDeliveryError(async () => {
    if (delivery.kind !== 'post') return null;
    const found = await messageByOutboxId(room.options.database, delivery.outboxId);
    return found === null ? null : receiptOf(found);
  });

/** A full disk or a locked file: whether the row was kept is for `find` to say. */
async function asDeliveryError<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof DeliveryError) throw cause;
    throw new DeliveryError('uncertain', 'the sandbox could not write its chat', {
      cause,
      scope: 'platform',
    });
  }
}
