import type { SealedColumn } from '../../../engine/reencrypt.ts';

/** Where this feature keeps sealed texts. */
export const sealed: readonly SealedColumn[] = (
  ['mutual_aid_requests', 'mutual_aid_offers', 'mutual_aid_questions', 'mutual_aid_cards'] as const
).map((table) => ({ table, column: 'sealed' }));
