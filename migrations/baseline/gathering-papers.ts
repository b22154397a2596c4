import type { Kysely } from 'kysely';
import { counter, id, maybe, partOf, required, schemaOf } from './schema.ts';

/**
 * What a défi writes before a gathering of its own (one file each), and what is written of it afterwards.
 * `version` counts the changes, so that two people who write at once don't undo each other's.
 */
export async function createGatheringPapers(db: Kysely<unknown>): Promise<void> {
  const { instant, keyed, index } = schemaOf(db);
  await keyed('gathering_dossiers')
    .addColumn('id', 'text', id)
    .addColumn('gathering_id', 'text', (column) => partOf('gatherings.id')(column.unique()))
    .addColumn('author_id', 'text', maybe('members.id'))
    .addColumn('version', 'integer', counter)
    .addColumn('changed_at', instant, required)
    .addColumn('sealed', 'text', required)
    .execute();
  await index('gathering_dossiers_author', 'gathering_dossiers', ['author_id']);
  await keyed('gathering_reports')
    .addColumn('id', 'text', id)
    .addColumn('gathering_id', 'text', (column) => partOf('gatherings.id')(column.unique()))
    .addColumn('author_id', 'text', maybe('members.id'))
    .addColumn('version', 'integer', counter)
    .addColumn('changed_at', instant, required)
    .addColumn('sealed', 'text', required)
    // What the team changes of its roadmap since: one line, whose, and how often it was changed.
    .addColumn('road_map', 'text')
    .addColumn('road_map_by', 'text', maybe('members.id'))
    .addColumn('road_map_version', 'integer', counter)
    .execute();
  await index('gathering_reports_author', 'gathering_reports', ['author_id']);
  await index('gathering_reports_road_map', 'gathering_reports', ['road_map_by']);
}
