import type { Filling } from '../../../../test/contracts/specimen.ts';

/** Something of Alix’s in each row that can lead to a member. */
export function rows({ alix, put }: Filling): void {
  put('calendar_feeds', { member_id: alix, generation: 7, alarm_minutes: 10, active: 1 });
}
