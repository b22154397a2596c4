import type { PersonalData } from '../../../../community/feature/feature.ts';
import { trialWords } from '../../locales/trials.ts';
import { trialsBy } from './store.ts';

export const personalData: PersonalData = {
  categories: [
    {
      id: 'trials',
      label: {
        fr: 'votre nom sur les formats que vous avez mis à l’essai (ils restent)',
        en: 'your name on the formats you’re trying out (they stay)',
      },
      rows: [{ table: 'format_trials', column: 'authorId', erased: 'unnamed', leaving: 'unnamed' }],
    },
  ],
  async describe(context) {
    const { length } = await trialsBy(context, context.member.id);
    const { kept } = trialWords(context.member.locale);
    return length === 0 ? [] : [{ label: kept.label, detail: kept.detail(length) }];
  },
  async exportData(uow, member) {
    const trials = (await trialsBy(uow, member.id)).map(({ id, hypothesis }) => ({
      id,
      hypothesis,
    }));
    return { trials };
  },
};
