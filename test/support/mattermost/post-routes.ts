import type { Router } from 'express';
import { addPost, changePost, channelFor, ownPost, postById, shownFile, shownPost } from './posts.ts';
import { AppError, type DoublePost, type DoubleState, type Json, newId, noPermission } from './state.ts';

const DEDUPE_MS = 30_000;

type Pending = { at: number; post: Promise<DoublePost>; done: boolean };

/** Posts and files, as a bot or a member uses them. `slowly` is where a test may keep a post under way. */
export function postRoutes(router: Router, state: DoubleState, slowly: () => Promise<void>): void {
  const pending = new Map<string, Pending>();

  router.post('/posts', async (request, response) => {
    const user = response.locals.user as string;
    const given = request.body;
    // To later servers a channel that is not is one in which nobody may write.
    if (!state.version.startsWith('5.') && !state.channels.has(given.channel_id))
      throw noPermission(user, 'create_post');
    const channel = channelFor(state, given.channel_id, user, 'create_post');
    const key = given.pending_post_id ? `${user} ${given.pending_post_id}` : '';
    const known = pending.get(key);
    if (known && performance.now() - known.at < DEDUPE_MS) {
      if (!known.done)
        throw new AppError(
          500,
          'api.post.deduplicate_create_post.pending',
          'The post is being created by another request.',
        );
      response.status(201).json(shownPost(state, await known.post));
      return;
    }
    const making = slowly().then(() => addPost(state, user, channel, given));
    if (key !== '') {
      const entry: Pending = { at: performance.now(), post: making, done: false };
      pending.set(key, entry);
      making.then(
        () => {
          entry.done = true;
        },
        () => pending.delete(key),
      );
    }
    response.status(201).json(shownPost(state, await making));
  });

  router.post('/posts/ephemeral', (_request, response) => {
    const user = response.locals.user as string;
    if (!state.users.get(user)?.roles.includes('system_admin'))
      throw noPermission(user, 'create_post_ephemeral');
    response.status(201).json({});
  });

  router.get('/posts/:id', (request, response) => {
    const post = postById(state, request.params.id);
    channelFor(state, post.channel_id, response.locals.user, 'read_channel_content');
    response.json(shownPost(state, post));
  });

  router.put('/posts/:id/patch', (request, response) => {
    const post = ownPost(state, request.params.id, response.locals.user, 'edit_others_posts');
    changePost(state, post, request.body);
    response.json(shownPost(state, post));
  });

  router.delete('/posts/:id', (request, response) => {
    const post = ownPost(state, request.params.id, response.locals.user, 'delete_others_posts');
    post.delete_at = state.now();
    post.props = { ...post.props, deleteBy: response.locals.user };
    state.publish(
      'post_deleted',
      { post: JSON.stringify(shownPost(state, post)) },
      { channel_id: post.channel_id },
    );
    response.json({ status: 'OK' });
  });

  router.get('/channels/:id/posts', (request, response) => {
    const channel = channelFor(state, request.params.id, response.locals.user, 'read_channel');
    const perPage = Math.min(200, Number(request.query.per_page ?? 60));
    const all = state.posts
      .filter(({ channel_id, delete_at }) => channel_id === channel.id && delete_at === 0)
      .toReversed();
    const before = request.query.before;
    const from = before
      ? all.findIndex(({ id }) => id === before) + 1
      : Number(request.query.page ?? 0) * perPage;
    const page = all.slice(from, from + perPage);
    response.json({
      order: page.map(({ id }) => id),
      posts: Object.fromEntries(page.map((post) => [post.id, shownPost(state, post)])),
      next_post_id: '',
      prev_post_id: '',
    });
  });
}

/** Takes the multipart form of an upload, as far as our own client writes it. */
export function fileRoutes(
  router: Router,
  state: DoubleState,
  readBody: (request: Json) => Promise<Buffer>,
): void {
  router.post('/files', async (request, response) => {
    const body = await readBody(request);
    const form = await new Response(new Uint8Array(body), {
      headers: { 'Content-Type': request.get('content-type') ?? '' },
    }).formData();
    channelFor(state, String(form.get('channel_id')), response.locals.user, 'upload_file');
    const file = form.get('files') as File;
    const content = Buffer.from(await file.arrayBuffer());
    const id = newId();
    state.files.set(id, { id, name: file.name, type: file.type, content, user_id: response.locals.user });
    response.status(201).json({ file_infos: [shownFile(state, id)], client_ids: [] });
  });
}
