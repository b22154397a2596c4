import type { UnitOfWork } from '../../../community/feature/feature.ts';
import type { Departure, DepartureEffect } from '../../../community/members/departures/departure.ts';
import { memberById } from '../../../community/members/members.ts';
import { updateWeekly } from '../notifications.ts';
import { meetingsWith, setMeeting } from '../store/meetings.ts';

/** Whoever was to meet her is shown that she is not available, where it was proposed; nobody is written to of it. */
export async function departed(uow: UnitOfWork, { member }: Departure): Promise<DepartureEffect[]> {
  const effects: DepartureEffect[] = [];
  for (const meeting of await meetingsWith(uow.tx, member.id)) {
    if (meeting.state !== 'proposed') continue;
    await setMeeting(uow.tx, meeting.id, 'declined');
    const newcomer = await memberById(uow.tx, meeting.memberId);
    if (newcomer?.active) await updateWeekly(uow, newcomer, 'arrival', meeting.toldOn);
    effects.push({ about: 'a newcomer is no longer to meet her' });
  }
  return effects;
}
