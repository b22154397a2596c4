import type { PromotionEnd } from '../../community/feature/promotion-end.ts';

/** Consents are the community’s. Nobody who was to testify in a promotion that is over is asked to any more. */
export const promotionEnd: PromotionEnd = {
  about: 'invitations to testify, and where alumni work',
  tables: [
    { table: 'destination_surveys', fate: 'kept', why: 'asked and read whatever promotion is on' },
    { table: 'destination_answers', fate: 'kept', why: 'with the survey, until it is closed' },
    { table: 'destination_recipients', fate: 'kept', why: 'with the survey, until it is closed' },
    {
      table: 'alumni_testimonies',
      fate: 'kept',
      why: 'between an alumna and the coach who asked her, for thirty days',
      ends: [
        {
          where: (eb, { todayOn }) =>
            eb.and([eb('state', 'in', ['asked', 'other', 'agreed']), eb('dayOn', '>=', todayOn)]),
          set: () => ({ state: 'withdrawn' }),
        },
      ],
    },
  ],
};
