import { z } from 'zod';
import type { Message } from '../../chat/message.ts';
import {
  type Address,
  type Attempted,
  type Delivery,
  DeliveryError,
  type Receipt,
} from '../../engine/platform.ts';
import { type Api, postsSince } from './api.ts';
import type { Connection } from './context.ts';
import { countedProps } from './counted.ts';
import { asDeliveryError } from './faults.ts';
import { POST } from './limits.ts';
import { mentioned } from './mentions.ts';
import { type Action, signAction } from './receivers/signature.ts';
import { type Rendered, render } from './render.ts';
import { RestFault } from './rest.ts';
import { withSigils } from './sigils.ts';
import type { WireAttachment } from './wire.ts';

/** The property of a post that holds the id of the outbox entry which it delivers: an id, never data. */
export const OUTBOX_PROP = 'magellan';

/** How far the server's clock may be from ours, in milliseconds. */
const CLOCKS_APART_MS = 10 * 60_000;

/**
 * Delivers one entry of the outbox.
 *
 * A post whose answer was lost is safe to repeat for half a minute, since the server knows its pending id; the
 * outbox looks it up first in any case. A changed post loses its pictures and files, which old servers cannot
 * change: the alternative texts stay.
 * @throws DeliveryError
 */
export const send = (connection: Connection, delivery: Delivery): Promise<Receipt> =>
  asDeliveryError(delivery.kind === 'post' ? 'uncertain' : 'retry', async () => {
    switch (delivery.kind) {
      case 'post':
        return post(connection, delivery);
      case 'update': {
        const { conversation, message } = delivery.target;
        const words = await mentioned(connection, delivery.message);
        const rendered = renderPost(connection, words, conversation, delivery.to, delivery.outboxId);
        const change = { ...bodyOf(rendered, delivery.outboxId), file_ids: [] };
        await connection.api.changePost(message, change, true).catch(async (error: unknown) => {
          if (!(await isGone(connection.api, message, error))) throw error;
          throw new DeliveryError('rejected', 'the message is gone, or can no longer be changed', {
            cause: error,
          });
        });
        return delivery.target;
      }
      case 'expire': {
        await expire(connection.api, delivery.target.message);
        return delivery.target;
      }
      case 'delete': {
        await removePost(connection.api, delivery.target.message);
        return delivery.target;
      }
    }
  });

/**
 * Whether a call failed since the post is gone: one that is deleted may not be touched, says the server, in the
 * words that it has for a bot without the right to. So it is asked whether the post is still there.
 * @throws RestFault
 */
async function isGone(api: Pick<Api, 'post'>, post: string, error: unknown): Promise<boolean> {
  if (!(error instanceof RestFault)) return false;
  if (error.status !== 403) return error.status === 404;
  return (await api.post(post)) === null;
}

const shown = z.array(z.looseObject({ text: z.string().default(''), actions: z.unknown() }));

/** Takes what can be pressed out of a post, and leaves its words, pictures and files. @throws RestFault */
async function expire(api: Pick<Api, 'post' | 'changePost'>, id: string): Promise<void> {
  const post = await api.post(id);
  const attachments = shown.safeParse(post?.props?.attachments);
  if (post === null || !attachments.success) return;
  const words = attachments.data
    .filter(({ text }) => text !== '')
    .map((attachment) => ({ fallback: '', ...attachment, actions: [] }));
  await api.changePost(id, { props: { ...post.props, attachments: words } }, true).catch(async (error) => {
    if (!(await isGone(api, id, error))) throw error;
  });
}

/** Takes a post away, if nobody did before: that is what was wanted. @throws RestFault */
export async function removePost(api: Pick<Api, 'post' | 'deletePost'>, post: string): Promise<void> {
  await api.deletePost(post).catch(async (error: unknown) => {
    if (!(await isGone(api, post, error))) throw error;
  });
}

async function post(connection: Connection, delivery: Delivery & { kind: 'post' }): Promise<Receipt> {
  const { api, bot } = connection;
  const channel = await asDeliveryError('retry', () => channelOf(connection, delivery));
  const words = await asDeliveryError('retry', () => mentioned(connection, delivery.message));
  const rendered = renderPost(connection, words, channel, delivery.to, delivery.outboxId);
  const body = bodyOf(rendered, delivery.outboxId);
  const fileIds = await asDeliveryError('retry', () => uploadAll(connection, channel, rendered));
  const posted = await api.createPost(
    {
      channel_id: channel,
      ...body,
      file_ids: fileIds,
      pending_post_id: `${bot}:${delivery.outboxId}`,
    },
    true,
  );
  return { conversation: channel, message: posted.id };
}

