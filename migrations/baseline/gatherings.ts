import { type Kysely, sql } from 'kysely';
import { counter, flag, id, maybe, oneOf, partOf, required, schemaOf } from './schema.ts';

/** Gatherings, who is asked, who comes, and which reminders are behind. */
export async function createGatherings(db: Kysely<unknown>): Promise<void> {
  const { instant, table, keyed, index, unique } = schemaOf(db);
  await table('gatherings')
    .addColumn('id', 'text', id)
    .addColumn('format', 'text', required)
    .addColumn('metier', 'text')
    // The roles and métiers that it is for in place of its format's; the défi, when it is for one alone.
    .addColumn('audience', 'text')
    .addColumn('defi', 'text')
    .addColumn('nominal_on', 'text')
    .addColumn('title', 'text', required)
    .addColumn('description', 'text')
    .addColumn('starts_at', instant, required)
    .addColumn('ends_at', instant, required)
    .addColumn('place', 'text')
    .addColumn('directions', 'text')
    .addColumn('link', 'text')
    .addColumn('speaker', 'text')
    .addColumn('capacity', 'integer')
    .addColumn('state', 'text', oneOf('state', ['draft', 'planned', 'announced', 'cancelled', 'over']))
    .addColumn('author_id', 'text', maybe('members.id'))
    .addColumn('announce_at', instant, required)
    .addColumn('prepare_at', instant, required)
    .addColumn('remind_at', instant, required)
    .addColumn('starting_soon_at', instant, required)
    // When it was last announced; null when it never was.
    .addColumn('announced_at', instant)
    .addColumn('sequence', 'integer', counter)
    .addColumn('changed_at', instant, required)
    .execute();
  await index('gatherings_start', 'gatherings', ['starts_at']);
  await unique(
    'gatherings_rhythm',
    'gatherings',
    ['format', sql`coalesce(metier, '')`, sql`coalesce(defi, '')`, 'nominal_on'],
    sql<boolean>`nominal_on is not null`,
  );
  // The days of a rhythm that a coach left out; `metier` is '' where the format has none.
  await keyed('gathering_skipped_dates')
    .addColumn('format', 'text', required)
    .addColumn('metier', 'text', required)
    .addColumn('nominal_on', 'text', required)
    .addPrimaryKeyConstraint('gathering_skipped_dates_key', ['format', 'nominal_on', 'metier'])
    .execute();
  // The phases as they were when coaches were last told of their dates.
  await keyed('gathering_phases')
    .addColumn('phase', 'text', (column) => column.primaryKey().notNull())
    .addColumn('from_on', 'text', required)
    .addColumn('to_on', 'text', required)
    .execute();
  // Who is invited without an account: a name as a coach wrote it, and what she said on her page.
  await keyed('gathering_guests')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('gathering_id', 'text', partOf('gatherings.id'))
    .addColumn('name', 'text', required)
    .addColumn('answer', 'text')
    .addColumn('created_at', instant, required)
    .execute();
  await index('gathering_guests_gathering', 'gathering_guests', ['gathering_id']);
  await ofMember('gathering_invited').execute();
  await index('gathering_invited_member', 'gathering_invited', ['member_id']);
  await ofMember('gathering_answers')
    .addColumn('answer', 'text', oneOf('answer', ['yes', 'maybe', 'no', 'waiting']))
    .addColumn('position', 'integer', required)
    .execute();
  await index('gathering_answers_member', 'gathering_answers', ['member_id']);
  await ofMember('gathering_speakers').execute();
  await index('gathering_speakers_member', 'gathering_speakers', ['member_id']);
  await ofMember('gathering_attendance').addColumn('came', 'integer', flag('came')).execute();
  await index('gathering_attendance_member', 'gathering_attendance', ['member_id']);
  await keyed('gathering_reminder_preferences')
    .addColumn('member_id', 'text', (column) => partOf('members.id')(column.primaryKey()))
    .addColumn('prepare', 'integer', flag('prepare', 1))
    .addColumn('day_before', 'integer', flag('day_before', 1))
    .addColumn('starting_soon', 'integer', flag('starting_soon', 1))
    .execute();
  // What is behind: sent to those it is for, or skipped because its time had passed; a coach's nudge, once.
  await keyed('gathering_sent_reminders')
    .addColumn('gathering_id', 'text', partOf('gatherings.id'))
    .addColumn('kind', 'text', oneOf('kind', ['prepare', 'remind', 'startingSoon', 'nudge']))
    .addColumn('at', instant, required)
    .addPrimaryKeyConstraint('gathering_sent_reminders_key', ['gathering_id', 'kind', 'at'])
    .execute();

  function ofMember(name: string) {
    return keyed(name)
      .addColumn('gathering_id', 'text', partOf('gatherings.id'))
      .addColumn('member_id', 'text', partOf('members.id'))
      .addPrimaryKeyConstraint(`${name}_key`, ['gathering_id', 'member_id']);
  }
}

