import type { Opened } from '../../../../test/contracts/seen.ts';
import {
  type FormSpecimens,
  type Life,
  type Specimens,
  tooLong,
} from '../../../../test/contracts/specimen.ts';
import type { Actor } from '../../../../test/support/actor.ts';
import { views } from './views.ts';

const lou = {
  name: 'Lou Ferrand',
  email: 'lou@example.org',
  roles: ['eig'],
  metier: 'design',
  defi: 'Portail',
};

const opening = (button: string) => async (chat: Opened) => {
  const camille = chat.as('camille');
  await camille.types('/magellan personnes Alix');
  await camille.chooses('Ouvrir une fiche', 'N° 1');
  await camille.presses(button);
  return camille;
};

const forms: FormSpecimens = {
  'people/add': {
    valid: lou,
    async opens(chat) {
      await chat.as('camille').types('/magellan personnes');
      await chat.as('camille').presses('Ajouter quelqu’un');
      return chat.as('camille');
    },
    wrong: { values: { ...lou, name: tooLong(100) }, beside: 'name' },
    right: { name: 'Lou Ferrand' },
    seen: 'Un message de bienvenue l’attend',
  },
  'people/work': {
    valid: { roles: ['eig'], metier: 'data', defi: 'Portail' },
    opens: opening('Rôle, métier, défi'),
    wrong: { values: { roles: ['eig'], metier: 'data', defi: 'Portial' }, beside: 'defi' },
    right: { defi: 'Portail' },
    seen: 'Ce qui s’ensuit',
  },
  'people/dates': {
    valid: { coach: '-', arrivesOn: null, leavesOn: '2022-05-31' },
    opens: opening('Coach et dates'),
    wrong: { values: { coach: '-', arrivesOn: '2022-05-31', leavesOn: '2022-05-30' }, beside: 'leavesOn' },
    right: { arrivesOn: null },
    seen: 'Ce qui s’ensuit',
  },
};

async function opens(actor: Actor, name: string, button: string): Promise<void> {
  await actor.types(`/magellan personnes ${name}`);
  await actor.chooses('Ouvrir une fiche', 'N° 1');
  await actor.presses(button);
}

/** People are added, changed, taken back; a role is asked for, refused, agreed to. */
const life: Life = {
  now: '2022-03-14T09:00',
  async live(community) {
    const { camille, driss, clock } = community;
    await community.crowd(12);
    await camille.types('/magellan personnes');
    await camille.presses('Page suivante');
    await camille.presses('Page précédente');
    await camille.presses('Liste en CSV');
    await camille.presses('Ajouter quelqu’un');
    await camille.fills(lou);
    await camille.presses('Modifier');
    await camille.presses('Ajouter cette personne');
    await camille.presses('Voir les personnes');
    await camille.presses('Journal des changements');
    await camille.presses('Revenir en arrière');
    await camille.presses('Retirer cette personne');
    await opens(camille, 'Alix', 'Coach et dates');
    await camille.fills({ coach: 'm-driss', arrivesOn: null, leavesOn: null });
    await camille.presses('Supprimer le brouillon');
    for (const answer of ['Refuser', 'Confirmer ce rôle']) {
      await opens(camille, 'Mona', 'Rôle, métier, défi');
      await camille.fills({ roles: ['parrain', 'coach'], metier: '-', defi: null });
      await camille.presses('Demander la confirmation');
      await clock.forward({ minutes: 1 });
      if (answer === 'Refuser') await driss.presses('Voir la demande');
      else {
        await driss.opensHome();
        await driss.presses('Voir la demande');
        await driss.types('/magellan personnes');
        await driss.presses('Journal des changements');
        await driss.presses('Voir la demande');
      }
      await driss.presses(answer);
      await clock.forward({ minutes: 1 });
    }
  },
};

export const specimens: Specimens = {
  views,
  forms,
  lives: [life],
  rows({ alix, past, put }) {
    put('roster_changes', {
      ...{ id: 'c1', member_id: alix, by_id: alix, at: past, state: 'undone', before: null, after: '{}' },
      ...{
        second_id: alix,
        decided_at: past,
        undone_by: alix,
        undone_at: past,
        filed_at: null,
        undoes: null,
      },
    });
  },
};
