import type { PersonalData } from '../../community/feature/feature.ts';
import { preferencesOf } from '../../community/members/preferences.ts';
import { words } from './views.ts';

export const personalData: PersonalData = {
  categories: [
    {
      id: 'preferences',
      label: {
        fr: 'vos préférences (langue, messagerie, nombre de messages)',
        en: 'your preferences (language, chat, how many messages)',
      },
      rows: [
        {
          table: 'members',
          column: 'id',
          where: (eb) =>
            eb.or([eb('locale', 'is not', null), eb('platform', 'is not', null), eb('pace', 'is not', null)]),
          erased: 'emptied',
          leaving: 'emptied',
          empties: ['locale', 'platform', 'pace'],
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
