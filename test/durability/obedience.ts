import { advanceClock } from '../../src/boot/advance-clock.ts';
import type { Running } from '../../src/boot/run.ts';
import type { FakeClock } from '../../src/engine/clock.ts';
import { createLog } from '../../src/engine/log.ts';
import { nextDueAt } from '../../src/engine/outbox/turns.ts';
import { sqliteOf } from '../../src/engine/sqlite/database.ts';
import type { Order, Reply } from './orders.ts';

/** The errors of a Magellan that a campaign started, on the campaign's own terminal. */
export const errorsOnly = () => createLog({ level: 'error', pretty: false, destination: process.stderr });

/** Lets time pass until nothing waits for a retry; `wait` lets it pass until what is due then can leave. */
export async function settleWith(
  { app, database }: Running,
  platform: string,
  wait: (dueAt: number) => Promise<void>,
): Promise<void> {
  for (;;) {
    await app.outbox.idle();
    const dueAt = await nextDueAt(database.db, platform);
    if (dueAt === null) return;
    await wait(dueAt);
  }
}

type Ways = {
  settle(): Promise<void>;
  /** How time goes on; by steps from one appointment to the next, unless there is more to it. */
  moveTo?(target: number): Promise<void>;
};

/** Does what the campaign orders, until it is told to stop. */
export function obey(running: Running, clock: FakeClock, { settle, moveTo }: Ways): void {
  const { app } = running;
  const move = moveTo ?? ((target: number) => advanceClock(target, { app, clock }));
  const reply = (message: Reply) => process.send?.(message);
  // Whoever started it is gone: nobody is left to stop it.
  process.on('disconnect', () => process.exit(1));
  process.on('message', async (order: Order) => {
    if (order.kind === 'move') {
      await move(order.to);
      reply({ kind: 'moved', now: clock.now() });
    } else if (order.kind === 'settle') {
      await settle();
      reply({ kind: 'settled', now: clock.now() });
    } else if (order.kind === 'act') {
      const answer = await app.receive(order.incoming);
      reply({ kind: 'acted', id: order.incoming.id, answer });
    } else {
      await running.stop();
      process.exit(0);
    }
  });
  let written = 0;
  const telling = setInterval(() => {
    const now = Number(sqliteOf(running.database)?.sqlite.prepare('SELECT total_changes()').pluck().get());
    if (now !== written) reply({ kind: 'progress' });
    written = now;
  }, 1_000);
  telling.unref();
  reply({ kind: 'ready' });
}
