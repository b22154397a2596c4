import { App, type CodedError, type Receiver, webApi } from '@slack/bolt';
import type { Log } from '../../engine/log.ts';
import { boltLog } from './bolt-log.ts';
import type { Ack } from './desk.ts';
import { readWire, type Wire } from './receive.ts';
import { clientOptions } from './web-api.ts';

/** What became of something that arrived: handled, of another team, or nothing that Slack sends. */
export type Taken = 'taken' | 'another-team' | 'malformed' | 'stopping';

/** Takes a body, whatever way it came, and the means to acknowledge it. */
export type TakeEvent = (body: unknown, acknowledge: Ack) => Promise<Taken>;

type Options = {
  botToken: string;
  apiUrl: string | undefined;
  log: () => Log;
  /** Handles what was read; called once the bolt is `ready`. */
  handle: () => (wire: Wire, ack: Ack) => Promise<void>;
};

export type Bolt = {
  client: webApi.WebClient;
  take: TakeEvent;
  /** From here on, what arrives is taken: our team and our own bot are known. */
  ready(identity: Identity): Promise<void>;
  /** Takes nothing more, and waits for what is being handled, `withinMs` at most. */
  drain(withinMs: number): Promise<void>;
  /** Resolves when nothing is being handled. */
  idle(): Promise<void>;
};

export type Identity = { team: string; botUserId: string; botId: string };

/** Context that each event brings for our listener. */
type Carried = { wire: Wire; acknowledge: Ack };

/**
 * Bolt, with its settings. It routes what arrives to the one listener; acknowledgements are in our hands, for
 * Bolt would acknowledge an event before it is handled, and a crash would lose it.
 */
export function createBolt({ botToken, apiUrl, log, handle }: Options): Bolt {
  let identity: Identity | null = null;
  let stopping = false;
  const handling = new Set<Promise<unknown>>();

  // Both ways in hand bodies to `take`: Bolt starts and stops nothing of its own.
  const receiver: Receiver = {
    init: () => undefined,
    start: async () => undefined,
    stop: async () => undefined,
  };
  const app = new App({
    receiver,
    authorize: async () => {
      if (identity === null) throw new Error('Slack has not said who we are yet');
      const { team, botUserId, botId } = identity;
      return { botToken, botUserId, botId, teamId: team };
    },
    clientOptions: clientOptions(apiUrl),
    logger: boltLog(log),
    convoStore: false,
    deferInitialization: true,
    extendedErrorHandler: true,
  });
  const client = new webApi.WebClient(botToken, { ...clientOptions(apiUrl), logger: boltLog(log) });

  const listen = async ({ context }: { context: object }) => {
    const { wire, acknowledge } = context as Carried;
    await handle()(wire, acknowledge);
  };
  app.command(/^\//, listen);
  app.action(/./, listen);
  app.view({ type: 'view_submission', callback_id: /^/ }, listen);
  app.view({ type: 'view_closed', callback_id: /^/ }, listen);
  app.event(/./, listen);
  app.error(async (failed: CodedError | { error: CodedError }) => {
    const error = failed instanceof Error ? failed : failed.error;
    log().error({ err: error.original ?? error }, 'something from Slack could not be handled');
  });

  async function take(body: unknown, acknowledge: Ack): Promise<Taken> {
    // Unacknowledged, Slack delivers it again to whoever comes next.
    if (stopping || identity === null) return 'stopping';
    const read = readWire(body);
    if (read === null) return 'malformed';
    if (!read.team.includes(identity.team)) {
      log().warn({ kind: read.wire.kind }, 'an event of another workspace was refused');
      return 'another-team';
    }
    let acknowledged = false;
    const once: Ack = async (payload) => {
      if (acknowledged) return;
      acknowledged = true;
      await acknowledge(payload);
    };
    const handled = app.processEvent({
      // Only what was understood: Bolt throws at what it does not expect.
      body: read.body,
      ack: async () => undefined,
      customProperties: { wire: read.wire, acknowledge: once } satisfies Carried,
    });
    handling.add(handled);
    try {
      await handled;
      await once();
    } finally {
      handling.delete(handled);
    }
    return 'taken';
  }

  async function idle(): Promise<void> {
    while (handling.size > 0) await Promise.allSettled(handling);
  }

  return {
    client,
    take,
    idle,
    async ready(given) {
      identity = given;
      await app.init();
    },
    async drain(withinMs) {
      stopping = true;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, withinMs);
      });
      await Promise.race([idle(), late]);
      clearTimeout(timer);
    },
  };
}
