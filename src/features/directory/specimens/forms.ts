import { type FormSpecimens, tooLong } from '../../../../test/contracts/specimen.ts';

export const formSpecimens: FormSpecimens = {
  'directory/card': {
    valid: { job: 'Un essai', jobFor: 'promotion', reach: 'Un essai', reachFor: 'coaches', hoursFor: null },
    async opens(chat) {
      await chat.as('alix').types('/qui fiche');
      await chat.as('alix').presses('Modifier ma fiche');
      return chat.as('alix');
    },
    wrong: {
      values: { job: tooLong(120), jobFor: 'promotion', reach: 'Le *matin*', reachFor: 'coaches' },
      beside: 'job',
    },
    right: { job: 'Designer, *mission*' },
    seen: 'Designer',
  },
  'directory/fields': {
    valid: { help: ['interface'], interested: [], learn: [], sharedWith: 'promotion' },
    async opens(chat) {
      await chat.as('alix').types('/qui fiche');
      await chat.as('alix').presses('Modifier mes domaines');
      return chat.as('alix');
    },
    wrong: {
      values: { help: ['accessibilite'], interested: [], learn: ['accessibilite'], sharedWith: 'promotion' },
      beside: 'learn',
    },
    right: { learn: ['donnees-ouvertes'] },
    seen: 'Vos domaines sont enregistrés',
  },
};
