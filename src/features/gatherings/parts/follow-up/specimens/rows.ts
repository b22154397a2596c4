import type { Filling } from '../../../../../../test/contracts/specimen.ts';

/** Something of Alix’s in each row that can lead to a member. */
export function rows({ alix, soon, put }: Filling): void {
  for (const gathering_id of ['g-past', 'g-soon', 'g-vote']) {
    put('gathering_feedback_given', { gathering_id, member_id: alix });
    const state = gathering_id === 'g-past' ? 'reported' : 'ended';
    put('gathering_followups', {
      gathering_id,
      thank_at: soon,
      closes_at: soon,
      report_at: soon,
      state,
    });
  }
}
