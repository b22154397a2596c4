import type { Router } from 'express';
import {
  AppError,
  type DoubleCommand,
  type DoubleState,
  type Json,
  newId,
  noPermission,
  notFound,
} from './state.ts';

/** What only administrators do: bots and their tokens, membership, slash commands, the configuration. */
export function administrationRoutes(router: Router, state: DoubleState): void {
  const admin = (response: Json, permission: string): string => {
    const user = response.locals.user as string;
    if (!state.users.get(user)?.roles.includes('system_admin')) throw noPermission(user, permission);
    return user;
  };

  router.get('/config', (_request, response) => {
    admin(response, 'sysconsole_read_environment_web_server');
    response.json(state.config);
  });

  router.post('/bots', (request, response) => {
    const owner = admin(response, 'create_bot');
    if (!state.config.ServiceSettings.EnableBotAccountCreation)
      throw new AppError(403, 'api.bot.create_disabled', 'Bot creation has been disabled.');
    const { username, display_name = '', description = '' } = request.body;
    const at = state.now();
    const id = newId();
    state.users.set(id, {
      id,
      create_at: at,
      update_at: at,
      delete_at: 0,
      username,
      auth_data: '',
      auth_service: '',
      email: `${username}@localhost`,
      nickname: '',
      first_name: display_name,
      last_name: '',
      position: '',
      roles: 'system_user',
      locale: 'en',
      timezone: { automaticTimezone: '', manualTimezone: '', useAutomaticTimezone: 'true' },
      is_bot: true,
      bot_description: description,
      disable_welcome_email: false,
    });
    response.status(201).json({
      user_id: id,
      username,
      display_name,
      description,
      owner_id: owner,
      create_at: at,
      update_at: at,
      delete_at: 0,
    });
  });
  router.post('/bots/:id/enable', (request, response) => {
    admin(response, 'manage_bots');
    const user = state.users.get(request.params.id);
    if (!user) throw notFound('store.sql_bot.get.missing.app_error', 'Bot does not exist.');
    user.delete_at = 0;
    response.json({ user_id: user.id });
  });

  router.get('/users/:id/tokens', (request, response) => {
    admin(response, 'read_user_access_token');
    const mine = state.botTokens.filter(({ user_id }) => user_id === request.params.id);
    response.json(mine.map(({ token: _secret, ...rest }) => rest));
  });
  router.post('/users/:id/tokens', (request, response) => {
    admin(response, 'create_user_access_token');
    // Bots have theirs all the same.
    if (!state.config.ServiceSettings.EnableUserAccessTokens && !state.users.get(request.params.id)?.is_bot)
      throw new AppError(
        501,
        'app.user_access_token.disabled',
        'Personal access tokens are disabled on this server.',
      );
    const entry = {
      id: newId(),
      token: newId(),
      user_id: request.params.id,
      description: request.body.description,
      is_active: true,
    };
    state.botTokens.push(entry);
    state.tokens.set(entry.token, entry.user_id);
    response.json(entry);
  });
  router.post('/users/tokens/revoke', (request, response) => {
    admin(response, 'revoke_user_access_token');
    const index = state.botTokens.findIndex(({ id }) => id === request.body.token_id);
    const [gone] = state.botTokens.splice(index, 1);
    if (gone) state.tokens.delete(gone.token);
    response.json({ status: 'OK' });
  });

  router.post('/teams/:id/members', (request, response) => {
    admin(response, 'add_user_to_team');
    state.teamMembers.add(request.body.user_id);
    response
      .status(201)
      .json({ team_id: request.params.id, user_id: request.body.user_id, roles: 'team_user' });
  });
  router.post('/channels/:id/members', (request, response) => {
    admin(response, 'manage_private_channel_members');
    const channel = state.channels.get(request.params.id);
    if (!channel)
      throw notFound('app.channel.get.existing.app_error', 'Unable to find the existing channel.');
    channel.members.add(request.body.user_id);
    const data = { user_id: request.body.user_id, team_id: state.team.id };
    state.publish('user_added', data, { channel_id: channel.id });
    response.status(201).json({ channel_id: channel.id, user_id: request.body.user_id });
  });

  const commandsAllowed = (response: Json): string => {
    const user = admin(response, 'manage_slash_commands');
    if (!state.config.ServiceSettings.EnableCommands)
      throw new AppError(
        501,
        'api.command.disabled.app_error',
        'Commands have been disabled by the system admin.',
      );
    return user;
  };
  // What is offered as one types is for every member of the team: without addresses and tokens.
  router.get('/teams/:id/commands/autocomplete', (request, response) => {
    const user = response.locals.user as string;
    if (!state.teamMembers.has(user)) throw noPermission(user, 'view_team');
    const offered = state.commands.filter(
      ({ auto_complete, delete_at, team_id }) =>
        auto_complete && delete_at === 0 && team_id === request.params.id,
    );
    response.json(offered.map((command) => ({ ...command, token: '', url: '', method: '', creator_id: '' })));
  });
  router.get('/commands', (_request, response) => {
    commandsAllowed(response);
    response.json(state.commands);
  });
  router.post('/commands', (request, response) => {
    const creator = commandsAllowed(response);
    const given = request.body;
    if (state.commands.some(({ trigger }) => trigger === given.trigger))
      throw new AppError(
        400,
        'api.command.duplicate_trigger.app_error',
        'This trigger word is already in use. Please choose another word.',
      );
    const at = state.now();
    const command: DoubleCommand = {
      id: newId(),
      token: newId(),
      create_at: at,
      update_at: at,
      delete_at: 0,
      creator_id: creator,
      team_id: given.team_id,
      trigger: given.trigger,
      method: given.method,
      username: given.username ?? '',
      icon_url: '',
      auto_complete: given.auto_complete ?? false,
      auto_complete_desc: given.auto_complete_desc ?? '',
      auto_complete_hint: given.auto_complete_hint ?? '',
      display_name: given.display_name ?? '',
      description: given.description ?? '',
      url: given.url,
      plugin_id: '',
    };
    state.commands.push(command);
    response.status(201).json(command);
  });
  router.put('/commands/:id', (request, response) => {
    commandsAllowed(response);
    const command = state.commands.find(({ id }) => id === request.params.id);
    if (!command) throw notFound('store.sql_command.get.missing.app_error', 'Command does not exist.');
    const { token, id, ...change } = request.body;
    Object.assign(command, change, { update_at: state.now() });
    response.json(command);
  });
}
