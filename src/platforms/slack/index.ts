import { webApi } from '@slack/bolt';
import { createLog, type Log } from '../../engine/log.ts';
import type { Platform, PlatformHost } from '../../engine/platform.ts';
import { Refusal } from '../../engine/refusal.ts';
import { createAnswers } from './answers.ts';
import { createBoltApp, type Identity } from './app.ts';
import { authenticate, explainFault } from './authentication.ts';
import { boltLog } from './bolt-log.ts';
import { createConversations } from './conversations.ts';
import { examine } from './doctor.ts';
import { SlackCallError } from './faults.ts';
import { createHomeViews } from './home-view.ts';
import { createIdentities } from './identity.ts';
import { createInFlight } from './in-flight.ts';
import { createInteractions } from './interactions.ts';
import { limits, pace } from './limits.ts';
import { registerListeners } from './listeners.ts';
import { createModals } from './modals.ts';
import { PLATFORM, type SlackOptions } from './options.ts';
import { HttpReceiver } from './receivers/http.ts';
import { appTokenRefused, SocketModeReceiver } from './receivers/socket-mode.ts';
import { respond } from './responses.ts';
import { find, send } from './send.ts';
import { createTemporaryFiles } from './temporary-files.ts';
import { createUploader } from './uploads.ts';
import { createWatch } from './watch.ts';
import { clientOptions, createWebApi } from './web-api.ts';

export type { SlackOptions } from './options.ts';

/** How long what is being handled, and then the connection, may take to end. */
const DRAIN_WITHIN_MS = 4_000;
const CLOSE_WITHIN_MS = 1_000;

/** How often Slack is asked whether it answers and takes the token. */
const WATCH_MS = 60_000;

const MEMBER_ID = /^[UW][A-Z0-9]{2,20}$/;

/** Slack is a platform like the others; `idle` resolves when nothing that arrived is still being handled. */
export type Slack = Platform & { idle(): Promise<void> };

/**
 * Slack through Bolt: in Socket Mode when there is an app token, else over HTTP at `/slack/events`. How Bolt is
 * used, and what it cannot do, is in docs/decisions/0011-bolt.md.
 * @throws Refusal when it is given neither an app token nor a signing secret
 */
export function createSlack(options: SlackOptions): Slack {
  const { botToken, appToken, signingSecret, apiUrl, channels, clock } = options;
  if (appToken === undefined && signingSecret === undefined)
    throw new Refusal('Slack needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP).');

  let log: Log = createLog({ level: 'silent', pretty: false });
  let host: PlatformHost | null = null;
  let identity: Identity | null = null;

  const started = <Value>(value: Value | null): Value => {
    if (value === null) throw new Error('Slack is not started yet');
    return value;
  };
  const currentLog = () => log;
  const inFlight = createInFlight();
  const receiver =
    appToken === undefined
      ? new HttpReceiver({ signingSecret: signingSecret ?? '', clock, inFlight, log: currentLog })
      : new SocketModeReceiver({ appToken, apiUrl, clock, log: currentLog, inFlight });
  const app = createBoltApp({
    receiver,
    botToken,
    apiUrl,
    log: currentLog,
    identity: () => started(identity),
  });
  const client = new webApi.WebClient(botToken, { ...clientOptions(apiUrl), logger: boltLog(currentLog) });
  const api = createWebApi(client);
  const identities = createIdentities(api, () => identity?.team ?? '');
  const conversations = createConversations(api);
  const uploader = createUploader(api, () => started(host).draw);
  const homeViews = createHomeViews(api, identities.localeOf, (user) =>
    started(host).receive({ id: `home:${user}`, from: { platform: PLATFORM, user }, kind: 'home-opened' }),
  );
  const watch = createWatch({ api, clock, log: currentLog, everyMs: options.watchMs ?? WATCH_MS });
  const sending = { api, conversations, identities, uploader };

  /** What was sent to somebody may be on her home view too; a failure waits for her next visit. */
  function refreshHome(user: string): void {
    void inFlight.track(homeViews.refresh(user).catch(() => undefined));
  }

  const person = (id: string) =>
    identities.byId(id).catch((error: unknown) => {
      throw inWords(error);
    });

  async function start(given: PlatformHost): Promise<void> {
    host = given;
    log = given.log;
    const first = identity === null;
    const { missing, ...found } = await authenticate(api);
    identity = found;
    if (missing.length > 0)
      log.warn(
        { event: 'slack.missing-scopes', missing },
        'the app lacks rights: install it again from manifests/slack.yaml; magellan doctor says what each is for',
      );
    if (first) {
      const modals = createModals(api, identities);
      const answers = createAnswers({
        ...sending,
        modals,
        homeViews,
        respond,
        temporaryFiles: createTemporaryFiles(options.peopleUrl ?? null, given, clock.now),
        log: currentLog,
        answered: given.answered,
      });
      const promotionChannel = channels.promotion;
      const parts = {
        host: given,
        log,
        answers,
        homeViews,
        identities,
        modals,
        respond,
        conversations,
        inFlight,
      };
      registerListeners(app, {
        commands: [...new Set(options.commands().map(({ command }) => command))],
        interact: createInteractions({ ...parts, promotionChannel }),
        log,
        self: () => started(identity).botUserId,
      });
      await app.init();
    }
    if (receiver instanceof HttpReceiver) receiver.start(given);
    watch.start();
  }

  async function listen(socket: SocketModeReceiver): Promise<void> {
    const failed = await socket.start();
    if (failed === null) return;
    await socket.close(CLOSE_WITHIN_MS);
    throw new Refusal(`${appTokenRefused(failed.refused)}.`);
  }

  return {
    id: PLATFORM,
    limits,
    pace,
    start,
    ...(receiver instanceof SocketModeReceiver && {
      listen: () => listen(receiver),
      async stopListening() {
        // What is being handled is acknowledged over the connection.
        await inFlight.drain(DRAIN_WITHIN_MS);
        await receiver.close(CLOSE_WITHIN_MS);
      },
    }),
    idle: inFlight.idle,
    async stop() {
      watch.stop();
      await receiver.stop();
      await inFlight.drain(DRAIN_WITHIN_MS);
      if (receiver instanceof SocketModeReceiver) await receiver.close(CLOSE_WITHIN_MS);
    },
    async send(delivery) {
      const receipt = await send(sending, delivery);
      if (delivery.to.kind === 'person') refreshHome(delivery.to.id);
      return receipt;
    },
    find: (delivery) => find(sending, delivery),
    async *people(sought, signal) {
      try {
        yield* identities.people(sought, signal);
      } catch (error) {
        throw inWords(error);
      }
    },
    person,
    // Names can be taken by others on Slack: an account is told by its member ID, as its profile shows it.
    account: async (name) => (MEMBER_ID.test(name) ? person(name) : null),
    // Slack takes an address once its owner has followed the link it wrote there, or from an administrator.
    // https://slack.com/help/articles/207262907
    vouchesForAddresses: async () => true,
    problems() {
      const socket = receiver instanceof SocketModeReceiver ? receiver.problem() : null;
      return [watch.problem(), socket].filter((problem) => problem !== null);
    },
    doctor: () => examine({ api, options }),
  };
}

/** What kept Slack from saying who somebody is, as administrators are told of it, with how long Slack asks to wait. */
const inWords = (error: unknown): unknown => (error instanceof SlackCallError ? explainFault(error) : error);
