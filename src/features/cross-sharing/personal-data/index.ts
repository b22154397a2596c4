import type { PersonalData } from '../../../community/feature/feature.ts';
import { isToCome } from '../../../community/gatherings/store.ts';
import { describePersonalData, exportPersonalData, release } from './describe.ts';

export const personalData: PersonalData = {
  categories: [
    {
      id: 'presentations',
      label: {
        fr: 'vos présentations aux partages, et leurs sujets',
        en: 'your presentations at sharings, and their subjects',
      },
      rows: [
        { table: 'presenters', column: 'memberId', erased: 'deleted' },
        { table: 'presenter_notes', column: 'memberId', erased: 'deleted' },
        { table: 'sharing_groups', column: 'presenterId', erased: 'unnamed', leaving: 'unnamed' },
      ],
    },
    {
      id: 'places',
      label: { fr: 'vos groupes aux partages', en: 'your groups at sharings' },
      rows: [{ table: 'sharing_places', column: 'memberId', erased: 'deleted' }],
    },
    {
      id: 'asks-past',
      label: {
        fr: 'les demandes de présenter, reçues ou faites',
        en: 'the requests to present that you received or made',
      },
      rows: [
        {
          table: 'presenter_asks',
          column: 'memberId',
          where: (eb) => eb.not(isToCome(eb.ref('gatheringId'))),
          erased: 'deleted',
        },
        { table: 'presenter_asks', column: 'coachId', erased: 'unnamed', leaving: 'unnamed' },
      ],
    },
    {
      id: 'asks-to-come',
      label: {
        fr: 'les demandes de présenter à venir : pour ne pas vous le redemander',
        en: 'that you were asked to present at an upcoming sharing: so that you aren’t asked twice',
      },
      rows: [
        {
          table: 'presenter_asks',
          column: 'memberId',
          where: (eb) => isToCome(eb.ref('gatheringId')),
          erased: 'stays',
        },
      ],
    },
  ],
  describe: describePersonalData,
  exportData: exportPersonalData,
  release,
};
