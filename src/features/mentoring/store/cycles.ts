import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../engine/database.ts';
import type { Cycle } from '../rules/cycle.ts';
import type { CycleState } from '../rules/states.ts';

declare module '../../../engine/database.ts' {
  interface Tables {
    mentoring_cycles: Cycle;
  }
}

type NewCycle = { memberId: string; coachId: string; minutes: number; place: string | null };

/** A cycle that begins; its coach has times to offer. */
export async function addCycle(tx: Tx, given: NewCycle, now: number): Promise<Cycle> {
  const row: Cycle = {
    id: randomUUID(),
    memberId: given.memberId,
    coachId: given.coachId,
    state: 'offering',
    minutes: given.minutes,
    place: given.place,
    edition: 0,
    createdAt: now,
    endedAt: null,
  };
  await tx.insertInto('mentoring_cycles').values(row).execute();
  return row;
}

export async function cycleById(tx: Tx, id: string): Promise<Cycle | null> {
  const row = await tx.selectFrom('mentoring_cycles').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** Every cycle, the newest first. */
export async function allCycles(tx: Tx): Promise<Cycle[]> {
  const rows = await tx
    .selectFrom('mentoring_cycles')
    .selectAll()
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute();
  return rows;
}

/** A member's cycles, as a mentee or as a coach, the newest first. */
export async function cyclesOf(tx: Tx, memberId: string, as: 'mentee' | 'coach'): Promise<Cycle[]> {
  const rows = await tx
    .selectFrom('mentoring_cycles')
    .selectAll()
    .where(as === 'mentee' ? 'memberId' : 'coachId', '=', memberId)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute();
  return rows;
}

export async function saveCycle(tx: Tx, { id, state, place, edition, endedAt }: Cycle): Promise<void> {
  await tx
    .updateTable('mentoring_cycles')
    .set({ state, place, edition, endedAt })
    .where('id', '=', id)
    .execute();
}

const OVER: readonly CycleState[] = ['closed', 'stopped'];
export const isOpen = ({ state }: Pick<Cycle, 'state'>): boolean => !OVER.includes(state);

/** What counts as a coach's load: the cycles in which sessions are to come, or to be planned. */
export const isUnderWay = ({ state }: Pick<Cycle, 'state'>): boolean =>
  state === 'offering' || state === 'choosing' || state === 'running';
