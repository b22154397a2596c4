import type { UnitOfWork } from '../../../community/feature/feature.ts';
import type { Departure, DepartureEffect } from '../../../community/members/departures/departure.ts';
import { memberById } from '../../../community/members/members.ts';
import { viewContextFor } from '../locales/index.ts';
import { updateInvited } from '../notifications.ts';
import { isAhead } from '../rules.ts';
import { setTestimony, testimoniesBy, testimoniesOf } from '../store.ts';

/** Whoever was to testify does not come; what a coach who leaves asked for waits for another. */
export async function departed(uow: UnitOfWork, { member }: Departure): Promise<DepartureEffect[]> {
  const effects: DepartureEffect[] = [];
  const todayOn = uow.calendar.localDate(uow.now);
  for (const testimony of await testimoniesOf(uow.tx, member.id)) {
    if (!isAhead(testimony, todayOn)) continue;
    await setTestimony(uow.tx, testimony.id, { state: 'declined' });
    await updateInvited(uow, { ...testimony, state: 'declined' });
    const coach = testimony.coachId ? await memberById(uow.tx, testimony.coachId) : null;
    effects.push({
      about: 'an alumna does not testify any more',
      news: coach?.active
        ? [
            {
              member: coach,
              text: (locale) => viewContextFor(uow, { locale }).words.departed.testimony,
            },
          ]
        : [],
    });
  }
  for (const testimony of await testimoniesBy(uow.tx, member.id))
    if (isAhead(testimony, todayOn))
      effects.push({
        about: 'an invitation to testify waits for another coach',
        coaches: {
          key: 'alumni/testimonies',
          text: (locale, count) => viewContextFor(uow, { locale }).words.departed.coaches(count),
        },
      });
  return effects;
}
