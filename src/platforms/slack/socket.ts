import { SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../../engine/log.ts';
import type { TakeEvent } from './bolt.ts';
import { boltLog } from './bolt-log.ts';
import { faultOf } from './faults.ts';
import { clientOptions } from './web-api.ts';

type Options = { appToken: string; apiUrl: string | undefined; log: Log; take: TakeEvent };

export type SocketMode = {
  /** Connects, and stays connected. Resolves once connected, or with Slack's refusal of the app token. */
  start(): Promise<{ refused: string } | null>;
  /** Closes the connection, `withinMs` at most. */
  stop(withinMs: number): Promise<void>;
};

/** The first wait before connecting again; doubled at each failure, up to the longest. */
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 30_000;
/** How long to wait after so many failures in a row, the first being 0, in milliseconds. */
export const waitAfter = (failures: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures);
/** Slack greets a new connection at once. */
const HELLO_WITHIN_MS = 15_000;

/** What only an administrator can put right. */
const REFUSED = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'not_allowed_token_type',
  'missing_scope',
]);

/**
 * Socket Mode, over Bolt's receiver. Reconnecting is ours: Bolt's own waits without a ceiling, and ends the
 * process by an unhandled rejection when Slack refuses the token meanwhile.
 */
export function createSocketMode({ appToken, apiUrl, log, take }: Options): SocketMode {
  const { client } = new SocketModeReceiver({
    appToken,
    logger: boltLog(() => log),
    autoReconnectEnabled: false,
    // An object of its own: the socket's client writes its token into it.
    installerOptions: { clientOptions: clientOptions(apiUrl) },
  });
  let stopping = false;
  let wakeUp = () => {};

  client.removeAllListeners('slack_event');
  client.on('slack_event', ({ body, ack }: { body: unknown; ack(payload?: object): Promise<void> }) => {
    const acknowledge = async (payload?: object) => {
      try {
        await ack(payload);
      } catch {
        // The connection went meanwhile: Slack delivers it again, and it counts once.
        log.info('an acknowledgement found no connection');
      }
    };
    void take(body, acknowledge).then(
      async (taken) => {
        // What nobody will handle must not come again.
        if (taken === 'malformed' || taken === 'another-team') await acknowledge();
      },
      (error: unknown) => log.error({ err: error }, 'something from Slack could not be handled'),
    );
  });

  // A message that is no envelope would end the process: the client's own listener throws where nobody hears.
  const listeners = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', async (...given: unknown[]) => {
    try {
      for (const listener of listeners) await Reflect.apply(listener, client, given);
    } catch {
      log.warn('Slack sent something over the socket that could not be read');
    }
  });

  const closed = () => new Promise<void>((resolve) => client.once('disconnected', () => resolve()));

  /** Connects once; resolves when greeted, with a promise of the end of the connection. */
  async function connect(): Promise<{ ended: Promise<void> }> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        void client.disconnect();
        reject(new Error('Slack did not greet the connection'));
      }, HELLO_WITHIN_MS);
    });
    try {
      await Promise.race([client.start(), late]);
      return { ended: closed() };
    } finally {
      clearTimeout(timer);
    }
  }

  async function pause(ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      wakeUp = resolve;
      timer = setTimeout(resolve, ms);
    });
    clearTimeout(timer);
  }

  /** Connects again and again; `first` hears of the first try. */
  async function stayConnected(first: (refused: string | null) => void): Promise<void> {
    for (let failures = 0; !stopping; ) {
      let waitMs = 0;
      try {
        const { ended } = await connect();
        log.info({ failures }, 'connected to Slack');
        failures = 0;
        first(null);
        await ended;
      } catch (error) {
        const fault = faultOf(error);
        const refused = fault.kind === 'refused' && REFUSED.has(fault.code) ? fault.code : null;
        first(refused);
        waitMs = waitAfter(failures);
        if (fault.kind === 'rate-limited') waitMs = Math.max(waitMs, fault.retryAfterMs);
        failures += 1;
        if (!stopping)
          log.warn({ refused, failures, waitMs }, 'no connection to Slack; it will be tried again');
      }
      // A little spread, and only later: never before the time that Slack asked for.
      if (!stopping && waitMs > 0) await pause(waitMs * (1 + Math.random() * 0.2));
    }
  }

  return {
    start: () =>
      new Promise((resolve) => {
        void stayConnected((refused) => resolve(refused === null ? null : { refused }));
      }),
    async stop(withinMs) {
      stopping = true;
      wakeUp();
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, withinMs);
      });
      await Promise.race([client.disconnect(), late]);
      clearTimeout(timer);
      // The second time cuts a line whose other end does not answer, rather than wait half a minute for it.
      void client.disconnect();
    },
  };
}
