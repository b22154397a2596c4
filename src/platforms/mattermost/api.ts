import { z } from 'zod';
import { type Rest, RestFault } from './rest.ts';
import type { WireAttachment, WireDialog } from './wire.ts';
import * as wire from './wire.ts';

/** What a post of ours is made of. */
export type NewPost = {
  channel_id: string;
  message: string;
  props: { attachments: WireAttachment[] } & Record<string, unknown>;
  file_ids: string[];
  /** For half a minute the server gives back the same post instead of a second one. */
  pending_post_id: string;
};

/** What is not named stays. */
export type PostChange = Partial<Pick<NewPost, 'message' | 'props' | 'file_ids'>>;

/** The calls that Magellan makes as its bot, each checked as far as it is used. @throws RestFault */
export type Api = ReturnType<typeof createApi>;

const PAGE = 200;
const background = { background: true };
const posts = z.object({ order: z.array(z.string()), posts: z.record(z.string(), wire.post) });
const uploaded = z.object({ file_infos: z.array(z.object({ id: wire.id })) });

export function createApi(rest: Rest) {
  const get = async <Value>(path: string, schema: z.ZodType<Value>, options = {}): Promise<Value> =>
    schema.parse(await rest.call('GET', path, options));

  return {
    me: () => get('/users/me', wire.user),
    user: (id: string) => get(`/users/${wire.id.parse(id)}`, wire.user),
    userNamed: (name: string) => get(`/users/username/${encodeURIComponent(name)}`, wire.user),
    teamMember: (team: string, user: string) =>
      get(`/teams/${team}/members/${wire.id.parse(user)}`, wire.teamMember),
    team: (name: string) => get(`/teams/name/${encodeURIComponent(name)}`, z.object({ id: wire.id })),
    /** Whether somebody is in a channel, as far as the bot may see it. */
    isMember: async (channel: string, user: string): Promise<boolean> => {
      const path = `/channels/${wire.id.parse(channel)}/members/${wire.id.parse(user)}`;
      return await rest.call('GET', path).then(
        () => true,
        (error: unknown) => {
          if (error instanceof RestFault && (error.status === 404 || error.status === 403)) return false;
          throw error;
        },
      );
    },
    /** The slash commands that members of a team are offered as they type, by their words. */
    offeredCommands: async (team: string) =>
      (await get(`/teams/${team}/commands/autocomplete`, z.array(z.object({ trigger: z.string() })))).map(
        ({ trigger }) => trigger,
      ),
    channelByName: (team: string, name: string) =>
      get(`/teams/${team}/channels/name/${encodeURIComponent(name)}`, wire.channel),
    /** The server's version and settings, as everyone may read them. */
    settings: (options: { timeoutMs?: number } = {}) =>
      get('/config/client?format=old', z.record(z.string(), z.string()), options),

    /** Everybody of the team, those who left included. */
    async users(team: string): Promise<wire.User[]> {
      const everyone: wire.User[] = [];
      for (let page = 0; ; page += 1) {
        const path = `/users?in_team=${team}&page=${page}&per_page=${PAGE}`;
        const some = await get(path, z.array(wire.user), background);
        everyone.push(...some);
        if (some.length < PAGE) return everyone;
      }
    },

    /** All the channels that the bot is in, direct ones included. */
    channels: (bot: string, team: string) =>
      get(`/users/${bot}/teams/${team}/channels`, z.array(wire.channel), background),

    direct: async (bot: string, user: string) =>
      wire.channel.parse(
        await rest.call('POST', '/channels/direct', { body: [bot, wire.id.parse(user)], ...background }),
      ),

    /** The conversation of several people and the bot: the same one for the same people. */
    group: async (users: readonly string[]) =>
      wire.channel.parse(
        await rest.call('POST', '/channels/group', {
          body: users.map((user) => wire.id.parse(user)),
          ...background,
        }),
      ),

    /** What some roles allow. */
    roles: async (names: readonly string[]) =>
      z.array(wire.role).parse(await rest.call('POST', '/roles/names', { body: names, ...background })),

    /** One page of a channel's posts, the newest first; before a post, or from the newest on. */
    async posts(channel: string, before: string | null): Promise<wire.Post[]> {
      const from = before === null ? 'page=0' : `before=${before}`;
      const page = await get(`/channels/${channel}/posts?${from}&per_page=${PAGE}`, posts, background);
      return page.order.flatMap((id) => page.posts[id] ?? []);
    },

    /** Someone waits for an answer, unless `later`. */
    createPost: async (post: NewPost, later: boolean) =>
      wire.post.parse(await rest.call('POST', '/posts', { body: post, background: later })),
    changePost: (id: string, change: PostChange, later: boolean) =>
      rest.call('PUT', `/posts/${wire.id.parse(id)}/patch`, { body: change, background: later }),
    /** A post as it is; null when it is gone. @throws RestFault when the bot may not know */
    post: async (id: string): Promise<wire.Post | null> => {
      try {
        const post = await get(`/posts/${wire.id.parse(id)}`, wire.post, background);
        return post.delete_at === 0 ? post : null;
      } catch (error) {
        if (error instanceof RestFault && error.status === 404) return null;
        throw error;
      }
    },
    deletePost: (id: string) => rest.call('DELETE', `/posts/${wire.id.parse(id)}`, background),

    async upload(channel: string, name: string, type: string, content: Buffer | string): Promise<string> {
      const form = new FormData();
      form.set('channel_id', channel);
      form.set(
        'files',
        new Blob([typeof content === 'string' ? content : new Uint8Array(content)], { type }),
        name,
      );
      const { file_infos: infos } = uploaded.parse(
        await rest.call('POST', '/files', { form, ...background }),
      );
      return z.tuple([z.object({ id: wire.id })]).parse(infos)[0].id;
    },

    openDialog: (trigger: string, url: string, dialog: WireDialog, withinMs: number) =>
      rest.call('POST', '/actions/dialogs/open', {
        body: { trigger_id: trigger, url, dialog },
        timeoutMs: withinMs,
      }),
  };
}

/** Goes back through a channel from its newest post, until what was written before `since` (epoch ms). */
export async function* postsSince(api: Pick<Api, 'posts'>, channel: string, since: number) {
  let before: string | null = null;
  for (;;) {
    const page: wire.Post[] = await api.posts(channel, before);
    for (const post of page) {
      if (post.create_at < since) return;
      yield post;
    }
    before = page.at(-1)?.id ?? null;
    if (page.length < PAGE) return;
  }
}
