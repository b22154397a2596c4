import type { PersonalData } from '../../community/feature/feature.ts';
import { changesOf, countChangesBy } from '../../community/members/roster/changes.ts';
import { viewContextFor } from './locales/index.ts';

export const personalData: PersonalData = {
  categories: [
    {
      id: 'changes',
      label: {
        fr: 'ce que les coachs ont changé de votre fiche, un an',
        en: 'what coaches changed of your entry, for a year',
      },
      rows: [{ table: 'roster_changes', column: 'memberId', erased: 'stays' }],
    },
    {
      id: 'author',
      label: {
        fr: 'votre nom sous les changements que vous avez faits ou confirmés',
        en: 'your name under the changes that you made or confirmed',
      },
      rows: (['byId', 'secondId', 'undoneBy'] as const).map((column) => ({
        ...{
          table: 'roster_changes' as const,
          column,
          erased: 'unnamed' as const,
          leaving: 'unnamed' as const,
        },
      })),
    },
  ],
  async describe(context) {
    const { tx, member } = context;
    const { kept } = viewContextFor(context, member).words;
    const [own, by] = [(await changesOf(tx, member.id)).length, await countChangesBy(tx, member.id)];
    return [
      ...(own === 0 ? [] : [{ label: kept.label, detail: kept.detail(own) }]),
      ...(by === 0 ? [] : [{ label: kept.byLabel, detail: kept.byDetail(by) }]),
    ];
  },
  async exportData({ tx }, member) {
    const own = await changesOf(tx, member.id);
    return {
      ofYourEntry: own.map(({ at, before, after }) => ({ at: new Date(at).toISOString(), before, after })),
      madeByYou: await countChangesBy(tx, member.id),
    };
  },
};
