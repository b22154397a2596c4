import type { SealedColumn } from '../../../engine/reencrypt.ts';

/** Where this feature keeps sealed texts. */
export const sealed: readonly SealedColumn[] = [
  { table: 'acceleration_requests', column: 'sealed' },
  { table: 'acceleration_questions', column: 'sealed' },
];
