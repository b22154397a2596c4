import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Tx } from '../../../engine/database.ts';
import type { Secrets } from '../../../engine/secrets.ts';
import type { Audience, Request, Stance, Texts } from '../rules/request.ts';
import type { State } from '../rules/states.ts';

type RequestsTable = {
  id: string;
  memberId: string;
  state: State;
  field: string | null;
  stance: Stance;
  audience: Audience;
  named: number;
  wave: number;
  published: number;
  suggested: 'hour' | 'collective' | null;
  thanksPublic: number;
  sequence: number;
  createdAt: number;
  sentAt: number | null;
  changedAt: number;
  endedAt: number | null;
  sealed: string;
};

declare module '../../../engine/database.ts' {
  interface Tables {
    mutual_aid_requests: RequestsTable;
  }
}

const sealedUnder = (id: string): string => `mutual_aid_requests/${id}`;

const requestFrom = (row: Selectable<RequestsTable>, secrets: Pick<Secrets, 'open'>): Request => {
  const { memberId, named, published, thanksPublic, sealed, ...plain } = row;
  return {
    ...plain,
    authorId: memberId,
    named: named === 1,
    published: published === 1,
    thanksPublic: thanksPublic === 1,
    texts: JSON.parse(secrets.open(sealed, sealedUnder(row.id))) as Texts,
  };
};

/** A draft of somebody's, not kept yet. */
export const newRequest = (authorId: string, now: number): Request => ({
  id: randomUUID(),
  authorId,
  state: 'draft',
  field: null,
  stance: 'lead',
  audience: 'promotion',
  named: false,
  wave: 0,
  published: false,
  suggested: null,
  thanksPublic: false,
  sequence: 0,
  createdAt: now,
  sentAt: null,
  changedAt: now,
  endedAt: null,
  texts: { title: '', text: '', helped: null },
});

export async function saveRequest(tx: Tx, secrets: Pick<Secrets, 'seal'>, request: Request): Promise<void> {
  const { id, authorId, named, published, thanksPublic, texts, ...plain } = request;
  const row = {
    ...plain,
    memberId: authorId,
    named: named ? 1 : 0,
    published: published ? 1 : 0,
    thanksPublic: thanksPublic ? 1 : 0,
    sealed: secrets.seal(JSON.stringify(texts), sealedUnder(id)),
  };
  await tx
    .insertInto('mutual_aid_requests')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function requestById(
  tx: Tx,
  secrets: Pick<Secrets, 'open'>,
  id: string,
): Promise<Request | null> {
  const row = await tx.selectFrom('mutual_aid_requests').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? requestFrom(row, secrets) : null;
}

type Which = { authorId?: string; states?: readonly State[]; ids?: readonly string[] };

/** Some requests, the newest first. */
export async function requestsWhere(
  tx: Tx,
  secrets: Pick<Secrets, 'open'>,
  { authorId, states, ids }: Which,
): Promise<Request[]> {
  if (ids?.length === 0) return [];
  let query = tx.selectFrom('mutual_aid_requests').selectAll();
  if (authorId !== undefined) query = query.where('memberId', '=', authorId);
  if (states !== undefined) query = query.where('state', 'in', [...states]);
  if (ids !== undefined) query = query.where('id', 'in', [...ids]);
  const rows = await query.orderBy('createdAt', 'desc').orderBy('id').execute();
  return rows.map((row) => requestFrom(row, secrets));
}

export async function deleteRequest(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('mutual_aid_requests').where('id', '=', id).execute();
}

/** Erases what ended before an instant, with all that was asked and offered of it. */
export async function forgetEndedBefore(tx: Tx, before: number): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('mutual_aid_requests')
    .where('endedAt', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
