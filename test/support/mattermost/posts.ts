import {
  AppError,
  type DoubleChannel,
  type DoublePost,
  type DoubleState,
  type Json,
  newId,
  noPermission,
  notFound,
} from './state.ts';

const MESSAGE_RUNES = 16_383;

const PROPS_RUNES = 8_000;

/** An attachment as the server gives it back: whole, and its actions without their integrations. */
const shownAttachment = (given: Json): Json => ({
  id: 0,
  fallback: given.fallback ?? '',
  color: given.color ?? '',
  pretext: '',
  author_name: '',
  author_link: '',
  author_icon: '',
  title: given.title ?? '',
  title_link: '',
  text: given.text ?? '',
  fields: given.fields ?? null,
  image_url: '',
  thumb_url: '',
  footer: '',
  footer_icon: '',
  ts: null,
  actions: (given.actions ?? []).map(({ integration: _hidden, ...action }: Json) => action),
});

export function shownPost(state: DoubleState, post: DoublePost): Json {
  const { attachments, ...props } = post.props;
  const files = post.file_ids.map((id) => shownFile(state, id, post.id));
  const embeds = attachments ? { embeds: [{ type: 'message_attachment' }] } : {};
  return {
    id: post.id,
    create_at: post.create_at,
    update_at: post.update_at,
    edit_at: post.edit_at,
    delete_at: post.delete_at,
    is_pinned: false,
    user_id: post.user_id,
    channel_id: post.channel_id,
    root_id: '',
    parent_id: '',
    original_id: post.original_id,
    message: post.message,
    type: post.type,
    props: { ...(attachments ? { attachments: attachments.map(shownAttachment) } : {}), ...props },
    hashtags: '',
    ...(files.length > 0 ? { file_ids: post.file_ids } : {}),
    pending_post_id: '',
    reply_count: 0,
    last_reply_at: 0,
    participants: null,
    ...(attachments || files.length > 0
      ? { metadata: { ...embeds, ...(files.length > 0 ? { files } : {}) } }
      : {}),
  };
}

export const shownFile = (state: DoubleState, id: string, post = ''): Json => {
  const file = state.files.get(id)!;
  const picture = file.type === 'image/png';
  return {
    id,
    user_id: file.user_id,
    ...(post === '' ? {} : { post_id: post }),
    channel_id: '',
    create_at: 0,
    update_at: 0,
    delete_at: 0,
    name: file.name,
    extension: file.name.split('.').at(-1),
    size: file.content.length,
    mime_type: file.type,
    ...(picture ? { width: 1, height: 1, has_preview_image: true, mini_preview: '' } : {}),
    remote_id: '',
  };
};

const runes = (text: string) => [...text].length;

/** Properties as the server counts them: attachments whole, and as Go writes JSON. */
const countedJson = ({ attachments, ...others }: Json): string => {
  const whole = attachments?.map((given: Json) => {
    const actions = given.actions?.length > 0 ? { actions: given.actions } : {};
    const { actions: _shown, ...rest } = shownAttachment(given);
    return { ...rest, ...actions };
  });
  const json = JSON.stringify({ ...others, ...(whole ? { attachments: whole } : {}) });
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
};

function checkPost(state: DoubleState, message: string, props: Json, files: string[]): void {
  if (runes(message) > MESSAGE_RUNES)
    throw new AppError(400, 'model.post.is_valid.msg.app_error', 'Invalid message.', 'id=');
  if (runes(countedJson(props)) > PROPS_RUNES)
    throw new AppError(400, 'model.post.is_valid.props.app_error', 'Invalid props.', 'id=');
  if (files.some((id) => !state.files.has(id)))
    throw new AppError(400, 'api.post.create_post.file.app_error', 'Invalid file.');
}

/** Adds a post, and tells everybody in its channel. */
export function addPost(
  state: DoubleState,
  author: string,
  channel: DoubleChannel,
  given: { message: string; props?: Json; file_ids?: string[]; type?: string },
): DoublePost {
  const { message, props = {}, file_ids = [], type = '' } = given;
  if (!channel.members.has(author)) throw noPermission(author, 'create_post');
  const bot = state.users.get(author)?.is_bot ? { from_bot: 'true' } : {};
  checkPost(state, message, { ...props, ...bot }, file_ids);
  const at = state.now();
  const post: DoublePost = {
    id: newId(),
    create_at: at,
    update_at: at,
    edit_at: 0,
    delete_at: 0,
    user_id: author,
    channel_id: channel.id,
    message,
    type,
    props: { ...props, ...bot },
    file_ids,
    original_id: '',
  };
  state.posts.push(post);
  if (typeof props.magellan === 'string' && state.users.get(author)?.is_bot)
    state.created.push(props.magellan);
  channel.last_post_at = at;
  const sender = state.users.get(author)?.username;
  const data = {
    channel_display_name: channel.type === 'D' ? `@${sender}` : channel.display_name,
    channel_name: channel.name,
    channel_type: channel.type,
    mentions: JSON.stringify([...channel.members].filter((id) => id !== author)),
    post: JSON.stringify(shownPost(state, post)),
    sender_name: `@${sender}`,
    set_online: true,
    team_id: channel.team_id,
  };
  state.publish('posted', data, { channel_id: channel.id });
  return post;
}

export function channelFor(state: DoubleState, id: string, user: string, permission: string): DoubleChannel {
  const channel = state.channels.get(id);
  if (!channel)
    throw notFound(
      'app.channel.get.existing.app_error',
      'Unable to find the existing channel.',
      `resource: Channel id: ${id}`,
    );
  if (!channel.members.has(user)) throw noPermission(user, permission);
  return channel;
}

export function postById(state: DoubleState, id: string): DoublePost {
  const post = state.posts.find((each) => each.id === id && each.delete_at === 0);
  if (!post) throw notFound('app.post.get.app_error', 'Unable to get the post.');
  return post;
}

/** A post that is to be changed or removed: one that is gone is one that nobody may touch. */
export function ownPost(state: DoubleState, id: string, user: string, permission: string): DoublePost {
  const post = state.posts.find((each) => each.id === id && each.delete_at === 0);
  if (!post || post.user_id !== user) throw noPermission(user, permission);
  return post;
}

export function changePost(state: DoubleState, post: DoublePost, change: Json): void {
  const message = change.message ?? post.message;
  const props = change.props ?? post.props;
  checkPost(state, message, props, change.file_ids ?? []);
  // The row is copied under another id before it is changed, and marked as deleted.
  const at = state.now();
  state.versions.push({ ...post, id: newId(), original_id: post.id, update_at: at, delete_at: at });
  Object.assign(post, {
    message,
    props,
    file_ids: change.file_ids ?? post.file_ids,
    update_at: state.now(),
    edit_at: state.now(),
  });
  state.publish(
    'post_edited',
    { post: JSON.stringify(shownPost(state, post)) },
    { channel_id: post.channel_id },
  );
}
