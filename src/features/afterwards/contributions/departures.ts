import type { Work } from '../../../community/feature/feature.ts';
import { gatheringsIn } from '../../../community/gatherings/store.ts';
import type { Departure, DepartureEffect } from '../../../community/members/departure.ts';
import { askAttendance } from '../notifications/attendance.ts';
import { NEWS_MS } from '../rules/follow-up.ts';
import { notedOf } from '../store/attendance.ts';

/** Who came, which she was asked as the coach who planned it and has not noted, is asked of the coaches. */
export async function departed(work: Work, { member }: Departure): Promise<DepartureEffect[]> {
  const effects: DepartureEffect[] = [];
  for (const gathering of await gatheringsIn(work.tx, ['over'])) {
    const isNews = work.now - gathering.endsAt <= NEWS_MS;
    if (gathering.authorId !== member.id || !isNews) continue;
    if ((await notedOf(work.tx, gathering.id)).size > 0) continue;
    await askAttendance(work, gathering, work.calendar.nextWorkingMoment(work.now));
    effects.push({ about: `who came to "${gathering.title}" is asked of the coaches` });
  }
  return effects;
}
