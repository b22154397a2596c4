import { createRequire } from 'node:module';
import type { WebSocketClient as Client } from '@mattermost/client';
import { CloseEvent, WebSocket } from 'undici';
import type { Clock } from '../../../engine/clock.ts';
import type { Log } from '../../../engine/log.ts';
import { lastingMinutes } from '../../../engine/watch.ts';
import { socketAddress } from '../doctor/socket-findings.ts';
import type { Waits } from '../options.ts';

/** One event of the server, as it came. */
export type SocketEvent = { event: string; data: unknown; broadcast: unknown };

export type Socket = {
  start(): void;
  /** Gives up a connection that stands, for another. */
  reconnect(): void;
  stop(): void;
  /** That none has stood for two minutes, in words; null while it stands. */
  problem(): string | null;
};

type Options = {
  /** The server's address, with http or https. */
  url: string;
  token: string;
  waits: Pick<Waits, 'reconnectMs' | 'reconnectAtMostMs'>;
  clock: Clock;
  log: Log;
  received(event: SocketEvent): void;
  /** The connection stands, for the first time or again; what came meanwhile may have been missed. */
  connected(): void;
  /** The connection was lost, and will be tried for until it stands again. */
  lost(): void;
};

/** Node 20 has neither; the client looks for both where browsers have them. */
function provideGlobals(): void {
  const scope = globalThis as { WebSocket?: unknown; CloseEvent?: unknown };
  scope.WebSocket ??= WebSocket;
  scope.CloseEvent ??= CloseEvent;
}

/** The vendor's WebSocket client, kept from flooding, talking on the console, and taking the process down. */
export function createSocket({ url, token, waits, clock, log, received, connected, lost }: Options): Socket {
  provideGlobals();
  const { WebSocketClient }: { WebSocketClient: typeof Client } = createRequire(import.meta.url)(
    '@mattermost/client',
  );
  let current: WebSocket | null = null;
  let stopped = false;
  /** Since when there is none (epoch ms); null while it stands. */
  let lostAt: number | null = clock.now();

  const client = new WebSocketClient({
    minWebSocketRetryTime: waits.reconnectMs,
    maxWebSocketRetryTime: waits.reconnectAtMostMs,
    reconnectJitterRange: waits.reconnectMs,
    newWebSocketFn: (address) => {
      current = new WebSocket(address);
      return guarded(current) as unknown as globalThis.WebSocket;
    },
  });

  /** What the client sees in place of the socket itself. */
  function guarded(socket: WebSocket): Guarded {
    const shown: Guarded = {
      onopen: null,
      onclose: null,
      onerror: null,
      onmessage: null,
      get readyState() {
        return socket.readyState;
      },
      send: (text) => socket.send(text),
      close: () => socket.close(),
    };
    const pass = (name: 'onopen' | 'onclose' | 'onerror' | 'onmessage') => (event: unknown) => {
      // The client cannot give up a connection that is not yet open: once stopped, it hears no more of it.
      if (!stopped) quietly(() => shown[name]?.(event));
    };
    socket.addEventListener('open', pass('onopen'));
    socket.addEventListener('close', pass('onclose'));
    socket.addEventListener('error', pass('onerror'));
    const message = pass('onmessage');
    socket.addEventListener('message', (event) => {
      if (isEvent(event.data)) return message(event);
      // The client would throw, out of reach of anybody, and the process would end.
      log.warn(
        { event: 'mattermost.unread' },
        'the server sent something that is not an event; the connection is made again',
      );
      socket.close();
    });
    return shown;
  }

  client.addMessageListener((message) => received(message as unknown as SocketEvent));
  const stands = () => {
    lostAt = null;
    connected();
  };
  client.addFirstConnectListener(stands);
  client.addReconnectListener(stands);
  // Without a listener for it, the client that missed something connects again for ever.
  client.addMissedMessageListener(connected);
  client.addCloseListener((failures) => {
    lostAt ??= clock.now();
    if (failures === 1)
      log.warn(
        { event: 'mattermost.socket-lost' },
        'the WebSocket to Mattermost was lost; it is being connected again',
      );
    lost();
  });

  return {
    start: () => quietly(() => client.initialize(socketAddress(url), token)),
    reconnect: () => current?.close(),
    stop() {
      quietly(() => client.close());
      stopped = true;
      current?.close();
    },
    problem() {
      const minutes = lastingMinutes(lostAt, clock.now());
      return minutes === null
        ? null
        : `no WebSocket to the server has stood for ${minutes} minutes: what members write is not read (a proxy must let WebSockets through)`;
    },
  };
}

type Handler = ((event: unknown) => void) | null;
type Guarded = {
  onopen: Handler;
  onclose: Handler;
  onerror: Handler;
  onmessage: Handler;
  readonly readyState: number;
  send(text: string): void;
  close(): void;
};

function isEvent(data: unknown): boolean {
  try {
    const parsed: unknown = JSON.parse(String(data));
    return typeof parsed === 'object' && parsed !== null;
  } catch {
    return false;
  }
}

/** The client tells the console what it does, in the midst of our log: not while it works for us. */
function quietly(work: () => void): void {
  const terminal = globalThis.console;
  const { log } = terminal;
  terminal.log = () => undefined;
  try {
    work();
  } finally {
    terminal.log = log;
  }
}
