import { fieldsOf, fieldsSharedWith } from '../../community/expertise/declared-fields.ts';
import type { PersonalData } from '../../community/feature/feature.ts';
import { viewContextFor } from './locales/index.ts';
import { hasChosen } from './rules/card.ts';
import { cardOf } from './store/cards.ts';

export const personalData: PersonalData = {
  categories: [
    {
      id: 'card',
      label: {
        fr: 'votre fiche et vos domaines',
        en: 'your card and your fields',
      },
      rows: [
        { table: 'directory_cards', column: 'memberId', erased: 'deleted' },
        { table: 'member_fields', column: 'memberId', erased: 'deleted' },
        { table: 'member_fields_said', column: 'memberId', erased: 'deleted' },
      ],
    },
    {
      id: 'services',
      label: {
        fr: 'votre nom sur les services dont vous répondez',
        en: 'your name on the services you look after',
      },
      rows: [{ table: 'directory_services', column: 'ownerId', erased: 'unnamed', leaving: 'unnamed' }],
    },
  ],
  async describe(context) {
    const { tx, secrets, member } = context;
    const card = await cardOf(tx, secrets, member.id);
    const sharedWith = await fieldsSharedWith(tx, member.id);
    const { kept } = viewContextFor(context, member).words;
    if (!hasChosen({ card, sharedWith })) return [];
    return [{ label: kept.label, detail: kept.detail((await fieldsOf(tx, member.id)).length) }];
  },
  async exportData({ tx, secrets }, member) {
    return {
      card: await cardOf(tx, secrets, member.id),
      fields: await fieldsOf(tx, member.id),
      fieldsSharedWith: await fieldsSharedWith(tx, member.id),
    };
  },
};
