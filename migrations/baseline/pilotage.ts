import type { Kysely } from 'kysely';
import { counter, id, maybe, oneOf, required, schemaOf } from './schema.ts';

/**
 * What a défi says of its steering, once a month (sealed), and the decisions that it asks of its sponsor: the question
 * and the answer are sealed. `version` counts the changes, so that nobody answers what was asked otherwise meanwhile.
 */
export async function createPilotage(db: Kysely<unknown>): Promise<void> {
  const { instant, keyed, index, unique } = schemaOf(db);
  await keyed('defi_pilotages')
    .addColumn('id', 'text', id)
    .addColumn('defi', 'text', required)
    .addColumn('month', 'text', required)
    .addColumn('author_id', 'text', maybe('members.id'))
    .addColumn('version', 'integer', counter)
    .addColumn('changed_at', instant, required)
    .addColumn('sealed', 'text', required)
    .execute();
  await unique('defi_pilotages_month', 'defi_pilotages', ['defi', 'month']);
  await index('defi_pilotages_author', 'defi_pilotages', ['author_id']);
  // `committee_since` is when it was taken to the next committee, null where it was not.
  await keyed('defi_decisions')
    .addColumn('id', 'text', id)
    .addColumn('defi', 'text', required)
    .addColumn('month', 'text', required)
    .addColumn('state', 'text', oneOf('state', ['asked', 'committee', 'decided', 'withdrawn']))
    .addColumn('version', 'integer', counter)
    .addColumn('asker_id', 'text', maybe('members.id'))
    .addColumn('asked_at', instant, required)
    .addColumn('decider_id', 'text', maybe('members.id'))
    .addColumn('changed_at', instant, required)
    .addColumn('committee_since', instant)
    .addColumn('sealed', 'text', required)
    .addColumn('answer', 'text')
    .execute();
  await index('defi_decisions_defi', 'defi_decisions', ['defi', 'state']);
  await index('defi_decisions_asker', 'defi_decisions', ['asker_id']);
  await index('defi_decisions_decider', 'defi_decisions', ['decider_id']);
}
