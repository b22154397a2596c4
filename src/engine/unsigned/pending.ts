import type { Tx } from '../database.ts';
import type { Author, RecordingWork, Topic } from './unsigned.ts';

declare module '../database.ts' {
  interface Tables {
    /** Whose text is on its way to where it is kept: committed with what says that she wrote one, gone once it is there. */
    unsigned_pending: {
      seq: import('kysely').Generated<number>;
      token: string;
      kind: string;
      topic: string;
      memberId: string;
      /** The event that brought it: delivered again after a crash, it must be taken again. */
      platform: string;
      eventId: string;
      sinceAt: number;
    };
    /** Of each topic that is open: how many texts it has, and how many it had in the last copy that has them. */
    unsigned_topics: { kind: string; topic: string; count: number; copied: number };
  }
}

/** Notes, in the transaction of whoever writes, that a text is on its way. */
export async function notePending(
  { tx, now }: Pick<RecordingWork, 'tx' | 'now'>,
  token: string,
  { kind, topic }: Topic,
  { member, event: { platform, id: eventId } }: Author,
): Promise<void> {
  const pending = { token, kind, topic, memberId: member.id, platform, eventId, sinceAt: now };
  await tx.insertInto('unsigned_pending').values(pending).execute();
  await tx
    .insertInto('unsigned_topics')
    .values({ kind, topic, count: 1, copied: 0 })
    .onConflict((conflict) =>
      conflict
        .columns(['kind', 'topic'])
        .doUpdateSet((eb) => ({ count: eb('unsigned_topics.count', '+', 1) })),
    )
    .execute();
}

/** Forgets what the database knows of a topic that is over. */
export async function forgetTopic(tx: Tx, { kind, topic }: Topic): Promise<void> {
  for (const table of ['unsigned_topics', 'unsigned_pending'] as const)
    await tx.deleteFrom(table).where('kind', '=', kind).where('topic', '=', topic).execute();
}
