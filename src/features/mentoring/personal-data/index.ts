import type { ExpressionBuilder } from 'kysely';
import type { PersonalData } from '../../../community/feature/feature.ts';
import type { Tables } from '../../../engine/database.ts';
import { describePersonalData, exportPersonalData, release } from './describe.ts';

/** Requests that still wait: a coach who declined one is not asked again. */
const isWaiting = (eb: ExpressionBuilder<Tables, 'mentoring_declined'>) =>
  eb(
    'requestId',
    'in',
    eb
      .selectFrom('mentoring_requests')
      .select('mentoring_requests.id')
      .where('state', 'in', ['asked', 'open']),
  );

export const personalData: PersonalData = {
  categories: [
    {
      id: 'mentee',
      label: {
        fr: 'votre mentorat : il s’arrête, et votre coach est prévenu·e',
        en: 'your mentoring: it stops, and your coach is told',
      },
      rows: [
        { table: 'mentoring_requests', column: 'memberId', erased: 'unnamed', leaving: 'unnamed' },
        { table: 'mentoring_cycles', column: 'memberId', erased: 'unnamed', leaving: 'unnamed' },
      ],
    },
    {
      id: 'texts',
      label: {
        fr: 'vos objectifs, progrès, préparations et notes privées de mentorat',
        en: 'your mentoring goals, progress, preparations and private notes',
      },
      rows: [{ table: 'mentoring_texts', column: 'authorId', erased: 'deleted' }],
    },
    {
      id: 'pattern',
      label: {
        fr: 'vos créneaux habituels de mentorat, et vos refus',
        en: 'your usual times for mentoring, and what you declined',
      },
      rows: [
        { table: 'mentoring_pattern', column: 'memberId', erased: 'deleted' },
        {
          table: 'mentoring_declined',
          column: 'memberId',
          where: (eb) => eb.not(isWaiting(eb)),
          erased: 'deleted',
        },
      ],
    },
    {
      id: 'mentored',
      label: {
        fr: 'les mentorats que vous menez : ces personnes comptent sur vous',
        en: 'who you mentor: these people are counting on you',
      },
      rows: [
        { table: 'mentoring_requests', column: 'coachId', erased: 'stays', leaving: 'unnamed' },
        { table: 'mentoring_cycles', column: 'coachId', erased: 'stays', leaving: 'unnamed' },
        { table: 'mentoring_sessions', column: 'coachId', erased: 'stays', leaving: 'unnamed' },
        { table: 'mentoring_declined', column: 'memberId', where: isWaiting, erased: 'stays' },
      ],
    },
  ],
  describe: describePersonalData,
  exportData: exportPersonalData,
  release,
};
