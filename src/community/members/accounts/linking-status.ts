import type { Tx } from '../../../engine/database.ts';

/** How a platform's accounts were last held against the roster; instants in epoch milliseconds. */
export type LinkingStatus = {
  platform: string;
  /** When it last succeeded; null when it never did. */
  linkedAt: number | null;
  /** Since when it fails, and why in words; null when the last try succeeded. */
  failing: { since: number; why: string } | null;
};

declare module '../../../engine/database.ts' {
  interface Tables {
    account_linking: {
      platform: string;
      linkedAt: number | null;
      failingSince: number | null;
      failure: string | null;
    };
  }
}

export async function recordLinked(tx: Tx, platform: string, now: number): Promise<void> {
  const set = { linkedAt: now, failingSince: null, failure: null };
  await tx
    .insertInto('account_linking')
    .values({ platform, ...set })
    .onConflict((conflict) => conflict.column('platform').doUpdateSet(set))
    .execute();
}

/** `why` is told to administrators. */
export async function recordLinkingFailure(
  tx: Tx,
  platform: string,
  why: string,
  now: number,
): Promise<void> {
  await tx
    .insertInto('account_linking')
    .values({ platform, linkedAt: null, failingSince: now, failure: why })
    .onConflict((conflict) =>
      conflict.column('platform').doUpdateSet((eb) => ({
        failingSince: eb.fn.coalesce('account_linking.failingSince', eb.val(now)),
        failure: why,
      })),
    )
    .execute();
}

export async function linkingStatuses(tx: Tx): Promise<LinkingStatus[]> {
  const rows = await tx.selectFrom('account_linking').selectAll().orderBy('platform').execute();
  return rows.map(({ platform, linkedAt, failingSince, failure }) => ({
    platform,
    linkedAt: linkedAt,
    failing: failingSince === null ? null : { since: failingSince, why: failure ?? '' },
  }));
}
