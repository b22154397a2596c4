import type { Selectable } from 'kysely';
import type { Tx } from '../../../../../engine/database.ts';
import type { Frozen } from '../rules/feedback.ts';
import type { Following } from '../rules/follow-up.ts';

/** How far what follows a gathering is; `closed` takes no feedback any more, of `reported` coaches have the report. */
export type FollowupState = 'ended' | 'thanked' | 'closed' | 'reported';

type FollowupsTable = {
  gatheringId: string;
  thankAt: number;
  closesAt: number;
  reportAt: number;
  state: FollowupState;
  given: number | null;
  useful: string | null;
  keep: string | null;
  readable: number;
  cameErased: number;
};

declare module '../../../../../engine/database.ts' {
  interface Tables {
    gathering_followups: FollowupsTable;
  }
}

/** What follows a gathering. `frozen` is null until feedback closes; `cameErased`: came, and are nameless now. */
export type Followup = Following & {
  gatheringId: string;
  state: FollowupState;
  frozen: Frozen | null;
  cameErased: number;
};

const countsFrom = (kept: string | null): number[] | null =>
  kept === null ? null : (JSON.parse(kept) as number[]);
const kept = (counts: number[] | null): string | null => counts && JSON.stringify(counts);

const followupFrom = (row: Selectable<FollowupsTable>): Followup => ({
  gatheringId: row.gatheringId,
  thankAt: row.thankAt,
  closesAt: row.closesAt,
  reportAt: row.reportAt,
  state: row.state,
  frozen:
    row.given === null
      ? null
      : {
          given: row.given,
          useful: countsFrom(row.useful),
          keep: countsFrom(row.keep),
          readable: row.readable === 1,
        },
  cameErased: row.cameErased,
});

export async function openFollowup(
  tx: Tx,
  gatheringId: string,
  { thankAt, closesAt, reportAt }: Following,
): Promise<void> {
  await tx
    .insertInto('gathering_followups')
    .values({
      gatheringId,
      thankAt,
      closesAt,
      reportAt,
      state: 'ended',
      given: null,
      useful: null,
      keep: null,
      readable: 0,
      cameErased: 0,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function followupOf(tx: Tx, gatheringId: string): Promise<Followup | null> {
  const row = await tx
    .selectFrom('gathering_followups')
    .selectAll()
    .where('gatheringId', '=', gatheringId)
    .executeTakeFirst();
  return row ? followupFrom(row) : null;
}

/** Those of some gatherings, by gathering; one that is not followed up is left out. */
export async function followupsOf(tx: Tx, gatheringIds: readonly string[]): Promise<Map<string, Followup>> {
  if (gatheringIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('gathering_followups')
    .selectAll()
    .where('gatheringId', 'in', [...gatheringIds])
    .execute();
  return new Map(rows.map((row) => [row.gatheringId, followupFrom(row)]));
}

/** Those in some states, the first to close first; all unless said. */
export async function followupsIn(tx: Tx, states?: readonly FollowupState[]): Promise<Followup[]> {
  const rows = await tx
    .selectFrom('gathering_followups')
    .selectAll()
    .$if(states !== undefined, (query) => query.where('state', 'in', states ?? []))
    .orderBy('closesAt')
    .orderBy('gatheringId')
    .execute();
  return rows.map(followupFrom);
}

export async function setFollowupState(tx: Tx, gatheringId: string, state: FollowupState): Promise<void> {
  await tx.updateTable('gathering_followups').set({ state }).where('gatheringId', '=', gatheringId).execute();
}

/** Saves what feedback came to, for good: no later count can be compared with it. */
export async function freeze(
  tx: Tx,
  gatheringId: string,
  { given, useful, keep, readable }: Frozen,
): Promise<void> {
  await tx
    .updateTable('gathering_followups')
    .set({ given, useful: kept(useful), keep: kept(keep), readable: readable ? 1 : 0 })
    .where('gatheringId', '=', gatheringId)
    .execute();
}
