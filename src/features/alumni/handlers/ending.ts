import { isOnlyAlumna, leaveAsAlumna } from '../../../community/alumni/staying.ts';
import type { UnitOfWork } from '../../../community/feature/feature.ts';
import type { Member } from '../../../community/members/member.ts';
import { waitingPostsTo } from '../../../engine/outbox/deliveries.ts';
import { forgetInvitation, tellErased } from '../notifications.ts';
import { isAhead, type Testimony } from '../rules.ts';
import { forgetTestimoniesOf, testimoniesOf } from '../store.ts';

/** Those invitations of somebody on which something can still change. */
export const openTestimonies = async (
  { tx, calendar, now }: Pick<UnitOfWork, 'tx' | 'calendar' | 'now'>,
  memberId: string,
): Promise<Testimony[]> => {
  const todayOn = calendar.localDate(now);
  return (await testimoniesOf(tx, memberId)).filter((testimony) => isAhead(testimony, todayOn));
};

/** What she was invited to is over, and erased: the coaches who count on her hear that nobody comes. */
export async function endTestimonies(uow: UnitOfWork, member: Member): Promise<void> {
  for (const testimony of await testimoniesOf(uow.tx, member.id)) await forgetInvitation(uow, testimony);
  for (const testimony of await openTestimonies(uow, member.id)) await tellErased(uow, testimony);
  await forgetTestimoniesOf(uow.tx, member.id);
}

/** Ends her consent at once, with all that hangs on it; whoever is nothing else is in the roster no more. */
export async function endStay(uow: UnitOfWork, member: Member): Promise<void> {
  await endTestimonies(uow, member);
  // What waits for tomorrow morning is not written to whoever stops today.
  if (isOnlyAlumna(member))
    for (const key of await waitingPostsTo(uow.tx, member.id)) await uow.withdraw(key);
  await leaveAsAlumna(uow.tx, member.id, { now: uow.now, todayOn: uow.calendar.localDate(uow.now) });
}
