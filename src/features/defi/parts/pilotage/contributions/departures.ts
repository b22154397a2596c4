import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import type { Departure, DepartureEffect } from '../../../../../community/members/departures/departure.ts';
import { defiByName } from '../../../load/defis.ts';
import { pilotageWords } from '../../../locales/pilotage.ts';
import { decisionsOf } from '../store/decisions.ts';

/** What a sponsor who left had been asked waits for another; where there is none, the défi's porteurs hear of it. */
export async function departed(uow: UnitOfWork, { member }: Departure): Promise<DepartureEffect[]> {
  if (member.defi === null || !member.roles.includes('sponsor')) return [];
  const name = member.defi;
  const waiting = (await decisionsOf(uow, name)).filter(({ state }) => state === 'asked').length;
  if (waiting === 0) return [];
  const defi = await defiByName(uow, name);
  if (defi !== null && defi.sponsors.length > 0)
    return [{ about: 'decisions asked of a sponsor wait for another one' }];
  return [
    {
      about: 'decisions asked of a sponsor have none any more',
      news: (defi?.porteurs ?? []).map((porteur) => ({
        member: porteur,
        nameless: true,
        text: (locale) => pilotageWords(locale).departed.text(name, waiting),
      })),
    },
  ];
}
