import { sql } from 'kysely';
import type { PersonalData } from '../../community/feature/feature.ts';
import { preferencesOf } from '../../community/members/preferences.ts';
import { words } from './views.ts';

export const personalData: PersonalData = {
  categories: [
    {
      id: 'preferences',
      label: {
        fr: 'vos préférences (langue, messagerie)',
        en: 'your preferences (language, chat)',
      },
      rows: [
        {
          table: 'members',
          column: 'id',
          where: sql<boolean>`locale IS NOT NULL OR platform IS NOT NULL`,
          erased: 'emptied',
          leaving: 'emptied',
          empties: ['locale', 'platform'],
        },
      ],
    },
  ],
  async describe({ tx, member }) {
    const { locale } = await preferencesOf(tx, member.id);
    return locale === null ? [] : [words(locale).kept];
  },
  exportData: ({ tx }, member) => preferencesOf(tx, member.id),
};
