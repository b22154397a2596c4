import type { Tx } from '../../../engine/database.ts';
import type { Gathering } from '../gathering.ts';

/**
 * Saves a gathering, new or changed. @throws when its rhythm's day is already taken for format and métier.
 */
export async function saveGathering(tx: Tx, gathering: Gathering): Promise<void> {
  const { id, ...rest } = gathering;
  await tx
    .insertInto('gatherings')
    .values({ id, ...rest })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
    .execute();
}

export async function removeGathering(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('gatherings').where('id', '=', id).execute();
}
