import { randomUUID } from 'node:crypto';
import type { Tx } from '../database.ts';
import type { Log } from '../log.ts';
import type { Secrets } from '../secrets.ts';
import type { Intake, Topic } from './intake.ts';

declare module '../database.ts' {
  interface Tables {
    /** Whose text is on its way into the intake: committed with what says that she wrote one, gone once it is there. */
    unsigned_pending: {
      seq: import('kysely').Generated<number>;
      token: string;
      kind: string;
      topic: string;
      memberId: string;
      /** The event that brought it: delivered again after a crash, it must be taken again. */
      platform: string;
      eventId: string;
    };
  }
}

/** What arrived from a platform, by the identifier under which it may be delivered again. */
export type EventId = { platform: string; id: string };

/** Who writes a text, and the event that brought it: forgotten together once the text is there. */
export type Author = { member: { id: string }; event: EventId };

type UnitOfWork = {
  tx: Tx;
  intake: Intake;
  afterCommit(then: () => Promise<void> | void): void;
  forgetOrder(): void;
};

/**
 * Takes a text in two steps, so that no transaction has both it and its author. The first says, in the caller's
 * transaction, that she wrote one; the second writes it, in one write, once that is on disk. A crash between them
 * is found at the next start by counting: she can write again, and nothing tells which text was the last.
 */
export type Recording = {
  add(uow: UnitOfWork, topic: Topic, by: Author, text: string): Promise<void>;
  /** Writes what earlier transactions committed and has not been written yet. */
  settle(uow: Pick<UnitOfWork, 'tx' | 'intake'>): Promise<void>;
  /** The topic is closed: what the intake has of it goes once this is committed. */
  forget(uow: Omit<UnitOfWork, 'forgetOrder'>, topic: Topic): Promise<void>;
  /** Seals an open topic's texts again, when some are under a former secret; tells how many. */
  reencrypt(work: Pick<UnitOfWork, 'intake'> & { secrets: Pick<Secrets, 'keyIds'> }, topic: Topic): number;
  /** Whether something could not be written, nor undone: it is looked after at the next beat. */
  readonly isUnsettled: boolean;
  settled(): void;
};

type Options = {
  transact<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  log: Pick<Log, 'error'>;
  /** Undoes, in a transaction of its own, that a member wrote something that could not be kept. */
  undo(topic: Topic, token: string, memberId: string): Promise<void>;
};

export function createRecording({ transact, log, undo }: Options): Recording {
  /** What is to be written, by the token of its row. */
  const waiting = new Map<string, { topic: Topic; text: string; isWritten: boolean }>();
  let isUnsettled = false;

  function write(intake: Intake, token: string): void {
    const entry = waiting.get(token);
    if (!entry || entry.isWritten) return;
    intake.put(entry.topic, entry.text);
    entry.isWritten = true;
  }

  /** There is one connection: whoever waits, but this transaction's own, is committed, or was undone. */
  async function settle({ tx, intake }: Pick<UnitOfWork, 'tx' | 'intake'>): Promise<void> {
    if (waiting.size === 0) return;
    const rows = await tx.selectFrom('unsigned_pending').select('token').orderBy('seq').execute();
    const committed = rows.map(({ token }) => token);
    for (const token of waiting.keys()) if (!committed.includes(token)) waiting.delete(token);
    for (const token of committed) write(intake, token);
  }

  async function finish(intake: Intake, token: string, topic: Topic, memberId: string): Promise<void> {
    try {
      write(intake, token);
    } catch (error) {
      log.error({ err: error, event: 'unsigned.unwritten' }, 'an unsigned text could not be written');
      // Until it is undone: the next beat counts, and finds her who may write again.
      isUnsettled = true;
      await undo(topic, token, memberId);
      isUnsettled = false;
      throw error;
    } finally {
      waiting.delete(token);
    }
    try {
      await transact((tx) => tx.deleteFrom('unsigned_pending').where('token', '=', token).execute());
    } catch (error) {
      // It is kept, and she has answered: only the note of it stays, until the next beat.
      isUnsettled = true;
      log.error({ err: error, event: 'unsigned.uncleared' }, 'that a text was kept could not be noted yet');
    }
  }

  return {
    async add(uow, topic, { member, event }, text) {
      await settle(uow);
      const token = randomUUID();
      const { kind, topic: id } = topic;
      const { platform, id: eventId } = event;
      const pending = { token, kind, topic: id, memberId: member.id, platform, eventId };
      await uow.tx.insertInto('unsigned_pending').values(pending).execute();
      await uow.tx
        .insertInto('unsigned_topics')
        .values({ kind, topic: id, count: 1, copied: 0 })
        .onConflict((conflict) =>
          conflict
            .columns(['kind', 'topic'])
            .doUpdateSet((eb) => ({ count: eb('unsigned_topics.count', '+', 1) })),
        )
        .execute();
      waiting.set(token, { topic, text, isWritten: false });
      uow.afterCommit(() => finish(uow.intake, token, topic, member.id));
      uow.forgetOrder();
    },
    settle,
    async forget({ tx, intake, afterCommit }, topic) {
      for (const table of ['unsigned_topics', 'unsigned_pending'] as const)
        await tx.deleteFrom(table).where('kind', '=', topic.kind).where('topic', '=', topic.topic).execute();
      afterCommit(() => {
        try {
          intake.erase(topic);
        } catch (error) {
          isUnsettled = true;
          log.error({ err: error, event: 'unsigned.unerased' }, 'what is over could not be erased yet');
        }
      });
    },
    reencrypt({ intake, secrets }, topic) {
      const [newest, ...former] = secrets.keyIds;
      const keys = intake.keysIn(topic);
      if (newest === undefined || !former.some((key) => keys.has(key))) return 0;
      // Nothing that cannot be opened here may be lost by writing the others anew.
      if ([...keys.keys()].some((key) => !secrets.keyIds.includes(key))) return 0;
      const texts = intake.texts(topic);
      intake.refill(topic, texts);
      return texts.length;
    },
    get isUnsettled() {
      return isUnsettled;
    },
    settled() {
      isUnsettled = false;
    },
  };
}
