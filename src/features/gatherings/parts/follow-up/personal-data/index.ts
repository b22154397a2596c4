import type { ExpressionBuilder } from 'kysely';
import type { PersonalData } from '../../../../../community/feature/feature.ts';
import type { Tables } from '../../../../../engine/database.ts';
import { describePersonalData, exportPersonalData, release } from './describe.ts';

/** Where feedback is closed, so that nobody can give it twice. */
const isClosed = (eb: ExpressionBuilder<Tables, 'gathering_feedback_given'>) =>
  eb(
    'gatheringId',
    'in',
    eb
      .selectFrom('gathering_followups')
      .select('gathering_followups.gatheringId')
      .where('state', 'in', ['closed', 'reported']),
  );

export const personalData: PersonalData = {
  categories: [
    {
      id: 'attendance',
      label: {
        fr: 'vos présences et absences aux rencontres (leur nombre reste)',
        en: 'whether you came to gatherings (the number of people stays)',
      },
      rows: [{ table: 'gathering_attendance', column: 'memberId', erased: 'deleted' }],
    },
    {
      id: 'feedback-given',
      label: {
        fr: 'la trace des retours que vous avez donnés',
        en: 'the record that you gave feedback',
      },
      rows: [{ table: 'gathering_feedback_given', column: 'memberId', where: isClosed, erased: 'deleted' }],
    },
    {
      id: 'materials',
      label: {
        fr: 'votre nom sur vos ressources (elles restent)',
        en: 'your name on the resources you added (they stay)',
      },
      rows: [{ table: 'gathering_materials', column: 'authorId', erased: 'unnamed', leaving: 'unnamed' }],
    },
    {
      id: 'feedback-open',
      label: {
        fr: 'vos retours en cours (que vous en avez donné) : pour ne pas vous les redemander',
        en: 'that you gave feedback, while it’s open: so that you aren’t asked twice',
      },
      rows: [
        {
          table: 'gathering_feedback_given',
          column: 'memberId',
          where: (eb) => eb.not(isClosed(eb)),
          erased: 'stays',
        },
      ],
    },
  ],
  anonymous: [
    {
      table: 'gathering_feedback',
      why: 'feedback is unsigned: a random key, the gathering, and a sealed text',
    },
  ],
  describe: describePersonalData,
  exportData: exportPersonalData,
  release,
};
