import type { Kysely } from 'kysely';
import { id, maybe, oneOf, partOf, required, schemaOf } from './schema.ts';

/**
 * The path of each défi: what has become of its steps, which are the défi's and no member's, and where somebody of it
 * asked for help. Texts are sealed.
 */
export async function createPath(db: Kysely<unknown>): Promise<void> {
  const { instant, table, index } = schemaOf(db);
  // `told_on` and `again_on` are the days on which its porteurs were told of it; `by_id` whoever answered.
  await table('path_steps')
    .addColumn('id', 'text', id)
    .addColumn('defi', 'text', required)
    .addColumn('item', 'text', required)
    .addColumn('told_on', 'text')
    .addColumn('again_on', 'text')
    .addColumn('state', 'text', oneOf('state', ['open', 'done', 'set-aside']))
    .addColumn('by_id', 'text', maybe('members.id'))
    .addColumn('at', instant)
    .addColumn('sealed', 'text')
    .execute();
  await index('path_steps_defi', 'path_steps', ['defi']);
  await index('path_steps_by', 'path_steps', ['by_id']);
  await table('path_helps')
    .addColumn('id', 'text', id)
    .addColumn('step_id', 'text', partOf('path_steps.id'))
    .addColumn('author_id', 'text', partOf('members.id'))
    .addColumn('at', instant, required)
    .addColumn('sealed', 'text')
    .addColumn('taken_by', 'text', maybe('members.id'))
    .addColumn('taken_at', instant)
    .execute();
  await index('path_helps_step', 'path_helps', ['step_id']);
  await index('path_helps_author', 'path_helps', ['author_id']);
  await index('path_helps_taken', 'path_helps', ['taken_by']);
}
