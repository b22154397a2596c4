import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import type { Intake } from './intake.ts';
import type { ForgetEvent, Recoverable, Topic, UnsignedKind, UnsignedWork } from './unsigned.ts';

/** The topics of a kind that are open. */
export async function openTopics(tx: Tx, { open }: UnsignedKind): Promise<string[]> {
  const { rows } = await sql<{ topic: string }>`
    SELECT ${sql.ref(open.column)} AS topic FROM ${sql.table(open.table)}
    WHERE state IN (${sql.join(open.states)})`.execute(tx);
  return rows.map(({ topic }) => topic);
}

/** Notes how many texts a topic has. */
export async function setCount(tx: Tx, { kind, topic }: Topic, count: number): Promise<void> {
  await tx
    .insertInto('unsigned_topics')
    .values({ kind, topic, count, copied: 0 })
    .onConflict((conflict) => conflict.columns(['kind', 'topic']).doUpdateSet({ count }))
    .execute();
}

const statedCount = async (tx: Tx, { kind, topic }: Topic): Promise<number> =>
  (
    await tx
      .selectFrom('unsigned_topics')
      .select('count')
      .where('kind', '=', kind)
      .where('topic', '=', topic)
      .executeTakeFirst()
  )?.count ?? 0;

/**
 * Moves into the intake what a backup, or an earlier version, left of an open topic in its table. Done again after
 * a crash in between, it ends the same.
 */
async function adopt<UnitOfWork extends UnsignedWork>(
  uow: UnitOfWork,
  intake: Intake,
  { texts }: Recoverable<UnitOfWork>,
  topic: Topic,
): Promise<void> {
  const { tx } = uow;
  const keys = await texts.keys(tx, topic.topic);
  if (keys.length === 0) return;
  const there = intake.count(topic);
  const isDone = there > 0 && there >= Math.max(keys.length, await statedCount(tx, topic));
  if (!isDone) {
    const all = await texts.all(uow, topic.topic);
    intake.open(topic, all.length);
    intake.refill(
      topic,
      all.map((text) => JSON.stringify(text)),
    );
  }
  await texts.erase({ tx }, topic.topic);
  uow.forgetOrder();
}

/** What needs a secret that is not known here must keep nothing else from starting: it stays where it is. */
async function isAdopted<UnitOfWork extends UnsignedWork>(
  uow: UnitOfWork,
  intake: Intake,
  each: Recoverable<UnitOfWork>,
  topic: Topic,
): Promise<boolean> {
  try {
    await adopt(uow, intake, each, topic);
    return true;
  } catch (error) {
    uow.log.error({ ...topic, err: error, event: 'unsigned.unreadable' }, 'unsigned texts cannot be opened');
    return false;
  }
}

type Pending = { memberId: string; platform: string; eventId: string };

/** Whose text did not get as far as the intake: the last to be written, as many as are missing. */
async function pendingOf(tx: Tx, { kind, topic }: Topic, missing: number): Promise<Pending[]> {
  return tx
    .selectFrom('unsigned_pending')
    .select(['memberId', 'platform', 'eventId'])
    .where('kind', '=', kind)
    .where('topic', '=', topic)
    .orderBy('seq', 'desc')
    .limit(missing)
    .execute();
}

async function settleTopic<UnitOfWork extends UnsignedWork>(
  uow: UnitOfWork,
  intake: Intake,
  each: Recoverable<UnitOfWork>,
  topic: Topic,
  forget: ForgetEvent,
): Promise<void> {
  const { tx, log } = uow;
  intake.mend(topic);
  const found = intake.count(topic);
  const missing = (await statedCount(tx, topic)) - found;
  const about = { kind: topic.kind, topic: topic.topic, found, missing };
  if (missing > 0) {
    const pending = await pendingOf(tx, topic, missing);
    if (pending.length === missing) {
      const members = pending.map(({ memberId }) => memberId);
      const again = await each.lost(uow, topic.topic, members);
      for (const { platform, eventId: id } of pending) await forget(tx, { platform, id });
      log.warn(
        { ...about, again, event: 'unsigned.interrupted' },
        'a text was not kept; she may write again',
      );
    } else if (found === 0) {
      const again = await each.lost(uow, topic.topic, null);
      log.warn(
        { ...about, again, event: 'unsigned.left-out' },
        'unsigned texts are not there; people may write again',
      );
    } else
      log.error(
        { ...about, event: 'unsigned.missing' },
        'some unsigned texts of an open topic are not there',
      );
  } else if (missing < 0)
    log.warn(
      { ...about, event: 'unsigned.more' },
      'there are more unsigned texts than the database knows of',
    );
  await setCount(tx, topic, found);
  await tx
    .deleteFrom('unsigned_pending')
    .where('kind', '=', topic.kind)
    .where('topic', '=', topic.topic)
    .execute();
}

/**
 * Puts the intake and the database in agreement. What a crash, a restore or a move left apart is counted; of topics that are over nothing stays.
 */
export async function recoverTexts<UnitOfWork extends UnsignedWork>(
  uow: UnitOfWork,
  intake: Intake,
  kinds: readonly Recoverable<UnitOfWork>[],
  forget: ForgetEvent,
): Promise<void> {
  const { tx } = uow;
  intake.sweep();
  const open = new Set<string>();
  const nameOf = ({ kind, topic }: Topic) => `${kind}/${topic}`;
  for (const each of kinds) {
    const kind = each.texts.kind.table;
    for (const id of await openTopics(tx, each.texts.kind)) {
      const topic = { kind, topic: id };
      open.add(nameOf(topic));
      if (await isAdopted(uow, intake, each, topic)) await settleTopic(uow, intake, each, topic, forget);
    }
  }
  for (const topic of intake.topics()) if (!open.has(nameOf(topic))) await intake.erase(topic);
  for (const row of await tx.selectFrom('unsigned_topics').selectAll().execute())
    if (!open.has(nameOf(row)))
      await tx
        .deleteFrom('unsigned_topics')
        .where('kind', '=', row.kind)
        .where('topic', '=', row.topic)
        .execute();
}

/** Undoes that a member wrote a text which could not be kept. */
export async function undoText<UnitOfWork extends UnsignedWork>(
  uow: UnitOfWork,
  kinds: readonly Recoverable<UnitOfWork>[],
  { kind, topic }: Topic,
  token: string,
  memberId: string,
): Promise<void> {
  const { numDeletedRows } = await uow.tx
    .deleteFrom('unsigned_pending')
    .where('token', '=', token)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return;
  await uow.tx
    .updateTable('unsigned_topics')
    .set((eb) => ({ count: eb('count', '-', 1) }))
    .where('kind', '=', kind)
    .where('topic', '=', topic)
    .execute();
  await kinds.find(({ texts }) => texts.kind.table === kind)?.lost(uow, topic, [memberId]);
}
