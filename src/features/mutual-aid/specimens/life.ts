import { typedTexts } from '../../../../test/contracts/extremes.ts';
import type { Life } from '../../../../test/contracts/specimen.ts';
import type { TestCommunity } from '../../../../test/support/community.ts';
import { asksForHelp, know, offer, request } from '../../../../test/support/mutual-aid.ts';

const [accents = '', escapes = '', lines = ''] = typedTexts(700);

/** A request is written, sent, answered in every way, solved, thanked for and kept; another is handed over, in both languages. */
export const life: Life = {
  now: '2022-03-14T09:30',
  async live(community) {
    await know(community, { lina: { accessibilite: 'help' }, hugo: { accessibilite: 'interested' } });
    await write(community);
    await answer(community);
    await solve(community);
    await waitLong(community);
    await inEnglish(community);
  },
};

async function write({ alix, lina }: TestCommunity) {
  await alix.types('/entraide');
  await alix.types('/entraide savoirs');
  await lina.types('/entraide savoirs');
  await alix.types('/entraide demander acessibilité');
  await alix.types('/entraide demander magie');
  await alix.presses('Demander de l’aide');
  await alix.fills({ ...request, title: null });
  await alix.fills({ ...request, text: escapes });
  await alix.presses('Modifier');
  await alix.fills({ ...request, text: accents });
  await alix.presses('Montrer mon nom dans le canal');
  await alix.presses('Ne plus montrer mon nom');
  await alix.presses('Supprimer le brouillon');
  await asksForHelp(alix, { text: lines });
}

async function answer({ alix, lina, hugo, ines }: TestCommunity) {
  await lina.opensHome();
  await lina.presses('Toute l’entraide');
  await lina.chooses('Voir une demande', 'Un formulaire utilisable au clavier');
  await lina.presses('Poser une question');
  await lina.fills({ text: escapes.slice(0, 500) });
  await alix.opensHome();
  await alix.types('/entraide');
  await alix.chooses('Voir une demande', 'Un formulaire utilisable au clavier');
  await alix.presses('Répondre');
  await alix.fills({ text: accents.slice(0, 500) });
  await lina.presses('Lire');
  await hugo.presses('Je connais quelqu’un');
  await hugo.fills({ member: 'u-alix' });
  await hugo.fills({ member: 'u-ines' });
  await hugo.presses('Je ne sais pas');
  await ines.presses('En pause 2 semaines');
  await ines.types('/entraide');
  await ines.presses('Reprendre l’entraide');
  await lina.presses('Je peux aider');
  await lina.fills({ ...offer, idea: '' });
  await lina.fills({ understood: escapes, idea: accents });
  await alix.presses('Lire');
  await alix.presses('Pas tout à fait');
  await alix.fills({ text: escapes.slice(0, 500) });
  await lina.presses('Lire');
  await lina.presses('Je peux aider');
  await lina.fills(offer);
  await alix.presses('Lire');
  await alix.presses('Oui, et…');
  await alix.fills({ text: lines.slice(0, 500) });
  await lina.presses('Lire');
}

async function solve({ alix, lina, clock }: TestCommunity) {
  await clock.to('2022-03-17T10:00');
  await alix.presses('Pas encore');
  await clock.to('2022-03-17T10:30');
  await alix.types('/entraide');
  await alix.chooses('Voir une demande', 'Un formulaire utilisable au clavier');
  await alix.presses('C’est réglé');
  await alix.fills({ helped: null, public: true });
  await alix.fills({ helped: 'Le motif *combobox*', public: true });
  await lina.presses('Lire');
  await lina.presses('D’accord pour un merci public');
  await alix.presses('Garder pour la promotion');
  await alix.fills({ text: null });
  await alix.fills({ title: 'Un formulaire', text: escapes, helped: accents });
  await alix.types('/entraide chercher combobox');
  await alix.types('/entraide chercher formulaire');
  await alix.chooses('Lire une fiche', 'Un formulaire');
  await alix.presses('Retirer cette fiche');
}

async function waitLong({ noe, paul, camille, driss, clock }: TestCommunity) {
  await clock.to('2022-03-21T09:30');
  await asksForHelp(noe, { title: 'Une heure', field: 'none' });
  await asksForHelp(paul, { title: 'À plusieurs', field: 'droit', audience: 'both' });
  await clock.to('2022-03-25T10:00');
  await camille.opensHome();
  await camille.presses('Voir ces demandes');
  await camille.chooses('En faire une heure', 'Une heure');
  await driss.types('/entraide suivi');
  await driss.chooses('Un mentorat collectif', 'À plusieurs');
  await noe.presses('Relire la demande d’heure');
  await noe.fills({ tried: lines, expected: accents });
  await paul.presses('Relire et partager');
  await paul.fills({ named: false });
  await noe.types('/entraide');
}

async function inEnglish({ sacha, ines, lina, clock }: TestCommunity) {
  await clock.to('2022-03-28T09:30');
  await sacha.types('/entraide ask');
  await sacha.fills({ ...request, title: 'A form', text: escapes });
  await sacha.presses('Send');
  await lina.types('/entraide');
  await lina.chooses('Voir une demande', 'A form');
  await lina.presses('Je peux aider');
  await lina.fills(offer);
  await sacha.presses('Read');
  await sacha.presses('That’s it');
  await sacha.types('/entraide');
  await sacha.chooses('See a request', 'A form');
  await sacha.presses('No longer needed');
  await sacha.types('/entraide search');
  await ines.types('/magellan confidentialite');
  await lina.types('/entraide');
}
