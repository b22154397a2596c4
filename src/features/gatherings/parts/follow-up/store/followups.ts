import type { Selectable } from 'kysely';
import type { Tx } from '../../../../../engine/database.ts';
import type { Frozen } from '../rules/feedback.ts';
import type { Following } from '../rules/follow-up.ts';

/** How far what follows a gathering is; `closed` takes no feedback any more, of `reported` coaches have the report. */
export type FollowupState = 'ended' | 'thanked' | 'closed' | 'reported';

type FollowupsTable = {
  gathering_id: string;
  thank_at: number;
  closes_at: number;
  report_at: number;
  state: FollowupState;
  given: number | null;
  useful: string | null;
  readable: number;
  came_erased: number;
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

const followupFrom = (row: Selectable<FollowupsTable>): Followup => ({
  gatheringId: row.gathering_id,
  thankAt: row.thank_at,
  closesAt: row.closes_at,
  reportAt: row.report_at,
  state: row.state,
  frozen:
    row.given === null
      ? null
      : {
          given: row.given,
          useful: row.useful === null ? null : (JSON.parse(row.useful) as number[]),
          readable: row.readable === 1,
        },
  cameErased: row.came_erased,
});

export async function openFollowup(
  tx: Tx,
  gatheringId: string,
  { thankAt, closesAt, reportAt }: Following,
): Promise<void> {
  await tx
    .insertInto('gathering_followups')
    .values({
      gathering_id: gatheringId,
      thank_at: thankAt,
      closes_at: closesAt,
      report_at: reportAt,
      state: 'ended',
      given: null,
      useful: null,
      readable: 0,
      came_erased: 0,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function followupOf(tx: Tx, gatheringId: string): Promise<Followup | null> {
  const row = await tx
    .selectFrom('gathering_followups')
    .selectAll()
    .where('gathering_id', '=', gatheringId)
    .executeTakeFirst();
  return row ? followupFrom(row) : null;
}

/** Those in some states, the first to close first; all unless said. */
export async function followupsIn(tx: Tx, states?: readonly FollowupState[]): Promise<Followup[]> {
  const rows = await tx
    .selectFrom('gathering_followups')
    .selectAll()
    .$if(states !== undefined, (query) => query.where('state', 'in', states ?? []))
    .orderBy('closes_at')
    .orderBy('gathering_id')
    .execute();
  return rows.map(followupFrom);
}

export async function setFollowupState(tx: Tx, gatheringId: string, state: FollowupState): Promise<void> {
  await tx
    .updateTable('gathering_followups')
    .set({ state })
    .where('gathering_id', '=', gatheringId)
    .execute();
}

/** Saves what feedback came to, for good: no later count can be compared with it. */
export async function freeze(
  tx: Tx,
  gatheringId: string,
  { given, useful, readable }: Frozen,
): Promise<void> {
  await tx
    .updateTable('gathering_followups')
    .set({ given, useful: useful === null ? null : JSON.stringify(useful), readable: readable ? 1 : 0 })
    .where('gathering_id', '=', gatheringId)
    .execute();
}
