import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { reencryptRows, type SealedColumn } from '../../../engine/reencrypt.ts';

/** Where this feature keeps sealed texts. */
export const sealed: readonly SealedColumn[] = (
  ['mutual_aid_requests', 'mutual_aid_offers', 'mutual_aid_questions', 'mutual_aid_cards'] as const
).map((table) => ({ table, column: 'sealed' }));

/** Seals again what is under a former secret. */
export async function reencrypt({ tx, secrets }: UnitOfWork, max: number): Promise<number> {
  let count = 0;
  for (const column of sealed) count += await reencryptRows(tx, secrets, column, max - count);
  return count;
}
