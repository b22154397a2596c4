import type { Migration } from 'kysely';
import { up as baseline } from './0001_baseline.ts';

/** Every migration, in order. A step must be repeatable: SQLite cannot roll back a whole migration. */
export const migrations: Record<string, Migration> = {
  '0001_baseline': { up: baseline },
};
