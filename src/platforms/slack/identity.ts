import { Refusal } from '../../engine/refusal.ts';
import type { Identity } from './bolt.ts';
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

const TRIES = 4;
const FIRST_WAIT_MS = 500;

/**
 * Asks Slack who we are. A network that is not up yet is waited for, a few seconds at most.
 * @throws Refusal with what to do about it
 */
export async function authenticate(api: WebApi): Promise<Identity> {
  for (let tries = 1; ; tries += 1) {
    try {
      const { team_id, user_id, bot_id } = await api.call<AuthTest>('auth.test');
      if (bot_id === undefined)
        throw new Refusal(
          "SLACK_BOT_TOKEN is a person's token: set it to the bot's own, which starts with xoxb-.",
        );
      return { team: team_id, botUserId: user_id, botId: bot_id };
    } catch (error) {
      if (!(error instanceof SlackCallError)) throw error;
      if (error.fault.kind === 'refused')
        throw new Refusal(
          `Slack refuses SLACK_BOT_TOKEN (${error.fault.code}): copy the Bot User OAuth Token of the app again.`,
          undefined,
          { cause: error },
        );
      if (tries === TRIES)
        throw new Refusal(
          `Slack does not answer (${error.message}): check the network, any proxy, and SLACK_API_URL.`,
          undefined,
          { cause: error },
        );
    }
    await new Promise((resolve) => setTimeout(resolve, FIRST_WAIT_MS * 2 ** (tries - 1)));
  }
}
