import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Tx } from '../../../engine/database.ts';
import type { MentoringSession, Side } from '../rules/cycle.ts';
import type { SessionState } from '../rules/states.ts';

type SessionsTable = {
  id: string;
  cycle_id: string;
  coach_id: string | null;
  number: number;
  state: SessionState;
  starts_at: number;
  ends_at: number;
  proposed_at: number | null;
  proposed_by: Side | null;
  prepare_at: number | null;
  starting_soon_at: number | null;
  moves: number;
  sequence: number;
  changed_at: number;
};

declare module '../../../engine/database.ts' {
  interface Tables {
    mentoring_sessions: SessionsTable;
  }
}

const TO_COME: readonly SessionState[] = ['planned', 'proposed'];

const sessionFrom = (row: Selectable<SessionsTable>): MentoringSession => ({
  id: row.id,
  cycleId: row.cycle_id,
  coachId: row.coach_id,
  number: row.number,
  state: row.state,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  proposedAt: row.proposed_at,
  proposedBy: row.proposed_by,
  prepareAt: row.prepare_at,
  startingSoonAt: row.starting_soon_at,
  moves: row.moves,
  sequence: row.sequence,
  changedAt: row.changed_at,
});

export const newSessionId = (): string => randomUUID();

/** Saves a session, new or changed. @throws when its coach already has one that starts at the same instant */
export async function saveSession(tx: Tx, session: MentoringSession): Promise<void> {
  const changing = {
    state: session.state,
    starts_at: session.startsAt,
    ends_at: session.endsAt,
    proposed_at: session.proposedAt,
    proposed_by: session.proposedBy,
    prepare_at: session.prepareAt,
    starting_soon_at: session.startingSoonAt,
    moves: session.moves,
    sequence: session.sequence,
    changed_at: session.changedAt,
  };
  const { id, cycleId, coachId, number } = session;
  await tx
    .insertInto('mentoring_sessions')
    .values({ id, cycle_id: cycleId, coach_id: coachId, number, ...changing })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changing))
    .execute();
}

export async function sessionById(tx: Tx, id: string): Promise<MentoringSession | null> {
  const row = await tx.selectFrom('mentoring_sessions').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? sessionFrom(row) : null;
}

/** The sessions of some cycles, the first first. */
export async function sessionsOf(tx: Tx, cycleIds: readonly string[]): Promise<MentoringSession[]> {
  if (cycleIds.length === 0) return [];
  const rows = await tx
    .selectFrom('mentoring_sessions')
    .selectAll()
    .where('cycle_id', 'in', [...cycleIds])
    .orderBy('starts_at')
    .orderBy('number')
    .execute();
  return rows.map(sessionFrom);
}

/** The sessions of a coach that are to come, or of which the end is. */
export async function plannedOf(tx: Tx, coachId: string): Promise<MentoringSession[]> {
  const rows = await tx
    .selectFrom('mentoring_sessions')
    .selectAll()
    .where('coach_id', '=', coachId)
    .where('state', 'in', TO_COME)
    .orderBy('starts_at')
    .execute();
  return rows.map(sessionFrom);
}

type Step = 'prepare_at' | 'starting_soon_at' | 'ends_at';

/** When this next comes to some session that is planned, after an instant. */
export async function nextStep(tx: Tx, step: Step, after: number): Promise<number | null> {
  const row = await tx
    .selectFrom('mentoring_sessions')
    .select((eb) => eb.fn.min<number | null>(step).as('at'))
    .where('state', 'in', TO_COME)
    .where(step, '>', after)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** The planned sessions to which this has come, the first first. */
export async function sessionsDue(tx: Tx, step: Step, now: number): Promise<MentoringSession[]> {
  const rows = await tx
    .selectFrom('mentoring_sessions')
    .selectAll()
    .where('state', 'in', TO_COME)
    .where(step, '<=', now)
    .orderBy('starts_at')
    .orderBy('id')
    .execute();
  return rows.map(sessionFrom);
}
