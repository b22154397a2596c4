import type { PersonalData } from '../../../../community/feature/feature.ts';
import { ledWords } from '../../locales/led.ts';
import { eraseLed } from './handlers/erasing.ts';
import { ledBy } from './store.ts';

export const personalData: PersonalData = {
  categories: [
    {
      id: 'led',
      label: {
        fr: 'les rencontres que vous proposez de mener ou demandez pour votre équipe (retirées si elles attendent)',
        en: 'the gatherings you offer to lead or request for your team (withdrawn if they’re waiting)',
      },
      rows: [{ table: 'led_gatherings', column: 'memberId', erased: 'deleted' }],
    },
  ],
  async describe(context) {
    const { length } = await ledBy(context, context.member.id);
    const { kept } = ledWords(context.member.locale);
    return length === 0
      ? []
      : [{ label: kept.label, detail: kept.detail(length, context.programme.meteo.retentionDays) }];
  },
  async exportData(uow, member) {
    const led = (await ledBy(uow, member.id)).map(({ title, state, why, format, defi, need, document }) => ({
      ...{ title, state, why },
      ...(format === null ? {} : { format, defi, need, document }),
    }));
    return { led };
  },
  release: eraseLed,
};
