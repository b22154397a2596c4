import type { Selectable } from 'kysely';
import { isActive } from '../../../community/members/members.ts';
import { chunks } from '../../../engine/chunks.ts';
import type { Tx } from '../../../engine/database.ts';
import type { Invitation, Status } from '../rules/round.ts';

type InvitationsTable = {
  roundId: string;
  memberId: string;
  status: Status;
  /** When she was last written to about this round; forgotten once she has answered or skipped. */
  askedAt: number | null;
  snoozedUntil: number | null;
  nudged: number;
};

declare module '../../../engine/database.ts' {
  interface Tables {
    meteo_invitations: InvitationsTable;
  }
}

const invitationFrom = (row: Selectable<InvitationsTable>): Invitation => ({
  memberId: row.memberId,
  status: row.status,
  askedAt: row.askedAt,
  snoozedUntil: row.snoozedUntil,
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
  for (const some of chunks(memberIds, ROWS_AT_ONCE)) {
    const rows = some.map((memberId) => ({
      roundId,
      memberId,
      status: 'invited' as const,
      askedAt,
      snoozedUntil: null,
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
      roundId,
      memberId,
      status,
      askedAt: null,
      snoozedUntil: null,
      nudged: 0,
    })
    .onConflict((conflict) =>
      conflict.columns(['roundId', 'memberId']).doUpdateSet({ status, askedAt: null, snoozedUntil: null }),
    )
    .execute();
}

export async function snoozeUntil(tx: Tx, roundId: string, memberId: string, until: number): Promise<void> {
  await tx
    .insertInto('meteo_invitations')
    .values({
      roundId,
      memberId,
      status: 'invited',
      askedAt: null,
      snoozedUntil: until,
      nudged: 0,
    })
    .onConflict((conflict) =>
      conflict.columns(['roundId', 'memberId']).doUpdateSet({ status: 'invited', snoozedUntil: until }),
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
  for (const some of chunks(memberIds, ROWS_AT_ONCE)) {
    await tx
      .updateTable('meteo_invitations')
      .set({ askedAt, snoozedUntil: null, ...(how === 'nudge' ? { nudged: 1 } : {}) })
      .where('roundId', '=', roundId)
      .where('memberId', 'in', some)
      .execute();
  }
}

/** Drops a snooze that nothing came of (she is away). */
export async function forgetSnoozes(tx: Tx, roundId: string, until: number): Promise<void> {
  await tx
    .updateTable('meteo_invitations')
    .set({ snoozedUntil: null })
    .where('roundId', '=', roundId)
    .where('snoozedUntil', '<=', until)
    .execute();
}

export async function invitationsOf(tx: Tx, roundId: string): Promise<Invitation[]> {
  const rows = await tx.selectFrom('meteo_invitations').selectAll().where('roundId', '=', roundId).execute();
  return rows.map(invitationFrom);
}

/** Whether more than so many members stand in a round. */
export async function areMoreThan(tx: Tx, roundId: string, count: number): Promise<boolean> {
  const rows = await tx
    .selectFrom('meteo_invitations')
    .select('memberId')
    .where('roundId', '=', roundId)
    .limit(count + 1)
    .execute();
  return rows.length > count;
}

/** The active EIG who stand in a round without having said a word, by id after one: so many at most. */
export async function silentIn(tx: Tx, roundId: string, after: string, max: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('meteo_invitations')
    .select('memberId')
    .where('roundId', '=', roundId)
    .where('memberId', '>', after)
    .where('status', '=', 'invited')
    .where(({ ref }) => isActive(ref('memberId'), 'eig'))
    .orderBy('memberId')
    .limit(max)
    .execute();
  return rows.map(({ memberId }) => memberId);
}

/** Where those stand in one round who have not said a word in another, from after one to the last of them, by id. */
export async function statusesOfSilent(
  tx: Tx,
  roundId: string,
  silent: { roundId: string; after: string; last: string },
): Promise<Map<string, Status>> {
  const rows = await tx
    .selectFrom('meteo_invitations')
    .innerJoin('meteo_invitations as its', 'its.memberId', 'meteo_invitations.memberId')
    .select(['meteo_invitations.memberId', 'meteo_invitations.status'])
    .where('meteo_invitations.roundId', '=', roundId)
    .where('its.roundId', '=', silent.roundId)
    .where('its.memberId', '>', silent.after)
    .where('its.memberId', '<=', silent.last)
    .where('its.status', '=', 'invited')
    .execute();
  return new Map(rows.map(({ memberId, status }) => [memberId, status]));
}

/** How many members stand in a round, and how many of them skipped it. */
export async function countInvitations(tx: Tx, roundId: string): Promise<{ all: number; skipped: number }> {
  const rows = await tx
    .selectFrom('meteo_invitations')
    .select((eb) => ['status', eb.fn.countAll().as('count')])
    .where('roundId', '=', roundId)
    .groupBy('status')
    .execute();
  const countOf = (those: typeof rows) => those.reduce((sum, { count }) => sum + Number(count), 0);
  return { all: countOf(rows), skipped: countOf(rows.filter(({ status }) => status === 'skipped')) };
}

/** Those of some members, whose ids are few enough for one statement. */
export async function invitationsFor(
  tx: Tx,
  roundId: string,
  memberIds: readonly string[],
): Promise<Invitation[]> {
  const rows = await tx
    .selectFrom('meteo_invitations')
    .selectAll()
    .where('roundId', '=', roundId)
    .where('memberId', 'in', [...memberIds])
    .execute();
  return rows.map(invitationFrom);
}

export async function invitationOf(tx: Tx, roundId: string, memberId: string): Promise<Invitation | null> {
  const row = await tx
    .selectFrom('meteo_invitations')
    .selectAll()
    .where('roundId', '=', roundId)
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  return row ? invitationFrom(row) : null;
}

/** All that a member was invited to: the status by round. */
export async function statusesOf(tx: Tx, memberId: string): Promise<Map<string, Status>> {
  const rows = await tx
    .selectFrom('meteo_invitations')
    .select(['roundId', 'status'])
    .where('memberId', '=', memberId)
    .execute();
  return new Map(rows.map((row) => [row.roundId, row.status]));
}

/** The first time after an instant at which somebody asked to be asked again, in rounds that are open. */
export async function nextSnoozeAfter(tx: Tx, after: number): Promise<number | null> {
  const { next } = await tx
    .selectFrom('meteo_invitations')
    .innerJoin('meteo_rounds', 'meteo_rounds.id', 'meteo_invitations.roundId')
    .select((eb) => eb.fn.min('snoozedUntil').as('next'))
    .where('meteo_rounds.state', '=', 'open')
    .where('meteo_invitations.status', '=', 'invited')
    .where('snoozedUntil', '>', after)
    .executeTakeFirstOrThrow();
  return next === null ? null : Number(next);
}