/** Formats beside those of programme.yaml: tried out, adopted, or no longer; what a trial is to show, and showed. */
export async function createFormats(db: Kysely<unknown>): Promise<void> {
  const { instant, table } = schemaOf(db);
  await table('gathering_formats')
    .addColumn('id', 'text', id)
    .addColumn('settings', 'text', required)
    .addColumn('trials', 'integer', required)
    .addColumn(
      'state',
      'text',
      oneOf('state', ['draft', 'trying', 'deciding', 'adopted', 'stopped', 'closed']),
    )
    .addColumn('created_at', instant, required)
    .execute();
  await table('format_trials')
    .addColumn('id', 'text', (column) => partOf('gathering_formats.id')(column.primaryKey()))
    .addColumn('author_id', 'text', maybe('members.id'))
    .addColumn('copied_from', 'text', required)
    .addColumn('for_whom', 'text', oneOf('for_whom', ['same', 'chosen']))
    // Percentages; the day by which coaches decide.
    .addColumn('useful', 'integer')
    .addColumn('came', 'integer')
    .addColumn('keep', 'integer')
    .addColumn('decide_on', 'text')
    .addColumn('verdict', 'text')
    .addColumn('sealed', 'text', required)
    .execute();
}

/**
 * What is kept after a gathering. Feedback is unsigned, as the météo's unsigned answers are: a random key, neither
 * member, time nor order; that somebody gave some stands apart.
 */
export async function createFollowups(db: Kysely<unknown>): Promise<void> {
  const { instant, table, keyed, index } = schemaOf(db);
  await table('gathering_materials')
    .addColumn('id', 'text', id)
    .addColumn('gathering_id', 'text', partOf('gatherings.id'))
    .addColumn('author_id', 'text', maybe('members.id'))
    .addColumn('title', 'text', required)
    .addColumn('url', 'text', required)
    .addColumn('position', 'integer', required)
    .execute();
  await index('gathering_materials_of', 'gathering_materials', ['gathering_id']);
  await keyed('gathering_contacts')
    .addColumn('id', 'text', id)
    .addColumn('gathering_id', 'text', partOf('gatherings.id'))
    .addColumn('sealed', 'text', required)
    .addUniqueConstraint('gathering_contacts_one', ['gathering_id'])
    .execute();
  await keyed('gathering_intentions')
    .addColumn('id', 'text', id)
    .addColumn('gathering_id', 'text', partOf('gatherings.id'))
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('ask_at', instant)
    .addColumn('erase_on', 'text', required)
    .addColumn('sealed', 'text', required)
    .addUniqueConstraint('gathering_intentions_one', ['gathering_id', 'member_id'])
    .execute();
  await index('gathering_intentions_member', 'gathering_intentions', ['member_id']);
  await keyed('gathering_feedback')
    .addColumn('id', 'text', id)
    .addColumn('gathering_id', 'text', partOf('gatherings.id'))
    .addColumn('sealed', 'text', required)
    .execute();
  await index('gathering_feedback_of', 'gathering_feedback', ['gathering_id']);
  await keyed('gathering_feedback_given')
    .addColumn('gathering_id', 'text', partOf('gatherings.id'))
    .addColumn('member_id', 'text', partOf('members.id'))
    .addPrimaryKeyConstraint('gathering_feedback_given_key', ['gathering_id', 'member_id'])
    .execute();
  await table('gathering_followups')
    .addColumn('gathering_id', 'text', (column) => partOf('gatherings.id')(column.primaryKey()))
    .addColumn('thank_at', instant, required)
    .addColumn('closes_at', instant, required)
    .addColumn('report_at', instant, required)
    .addColumn('state', 'text', oneOf('state', ['ended', 'thanked', 'closed', 'reported']))
    .addColumn('given', 'integer')
    .addColumn('useful', 'text')
    .addColumn('keep', 'text')
    .addColumn('readable', 'integer', flag('readable', 0))
    .addColumn('came_erased', 'integer', counter)
    .execute();
}

