import { type Address, DeliveryError } from '../../engine/platform.ts';
import type { WebApi } from './web-api.ts';

/** A channel as Slack lists it. */
export type SlackChannel = {
  id: string;
  name?: string | undefined;
  is_private?: boolean | undefined;
  is_member?: boolean | undefined;
  is_archived?: boolean | undefined;
  is_ext_shared?: boolean | undefined;
};

export type Conversations = {
  /** Where to post: a channel's id, a direct conversation's when it is known, else the person's own id. */
  toPost(to: Address): Promise<string>;
  /** The conversation itself, opened if need be, so that it can be read. */
  toRead(to: Address): Promise<string>;
  /** A post to a person arrived in this conversation. */
  remember(person: string, conversation: string): void;
  /** The channel was not there any more: its name may be another's. */
  forgetChannel(name: string): void;
  /** Whether the channel with this id bears this name. @throws SlackCallError */
  isNamed(id: string, name: string): Promise<boolean>;
  /** Magellan was put into a channel: whatever is missing is looked for again. */
  lookAgain(): void;
};

/** Names are looked up again after this long, when one is missing. */
const LOOK_AGAIN_MS = 60_000;

/** The ids of conversations, kept: opening and listing are slow and rationed. */
export function createConversations(api: WebApi): Conversations {
  const direct = new Map<string, string>();
  const channels = new Map<string, string>();
  let listedAt = Number.NEGATIVE_INFINITY;

  async function idOfChannel(name: string): Promise<string | null> {
    const kept = channels.get(name);
    if (kept !== undefined) return kept;
    if (performance.now() - listedAt < LOOK_AGAIN_MS) return null;
    for await (const channel of ownChannels(api)) if (channel.name) channels.set(channel.name, channel.id);
    listedAt = performance.now();
    return channels.get(name) ?? null;
  }

  async function channel(name: string): Promise<string> {
    const id = await idOfChannel(name);
    if (id !== null) return id;
    throw new DeliveryError(
      'rejected',
      `Slack shows Magellan no channel #${name}: create it or correct programme.yaml, and type /invite @Magellan in it`,
    );
  }

  return {
    async isNamed(id, name) {
      if (channels.get(name) === id) return true;
      // Asked of this one: a list that is a minute old lacks the channel into which both have just come.
      const { channel } = await api.call<{ channel: SlackChannel }>('conversations.info', { channel: id });
      if (channel.name) channels.set(channel.name, id);
      return channel.name === name;
    },
    lookAgain() {
      listedAt = Number.NEGATIVE_INFINITY;
    },
    toPost: async (to) => (to.kind === 'channel' ? channel(to.id) : (direct.get(to.id) ?? to.id)),
    async toRead(to) {
      if (to.kind === 'channel') return channel(to.id);
      const kept = direct.get(to.id);
      if (kept !== undefined) return kept;
      const opened = await api.call<{ channel: { id: string } }>('conversations.open', { users: to.id });
      direct.set(to.id, opened.channel.id);
      return opened.channel.id;
    },
    remember(person, conversation) {
      if (conversation.startsWith('D')) direct.set(person, conversation);
    },
    forgetChannel(name) {
      channels.delete(name);
      listedAt = Number.NEGATIVE_INFINITY;
    },
  };
}

/** The channels that Magellan is in: a workspace may have thousands, and these are a handful. */
export const ownChannels = (api: WebApi): AsyncGenerator<SlackChannel> =>
  channelsBy(api, 'users.conversations');

/** Every channel that Magellan may see: all public ones, and the private ones that it is in. Takes minutes in a large workspace. */
export const visibleChannels = (api: WebApi): AsyncGenerator<SlackChannel> =>
  channelsBy(api, 'conversations.list');

async function* channelsBy(api: WebApi, method: string): AsyncGenerator<SlackChannel> {
  const pages = api.pages<{ channels?: SlackChannel[] }>(method, {
    types: 'public_channel,private_channel',
    exclude_archived: false,
    limit: 200,
  });
  for await (const { channels = [] } of pages) yield* channels;
}
