import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Tx } from '../../../engine/database.ts';
import type { Secrets } from '../../../engine/secrets.ts';

type CardsTable = {
  id: string;
  memberId: string;
  /** The request that it was made of, which is erased before it. */
  requestId: string | null;
  field: string | null;
  createdAt: number;
  sealed: string;
};

declare module '../../../engine/database.ts' {
  interface Tables {
    mutual_aid_cards: CardsTable;
  }
}

type Said = { title: string; text: string; helped: string };
/** What was solved and kept for the promotion, until its author withdraws it. */
export type Card = Omit<CardsTable, 'sealed'> & Said;

const sealedUnder = (id: string): string => `mutual_aid_cards/${id}`;

const cardFrom = ({ sealed, ...row }: Selectable<CardsTable>, secrets: Pick<Secrets, 'open'>): Card => ({
  ...row,
  ...(JSON.parse(secrets.open(sealed, sealedUnder(row.id))) as Said),
});

/** Keeps the card of a request, or changes it: there is one of each. */
export async function keepCard(
  tx: Tx,
  secrets: Pick<Secrets, 'seal'>,
  { memberId, requestId, field, createdAt, ...said }: Omit<Card, 'id'>,
): Promise<void> {
  const before = await tx
    .selectFrom('mutual_aid_cards')
    .select('id')
    .where('requestId', '=', requestId)
    .executeTakeFirst();
  const id = before?.id ?? randomUUID();
  const row = { memberId, requestId, field, createdAt };
  const sealed = secrets.seal(JSON.stringify(said), sealedUnder(id));
  await tx
    .insertInto('mutual_aid_cards')
    .values({ id, ...row, sealed })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...row, sealed }))
    .execute();
}

/** All cards, the newest first. */
export async function allCards(tx: Tx, secrets: Pick<Secrets, 'open'>): Promise<Card[]> {
  const rows = await tx
    .selectFrom('mutual_aid_cards')
    .selectAll()
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => cardFrom(row, secrets));
}

export async function cardById(tx: Tx, secrets: Pick<Secrets, 'open'>, id: string): Promise<Card | null> {
  const row = await tx.selectFrom('mutual_aid_cards').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? cardFrom(row, secrets) : null;
}

/** Withdraws a card of hers; false when there is none. */
export async function withdrawCard(tx: Tx, id: string, memberId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('mutual_aid_cards')
    .where('id', '=', id)
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
