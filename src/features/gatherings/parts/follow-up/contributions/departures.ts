import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import { notedOf } from '../../../../../community/gatherings/attendance.ts';
import { gatheringsIn } from '../../../../../community/gatherings/store.ts';
import type { Departure, DepartureEffect } from '../../../../../community/members/departures/departure.ts';
import { askAttendance, type Ended } from '../notifications/attendance.ts';
import { NEWS_MS } from '../rules/follow-up.ts';

/** Who came, which she was asked as the coach who planned it and has not noted, is asked of the coaches. */
export async function departed(uow: UnitOfWork, { member }: Departure): Promise<DepartureEffect[]> {
  const effects: DepartureEffect[] = [];
  const unnoted: Ended[] = [];
  for (const gathering of await gatheringsIn(uow.tx, ['over'])) {
    const isNews = uow.now - gathering.endsAt <= NEWS_MS;
    if (gathering.authorId !== member.id || !isNews) continue;
    if ((await notedOf(uow.tx, gathering.id)).size > 0) continue;
    unnoted.push({ gathering, sendAt: uow.calendar.nextWorkingMoment(uow.now) });
    effects.push({ about: `who came to "${gathering.title}" is asked of the coaches` });
  }
  await askAttendance(uow, unnoted);
  return effects;
}
