import type { Kysely } from 'kysely';
import { counter, flag, id, required, schemaOf } from './schema.ts';

/**
 * Where a défi is with each of the four values, once a phase: levels and links as JSON, by value. It holds nobody's
 * name. `shared` is the same in all rows of a défi; `version` counts the changes.
 */
export async function createDefiValues(db: Kysely<unknown>): Promise<void> {
  const { instant, keyed, unique } = schemaOf(db);
  await keyed('defi_values')
    .addColumn('id', 'text', id)
    .addColumn('defi', 'text', required)
    .addColumn('period', 'text', required)
    .addColumn('levels', 'text', required)
    .addColumn('links', 'text', required)
    .addColumn('shared', 'integer', flag('shared', 0))
    .addColumn('version', 'integer', counter)
    .addColumn('changed_at', instant, required)
    .execute();
  await unique('defi_values_period', 'defi_values', ['defi', 'period']);
}
