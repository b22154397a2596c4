import type {
  ActorContext,
  PersonalData,
  PersonalDataItem,
  UnitOfWork,
} from '../../../../community/feature/feature.ts';
import type { Member } from '../../../../community/members/member.ts';
import { viewContextFor } from '../../locales/index.ts';
import { triesOf } from './store.ts';

async function describePersonalData(context: ActorContext): Promise<PersonalDataItem[]> {
  const { tx, member } = context;
  const { kept } = viewContextFor(context, member).words.practice;
  const { length } = await triesOf(tx, member.id);
  return length === 0 ? [] : [{ label: kept.label, detail: kept.detail(length) }];
}

const exportPersonalData = async ({ tx }: UnitOfWork, member: Member): Promise<Record<string, unknown>> => ({
  practicesTried: await triesOf(tx, member.id),
});

export const personalData: PersonalData = {
  categories: [
    {
      id: 'tries',
      label: {
        fr: 'les pratiques de la quinzaine que vous essayez',
        en: 'the practices of the fortnight that you try',
      },
      rows: [{ table: 'practice_tries', column: 'memberId', erased: 'deleted' }],
    },
  ],
  describe: describePersonalData,
  exportData: exportPersonalData,
};
