import { sql } from 'kysely';

/**
 * SQL: what has not come to its end. Written with literals, as the partial indexes have it: with states that are bound,
 * SQLite would go through all that was ever sent.
 */
export const isUnsettled = sql<boolean>`outbox.state IN ('queued', 'sending', 'uncertain')`;
