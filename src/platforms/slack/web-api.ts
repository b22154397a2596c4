import type { webApi } from '@slack/bolt';
import { faultOf, SlackCallError } from './faults.ts';
import { CALLS_A_MINUTE } from './limits.ts';
import { createMethodPace } from './pace.ts';

/** Longer than Slack takes on a bad day, short enough for an answer to be looked up soon. */
export const CALL_TIMEOUT_MS = 10_000;
/** A wait that is not worth putting an entry back for. */
const SHORT_WAIT_MS = 1_500;

/** The outbox owns retries: the SDK must neither re-send nor wait on its own. */
export const clientOptions = (apiUrl: string | undefined): webApi.WebClientOptions => ({
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: CALL_TIMEOUT_MS,
  ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
});

export type WebApi = {
  /**
   * Calls a method, at its pace; nothing is called that Slack asked to leave alone.
   * @throws SlackCallError
   */
  call<Result extends object>(method: string, args?: Record<string, unknown>): Promise<Result>;
  /** Goes through all the pages of a list. @throws SlackCallError */
  pages<Page extends object>(method: string, args: Record<string, unknown>): AsyncGenerator<Page>;
};

type Paged = { response_metadata?: { next_cursor?: string } };

/** The Web API, with one way to fail. */
export function createWebApi(client: Pick<webApi.WebClient, 'apiCall'>): WebApi {
  const pace = createMethodPace(CALLS_A_MINUTE);

  async function turn(method: string): Promise<void> {
    const waitMs = pace.take(method, SHORT_WAIT_MS);
    if (waitMs > SHORT_WAIT_MS)
      throw new SlackCallError(method, {
        kind: 'rate-limited',
        retryAfterMs: pace.closedFor(method) || waitMs,
      });
    if (waitMs === 0) return;
    await new Promise((resolve) => setTimeout(resolve, waitMs));
    const closedMs = pace.closedFor(method);
    if (closedMs > 0) throw new SlackCallError(method, { kind: 'rate-limited', retryAfterMs: closedMs });
  }

  async function call<Result extends object>(
    method: string,
    args: Record<string, unknown> = {},
  ): Promise<Result> {
    await turn(method);
    try {
      return (await client.apiCall(method, args)) as unknown as Result;
    } catch (error) {
      const fault = faultOf(error);
      if (fault.kind === 'rate-limited') pace.close(method, fault.retryAfterMs);
      throw new SlackCallError(method, fault, error);
    }
  }

  return {
    call,
    async *pages<Page extends object>(method: string, args: Record<string, unknown>) {
      let cursor = '';
      do {
        const page: Page & Paged = await call(method, cursor === '' ? args : { ...args, cursor });
        yield page;
        cursor = page.response_metadata?.next_cursor ?? '';
      } while (cursor !== '');
    },
  };
}
