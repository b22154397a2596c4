import type { SealedColumn } from '../../../engine/reencrypt.ts';

/** Where mentoring keeps sealed texts. */
export const sealed: readonly SealedColumn[] = [
  { table: 'mentoring_requests', column: 'sealed' },
  { table: 'mentoring_texts', column: 'sealed' },
];
