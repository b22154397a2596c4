import type { Delivery, Platform } from '../../engine/platform.ts';
import { DeliveryError } from '../../engine/platform.ts';
import { createApi } from './api.ts';
import type { AdapterContext } from './context.ts';
import { connect, PLATFORM } from './context.ts';
import { examine } from './doctor/index.ts';
import { createIdentities } from './identities.ts';
import { personOf } from './identity.ts';
import { limits, pace } from './limits.ts';
import { DEFAULT_WAITS, type MattermostOptions } from './options.ts';
import { createEvents, type Events } from './receivers/events.ts';
import { callRoutes } from './receivers/http.ts';
import { createServerClock } from './receivers/server-clock.ts';
import { createSocket, type Socket } from './receivers/socket.ts';
import { createRest } from './rest.ts';
import { find, send } from './send.ts';
import { createTemporaryFiles } from './temporary-files.ts';
import { createTurns } from './turns.ts';
import { createWatch, type Watch } from './watch.ts';

export type { MattermostCommand, MattermostOptions } from './options.ts';

/** Mattermost is a platform like the others; `idle` resolves when nothing that arrived is still being handled. */
export type Mattermost = Platform & { idle(): Promise<void> };

/**
 * Mattermost, from 5.37 on. It writes over REST as its bot; slash commands, presses and dialogs are called on
 * `host.router`, at `/mattermost`, which the server must be able to reach at `publicUrl`; direct messages,
 * newcomers and changed people come by WebSocket.
 *
 * What Mattermost has not degrades so: no home view, so `/magellan` shows it; whispers as `whisper.ts` says, and
 * what may not be kept as `pending.ts` does; a form asked for in a direct message is opened by a button there.
 */
export function createMattermost(options: MattermostOptions): Mattermost {
  const waits = { ...DEFAULT_WAITS, ...options.waits };
  const serverClock = createServerClock(options.clock);
  const rest = createRest({ url: options.url, token: options.token, callMs: waits.callMs, serverClock });
  const api = createApi(rest);
  const identities = createIdentities(api, options.team, {
    learn: (user) => void adapter?.learn(user),
    teamId: () => adapter?.team ?? null,
  });
  const underWay = new Set<Promise<unknown>>();
  let adapter: AdapterContext | null = null;
  let socket: Socket | null = null;
  let events: Events | null = null;
  let watch: Watch | null = null;

  const connected = (): AdapterContext => {
    if (!adapter) throw new DeliveryError('retry', 'Mattermost is not connected', { scope: 'platform' });
    return adapter;
  };

  function stopHearing(): void {
    watch?.stop();
    socket?.stop();
    events?.stop();
    [watch, socket, events] = [null, null, null];
  }

  /** What is under way may begin more: a message that was heard is answered. */
  async function idle(): Promise<void> {
    while (underWay.size > 0) await Promise.all(underWay);
  }

  return {
    id: PLATFORM,
    limits,
    pace,
    async start(host) {
      const started: AdapterContext = {
        ...(await connect(options, api, host, serverClock)),
        temporaryFiles: createTemporaryFiles(options.publicUrl, host, options.clock.now),
        inTurn: createTurns(),
        later(work) {
          const looked = work.catch((error: unknown) =>
            host.log.warn({ event: 'answer.failed', err: error }, 'an answer could not be given'),
          );
          underWay.add(looked);
          void looked.finally(() => underWay.delete(looked));
        },
      };
      host.router.use(callRoutes(started));
      adapter = started;
    },
    async listen() {
      const { bot, team, host } = connected();
      const heard = createEvents(connected(), identities);
      const { received, connected: socketOpened, lost, missed } = heard;
      const { url, token, clock } = options;
      const looking = createWatch({
        ...{ api, bot, team, clock, log: host.log },
        everyMs: waits.watchMs,
        connectAnew(since) {
          missed(since);
          socket?.reconnect();
        },
      });
      socket = createSocket({
        ...{ url, token, waits, clock, log: host.log, connected: socketOpened, lost },
        received(event) {
          looking.received(event);
          received(event);
        },
      });
      socket.start();
      looking.start();
      events = heard;
      watch = looking;
    },
    async stopListening() {
      stopHearing();
    },
    async stop() {
      stopHearing();
      let bound: NodeJS.Timeout | undefined;
      const late = new Promise((resolve) => {
        bound = setTimeout(resolve, waits.stopMs);
      });
      await Promise.race([idle(), late]);
      clearTimeout(bound);
    },
    idle,
    send: async (delivery: Delivery) => send(connected(), delivery),
    find: async (post) => find(connected(), post),
    async *people() {
      const everyone = await api.users(adapter?.team ?? (await api.team(options.team)).id);
      events?.know(everyone);
      yield everyone.map((user) => adapter?.learn(user) ?? personOf(user));
    },
    person: identities.byId,
    account: identities.byName,
    vouchesForAddresses: identities.checksAddresses,
    hasCommand: (command) => Object.hasOwn(options.commandTokens, command),
    problems() {
      // While the server is away, so is its WebSocket.
      const reached = watch?.problem() ?? socket?.problem() ?? null;
      const found = [reached, adapter?.triggers.problem() ?? null];
      return found.filter((problem) => problem !== null);
    },
    doctor: () => examine(options, api),
  };
}
