import type {
  ActorContext,
  PersonalData,
  PersonalDataItem,
  UnitOfWork,
} from '../../community/feature/feature.ts';
import type { Member } from '../../community/members/member.ts';
import { viewContextFor } from './locales/index.ts';
import { newsBy, offersBy } from './store.ts';

async function describePersonalData(context: ActorContext): Promise<PersonalDataItem[]> {
  const { tx, member } = context;
  const [written, offers] = [(await newsBy(tx, member.id)).length, (await offersBy(tx, member.id)).length];
  const { kept } = viewContextFor(context, member).words;
  return written + offers === 0 ? [] : [{ label: kept.label, detail: kept.detail(written, offers) }];
}

async function exportPersonalData({ tx }: UnitOfWork, member: Member): Promise<Record<string, unknown>> {
  const written = (await newsBy(tx, member.id)).map(({ id: _, authorId: __, ...said }) => said);
  const helped = (await offersBy(tx, member.id)).map(({ defi, monday, need }) => ({ defi, monday, need }));
  return { written, helped };
}

export const personalData: PersonalData = {
  categories: [
    {
      id: 'news',
      label: {
        fr: 'les nouvelles de votre défi dont vous avez écrit la dernière version, sauf ce que la messagerie en garde',
        en: 'your challenge’s news that you wrote last, except what the chat keeps of it',
      },
      rows: [{ table: 'news', column: 'authorId', erased: 'deleted' }],
    },
    {
      id: 'offers',
      label: { fr: 'les aides proposées dans la gazette', en: 'help you offered in the gazette' },
      rows: [{ table: 'news_offers', column: 'memberId', erased: 'deleted' }],
    },
  ],
  describe: describePersonalData,
  exportData: exportPersonalData,
};
