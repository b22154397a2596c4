import type { Kysely } from 'kysely';
import { counter, id, maybe, oneOf, partOf, required, schemaOf } from './schema.ts';

/**
 * Meetings of two, each EIG with her coach, by the day that their format's rhythm names; and the times that a coach has
 * offered for them. Without a coach: whoever it was with has left.
 */
export async function createOneToOne(db: Kysely<unknown>): Promise<void> {
  const { instant, table, index } = schemaOf(db);
  await table('one_to_ones')
    .addColumn('id', 'text', id)
    .addColumn('format', 'text', required)
    .addColumn('nominal_on', 'text', required)
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('coach_id', 'text', maybe('members.id'))
    .addColumn('starts_at', instant, required)
    .addColumn('ends_at', instant, required)
    .addColumn('place', 'text')
    .addColumn('state', 'text', oneOf('state', ['draft', 'agreed', 'unsuited', 'skipped', 'cancelled']))
    .addColumn('sequence', 'integer', counter)
    .addColumn('changed_at', instant, required)
    .execute();
  await index('one_to_ones_member', 'one_to_ones', ['member_id']);
  await index('one_to_ones_coach', 'one_to_ones', ['coach_id']);
  await index('one_to_ones_ends', 'one_to_ones', ['ends_at']);
  await table('one_to_one_slots')
    .addColumn('id', 'text', id)
    .addColumn('coach_id', 'text', partOf('members.id'))
    .addColumn('format', 'text', required)
    .addColumn('nominal_on', 'text', required)
    .addColumn('starts_at', instant, required)
    .addColumn('ends_at', instant, required)
    .execute();
  await index('one_to_one_slots_coach', 'one_to_one_slots', ['coach_id']);
  await index('one_to_one_slots_ends', 'one_to_one_slots', ['ends_at']);
}
