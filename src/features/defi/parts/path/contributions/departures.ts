import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import type { Departure, DepartureEffect } from '../../../../../community/members/departures/departure.ts';
import { giveBack, updateHelp, updateNotified } from '../notifications.ts';
import { helpsBy, openHelps, removeHelp } from '../store.ts';

/** What somebody who has left asked help for needs none any more; what a coach saw to waits for another one. */
export async function departed(uow: UnitOfWork, { member }: Departure): Promise<DepartureEffect[]> {
  const effects: DepartureEffect[] = [];
  for (const help of await helpsBy(uow.tx, member.id)) {
    await updateHelp(uow, help, true);
    await removeHelp(uow.tx, help.id);
    await updateNotified(uow, help.defi, [help]);
    effects.push({ about: 'a request for help with a défi’s step is withdrawn' });
  }
  for (const help of await openHelps(uow.tx)) {
    if (help.takenBy !== member.id) continue;
    await giveBack(uow, help);
    effects.push({ about: 'a request for help with a défi’s step waits for another coach' });
  }
  return effects;
}
