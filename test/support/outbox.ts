import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Message, text } from '../../src/chat/message.ts';
import { fakeClock } from '../../src/engine/clock.ts';
import { createLog } from '../../src/engine/log.ts';
import type { NewEntry } from '../../src/engine/outbox/entry.ts';
import { createOutbox } from '../../src/engine/outbox/outbox.ts';
import { engineOfRun, openedOn } from './engine.ts';
import { memoryPlatform } from './memory-platform.ts';

export const START = Date.UTC(2022, 2, 11, 11);
export const SECOND = 1_000;

export const saying = (words: string): Message => ({ summary: words, blocks: [text(words)] });
export const post = (key: string, words = key, person = 'alix'): NewEntry => ({
  key,
  kind: 'post',
  to: { platform: 'memory', kind: 'person', id: person },
  message: saying(words),
});

export type TestOutbox = Awaited<ReturnType<typeof startOutbox>>;

/** An outbox that has started, on a database of its own, in front of a platform that fails as it is told. */
export async function startOutbox() {
  const folder = mkdtempSync(join(tmpdir(), 'magellan-outbox-'));
  const { database, close } = await openedOn(engineOfRun(), folder);
  const clock = fakeClock(START);
  const platform = memoryPlatform('memory', clock.now);
  /** Answers for what entries name in `still`. */
  const answers = { stillTrue: (_still: string): boolean => true };
  const restarted = () =>
    createOutbox({
      database,
      clock,
      log: createLog({ level: 'silent', pretty: false }),
      secrets: {
        seal: (plain, associated) => Buffer.from(`${associated}|${plain}`).toString('base64'),
        open: (sealed) => Buffer.from(sealed, 'base64').toString().split('|').slice(1).join('|'),
      },
      platforms: [platform],
      stillTrue: async (still) => answers.stillTrue(still),
    });
  const there = {
    database,
    clock,
    platform,
    answers,
    outbox: restarted(),
    /** An outbox as after a restart: it remembers nothing, and is not started. */
    restarted,
    enqueue: (...entries: NewEntry[]) =>
      database.transact(async (tx) => {
        for (const entry of entries) await there.outbox.enqueue(tx, entry);
      }),
    arrived: () => platform.posted.map(({ message }) => message.summary),
    row: (key: string) =>
      database.db.selectFrom('outbox').selectAll().where('key', '=', key).executeTakeFirstOrThrow(),
    async close(): Promise<void> {
      await there.outbox.stop(1_000);
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await there.outbox.start();
  return there;
}
