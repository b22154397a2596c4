import { addressKeptOf, consentsIn } from '../../community/alumni/consents.ts';
import { isAlumna } from '../../community/alumni/staying.ts';
import type { ActorContext } from '../../community/feature/feature.ts';
import { COACHES, mayCall } from '../../community/members/member.ts';
import { membersByIds } from '../../community/members/members.ts';
import { promotionsIn } from '../../community/programme/promotions.ts';
import { loadDestinations } from './parts/destinations/load.ts';
import { isAhead } from './rules.ts';
import { testimoniesOf } from './store.ts';
import type { AlumniShown } from './views/testimony.ts';

/** Who agreed to stay reachable: by name to coaches, how many to the team. */
export async function loadAlumni(context: ActorContext): Promise<AlumniShown> {
  const { tx, secrets, member: reader, calendar, now, programme } = context;
  const promotions = await loadDestinations(context);
  const destinations = { promotions, least: programme.meteo.thresholds };
  const consents = new Map((await consentsIn(tx)).map((consent) => [consent.memberId, consent]));
  const members = consents.size === 0 ? [] : await membersByIds(tx, [...consents.keys()]);
  const alumni = members.filter(isAlumna).sort((one, other) => one.name.localeCompare(other.name, 'fr'));
  if (!mayCall(reader, COACHES)) return { count: alumni.length, people: null, testimonies: [], destinations };
  const people = [];
  const promotionNames = new Map((await promotionsIn(tx)).map((promotion) => [promotion.id, promotion.name]));
  for (const { id, name, active } of alumni) {
    const { testifies, meets, perMonth, promotion } = consents.get(id) ?? {
      testifies: false,
      meets: false,
      perMonth: 0,
      promotion: null,
    };
    const address = await addressKeptOf(tx, secrets, id);
    const was = promotion === null ? null : (promotionNames.get(promotion) ?? promotion);
    people.push({ name, active, testifies, meets, perMonth, address, promotion: was });
  }
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const testimonies = (await testimoniesOf(tx))
    .filter((testimony) => isAhead(testimony, calendar.localDate(now)))
    .map((testimony) => ({ ...testimony, name: names.get(testimony.memberId) ?? '?' }));
  return { count: alumni.length, people, testimonies, destinations };
}
