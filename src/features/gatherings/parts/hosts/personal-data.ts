import type { PersonalData } from '../../../../community/feature/feature.ts';

export const personalData: PersonalData = {
  categories: [],
  anonymous: [
    {
      table: 'gathering_contacts',
      why: 'how to reach the hosts of a visit, who are no members: sealed, a coach erases it when they ask',
    },
  ],
};
