import type { FormValues } from '../../chat/form.ts';
import type { Incoming, Origin } from '../../chat/incoming.ts';
import type { InteractionContext, View } from './context.ts';
import { readValues } from './forms.ts';
import type { SlackUser } from './identity.ts';
import { PLATFORM } from './options.ts';
import { type FormMetadata, readMetadata } from './private-metadata.ts';
import { LINK, SEPARATOR } from './render.ts';
import type { ActionsBody, Body, CommandBody, EventBody, ViewBody } from './wire.ts';

/** What arrived from Slack, read. */
export type Wire =
  | { kind: 'call'; incoming: Incoming; interaction: InteractionContext }
  | {
      kind: 'submit';
      incoming: Incoming & { kind: 'submit' };
      interaction: InteractionContext;
      view: { id: string; click: string; inputs: string[]; metadata: FormMetadata; isLast: boolean };
    }
  /** Magellan was named in a channel: as a direct message, but for the eyes of whoever wrote it. */
  | { kind: 'mention'; incoming: Incoming & { kind: 'direct-message' }; interaction: InteractionContext }
  /** A form that a direct message asked for: `text` is what was typed. */
  | { kind: 'again'; incoming: Incoming; interaction: InteractionContext }
  | { kind: 'person'; user: SlackUser; joined: Incoming | null; interaction: InteractionContext }
  | { kind: 'entered'; channel: string; incoming: Incoming; interaction: InteractionContext }
  /** Magellan itself was put into a channel. */
  | { kind: 'invited' }
  | { kind: 'home'; incoming: Incoming }
  | { kind: 'uninstalled'; event: string }
  /** Ours, understood, and nothing to do: a link's press, an edited message. */
  | { kind: 'quiet' };

/** The button that opens a form which a direct message asked for. */
export const AGAIN = 'slack/again';

const from = (user: string): Origin => ({ platform: PLATFORM, user });
const nowhere = (user: string): InteractionContext => ({
  user,
  channel: null,
  responseUrl: null,
  trigger: null,
  thread: null,
  message: null,
  view: null,
});

/**
 * What a body says, in the chat language, and where it happened; null when it says nothing that is ours. `self` is
 * Magellan's own user.
 */
export function wireOf(read: Body, self: string): Wire | null {
  switch (read.kind) {
    case 'event':
      return fromEvent(read.body, self);
    case 'command':
      return fromCommand(read.body);
    case 'actions':
      return fromActions(read.body);
    case 'view':
      return fromView(read.body);
  }
}

function fromCommand(body: CommandBody): Wire {
  const command = body.command.slice(1).toLowerCase();
  return {
    kind: 'call',
    incoming: {
      id: `command:${body.trigger_id}`,
      from: from(body.user_id),
      kind: 'command',
      command,
      text: body.text.trim(),
    },
    interaction: {
      ...nowhere(body.user_id),
      channel: body.channel_id,
      responseUrl: body.response_url,
      trigger: body.trigger_id,
    },
  };
}

function fromActions(body: ActionsBody): Wire {
  const [action] = body.actions;
  if (action === undefined) return { kind: 'quiet' };
  const press = action.action_id.slice(0, Math.max(0, action.action_id.lastIndexOf(SEPARATOR)));
  if (press === LINK || press === '') return { kind: 'quiet' };
  const { container, view } = body;
  const where = view?.id ?? `${body.channel?.id ?? container.channel_id}:${container.message_ts}`;
  const chosen = action.selected_option?.value ?? null;
  const ref =
    chosen === null ? (action.value ?? '') : action.block_id.slice(action.block_id.indexOf(SEPARATOR) + 1);
  const base = {
    // The same press has the same time stamp however often, and however late, it is delivered.
    id: `press:${body.user.id}:${where}:${action.action_id}:${action.action_ts}`,
    from: from(body.user.id),
  };
  const interaction: InteractionContext = {
    user: body.user.id,
    channel: body.channel?.id ?? container.channel_id ?? null,
    responseUrl: body.response_url ?? null,
    trigger: body.trigger_id ?? null,
    thread: threadOf(container.thread_ts ?? body.message?.thread_ts, container.message_ts),
    message:
      container.message_ts === undefined
        ? null
        : { ts: container.message_ts, ephemeral: container.is_ephemeral === true },
    view: view === undefined ? null : viewOf(view),
  };
  if (press === AGAIN)
    return { kind: 'again', incoming: { ...base, kind: 'direct-message', text: ref }, interaction };
  return { kind: 'call', incoming: { ...base, kind: 'press', press, ref, value: chosen }, interaction };
}

/** The first message of a thread is in the conversation itself. */
const threadOf = (thread: string | undefined, message: string | undefined): string | null =>
  thread === undefined || thread === message ? null : thread;

const viewOf = (view: NonNullable<ActionsBody['view']>): View =>
  view.type === 'home'
    ? { id: view.id, kind: 'home' }
    : { id: view.id, kind: 'window', blocks: view.blocks ?? [], isLast: isLast(view) };

