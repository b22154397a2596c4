import type { Clock } from '../../engine/clock.ts';
import type { Log } from '../../engine/log.ts';
import { lastingMinutes, repeating } from '../../engine/watch.ts';
import { remedyFor, SlackCallError } from './faults.ts';
import type { WebApi } from './web-api.ts';

/**
 * Asks Slack who we are, at every minute: whether it answers, and still takes the bot token, is known though nothing
 * is to be sent.
 */
export type Watch = {
  start(): void;
  stop(): void;
  /** What has lasted for two minutes, in words; null when Slack answers. */
  problem(): string | null;
};

type Parts = { api: Pick<WebApi, 'call'>; clock: Clock; log: () => Log; everyMs: number };

export function createWatch({ api, clock, log, everyMs }: Parts): Watch {
  let trouble: { since: number; why: string; refused: boolean } | null = null;

  async function look(): Promise<void> {
    try {
      await api.call('auth.test');
      trouble = null;
    } catch (error) {
      failed(error);
    }
  }

  function failed(error: unknown): void {
    const fault = error instanceof SlackCallError ? error.fault : null;
    // Slack answers, and asks for patience.
    if (fault?.kind === 'rate-limited') return;
    const refused = fault?.kind === 'refused';
    const remedy = fault === null ? null : remedyFor(fault);
    const why = remedy ?? (error instanceof Error ? error.message : 'no reason given');
    trouble = { since: trouble?.since ?? clock.now(), why, refused };
    if (refused) log().warn({ event: 'slack.token-refused', code: fault.code }, `Slack refuses: ${why}`);
  }

  return {
    ...repeating(everyMs, look),
    problem() {
      const minutes = lastingMinutes(trouble?.since, clock.now());
      if (trouble === null || minutes === null) return null;
      return trouble.refused
        ? `Slack has refused the bot token for ${minutes} minutes: ${trouble.why}`
        : `Slack has not answered for ${minutes} minutes: ${trouble.why}`;
    },
  };
}
