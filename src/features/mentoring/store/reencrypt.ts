import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { reencryptRows, type SealedColumn } from '../../../engine/reencrypt.ts';

const REQUESTS: SealedColumn = { table: 'mentoring_requests', column: 'sealed' };
const TEXTS: SealedColumn = { table: 'mentoring_texts', column: 'sealed' };

/** Where mentoring keeps sealed texts. */
export const sealed: readonly SealedColumn[] = [REQUESTS, TEXTS];

/** Seals again what is under a former secret. */
export async function reencrypt({ tx, secrets }: UnitOfWork, max: number): Promise<number> {
  const count = await reencryptRows(tx, secrets, REQUESTS, max);
  return count + (await reencryptRows(tx, secrets, TEXTS, max - count));
}
