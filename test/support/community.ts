import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { Router } from 'express';
import { DateTime, type DurationLikeObject } from 'luxon';
import { expect } from 'vitest';
import { advanceClock } from '../../src/boot/advance-clock.ts';
import { type App, createApp } from '../../src/boot/app.ts';
import { features as allFeatures } from '../../src/boot/features.ts';
import type { Message } from '../../src/chat/message.ts';
import type { Feature } from '../../src/community/feature/feature.ts';
import type { Locale, Role } from '../../src/community/members/member.ts';
import type { Programme } from '../../src/community/programme/programme.ts';
import { type FakeClock, fakeClock } from '../../src/engine/clock.ts';
import type { Database } from '../../src/engine/database.ts';
import { createLog } from '../../src/engine/log.ts';
import { createMetrics } from '../../src/engine/metrics.ts';
import { loadSecrets, type Secrets } from '../../src/engine/secrets.ts';
import type { SqliteDatabase } from '../../src/engine/sqlite/database.ts';
import { type Actor, createActor } from './actor.ts';
import { type Engine, engineOfRun, openedOn } from './engine.ts';
import { type MemoryPlatform, memoryPlatform } from './memory-platform.ts';
import { opened } from './opened.ts';
import { demoProgramme } from './programme.ts';
import { begunDatabase, keepBeginning } from './template.ts';

/** The people of the tests: few, invented, one for each thing that matters. */
const PEOPLE: {
  first: string;
  name: string;
  roles: Role[];
  metier?: string;
  defi?: string;
  locale?: Locale;
}[] = [
  { first: 'alix', name: 'Alix Moreau', roles: ['eig'], metier: 'design', defi: 'Portail' },
  { first: 'noe', name: 'Noé Da Silva', roles: ['eig'], metier: 'developpement', defi: 'Portail' },
  { first: 'ines', name: 'Inès Belkacem', roles: ['eig'], metier: 'data', defi: 'Boussole' },
  {
    first: 'sacha',
    name: 'Sacha Lindqvist',
    roles: ['eig'],
    metier: 'developpement',
    defi: 'Boussole',
    locale: 'en',
  },
  { first: 'lina', name: 'Lina Traoré', roles: ['eig'], metier: 'design', defi: 'Archipel' },
  { first: 'hugo', name: 'Hugo Perrin', roles: ['eig'], metier: 'produit', defi: 'Archipel' },
  { first: 'camille', name: 'Camille Roussel', roles: ['coach'] },
  { first: 'driss', name: 'Driss Amrani', roles: ['coach'] },
  { first: 'paul', name: 'Paul Vasseur', roles: ['porteur'], defi: 'Portail' },
  { first: 'mona', name: 'Mona Keller', roles: ['parrain'] },
];

type First = 'alix' | 'noe' | 'ines' | 'sacha' | 'lina' | 'hugo' | 'camille' | 'driss' | 'paul' | 'mona';

export type TestCommunity = Record<First, Actor> & {
  app: App;
  database: SqliteDatabase;
  platform: MemoryPlatform;
  programme: Programme;
  clock: FakeClock & {
    /** Steps through all that is due until a wall-clock time of the promotion ("2022-03-11T12:00"). */
    to(local: string): Promise<void>;
    forward(duration: DurationLikeObject): Promise<void>;
    /** Goes to a wall-clock time at once, as if the process had been down until then: what is late runs late, or not at all. */
    leap(local: string): Promise<void>;
  };
  /** The messages of a channel, as they are now. */
  channel(name: string): Message[];
  /** More EIG, for crowds: "e1", "e2", … */
  crowd(size: number): Promise<Actor[]>;
  /** The same Magellan as another instance of it runs on the same database: it answers calls, and sends nothing. */
  another(): Promise<App>;
  /** Every line that was logged, as text. */
  logged(): string;
  /** Tells that errors in the log are expected from here on. */
  expectErrors(): void;
  close(): Promise<void>;
};

export { demoProgramme };

type Options = {
  now?: string;
  programme?: Programme;
  features?: readonly Feature[];
  /** The master secret; one is made otherwise. */
  secret?: string;
  /** What the database is; TEST_DATABASE says it for those that say nothing, and SQLite it is otherwise. */
  engine?: Engine;
  /** Another platform than the memory's own, or several. */
  platforms?: (now: () => number) => MemoryPlatform[];
};

/** What the beginning of a community depends on, as text: those of the same text begin alike. Null for one of its kind. */
function beginningOf(
  { now, programme, features = allFeatures, secret }: Options,
  platforms: readonly MemoryPlatform[],
): string | null {
  if (features.some((feature) => !allFeatures.includes(feature))) return null;
  const chats = platforms.map(({ id, vouches, directory }) => [id, vouches, [...directory]]);
  return JSON.stringify([now, programme, features.map(({ id }) => id), secret, chats]);
}

