import type { PersonalData } from '../../../community/feature/feature.ts';
import { describePersonalData, exportPersonalData, release } from './describe.ts';

export const personalData: PersonalData = {
  categories: [
    {
      id: 'requests',
      label: {
        fr: 'vos demandes d’aide, avec ce qui y a été répondu\u00a0: celles en cours sont fermées',
        en: 'your requests for help, with the answers to them: the open ones are closed',
      },
      rows: [{ table: 'mutual_aid_requests', column: 'memberId', erased: 'deleted' }],
    },
    {
      id: 'helped',
      label: {
        fr: 'l’aide qui vous a été demandée, vos propositions et vos questions',
        en: 'the help you were asked for, your offers, and your questions',
      },
      rows: [
        { table: 'mutual_aid_asked', column: 'memberId', erased: 'deleted' },
        { table: 'mutual_aid_asked', column: 'referrerId', erased: 'unnamed', leaving: 'unnamed' },
        { table: 'mutual_aid_offers', column: 'memberId', erased: 'deleted' },
        { table: 'mutual_aid_questions', column: 'memberId', erased: 'deleted' },
        { table: 'help_pauses', column: 'memberId', erased: 'deleted' },
      ],
    },
    {
      id: 'cards',
      label: {
        fr: 'les fiches que vous avez gardées pour la promotion',
        en: 'the cards you kept for the cohort',
      },
      rows: [{ table: 'mutual_aid_cards', column: 'memberId', erased: 'deleted' }],
    },
  ],
  describe: describePersonalData,
  exportData: exportPersonalData,
  release,
};
