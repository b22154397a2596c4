import { randomUUID } from 'node:crypto';
import type { Clock } from './clock.ts';
import type { Database, Tx } from './database.ts';
import type { SealedColumn } from './reencrypt.ts';
import type { Secrets } from './secrets.ts';

declare module './database.ts' {
  interface Tables {
    pending_answers: {
      id: string;
      platform: string;
      user: string;
      message: string | null;
      sealed: string;
      until: number;
    };
  }
}

/** Where pending answers are sealed. */
export const PENDING: SealedColumn = { table: 'pending_answers', column: 'sealed' };

/** `message` is the platform's id of what stands in the answer's place; `content` is as the platform wrote it. */
export type Pending = { id: string; user: string; message: string | null; content: string };

/**
 * What one platform has to show somebody and cannot show at once without keeping it: one a person, sealed, and
 * forgotten when its time is over.
 */
export type PendingAnswers = {
  /** Takes the place of what waited for her, whose message is given back. `until` in epoch milliseconds. */
  put(user: string, content: string, until: number): Promise<{ id: string; former: string | null }>;
  /** Says which message stands for it. */
  placed(id: string, message: string): Promise<void>;
  /** Null when it was replaced, its time is over, or no known secret opens it. */
  read(id: string): Promise<Pending | null>;
  drop(id: string): Promise<void>;
};

type Parts = { database: Database; clock: Clock; secrets: Pick<Secrets, 'seal' | 'open'> };

const associated = (id: string): string => `${PENDING.table}/${id}`;

export function createPendingAnswers({ database, clock, secrets }: Parts, platform: string): PendingAnswers {
  const { db } = database;
  return {
    put: (user, content, until) =>
      database.transact(async (tx) => {
        await forgetPending(tx, clock.now());
        const former = await tx
          .deleteFrom('pending_answers')
          .where('platform', '=', platform)
          .where('user', '=', user)
          .returning('message')
          .executeTakeFirst();
        const id = randomUUID();
        const sealed = secrets.seal(content, associated(id));
        await tx
          .insertInto('pending_answers')
          .values({ id, platform, user, message: null, sealed, until })
          .execute();
        return { id, former: former?.message ?? null };
      }),
    placed: async (id, message) => {
      await db.updateTable('pending_answers').set({ message }).where('id', '=', id).execute();
    },
    async read(id) {
      const row = await db
        .selectFrom('pending_answers')
        .select(['id', 'user', 'message', 'sealed'])
        .where('id', '=', id)
        .where('platform', '=', platform)
        .where('until', '>', clock.now())
        .executeTakeFirst();
      if (!row) return null;
      const { sealed, ...rest } = row;
      try {
        return { ...rest, content: secrets.open(sealed, associated(id)) };
      } catch {
        return null;
      }
    },
    drop: async (id) => {
      await db.deleteFrom('pending_answers').where('id', '=', id).execute();
    },
  };
}

/** Forgets those whose time is over. */
export async function forgetPending(tx: Tx, now: number): Promise<void> {
  await tx.deleteFrom('pending_answers').where('until', '<=', now).execute();
}
