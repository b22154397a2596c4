import type { UnitOfWork } from '../../../community/feature/feature.ts';
import type { Departure, DepartureEffect } from '../../../community/members/departures/departure.ts';
import { memberById } from '../../../community/members/members.ts';
import { viewContextFor } from '../locales/index.ts';
import { stateOf } from '../rules.ts';
import { reportsFor } from '../store.ts';

/** Whoever reported something to who has left hears that nobody else reads it in their place. */
export async function departed(uow: UnitOfWork, { member }: Departure): Promise<DepartureEffect[]> {
  const effects: DepartureEffect[] = [];
  for (const report of await reportsFor(uow.tx, member.id)) {
    const author = stateOf(report) === 'closed' ? null : await memberById(uow.tx, report.authorId);
    if (!author?.active) continue;
    const text = (locale: typeof author.locale) =>
      viewContextFor(uow, { locale }).words.departed(member.name);
    effects.push({
      about: 'somebody’s confidential report has no reader any more',
      news: [{ member: author, text }],
    });
  }
  return effects;
}
