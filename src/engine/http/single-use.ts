import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';

declare module '../database.ts' {
  interface Tables {
    single_use: { platform: string; key: string; until: number };
  }
}

/**
 * What counts once: the proof that a call brings with it. The database remembers what was used, so that a
 * replay is known after a restart too, and by every process that shares it.
 */
export type SingleUse = {
  /** Marks as used what is good until an instant (epoch ms); false when it was used before. */
  use(platform: string, key: string, until: number): Promise<boolean>;
  /** Takes the mark back: what it was used for did not happen. */
  release(platform: string, key: string): Promise<void>;
};

const SWEEP_EVERY_MS = 60_000;
/** Marks stay for so much longer, in case this machine's clock is put back. */
const MARGIN_MS = 60 * 60_000;

export function createSingleUse(
  database: Pick<Database, 'transact' | 'transactTogether' | 'afterCommit'>,
  clock: Clock,
): SingleUse {
  let sweptAt = Number.NEGATIVE_INFINITY;
  return {
    use: (platform, key, until) =>
      database.transactTogether(async (tx) => {
        const now = clock.now();
        if (Math.abs(now - sweptAt) >= SWEEP_EVERY_MS) {
          database.afterCommit(tx, () => {
            sweptAt = now;
          });
          await tx
            .deleteFrom('single_use')
            .where('until', '<', now - MARGIN_MS)
            .execute();
        }
        const { numInsertedOrUpdatedRows } = await tx
          .insertInto('single_use')
          .values({ platform, key, until })
          .onConflict((conflict) => conflict.columns(['platform', 'key']).doNothing())
          .executeTakeFirst();
        return numInsertedOrUpdatedRows === 1n;
      }),
    release: async (platform, key) => {
      await database.transact((tx) =>
        tx.deleteFrom('single_use').where('platform', '=', platform).where('key', '=', key).execute(),
      );
    },
  };
}
