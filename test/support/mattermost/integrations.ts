import { type KeyObject, randomBytes } from 'node:crypto';
import type { Router } from 'express';
import { addPost, changePost, channelFor, postById } from './posts.ts';
import { AppError, type DoubleState, type Json, newId, noPermission, notFound } from './state.ts';
import { makeTrigger, openTrigger } from './triggers.ts';

const TRIGGER_MS = 3_000;
const RESPONSE_USES = 5;

const AGENT = { 'User-Agent': 'Mattermost-Bot/1.1', Accept: 'application/json' };

const failed = (detail: string) =>
  new AppError(400, 'api.post.do_action.action_integration.app_error', 'Action integration error.', detail);

export type Integrations = ReturnType<typeof createIntegrations>;

/** What the server calls, and how it treats the answers: slash commands, actions, dialogs. */
export function createIntegrations(state: DoubleState) {
  /** When each trigger was made, by a clock that goes on when the double's stands still. */
  const made = new Map<string, number>();
  const hooks = new Map<string, { user: string; channel: string; uses: number }>();
  /** Contexts of the actions in whispers, which real servers keep encrypted in a cookie. */
  const cookies = new Map<
    string,
    { url: string; context: Json; type: string; user: string; channel: string }
  >();

  function newTrigger(user: string, at = state.now(), key = state.signing.key) {
    const trigger = makeTrigger(key, user, at);
    made.set(trigger.whole, performance.now());
    return trigger;
  }

  /** Names and pictures that an integration gives count where the server is set to honour them. */
  function authorOf(user: string, { username, icon_url }: Json) {
    const { EnablePostUsernameOverride: named, EnablePostIconOverride: pictured } =
      state.config.ServiceSettings;
    return {
      author: named && username ? username : (state.users.get(user)?.username ?? ''),
      picture: pictured && icon_url ? icon_url : '',
    };
  }

  function whisper(
    user: string,
    channel: string,
    message: string,
    attachments: Json[] = [],
    given: Json = {},
  ): void {
    const shown = attachments.map((attachment) => ({
      ...attachment,
      actions: (attachment.actions ?? []).map(({ integration, ...action }: Json) => {
        const cookie = randomBytes(24).toString('base64');
        cookies.set(cookie, { ...integration, type: action.type, user, channel });
        return { ...action, cookie };
      }),
    }));
    state.whispers.push({
      ...{ id: newId(), user, channel, message, attachments: shown },
      ...authorOf(user, given),
    });
  }

  const hookFor = (user: string, channel: string): string => {
    const id = newId();
    hooks.set(id, { user, channel, uses: RESPONSE_USES });
    return `${state.config.ServiceSettings.SiteURL}/hooks/commands/${id}`;
  };

  /** What comes back from a command, or by its response address. */
  function take(user: string, channel: string, given: Json): void {
    if (given.response_type === 'in_channel') {
      addPost(state, user, channelFor(state, channel, user, 'create_post'), { message: given.text ?? '' });
    } else if (given.text || given.attachments?.length > 0) {
      whisper(user, channel, given.text ?? '', given.attachments ?? [], given);
    }
  }

  async function execute(user: string, channelId: string, typed: string): Promise<Json> {
    const [word = '', ...rest] = typed.split(' ');
    const channel = channelFor(state, channelId, user, 'use_slash_commands');
    const command = state.commands.find(({ trigger }) => `/${trigger}` === word);
    if (!command)
      throw notFound(
        'api.command.execute_command.not_found.app_error',
        `Command with a trigger of '${word}' not found.`,
      );
    const trigger = newTrigger(user);
    const form = new URLSearchParams({
      channel_id: channel.id,
      channel_name: channel.name,
      command: word,
      response_url: hookFor(user, channel.id),
      team_domain: state.team.name,
      team_id: state.team.id,
      text: rest.join(' '),
      token: command.token,
      trigger_id: trigger.whole,
      user_id: user,
      user_name: state.users.get(user)?.username ?? '',
    });
    const response = await fetch(command.url, {
      method: 'POST',
      headers: {
        ...AGENT,
        Authorization: `Token ${command.token}`,
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: form.toString(),
    });
    const text = await response.text();
    if (response.status !== 200 || text === '')
      throw new AppError(
        500,
        'api.command.execute_command.failed_resp.app_error',
        `Command '${word}' returned response ${response.status}`,
      );
    const given = JSON.parse(text);
    take(user, channel.id, given);
    return {
      response_type: given.response_type ?? '',
      text: given.text ?? '',
      username: '',
      channel_id: '',
      icon_url: '',
      type: '',
      props: null,
      goto_location: '',
      trigger_id: trigger.forClient,
      skip_slack_parsing: given.skip_slack_parsing ?? false,
      attachments: state.whispers.at(-1)?.attachments ?? null,
      extra_responses: null,
    };
  }

  /** Somebody presses a button or chooses in a menu. `cookie` is for what stands in a whisper. */
  async function act(
    user: string,
    post: string,
    actionId: string,
    { selected, cookie }: { selected?: string; cookie?: string } = {},
  ): Promise<Json> {
    // The route of actions takes letters and digits only.
    if (!/^[A-Za-z0-9]+$/.test(actionId))
      throw notFound('api.context.404.app_error', 'Sorry, we could not find the page.');
    const found = actionOf(user, post, actionId, cookie);
    const trigger = newTrigger(user);
    const channel = state.channels.get(found.channel)!;
    const request = {
      user_id: user,
      user_name: state.users.get(user)?.username ?? '',
      channel_id: channel.id,
      channel_name: channel.name,
      team_id: channel.team_id,
      team_domain: channel.team_id === '' ? '' : state.team.name,
      post_id: post,
      trigger_id: trigger.whole,
      type: found.type,
      data_source: '',
      context: { ...found.context, ...(selected === undefined ? {} : { selected_option: selected }) },
    };
    const response = await callOut(found.url, request);
    let given: Json;
    try {
      given = JSON.parse(await response.text());
    } catch {
      throw failed('not JSON');
    }
    if (given.update) {
      // What is only a whisper is in no database: it cannot be changed.
      const target = postById(state, post);
      changePost(state, target, { ...given.update, props: given.update.props ?? target.props, file_ids: [] });
    }
    if (given.ephemeral_text) whisper(user, channel.id, given.ephemeral_text);
    return { status: 'OK', trigger_id: trigger.forClient };
  }

  function actionOf(user: string, post: string, actionId: string, cookie: string | undefined) {
    if (cookie !== undefined) {
      const kept = cookies.get(cookie);
      if (!kept || kept.user !== user) throw failed('no Integration in action cookie');
      return kept;
    }
    const target = state.posts.find(({ id, delete_at }) => id === post && delete_at === 0);
    if (!target)
      throw state.version.startsWith('5.')
        ? notFound('app.post.get.app_error', 'Unable to get the post.')
        : noPermission(user, 'read_channel_content');
    channelFor(state, target.channel_id, user, 'read_channel');
    const actions = (target.props.attachments ?? []).flatMap((each: Json) => each.actions ?? []);
    const action = actions.find(({ id }: Json) => id === actionId);
    if (!action?.integration) throw notFound('api.post.do_action.action_id.app_error', 'Invalid action id.');
    return { ...action.integration, type: action.type, user, channel: target.channel_id };
  }

  async function callOut(url: string, body: Json): Promise<Response> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...AGENT, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (response.status !== 200) throw failed(`status=${response.status}`);
    return response;
  }

  /** A dialog is submitted or closed: address, state and values are whatever the client sends. */
  async function submitDialog(user: string, given: Json): Promise<Json> {
    const response = await callOut(given.url, {
      type: 'dialog_submission',
      callback_id: given.callback_id,
      state: given.state,
      user_id: user,
      channel_id: given.channel_id,
      team_id: state.team.id,
      submission: given.submission ?? {},
      cancelled: given.cancelled ?? false,
    });
    const { error, errors } = JSON.parse((await response.text()) || '{}');
    return { ...(error ? { error } : {}), ...(errors ? { errors } : {}) };
  }

  return {
    execute,
    act,
    submitDialog,
    /** A trigger as any integration that she uses would have it; or made at another time, or with another key. */
    newTrigger: (user: string, { at, key }: { at?: number; key?: KeyObject } = {}) =>
      newTrigger(user, at, key).whole,
    routes(api: Router, root: Router): void {
      api.post('/actions/dialogs/open', (request, response) => {
        const { url, dialog, trigger_id } = request.body;
        const trigger = String(trigger_id);
        const elapsed = () => performance.now() - (made.get(trigger) ?? performance.now());
        const isExpired = (at: number): boolean => {
          const isOver = state.now() - at > TRIGGER_MS || elapsed() > TRIGGER_MS;
          if (isOver) state.expired += 1;
          return isOver;
        };
        const { user, forClient } = openTrigger(state.signing.key, trigger, isExpired);
        state.dialogs.push({ user, url, dialog });
        state.publish(
          'open_dialog',
          { dialog: JSON.stringify({ trigger_id: forClient, url, dialog }) },
          { user_id: user },
        );
        response.json({ status: 'OK' });
      });
      api.post('/commands/execute', async (request, response) => {
        const { channel_id, command } = request.body;
        response.json(await execute(response.locals.user, channel_id, command));
      });
      api.post('/posts/:id/actions/:action', async (request, response) => {
        const { selected_option: selected, cookie } = request.body ?? {};
        response.json(
          await act(response.locals.user, request.params.id, request.params.action, { selected, cookie }),
        );
      });
      api.post(
        '/actions/dialogs/submit',
        async (request, response) =>
          void response.json(await submitDialog(response.locals.user, request.body)),
      );
      root.post('/hooks/commands/:id', (request, response) => {
        const hook = hooks.get(request.params.id);
        if (!hook || hook.uses === 0)
          throw new AppError(400, 'web.command_webhook.command.app_error', 'Invalid.');
        hook.uses -= 1;
        take(hook.user, hook.channel, request.body);
        response.type('text/plain').send('ok');
      });
    },
  };
}
