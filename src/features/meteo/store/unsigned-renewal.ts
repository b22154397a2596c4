import type { Tx } from '../../../engine/database.ts';
import { canBeOpened, isUnderFormer } from '../../../engine/resealing.ts';
import type { Secrets } from '../../../engine/secrets.ts';
import { insertShuffled, unseal } from './answers.ts';

/** The rounds of which some unsigned answers are sealed under a former secret. */
export async function unsignedUnderFormer(tx: Tx, secrets: Secrets): Promise<string[]> {
  const former = isUnderFormer(secrets, 'sealed');
  if (former === null) return [];
  const rows = await tx
    .selectFrom('meteo_unsigned')
    .select('round_id')
    .distinct()
    .where(former)
    .orderBy('round_id')
    .execute();
  return rows.map(({ round_id }) => round_id);
}

/**
 * Writes all unsigned answers of a round anew, under the newest secret, new keys, and in the order of those.
 * What no known secret opens is left as it is.
 * @returns how many
 */
export async function renewUnsigned(tx: Tx, secrets: Secrets, roundId: string): Promise<number> {
  const known = canBeOpened(secrets, 'sealed');
  const rows = await tx
    .selectFrom('meteo_unsigned')
    .selectAll()
    .where('round_id', '=', roundId)
    .where(known)
    .execute();
  const answers = rows.map(({ id, sealed }) => unseal(secrets, 'meteo_unsigned', id, sealed));
  await tx.deleteFrom('meteo_unsigned').where('round_id', '=', roundId).where(known).execute();
  await insertShuffled(tx, secrets, roundId, answers);
  return answers.length;
}
