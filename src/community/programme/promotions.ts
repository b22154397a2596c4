import { type Expression, expressionBuilder, type SqlBool } from 'kysely';
import type { Database, Tables, Tx } from '../../engine/database.ts';
import { Refusal } from '../../engine/refusal.ts';
import type { Promotion } from './schema.ts';

/**
 * A promotion that is, or was, the one of this database, as programme.yaml last told of it. Instants are epoch
 * milliseconds: what was made from `begunAt` on is of it, and of the first one whatever was made before; `endedAt` is
 * null of the one that is on.
 */
export type RecordedPromotion = {
  id: string;
  name: string;
  startsOn: string;
  endsOn: string;
  begunAt: number;
  endedAt: number | null;
};

declare module '../../engine/database.ts' {
  interface Tables {
    promotions: RecordedPromotion;
  }
}

/** All of them, the first first. */
export const promotionsIn = (tx: Tx): Promise<RecordedPromotion[]> =>
  tx.selectFrom('promotions').selectAll().orderBy('begunAt').orderBy('id').execute();

/** The one that is on; null in a database that no Magellan has started on. */
export async function promotionNow(tx: Tx): Promise<RecordedPromotion | null> {
  const row = await tx.selectFrom('promotions').selectAll().where('endedAt', 'is', null).executeTakeFirst();
  return row ?? null;
}

/** When the promotion that is on began here (epoch ms): 0 for the first, and where none has. */
export const begunAtNow = async (tx: Tx): Promise<number> => (await promotionNow(tx))?.begunAt ?? 0;

/** The same, of all that there were. */
export const begunIn = (promotions: readonly RecordedPromotion[]): number =>
  Math.max(0, ...promotions.map(({ begunAt }) => begunAt));

/** The same of the promotion that was on at an instant. */
export const begunBefore = (promotions: readonly RecordedPromotion[], at: number): number =>
  Math.max(0, ...promotions.map(({ begunAt }) => begunAt).filter((begunAt) => begunAt <= at));

/** Whether an instant (epoch ms) is the one at which a promotion began here, and the former ended. */
export const isBeginning = (at: Expression<number | null>): Expression<SqlBool> => {
  const eb = expressionBuilder<Tables, never>();
  return eb(at, 'in', eb.selectFrom('promotions').select('promotions.begunAt'));
};

/** Has another promotion follow the one that is on, at an instant (epoch ms). */
export async function followWith(tx: Tx, next: Promotion, at: number): Promise<void> {
  await tx.updateTable('promotions').set({ endedAt: at }).where('endedAt', 'is', null).execute();
  await tx
    .insertInto('promotions')
    .values({ ...summaryOf(next), begunAt: at, endedAt: null })
    .execute();
}

const summaryOf = ({ id, name, startsOn, endsOn }: Promotion) => ({ id, name, startsOn, endsOn });

/**
 * Notes of which promotion a database is: the first start says it. Later its name and dates may be others.
 * @throws Refusal when it is another promotion's
 */
export async function takePromotion(database: Database, promotion: Promotion): Promise<void> {
  await refuseOtherPromotion(database, promotion);
  const told = summaryOf(promotion);
  await database.transact(async (tx) => {
    const now = await promotionNow(tx);
    if (now === null)
      await tx
        .insertInto('promotions')
        .values({ ...told, begunAt: 0, endedAt: null })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    else if (now.name !== told.name || now.startsOn !== told.startsOn || now.endsOn !== told.endsOn)
      await tx.updateTable('promotions').set(told).where('id', '=', now.id).execute();
  });
}

/** @throws Refusal when the promotion of this programme is not the one that the database is of */
export async function refuseOtherPromotion(database: Database, { id, name }: Promotion): Promise<void> {
  const all = await database.transact(promotionsIn);
  const now = all.find(({ endedAt }) => endedAt === null);
  if (now === undefined || now.id === id) return;
  const former = all.find((each) => each.id === id);
  const what = `${database.name} is of the promotion ${now.id} (${now.name}), and programme.yaml of ${id} (${name})`;
  throw new Refusal(
    former
      ? `${what}, which is over. Give the programme.yaml of ${now.id} in PROGRAMME_FILE. Nothing was changed.`
      : `${what}. If it follows on, keeping alumni who agreed to it, specialists and services: ` +
          `\`magellan promotion next <programme.yaml>\`, with the one of ${now.id} in PROGRAMME_FILE. If it is the same ` +
          'under another id, put the former id back. If they have nothing to do with one another, give it a database of ' +
          'its own in DATABASE_URL. Nothing was changed.',
  );
}
