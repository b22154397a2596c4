import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import type { Departure, DepartureEffect } from '../../../../../community/members/departure.ts';
import { updateHelp, updateHelped } from '../notifications.ts';
import { helpsBy, openHelps, removeHelp, setTaken } from '../store.ts';

/** What somebody who has left asked help for needs none any more; what a coach saw to waits for another one. */
export async function departed(uow: UnitOfWork, { member }: Departure): Promise<DepartureEffect[]> {
  const effects: DepartureEffect[] = [];
  for (const help of await helpsBy(uow.tx, member.id)) {
    await updateHelp(uow, help, true);
    await removeHelp(uow.tx, help.id);
    await updateHelped(uow, help);
    effects.push({ about: 'a request for help with a défi’s step is withdrawn' });
  }
  for (const help of await openHelps(uow.tx)) {
    if (help.takenBy !== member.id) continue;
    await setTaken(uow.tx, help.id, null, null);
    await updateHelp(uow, { ...help, takenBy: null }, false);
    await updateHelped(uow, help);
    effects.push({ about: 'a request for help with a défi’s step waits for another coach' });
  }
  return effects;
}
