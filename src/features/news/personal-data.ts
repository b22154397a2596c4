import type {
  ActorContext,
  PersonalData,
  PersonalDataItem,
  UnitOfWork,
} from '../../community/feature/feature.ts';
import type { Member } from '../../community/members/member.ts';
import { viewContextFor } from './locales/index.ts';
import { newsBy } from './store.ts';

async function describePersonalData(context: ActorContext): Promise<PersonalDataItem[]> {
  const { tx, member } = context;
  const written = (await newsBy(tx, member.id)).length;
  const { kept } = viewContextFor(context, member).words;
  return written === 0 ? [] : [{ label: kept.label, detail: kept.detail(written) }];
}

async function exportPersonalData({ tx }: UnitOfWork, member: Member): Promise<Record<string, unknown>> {
  const written = (await newsBy(tx, member.id)).map(({ id: _, authorId: __, ...said }) => said);
  return { written };
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
  ],
  describe: describePersonalData,
  exportData: exportPersonalData,
};
