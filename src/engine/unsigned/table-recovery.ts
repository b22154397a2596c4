import { readPool, rewritePool } from './pool-table.ts';
import { openTopics, setCount, undoText } from './recovery.ts';
import type { ForgetEvent, Recoverable, UnsignedWork } from './unsigned.ts';

/** How long a text may be on its way, in milliseconds, before it is taken for lost with the process that knew it. */
const ON_ITS_WAY_MS = 60_000;

type Timed = UnsignedWork & { now: number };

/**
 * Puts the table of unsigned texts and what is known of them in agreement: whose text was lost with a process may write
 * again; of topics that are over nothing stays.
 * @returns whether nothing is on its way any more: what is may be known to another instance
 */
export async function recoverTable<UnitOfWork extends Timed>(
  uow: UnitOfWork,
  kinds: readonly Recoverable<UnitOfWork>[],
  forget: ForgetEvent,
): Promise<boolean> {
  const { tx, now, log } = uow;
  const pending = await tx.selectFrom('unsigned_pending').selectAll().execute();
  const lost = pending.filter(({ sinceAt }) => sinceAt <= now - ON_ITS_WAY_MS);
  for (const { kind, topic, token, memberId, platform, eventId } of lost) {
    await undoText(uow, kinds, { kind, topic }, token, memberId);
    await forget(tx, { platform, id: eventId });
    log.warn({ kind, topic, event: 'unsigned.interrupted' }, 'a text was not kept; she may write again');
  }
  const open = new Set<string>();
  const pool = await readPool(uow);
  for (const { texts } of kinds) {
    const { table: kind } = texts.kind;
    for (const topic of await openTopics(tx, texts.kind)) {
      open.add(`${kind}/${topic}`);
      const found = pool.filter((text) => text.kind === kind && text.topic === topic).length;
      const coming = pending.filter((row) => row.kind === kind && row.topic === topic && !lost.includes(row));
      await setCount(tx, { kind, topic }, found + coming.length);
    }
  }
  const isOver = ({ kind, topic }: { kind: string; topic: string }) => !open.has(`${kind}/${topic}`);
  if (pool.some(isOver)) await rewritePool(uow, (all) => all.filter((text) => !isOver(text)));
  for (const row of await tx.selectFrom('unsigned_topics').selectAll().execute())
    if (isOver(row))
      await tx
        .deleteFrom('unsigned_topics')
        .where('kind', '=', row.kind)
        .where('topic', '=', row.topic)
        .execute();
  return pending.length === lost.length;
}
