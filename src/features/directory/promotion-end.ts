import type { PromotionEnd } from '../../community/feature/promotion-end.ts';
import { isActive } from '../../community/members/members.ts';

export const promotionEnd: PromotionEnd = {
  about: 'the directory',
  tables: [
    { table: 'directory_cards', fate: 'kept', why: 'shown of those who are there; of the others to nobody' },
    {
      table: 'directory_services',
      fate: 'kept',
      why: 'services are not of one promotion',
      ends: [
        {
          where: (eb) =>
            eb.and([
              eb('ownerId', 'is not', null),
              eb.not(isActive(eb.ref('directory_services.ownerId').$notNull())),
            ]),
          set: () => ({ ownerId: null, askedOn: null }),
        },
      ],
    },
    { table: 'directory_bubbles', fate: 'erased' },
    { table: 'directory_learning_told', fate: 'erased' },
  ],
};
