import type { StillTrue, UnitOfWork } from '../../../community/feature/feature.ts';
import type { Departure, DepartureEffect } from '../../../community/members/departures/departure.ts';
import { disown, serviceById } from '../store/services.ts';

/** The services of whoever leaves stay, and nobody answers for them until the file names somebody else. */
export async function departed({ tx }: UnitOfWork, { member }: Departure): Promise<DepartureEffect[]> {
  const names = await disown(tx, member.id);
  return names.map((name) => ({ about: `nobody answers for the service ${name} any more` }));
}

/** A question about a service makes sense until it is answered, or asked anew. */
export const stillTrue: StillTrue = {
  async 'directory/asked'({ tx }, id = '', askedOn = '') {
    return (await serviceById(tx, id))?.askedOn === askedOn;
  },
};
