import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Tx } from '../../../engine/database.ts';
import type { Secrets } from '../../../engine/secrets.ts';
import type { Audience, Person, Problem, Said } from '../rules/problem.ts';
import type { State } from '../rules/states.ts';

type ProblemsTable = {
  id: string;
  memberId: string | null;
  audience: 'all' | 'asked';
  /** For those of all who are EIG. */
  eigOnly: number;
  state: State;
  gatheringId: string | null;
  enough: number;
  createdAt: number;
  endedAt: number | null;
  /** Title and words; empty once they have been erased. */
  sealed: string;
};

declare module '../../../engine/database.ts' {
  interface Tables {
    collective_problems: ProblemsTable;
    collective_people: { problemId: string; memberId: string; state: 'asked' | 'has'; named: number };
    collective_resemblances: { id: string; needs: string; notified: number; used: number };
  }
}

const problemFrom = (row: Selectable<ProblemsTable>): Problem => ({
  id: row.id,
  memberId: row.memberId,
  audience: row.eigOnly === 1 ? 'eig' : row.audience,
  state: row.state,
  gatheringId: row.gatheringId,
  enough: row.enough === 1,
  createdAt: row.createdAt,
});

const associated = (id: string): string => `collective_problems/${id}`;

export async function addProblem(
  tx: Tx,
  secrets: Secrets,
  { memberId, audience, ...said }: { memberId: string; audience: Audience } & Said,
  now: number,
): Promise<Problem> {
  const id = randomUUID();
  const row: ProblemsTable = {
    id,
    memberId,
    audience: audience === 'asked' ? 'asked' : 'all',
    eigOnly: audience === 'eig' ? 1 : 0,
    state: 'open',
    gatheringId: null,
    enough: 0,
    createdAt: now,
    endedAt: null,
    sealed: secrets.seal(JSON.stringify(said), associated(id)),
  };
  await tx.insertInto('collective_problems').values(row).execute();
  return problemFrom(row);
}

export async function problemById(tx: Tx, id: string): Promise<Problem | null> {
  const row = await tx.selectFrom('collective_problems').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? problemFrom(row) : null;
}

export async function problemOfGathering(tx: Tx, gatheringId: string): Promise<Problem | null> {
  const row = await tx
    .selectFrom('collective_problems')
    .selectAll()
    .where('gatheringId', '=', gatheringId)
    .executeTakeFirst();
  return row ? problemFrom(row) : null;
}

/** Those in some states, the newest first. */
export async function problemsIn(tx: Tx, states: readonly State[]): Promise<Problem[]> {
  const rows = await tx
    .selectFrom('collective_problems')
    .selectAll()
    .where('state', 'in', states)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(problemFrom);
}

/** What it is about; null once it has been erased. */
export async function saidOf(tx: Tx, secrets: Secrets, id: string): Promise<Said | null> {
  const row = await tx
    .selectFrom('collective_problems')
    .select('sealed')
    .where('id', '=', id)
    .executeTakeFirst();
  return row && row.sealed !== '' ? (JSON.parse(secrets.open(row.sealed, associated(id))) as Said) : null;
}

export async function setProblem(
  tx: Tx,
  id: string,
  change: { state: State; gatheringId?: string | null; endedAt?: number },
): Promise<void> {
  await tx
    .updateTable('collective_problems')
    .set({
      state: change.state,
      ...(change.gatheringId === undefined ? {} : { gatheringId: change.gatheringId }),
      ...(change.endedAt === undefined ? {} : { endedAt: change.endedAt }),
    })
    .where('id', '=', id)
    .execute();
}

/** Records that coaches have been told that enough people have it; true the first time. */
export async function recordEnough(tx: Tx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('collective_problems')
    .set({ enough: 1 })
    .where('id', '=', id)
    .where('enough', '=', 0)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function peopleOf(tx: Tx, problemId: string): Promise<Person[]> {
  const rows = await tx
    .selectFrom('collective_people')
    .selectAll()
    .where('problemId', '=', problemId)
    .orderBy('memberId')
    .execute();
  return rows.map((row) => ({ memberId: row.memberId, state: row.state, named: row.named === 1 }));
}

export async function setPerson(
  tx: Tx,
  problemId: string,
  { memberId, state, named }: Person,
): Promise<void> {
  const changing = { state, named: named ? 1 : 0 };
  await tx
    .insertInto('collective_people')
    .values({ problemId, memberId, ...changing })
    .onConflict((conflict) => conflict.columns(['problemId', 'memberId']).doUpdateSet(changing))
    .execute();
}

/** She no longer has it, nor is asked. */
export async function removePerson(tx: Tx, problemId: string, memberId: string): Promise<void> {
  await tx
    .deleteFrom('collective_people')
    .where('problemId', '=', problemId)
    .where('memberId', '=', memberId)
    .execute();
}

/** The problems that she has, or was asked about. */
export async function problemsOf(
  tx: Tx,
  memberId: string,
): Promise<{ problemId: string; state: 'asked' | 'has' }[]> {
  return tx
    .selectFrom('collective_people')
    .select(['problemId', 'state'])
    .where('memberId', '=', memberId)
    .execute();
}

/** Forgets what was said in problems that ended before an instant; how many. */
export async function forgetSaid(tx: Tx, before: number): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('collective_problems')
    .set({ sealed: '' })
    .where('endedAt', '<', before)
    .where('sealed', '!=', '')
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Forgets her: she has no problem any more, and what she raised loses her name. */
export async function forgetMember(tx: Tx, memberId: string): Promise<void> {
  await tx.deleteFrom('collective_people').where('memberId', '=', memberId).execute();
  await tx
    .updateTable('collective_problems')
    .set({ memberId: null, sealed: '' })
    .where('memberId', '=', memberId)
    .execute();
}
