import { certificateRemedy } from '../../engine/http/outbound.ts';
import { DeliveryError } from '../../engine/platform.ts';
import { DoesNotFit } from './render.ts';

/** Why a call of the Web API did not succeed, in one shape for all that the SDK may throw. */
export type CallFault =
  | { kind: 'rate-limited'; retryAfterMs: number }
  /** Slack answered, and refused; `code` is Slack's. */
  | { kind: 'refused'; code: string; detail: string; needed: string | null }
  /** The call certainly did not reach Slack. */
  | { kind: 'unreachable'; reason: string }
  /** The call may have been carried out: an error of Slack's, a time-out, a dropped answer. */
  | { kind: 'unknown'; reason: string };

export class SlackCallError extends Error {
  readonly method: string;
  readonly fault: CallFault;

  constructor(method: string, fault: CallFault, cause?: unknown) {
    super(`${method}: ${describe(fault)}`, { cause });
    this.name = 'SlackCallError';
    this.method = method;
    this.fault = fault;
  }
}

function describe(fault: CallFault): string {
  if (fault.kind === 'rate-limited') return `rate limited for ${Math.ceil(fault.retryAfterMs / 1000)} s`;
  return fault.kind === 'refused' ? fault.code : fault.reason;
}

/** Before these, nothing was sent. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Codes by which Slack says that it failed itself: something may have been done before it did. */
const SLACK_FAILED = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout']);

/** How long to wait when Slack says that it is too much, but not for how long. */
export const DEFAULT_RETRY_AFTER_MS = 30_000;

/** The codes and names that an error and what caused it carry, the nearest first. */
function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  for (let at = error; at instanceof Error && codes.length < 10; at = at.cause) {
    const { code } = at as { code?: unknown };
    if (typeof code === 'string') codes.push(code);
    codes.push(at.name);
  }
  return codes;
}

/** Reads what the SDK threw; its error classes are told apart by their `code`. */
export function faultOf(error: unknown): CallFault {
  const { code, retryAfter, data, statusCode } = (error ?? {}) as {
    code?: unknown;
    retryAfter?: unknown;
    data?: { error?: unknown; needed?: unknown; response_metadata?: { messages?: unknown } };
    statusCode?: unknown;
  };
  switch (code) {
    case 'slack_webapi_rate_limited_error':
      return { kind: 'rate-limited', retryAfterMs: Number(retryAfter) * 1000 };
    case 'slack_webapi_http_error': {
      const status = Number(statusCode);
      const reason = `Slack answered with status ${status}`;
      return status >= 500 ? { kind: 'unknown', reason } : { kind: 'unreachable', reason };
    }
    case 'slack_webapi_platform_error':
      return refusalOf(data ?? {});
    case 'slack_webapi_request_error': {
      const codes = codesOf(error);
      const found = codes.find((one) => NOT_SENT.has(one) || certificateRemedy(one) !== null);
      if (found !== undefined) {
        const remedy = certificateRemedy(found);
        const reason = `Slack cannot be reached (${found})${remedy === null ? '' : `: ${remedy}`}`;
        return { kind: 'unreachable', reason };
      }
      const timedOut = codes.includes('TimeoutError');
      return { kind: 'unknown', reason: timedOut ? 'Slack did not answer in time' : 'the answer was lost' };
    }
  }
  // The SDK throws a plain error for a 429 that does not say for how long.
  if (error instanceof Error && error.message.startsWith('Retry header'))
    return { kind: 'rate-limited', retryAfterMs: DEFAULT_RETRY_AFTER_MS };
  return { kind: 'unknown', reason: `unexpected ${error instanceof Error ? error.name : 'error'}` };
}

function refusalOf(data: {
  error?: unknown;
  needed?: unknown;
  response_metadata?: { messages?: unknown };
}): CallFault {
  const code = String(data.error ?? '');
  if (code === 'ratelimited' || code === 'rate_limited')
    return { kind: 'rate-limited', retryAfterMs: DEFAULT_RETRY_AFTER_MS };
  // A page of a proxy comes as the whole text of its answer.
  if (!/^[\w.:-]{1,80}$/.test(code)) return { kind: 'unknown', reason: 'Slack did not answer as Slack does' };
  if (SLACK_FAILED.has(code)) return { kind: 'unknown', reason: `Slack failed (${code})` };
  const messages = data.response_metadata?.messages;
  return {
    kind: 'refused',
    code,
    detail: Array.isArray(messages) ? messages.map(String).join('; ').slice(0, 300) : '',
    needed: typeof data.needed === 'string' && data.needed !== '' ? data.needed : null,
  };
}

