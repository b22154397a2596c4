// A whole Magellan with as many EIG as one likes, on a real file, and a platform that only counts.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../src/boot/app.ts';
import type { Programme } from '../src/community/programme/programme.ts';
import { type FakeClock, fakeClock } from '../src/engine/clock.ts';
import type { Database } from '../src/engine/database.ts';
import { createLog } from '../src/engine/log.ts';
import { createMetrics } from '../src/engine/metrics.ts';
import type { Platform } from '../src/engine/platform.ts';
import { loadSecrets } from '../src/engine/secrets.ts';
import { openSqlite } from '../src/engine/sqlite/database.ts';
import { strictLimits } from '../test/support/memory-platform.ts';
import { demoProgramme } from '../test/support/programme.ts';
import { migratedDatabase } from '../test/support/template.ts';

/** What arrived at the far end, counted. */
export type Counting = Platform & { posts: number; updates: number };

/** Takes each message after one turn of the event loop, and keeps nothing of it. */
function countingPlatform(): Counting {
  const platform: Counting = {
    id: 'counting',
    limits: strictLimits,
    pace: { perRecipientMs: 0, perPlatformMs: 0, concurrency: 200 },
    posts: 0,
    updates: 0,
    async start() {},
    async stop() {},
    async send(delivery) {
      await new Promise((resolve) => setImmediate(resolve));
      if (delivery.kind !== 'post') {
        platform.updates += 1;
        return delivery.target;
      }
      platform.posts += 1;
      return { conversation: delivery.to.id, message: delivery.outboxId };
    },
    find: async () => null,
    async *people() {},
    account: async () => null,
    vouchesForAddresses: async () => true,
    person: async () => null,
    doctor: async () => [],
  };
  return platform;
}

export type LargePromotion = {
  app: App;
  database: Database;
  clock: FakeClock;
  platform: Counting;
  programme: Programme;
  /** The EIG; the account of each is `u-` and her id. */
  memberIds: string[];
  close(): Promise<void>;
};

/** How many rows go into one statement, below SQLite's thirty thousand values. */
const ROWS_AT_ONCE = 1000;

export async function largePromotion(
  size: number,
  startAt: number,
  change: (programme: Programme) => void = () => undefined,
): Promise<LargePromotion> {
  const folder = mkdtempSync(join(tmpdir(), 'magellan-bench-'));
  const programme = demoProgramme();
  change(programme);
  const database = openSqlite(await migratedDatabase(folder));
  const clock = fakeClock(startAt);
  const platform = countingPlatform();
  const app = createApp({
    programme,
    database,
    clock,
    secrets: loadSecrets({ file: join(folder, 'magellan.secret') }),
    log: createLog({ level: 'error', pretty: false }),
    metrics: createMetrics(),
    platforms: [platform],
  });
  const memberIds = Array.from({ length: size }, (_, index) => `m-${index + 1}`);
  await database.transact(async (tx) => {
    for (let from = 0; from < size; from += ROWS_AT_ONCE) {
      const ids = memberIds.slice(from, from + ROWS_AT_ONCE);
      const members = ids.map((id, index) => ({
        id,
        email: `${id}@example.org`,
        name: `Membre ${id}`,
        roles: '["eig"]',
        metier: 'design',
        defi: `Défi ${Math.floor((from + index) / 3)}`,
        coachEmail: null,
        expertise: '[]',
        // One in ten reads English.
        locale: index % 10 === 0 ? ('en' as const) : ('fr' as const),
        platform: null,
        active: 1,
        listed: 1,
        createdAt: startAt,
      }));
      await tx.insertInto('members').values(members).execute();
      const accounts = ids.map((id) => ({
        platform: platform.id,
        user: `u-${id}`,
        memberId: id,
        active: 1,
        locale: null,
        timeZone: null,
      }));
      await tx.insertInto('identities').values(accounts).execute();
    }
  });
  await app.outbox.start();
  // The scheduler learns its jobs now: what was due before this instant never happened here.
  await app.scheduler.tick();
  return {
    app,
    database,
    clock,
    platform,
    programme,
    memberIds,
    async close() {
      await app.outbox.stop(5_000);
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
