import { setTimeout as wait } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import { faultOf, SlackCallError } from './faults.ts';
import { CALLS_A_MINUTE, CALLS_A_MINUTE_BESIDE } from './limits.ts';
import { createMethodPace } from './pace.ts';

/** Longer than Slack takes on a bad day, short enough for an answer to be looked up soon. */
export const CALL_TIMEOUT_MS = 10_000;
/** A wait that is not worth putting an entry back for. */
const SHORT_WAIT_MS = 1_500;
/** How often Slack may ask to be left alone before a patient call gives up. */
const MOST_TRIES = 10;

/** The outbox owns retries: the SDK must neither re-send nor wait on its own. */
export const clientOptions = (apiUrl: string | undefined): webApi.WebClientOptions => ({
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: CALL_TIMEOUT_MS,
  ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
});

type Args = Record<string, unknown>;

export type WebApi = {
  /**
   * Calls a method, at its pace; nothing is called that Slack asked to leave alone.
   * @throws SlackCallError
   */
  call<Result extends object>(method: string, args?: Args): Promise<Result>;
  /**
   * The same for what nobody waits for: takes its turn however long that is, leaves room for others, and tries again
   * once the time is over for which Slack asked to be left alone.
   * @throws SlackCallError, also when `signal` ends it
   */
  patiently<Result extends object>(method: string, args?: Args, signal?: AbortSignal): Promise<Result>;
  /**
   * Goes through all the pages of a list. One that was begun is gone through to its end, patiently: whoever begins
   * again from the first page each time never sees the last one of a long list.
   * @throws SlackCallError
   */
  pages<Page extends object>(method: string, args: Args, signal?: AbortSignal): AsyncGenerator<Page>;
};

type Paged = { response_metadata?: { next_cursor?: string } };

/** Real time, unless a test gives its own. */
type Time = { now(): number; wait(ms: number, signal?: AbortSignal): Promise<void> };

const realTime: Time = {
  now: () => performance.now(),
  wait: (ms, signal) => wait(ms, undefined, { signal, ref: false }),
};

/** The Web API, with one way to fail. */
export function createWebApi(client: Pick<webApi.WebClient, 'apiCall'>, time: Time = realTime): WebApi {
  const pace = createMethodPace(CALLS_A_MINUTE, time.now);
  const beside = createMethodPace(CALLS_A_MINUTE_BESIDE, time.now);

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

  async function request<Result>(method: string, args: Args): Promise<Result> {
    try {
      return (await client.apiCall(method, args)) as unknown as Result;
    } catch (error) {
      const fault = faultOf(error);
      if (fault.kind === 'rate-limited') pace.close(method, fault.retryAfterMs);
      throw new SlackCallError(method, fault, error);
    }
  }

  async function call<Result extends object>(method: string, args: Args = {}): Promise<Result> {
    await turn(method);
    return request(method, args);
  }

  async function pause(method: string, ms: number, signal: AbortSignal | undefined): Promise<void> {
    try {
      if (ms > 0 || signal?.aborted) await time.wait(ms, signal);
    } catch (cause) {
      throw new SlackCallError(method, { kind: 'unreachable', reason: 'it was called off' }, cause);
    }
  }

  async function patiently<Result extends object>(
    method: string,
    args: Args = {},
    signal?: AbortSignal,
  ): Promise<Result> {
    for (let tries = 1; ; tries += 1) {
      while (pace.closedFor(method) > 0) await pause(method, Math.ceil(pace.closedFor(method)), signal);
      const ownMs = pace.take(method, Number.MAX_SAFE_INTEGER);
      await pause(method, Math.max(ownMs, beside.take(method, Number.MAX_SAFE_INTEGER)), signal);
      // Meanwhile somebody else may have been told to leave it alone.
      if (pace.closedFor(method) > 0 && tries < MOST_TRIES) continue;
      try {
        return await request<Result>(method, args);
      } catch (error) {
        const tooMuch = error instanceof SlackCallError && error.fault.kind === 'rate-limited';
        if (!tooMuch || tries >= MOST_TRIES) throw error;
      }
    }
  }

  return {
    call,
    patiently,
    async *pages<Page extends object>(method: string, args: Args, signal?: AbortSignal) {
      let page: Page & Paged = await call(method, args);
      yield page;
      for (;;) {
        const cursor = page.response_metadata?.next_cursor ?? '';
        if (cursor === '') return;
        page = await patiently(method, { ...args, cursor }, signal);
        yield page;
      }
    },
  };
}