/** Whether this is the third of three windows: the first is the root, the second stands over it. */
const isLast = (view: {
  previous_view_id?: string | undefined;
  root_view_id?: string | undefined;
}): boolean => view.previous_view_id !== undefined && view.previous_view_id !== view.root_view_id;

function fromView(body: ViewBody): Wire | null {
  const metadata = readMetadata(body.view.private_metadata);
  // A modal that only shows something: there is nothing to do when it closes.
  if (metadata === null) return body.type === 'view_closed' ? { kind: 'quiet' } : null;
  const { id, hash, state } = body.view;
  const base = { from: from(body.user.id) };
  const interaction: InteractionContext = { ...nowhere(body.user.id), trigger: body.trigger_id ?? null };
  if (body.type === 'view_closed') {
    const { form, ref } = metadata;
    return {
      kind: 'call',
      incoming: { ...base, id: `cancel:${id}:${hash}`, kind: 'cancel', form, ref },
      interaction,
    };
  }
  const values: FormValues = readValues(state?.values ?? {});
  return {
    kind: 'submit',
    incoming: {
      ...base,
      // What is in a modal is sent once, however often it is clicked or delivered, and whoever takes it: another
      // process remembers no clicks. A modal that shows another form has another hash.
      id: `submit:${id}:${hash}:${metadata.form}`,
      kind: 'submit',
      form: metadata.form,
      ref: metadata.ref,
      values,
    },
    interaction,
    view: {
      id,
      // One click has one trigger: the same however often it is delivered, another when it is sent again.
      click: body.trigger_id ?? hash,
      inputs: body.view.blocks.flatMap((block) => (block.type === 'input' ? (block.block_id ?? []) : [])),
      metadata,
      isLast: isLast(body.view),
    },
  };
}

/** Subtypes of messages that a person wrote: with a file, to a thread and its channel, or of herself. */
const WRITTEN: ReadonlySet<string> = new Set(['file_share', 'thread_broadcast', 'me_message']);

function fromEvent({ event }: EventBody, self: string): Wire {
  switch (event.type) {
    case 'message': {
      const written = event.subtype === undefined || WRITTEN.has(event.subtype);
      const empty = event.text.trim() === '' && (event.files ?? []).length === 0;
      const said = event.channel_type === 'im' && written && event.bot_id === undefined && !empty;
      return said ? { kind: 'call', ...fromWords(event, self) } : { kind: 'quiet' };
    }
    case 'app_mention':
      return event.bot_id === undefined && event.user !== 'nobody'
        ? { kind: 'mention', ...fromWords(event, self) }
        : { kind: 'quiet' };
    case 'app_home_opened':
      if (event.tab !== 'home') return { kind: 'quiet' };
      return {
        kind: 'home',
        incoming: { id: `home:${event.user}:${event.event_ts}`, from: from(event.user), kind: 'home-opened' },
      };
    case 'team_join':
    case 'user_change': {
      const joined = event.type === 'team_join' ? joinedBy(event.user.id) : null;
      return { kind: 'person', user: event.user, joined, interaction: nowhere(event.user.id) };
    }
    case 'member_joined_channel':
      if (event.user === self) return { kind: 'invited' };
      return {
        kind: 'entered',
        channel: event.channel,
        incoming: joinedBy(event.user),
        interaction: nowhere(event.user),
      };
    case 'tokens_revoked':
      // People's own tokens come and go: Magellan has none of them.
      if (event.tokens !== undefined && (event.tokens.bot ?? []).length === 0) return { kind: 'quiet' };
      return { kind: 'uninstalled', event: event.type };
    case 'app_uninstalled':
      return { kind: 'uninstalled', event: event.type };
    case 'other':
      return { kind: 'quiet' };
  }
}

/** Joining the workspace and then the channel is one arrival. */
const joinedBy = (user: string): Incoming => ({ id: `joined:${user}`, from: from(user), kind: 'joined' });

type Words = { channel: string; user: string; ts: string; text: string; thread_ts?: string | undefined };

/** What somebody wrote to Magellan, wherever it was. */
const fromWords = ({ channel, user, ts, text, thread_ts }: Words, self: string) => ({
  incoming: {
    id: `message:${channel}:${ts}`,
    from: from(user),
    kind: 'direct-message' as const,
    text: typedText(text, self),
  },
  interaction: { ...nowhere(user), channel, thread: threadOf(thread_ts, ts) },
});

/**
 * What was typed, without the marks that Slack adds, and without Magellan's own name: links keep their label,
 * entities become characters.
 */
const typedText = (text: string, self: string): string =>
  text
    .replace(/<@([^<>|]*)(?:\|[^<>]*)?>/g, (mention, user: string) => (user === self ? ' ' : mention))
    .replace(/<[^<>|]*\|([^<>]*)>/g, '$1')
    .replace(/<([^<>]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
