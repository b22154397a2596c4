import { reencryptRows, type SealedColumn } from '../../engine/reencrypt.ts';
import type { Feature, UnitOfWork } from './feature.ts';

type Sealing = Pick<Feature, 'sealed' | 'unsigned'>;

/** Every column in which these features keep sealed texts, signed and unsigned. */
export const sealedColumns = (features: readonly Sealing[]): SealedColumn[] =>
  features.flatMap(({ sealed = [], unsigned = [] }) => [
    ...sealed,
    ...unsigned.map(({ texts }) => texts.column),
  ]);

/**
 * Seals again, under the newest secret, what is under a former one. Signed texts are, each in its place; unsigned ones
 * are written anew, a whole topic at once, as closing does: a new seal in the old place would tell which came before
 * the secret was changed.
 * @returns how many: `max` or a topic more
 */
export async function reencryptTexts(
  features: readonly Sealing[],
  uow: UnitOfWork,
  max: number,
): Promise<number> {
  let count = 0;
  for (const { sealed = [] } of features)
    for (const column of sealed) count += await reencryptRows(uow.tx, uow.secrets, column, max - count);
  for (const { unsigned = [] } of features)
    for (const { texts } of unsigned) if (count < max) count += await texts.reencrypt(uow, max - count);
  return count;
}
