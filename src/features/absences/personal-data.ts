import type { PersonalData } from '../../community/feature/feature.ts';
import { everyAbsenceOf } from '../../community/members/absences.ts';
import { describePeriod, words } from './views.ts';

export const personalData: PersonalData = {
  categories: [
    {
      id: 'absences',
      label: { fr: 'vos absences', en: 'your absences' },
      rows: [{ table: 'absences', column: 'memberId', erased: 'deleted' }],
    },
  ],
  async describe({ tx, member }) {
    const describePersonalData = await everyAbsenceOf(tx, member.id);
    if (describePersonalData.length === 0) return [];
    return [
      { label: words(member.locale).kept.label, detail: describePeriod(describePersonalData, member.locale) },
    ];
  },
  async exportData({ tx }, member) {
    const describePersonalData = await everyAbsenceOf(tx, member.id);
    return { absences: describePersonalData.map(({ fromOn, toOn }) => ({ fromOn, toOn })) };
  },
};
