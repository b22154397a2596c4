import type { PersonalData } from '../../community/feature/feature.ts';
import { agendaWords } from './locales/index.ts';
import { feedOf, versionsOf } from './store.ts';
import { describeFeed } from './views/calendar.ts';

export const personalData: PersonalData = {
  categories: [
    {
      id: 'calendar',
      label: {
        fr: 'l’adresse de votre calendrier, qui ne s’ouvrira plus',
        en: 'the address of your calendar, which will stop working',
      },
      rows: [{ table: 'calendar_feeds', column: 'memberId', erased: 'deleted' }],
    },
  ],
  async describe({ tx, member }) {
    const feed = await feedOf(tx, member.id);
    const words = agendaWords(member.locale);
    return feed ? [{ label: words.kept.label, detail: describeFeed(words, feed) }] : [];
  },
  async exportData({ tx }, member) {
    const feed = await feedOf(tx, member.id);
    if (!feed) return { calendar: null };
    const told = await versionsOf(tx, member.id);
    return { calendar: { active: feed.active, alarmMinutes: feed.alarmMinutes, told } };
  },
};
