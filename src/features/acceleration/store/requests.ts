import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Tx } from '../../../engine/database.ts';
import type { Secrets } from '../../../engine/secrets.ts';
import { counted } from '../rules/accounting.ts';
import { NO_TEXTS, type Request, type Texts } from '../rules/request.ts';
import { HOLDING, type State } from '../rules/states.ts';

type RequestsTable = {
  id: string;
  /** Who asked: the row is hers. */
  member_id: string | null;
  defi: string | null;
  account: string;
  state: State;
  field: string | null;
  wished: number;
  granted: number;
  used: number | null;
  period: string | null;
  parrain_id: string | null;
  starts_at: number | null;
  ends_at: number | null;
  proposed_by: 'parrain' | 'team' | null;
  wave: number;
  sent_at: number | null;
  granted_at: number | null;
  sequence: number;
  created_at: number;
  changed_at: number;
  sealed: string;
};

declare module '../../../engine/database.ts' {
  interface Tables {
    acceleration_requests: RequestsTable;
  }
}

type Opening = Pick<Secrets, 'open'>;
const sealedUnder = (id: string): string => `acceleration_requests/${id}`;

const requestFrom = (row: Selectable<RequestsTable>, secrets: Opening): Request => ({
  id: row.id,
  authorId: row.member_id,
  defi: row.defi,
  account: row.account,
  state: row.state,
  field: row.field,
  wished: row.wished,
  granted: row.granted,
  used: row.used,
  period: row.period,
  parrainId: row.parrain_id,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  proposedBy: row.proposed_by,
  wave: row.wave,
  sentAt: row.sent_at,
  grantedAt: row.granted_at,
  sequence: row.sequence,
  createdAt: row.created_at,
  changedAt: row.changed_at,
  texts: JSON.parse(secrets.open(row.sealed, sealedUnder(row.id))) as Texts,
});

const rowFrom = (request: Request, secrets: Pick<Secrets, 'seal'>): RequestsTable => ({
  id: request.id,
  member_id: request.authorId,
  defi: request.defi,
  account: request.account,
  state: request.state,
  field: request.field,
  wished: request.wished,
  granted: request.granted,
  used: request.used,
  period: request.period,
  parrain_id: request.parrainId,
  starts_at: request.startsAt,
  ends_at: request.endsAt,
  proposed_by: request.proposedBy,
  wave: request.wave,
  sent_at: request.sentAt,
  granted_at: request.grantedAt,
  sequence: request.sequence,
  created_at: request.createdAt,
  changed_at: request.changedAt,
  sealed: secrets.seal(JSON.stringify(request.texts), sealedUnder(request.id)),
});

/** A draft with nothing in it yet, not saved. */
export const newRequest = (
  author: { id: string; defi: string | null },
  account: string,
  now: number,
): Request => ({
  id: randomUUID(),
  authorId: author.id,
  defi: author.defi,
  account,
  state: 'draft',
  field: null,
  wished: 0,
  granted: 0,
  used: null,
  period: null,
  parrainId: null,
  startsAt: null,
  endsAt: null,
  proposedBy: null,
  wave: 0,
  sentAt: null,
  grantedAt: null,
  sequence: 0,
  createdAt: now,
  changedAt: now,
  texts: NO_TEXTS,
});

export async function requestById(tx: Tx, secrets: Opening, id: string): Promise<Request | null> {
  const row = await tx
    .selectFrom('acceleration_requests')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? requestFrom(row, secrets) : null;
}

/** Requests of an author, of a défi, with a parrain, in some states, or all; the oldest first. */
export async function requestsWhere(
  tx: Tx,
  secrets: Opening,
  where: { authorId?: string; defi?: string; parrainId?: string; states?: readonly State[]; ids?: string[] },
): Promise<Request[]> {
  let query = tx.selectFrom('acceleration_requests').selectAll();
  if (where.authorId !== undefined) query = query.where('member_id', '=', where.authorId);
  if (where.defi !== undefined) query = query.where('defi', '=', where.defi);
  if (where.parrainId !== undefined) query = query.where('parrain_id', '=', where.parrainId);
  if (where.states) query = query.where('state', 'in', [...where.states]);
  if (where.ids) query = query.where('id', 'in', where.ids);
  const rows = await query.orderBy('created_at').orderBy('id').execute();
  return rows.map((row) => requestFrom(row, secrets));
}

/** Saves a request as it now is. */
export async function saveRequest(tx: Tx, secrets: Pick<Secrets, 'seal'>, request: Request): Promise<void> {
  const { id, ...changes } = rowFrom(request, secrets);
  await tx
    .insertInto('acceleration_requests')
    .values({ id, ...changes })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changes))
    .execute();
}

export async function deleteRequest(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('acceleration_requests').where('id', '=', id).execute();
}

/** Forgets requests that ended before an instant, with all that was said of them. */
export async function forgetEndedBefore(tx: Tx, at: number): Promise<void> {
  await tx
    .deleteFrom('acceleration_requests')
    .where('state', 'in', ['done', 'withdrawn'])
    .where('changed_at', '<', at)
    .execute();
}

/** The minutes that an account's requests hold in a period, but for one of them. */
export async function takenBy(tx: Tx, account: string, period: string, exceptId: string): Promise<number> {
  const rows = await tx
    .selectFrom('acceleration_requests')
    .select(['state', 'granted', 'used'])
    .where('account', '=', account)
    .where('period', '=', period)
    .where('id', '<>', exceptId)
    .where('state', 'in', [...HOLDING])
    .execute();
  return rows.reduce((sum, row) => sum + counted(row), 0);
}

/** By parrain: her hours that begin between two instants, in minutes, that she accepted or gave. */
export async function acceptedBetween(tx: Tx, fromAt: number, untilAt: number): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('acceleration_requests')
    .select(['parrain_id', 'state', 'granted', 'used'])
    .where('parrain_id', 'is not', null)
    .where('starts_at', '>=', fromAt)
    .where('starts_at', '<', untilAt)
    .where('state', 'in', [...HOLDING])
    .execute();
  const minutes = new Map<string, number>();
  for (const { parrain_id: id, ...entry } of rows)
    if (id !== null) minutes.set(id, (minutes.get(id) ?? 0) + counted(entry));
  return minutes;
}

/** By parrain: how many hours took place with her in a field. */
export async function givenIn(tx: Tx, field: string): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('acceleration_requests')
    .select((eb) => ['parrain_id', eb.fn.countAll<number>().as('times')])
    .where('field', '=', field)
    .where('state', '=', 'done')
    .where('parrain_id', 'is not', null)
    .groupBy('parrain_id')
    .execute();
  return new Map(rows.map(({ parrain_id: id, times }) => [id ?? '', Number(times)]));
}
