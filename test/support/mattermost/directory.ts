import { createHash } from 'node:crypto';
import type { Router } from 'express';
import { channelFor } from './posts.ts';
import {
  AppError,
  type DoubleChannel,
  type DoubleState,
  type DoubleUser,
  type Json,
  newId,
  noPermission,
  notFound,
} from './state.ts';
import { shownKey } from './triggers.ts';

export const shownChannel = (channel: DoubleChannel): Json => ({
  id: channel.id,
  create_at: channel.create_at,
  update_at: channel.create_at,
  delete_at: 0,
  team_id: channel.team_id,
  type: channel.type,
  display_name: channel.display_name,
  name: channel.name,
  header: channel.header,
  purpose: channel.purpose,
  last_post_at: channel.last_post_at,
  total_msg_count: 0,
  extra_update_at: 0,
  creator_id: channel.creator_id,
  scheme_id: null,
  props: null,
  group_constrained: null,
  shared: channel.type === 'D' ? false : null,
  total_msg_count_root: 0,
  policy_id: null,
});

const NOTIFY = {
  channel: 'true',
  comments: 'never',
  desktop: 'mention',
  desktop_sound: 'true',
  email: 'true',
  first_name: 'false',
  mention_keys: '',
  push: 'mention',
  push_status: 'away',
};

const shownMe = (user: DoubleUser): Json => ({
  ...user,
  notify_props: NOTIFY,
  last_password_update: user.create_at,
});

/** The direct channel of two people, made when it isn't there. */
export function directChannel(state: DoubleState, one: string, other: string): DoubleChannel {
  const name = [one, other].sort().join('__');
  const known = [...state.channels.values()].find((channel) => channel.name === name);
  if (known) return known;
  const channel: DoubleChannel = {
    id: newId(),
    type: 'D',
    name,
    display_name: '',
    header: '',
    purpose: '',
    team_id: '',
    creator_id: one,
    create_at: state.now(),
    last_post_at: 0,
    members: new Set([one, other]),
  };
  state.channels.set(channel.id, channel);
  state.publish('direct_added', { teammate_id: other }, { channel_id: channel.id });
  return channel;
}

/** The conversation of several people, made when it isn't there: its name is made of their ids. */
function groupChannel(state: DoubleState, creator: string, members: readonly string[]): DoubleChannel {
  const name = createHash('sha1')
    .update([...members].sort().join(''))
    .digest('hex');
  const known = [...state.channels.values()].find((channel) => channel.name === name);
  if (known) return known;
  const channel: DoubleChannel = {
    id: newId(),
    type: 'G',
    name,
    display_name: members
      .map((id) => state.users.get(id)?.username ?? '')
      .join(', ')
      .slice(0, 64),
    header: '',
    purpose: '',
    team_id: '',
    creator_id: creator,
    create_at: state.now(),
    last_post_at: 0,
    members: new Set(members),
  };
  state.channels.set(channel.id, channel);
  state.publish('group_added', { teammate_ids: JSON.stringify(members) }, { channel_id: channel.id });
  return channel;
}

const badGroup = (what: 'bad_size' | 'bad_user', message: string): AppError =>
  new AppError(400, `api.channel.create_group.${what}.app_error`, message);

const USER_MISSING = ['app.user.missing_account.const', 'Unable to find the user.'] as const;

/**
 * A user as another sees her: without her address where the server hides it, and never with whether it was
 * verified, nor how she signs in. Administrators see all.
 */
function shownTo(state: DoubleState, viewer: string, user: DoubleUser): Json {
  if (state.users.get(viewer)?.roles.includes('system_admin')) return user;
  const { ShowEmailAddress: shown } = state.config.PrivacySettings;
  return { ...user, auth_data: '', auth_service: '', email: shown || viewer === user.id ? user.email : '' };
}

/** What happens to accounts on a real server, told to everybody who is connected as it tells it. */
export function accountChanges(state: DoubleState) {
  const told = (user: DoubleUser) => {
    user.update_at = state.now();
    state.publish('user_updated', { user: shownTo(state, '', user) }, {});
  };
  return {
    /** An administrator, a directory, or she herself changes something other than the address. */
    changeUser(id: string, more: Partial<Omit<DoubleUser, 'id' | 'email'>>) {
      const user = state.users.get(id);
      if (!user) throw new Error('no such user');
      told(Object.assign(user, more));
    },
    /** She takes another address: at once, unless the server waits until it is verified. Null when it may not. */
    changeEmail(id: string, email: string): string | null {
      const user = state.users.get(id);
      if (!user) throw new Error('no such user');
      if ([...state.users.values()].some((other) => other.id !== id && other.email === email)) return null;
      if (!state.config.EmailSettings.RequireEmailVerification) told(Object.assign(user, { email }));
      return user.email;
    },
    leaveTeam(id: string) {
      state.teamMembers.delete(id);
      for (const { members } of state.channels.values()) members.delete(id);
      state.publish('leave_team', { user_id: id, team_id: state.team.id }, {});
    },
  };
}

