import { createLog, type Log } from '../../engine/log.ts';
import type { Platform, PlatformHost } from '../../engine/platform.ts';
import { Refusal } from '../../engine/refusal.ts';
import { createAnswers } from './answers.ts';
import { createBolt } from './bolt.ts';
import { createConversations } from './conversations.ts';
import { createDesk } from './desk.ts';
import { examine } from './doctor.ts';
import { createHomes } from './homes.ts';
import { serveEvents } from './http.ts';
import { authenticate } from './identity.ts';
import { limits, pace } from './limits.ts';
import { PLATFORM, type SlackOptions } from './options.ts';
import { createPeople } from './people.ts';
import type { Wire } from './receive.ts';
import { respond } from './responses.ts';
import { find, send } from './send.ts';
import { createSocketMode, type SocketMode } from './socket.ts';
import { createUploader } from './uploads.ts';
import { createWebApi } from './web-api.ts';
import { createWindows } from './windows.ts';

export type { SlackOptions } from './options.ts';

/** How long what is being handled, and then the connection, may take to end. */
const DRAIN_WITHIN_MS = 4_000;
const CLOSE_WITHIN_MS = 1_000;

/** Slack is a platform like the others; `idle` resolves when nothing that arrived is still being handled. */
export type Slack = Platform & { idle(): Promise<void> };

/**
 * Slack through Bolt: in Socket Mode when there is an app token, else over HTTP at `/slack/events`.
 * @throws Refusal when it is given neither an app token nor a signing secret
 */
export function createSlack(options: SlackOptions): Slack {
  const { botToken, appToken, signingSecret, apiUrl, channels, clock } = options;
  if (appToken === undefined && signingSecret === undefined)
    throw new Refusal('Slack needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP).');

  let log: Log = createLog({ level: 'silent', pretty: false });
  let host: PlatformHost | null = null;
  let team = '';
  let socket: SocketMode | null = null;
  let handle: ((wire: Wire, ack: (payload?: object) => Promise<void>) => Promise<void>) | null = null;

  const housed = (): PlatformHost => {
    if (host === null) throw new Error('Slack is not started yet');
    return host;
  };
  const bolt = createBolt({
    botToken,
    apiUrl,
    log: () => log,
    handle: () => {
      if (handle === null) throw new Error('Slack is not started yet');
      return handle;
    },
  });
  const api = createWebApi(bolt.client);
  const people = createPeople(api, () => team);
  const conversations = createConversations(api);
  const uploader = createUploader(api, () => housed().draw);
  const homes = createHomes(api, (user) =>
    housed().receive({ id: `home:${user}`, from: { platform: PLATFORM, user }, kind: 'home-opened' }),
  );
  const sending = { api, conversations, people, uploader };
  const refreshing = new Set<Promise<void>>();

  /** What was sent to somebody may be on her home view too; a failure waits for her next visit. */
  function refreshHome(user: string): void {
    const done = homes
      .refresh(user)
      .catch(() => undefined)
      .finally(() => refreshing.delete(done));
    refreshing.add(done);
  }

  async function start(given: PlatformHost): Promise<void> {
    host = given;
    log = given.log;
    const identity = await authenticate(api);
    team = identity.team;
    const windows = createWindows(api, people);
    const answers = createAnswers({ ...sending, windows, homes, respond, log: () => log });
    handle = createDesk({
      host: given,
      log,
      answers,
      homes,
      people,
      windows,
      respond,
      conversations,
      promotionChannel: channels.promotion,
    });
    await bolt.ready(identity);
    if (appToken !== undefined) {
      socket = createSocketMode({ appToken, apiUrl, log, take: bolt.take });
      const failed = await socket.start();
      if (failed !== null) {
        await socket.stop(CLOSE_WITHIN_MS);
        throw new Refusal(
          `Slack refuses SLACK_APP_TOKEN (${failed.refused}): make an app-level token with the scope connections:write, and set it.`,
        );
      }
    } else if (signingSecret !== undefined) {
      serveEvents(given.router, { signingSecret, clock, log, take: bolt.take });
    }
  }

  return {
    id: PLATFORM,
    limits,
    pace,
    start,
    async idle() {
      await bolt.idle();
      await Promise.all(refreshing);
    },
    async stop() {
      await bolt.drain(DRAIN_WITHIN_MS);
      await socket?.stop(CLOSE_WITHIN_MS);
    },
    async send(delivery) {
      const receipt = await send(sending, delivery);
      if (delivery.to.kind === 'person') refreshHome(delivery.to.id);
      return receipt;
    },
    find: (delivery) => find(sending, delivery),
    people: people.all,
    person: people.byId,
    doctor: () => examine({ api, options }),
  };
}
