import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../engine/database.ts';
import type { MentoringSession } from '../rules/cycle.ts';
import type { SessionState } from '../rules/states.ts';

declare module '../../../engine/database.ts' {
  interface Tables {
    mentoring_sessions: MentoringSession;
  }
}

const TO_COME: readonly SessionState[] = ['planned', 'proposed'];

export const newSessionId = (): string => randomUUID();

/** Saves a session, new or changed. @throws when its coach already has one that starts at the same instant */
export async function saveSession(tx: Tx, session: MentoringSession): Promise<void> {
  const { id, cycleId, coachId, number, ...changing } = session;
  await tx
    .insertInto('mentoring_sessions')
    .values({ id, cycleId, coachId, number, ...changing })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changing))
    .execute();
}

export async function sessionById(tx: Tx, id: string): Promise<MentoringSession | null> {
  const row = await tx.selectFrom('mentoring_sessions').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** The sessions of some cycles, the first first. */
export async function sessionsOf(tx: Tx, cycleIds: readonly string[]): Promise<MentoringSession[]> {
  if (cycleIds.length === 0) return [];
  const rows = await tx
    .selectFrom('mentoring_sessions')
    .selectAll()
    .where('cycleId', 'in', [...cycleIds])
    .orderBy('startsAt')
    .orderBy('number')
    .execute();
  return rows;
}

/** The sessions of a coach that are to come, or of which the end is. */
export async function plannedOf(tx: Tx, coachId: string): Promise<MentoringSession[]> {
  const rows = await tx
    .selectFrom('mentoring_sessions')
    .selectAll()
    .where('coachId', '=', coachId)
    .where('state', 'in', TO_COME)
    .orderBy('startsAt')
    .execute();
  return rows;
}

type Step = 'prepareAt' | 'startingSoonAt' | 'endsAt';

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
    .orderBy('startsAt')
    .orderBy('id')
    .execute();
  return rows;
}
