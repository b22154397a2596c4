import type { PersonalData } from '../../../community/feature/feature.ts';
import { describePersonalData, exportPersonalData, release } from './describe.ts';

export const personalData: PersonalData = {
  categories: [
    {
      id: 'topics',
      label: {
        fr: 'vos sujets que personne d’autre ne soutient, et votre nom sur les autres',
        en: 'your topics that nobody else voted for, and your name on the others',
      },
      rows: [{ table: 'topics', column: 'authorId', erased: 'unnamed', leaving: 'unnamed' }],
    },
    {
      id: 'votes',
      label: { fr: 'vos votes en cours', en: 'your votes in open polls' },
      rows: [{ table: 'topic_votes', column: 'memberId', erased: 'deleted' }],
    },
  ],
  describe: describePersonalData,
  exportData: exportPersonalData,
  release,
};
