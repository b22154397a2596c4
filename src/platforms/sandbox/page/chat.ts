import type { FormErrors } from '../../../chat/form.ts';
import type { LiveEvent, Page, State, WireForm, WireGroup, WireMessage, WireTime } from '../wire.ts';
import { type Seen, withSeen } from './seen-whispers.ts';

/** All that the page knows, and how it changes. Pure: what touches the network is in `use-chat.ts`. */
export type Chat = {
  state: State | null;
  current: string;
  pages: Record<string, Page>;
  form: { form: WireForm; errors: FormErrors } | null;
  /** The whispers that were shown here, also before the page was opened. */
  seen: Seen[];
  /** When `time.now` was read, by the browser's own clock. */
  timeReadAt: number;
};

export type Change =
  | { kind: 'stateRead'; state: State }
  | { kind: 'conversationOpened'; conversation: string }
  | { kind: 'pageRead'; conversation: string; page: Page }
  | { kind: 'olderRead'; conversation: string; page: Page }
  | { kind: 'messageShown'; message: WireMessage }
  | { kind: 'heard'; event: LiveEvent; looking: boolean }
  /** Heard while something was read, which may be older than it: it counts on top of what was read, and is no news. */
  | { kind: 'heardMeanwhile'; event: LiveEvent }
  | { kind: 'timeRead'; time: WireTime }
  | { kind: 'allRead'; conversation: string }
  | { kind: 'goneDismissed'; whispers: readonly string[] }
  | { kind: 'formOpened'; form: WireForm }
  | { kind: 'formRejected'; errors: FormErrors }
  | { kind: 'formClosed' };

export const emptyChat = (current: string, seen: Seen[]): Chat => ({
  state: null,
  current,
  pages: {},
  form: null,
  seen,
  timeReadAt: 0,
});

export function changed(chat: Chat, change: Change): Chat {
  switch (change.kind) {
    case 'stateRead':
      return withTime({ ...chat, state: change.state, pages: onlyCurrent(chat) }, change.state.time);
    case 'conversationOpened':
      return { ...chat, current: change.conversation };
    case 'pageRead':
      return {
        ...chat,
        pages: { ...chat.pages, [change.conversation]: change.page },
        seen: withSeen(chat.seen, change.page.messages),
      };
    case 'olderRead':
      return withOlder(chat, change.conversation, change.page);
    case 'messageShown':
      return withMessage(chat, change.message);
    case 'heard':
      return afterEvent(chat, change.event, change.looking);
    case 'heardMeanwhile':
      return withEvent(chat, change.event);
    case 'timeRead':
      return withTime(chat, change.time);
    case 'allRead':
      return withUnread(chat, change.conversation, () => 0);
    case 'goneDismissed':
      return { ...chat, seen: chat.seen.filter(({ id }) => !change.whispers.includes(id)) };
    case 'formOpened':
      return { ...chat, form: { form: change.form, errors: {} } };
    case 'formRejected':
      return chat.form === null ? chat : { ...chat, form: { ...chat.form, errors: change.errors } };
    case 'formClosed':
      return { ...chat, form: null };
  }
}

/** What was read of other conversations may be old by now; they are read again when they are opened. */
function onlyCurrent({ pages, current }: Chat): Chat['pages'] {
  const page = pages[current];
  return page === undefined ? {} : { [current]: page };
}

const withTime = (chat: Chat, time: WireTime): Chat =>
  chat.state === null ? chat : { ...chat, state: { ...chat.state, time }, timeReadAt: performance.now() };

function withOlder(chat: Chat, conversation: string, { messages, more }: Page): Chat {
  const known = chat.pages[conversation]?.messages ?? [];
  const ids = new Set(known.map(({ id }) => id));
  const all = [...messages.filter(({ id }) => !ids.has(id)), ...known];
  return { ...chat, pages: { ...chat.pages, [conversation]: { messages: all, more } } };
}

