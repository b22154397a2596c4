import type { PersonalData } from '../../../../community/feature/feature.ts';
import { gatheringById } from '../../../../community/gatherings/store.ts';
import { afterwardsWords } from '../../locales/follow-up.ts';
import { intentionsOf } from './store.ts';

export const personalData: PersonalData = {
  categories: [
    {
      id: 'intentions',
      label: {
        fr: 'ce que vous vouliez appliquer après des rencontres',
        en: 'what you meant to apply after gatherings',
      },
      rows: [{ table: 'gathering_intentions', column: 'memberId', erased: 'deleted' }],
    },
  ],
  async describe(context) {
    const all = await intentionsOf(context, context.member.id);
    const { data } = afterwardsWords(context.member.locale).intentions;
    return all.length === 0 ? [] : [{ label: data.label, detail: data.detail(all.length) }];
  },
  async exportData(uow, member) {
    const intentions = [];
    for (const { gatheringId, text } of await intentionsOf(uow, member.id))
      intentions.push({ gathering: (await gatheringById(uow.tx, gatheringId))?.title ?? null, text });
    return { intentions };
  },
};
