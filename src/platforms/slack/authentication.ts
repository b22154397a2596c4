import { PlatformUnreachable } from '../../engine/platform.ts';
import { Refusal } from '../../engine/refusal.ts';
import type { Identity } from './app.ts';
import { SlackCallError } from './faults.ts';
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
 * Asks Slack who we are.
 * @throws Refusal with what to do about it
 * @throws PlatformUnreachable when Slack is away, or fails itself
 */
export async function authenticate(api: WebApi): Promise<Identity> {
  const { team_id, user_id, bot_id } = await api.call<AuthTest>('auth.test').catch((error: unknown) => {
    throw error instanceof SlackCallError ? explainFault(error) : error;
  });
  if (bot_id === undefined)
    throw new Refusal(
      "SLACK_BOT_TOKEN is a person's token: set it to the bot's own, which starts with xoxb-.",
    );
  return { team: team_id, botUserId: user_id, botId: bot_id };
}

function explainFault(error: SlackCallError): Refusal | PlatformUnreachable {
  const { fault } = error;
  return fault.kind === 'refused'
    ? new Refusal(
        `Slack refuses SLACK_BOT_TOKEN (${fault.code}): copy the Bot User OAuth Token of the app again.`,
        undefined,
        { cause: error },
      )
    : new PlatformUnreachable(
        `Slack does not answer (${error.message}): check the network, any proxy, and SLACK_API_URL.`,
        { cause: error },
      );
}
