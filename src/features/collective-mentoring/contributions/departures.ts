import type { UnitOfWork } from '../../../community/feature/feature.ts';
import type { Departure, DepartureEffect } from '../../../community/members/departures/departure.ts';
import { updateAnnouncements } from '../notifications.ts';
import { countOf } from '../rules/problem.ts';
import { peopleOf, problemById, problemsOf, removePerson, setProblem } from '../store/problems.ts';

/**
 * She no longer counts among those who have an open problem; one that nobody else has is withdrawn. What is
 * planned already goes on, and her seat there is given on. The numbers follow where they are shown.
 */
export async function departed(uow: UnitOfWork, { member }: Departure): Promise<DepartureEffect[]> {
  const { tx, now } = uow;
  const effects: DepartureEffect[] = [];
  for (const { problemId } of await problemsOf(tx, member.id)) {
    const problem = await problemById(tx, problemId);
    if (problem?.state !== 'open') continue;
    await removePerson(tx, problemId, member.id);
    const left = countOf(await peopleOf(tx, problemId));
    if (left > 0 || problem.memberId !== member.id) {
      await updateAnnouncements(uow, problem);
      effects.push({ about: 'she or he no longer counts among those who share a problem' });
      continue;
    }
    await setProblem(tx, problemId, { state: 'withdrawn', endedAt: now });
    await updateAnnouncements(uow, { ...problem, state: 'withdrawn' });
    effects.push({ about: 'a problem that nobody else shares is withdrawn' });
  }
  return effects;
}
