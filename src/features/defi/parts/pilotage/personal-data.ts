import type { PersonalData } from '../../../../community/feature/feature.ts';
import { pilotageWords } from '../../locales/pilotage.ts';
import { decisionsBy } from './store/decisions.ts';
import { writtenBy } from './store/pilotages.ts';

export const personalData: PersonalData = {
  categories: [
    {
      id: 'pilotage',
      label: {
        fr: 'votre nom sous le pilotage et les décisions d’un défi (les textes sont ceux du défi, et restent)',
        en: 'your name under a challenge’s steering updates and decisions (the texts are the challenge’s, and stay)',
      },
      rows: [
        { table: 'defi_pilotages', column: 'authorId', erased: 'unnamed', leaving: 'unnamed' },
        { table: 'defi_decisions', column: 'askerId', erased: 'unnamed', leaving: 'unnamed' },
        { table: 'defi_decisions', column: 'deciderId', erased: 'unnamed', leaving: 'unnamed' },
      ],
    },
  ],
  async describe(context) {
    const { tx, member } = context;
    const { kept } = pilotageWords(member.locale);
    const [{ length: pilotages }, { length: decisions }] = [
      await writtenBy(tx, member.id),
      await decisionsBy(context, member.id),
    ];
    if (pilotages + decisions === 0) return [];
    return [{ label: kept.label, detail: kept.detail(pilotages, decisions) }];
  },
  /** The questions that she asked last, and her own answers; of what the défi wrote together, where her name is. */
  async exportData(uow, member) {
    const decisions = await decisionsBy(uow, member.id);
    return {
      pilotagesWrittenLast: await writtenBy(uow.tx, member.id),
      decisionsAsked: decisions
        .filter(({ askerId }) => askerId === member.id)
        .map(({ defi, month, state, text }) => ({ defi, month, state, text })),
      decisionsMade: decisions
        .filter(({ deciderId }) => deciderId === member.id)
        .map(({ defi, month, text, answer }) => ({ defi, month, text, answer })),
    };
  },
};
