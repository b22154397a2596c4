import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Router } from 'express';
import { DateTime } from 'luxon';
import { advanceClock } from '../../src/boot/advance-clock.ts';
import { type App, createApp } from '../../src/boot/app.ts';
import type { Block } from '../../src/chat/message.ts';
import { allMembers } from '../../src/community/members/members.ts';
import { createDemoLife } from '../../src/demo/life.ts';
import { demoStartsAt, fillDemo } from '../../src/demo/past.ts';
import { type FakeClock, fakeClock } from '../../src/engine/clock.ts';
import type { Database } from '../../src/engine/database.ts';
import { createLog } from '../../src/engine/log.ts';
import { createMetrics } from '../../src/engine/metrics.ts';
import { loadSecrets } from '../../src/engine/secrets.ts';
import { type Actor, createActor } from './actor.ts';
import { engineOfRun, openedOn } from './engine.ts';
import { type MemoryPlatform, memoryPlatform } from './memory-platform.ts';
import { demoProgramme } from './programme.ts';

export type Demo = {
  app: App;
  database: Database;
  clock: FakeClock;
  platform: MemoryPlatform;
  /** Lives until a wall-clock time of the promotion ("2022-03-14T23:59"), as the sandbox does. */
  to(local: string): Promise<void>;
  /** Somebody of demo/roster.csv. */
  be(email: string): Promise<Actor>;
  close(): Promise<void>;
};

/** The demonstration as it begins, on a platform in memory in the place of its page. */
export async function startDemo(): Promise<Demo> {
  const programme = demoProgramme();
  const folder = mkdtempSync(join(tmpdir(), 'magellan-demo-'));
  const { database, close } = await openedOn(engineOfRun(), folder);
  const clock = fakeClock(demoStartsAt(programme));
  const platform = memoryPlatform('sandbox', clock.now);
  const log = createLog({ level: 'error', pretty: false });
  const app = createApp({
    programme,
    database,
    clock,
    secrets: loadSecrets({ file: join(folder, 'magellan.secret') }),
    log,
    metrics: createMetrics(),
    platforms: [platform],
    peopleUrl: 'http://127.0.0.1:3000',
  });
  await fillDemo(app, programme);
  await platform.start({
    ...app.hostFor(platform.id),
    draw: async () => Buffer.alloc(0),
    router: Router(),
    log,
  });
  const people = await database.transact(allMembers);
  for (const { id, email, name } of people)
    platform.directory.set(id, {
      ...{ id, email, name },
      ...{ kind: 'human', active: true, locale: 'fr', timeZone: null },
    });
  await app.linkEveryone(platform);
  await app.outbox.start();
  await app.scheduler.tick();
  await app.outbox.idle();
  // A test may listen to what the application receives, later on.
  const live = createDemoLife({ ...app, receive: (...given) => pressedIn(platform, app.receive)(...given) });
  return {
    app,
    database,
    clock,
    platform,
    to: (local) => {
      const target = DateTime.fromISO(local, { zone: programme.promotion.timeZone }).toMillis();
      return advanceClock(target, { app, clock, before: live });
    },
    async be(email) {
      const found = people.find((person) => person.email === email);
      if (!found) throw new Error(`nobody is ${email}`);
      const { id, name } = found;
      return createActor(platform, { id, user: id, name }, () => app.outbox.idle());
    },
    async close() {
      await app.outbox.stop(2_000);
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What is pressed is pressed in the newest message that offers it: an answer in its place takes that place. */
function pressedIn(platform: MemoryPlatform, receive: App['receive']): App['receive'] {
  return async (incoming, keeps) => {
    const answer = await receive(incoming, keeps);
    if (answer.kind !== 'replace' || !('ref' in incoming)) return answer;
    const offers = (block: Block): boolean =>
      block.kind === 'choice'
        ? block.ref === incoming.ref
        : block.kind === 'buttons' &&
          block.buttons.some((button) => 'press' in button && button.ref === incoming.ref);
    const pressed = platform.posted.findLast(
      ({ conversation, message }) =>
        conversation === `person:${incoming.from.user}` && message.blocks.some(offers),
    );
    if (pressed) pressed.message = answer.message;
    return answer;
  };
}
