import { type Address, DeliveryError, usersIn } from '../../engine/platform.ts';
import { SlackCallError, wordsForRefusal } from './faults.ts';
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
  /** Where to post: a channel's id, a group's, a direct conversation's when it is known, else the person's own id. */
  toPost(to: Address): Promise<string>;
  /** The conversation itself, opened if need be, so that it can be read. */
  toRead(to: Address): Promise<string>;
  /** A post to a person arrived in this conversation. */
  remember(person: string, conversation: string): void;
  /** The channel was not there any more: its name may be another's. */
  forgetChannel(name: string): void;
  /** The group's conversation was not there any more: it is opened again. */
  forgetGroup(id: string): void;
  /** Whether the channel with this id bears this name. @throws SlackCallError */
  isNamed(id: string, name: string): Promise<boolean>;
  /** Magellan was put into a channel: whatever is missing is looked for again. */
  lookAgain(): void;
};

/** Names are looked up again after this long, when one is missing. */
const LOOK_AGAIN_MS = 60_000;

/** Why Slack has no conversation of several people for Magellan: each in words that say what to do. */
const GROUP_REFUSALS: Readonly<Record<string, string>> = {
  missing_scope:
    'the app may not open conversations of several people: install it again from manifests/slack.yaml',
  not_enough_users: 'Slack has no conversation of fewer than two people beside Magellan',
  too_many_users: 'Slack has conversations of eight people at most, beside Magellan',
  invalid_user_combination: 'Slack lets people of several organisations talk only where they share a channel',
  users_list_not_supplied: 'Slack was told of nobody',
};

/** The ids of conversations, kept: opening and listing are slow and rationed. */
export function createConversations(api: WebApi): Conversations {
  const direct = new Map<string, string>();
  const groups = new Map<string, string>();
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

  const open = async (users: string): Promise<string> =>
    (await api.call<{ channel: { id: string } }>('conversations.open', { users })).channel.id;

  /**
   * The conversation of several people, which is the same one each time they are named, in whatever order. What an
   * administrator could put right is no reason to wait here: each of them can be told alone.
   */
  async function group(to: Address): Promise<string> {
    const kept = groups.get(to.id);
    if (kept !== undefined) return kept;
    // One is a direct conversation to Slack.
    if (usersIn(to).length < 2) throw new DeliveryError('rejected', GROUP_REFUSALS.not_enough_users ?? '');
    try {
      const id = await open(usersIn(to).join(','));
      groups.set(to.id, id);
      return id;
    } catch (error) {
      const why = error instanceof SlackCallError ? wordsForRefusal(error.fault, GROUP_REFUSALS) : null;
      if (why === null) throw error;
      throw new DeliveryError('rejected', why, { cause: error });
    }
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
    async toPost(to) {
      if (to.kind === 'channel') return channel(to.id);
      return to.kind === 'group' ? group(to) : (direct.get(to.id) ?? to.id);
    },
    async toRead(to) {
      if (to.kind === 'channel') return channel(to.id);
      if (to.kind === 'group') return group(to);
      const kept = direct.get(to.id);
      if (kept !== undefined) return kept;
      const opened = await open(to.id);
      direct.set(to.id, opened);
      return opened;
    },
    remember(person, conversation) {
      if (conversation.startsWith('D')) direct.set(person, conversation);
    },
    forgetGroup: (id) => void groups.delete(id),
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
