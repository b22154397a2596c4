import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { reencryptRows, type SealedColumn } from '../../../engine/reencrypt.ts';

const REQUESTS: SealedColumn = { table: 'acceleration_requests', column: 'sealed' };
const QUESTIONS: SealedColumn = { table: 'acceleration_questions', column: 'sealed' };

/** Where this feature keeps sealed texts. */
export const sealed: readonly SealedColumn[] = [REQUESTS, QUESTIONS];

/** Seals again what is under a former secret. */
export async function reencrypt({ tx, secrets }: UnitOfWork, max: number): Promise<number> {
  const count = await reencryptRows(tx, secrets, REQUESTS, max);
  return count + (await reencryptRows(tx, secrets, QUESTIONS, max - count));
}
