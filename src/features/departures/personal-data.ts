import { sql } from 'kysely';
import type { PersonalData } from '../../community/feature/feature.ts';
import { departuresIn } from '../../community/members/departures.ts';

/** A departure of which something is still to be done, or to be decided. */
const UNDER_WAY = sql<boolean>`state IN ('pending', 'waiting', 'confirmed')`;

export const personalData: PersonalData = {
  categories: [
    {
      id: 'past',
      label: { fr: 'la trace d’un départ passé', en: 'the record of a departure that is over' },
      rows: [
        {
          table: 'departures',
          column: 'memberId',
          where: sql<boolean>`NOT (${UNDER_WAY})`,
          erased: 'deleted',
        },
      ],
    },
    {
      id: 'under-way',
      label: {
        fr: 'votre départ, tant qu’il n’est pas réglé',
        en: 'your departure, until what was agreed with others has ended',
      },
      rows: [{ table: 'departures', column: 'memberId', where: UNDER_WAY, erased: 'stays' }],
    },
  ],
  async exportData({ tx }, member) {
    const own = (await departuresIn(tx)).find((each) => each.member.id === member.id);
    return own ? { leftAt: new Date(own.leftAt).toISOString(), state: own.state } : {};
  },
};
