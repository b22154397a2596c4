import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Tx } from '../../../engine/database.ts';
import type { Secrets } from '../../../engine/secrets.ts';

/** `missed`: not quite what was meant. */
export type OfferState = 'offered' | 'accepted' | 'missed';

type OffersTable = {
  id: string;
  requestId: string;
  memberId: string;
  state: OfferState;
  at: number;
  sealed: string;
};

declare module '../../../engine/database.ts' {
  interface Tables {
    mutual_aid_offers: OffersTable;
  }
}

/** What a helper understood, then her idea; `reply` is what the author answered to it. */
export type OfferTexts = { understood: string; idea: string; reply: string | null };
export type Offer = Omit<OffersTable, 'sealed'> & { texts: OfferTexts };

const sealedUnder = (id: string): string => `mutual_aid_offers/${id}`;

const offerFrom = ({ sealed, ...row }: Selectable<OffersTable>, secrets: Pick<Secrets, 'open'>): Offer => ({
  ...row,
  texts: JSON.parse(secrets.open(sealed, sealedUnder(row.id))) as OfferTexts,
});

export async function addOffer(
  tx: Tx,
  secrets: Pick<Secrets, 'seal'>,
  offered: Pick<Offer, 'requestId' | 'memberId' | 'at' | 'texts'>,
): Promise<Offer> {
  const offer: Offer = { id: randomUUID(), state: 'offered', ...offered };
  const { texts, ...row } = offer;
  await tx
    .insertInto('mutual_aid_offers')
    .values({ ...row, sealed: secrets.seal(JSON.stringify(texts), sealedUnder(offer.id)) })
    .execute();
  return offer;
}

export async function saveOffer(
  tx: Tx,
  secrets: Pick<Secrets, 'seal'>,
  { id, state, texts }: Offer,
): Promise<void> {
  await tx
    .updateTable('mutual_aid_offers')
    .set({ state, sealed: secrets.seal(JSON.stringify(texts), sealedUnder(id)) })
    .where('id', '=', id)
    .execute();
}

export async function offerById(tx: Tx, secrets: Pick<Secrets, 'open'>, id: string): Promise<Offer | null> {
  const row = await tx.selectFrom('mutual_aid_offers').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? offerFrom(row, secrets) : null;
}

/** The offers of help with a request, or of one member, the first first. */
export async function offersWhere(
  tx: Tx,
  secrets: Pick<Secrets, 'open'>,
  { requestId, memberId }: { requestId?: string; memberId?: string },
): Promise<Offer[]> {
  let query = tx.selectFrom('mutual_aid_offers').selectAll();
  if (requestId !== undefined) query = query.where('requestId', '=', requestId);
  if (memberId !== undefined) query = query.where('memberId', '=', memberId);
  const rows = await query.orderBy('at').orderBy('id').execute();
  return rows.map((row) => offerFrom(row, secrets));
}

export async function deleteOffer(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('mutual_aid_offers').where('id', '=', id).execute();
}

/** How often each has helped in a field: an offer of hers was what was meant. */
export async function helpedIn(tx: Tx, field: string): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('mutual_aid_offers')
    .innerJoin('mutual_aid_requests', 'mutual_aid_requests.id', 'mutual_aid_offers.requestId')
    .select((eb) => ['mutual_aid_offers.memberId', eb.fn.countAll<number>().as('times')])
    .where('mutual_aid_offers.state', '=', 'accepted')
    .where('mutual_aid_requests.field', '=', field)
    .groupBy('mutual_aid_offers.memberId')
    .execute();
  return new Map(rows.map(({ memberId, times }) => [memberId, Number(times)]));
}
