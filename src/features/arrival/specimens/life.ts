import { typedTexts } from '../../../../test/contracts/extremes.ts';
import type { Life } from '../../../../test/contracts/specimen.ts';
import { arrives, leaves } from '../../../../test/support/arrival.ts';
import type { TestCommunity } from '../../../../test/support/community.ts';
import { shortened } from '../../../chat/lengths.ts';
import { FLOOR } from '../../../chat/limits.ts';
import { DEFAULT_ARRIVAL } from '../../../community/programme/default-steps.ts';
import { MOST_LETTERS } from '../rules/report.ts';

const [accents = '', escapes = ''] = typedTexts(MOST_LETTERS);

const labelOf = (id: string): string => {
  const step = DEFAULT_ARRIVAL.find((each) => each.id === id);
  if (!step) throw new Error(`there is no step ${id}`);
  return shortened(step.fr, FLOOR.options.label);
};

/** Somebody arrives, ticks, meets, is amazed and leaves; others are met, read, confirm and begin anew. */
export const life: Life = {
  now: '2022-03-07T09:00',
  async live(community) {
    await arrives(community, 'alix', '2022-03-07');
    await arrives(community, 'sacha', '2022-03-07');
    await begin(community);
    await report(community);
    await follow(community);
    await leave(community);
  },
};

async function begin({ alix, sacha, ines, noe, lina, hugo, clock }: TestCommunity) {
  await clock.to('2022-03-07T10:00');
  await alix.presses('Autre personne');
  await sacha.presses('Not now');
  await clock.to('2022-03-08T10:30');
  for (const other of [ines, noe, lina, hugo])
    if (other.messages().some(({ summary }) => summary.includes('vient d’arriver'))) {
      await other.presses('Pas cette fois');
      break;
    }
  await alix.presses('Autre personne');
  await alix.presses('C’est fait');
  await alix.presses('Toutes les étapes');
  await alix.types('/magellan accueil');
  await alix.chooses('C’est fait pour…', labelOf('fiche'));
  await alix.chooses('Finalement, pas encore fait', labelOf('fiche'));
  await alix.opensHome();
  await sacha.types('/magellan arrival');
  await clock.leap('2022-03-14T09:31');
  await alix.presses('Rencontre faite');
}

async function report({ alix, camille, paul, clock }: TestCommunity) {
  await clock.leap('2022-04-08T10:00');
  await alix.types('/magellan accueil');
  await alix.presses('Écrire mon rapport');
  await alix.fills({ surprised: null, blocks: null, keep: null, to: 'coach', porteur: true });
  await alix.fills({ surprised: accents, blocks: escapes, keep: null, to: 'coach', porteur: true });
  await camille.presses('Afficher');
  await paul.presses('Afficher');
  await alix.types('/magellan accueil');
  await alix.types('/magellan confidentialite');
  await paul.types('/magellan accueil');
  await alix.presses('Écrire mon rapport');
  await alix.fills({ surprised: escapes, blocks: accents, keep: accents, to: 'coaches', porteur: false });
  await camille.types('/magellan arrivees');
  await camille.chooses('Lire un rapport', 'Rapport 1');
  await alix.presses('Retirer');
  await alix.presses('Toutes les étapes');
}

async function follow({ camille, driss, alix }: TestCommunity) {
  await camille.opensHome();
  await camille.types('/magellan arrivees');
  await camille.presses('Où elles en sont');
  await camille.types('/magellan arrivees');
  await camille.chooses('Voir une personne', 'Alix Moreau');
  await camille.chooses('Confirmer une étape', labelOf('coach'));
  await camille.chooses('Revenir sur une étape', labelOf('coach'));
  await camille.presses('Recommencer son accueil');
  await camille.presses('Annuler');
  await driss.types('/magellan arrivees noé');
  await driss.presses('Commencer son accueil');
  await driss.presses('Voir les arrivées');
  await driss.types('/magellan arrivees personne');
  await alix.types('/magellan accueil');
}

async function leave(community: TestCommunity) {
  const { lina, clock } = community;
  await leaves(community, 'lina', '2022-05-06');
  await clock.leap('2022-04-13T09:31');
  await lina.presses('C’est fait');
  await lina.presses('Toutes les étapes');
  await lina.types('/magellan depart');
  await clock.leap('2022-05-06T09:31');
  await lina.presses('Recevoir mes données');
}
