import type { Range, ShownRound } from './agenda.ts';
import type { UnitOfWork } from './feature.ts';

/** The rounds that open in a range, the first first; in another calendar than today's where a unit of work has one. */
export async function roundsShown(uow: UnitOfWork, range: Range): Promise<ShownRound[]> {
  const entries = await uow.contributions.agenda(uow, null, range);
  return entries
    .filter(({ format }) => format === 'meteo')
    .map(({ id, startsAt, openUntil = null }) => ({ id, startsAt, openUntil }));
}