/** Who is there: users, teams and channels, as a bot or a member sees them. */
export function directoryRoutes(router: Router, state: DoubleState): void {
  const userOf = (id: string): DoubleUser => {
    const user = state.users.get(id);
    if (!user) throw notFound(...USER_MISSING);
    return user;
  };
  const me = (response: Json): string => response.locals.user;
  const isAdmin = (response: Json) => state.users.get(me(response))?.roles.includes('system_admin') ?? false;
  const inTeam = (response: Json) => {
    if (!state.teamMembers.has(me(response)) && !isAdmin(response))
      throw noPermission(me(response), 'view_team');
  };

  router.get('/users/me', (_request, response) => void response.json(shownMe(userOf(me(response)))));
  router.get('/users', (request, response) => {
    inTeam(response);
    const size = Math.min(200, Number(request.query.per_page ?? 60));
    const from = Number(request.query.page ?? 0) * size;
    const all = [...state.users.values()].filter(({ id }) => state.teamMembers.has(id));
    response.json(all.slice(from, from + size).map((user) => shownTo(state, me(response), user)));
  });
  router.get('/users/username/:name', (request, response) => {
    const user = [...state.users.values()].find(({ username }) => username === request.params.name);
    if (!user) throw notFound(...USER_MISSING);
    response.json(shownTo(state, me(response), user));
  });
  router.get(
    '/users/:id',
    (request, response) => void response.json(shownTo(state, me(response), userOf(request.params.id))),
  );
  router.get('/teams/:team/members/:id', (request, response) => {
    inTeam(response);
    const { team, id } = request.params;
    if (team !== state.team.id || !state.teamMembers.has(id))
      throw notFound('app.team.get_member.missing.app_error', 'Team member not found for that user.');
    response.json({ team_id: team, user_id: id, roles: '', delete_at: 0, scheme_user: true });
  });
  router.get('/users/:id/teams/:team/channels', (request, response) => {
    if (request.params.id !== me(response)) throw noPermission(me(response), 'edit_other_users');
    inTeam(response);
    const mine = [...state.channels.values()].filter(({ members }) => members.has(me(response)));
    response.json(mine.map(shownChannel));
  });
  router.get('/teams/name/:name', (request, response) => {
    if (request.params.name !== state.team.name)
      throw notFound('app.team.get_by_name.missing.app_error', 'Unable to find the existing team.');
    inTeam(response);
    response.json({ id: state.team.id, name: state.team.name, display_name: state.team.name });
  });
  router.get('/teams/:team/channels/name/:name', (request, response) => {
    const channel = [...state.channels.values()].find(({ name }) => name === request.params.name);
    const visible =
      channel && (channel.type === 'O' || channel.members.has(me(response)) || isAdmin(response));
    if (!visible) throw notFound('app.channel.get_by_name.missing.app_error', 'Channel does not exist.', '');
    response.json(shownChannel(channel));
  });
  router.post('/channels/direct', (request, response) => {
    const [one, other] = request.body as [string, string];
    if (one !== me(response) && other !== me(response))
      throw noPermission(me(response), 'create_direct_channel');
    userOf(one);
    userOf(other);
    response.status(201).json(shownChannel(directChannel(state, one, other)));
  });
  // Whoever asks is one of them, named or not; an unknown permission is all that is said of a missing one.
  router.post('/channels/group', (request, response) => {
    if (!state.permissions.has('create_group_channel'))
      throw noPermission(me(response), 'create_group_channel');
    const members = [...new Set([...(request.body as string[]), me(response)])];
    if (members.length < 3 || members.length > 8)
      throw badGroup('bad_size', 'Group message channels must contain at least 3 and no more than 8 users.');
    if (!members.every((id) => state.users.has(id)))
      throw badGroup('bad_user', 'One of the provided users does not exist.');
    response.status(201).json(shownChannel(groupChannel(state, me(response), members)));
  });
  router.post('/roles/names', (request, response) => {
    const names = request.body as string[];
    response.json(
      names
        .filter((name) => name === 'system_user')
        .map((name) => ({ id: newId(), name, permissions: [...state.permissions] })),
    );
  });
  router.get('/channels/:id/members/:user', (request, response) => {
    const channel = channelFor(state, request.params.id, me(response), 'read_channel');
    if (!channel.members.has(request.params.user))
      throw notFound('app.channel.get_member.missing.app_error', 'No channel member found for that user ID.');
    response.json({ channel_id: channel.id, user_id: request.params.user, roles: 'channel_user' });
  });
  router.get(
    '/channels/:id',
    (request, response) =>
      void response.json(shownChannel(channelFor(state, request.params.id, me(response), 'read_channel'))),
  );
  router.get(
    '/config/client',
    (_request, response) =>
      void response.json({
        Version: state.version,
        SiteURL: state.config.ServiceSettings.SiteURL,
        EnableCommands: String(state.config.ServiceSettings.EnableCommands),
        RequireEmailVerification: String(state.config.EmailSettings.RequireEmailVerification),
        EnablePostUsernameOverride: String(state.config.ServiceSettings.EnablePostUsernameOverride),
        EnablePostIconOverride: String(state.config.ServiceSettings.EnablePostIconOverride),
        EnableUserAccessTokens: String(state.config.ServiceSettings.EnableUserAccessTokens),
        EnableOpenServer: String(state.config.TeamSettings.EnableOpenServer),
        ShowEmailAddress: String(state.config.PrivacySettings.ShowEmailAddress),
        ...(state.signing.shown ? { AsymmetricSigningPublicKey: shownKey(state.signing.key) } : {}),
      }),
  );
}

export const invalidToken = (token: string): AppError =>
  new AppError(
    401,
    'api.context.session_expired.app_error',
    'Invalid or expired session, please login again.',
    `token=${token}`,
  );
