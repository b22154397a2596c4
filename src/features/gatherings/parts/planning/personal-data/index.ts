import type { PersonalData } from '../../../../../community/feature/feature.ts';
import { describePersonalData, exportPersonalData } from './describe.ts';

export const personalData: PersonalData = {
  categories: [
    {
      id: 'planned',
      label: {
        fr: 'votre nom sur vos rencontres planifiées (elles restent)',
        en: 'your name on the gatherings you planned (they stay)',
      },
      rows: [{ table: 'gatherings', column: 'authorId', erased: 'unnamed', leaving: 'unnamed' }],
    },
  ],
  describe: describePersonalData,
  exportData: exportPersonalData,
};
