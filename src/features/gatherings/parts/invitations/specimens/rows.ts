import type { Filling } from '../../../../../../test/contracts/specimen.ts';

/** Something of Alix’s in each row that can lead to a member. */
export function rows({ alix, put }: Filling): void {
  put('gathering_reminder_preferences', { member_id: alix, prepare: 0, day_before: 0, starting_soon: 1 });
}
