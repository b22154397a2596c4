import type { UnitOfWork } from '../../../community/feature/feature.ts';
import type { Departure, DepartureEffect } from '../../../community/members/departures/departure.ts';
import { decline, eraseRequest } from '../handlers/ending.ts';
import { asksOf, requestsOf } from '../store.ts';

/**
 * What she asked for is erased, what she was asked waits for her no more; what she gave stays with whoever asked. No
 * effect is told: a preview counts them, and coaches are not to know that there was anything.
 */
export async function departed(uow: UnitOfWork, { member }: Departure): Promise<DepartureEffect[]> {
  const { tx, secrets } = uow;
  for (const request of await requestsOf(tx, secrets, member.id)) await eraseRequest(uow, request);
  for (const ask of await asksOf(tx, secrets, member.id)) if (ask.state === 'asked') await decline(uow, ask);
  return [];
}
