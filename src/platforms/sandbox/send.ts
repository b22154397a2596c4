import { randomUUID } from 'node:crypto';
import { withoutPresses } from '../../chat/message.ts';
import {
  type Attempted,
  type Delivery,
  DeliveryError,
  type Receipt,
  usersIn,
} from '../../engine/platform.ts';
import { type AdapterParts, publish, publishRemoval } from './context.ts';
import { conversationOf } from './conversations.ts';
import { limits } from './limits.ts';
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
export const send = (adapter: AdapterParts, delivery: Delivery): Promise<Receipt> =>
  asDeliveryError(async () => {
    switch (delivery.kind) {
      case 'post':
        return post(adapter, delivery);
      case 'update': {
        const changed = await changeMessage(
          adapter.options.database,
          delivery.target.message,
          delivery.message,
        );
        if (changed === null) throw new DeliveryError('rejected', 'the message to change is no longer there');
        await publish(adapter, changed);
        return delivery.target;
      }
      case 'expire': {
        const { database } = adapter.options;
        const spent = await messageById(database, delivery.target.message);
        const changed = spent && (await changeMessage(database, spent.id, withoutPresses(spent.message)));
        if (changed) await publish(adapter, changed);
        return delivery.target;
      }
      case 'delete': {
        const gone = await messageById(adapter.options.database, delivery.target.message);
        if (gone !== null) {
          await removeMessage(adapter.options.database, gone.id);
          publishRemoval(adapter, gone);
        }
        return delivery.target;
      }
    }
  });

const isGroupSize = (people: number): boolean => people >= 2 && people <= limits.group;

async function post(adapter: AdapterParts, delivery: Delivery & { kind: 'post' }): Promise<Receipt> {
  const { database, clock, channels } = adapter.options;
  const conversation = conversationOf(delivery.to);
  const { to } = delivery;
  const known =
    to.kind === 'channel'
      ? channels.some((channel) => channel.id === to.id)
      : (await Promise.all(usersIn(to).map((user) => adapter.people.byId(user)))).every(Boolean);
  if (!known) {
    throw new DeliveryError('rejected', `the sandbox has no ${to.kind} "${to.id}"`);
  }
  if (to.kind === 'group' && !isGroupSize(usersIn(to).length))
    throw new DeliveryError('rejected', 'the sandbox has conversations of two to eight people');
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
  await publish(adapter, added);
  return receiptOf(added);
}

/**
 * Looks for a post by its outbox id; changes and deletions are simply made again.
 * @throws DeliveryError
 */
export const find = (adapter: AdapterParts, { outboxId }: Attempted): Promise<Receipt | null> =>
  asDeliveryError(async () => {
    const found = await messageByOutboxId(adapter.options.database, outboxId);
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
