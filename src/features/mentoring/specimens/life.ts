import { typedTexts } from '../../../../test/contracts/extremes.ts';
import type { Life } from '../../../../test/contracts/specimen.ts';
import type { Actor } from '../../../../test/support/actor.ts';
import type { TestCommunity } from '../../../../test/support/community.ts';
import { asks, postsToCoaches } from '../../../../test/support/mentoring.ts';

const [accents = '', escapes = '', lines = ''] = typedTexts(1000);

/** Members of each kind are mentored, in both languages: asked, offered, booked, moved, written, ended. */
export const life: Life = {
  now: '2022-03-01T09:30',
  async live(community) {
    await askAndDecide(community);
    await offerAndBook(community);
    await move(community);
    await writeAndEnd(community);
    await inEnglish(community);
    await lookAtFigures(community);
  },
};

async function askAndDecide({ alix, paul, camille, driss }: TestCommunity) {
  await asks(alix, { coach: camille.id, about: escapes });
  await alix.types('/mentorat');
  await alix.presses('Retirer ma demande');
  await asks(alix, { coach: camille.id, about: accents });
  await camille.types('/mentorat');
  await camille.chooses('Voir une demande', 'Alix Moreau');
  await camille.presses('J’accepte');
  await asks(paul, { about: lines });
  await driss.types('/mentorat');
  await driss.presses('Lire la demande');
  await driss.presses('Pas cette fois');
  await driss.presses('Je prends');
}

async function offerAndBook({ alix, camille, paul, driss }: TestCommunity) {
  await camille.presses('Proposer des créneaux');
  await camille.fills({ times: 'un jour' });
  await camille.fills({ times: '8 mars 17 h', place: escapes.slice(0, 100) });
  await alix.presses('Aucun ne me convient');
  await camille.presses('Proposer des créneaux');
  await camille.fills({ times: '8 mars 17 h\n11 mars 12 h' });
  await alix.presses('Voir mon accompagnement');
  await alix.presses('Choisir un créneau');
  await alix.presses('mardi 8 mars à 17 h');
  await driss.types('/mentorat disponibilites');
  await driss.presses('Ajouter un créneau');
  await driss.fills({ weekday: null });
  await driss.fills({ weekday: '3', at: '10:00' });
  await driss.chooses('Retirer un créneau', 'mercredi, 10\u00a0h');
  await driss.presses('Ajouter un créneau');
  await driss.fills({ weekday: '3', at: '11:00' });
  await driss.types('/mentorat');
  await driss.chooses('Voir un accompagnement', 'Paul Vasseur');
  await driss.presses('Modifier le lieu');
  await driss.fills({ place: 'Salle 4' });
  await asksForUsual(driss);
  await paul.types('/mentorat');
  await paul.presses('mercredi 2 mars à 11 h');
}

/** The message in which she accepted has her usual times since she gave them. */
async function asksForUsual(driss: Actor) {
  const { ref } = driss.button('Proposer des créneaux');
  await driss.does({ kind: 'press', press: 'mentoring/offer-usual', ref, value: null });
}

async function move({ alix, camille }: TestCommunity) {
  for (const answer of ['Je ne peux pas', 'Cela me va']) {
    await alix.types('/mentorat');
    await alix.presses('Prochaine séance');
    await alix.presses('Déplacer');
    await alix.fills({ on: '2022-03-12' });
    await alix.fills({ on: '2022-03-09', at: '09:00', anyway: true });
    await camille.presses(answer);
  }
  await alix.types('/mentorat');
  await alix.presses('Prochaine séance');
  await alix.presses('Déplacer');
  await alix.fills({ on: '2022-03-10', at: '09:00', anyway: true });
  await alix.presses('Voir la séance');
  await alix.presses('Garder le créneau prévu');
}