/** A whole Magellan: the real app on a real database, a platform in memory, a clock that stands still. */
export async function testCommunity(options: Options = {}): Promise<TestCommunity> {
  const { now = '2022-03-11T11:50', programme = demoProgramme() } = options;
  const zone = programme.promotion.timeZone;
  const at = (local: string) => DateTime.fromISO(local, { zone }).toMillis();
  const clock = fakeClock(at(now));
  const platforms = options.platforms?.(clock.now) ?? [memoryPlatform('memory', clock.now)];
  const platform = platforms[0] as MemoryPlatform;
  const folder = mkdtempSync(join(tmpdir(), 'magellan-test-'));
  const engine = options.engine ?? engineOfRun();
  const alike = engine === 'sqlite' ? beginningOf(options, platforms) : null;
  const begun = alike === null ? null : begunDatabase(alike, folder);
  const { database, another, close } = await openedOn(engine, folder, begun?.file);
  const lines: string[] = [...(begun?.lines ?? [])];
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const log = createLog({ level: 'debug', pretty: false, destination });
  const app = createApp({
    programme,
    database,
    clock,
    secrets: loadSecrets({
      file: join(folder, 'magellan.secret'),
      ...(options.secret === undefined ? {} : { given: [options.secret] }),
    }),
    log,
    metrics: createMetrics(),
    platforms,
    peopleUrl: 'http://127.0.0.1:3000',
    ...(options.features ? { features: options.features } : {}),
  });
  const settled = () => app.outbox.idle();

  function arrive(people: typeof PEOPLE): Actor[] {
    for (const each of platforms)
      for (const person of people)
        each.directory.set(`u-${person.first}`, {
          id: `u-${person.first}`,
          email: `${person.first}@example.org`,
          name: person.name,
          kind: 'human',
          active: true,
          locale: person.locale ?? 'fr',
          timeZone: zone,
        });
    return people.map(({ first, name }) =>
      createActor(platform, { id: `m-${first}`, user: `u-${first}`, name }, settled),
    );
  }

  async function join_(people: typeof PEOPLE): Promise<Actor[]> {
    await database.transact(async (tx) => {
      for (const person of people) {
        await tx
          .insertInto('members')
          .values({
            id: `m-${person.first}`,
            email: `${person.first}@example.org`,
            name: person.name,
            roles: JSON.stringify(person.roles),
            metier: person.metier ?? null,
            defi: person.defi ?? null,
            coachEmail: person.roles.includes('eig') ? 'camille@example.org' : null,
            expertise: '[]',
            locale: person.locale ?? 'fr',
            platform: null,
            active: 1,
            listed: 1,
            createdAt: clock.now(),
          })
          .execute();
      }
    });
    const actors = arrive(people);
    for (const each of platforms) await app.linkEveryone(each);
    return actors;
  }

  for (const each of platforms) {
    await each.start({
      ...app.hostFor(each.id),
      draw: async () => Buffer.alloc(0),
      router: Router(),
      log,
    });
    await each.listen?.();
  }
  const actors = begun ? arrive(PEOPLE) : await join_(PEOPLE);
  await app.outbox.start();
  if (!begun) {
    // The scheduler learns its jobs now: what was due before this instant never happened here.
    await app.scheduler.tick();
    await settled();
    if (alike !== null && platforms.every(({ posts }) => posts.length === 0))
      keepBeginning(alike, database, lines);
  }
  let errorsExpected = false;
  const travel = (target: number) => advanceClock(target, { app, clock });

  const community: TestCommunity = {
    ...(Object.fromEntries(PEOPLE.map(({ first }, index) => [first, actors[index]])) as Record<First, Actor>),
    app,
    database,
    platform,
    programme,
    clock: {
      ...clock,
      to: (local) => travel(at(local)),
      async leap(local) {
        clock.set(at(local));
        await app.scheduler.tick();
        await settled();
      },
      forward: (duration) => travel(DateTime.fromMillis(clock.now(), { zone }).plus(duration).toMillis()),
    },
    channel: (name) =>
      platform.posted
        .filter(({ conversation }) => conversation === `channel:${name}`)
        .map(({ message }) => message),
    crowd: (size) =>
      join_(
        Array.from({ length: size }, (_, index) => ({
          first: `e${index + 1}`,
          name: `Membre ${String(index + 1).padStart(3, '0')}`,
          roles: ['eig'],
          metier: 'developpement',
          defi: `Défi ${Math.floor(index / 3) + 1}`,
        })),
      ),
    another: async () => restarted(community, { database: await another() }),
    logged: () => lines.join(''),
    expectErrors: () => {
      errorsExpected = true;
    },
    async close() {
      opened.delete(community);
      await app.outbox.stop(2_000);
      await close();
      rmSync(folder, { recursive: true, force: true });
      const errors = lines.filter((line) => ['error', 'fatal'].includes(JSON.parse(line).level));
      if (!errorsExpected) expect(errors, 'unexpected errors in the log').toEqual([]);
    },
  };
  opened.add(community);
  return community;
}

/** Another Magellan with the same people, clock and platform: as after a new start, or with what is named other. */
export function restarted(
  { app, database, programme, clock, platform }: TestCommunity,
  other: { database?: Database; secrets?: Secrets; programme?: Programme } = {},
): App {
  const { secrets, log } = app.context;
  return createApp({
    ...{ programme, database, clock, secrets, log, metrics: createMetrics(), platforms: [platform] },
    ...other,
  });
}
