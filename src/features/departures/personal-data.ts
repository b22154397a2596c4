import type { ExpressionBuilder } from 'kysely';
import type { PersonalData } from '../../community/feature/feature.ts';
import { departuresIn } from '../../community/members/departures/departures.ts';
import type { Tables } from '../../engine/database.ts';

/** A departure of which something is still to be done, or to be decided. */
const isUnderWay = (eb: ExpressionBuilder<Tables, 'departures'>) =>
  eb('state', 'in', ['pending', 'waiting', 'confirmed']);

export const personalData: PersonalData = {
  categories: [
    {
      id: 'past',
      label: { fr: 'la trace d’un départ passé', en: 'the record of a departure that is over' },
      rows: [
        {
          table: 'departures',
          column: 'memberId',
          where: (eb) => eb.not(isUnderWay(eb)),
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
      rows: [{ table: 'departures', column: 'memberId', where: isUnderWay, erased: 'stays' }],
    },
  ],
  async exportData({ tx }, member) {
    const own = (await departuresIn(tx)).find((each) => each.member.id === member.id);
    return own ? { leftAt: new Date(own.leftAt).toISOString(), state: own.state } : {};
  },
};
