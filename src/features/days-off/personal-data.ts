import type { PersonalData } from '../../community/feature/feature.ts';
import { countDaysOffBy } from '../../community/programme/days-off.ts';
import { viewContextFor } from './locales/index.ts';

export const personalData: PersonalData = {
  categories: [
    {
      id: 'author',
      label: {
        fr: 'votre nom sous les jours chômés que vous avez ajoutés ou retirés',
        en: 'your name under the days off that you added or removed',
      },
      rows: [
        { table: 'days_off', column: 'addedBy', erased: 'unnamed', leaving: 'unnamed' },
        { table: 'days_off', column: 'removedBy', erased: 'unnamed', leaving: 'unnamed' },
      ],
    },
  ],
  async describe(context) {
    const count = await countDaysOffBy(context.tx, context.member.id);
    const { kept } = viewContextFor(context, context.member).words;
    return count === 0 ? [] : [{ label: kept.label, detail: kept.detail(count) }];
  },
  exportData: async ({ tx }, member) => ({ changes: await countDaysOffBy(tx, member.id) }),
};
