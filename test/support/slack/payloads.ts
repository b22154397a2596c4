import { described } from './view-methods.ts';
import { BOT, type FakeMessage, type FakeUser, type FakeView, TEAM } from './workspace.ts';

/** What Slack tells an app, in the shapes of the recorded samples. */

const common = { token: 'verification-token', api_app_id: BOT.app };
const team = { id: TEAM, domain: 'promotion' };
const account = (user: FakeUser) => ({
  id: user.id,
  username: user.name,
  name: user.name,
  team_id: user.team_id,
});

export const commandPayload = (given: {
  user: FakeUser;
  command: string;
  text: string;
  channel: string;
  responseUrl: string;
  trigger: string;
}) => ({
  ...common,
  team_id: TEAM,
  team_domain: 'promotion',
  channel_id: given.channel,
  channel_name: 'directmessage',
  user_id: given.user.id,
  user_name: given.user.name,
  command: given.command,
  text: given.text,
  response_url: given.responseUrl,
  trigger_id: given.trigger,
  is_enterprise_install: false,
});

type Pressed = { message: FakeMessage } | { view: FakeView };

export const actionsPayload = (given: {
  user: FakeUser;
  action: Record<string, unknown>;
  pressed: Pressed;
  trigger: string;
  responseUrl: string | null;
  at: string;
}) => {
  const { user, action, pressed, trigger, responseUrl, at } = given;
  return {
    type: 'block_actions',
    ...common,
    team,
    user: account(user),
    trigger_id: trigger,
    is_enterprise_install: false,
    actions: [{ ...action, action_ts: at }],
    ...('message' in pressed
      ? {
          container: {
            type: 'message',
            message_ts: pressed.message.ts,
            channel_id: pressed.message.channel,
            is_ephemeral: pressed.message.onlyFor !== null,
            ...(pressed.message.thread_ts === undefined ? {} : { thread_ts: pressed.message.thread_ts }),
          },
          channel: { id: pressed.message.channel, name: 'directmessage' },
          ...(pressed.message.onlyFor === null
            ? {
                message: {
                  type: 'message',
                  user: BOT.user,
                  ts: pressed.message.ts,
                  text: pressed.message.text,
                  blocks: pressed.message.blocks,
                },
              }
            : {}),
          response_url: responseUrl ?? '',
        }
      : { container: { type: 'view', view_id: pressed.view.id }, view: described(pressed.view) }),
  };
};

export const submissionPayload = (user: FakeUser, view: FakeView, values: object, trigger: string) => ({
  type: 'view_submission',
  ...common,
  team,
  user: account(user),
  trigger_id: trigger,
  view: { ...described(view), state: { values } },
  is_enterprise_install: false,
});

export const closedPayload = (user: FakeUser, view: FakeView) => ({
  type: 'view_closed',
  ...common,
  team,
  user: account(user),
  view: described(view),
  is_enterprise_install: false,
  is_cleared: false,
});

let events = 0;

export function eventPayload(event: Record<string, unknown>, now: number) {
  events += 1;
  return {
    ...common,
    team_id: TEAM,
    type: 'event_callback',
    event,
    event_id: `Ev${String(events).padStart(8, '0')}`,
    event_time: Math.floor(now / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: TEAM,
        user_id: BOT.user,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `context-${events}`,
  };
}
