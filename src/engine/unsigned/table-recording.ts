import { randomUUID } from 'node:crypto';
import { sealStart } from '../secrets.ts';
import { forgetTopic, notePending } from './pending.ts';
import { readPool, rewritePool } from './pool-table.ts';
import { recoverTable } from './table-recovery.ts';
import type { Recording, RecordingOptions, RecordingWork, Topic } from './unsigned.ts';

type Options = RecordingOptions & Pick<RecordingWork, 'secrets'>;

const isOf =
  ({ kind, topic }: Topic) =>
  (text: Topic): boolean =>
    text.kind === kind && text.topic === topic;

/**
 * Keeps texts in a table of their own (`pool-table.ts`), each in a transaction that comes after its author's, and
 * together with the note that it was on its way. Texts that come while one is being written are written together.
 * What a crash leaves between the two is found by that note: she can write again.
 */
export function createTableRecording({ transact, log, undo, secrets }: Options): Recording {
  /** What is to be written, by its token: its author's transaction is on disk, and this process alone knows the text. */
  const waiting = new Map<string, Topic & { text: string }>();
  let writing: Promise<void> = Promise.resolve();
  let isUnsettled = false;

  async function writeAll(): Promise<void> {
    const tokens = [...waiting.keys()];
    if (tokens.length === 0) return;
    await transact(async (tx) => {
      // What was taken for lost meanwhile is: she was told that she may write again.
      const found = await tx
        .deleteFrom('unsigned_pending')
        .where('token', 'in', tokens)
        .returning('token')
        .execute();
      const texts = found.flatMap(({ token }) => waiting.get(token) ?? []);
      if (texts.length > 0) await rewritePool({ tx, secrets }, (all) => [...all, ...texts]);
    });
    for (const token of tokens) waiting.delete(token);
  }

  /** Resolves once all that waits is kept. */
  function write(): Promise<void> {
    writing = writing.catch(() => undefined).then(writeAll);
    return writing;
  }

  async function finish(token: string, topic: Topic, memberId: string): Promise<void> {
    try {
      await write();
    } catch (error) {
      log.error({ err: error, event: 'unsigned.unwritten' }, 'an unsigned text could not be written');
      waiting.delete(token);
      // Until it is undone: the next beat finds her who may write again.
      isUnsettled = true;
      await undo(topic, token, memberId);
      throw error;
    }
  }

  return {
    // The table has room for everybody.
    open: () => undefined,
    async add(uow, topic, by, text) {
      const token = randomUUID();
      await notePending(uow, token, topic, by);
      uow.afterCommit(() => {
        waiting.set(token, { ...topic, text });
        return finish(token, topic, by.member.id);
      });
    },
    async texts(uow, topic) {
      const own = (await readPool(uow)).filter(isOf(topic));
      return own.map(({ text }) => {
        if (text === null) throw new Error('an unsigned text needs a secret that is not known');
        return text;
      });
    },
    // Each writing seals all of them anew: what was opened before it is worth nothing after it.
    openAhead: async () => null,
    async forget(uow, topic) {
      await forgetTopic(uow.tx, topic);
      await rewritePool(uow, (all) => all.filter((text) => !isOf(topic)(text)));
    },
    async reencrypt(uow, kind) {
      const rows = await uow.tx
        .selectFrom('unsigned_pool')
        .select('sealed')
        .where('kind', '=', kind)
        .execute();
      const former = uow.secrets.keyIds.slice(1).map(sealStart);
      const count = rows.filter(({ sealed }) => former.some((start) => sealed.startsWith(start))).length;
      if (count > 0) await rewritePool(uow, (all) => all);
      return count;
    },
    async recover(uow, kinds, forget) {
      isUnsettled = !(await recoverTable(uow, kinds, forget));
    },
    get isUnsettled() {
      return isUnsettled;
    },
  };
}
