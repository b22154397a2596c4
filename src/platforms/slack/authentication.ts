import { PlatformUnreachable } from '../../engine/platform.ts';
import { Refusal } from '../../engine/refusal.ts';
import type { Identity } from './app.ts';
import { remedyFor, SlackCallError } from './faults.ts';
import { SCOPES } from './scopes.ts';
import type { WebApi } from './web-api.ts';

/** What Slack says of the token it was given. */
export type AuthTest = {
  team: string;
  team_id: string;
  user_id: string;
  bot_id?: string;
  response_metadata?: { scopes?: string[] };
};

/**
 * Asks Slack who we are, and which rights the token has.
 * @throws Refusal with what to do about it
 * @throws PlatformUnreachable when Slack is away, or fails itself
 */
export async function authenticate(api: WebApi): Promise<Identity & { missing: string[] }> {
  const { team_id, user_id, bot_id, response_metadata } = await api
    .call<AuthTest>('auth.test')
    .catch((error: unknown) => {
      throw error instanceof SlackCallError ? explainFault(error) : error;
    });
  if (bot_id === undefined)
    throw new Refusal(
      "SLACK_BOT_TOKEN is a person's token: set it to the bot's own, which starts with xoxb-.",
    );
  const missing = missingScopes(response_metadata?.scopes);
  return { team: team_id, botUserId: user_id, botId: bot_id, missing };
}

/** The rights that a token lacks; none when Slack did not say which it has. */
export function missingScopes(granted: readonly string[] | undefined): string[] {
  if (granted === undefined) return [];
  return Object.keys(SCOPES).filter((scope) => !granted.includes(scope));
}

/** What Slack refused, or why it does not answer, in words with the remedy. */
export function explainFault(error: SlackCallError): Refusal | PlatformUnreachable {
  const { fault } = error;
  const options = { cause: error };
  switch (fault.kind) {
    case 'refused': {
      const remedy = remedyFor(fault) ?? 'copy the Bot User OAuth Token of the app again';
      return new Refusal(`Slack refuses SLACK_BOT_TOKEN (${fault.code}): ${remedy}.`, undefined, options);
    }
    case 'rate-limited':
      return new PlatformUnreachable(
        `Slack asks to be left alone for ${Math.ceil(fault.retryAfterMs / 1000)} s (${error.method}).`,
        { ...options, retryAfterMs: fault.retryAfterMs },
      );
    default:
      return new PlatformUnreachable(
        `Slack does not answer (${error.message}): check the network, any proxy, and SLACK_API_URL.`,
        options,
      );
  }
}
