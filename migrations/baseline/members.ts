import { type Kysely, sql } from 'kysely';
import { anyCase, flag, id, maybe, maybeOneOf, oneOf, partOf, required, schemaOf } from './schema.ts';

/** Members, who they are on each platform, when they are away, who has left, and their calendar addresses. */
export async function createMembers(db: Kysely<unknown>): Promise<void> {
  const { instant, table, keyed, index } = schemaOf(db);
  await table('members')
    .addColumn('id', 'text', id)
    .addColumn('email', 'text', (column) => anyCase(column.notNull().unique()))
    .addColumn('name', 'text', required)
    .addColumn('roles', 'text', required)
    .addColumn('metier', 'text')
    .addColumn('defi', 'text')
    .addColumn('coach_email', 'text')
    .addColumn('expertise', 'text', (column) => column.notNull().defaultTo('[]'))
    .addColumn('locale', 'text', maybeOneOf('locale', ['fr', 'en']))
    .addColumn('platform', 'text')
    // How often she is written to unasked: all of it on a Monday; null for twice a week.
    .addColumn('pace', 'text', maybeOneOf('pace', ['weekly']))
    .addColumn('active', 'integer', (column) => column.notNull().defaultTo(1))
    .addColumn('listed', 'integer', (column) => column.notNull().defaultTo(1))
    .addColumn('created_at', instant, required)
    // Her first and last day, where they are not the promotion's; since when she has been a coach.
    .addColumn('arrives_on', 'text')
    .addColumn('leaves_on', 'text')
    .addColumn('coach_since', instant)
    // From when on she reads what others wrote for those who run the promotion; null for ever since she is there.
    .addColumn('reads_from', instant)
    // Since when she has had an account; null when she never had one.
    .addColumn('known_at', instant)
    .execute();
  // Few are given fields by the roster: whoever knows one is found without reading everybody.
  await index('members_expertise', 'members', ['expertise'], sql<boolean>`expertise <> '[]'`);
  // What members say of themselves: one level a field. Who said so, be it that she has none, has a row in the other.
  await keyed('member_fields')
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('field', 'text', required)
    .addColumn('level', 'text', oneOf('level', ['help', 'interested', 'learn']))
    .addPrimaryKeyConstraint('member_fields_key', ['member_id', 'field'])
    .execute();
  await index('member_fields_of', 'member_fields', ['field', 'level']);
  await keyed('member_fields_said')
    .addColumn('member_id', 'text', (column) => partOf('members.id')(column.primaryKey()))
    // With whom she shares them; null as long as she has not chosen, and they are shown to nobody.
    .addColumn('shared_with', 'text', maybeOneOf('shared_with', ['promotion', 'coaches', 'nobody']))
    .execute();
  // `proof` is what an account's link rests on, `email` the address that the chat tells of it.
  await keyed('identities')
    .addColumn('platform', 'text', required)
    .addColumn('user', 'text', required)
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('active', 'integer', (column) => column.notNull().defaultTo(1))
    .addColumn('locale', 'text')
    .addColumn('time_zone', 'text')
    .addColumn('proof', 'text', (column) => oneOf('proof', PROOFS)(column.defaultTo('vouched')))
    .addColumn('email', 'text', anyCase)
    .addPrimaryKeyConstraint('identities_key', ['platform', 'user'])
    .execute();
  await index('identities_member', 'identities', ['member_id']);
  await index('identities_email', 'identities', ['email']);
  // How the accounts of each chat were last held against the roster.
  await keyed('account_linking')
    .addColumn('platform', 'text', id)
    .addColumn('linked_at', instant)
    .addColumn('failing_since', instant)
    .addColumn('failure', 'text')
    .execute();
  await table('absences')
    .addColumn('id', 'text', id)
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('from_on', 'text', required)
    .addColumn('to_on', 'text', required)
    .execute();
  await index('absences_member', 'absences', ['member_id']);
  // Who has left, and what becomes of what was agreed with her.
  await keyed('departures')
    .addColumn('member_id', 'text', (column) => partOf('members.id')(column.primaryKey()))
    .addColumn('left_at', instant, required)
    .addColumn('due_at', instant, required)
    .addColumn('state', 'text', oneOf('state', DEPARTURES))
    .execute();
  await index('departures_due', 'departures', ['state', 'due_at']);
  // Who has a calendar address, of which generation (each revocation makes the next), and how long before an entry
  // her calendar should ring, in minutes. `member_id` is '' for the whole promotion's. `versions` is JSON: what the
  // calendar was last told of each entry.
  await keyed('calendar_feeds')
    .addColumn('member_id', 'text', id)
    .addColumn('generation', 'integer', required)
    .addColumn('alarm_minutes', 'integer')
    .addColumn('active', 'integer', flag('active', 1))
    .addColumn('versions', 'text', (column) => column.notNull().defaultTo('{}'))
    .execute();
}

/**
 * The promotions that have followed one another here, and what coaches change of the one that is on in the chat: people,
 * and days off beside those of programme.yaml.
 */
export async function createPromotion(db: Kysely<unknown>): Promise<void> {
  const { instant, keyed, index } = schemaOf(db);
  // As programme.yaml last told of each; what was made from `begun_at` on is of it. One has not ended: the one that is on.
  await keyed('promotions')
    .addColumn('id', 'text', id)
    .addColumn('name', 'text', required)
    .addColumn('starts_on', 'text', required)
    .addColumn('ends_on', 'text', required)
    .addColumn('begun_at', instant, required)
    .addColumn('ended_at', instant)
    .execute();
  // One change of one member's line of the roster; `before` and `after` are JSON, null where there is no line.
  await keyed('roster_changes')
    .addColumn('id', 'text', id)
    .addColumn('member_id', 'text', (column) => column.references('members.id').onDelete('cascade'))
    .addColumn('by_id', 'text', maybe('members.id'))
    .addColumn('at', instant, required)
    .addColumn('state', 'text', oneOf('state', CHANGES))
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    // Who agreed to it or not, where somebody else had to, and when.
    .addColumn('second_id', 'text', maybe('members.id'))
    .addColumn('decided_at', instant)
    .addColumn('undone_by', 'text', maybe('members.id'))
    .addColumn('undone_at', instant)
    // The change that this one takes back.
    .addColumn('undoes', 'text')
    // Since when a roster that was imported has known of a member who was added.
    .addColumn('filed_at', instant)
    .execute();
  await index('roster_changes_of', 'roster_changes', ['member_id']);
  await index('roster_changes_at', 'roster_changes', ['state', 'at']);
  // Both days included; a draft was previewed, and nobody has agreed to it yet.
  await keyed('days_off')
    .addColumn('id', 'text', id)
    .addColumn('kind', 'text', oneOf('kind', ['pause', 'holiday']))
    .addColumn('name', 'text', required)
    .addColumn('from_on', 'text', required)
    .addColumn('to_on', 'text', required)
    .addColumn('state', 'text', oneOf('state', ['draft', 'set', 'removed']))
    .addColumn('added_by', 'text', maybe('members.id'))
    .addColumn('added_at', instant, required)
    .addColumn('removed_by', 'text', maybe('members.id'))
    .addColumn('removed_at', instant)
    // What they moved, as JSON.
    .addColumn('moves', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
}

const PROOFS = ['vouched', 'address', 'confirmed', 'awaited', 'refused'];
const CHANGES = ['draft', 'waiting', 'applied', 'undone', 'refused', 'lapsed'];
const DEPARTURES = ['pending', 'waiting', 'confirmed', 'settled', 'dismissed'];
