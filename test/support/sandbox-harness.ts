import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express, { type Response, Router } from 'express';
import pino from 'pino';
import type { Answer } from '../../src/chat/answer.ts';
import type { Incoming } from '../../src/chat/incoming.ts';
import type { Message } from '../../src/chat/message.ts';
import { movableClock } from '../../src/engine/clock.ts';
import type { Delivery } from '../../src/engine/platform.ts';
import { createSandbox, type SandboxOptions } from '../../src/platforms/sandbox/index.ts';
import { engineOfRun, openedOn } from './engine.ts';
import { nobodyWaits } from './pending-answers.ts';
import { accounts, channels, commands, sampleAnswer } from './sandbox-samples.ts';
import { usesInMemory } from './uses.ts';

/** Friday 11 March 2022, 11:58 in Paris. */
export const STARTS_AT = Date.parse('2022-03-11T10:58:00Z');

type Due = { at: number; label: { fr: string; en: string }; run?: () => Promise<void> };

type HarnessOptions = {
  answer?: (incoming: Incoming) => Promise<Answer>;
  draw?: () => Promise<Buffer>;
  pageFolder?: string;
};

/** A smallest picture, for those who don't look at it. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export type SandboxHarness = Awaited<ReturnType<typeof startSandbox>>;

/**
 * The sandbox alone, over real HTTP on a free loopback port, with an application that answers from samples.
 */
export async function startSandbox(harness: HarnessOptions = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'magellan-sandbox-'));
  const { database, close } = await openedOn(engineOfRun(), folder);
  const clock = movableClock(STARTS_AT);
  const received: Incoming[] = [];
  const errors: string[] = [];
  let due: Due[] = [];
  let drawn = 0;

  const options: SandboxOptions = {
    database,
    clock,
    accounts: async () => accounts,
    channels,
    commands: () => commands,
    commandsFor: async () => commands,
    time: {
      async upcoming() {
        return due.map(({ label, at }) => ({ label, at }));
      },
      async advanceTo(at, enough) {
        for (const next of due.filter((one) => one.at <= at)) {
          clock.set(next.at);
          due = due.filter((one) => one !== next);
          await next.run?.();
          if (enough()) return;
        }
        clock.set(at);
      },
    },
    async reset() {
      clock.set(STARTS_AT);
    },
    locale: 'fr',
    timeZone: 'Europe/Paris',
    ...(harness.pageFolder === undefined ? {} : { pageFolder: harness.pageFolder }),
  };
  let sandbox = createSandbox(options);
  let router = Router();
  const log = pino({ level: 'error' }, { write: (line: string) => errors.push(line) });
  const host = {
    log,
    async receive(incoming: Incoming): Promise<Answer> {
      const seen = received.some(({ id }) => id === incoming.id);
      received.push(incoming);
      return seen ? { kind: 'nothing' } : (harness.answer ?? sampleAnswer)(incoming);
    },
    async draw() {
      drawn += 1;
      return harness.draw?.() ?? PIXEL;
    },
    personChanged: async () => {},
    received: async () => false,
    ...usesInMemory(),
    ...nobodyWaits,
  };
  await sandbox.start({ ...host, router });
  /** Requests without an answer yet: also of pages that are closed, and hear none. */
  const unanswered = new Set<Response>();
  const app = express()
    .use('/sandbox', (_request, response, next) => {
      unanswered.add(response);
      const { end } = response;
      response.end = ((...with_: Parameters<typeof end>) => {
        unanswered.delete(response);
        return end.apply(response, with_);
      }) as typeof end;
      // What has begun is only written to: events, until the page leaves.
      response.once('close', () => response.headersSent && unanswered.delete(response));
      next();
    })
    .use('/sandbox', (request, response, next) => router(request, response, next))
    .use('/', sandbox.page);
  const server = createServer(app);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  let delivered = 0;
  const delivery = (to: string, message: Message): Delivery => {
    const [kind, id = ''] = to.split(':');
    delivered += 1;
    const address = { platform: 'sandbox', kind: kind === 'channel' ? 'channel' : 'person', id } as const;
    return { outboxId: `outbox-${delivered}`, to: address, firstTriedAt: clock.now(), kind: 'post', message };
  };

  return {
    url,
    get sandbox() {
      return sandbox;
    },
    /** Stops it, and starts another on the same database, at the same address. */
    async restart() {
      await sandbox.stop();
      sandbox = createSandbox(options);
      router = Router();
      await sandbox.start({ ...host, router });
    },
    database,
    clock,
    received,
    /** What was logged as an error. */
    errors,
    drawn: () => drawn,
    plan: (list: Due[]) => {
      due = list;
    },
    delivery,
    /** Posts through the outbox's door: to "person:alix" or "channel:promotion". */
    post: (to: string, message: Message) => sandbox.send(delivery(to, message)),
    get: (path: string, headers: Record<string, string> = {}) => fetch(`${url}/sandbox${path}`, { headers }),
    send: (path: string, body: unknown, headers: Record<string, string> = {}) =>
      fetch(`${url}/sandbox${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    async stop() {
      await sandbox.stop();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      // What still reads would find its database closed.
      while (unanswered.size > 0) await new Promise((later) => setTimeout(later, 5));
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
