import { receivedBy, surveyById } from '../../../../community/alumni/destinations.ts';
import type { PersonalData } from '../../../../community/feature/feature.ts';
import { viewContextFor } from '../../locales/index.ts';

export const personalData: PersonalData = {
  categories: [
    {
      id: 'destinations',
      label: {
        fr: 'que l’on vous demande, ou vous demandera, où vous en êtes six mois après votre promotion',
        en: 'that you’re asked, or will be, where you work six months after your cohort',
      },
      rows: [{ table: 'destination_recipients', column: 'memberId', erased: 'deleted' }],
    },
  ],
  anonymous: [
    {
      table: 'destination_answers',
      why: 'where somebody works is unsigned: a random key, the promotion, and a sealed word, until it is counted',
    },
  ],
  async describe(context) {
    const { kept } = viewContextFor(context, context.member).words.destination;
    const received = await receivedBy(context.tx, context.member.id);
    return received.map(({ state }) => ({ label: kept.label, detail: kept[state] }));
  },
  async exportData({ tx }, { id }) {
    const destinations = [];
    for (const { surveyId, state } of await receivedBy(tx, id))
      destinations.push({ promotion: (await surveyById(tx, surveyId))?.promotion ?? null, state });
    return { destinations };
  },
};
