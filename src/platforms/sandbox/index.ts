import express, { type Router } from 'express';
import type { Finding, Person, Platform, PlatformHost } from '../../engine/platform.ts';
import type { AdapterContext, AdapterParts } from './context.ts';
import { fileRoutes } from './files.ts';
import { loopbackOnly, noSuchAddress, sayFault } from './guard.ts';
import { createIdentities } from './identity.ts';
import { interactionRoutes } from './interactions.ts';
import { limits, pace } from './limits.ts';
import { createLive } from './live.ts';
import type { Account, SandboxOptions } from './options.ts';
import { pageFiles } from './page-files.ts';
import { pictureRoutes } from './pictures.ts';
import { queryRoutes } from './queries.ts';
import { PLATFORM } from './receive.ts';
import { find, send } from './send.ts';
import { forgetDirect, formKey, saveClock } from './store.ts';
import { createTime } from './time.ts';
import { createWhispers } from './whispers.ts';

export type { Account, SandboxChannel, SandboxCommand, SandboxOptions } from './options.ts';
export { storedClock } from './store.ts';

/** The sandbox is a platform like the others, and has a page, to be mounted at `/`. */
export type Sandbox = Platform & { page: Router };

/** The largest request that the page makes: a form of five long paragraphs. */
const BODY_LIMIT = '256kb';

/**
 * A chat in the browser, on this machine only, where anyone can be anyone: the platform that runs when none
 * is configured. The application mounts `host.router` at `/sandbox` and `page` at `/`, on a loopback address.
 *
 * What it says is in the database; whispers and home views are in memory. The clock is the application's to
 * set: it starts at `storedClock(database)`, when there is one, and moves only through `options.time`.
 */
export function createSandbox(options: SandboxOptions): Sandbox {
  const people = createIdentities(options.accounts);
  const adapter: AdapterParts = { options, people, live: createLive(), whispers: createWhispers() };
  let started = false;

  return {
    id: PLATFORM,
    limits,
    pace,
    page: pageFiles(options.pageFolder),
    async start(host) {
      mount(host, { ...adapter, host, formKey: await formKey(options.database) });
      started = true;
    },
    async stop() {
      adapter.live.close();
      if (started) await saveClock(options.database, options.clock.now());
    },
    send: (delivery) => send(adapter, delivery),
    find: (delivery) => find(adapter, delivery),
    async *people() {
      // Somebody may have been added a moment ago.
      people.forget();
      yield (await people.all()).map((account) => personOf(account, options.timeZone));
    },
    async person(id) {
      const account = await people.byId(id);
      return account === null ? null : personOf(account, options.timeZone);
    },
    account: async (name) => {
      const account = await people.byId(name);
      return account === null ? null : personOf(account, options.timeZone);
    },
    // Its accounts are the roster's own lines.
    vouchesForAddresses: async () => true,
    // It takes whatever is declared.
    hasCommand: () => true,
    forgetPerson: (id) => forgetDirect(options.database, id),
    doctor: () => examine(options),
  };
}

function mount(host: PlatformHost, adapter: AdapterContext): void {
  const time = createTime(adapter);
  host.router.use(loopbackOnly);
  // A page of another site can send a form, but not this type, without being asked first.
  host.router.use(express.json({ limit: BODY_LIMIT }));
  host.router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  host.router.use(
    queryRoutes(adapter, time),
    interactionRoutes(adapter),
    pictureRoutes(adapter),
    fileRoutes(adapter),
    time.router,
  );
  host.router.use(noSuchAddress, sayFault(host.log));
}

const personOf = ({ id, email, name, locale }: Account, timeZone: string): Person => ({
  id,
  email,
  name,
  kind: 'human',
  active: true,
  locale,
  timeZone,
});

async function examine(options: SandboxOptions): Promise<Finding[]> {
  const accounts = await options.accounts();
  if (accounts.length > 0) {
    return [
      {
        level: 'ok',
        what: `The sandbox has ${accounts.length} people and ${options.channels.length} channels.`,
      },
    ];
  }
  const remedy = 'Import one: `magellan import roster.csv`.';
  return [
    { level: 'warning', what: 'Nobody is in the roster yet, so nobody can enter the sandbox.', remedy },
  ];
}
