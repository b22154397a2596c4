import { type App, SocketModeReceiver as BoltSocketModeReceiver, type Receiver } from '@slack/bolt';
import { EnvHttpProxyAgent, getGlobalDispatcher } from 'undici';
import type { Clock } from '../../../engine/clock.ts';
import type { Log } from '../../../engine/log.ts';
import { lastingMinutes } from '../../../engine/watch.ts';
import { boltLog } from '../bolt-log.ts';
import { faultOf, SlackCallError } from '../faults.ts';
import type { InFlight } from '../in-flight.ts';
import { clientOptions } from '../web-api.ts';
import { createProcessing, type Processing } from './processing.ts';

type Options = {
  appToken: string;
  apiUrl: string | undefined;
  clock: Clock;
  log: () => Log;
  inFlight: InFlight;
};

/** What Bolt's client hands over. */
type Envelope = { body: unknown; ack(payload?: unknown): Promise<void> };

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

/** Slack's refusal of the app token, with the remedy. */
export const appTokenRefused = (code: string): string =>
  `Slack refuses SLACK_APP_TOKEN (${code}): make an app-level token with the scope connections:write, and set it`;

/**
 * Bolt's receiver for Socket Mode, over the client of Bolt's own. Reconnecting is ours: Bolt's waits without a
 * ceiling, and ends the process by an unhandled rejection when Slack refuses the token meanwhile. An event is
 * acknowledged when it is on disk.
 */
export class SocketModeReceiver implements Receiver {
  private readonly client: BoltSocketModeReceiver['client'];
  private readonly clock: Clock;
  private readonly log: () => Log;
  private readonly processing: Processing;
  /** Since when (epoch ms) no connection stands, and why, in words. */
  private trouble: { since: number; why: string } | null = null;
  private stopping = false;
  private endPause = () => {};

  constructor({ appToken, apiUrl, clock, log, inFlight }: Options) {
    this.clock = clock;
    this.log = log;
    this.processing = createProcessing(inFlight, log);
    const dispatcher = getGlobalDispatcher();
    this.client = new BoltSocketModeReceiver({
      appToken,
      // The socket's own has no proxy; without any, it watches over its connection better than another.
      ...(dispatcher instanceof EnvHttpProxyAgent ? { dispatcher } : {}),
      logger: boltLog(log),
      autoReconnectEnabled: false,
      // An object of its own: the socket's client writes its token into it.
      installerOptions: { clientOptions: clientOptions(apiUrl) },
    }).client;
    this.listen();
  }

  init(app: App): void {
    this.processing.init(app);
  }

  /** Connects, and stays connected. Resolves once connected, or with Slack's refusal of the app token. */
  start(): Promise<{ refused: string } | null> {
    this.stopping = false;
    return new Promise((resolve) => {
      void this.stayConnected((refused) => resolve(refused === null ? null : { refused }));
    });
  }

  /** Takes nothing more; what is being handled can still be acknowledged, until `close`. */
  async stop(): Promise<void> {
    this.processing.close();
  }

  /** Closes the connection, `withinMs` at most. */
  async close(withinMs: number): Promise<void> {
    this.stopping = true;
    this.endPause();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, withinMs);
    });
    await Promise.race([this.client.disconnect(), late]);
    clearTimeout(timer);
    // The second time cuts a line whose other end does not answer, rather than wait half a minute for it.
    void this.client.disconnect();
  }

  /** That nothing has been heard from Slack for two minutes, and why, in words; null while the connection stands. */
  problem(): string | null {
    const minutes = lastingMinutes(this.trouble?.since, this.clock.now());
    if (minutes === null) return null;
    return `no connection by which Slack could call has stood for ${minutes} minutes: ${this.trouble?.why}`;
  }

  private listen(): void {
    const { client } = this;
    client.removeAllListeners('slack_event');
    client.on('slack_event', (envelope: Envelope) => void this.receive(envelope));

    // A message that is no envelope would end the process: the client's own listener throws where nobody hears.
    const listeners = client.listeners('ws_message');
    client.removeAllListeners('ws_message');
    client.on('ws_message', async (message: unknown, ...given: unknown[]) => {
      try {
        for (const listener of listeners)
          await Reflect.apply(listener, client, [withEvent(message), ...given]);
      } catch {
        this.log().warn(
          { event: 'slack.unread' },
          'Slack sent something over the socket that could not be read',
        );
      }
    });
  }

  private async receive({ body, ack }: Envelope): Promise<void> {
    const acknowledge = async (payload?: unknown) => {
      try {
        await ack(payload);
      } catch {
        // The connection went meanwhile: Slack delivers it again, and it counts once.
        this.log().info({ event: 'slack.unacknowledged' }, 'an acknowledgement found no connection');
      }
    };
    try {
      const processed = await this.processing.process(body, acknowledge);
      // What nobody will handle must not come again.
      if (processed === 'malformed') await acknowledge();
    } catch (error) {
      this.log().error({ event: 'slack.failed', err: error }, 'something from Slack could not be handled');
    }
  }

  /** Connects once; resolves when greeted, with a promise of the end of the connection. */
  private async connect(): Promise<{ ended: Promise<void> }> {
    const { client } = this;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        void client.disconnect();
        reject(new Error('Slack did not greet the connection'));
      }, HELLO_WITHIN_MS);
    });
    try {
      await Promise.race([client.start(), late]);
      return { ended: new Promise<void>((resolve) => client.once('disconnected', () => resolve())) };
    } finally {
      clearTimeout(timer);
    }
  }

  private async pause(ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.endPause = resolve;
      timer = setTimeout(resolve, ms);
    });
    clearTimeout(timer);
  }

  /** Connects again and again; `first` hears of the first try. */
  private async stayConnected(first: (refused: string | null) => void): Promise<void> {
    for (let failures = 0; !this.stopping; ) {
      let waitMs = 0;
      try {
        const { ended } = await this.connect();
        this.log().info({ event: 'slack.connected', failures }, 'connected to Slack');
        failures = 0;
        this.trouble = null;
        first(null);
        await ended;
      } catch (error) {
        const fault = faultOf(error);
        const refused = fault.kind === 'refused' && REFUSED.has(fault.code) ? fault.code : null;
        first(refused);
        const why =
          refused === null
            ? new SlackCallError('apps.connections.open', fault).message
            : appTokenRefused(refused);
        this.trouble = { since: this.trouble?.since ?? this.clock.now(), why };
        waitMs = waitAfter(failures);
        if (fault.kind === 'rate-limited') waitMs = Math.max(waitMs, fault.retryAfterMs);
        failures += 1;
        if (!this.stopping)
          this.log().warn(
            { event: 'slack.disconnected', refused, failures, waitMs },
            'no connection to Slack; it will be tried again',
          );
      }
      // A little spread, and only later: never before the time that Slack asked for.
      if (!this.stopping && waitMs > 0) await this.pause(waitMs * (1 + Math.random() * 0.2));
    }
  }
}

/**
 * A message in which the client finds what it looks for: it takes each notice of the Events API for an event, and
 * breaks at those that Slack tells beside (`app_rate_limited`). @throws SyntaxError
 */
function withEvent(message: unknown): unknown {
  const text = String(message);
  if (!text.includes('"app_rate_limited"')) return message;
  const envelope: { payload?: { type?: unknown; event?: unknown } } = JSON.parse(text);
  const { payload } = envelope;
  if (payload?.type !== 'app_rate_limited' || payload.event !== undefined) return message;
  return JSON.stringify({ ...envelope, payload: { ...payload, event: { type: payload.type } } });
}
