import { type FormSpecimens, tooLong } from '../../../../test/contracts/specimen.ts';
import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { importServices } from '../store/services.ts';

/** Services that somebody answers for, checked three months ago. */
export async function looksAfter({ tx }: UnitOfWork, memberId: string, count = 1): Promise<void> {
  const said = { family: 'Droit', what: 'Relit.', contact: 'droit@example.org' };
  const rows = Array.from({ length: count }, (_, index) => ({
    line: index + 2,
    name: `Relecture juridique${index === 0 ? '' : ` ${index}`}`,
    ...said,
    owner: 'owner@example.org',
    checkedOn: '2021-12-01',
  }));
  await importServices(tx, rows, new Map([['owner@example.org', memberId]]));
}

export const formSpecimens: FormSpecimens = {
  'directory/service': {
    valid: { what: 'Un essai', contact: 'Un essai' },
    async opens(chat) {
      await chat.app.transact((uow) => looksAfter(uow, 'm-alix'));
      await chat.as('alix').types('/qui relecture');
      await chat.as('alix').presses('Corriger');
      return chat.as('alix');
    },
    wrong: { values: { what: tooLong(300), contact: 'droit@example.org' }, beside: 'what' },
    right: { what: 'Relit *tout*.' },
    seen: 'C’est vérifié aujourd’hui',
  },
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