/** What an administrator can put right, each with its remedy: whatever was to be done waits for it. */
const ADMINISTRATOR: Readonly<Record<string, string>> = {
  invalid_auth:
    'Slack no longer takes the bot token: set SLACK_BOT_TOKEN to the one of the app, and start again',
  not_authed: 'no bot token reached Slack: check SLACK_BOT_TOKEN and any proxy',
  token_revoked: 'the bot token was revoked: install the app again, and set SLACK_BOT_TOKEN',
  token_expired: 'the bot token has expired: install the app again, without token rotation',
  account_inactive: 'the app was removed from the workspace, or its bot deactivated: install it again',
  missing_scope: 'the app lacks a right: install it again from manifests/slack.yaml',
  org_login_required: 'the workspace is being moved by Slack: wait until it is done',
  team_access_not_granted: 'the app was not granted this workspace: ask its administrators',
};

/** What will never work: each in words that say what to do. */
const REFUSALS: Readonly<Record<string, string>> = {
  channel_not_found:
    'Slack knows no such conversation, or Magellan is not in it: check the name in programme.yaml and type /invite @Magellan in the channel',
  not_in_channel: 'Magellan is not in the channel: type /invite @Magellan there',
  is_archived: 'the channel is archived: unarchive it, or name another in programme.yaml',
  user_is_deactivated: 'the account is deactivated on Slack',
  user_disabled: 'the account is deactivated on Slack',
  user_not_found: 'Slack knows no such person',
  users_not_found: 'Slack knows no such person',
  user_not_visible: 'Slack does not let Magellan see this person',
  cannot_dm_bot: 'bots are not written to',
  messages_tab_disabled: 'direct messages to the app are off: turn on its Messages tab (App Home)',
  restricted_action: 'the workspace does not let apps post there: ask its administrators',
  restricted_action_read_only_channel: 'the channel is read-only: let Magellan post in it',
  msg_too_long: 'the message is longer than Slack takes',
  msg_blocks_too_long: 'the message is longer than Slack takes',
  invalid_blocks: 'Slack refuses the blocks of the message',
  no_text: 'the message has no words',
  message_not_found: 'the message to change is no longer there',
  cant_update_message: 'Slack does not let Magellan change this message',
  cant_delete_message: 'Slack does not let Magellan delete this message',
  edit_window_closed: 'the workspace no longer lets this message be changed',
};

/** What an administrator is to do about a refusal, in words; null when it is not about the installation. */
export function remedyFor(fault: CallFault): string | null {
  if (fault.kind !== 'refused') return null;
  const remedy = ADMINISTRATOR[fault.code];
  if (remedy === undefined) return null;
  return fault.needed === null ? remedy : `${remedy} (${fault.needed})`;
}

/**
 * A failed call as the outbox hears of it. `posting` tells whether the call itself puts the message in the
 * conversation: before that, nothing can have arrived.
 */
export function deliveryErrorOf(error: unknown, { posting }: { posting: boolean }): DeliveryError {
  if (error instanceof DeliveryError) return error;
  if (error instanceof DoesNotFit)
    return new DeliveryError('rejected', `the message does not fit Slack: ${error.message}`);
  if (!(error instanceof SlackCallError)) {
    const reason = `unexpected ${error instanceof Error ? error.name : 'error'}`;
    return new DeliveryError(posting ? 'uncertain' : 'retry', reason, { cause: error });
  }
  const { fault } = error;
  const options = { cause: error };
  switch (fault.kind) {
    case 'rate-limited':
      return new DeliveryError('retry', error.message, {
        ...options,
        retryAfterMs: fault.retryAfterMs,
        scope: 'platform',
      });
    case 'unreachable':
      return new DeliveryError('retry', error.message, { ...options, scope: 'platform' });
    case 'unknown':
      return new DeliveryError(posting ? 'uncertain' : 'retry', error.message, options);
    case 'refused':
      return refusedDelivery(error, fault);
  }
}

function refusedDelivery(error: SlackCallError, fault: CallFault & { kind: 'refused' }): DeliveryError {
  const remedy = remedyFor(fault);
  if (remedy !== null) return new DeliveryError('retry', remedy, { cause: error, scope: 'platform' });
  const words = REFUSALS[fault.code] ?? 'Slack refuses the message';
  const detail = fault.detail === '' ? '' : `: ${fault.detail}`;
  return new DeliveryError('rejected', `${words} (${fault.code}${detail})`, { cause: error });
}

/**
 * Why Slack refuses something of a kind with refusals of its own, in words; null where nothing was refused, or where
 * the whole installation is to be put right.
 */
export function wordsForRefusal(fault: CallFault, own: Readonly<Record<string, string>>): string | null {
  if (fault.kind !== 'refused') return null;
  const words = own[fault.code] ?? (ADMINISTRATOR[fault.code] ? null : (REFUSALS[fault.code] ?? null));
  if (words !== null) return `${words} (${fault.code})`;
  return ADMINISTRATOR[fault.code] ? null : `Slack refuses it (${fault.code})`;
}

/** Whether a call failed with one of Slack's codes. */
export const isRefusal = (error: unknown, ...codes: string[]): boolean =>
  error instanceof SlackCallError && error.fault.kind === 'refused' && codes.includes(error.fault.code);
