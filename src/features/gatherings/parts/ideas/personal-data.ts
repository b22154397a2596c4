import type { PersonalData } from '../../../../community/feature/feature.ts';
import { ideaWords } from '../../locales/ideas.ts';
import { removeSignedBy, signedBy, supportedBy } from './store.ts';

export const personalData: PersonalData = {
  categories: [
    {
      id: 'ideas',
      label: {
        fr: 'les idées de formats que vous avez signées',
        en: 'the ideas for formats you signed',
      },
      rows: [{ table: 'format_ideas', column: 'memberId', erased: 'deleted' }],
    },
    {
      id: 'idea-supports',
      label: { fr: 'vos «\u00a0Moi aussi\u00a0» sous des idées', en: 'your “Me too” under ideas' },
      rows: [{ table: 'format_idea_supports', column: 'memberId', erased: 'deleted' }],
    },
  ],
  anonymous: [
    {
      table: 'format_unsigned_ideas',
      why: 'Ideas that nobody signed: a random key, the month, and the text. They lead to nobody.',
    },
  ],
  async describe(context) {
    const { length } = await signedBy(context, context.member.id);
    const { size } = await supportedBy(context.tx, context.member.id);
    const { kept } = ideaWords(context.member.locale);
    return [
      ...(length === 0 ? [] : [{ label: kept.signed, detail: kept.signedDetail(length) }]),
      ...(size === 0 ? [] : [{ label: kept.supports, detail: kept.supportsDetail(size) }]),
    ];
  },
  async exportData(uow, member) {
    return {
      ideas: await signedBy(uow, member.id),
      ideasSupported: (await supportedBy(uow.tx, member.id)).size,
    };
  },
  /** What others have of hers leads to nothing any more. */
  async release({ tx }, { id }) {
    await removeSignedBy(tx, id);
  },
};
