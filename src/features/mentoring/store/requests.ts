import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../engine/database.ts';
import type { Secrets } from '../../../engine/secrets.ts';
import type { MentoringRequest } from '../rules/cycle.ts';
import type { RequestState } from '../rules/states.ts';

/** `sealed`: what it is about; empty once it has been erased. */
type RequestsTable = MentoringRequest & { sealed: string };

declare module '../../../engine/database.ts' {
  interface Tables {
    mentoring_requests: RequestsTable;
    mentoring_declined: { requestId: string; memberId: string };
  }
}

const requestFrom = ({ sealed: _sealed, ...row }: RequestsTable): MentoringRequest => row;

const associated = (id: string): string => `mentoring_requests/${id}`;

type NewRequest = Pick<MentoringRequest, 'coachId' | 'speciality' | 'minutes' | 'overdueAt'> & {
  memberId: string;
  about: string;
};

export async function addRequest(
  tx: Tx,
  secrets: Secrets,
  { memberId, about, ...given }: NewRequest,
  now: number,
): Promise<MentoringRequest> {
  const id = randomUUID();
  const row: RequestsTable = {
    id,
    memberId,
    coachId: given.coachId,
    state: given.coachId === null ? 'open' : 'asked',
    speciality: given.speciality,
    minutes: given.minutes,
    createdAt: now,
    overdueAt: given.overdueAt,
    settledAt: null,
    sealed: secrets.seal(about, associated(id)),
  };
  await tx.insertInto('mentoring_requests').values(row).execute();
  return requestFrom(row);
}

export async function requestById(tx: Tx, id: string): Promise<MentoringRequest | null> {
  const row = await tx.selectFrom('mentoring_requests').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? requestFrom(row) : null;
}

/** What it is about; empty when it has been erased. */
export async function aboutOf(tx: Tx, secrets: Secrets, id: string): Promise<string> {
  const row = await tx
    .selectFrom('mentoring_requests')
    .select('sealed')
    .where('id', '=', id)
    .executeTakeFirst();
  return row && row.sealed !== '' ? secrets.open(row.sealed, associated(id)) : '';
}

/** The request of a member that waits, null when none does. */
export async function waitingRequestOf(tx: Tx, memberId: string): Promise<MentoringRequest | null> {
  const row = await tx
    .selectFrom('mentoring_requests')
    .selectAll()
    .where('memberId', '=', memberId)
    .where('state', 'in', ['asked', 'open'])
    .executeTakeFirst();
  return row ? requestFrom(row) : null;
}

/** Every request, the first first. */
export async function allRequests(tx: Tx): Promise<MentoringRequest[]> {
  const rows = await tx
    .selectFrom('mentoring_requests')
    .selectAll()
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  return rows.map(requestFrom);
}

export async function setRequest(
  tx: Tx,
  id: string,
  state: RequestState,
  coachId: string | null,
  settledAt: number | null,
): Promise<void> {
  await tx
    .updateTable('mentoring_requests')
    .set({ state, coachId, settledAt })
    .where('id', '=', id)
    .execute();
}

/** Who said no to a request: they are not proposed for it again. */
export async function declinedFor(tx: Tx, requestId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('mentoring_declined')
    .select('memberId')
    .where('requestId', '=', requestId)
    .execute();
  return new Set(rows.map((row) => row.memberId));
}

export async function addDeclined(tx: Tx, requestId: string, memberId: string): Promise<void> {
  await tx
    .insertInto('mentoring_declined')
    .values({ requestId, memberId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** When the next request has waited too long, after an instant. */
export async function nextLateAfter(tx: Tx, after: number): Promise<number | null> {
  const row = await tx
    .selectFrom('mentoring_requests')
    .select((eb) => eb.fn.min<number | null>('overdueAt').as('at'))
    .where('state', 'in', ['asked', 'open'])
    .where('overdueAt', '>', after)
    .executeTakeFirst();
  return row?.at ?? null;
}
