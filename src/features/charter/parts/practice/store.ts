import type { Selectable } from 'kysely';
import type { Tx } from '../../../../engine/database.ts';
import type { Edition } from './rules.ts';

type EditionRow = Omit<Edition, 'skipped' | 'withCharter'> & { skipped: number; withCharter: number };

declare module '../../../../engine/database.ts' {
  interface Tables {
    practice_editions: EditionRow;
    /** Who tries what, once a person: nobody is shown it. */
    practice_tries: { postsOn: string; memberId: string };
  }
}

const editionFrom = ({ skipped, withCharter, ...row }: Selectable<EditionRow>): Edition => ({
  ...row,
  skipped: skipped === 1,
  withCharter: withCharter === 1,
});

export async function editionOn(tx: Tx, postsOn: string): Promise<Edition | null> {
  const row = await tx
    .selectFrom('practice_editions')
    .selectAll()
    .where('postsOn', '=', postsOn)
    .executeTakeFirst();
  return row ? editionFrom(row) : null;
}

/** Those that were posted, the first first. */
export async function postedEditions(tx: Tx): Promise<Edition[]> {
  const rows = await tx
    .selectFrom('practice_editions')
    .selectAll()
    .where('postedAt', 'is not', null)
    .orderBy('postsOn')
    .execute();
  return rows.map(editionFrom);
}

/** The days of those that coaches leave out. */
export async function skippedDays(tx: Tx): Promise<Set<string>> {
  const rows = await tx.selectFrom('practice_editions').select('postsOn').where('skipped', '=', 1).execute();
  return new Set(rows.map(({ postsOn }) => postsOn));
}

/** Keeps an edition, in the place of what is there. */
export async function saveEdition(tx: Tx, edition: Edition): Promise<void> {
  const row = { ...edition, skipped: edition.skipped ? 1 : 0, withCharter: edition.withCharter ? 1 : 0 };
  const { postsOn: _, ...values } = row;
  await tx
    .insertInto('practice_editions')
    .values(row)
    .onConflict((conflict) => conflict.column('postsOn').doUpdateSet(values))
    .execute();
}

/** @returns whether it was not there yet */
export async function addTry(tx: Tx, postsOn: string, memberId: string): Promise<boolean> {
  const added = await tx
    .insertInto('practice_tries')
    .values({ postsOn, memberId })
    .onConflict((conflict) => conflict.doNothing())
    .returning('postsOn')
    .executeTakeFirst();
  return added !== undefined;
}

/** How many try the one of a day. */
export async function countTries(tx: Tx, postsOn: string): Promise<number> {
  const { count } = await tx
    .selectFrom('practice_tries')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('postsOn', '=', postsOn)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The days of those that she tries. */
export async function triesOf(tx: Tx, memberId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('practice_tries')
    .select('postsOn')
    .where('memberId', '=', memberId)
    .orderBy('postsOn')
    .execute();
  return rows.map(({ postsOn }) => postsOn);
}

/** Forgets who tried one: how many is kept with it. */
export async function forgetTries(tx: Tx, postsOn: string): Promise<void> {
  await tx.deleteFrom('practice_tries').where('postsOn', '=', postsOn).execute();
}
