import { randomUUID } from 'node:crypto';
import type { Intake } from './intake.ts';
import { forgetTopic, notePending } from './pending.ts';
import { recoverTexts } from './recovery.ts';
import type { Recording, RecordingOptions, RecordingWork, Topic } from './unsigned.ts';

/**
 * Keeps texts in the intake, in files beside the database, each in one write once the transaction of its author is on
 * disk. A crash between them is found at the next start by counting: she can write again, and nothing tells which
 * text was the last.
 */
export function createFilesRecording(intake: Intake, { transact, log, undo }: RecordingOptions): Recording {
  /** What is to be written, by the token of its row. */
  const waiting = new Map<string, { topic: Topic; text: string; isWritten: boolean }>();
  let isUnsettled = false;

  function write(token: string): void {
    const entry = waiting.get(token);
    if (!entry || entry.isWritten) return;
    intake.put(entry.topic, entry.text);
    entry.isWritten = true;
  }

  /** There is one connection: whoever waits, but this transaction's own, is committed, or was undone. */
  async function settle({ tx }: Pick<RecordingWork, 'tx'>): Promise<void> {
    if (waiting.size === 0) return;
    const rows = await tx.selectFrom('unsigned_pending').select('token').orderBy('seq').execute();
    const committed = rows.map(({ token }) => token);
    for (const token of waiting.keys()) if (!committed.includes(token)) waiting.delete(token);
    for (const token of committed) write(token);
  }

  async function finish(token: string, topic: Topic, memberId: string): Promise<void> {
    try {
      write(token);
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
    open: (uow, topic, people) =>
      uow.afterCommit(() => {
        try {
          intake.open(topic, people);
        } catch (error) {
          // The first text makes room for itself and for some others.
          uow.log.warn(
            { err: error, event: 'unsigned.no-room' },
            'no room could be made for unsigned texts yet',
          );
        }
      }),
    async add(uow, topic, by, text) {
      await settle(uow);
      const token = randomUUID();
      // Whoever settles next must find it committed, or undone.
      uow.endCommit();
      await notePending(uow, token, topic, by);
      waiting.set(token, { topic, text, isWritten: false });
      uow.afterCommit(() => finish(token, topic, by.member.id));
      uow.forgetOrder();
    },
    async texts(uow, topic) {
      await settle(uow);
      return intake.texts(topic);
    },
    openAhead: async (_uow, topic, max) => intake.openAhead(topic, max),
    async forget({ tx, afterCommit }, topic) {
      await forgetTopic(tx, topic);
      afterCommit(async () => {
        try {
          await intake.erase(topic);
        } catch (error) {
          isUnsettled = true;
          log.error({ err: error, event: 'unsigned.unerased' }, 'what is over could not be erased yet');
        }
      });
    },
    async reencrypt({ secrets }, kind, max) {
      const [newest, ...former] = secrets.keyIds;
      let count = 0;
      for (const topic of intake.topics()) {
        if (topic.kind !== kind || count >= max) continue;
        const keys = intake.keysIn(topic);
        if (newest === undefined || !former.some((key) => keys.has(key))) continue;
        // Nothing that cannot be opened here may be lost by writing the others anew.
        if ([...keys.keys()].some((key) => !secrets.keyIds.includes(key))) continue;
        const texts = intake.texts(topic);
        intake.refill(topic, texts);
        count += texts.length;
      }
      return count;
    },
    async recover(uow, kinds, forget) {
      await settle(uow);
      await recoverTexts(uow, intake, kinds, forget);
      isUnsettled = false;
    },
    get isUnsettled() {
      return isUnsettled;
    },
  };
}