async function channelOf(connection: Connection, { to }: Delivery): Promise<string> {
  const channel = await connection.channelOf(to);
  if (channel !== null) return channel;
  throw new DeliveryError(
    'rejected',
    `the team has no channel "${to.id}" that the bot can see: create it, and add the bot to it`,
  );
}

/** Tries made of what is not in the outbox, and the waits between them: within the server's half minute. */
const SOON_MS = [500, 2_000, 6_000];

/**
 * Posts at once an answer that no HTTP answer can carry. It is not in the outbox: when Magellan is killed
 * meanwhile it is lost, as any whisper would be. `key` is the same for the same answer; `mark`
 * comes back with its buttons.
 * @throws DeliveryError
 */
export async function postSoon(
  connection: Connection,
  to: { kind: 'person' | 'channel'; id: string; channel: string },
  message: Message,
  key: string,
  mark = '',
): Promise<Receipt> {
  const { api, bot } = connection;
  const rendered = renderPost(connection, message, to.channel, to, mark);
  const body = bodyOf(rendered, mark);
  for (const waitMs of [...SOON_MS, null]) {
    try {
      return await asDeliveryError('retry', async () => {
        const fileIds = await uploadAll(connection, to.channel, rendered);
        const pending = `${bot}:${key}`;
        const posted = await api.createPost(
          { channel_id: to.channel, ...body, file_ids: fileIds, pending_post_id: pending },
          false,
        );
        return { conversation: to.channel, message: posted.id };
      });
    } catch (error) {
      if (waitMs === null || !(error instanceof DeliveryError) || error.outcome === 'rejected') throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.max(waitMs, error.retryAfterMs ?? 0)));
    }
  }
  throw new DeliveryError('retry', 'it could not be posted');
}

/** Renders a message for where it goes: in a direct message, only that person may press. */
export function renderPost(
  { options, sigils }: Pick<Connection, 'options' | 'sigils'>,
  message: Message,
  channel: string,
  to: Pick<Address, 'kind' | 'id'>,
  outbox: string,
): Rendered {
  const { secrets, clock, publicUrl } = options;
  const person = to.kind === 'person' ? to.id : '';
  const rendered = render(message, actionsUrl(publicUrl), (press, ref, choices) => {
    const action: Action = { press, ref, person, channel, place: 'post', outbox };
    return signAction(secrets, choices === undefined ? action : { ...action, options: choices }, clock.now());
  });
  return withSigils(rendered, sigils);
}

export const actionsUrl = (publicUrl: string): string => `${publicUrl}/mattermost/actions`;

type Body = { message: string; props: { attachments: WireAttachment[] } & Record<string, unknown> };

/**
 * The words and properties of a post, counted as the server counts them.
 * @throws DeliveryError when it would refuse them: nothing is ever cut
 */
export function bodyOf({ message, attachments }: Rendered, outbox: string): Body {
  const props = { attachments, ...(outbox === '' ? {} : { [OUTBOX_PROP]: outbox }) };
  const found = { message: [...message].length, props: countedProps(props) };
  for (const part of ['message', 'props'] as const) {
    if (found[part] > POST[part])
      throw new DeliveryError('rejected', `its ${part}: ${found[part]} characters, at most ${POST[part]}`);
  }
  return { message, props };
}

/** Draws and uploads what goes with a post. A picture that cannot be drawn is left to its alternative text. */
async function uploadAll(connection: Connection, channel: string, rendered: Rendered): Promise<string[]> {
  const { api, host } = connection;
  const ids: string[] = [];
  for (const [index, chart] of rendered.charts.entries()) {
    const png = await host.draw(chart).catch((error: unknown) => {
      host.log.error(
        { event: 'picture.failed', err: error },
        'a picture could not be drawn; its words are sent without it',
      );
      return null;
    });
    if (png) ids.push(await api.upload(channel, `magellan-${index + 1}.png`, 'image/png', png));
  }
  for (const { name, mediaType, content } of rendered.files)
    ids.push(await api.upload(channel, name, mediaType, content));
  return ids;
}

/**
 * Looks in the channel for a post that may have arrived; null when it is not there.
 * @throws DeliveryError
 */
export const find = (connection: Connection, post: Attempted): Promise<Receipt | null> =>
  asDeliveryError('retry', async () => {
    const channel = await connection.channelOf(post.to);
    if (channel === null) return null;
    const since = post.firstTriedAt - CLOCKS_APART_MS;
    for await (const { id, user_id, props } of postsSince(connection.api, channel, since)) {
      if (user_id === connection.bot && props?.[OUTBOX_PROP] === post.outboxId)
        return { conversation: channel, message: id };
    }
    return null;
  });
