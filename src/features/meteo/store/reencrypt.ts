import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { reencryptRows, type SealedColumn } from '../../../engine/reencrypt.ts';
import { ACTIONS } from '../parts/follow-through/store.ts';
import { NOTES } from '../parts/notebook/store.ts';
import { REPLIES } from '../parts/replies/store.ts';
import { unsignedAnswers } from './answers.ts';

const SIGNED: SealedColumn = { table: 'meteo_signed', column: 'sealed' };
const LOOPS: SealedColumn = { table: 'meteo_loops', column: 'sealed' };

/** Where the météo keeps sealed texts. */
export const sealed: readonly SealedColumn[] = [
  SIGNED,
  LOOPS,
  ACTIONS,
  NOTES,
  REPLIES,
  unsignedAnswers.column,
];

/**
 * Seals again what is under a former secret. Unsigned answers are written anew, a whole round at once, as
 * closing does: a new seal in the old place would tell which came before the secret was changed.
 */
export async function reencrypt(uow: UnitOfWork, max: number): Promise<number> {
  const { tx, secrets } = uow;
  let count = await reencryptRows(tx, secrets, SIGNED, max);
  for (const column of [LOOPS, ACTIONS, NOTES, REPLIES])
    count += await reencryptRows(tx, secrets, column, max - count);
  return count + (await unsignedAnswers.reencrypt(uow, max - count));
}
