import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../engine/database.ts';
import type { Secrets } from '../../../engine/secrets.ts';
import { counted } from '../rules/accounting.ts';
import { NO_TEXTS, type Request, type Texts } from '../rules/request.ts';
import { RESERVING, type State } from '../rules/states.ts';

type RequestsTable = Omit<Request, 'authorId' | 'texts'> & {
  /** Who asked: the row is hers. */
  memberId: string | null;
  sealed: string;
};

declare module '../../../engine/database.ts' {
  interface Tables {
    acceleration_requests: RequestsTable;
  }
}

type Opening = Pick<Secrets, 'open'>;
const sealedUnder = (id: string): string => `acceleration_requests/${id}`;

const requestFrom = ({ memberId, sealed, ...row }: RequestsTable, secrets: Opening): Request => ({
  ...row,
  authorId: memberId,
  texts: JSON.parse(secrets.open(sealed, sealedUnder(row.id))) as Texts,
});

const rowFrom = ({ authorId, texts, ...row }: Request, secrets: Pick<Secrets, 'seal'>): RequestsTable => ({
  ...row,
  memberId: authorId,
  sealed: secrets.seal(JSON.stringify(texts), sealedUnder(row.id)),
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
  if (where.authorId !== undefined) query = query.where('memberId', '=', where.authorId);
  if (where.defi !== undefined) query = query.where('defi', '=', where.defi);
  if (where.parrainId !== undefined) query = query.where('parrainId', '=', where.parrainId);
  if (where.states) query = query.where('state', 'in', [...where.states]);
  if (where.ids) query = query.where('id', 'in', where.ids);
  const rows = await query.orderBy('createdAt').orderBy('id').execute();
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
    .where('changedAt', '<', at)
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
    .where('state', 'in', [...RESERVING])
    .execute();
  return rows.reduce((sum, row) => sum + counted(row), 0);
}

/** By parrain: her hours that begin between two instants, in minutes, that she accepted or gave. */
export async function acceptedBetween(tx: Tx, fromAt: number, untilAt: number): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('acceleration_requests')
    .select(['parrainId', 'state', 'granted', 'used'])
    .where('parrainId', 'is not', null)
    .where('startsAt', '>=', fromAt)
    .where('startsAt', '<', untilAt)
    .where('state', 'in', [...RESERVING])
    .execute();
  const minutes = new Map<string, number>();
  for (const { parrainId: id, ...entry } of rows)
    if (id !== null) minutes.set(id, (minutes.get(id) ?? 0) + counted(entry));
  return minutes;
}

/** By parrain: how many hours took place with her in a field. */
export async function givenIn(tx: Tx, field: string): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('acceleration_requests')
    .select((eb) => ['parrainId', eb.fn.countAll<number>().as('times')])
    .where('field', '=', field)
    .where('state', '=', 'done')
    .where('parrainId', 'is not', null)
    .groupBy('parrainId')
    .execute();
  return new Map(rows.map(({ parrainId: id, times }) => [id ?? '', Number(times)]));
}
