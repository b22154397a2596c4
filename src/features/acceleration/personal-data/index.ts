import type { PersonalData } from '../../../community/feature/feature.ts';
import { describePersonalData, exportPersonalData, release } from './describe.ts';

export const personalData: PersonalData = {
  categories: [
    {
      id: 'requests',
      label: {
        fr: 'vos demandes d’heures (celles en cours restent à votre équipe, sans votre nom)',
        en: 'your requests for hours; the ones your team still needs stay, without your name',
      },
      rows: [{ table: 'acceleration_requests', column: 'memberId', erased: 'unnamed', leaving: 'unnamed' }],
    },
    {
      id: 'given',
      label: {
        fr: 'les heures que vous donnez : l’équipe est prévenue',
        en: 'the hours you give: the team is told, and Magellan looks for somebody else',
      },
      rows: [{ table: 'acceleration_requests', column: 'parrainId', erased: 'unnamed', leaving: 'unnamed' }],
    },
    {
      id: 'asked',
      label: {
        fr: 'les heures qui vous sont demandées, vos questions, votre nom dans leur suivi',
        en: 'the hours you were asked for, your questions, and your name in the history of requests',
      },
      rows: [
        { table: 'acceleration_asked', column: 'memberId', erased: 'deleted' },
        { table: 'acceleration_questions', column: 'memberId', erased: 'deleted' },
        { table: 'acceleration_history', column: 'memberId', erased: 'unnamed', leaving: 'unnamed' },
      ],
    },
    {
      id: 'availability',
      label: {
        fr: 'vos disponibilités pour ces heures',
        en: 'when you are available for acceleration hours',
      },
      rows: [{ table: 'acceleration_availability', column: 'memberId', erased: 'deleted' }],
    },
  ],
  describe: describePersonalData,
  exportData: exportPersonalData,
  release,
};
