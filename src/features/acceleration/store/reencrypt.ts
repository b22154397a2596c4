import type { Work } from '../../../community/feature/feature.ts';
import { resealRows, type SealedColumn } from '../../../engine/reencrypt.ts';

const REQUESTS: SealedColumn = { table: 'acceleration_requests', column: 'sealed' };
const QUESTIONS: SealedColumn = { table: 'acceleration_questions', column: 'sealed' };

/** Where this feature keeps sealed texts. */
export const sealed: readonly SealedColumn[] = [REQUESTS, QUESTIONS];

/** Seals again what is under a former secret. */
export async function reseal({ tx, secrets }: Work, most: number): Promise<number> {
  const count = await resealRows(tx, secrets, REQUESTS, most);
  return count + (await resealRows(tx, secrets, QUESTIONS, most - count));
}
