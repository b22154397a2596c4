import { webApi } from '@slack/bolt';
import { createLog } from '../../engine/log.ts';
import type { Finding } from '../../engine/platform.ts';
import { type AuthTest, missingScopes } from './authentication.ts';
import { boltLog } from './bolt-log.ts';
import { ownChannels, type SlackChannel, visibleChannels } from './conversations.ts';
import { faultOf, remedyFor, SlackCallError } from './faults.ts';
import type { SlackOptions } from './options.ts';
import { SCOPES } from './scopes.ts';
import { clientOptions, type WebApi } from './web-api.ts';

type Patient = { api: WebApi; options: SlackOptions };

const ok = (what: string): Finding => ({ level: 'ok', what });
const error = (what: string, remedy: string): Finding => ({ level: 'error', what, remedy });

const INSTALL_AGAIN =
  'In the app’s settings on api.slack.com, paste manifests/slack.yaml (App Manifest), then install the app again (Install App).';

/** Looks at everything that Magellan needs of Slack, and says in words what is wrong and what to do. */
export async function examine(patient: Patient): Promise<Finding[]> {
  const token = await examineToken(patient);
  if (token.some(({ level }) => level === 'error')) return token;
  return [
    ...token,
    ...(await examineWayIn(patient)),
    ...(await examineChannels(patient)),
    ...toDeclare(patient.options),
  ];
}

/** Slack does not say which commands an app has: an administrator can compare. */
function toDeclare({ commands }: SlackOptions): Finding[] {
  const names = [...new Set(commands().map(({ command }) => `/${command}`))];
  if (names.length === 0) return [];
  return [ok(`The app’s commands are to be ${names.join(', ')}, as manifests/slack.yaml has them.`)];
}

async function examineToken({ api }: Patient): Promise<Finding[]> {
  let test: AuthTest;
  try {
    test = await api.call<AuthTest>('auth.test');
  } catch (failure) {
    if (!(failure instanceof SlackCallError)) throw failure;
    if (failure.fault.kind === 'refused')
      return [
        error(
          `Slack refuses the bot token (${failure.fault.code}): ${remedyFor(failure.fault) ?? 'it is not that of the app'}.`,
          'Set SLACK_BOT_TOKEN to the Bot User OAuth Token of the app (OAuth & Permissions), which starts with xoxb-.',
        ),
      ];
    return [
      error(
        `Slack cannot be reached: ${failure.message}.`,
        'Check the network, any proxy, and SLACK_API_URL if it is set.',
      ),
    ];
  }
  if (test.bot_id === undefined)
    return [
      error(
        'SLACK_BOT_TOKEN is a person’s token.',
        'Set it to the Bot User OAuth Token of the app, which starts with xoxb-.',
      ),
    ];
  const missing = missingScopes(test.response_metadata?.scopes ?? []);
  return [
    ok(`Slack knows Magellan in the workspace ${test.team}.`),
    ...missing.map((scope) => error(`The app lacks the right ${scope}, ${SCOPES[scope]}.`, INSTALL_AGAIN)),
    ...(missing.length === 0 ? [ok('The app has all the rights that it needs.')] : []),
  ];
}

async function examineWayIn({ options }: Patient): Promise<Finding[]> {
  const { appToken, apiUrl, signingSecret } = options;
  if (appToken === undefined) {
    const plausible = /^[0-9a-f]{32}$/.test(signingSecret ?? '');
    return plausible
      ? [ok('Slack sends requests to /slack/events (HTTP); their signature is checked.')]
      : [
          {
            level: 'warning',
            what: 'SLACK_SIGNING_SECRET does not look like Slack’s: 32 digits and letters from a to f.',
            remedy: 'Copy the Signing Secret of the app again (Basic Information).',
          },
        ];
  }
  const client = new webApi.WebClient(appToken, {
    ...clientOptions(apiUrl),
    logger: boltLog(() => createLog({ level: 'silent', pretty: false })),
  });
  try {
    await client.apps.connections.open({});
    return [ok('Slack accepts connections of the app (Socket Mode).')];
  } catch (failure) {
    const fault = faultOf(failure);
    const why = fault.kind === 'refused' ? fault.code : 'it does not answer';
    return [
      error(
        `Slack refuses connections of the app (${why}).`,
        'Turn on Socket Mode in the app’s settings, and set SLACK_APP_TOKEN to an app-level token with the scope connections:write (Basic Information), which starts with xapp-.',
      ),
    ];
  }
}

async function examineChannels({ api, options }: Patient): Promise<Finding[]> {
  const { promotion, coaches, others = [] } = options.channels;
  const names = new Set([promotion, coaches, ...others]);
  const byName = new Map<string, SlackChannel>();
  try {
    for await (const channel of ownChannels(api))
      if (channel.name) byName.set(channel.name, { ...channel, is_member: true });
    // Of those that it is not in, the whole workspace tells whether they are there.
    if ([...names].some((name) => !byName.has(name)))
      for await (const channel of visibleChannels(api))
        if (channel.name && !byName.has(channel.name)) byName.set(channel.name, channel);
  } catch (failure) {
    if (!(failure instanceof SlackCallError)) throw failure;
    return [error(`The channels cannot be listed: ${failure.message}.`, INSTALL_AGAIN)];
  }
  return [...names].map((name) => examineChannel(name, byName.get(name), name === coaches));
}

function examineChannel(name: string, channel: SlackChannel | undefined, mustBePrivate: boolean): Finding {
  if (channel === undefined)
    return error(
      `There is no channel #${name}, or it is private and Magellan is not in it.`,
      `Create #${name} or correct its name in programme.yaml, then type /invite @Magellan in it.`,
    );
  if (channel.is_archived)
    return error(`The channel #${name} is archived.`, 'Unarchive it, or name another one in programme.yaml.');
  if (!channel.is_member) return error(`Magellan is not in #${name}.`, `Type /invite @Magellan in #${name}.`);
  if (channel.is_ext_shared)
    return {
      level: 'warning',
      what: `The channel #${name} is shared with another organisation (Slack Connect).`,
      remedy:
        'Its people read what Magellan posts there, and cannot use Magellan: better keep it to yourselves.',
    };
  if (mustBePrivate && !channel.is_private)
    return error(
      `The channel #${name} is public, and the coaches’ digests go there.`,
      `Make #${name} private in its settings, then type /invite @Magellan in it.`,
    );
  return ok(`Magellan is in #${name}.`);
}
