import type { Selectable } from 'kysely';
import type { Tx } from '../../../engine/database.ts';
import type { Invitation, Status } from '../rules/round.ts';

type InvitationsTable = {
  round_id: string;
  member_id: string;
  status: Status;
  /** When she was last written to about this round; forgotten once she has answered or skipped. */
  asked_at: number | null;
  snoozed_until: number | null;
  nudged: number;
};

declare module '../../../engine/database.ts' {
  interface Tables {
    meteo_invitations: InvitationsTable;
  }
}

const invitationFrom = (row: Selectable<InvitationsTable>): Invitation => ({
  memberId: row.member_id,
  status: row.status,
  askedAt: row.asked_at,
  snoozedUntil: row.snoozed_until,
  nudged: row.nudged === 1,
});

/** How many rows go into one statement: SQLite takes some thirty thousand values at once. */
const ROWS_AT_ONCE = 2000;

export async function addInvitations(
  tx: Tx,
  roundId: string,
  memberIds: readonly string[],
  askedAt: number | null,
): Promise<void> {
  for (let from = 0; from < memberIds.length; from += ROWS_AT_ONCE) {
    const rows = memberIds.slice(from, from + ROWS_AT_ONCE).map((memberId) => ({
      round_id: roundId,
      member_id: memberId,
      status: 'invited' as const,
      asked_at: askedAt,
      snoozed_until: null,
      nudged: 0,
    }));
    await tx.insertInto('meteo_invitations').values(rows).execute();
  }
}

/** Saves where a member stands; all times go, so that none tells when she answered. */
export async function setStatus(tx: Tx, roundId: string, memberId: string, status: Status): Promise<void> {
  await tx
    .insertInto('meteo_invitations')
    .values({
      round_id: roundId,
      member_id: memberId,
      status,
      asked_at: null,
      snoozed_until: null,
      nudged: 0,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['round_id', 'member_id'])
        .doUpdateSet({ status, asked_at: null, snoozed_until: null }),
    )
    .execute();
}

export async function snoozeUntil(tx: Tx, roundId: string, memberId: string, until: number): Promise<void> {
  await tx
    .insertInto('meteo_invitations')
    .values({
      round_id: roundId,
      member_id: memberId,
      status: 'invited',
      asked_at: null,
      snoozed_until: until,
      nudged: 0,
    })
    .onConflict((conflict) =>
      conflict.columns(['round_id', 'member_id']).doUpdateSet({ status: 'invited', snoozed_until: until }),
    )
    .execute();
}

/** Notes that these members were just written to. */
export async function recordAsked(
  tx: Tx,
  roundId: string,
  memberIds: readonly string[],
  askedAt: number,
  how: 'reminder' | 'nudge',
): Promise<void> {
  for (let from = 0; from < memberIds.length; from += ROWS_AT_ONCE) {
    await tx
      .updateTable('meteo_invitations')
      .set({ asked_at: askedAt, snoozed_until: null, ...(how === 'nudge' ? { nudged: 1 } : {}) })
      .where('round_id', '=', roundId)
      .where('member_id', 'in', memberIds.slice(from, from + ROWS_AT_ONCE))
      .execute();
  }
}

/** Drops a snooze that nothing came of (she is away). */
export async function forgetSnoozes(tx: Tx, roundId: string, until: number): Promise<void> {
  await tx
    .updateTable('meteo_invitations')
    .set({ snoozed_until: null })
    .where('round_id', '=', roundId)
    .where('snoozed_until', '<=', until)
    .execute();
}

export async function invitationsOf(tx: Tx, roundId: string): Promise<Invitation[]> {
  const rows = await tx.selectFrom('meteo_invitations').selectAll().where('round_id', '=', roundId).execute();
  return rows.map(invitationFrom);
}

export async function invitationOf(tx: Tx, roundId: string, memberId: string): Promise<Invitation | null> {
  const row = await tx
    .selectFrom('meteo_invitations')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  return row ? invitationFrom(row) : null;
}

/** All that a member was invited to: the status by round. */
export async function statusesOf(tx: Tx, memberId: string): Promise<Map<string, Status>> {
  const rows = await tx
    .selectFrom('meteo_invitations')
    .select(['round_id', 'status'])
    .where('member_id', '=', memberId)
    .execute();
  return new Map(rows.map((row) => [row.round_id, row.status]));
}

/** The first time after an instant at which somebody asked to be asked again, in rounds that are open. */
export async function nextSnoozeAfter(tx: Tx, after: number): Promise<number | null> {
  const { next } = await tx
    .selectFrom('meteo_invitations')
    .innerJoin('meteo_rounds', 'meteo_rounds.id', 'meteo_invitations.round_id')
    .select((eb) => eb.fn.min('snoozed_until').as('next'))
    .where('meteo_rounds.state', '=', 'open')
    .where('meteo_invitations.status', '=', 'invited')
    .where('snoozed_until', '>', after)
    .executeTakeFirstOrThrow();
  return next === null ? null : Number(next);
}