/** A message that comes twice, or late, never takes the place of a newer revision. */
function withMessage(chat: Chat, message: WireMessage): Chat {
  const page = chat.pages[message.conversation];
  if (page === undefined) return chat;
  const before = page.messages.find(({ id }) => id === message.id);
  if (before !== undefined && before.revision >= message.revision) return chat;
  const others = page.messages.filter(({ id }) => id !== message.id);
  const messages = [...others, message].sort((one, other) => one.order - other.order);
  return {
    ...chat,
    pages: { ...chat.pages, [message.conversation]: { ...page, messages } },
    seen: withSeen(chat.seen, [message]),
  };
}

function afterEvent(chat: Chat, event: LiveEvent, looking: boolean): Chat {
  if (event.kind === 'reset') return { ...chat, pages: {}, form: null, seen: [] };
  if (event.kind === 'reread') return { ...chat, pages: {} };
  const after = withEvent(chat, event);
  if (event.kind !== 'message') return after;
  const { conversation } = event.message;
  if (!isNews(chat, event.message) || (looking && conversation === chat.current)) return after;
  return withUnread(after, conversation, (count) => count + 1);
}

/** Whether an event says that all is to be read again: what was read before it may be of another beginning. */
export const beginsAnew = ({ kind }: LiveEvent): boolean => kind === 'reset' || kind === 'reread';

/** What an event says, however often it is said; a new beginning is read again. */
function withEvent(chat: Chat, event: LiveEvent): Chat {
  switch (event.kind) {
    case 'message':
      return withMessage(chat, event.message);
    case 'removed': {
      const seen = chat.seen.filter(({ id }) => id !== event.message);
      const page = chat.pages[event.conversation];
      if (page === undefined) return { ...chat, seen };
      const messages = page.messages.filter(({ id }) => id !== event.message);
      return { ...chat, seen, pages: { ...chat.pages, [event.conversation]: { ...page, messages } } };
    }
    case 'time':
      return withTime(chat, event.time);
    default:
      return chat;
  }
}

/** Whether a message is new to the person who looks, and not her own. */
export function isNews(chat: Chat, message: WireMessage): boolean {
  const own = message.author.kind === 'person' && message.author.id === chat.state?.me.id;
  const known = chat.pages[message.conversation]?.messages.some(({ id }) => id === message.id);
  return !own && !message.whisper && message.revision === 0 && known !== true;
}

function withUnread(chat: Chat, conversation: string, count: (before: number) => number): Chat {
  const { state } = chat;
  if (state === null) return chat;
  const direct =
    state.direct.conversation === conversation
      ? { ...state.direct, unread: count(state.direct.unread) }
      : state.direct;
  const channels = state.channels.map((channel) =>
    channel.conversation === conversation ? { ...channel, unread: count(channel.unread) } : channel,
  );
  const groups = withNewGroup(state, conversation).map((group) =>
    group.conversation === conversation ? { ...group, unread: count(group.unread) } : group,
  );
  return { ...chat, state: { ...state, direct, channels, groups } };
}

const GROUP = 'group:';

/** Her groups, and the one in which something was said for the first time: its id is its people's. */
function withNewGroup({ groups }: State, conversation: string): WireGroup[] {
  const isKnown = groups.some((group) => group.conversation === conversation);
  if (isKnown || !conversation.startsWith(GROUP)) return groups;
  return [{ conversation, people: conversation.slice(GROUP.length).split(','), unread: 0 }, ...groups];
}

/** What a group is called to one of its people: the others' names. */
export const groupName = (state: State, { people }: WireGroup): string =>
  people
    .filter((id) => id !== state.me.id)
    .map((id) => state.people.find((person) => person.id === id)?.name ?? id)
    .join(', ');

export const unreadIn = (state: State): number =>
  state.direct.unread + [...state.channels, ...state.groups].reduce((sum, { unread }) => sum + unread, 0);
