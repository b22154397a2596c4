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
import { migrateDatabase } from '../src/engine/migrate.ts';
import type { Platform } from '../src/engine/platform.ts';
import { openPostgres } from '../src/engine/postgres/database.ts';
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
  folder: string;
  database: Database;
  clock: FakeClock;
  platform: Counting;
  programme: Programme;
  /** The EIG; the account of each is `u-` and her id. */
  memberIds: string[];
  close(): Promise<void>;
};

/** So many EIG have a défi together; défis are called by their number, from 0. */
export const PER_DEFI = 3;
/** How many rows go into one statement, below SQLite's thirty thousand values. */
const ROWS_AT_ONCE = 1000;

/** A whole Magellan on a database that is open and migrated; its secret is in the folder. */
export function magellanOn(
  database: Database,
  folder: string,
  clock: FakeClock,
  programme = demoProgramme(),
) {
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
  return { app, platform };
}

async function newOnPostgres(address: string): Promise<Database> {
  const database = await openPostgres(address);
  const log = createLog({ level: 'silent', pretty: false });
  await migrateDatabase(database, { log, clock: fakeClock(0), backupFolder: '' });
  return database;
}

/** `address`: of an empty database of PostgreSQL; on a file of SQLite where there is none. */
export async function largePromotion(
  size: number,
  startAt: number,
  change: (programme: Programme) => void = () => undefined,
  address?: string,
): Promise<LargePromotion> {
  const folder = mkdtempSync(join(tmpdir(), 'magellan-bench-'));
  const programme = demoProgramme();
  change(programme);
  const database =
    address === undefined ? openSqlite(await migratedDatabase(folder)) : await newOnPostgres(address);
  const clock = fakeClock(startAt);
  const { app, platform } = magellanOn(database, folder, clock, programme);
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
        defi: `Défi ${Math.floor((from + index) / PER_DEFI)}`,
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
    folder,
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
