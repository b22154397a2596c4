import { faultsIn, messageBlocks } from './block-kit.ts';
import { type Args, page, parsed, type Reply, refuse } from './reply.ts';
import { createViewMethods } from './view-methods.ts';
import { BOT, type FakeBlock, type FakeMessage, TEAM, type Workspace } from './workspace.ts';

export type MethodsOptions = {
  workspace: Workspace;
  scopes: readonly string[];
  /** The address of the double, for uploads and sockets. */
  address(): string;
  /** Slack would have refused this: the test must fail. */
  blockFault(where: string, faults: string[]): void;
};

/** The methods of the Web API that Magellan calls, as Slack documents them. */
export function createMethods({ workspace, scopes, address, blockFault }: MethodsOptions) {
  const fileOf = (id: string) => {
    const file = workspace.files.get(id);
    if (!file) return null;
    const ready = file.complete && file.looksLeft <= 0;
    return {
      id,
      name: file.name,
      title: file.name,
      mimetype: ready ? (file.name.endsWith('.png') ? 'image/png' : 'text/csv') : '',
      size: file.length,
      permalink: `https://promotion.slack.example/files/${BOT.user}/${id}/${encodeURIComponent(file.name)}`,
    };
  };

  /** Slack refuses blocks whose picture is unknown, or not ready. */
  function pictureFault(blocks: FakeBlock[]): string | null {
    for (const { type, slack_file: given } of blocks) {
      if (type !== 'image') continue;
      const { id } = given as { id: string };
      if (!fileOf(id)?.mimetype) return `invalid slack file [json-pointer:/blocks] ${id}`;
    }
    return null;
  }

  function content(where: string, args: Args): { text: string; blocks: FakeBlock[] } | Reply {
    const text = String(args.text ?? '');
    const blocks = parsed<FakeBlock[]>(args.blocks) ?? [];
    if (text === '') {
      blockFault(where, ['text is empty']);
      return refuse('no_text');
    }
    if (text.length > 40_000) return refuse('msg_too_long');
    const faults = faultsIn(messageBlocks, blocks);
    if (faults.length > 0) {
      blockFault(where, faults);
      return refuse('invalid_blocks', { response_metadata: { messages: faults } });
    }
    const picture = pictureFault(blocks);
    if (picture !== null) return refuse('invalid_blocks', { response_metadata: { messages: [picture] } });
    return { text, blocks };
  }

  /** The conversation that an argument names: a channel, a direct one, or a person's. */
  function conversation(given: unknown): string | Reply {
    const id = String(given);
    if (/^[UW]/.test(id))
      return workspace.users.has(id) ? workspace.directWith(id) : refuse('channel_not_found');
    if (workspace.personIn(id) !== null || workspace.groupIn(id) !== null) return id;
    const channel = workspace.channels.get(id);
    if (!channel) return refuse('channel_not_found');
    if (channel.is_archived) return refuse('is_archived');
    return channel.is_member ? id : refuse(channel.is_private ? 'channel_not_found' : 'not_in_channel');
  }

  const shown = (message: FakeMessage) => ({
    type: 'message',
    user: message.user,
    ...(message.user === BOT.user ? { bot_id: BOT.bot, app_id: BOT.app } : {}),
    text: message.text,
    ts: message.ts,
    team: TEAM,
    blocks: message.blocks,
    ...(message.metadata ? { metadata: message.metadata } : {}),
  });

  /** Where in a conversation it goes: a thread must have begun. */
  function thread(args: Args, channel: string): { thread_ts?: string } | Reply {
    if (args.thread_ts === undefined) return {};
    const first = workspace.messages.find((one) => one.channel === channel && one.ts === args.thread_ts);
    return first && first.thread_ts === undefined
      ? { thread_ts: first.ts }
      : refuse('cannot_reply_to_message');
  }

  /** Reading a conversation takes the right for its kind; the metadata of its messages takes no other. */
  function historyScope(id: string): Reply | null {
    const needed = id.startsWith('D')
      ? 'im:history'
      : workspace.groupIn(id) !== null
        ? 'mpim:history'
        : workspace.channels.get(id)?.is_private
          ? 'groups:history'
          : 'channels:history';
    return scopes.includes(needed) ? null : refuse('missing_scope', { needed, provided: scopes.join(',') });
  }

  const views = createViewMethods({ workspace, blockFault });

  const methods: Record<string, (args: Args) => Reply> = {
    'auth.test': () => ({
      ok: true,
      url: 'https://promotion.slack.example/',
      team: 'Promotion',
      user: 'magellan',
      team_id: TEAM,
      user_id: BOT.user,
      bot_id: BOT.bot,
      is_enterprise_install: false,
    }),
    'apps.connections.open': () => ({ ok: true, url: `${address().replace('http', 'ws')}/link/?ticket=1` }),
    'chat.postMessage': (args) => {
      const channel = conversation(args.channel);
      if (typeof channel !== 'string') return channel;
      const said = content('chat.postMessage', args);
      if ('ok' in said) return said;
      const place = thread(args, channel);
      if ('ok' in place) return place as Reply;
      const metadata = parsed<FakeMessage['metadata']>(args.metadata);
      const message: FakeMessage = {
        ts: workspace.stamp(),
        channel,
        ...said,
        ...place,
        onlyFor: null,
        user: BOT.user,
        ...(metadata ? { metadata } : {}),
      };
      workspace.messages.push(message);
      return { ok: true, channel, ts: message.ts, message: shown(message) };
    },
    'chat.update': (args) => {
      const found = workspace.messages.find(
        ({ channel, ts, onlyFor }) => channel === args.channel && ts === args.ts && onlyFor === null,
      );
      if (!found) return refuse('message_not_found');
      const said = content('chat.update', args);
      if ('ok' in said) return said;
      workspace.change(found, said);
      const { ts, ...message } = shown(found);
      return { ok: true, channel: found.channel, ts, text: found.text, message };
    },
    'chat.delete': (args) => {
      const found = workspace.messages.find(({ channel, ts }) => channel === args.channel && ts === args.ts);
      if (!found) return refuse('message_not_found');
      workspace.change(found, null);
      return { ok: true, channel: args.channel, ts: args.ts };
    },
    'chat.postEphemeral': (args) => {
      const channel = conversation(args.channel);
      if (typeof channel !== 'string') return channel;
      if (/^[UW]/.test(String(args.channel))) return refuse('channel_not_found');
      const said = content('chat.postEphemeral', args);
      if ('ok' in said) return said;
      const place = thread(args, channel);
      if ('ok' in place) return place as Reply;
      const message = {
        ts: workspace.stamp(),
        channel,
        ...said,
        ...place,
        onlyFor: String(args.user),
        user: BOT.user,
      };
      // In a thread that nobody has replied to yet, it is shown to no one.
      const active = (ts: string) => workspace.messages.some((one) => one.thread_ts === ts);
      if (message.thread_ts === undefined || active(message.thread_ts)) workspace.messages.push(message);
      return { ok: true, message_ts: message.ts };
    },
    'conversations.open': (args) => {
      const named = [...new Set(String(args.users ?? '').split(','))].filter((id) => id !== '');
      if (named.length === 0) return refuse('users_list_not_supplied');
      const needed = named.length > 1 ? 'mpim:write' : 'im:write';
      if (!scopes.includes(needed)) return refuse('missing_scope', { needed, provided: scopes.join(',') });
      if (named.length > 8) return refuse('too_many_users');
      const users = named.map((id) => workspace.users.get(id));
      if (users.includes(undefined)) return refuse('user_not_found');
      if (users.some((user) => user?.deleted)) return refuse('user_disabled');
      if (named.length > 1 && users.some((user) => user?.is_stranger))
        return refuse('invalid_user_combination');
      const [one = ''] = named;
      return {
        ok: true,
        channel: { id: named.length > 1 ? workspace.groupOf(named) : workspace.directWith(one) },
      };
    },
    'conversations.list': (args) => {
      const wanted = String(args.types ?? 'public_channel').split(',');
      const list = [...workspace.channels.values()].filter(({ is_private, is_member }) =>
        is_private ? is_member && wanted.includes('private_channel') : wanted.includes('public_channel'),
      );
      return page('channels', list, args);
    },
    // Whose conversations: ours, since no user is given. Membership is not told of each: it is what they are.
    'users.conversations': (args) => {
      const wanted = String(args.types ?? 'public_channel').split(',');
      const list = [...workspace.channels.values()]
        .filter(
          ({ is_private, is_member }) =>
            is_member && wanted.includes(is_private ? 'private_channel' : 'public_channel'),
        )
        .filter(({ is_archived }) => !is_archived || String(args.exclude_archived) !== 'true')
        .map(({ is_member: _untold, ...rest }) => rest);
      return page('channels', list, args);
    },
    'conversations.info': (args) => {
      const channel = workspace.channels.get(String(args.channel));
      const seen = channel && (channel.is_member || !channel.is_private);
      return seen ? { ok: true, channel } : refuse('channel_not_found');
    },
    'conversations.history': (args) => {
      const id = conversation(args.channel);
      if (typeof id !== 'string') return id;
      if (/^[UW]/.test(String(args.channel))) return refuse('channel_not_found');
      const lacking = historyScope(id);
      if (lacking !== null) return lacking;
      const list = workspace.messages
        // Replies stand in their threads alone.
        .filter(({ channel, onlyFor, thread_ts }) => channel === id && onlyFor === null && !thread_ts)
        .filter(({ ts }) => ts >= String(args.oldest ?? '') && ts <= String(args.latest ?? '~'))
        .map((message) => {
          const { metadata, ...rest } = shown(message);
          return String(args.include_all_metadata) === 'true' && metadata ? { ...rest, metadata } : rest;
        })
        .reverse();
      return page('messages', list, args);
    },
    'conversations.replies': (args) => {
      const lacking = historyScope(String(args.channel));
      if (lacking !== null) return lacking;
      const list = workspace.messages.filter(
        ({ channel, onlyFor, ts, thread_ts }) =>
          channel === args.channel && onlyFor === null && [ts, thread_ts].includes(String(args.ts)),
      );
      return list.length === 0 ? refuse('thread_not_found') : page('messages', list.map(shown), args);
    },
    'users.info': (args) => {
      const user = workspace.users.get(String(args.user));
      if (!user) return refuse('user_not_found');
      const { locale, ...rest } = user;
      return { ok: true, user: String(args.include_locale) === 'true' ? { ...rest, locale } : rest };
    },
    'users.list': (args) =>
      Number(args.limit) > 0
        ? page('members', [...workspace.users.values()], args)
        : refuse('limit_required'),
    // Deactivated accounts have no address by which they are found; languages are not told here.
    'users.lookupByEmail': (args) => {
      const email = String(args.email).toLowerCase();
      const user = [...workspace.users.values()].find(
        (one) => !one.deleted && one.profile.email?.toLowerCase() === email,
      );
      if (!user) return refuse('users_not_found');
      const { locale: _untold, ...rest } = user;
      return { ok: true, user: rest };
    },
    'files.getUploadURLExternal': (args) => {
      const id = workspace.id('F');
      const length = Number(args.length);
      if (!args.filename || !(length > 0)) return refuse('invalid_arguments');
      workspace.files.set(id, {
        id,
        name: String(args.filename),
        length,
        alt: String(args.alt_txt ?? ''),
        content: null,
        complete: false,
        looksLeft: 1,
      });
      return { ok: true, upload_url: `${address()}/upload/${id}`, file_id: id };
    },
    'files.completeUploadExternal': (args) => {
      const files = parsed<{ id: string }[]>(args.files) ?? [];
      for (const { id } of files) {
        const file = workspace.files.get(id);
        if (!file || file.content?.length !== file.length) return refuse('file_not_found');
        file.complete = true;
      }
      return { ok: true, files: files.map(({ id }) => ({ id, title: fileOf(id)?.name })) };
    },
    'files.info': (args) => {
      const file = workspace.files.get(String(args.file));
      if (!file?.complete) return refuse('file_not_found');
      const seen = { ok: true, file: fileOf(file.id) };
      file.looksLeft -= 1;
      return seen;
    },
    ...views.methods,
  };

  return {
    acknowledged: views.acknowledged,
    scopes,
    /** Content that came by a response address, checked as messages are. */
    content,
    call: (method: string, args: Args): Reply => methods[method]?.(args) ?? refuse('unknown_method'),
  };
}