async function writeAndEnd({ alix, camille, clock }: TestCommunity) {
  await alix.types('/mentorat');
  await alix.presses('Mes objectifs');
  await alix.fills({ goal1: null });
  await alix.fills({ goal1: escapes.slice(0, 150), goal2: accents.slice(0, 150) });
  await clock.to('2022-03-08T10:00');
  await alix.presses('Préparer la séance');
  await alix.fills({});
  await alix.fills({ difficulties: accents.slice(0, 800), questions: lines.slice(0, 800) });
  await camille.presses('Voir la séance');
  await clock.to('2022-03-09T09:45');
  await alix.presses('Noter mes progrès');
  await alix.fills({ goal1: '3', goal2: '0' });
  await alix.presses('Ma note privée');
  await alix.fills({ note: escapes.slice(0, 800) });
  await camille.presses('Elle n’a pas eu lieu');
  await camille.presses('Voir la séance');
  await camille.presses('Elle a bien eu lieu');
  for (let session = 0; session < 3; session += 1) {
    await alix.types('/mentorat');
    await alix.presses('Prochaine séance');
    await alix.presses('Annuler la séance');
    await alix.presses('Annuler la séance');
  }
  await alix.presses('Regarder le chemin parcouru');
  const again = alix.button('Demander un nouveau cycle');
  await alix.presses('Demander un nouveau cycle');
  await camille.presses('Pas cette fois');
  await alix.does({ kind: 'press', press: again.press, ref: again.ref, value: null });
  await camille.presses('J’accepte');
  await alix.types('/mentorat');
  await alix.presses('Arrêter l’accompagnement');
  await alix.presses('Arrêter le mentorat');
  await alix.types('/mentorat');
  await alix.chooses('Revoir un mentorat passé', 'Avec Camille Roussel, jusqu’au mercredi 9 mars');
}

async function inEnglish({ sacha, driss, clock }: TestCommunity) {
  await driss.types('/magellan langue');
  await driss.chooses('Langue', 'English');
  await sacha.types('/mentorat');
  await sacha.presses('Ask for mentoring');
  await sacha.fills({ coach: driss.id, about: escapes, minutes: 30 });
  await driss.types('/mentorat availability');
  await driss.presses('Add a time');
  await driss.fills({ weekday: '4', at: '14:00' });
  await driss.presses('I accept');
  await driss.presses('Offer my usual times');
  await sacha.presses('Thursday 17 March at 14:00');
  await sacha.presses('Write my goals');
  await sacha.fills({ goal1: 'Run a workshop' });
  await driss.types('/mentorat');
  await driss.chooses('See one of them', 'Sacha Lindqvist');
  await driss.presses('Next session');
  await driss.presses('Move');
  await driss.fills({ on: '2022-03-14', at: '11:00', anyway: true });
  await sacha.presses('That works');
  await clock.to('2022-03-14T11:30');
  await sacha.presses('Note my progress');
  await sacha.fills({ goal1: '1' });
  for (let session = 0; session < 3; session += 1) {
    await driss.types('/mentorat');
    await driss.chooses('See one of them', 'Sacha Lindqvist');
    await driss.presses('Next session');
    await driss.presses('Cancel the session');
    await driss.presses('Yes, cancel');
  }
  await sacha.types('/mentorat');
  await sacha.presses('Close the cycle');
  for (const person of [sacha, driss]) {
    await person.types('/mentorat');
    await person.types('/magellan privacy');
    await person.types('/agenda month');
  }
}

async function lookAtFigures(community: TestCommunity) {
  const { noe, camille, driss, clock } = community;
  await asks(noe, { coach: camille.id });
  await clock.to('2022-03-22T10:00');
  await postsToCoaches(community);
  await camille.presses('Voir le bilan du mentorat');
  await camille.presses('Fichier CSV');
  await driss.types('/mentorat report');
  await driss.presses('CSV file');
  await camille.types('/mentorat bilan');
  const { ref } = camille.button('Je prends');
  await driss.does({ kind: 'press', press: 'mentoring/decline', ref, value: null });
  await noe.types('/mentorat aide');
}