/** What an EIG means to lead: her draft, until a coach lets it go, or the clock does; its title stays with why not. */
export async function createLed(db: Kysely<unknown>): Promise<void> {
  const { instant, table, keyed, index } = schemaOf(db);
  await table('led_gatherings')
    .addColumn('id', 'text', id)
    .addColumn('gathering_id', 'text', maybe('gatherings.id'))
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('state', 'text', oneOf('state', ['waiting', 'planned', 'declined', 'withdrawn']))
    .addColumn('created_at', instant, required)
    .addColumn('format', 'text')
    .addColumn('defi', 'text')
    .addColumn('sealed', 'text', required)
    .execute();
  await index('led_gatherings_member', 'led_gatherings', ['member_id']);
  await index('led_gatherings_defi', 'led_gatherings', ['defi']);
  await keyed('led_timers')
    .addColumn('row_id', 'text', partOf('led_gatherings.id'))
    .addColumn('kind', 'text', required)
    .addColumn('at', instant, required)
    .addPrimaryKeyConstraint('led_timers_key', ['row_id', 'kind'])
    .execute();
}

/**
 * The box of ideas for formats, one a month. Signed ones have their member, unsigned ones a random key alone; who has
 * which idea too is kept with the box, so that each is counted once.
 */
export async function createIdeas(db: Kysely<unknown>): Promise<void> {
  const { keyed, index } = schemaOf(db);
  await keyed('idea_boxes')
    .addColumn('id', 'text', id)
    .addColumn('state', 'text', oneOf('state', ['open', 'closed']))
    .addColumn('few', 'integer', flag('few', 0))
    .execute();
  await keyed('format_ideas')
    .addColumn('id', 'text', id)
    .addColumn('box_id', 'text', partOf('idea_boxes.id'))
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('sealed', 'text', required)
    .execute();
  await index('format_ideas_of', 'format_ideas', ['box_id']);
  await index('format_ideas_member', 'format_ideas', ['member_id']);
  await keyed('format_unsigned_ideas')
    .addColumn('id', 'text', id)
    .addColumn('box_id', 'text', partOf('idea_boxes.id'))
    .addColumn('sealed', 'text', required)
    .execute();
  await index('format_unsigned_ideas_of', 'format_unsigned_ideas', ['box_id']);
  await keyed('format_idea_supports')
    .addColumn('box_id', 'text', partOf('idea_boxes.id'))
    .addColumn('idea', 'text', required)
    .addColumn('member_id', 'text', partOf('members.id'))
    .addPrimaryKeyConstraint('format_idea_supports_key', ['box_id', 'idea', 'member_id'])
    .execute();
  await index('format_idea_supports_member', 'format_idea_supports', ['member_id']);
  // What became of an idea: coaches heard that many have it, one set it aside, or made a trial of it.
  await keyed('format_idea_marks')
    .addColumn('box_id', 'text', partOf('idea_boxes.id'))
    .addColumn('idea', 'text', required)
    .addColumn('mark', 'text', oneOf('mark', ['told', 'hidden', 'tried']))
    .addPrimaryKeyConstraint('format_idea_marks_key', ['box_id', 'idea', 'mark'])
    .execute();
}

/**
 * Questions before and during a gathering. Unsigned ones have a random key, neither member, time nor order; who has
 * which question too is kept while the list is open, so that each is counted once.
 */
export async function createQuestions(db: Kysely<unknown>): Promise<void> {
  const { keyed, index } = schemaOf(db);
  await keyed('gathering_question_lists')
    .addColumn('gathering_id', 'text', (column) => partOf('gatherings.id')(column.primaryKey()))
    .addColumn('state', 'text', oneOf('state', ['open', 'closed']))
    .addColumn('few', 'integer', flag('few', 0))
    .execute();
  await keyed('gathering_questions')
    .addColumn('id', 'text', id)
    .addColumn('gathering_id', 'text', partOf('gatherings.id'))
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('me_too', 'integer')
    .addColumn('sealed', 'text', required)
    .execute();
  await index('gathering_questions_of', 'gathering_questions', ['gathering_id']);
  await index('gathering_questions_member', 'gathering_questions', ['member_id']);
  await keyed('gathering_unsigned_questions')
    .addColumn('id', 'text', id)
    .addColumn('gathering_id', 'text', partOf('gatherings.id'))
    .addColumn('sealed', 'text', required)
    .execute();
  await index('gathering_unsigned_questions_of', 'gathering_unsigned_questions', ['gathering_id']);
  await keyed('gathering_question_supports')
    .addColumn('gathering_id', 'text', partOf('gatherings.id'))
    .addColumn('question', 'text', required)
    .addColumn('member_id', 'text', partOf('members.id'))
    .addPrimaryKeyConstraint('gathering_question_supports_key', ['gathering_id', 'question', 'member_id'])
    .execute();
  await index('gathering_question_supports_member', 'gathering_question_supports', ['member_id']);
  await keyed('gathering_hidden_questions')
    .addColumn('gathering_id', 'text', partOf('gatherings.id'))
    .addColumn('question', 'text', required)
    .addPrimaryKeyConstraint('gathering_hidden_questions_key', ['gathering_id', 'question'])
    .execute();
}
