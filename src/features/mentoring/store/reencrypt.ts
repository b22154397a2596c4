import type { Work } from '../../../community/feature/feature.ts';
import { resealRows, type SealedColumn } from '../../../engine/reencrypt.ts';

const REQUESTS: SealedColumn = { table: 'mentoring_requests', column: 'sealed' };
const TEXTS: SealedColumn = { table: 'mentoring_texts', column: 'sealed' };

/** Where mentoring keeps sealed texts. */
export const sealed: readonly SealedColumn[] = [REQUESTS, TEXTS];

/** Seals again what is under a former secret. */
export async function reseal({ tx, secrets }: Work, most: number): Promise<number> {
  const count = await resealRows(tx, secrets, REQUESTS, most);
  return count + (await resealRows(tx, secrets, TEXTS, most - count));
}
