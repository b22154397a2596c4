import type { PromotionEnd } from '../../community/feature/promotion-end.ts';
import { gatheringsIn } from '../../community/gatherings/store.ts';
import { closeFeedback } from './parts/follow-up/handlers/close-feedback.ts';
import { followupsIn } from './parts/follow-up/store/followups.ts';
import { closeQuestions } from './parts/questions/jobs.ts';
import { listedGatherings } from './parts/questions/store.ts';

const OF_A_GATHERING = { fate: 'archived', of: 'gatherings', column: 'gatheringId' } as const;
const OF_A_SEQUENCE = { fate: 'archived', of: 'gathering_sequences', column: 'sequenceId' } as const;

/**
 * What is to come goes: nobody is left for whom it would be. Of what is over, feedback and questions are closed as at
 * their time, and nobody is asked anything more of it.
 */
export const promotionEnd: PromotionEnd = {
  about: 'gatherings, and what was said of them',
  until: ({ meteo }) => `feedback, files and reports ${meteo.retentionDays} days; the gatherings for good`,
  async end(uow) {
    const { tx, now } = uow;
    for (const { gatheringId } of await followupsIn(tx, ['ended', 'thanked']))
      await closeFeedback(uow, gatheringId);
    const past = new Set(
      (await gatheringsIn(tx, ['announced', 'planned', 'over', 'cancelled']))
        .filter(({ startsAt }) => startsAt < now)
        .map(({ id }) => id),
    );
    for (const id of await listedGatherings(tx)) if (past.has(id)) await closeQuestions(uow, id);
  },
  tables: [
    { table: 'gathering_dossiers', ...OF_A_GATHERING },
    { table: 'gathering_reports', ...OF_A_GATHERING },
    { table: 'gathering_feedback', ...OF_A_GATHERING },
    { table: 'gathering_feedback_given', ...OF_A_GATHERING },
    {
      table: 'gathering_followups',
      ...OF_A_GATHERING,
      ends: [{ where: (eb) => eb('state', '!=', 'reported'), set: () => ({ state: 'reported' }) }],
    },
    { table: 'gathering_materials', ...OF_A_GATHERING },
    { table: 'gathering_contacts', ...OF_A_GATHERING },
    {
      table: 'gathering_forums',
      ...OF_A_GATHERING,
      ends: [{ where: (eb) => eb('state', '=', 'open'), set: () => ({ state: 'closed' }) }],
    },
    { table: 'gathering_forum_subjects', ...OF_A_GATHERING },
    { table: 'gathering_forum_goers', ...OF_A_GATHERING },
    { table: 'gathering_guests', ...OF_A_GATHERING },
    {
      table: 'gathering_intentions',
      ...OF_A_GATHERING,
      ends: [{ where: (eb) => eb('askAt', 'is not', null), set: () => ({ askAt: null }) }],
    },
    { table: 'gathering_speakers', ...OF_A_GATHERING },
    { table: 'gathering_sent_reminders', ...OF_A_GATHERING },
    { table: 'gathering_reminder_preferences', fate: 'kept', why: 'how those who stay want to be reminded' },
    { table: 'gathering_logistics', ...OF_A_GATHERING },
    { table: 'gathering_logistics_readings', ...OF_A_GATHERING },
    { table: 'gathering_question_lists', ...OF_A_GATHERING },
    { table: 'gathering_questions', ...OF_A_GATHERING },
    { table: 'gathering_unsigned_questions', ...OF_A_GATHERING },
    { table: 'gathering_question_supports', ...OF_A_GATHERING },
    { table: 'gathering_hidden_questions', ...OF_A_GATHERING },
    { table: 'sequence_choices', ...OF_A_SEQUENCE },
    { table: 'sequence_feedback_lists', ...OF_A_SEQUENCE },
    { table: 'sequence_feedback', ...OF_A_SEQUENCE },
    { table: 'sequence_feedback_given', ...OF_A_SEQUENCE },
    { table: 'sequence_timers', fate: 'erased' },
    {
      table: 'led_gatherings',
      fate: 'archived',
      by: 'createdAt',
      ends: [{ where: (eb) => eb('state', '=', 'waiting'), set: () => ({ state: 'withdrawn' }) }],
      frees: (eb, { id }) => ({ defi: eb('defi', '||', ` (${id})`) }),
    },
    { table: 'led_timers', fate: 'erased' },
    { table: 'idea_boxes', fate: 'erased' },
    { table: 'format_ideas', fate: 'erased' },
    { table: 'format_unsigned_ideas', fate: 'erased' },
    { table: 'format_idea_supports', fate: 'erased' },
    { table: 'format_idea_marks', fate: 'erased' },
    { table: 'format_trials', fate: 'kept', why: 'with its format: what it was to show, and showed' },
    { table: 'gathering_phases', fate: 'erased' },
  ],
};
