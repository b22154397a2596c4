import type { PersonalData } from '../../community/feature/feature.ts';
import { everyAbsenceOf } from './store.ts';
import { keptInWords, words } from './views.ts';

export const personalData: PersonalData = {
  categories: [
    {
      id: 'absences',
      label: { fr: 'vos absences', en: 'your absences' },
      rows: [{ table: 'absences', column: 'member_id', erased: 'deleted' }],
    },
  ],
  async told({ tx, member }) {
    const kept = await everyAbsenceOf(tx, member.id);
    if (kept.length === 0) return [];
    return [{ label: words(member.locale).kept.label, detail: keptInWords(kept, member.locale) }];
  },
  async exported({ tx }, member) {
    const kept = await everyAbsenceOf(tx, member.id);
    return { absences: kept.map(({ fromOn, toOn }) => ({ fromOn, toOn })) };
  },
};
