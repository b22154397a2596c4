import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express, { Router } from 'express';
import { DateTime } from 'luxon';
import { expect } from 'vitest';
import { advanceClock } from '../../../src/boot/advance-clock.ts';
import { type App, createApp } from '../../../src/boot/app.ts';
import type { Incoming } from '../../../src/chat/incoming.ts';
import type { Command, Feature } from '../../../src/community/feature/feature.ts';
import type { Programme } from '../../../src/community/programme/programme.ts';
import { type FakeClock, fakeClock } from '../../../src/engine/clock.ts';
import type { Database } from '../../../src/engine/database.ts';
import { createLog } from '../../../src/engine/log.ts';
import { createMetrics } from '../../../src/engine/metrics.ts';
import type { Platform } from '../../../src/engine/platform.ts';
import { loadSecrets, type Secrets } from '../../../src/engine/secrets.ts';
import { engineOfRun, openedOn } from '../../support/engine.ts';
import { demoProgramme } from '../../support/programme.ts';
import { MEMBERS } from './driver.ts';

/** The smallest picture. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** What a platform is made of here. `url` is where the application is called, without a final slash. */
export type Site = {
  database: Database;
  clock: FakeClock;
  secrets: Secrets;
  programme: Programme;
  url: string;
  commands(): readonly Command[];
};

/** A request as it came to the application. */
export type Request = { path: string; headers: Record<string, string>; body: string };

export type OpenApp<Kind extends Platform> = {
  app: App;
  platform: Kind;
  received: Incoming[];
  database: Database;
  clock: FakeClock;
  url: string;
  /** Every POST that came, in order. */
  requests: Request[];
  /** Makes a request, as whoever reaches the application may. */
  request(made: Request): Promise<Response>;
  /** Lets time pass until a wall-clock time of the promotion. */
  travel(local: string): Promise<void>;
  close(): Promise<void>;
};

const KEPT_HEADERS = /^(content-type|authorization|x-slack-.*)$/;

const emailOf = (first: string) => `${first}@example.org`;

/** The real application on a real SQLite file, called over real HTTP, with this one platform. */
export async function openApp<Kind extends Platform>(
  features: readonly Feature[],
  make: (site: Site) => Promise<Kind> | Kind,
): Promise<OpenApp<Kind>> {
  const folder = mkdtempSync(join(tmpdir(), 'magellan-contract-'));
  const { database, close } = await openedOn(engineOfRun(), folder);
  const programme = demoProgramme();
  const clock = fakeClock(Date.parse('2022-03-11T11:50:00+01:00'));
  const secrets = loadSecrets({ file: join(folder, 'magellan.secret') });
  const lines: string[] = [];
  const log = createLog({
    level: 'debug',
    pretty: false,
    destination: { write: (line) => void lines.push(line) },
  });
  const web = express();
  const server = createServer(web);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const commands = () => features.flatMap((feature) => feature.commands ?? []);
  const platform = await make({ database, clock, secrets, programme, url, commands });
  const metrics = createMetrics();
  const platforms = [platform];
  const app = createApp({
    ...{ programme, peopleUrl: url, database, clock, secrets, log, metrics, platforms, features },
  });
  await database.transact(async (tx) => {
    for (const [first, role] of Object.entries(MEMBERS))
      await tx
        .insertInto('members')
        .values({
          id: `m-${first}`,
          email: emailOf(first),
          name: `${first.charAt(0).toUpperCase()}${first.slice(1)} Moreau`,
          roles: JSON.stringify([role]),
          metier: role === 'eig' ? 'design' : null,
          defi: 'Portail',
          coachEmail: role === 'eig' ? emailOf('camille') : null,
          expertise: '[]',
          locale: 'fr',
          platform: null,
          active: 1,
          listed: 1,
          createdAt: clock.now(),
        })
        .execute();
  });
  const received: Incoming[] = [];
  const router = Router();
  const requests: Request[] = [];
  web.use((request, _response, next) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const headers = Object.entries(request.headers).filter(([name]) => KEPT_HEADERS.test(name));
      const kept = Object.fromEntries(headers.map(([name, value]) => [name, String(value)]));
      const body = Buffer.concat(chunks).toString();
      if (request.method === 'POST') requests.push({ path: request.originalUrl, headers: kept, body });
    });
    next();
  });
  web.use(`/${platform.id}`, router);
  await platform.start({
    ...app.hostFor(platform.id),
    async receive(incoming, keeps) {
      const answer = await app.receive(incoming, keeps);
      received.push(incoming);
      return answer;
    },
    draw: async () => PIXEL,
    router,
    log,
  });
  await platform.listen?.();
  await app.linkEveryone(platform);
  await app.outbox.start();
  await app.scheduler.tick();
  return {
    app,
    platform,
    received,
    database,
    clock,
    url,
    requests,
    request: ({ path, headers, body }) => fetch(`${url}${path}`, { method: 'POST', headers, body }),
    travel: (local) =>
      advanceClock(DateTime.fromISO(local, { zone: programme.promotion.timeZone }).toMillis(), {
        app,
        clock,
      }),
    async close() {
      await app.outbox.stop(2_000);
      await platform.stop();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await close();
      rmSync(folder, { recursive: true, force: true });
      const errors = lines.filter((line) => ['error', 'fatal'].includes(JSON.parse(line).level));
      expect(errors, 'unexpected errors in the log').toEqual([]);
    },
  };
}
