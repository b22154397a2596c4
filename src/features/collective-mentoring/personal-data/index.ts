import type { PersonalData } from '../../../community/feature/feature.ts';
import { describePersonalData, exportPersonalData, release } from './describe.ts';

export const personalData: PersonalData = {
  categories: [
    {
      id: 'raised',
      label: {
        fr: 'vos problèmes partagés : ceux qui sont ouverts sont retirés',
        en: 'the problems you shared: the open ones are withdrawn',
      },
      rows: [{ table: 'collective_problems', column: 'memberId', erased: 'unnamed', leaving: 'unnamed' }],
    },
    {
      id: 'joined',
      label: {
        fr: 'les problèmes où vous avez dit « Moi aussi »',
        en: 'the problems to which you said “Me too”',
      },
      rows: [{ table: 'collective_people', column: 'memberId', erased: 'deleted' }],
    },
  ],
  describe: describePersonalData,
  exportData: exportPersonalData,
  release,
};
