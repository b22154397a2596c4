import { typedTexts } from '../../../../test/contracts/extremes.ts';
import type { Life } from '../../../../test/contracts/specimen.ts';
import { asks, details, moment, need } from '../../../../test/support/acceleration.ts';
import type { Actor } from '../../../../test/support/actor.ts';
import type { TestCommunity } from '../../../../test/support/community.ts';

const [accents = '', escapes = '', lines = ''] = typedTexts(700);

/** Monday, after the weekend. */
const soon = { ...moment, date: '2022-03-14' };

/** Hours are asked for, commented on, looked for, taken, moved, given, told of and withdrawn, in both languages. */
export const life: Life = {
  now: '2022-03-11T09:00',
  async live(community) {
    const { alix, ines, sacha, clock } = community;
    await offerHours(community);
    await writeAndComment(community);
    await takeAndMove(community);
    await asks(ines, { details: { field: 'droit', wished: '30' } });
    await clock.to('2022-03-14T10:00');
    await nobodyCan(community);
    await tellWhatCameOfIt(community);
    await withdraw(community);
    await sacha.types('/acceleration ask');
    await sacha.fills(need);
    await sacha.presses('Field, length and dates');
    await sacha.fills(details);
    await sacha.presses('Send');
    for (const person of [alix, sacha, community.mona, community.camille]) {
      await person.opensHome();
      await person.types('/acceleration');
      await person.presses(person === sacha ? 'See the request' : 'Voir la demande');
      await person.types('/magellan confidentialite');
    }
  },
};

async function offerHours({ mona, camille, alix }: TestCommunity) {
  for (const person of [mona, camille, alix]) await person.types('/acceleration');
  await mona.types('/acceleration disponibilites');
  await mona.fills({ fields: ['accessibilite'], monthly: 0.3, pausedUntil: '2022-03-01' });
  await mona.fills({ fields: ['accessibilite'], monthly: 4.5, pausedUntil: null });
  await mona.presses('Modifier');
  await mona.fills({ fields: ['accessibilite'], monthly: null, pausedUntil: null });
  await camille.types('/acceleration bilan');
}

async function writeAndComment({ alix, noe, camille, driss }: TestCommunity) {
  await alix.presses('Demander des heures');
  await alix.fills({ ...need, goal: accents, tried: escapes, expected: lines });
  await alix.presses('Modifier');
  await alix.fills({ ...need, goal: accents, tried: escapes, expected: lines });
  await alix.presses('Domaine, durée et dates');
  await alix.fills({ ...details, dates: escapes.slice(0, 250) });
  await alix.presses('Envoyer');
  await noe.types('/acceleration');
  await noe.presses('Voir la demande');
  await camille.presses('Lire et commenter');
  await camille.presses('Commenter');
  await camille.fills({ text: lines });
  await driss.types('/acceleration');
  await driss.presses('Voir la demande');
  await alix.presses('Modifier');
  await alix.fills({});
  await alix.presses('Envoyer telle quelle');
  await driss.does({
    kind: 'press',
    press: 'acceleration/let-go',
    ref: alix.button('Voir la demande').ref,
    value: null,
  });
}

async function takeAndMove({ alix, noe, mona }: TestCommunity) {
  await mona.presses('Poser une question');
  await mona.fills({ text: escapes });
  await alix.presses('Répondre');
  await alix.fills({ text: accents });
  await mona.presses('Lire la réponse');
  await noe.types('/acceleration');
  await mona.presses('Proposer un autre créneau');
  await mona.fills({ ...moment, date: '2022-03-12' });
  await mona.fills({ ...soon, place: lines.slice(0, 150) });
  await noe.presses('Proposer un autre créneau');
  await noe.fills({ ...soon, time: '13:00' });
  await mona.presses('Cela me va');
  await alix.presses('Déplacer');
  await alix.fills(soon);
  await mona.presses('Cela me va');
}

/** A field that nobody knows: it is widened to Mona, taken, and given up; the coaches look again. */
async function nobodyCan({ mona, camille, ines }: TestCommunity) {
  await mona.presses('Je prends');
  await mona.fills({ ...moment, minutes: 30, time: '09:30' });
  await ines.presses('Chercher quelqu’un d’autre');
  await ines.presses('Oui, relancer la recherche');
  const { ref } = ines.button('Voir la demande');
  await camille.does({ kind: 'press', press: 'acceleration/show', ref, value: null });
  await camille.presses('Relancer la recherche');
}

/** What somebody has just sent, a coach lets go: the newest of her buttons names it. */
const letLeave = (coach: Actor, author: Actor) =>
  coach.does({
    kind: 'press',
    press: 'acceleration/let-go',
    ref: author.button('Voir la demande').ref,
    value: null,
  });

async function tellWhatCameOfIt({ alix, noe, mona, camille, clock }: TestCommunity) {
  await clock.to('2022-03-14T16:00');
  await alix.presses('Non, elle n’a pas eu lieu');
  await mona.presses('Oui, elle a eu lieu');
  await mona.fills({ minutes: 900, outcome: null });
  await mona.fills({ minutes: 90, outcome: escapes });
  await noe.types('/acceleration');
  await noe.presses('Voir la demande');
  await noe.presses('Raconter la suite');
  await noe.fills({ text: lines });
  await asks(noe, { details: { wished: '30' } });
  await letLeave(camille, noe);
  await mona.presses('Je prends');
  const place = 'https://visio.example.org/vega';
  await mona.fills({ date: '2022-03-15', time: '09:00', minutes: 30, place });
  await noe.types('/magellan absence le 15 mars');
  await noe.presses('Cela nous va');
  await noe.presses('Garder quand même');
  await noe.types('/magellan absence');
  await noe.presses('Supprimer');
  await clock.to('2022-03-15T09:30');
  await noe.presses('Non, elle n’a pas eu lieu');
  await noe.presses('Annuler l’heure');
}

async function withdraw({ alix, mona, camille, clock }: TestCommunity) {
  // Mona was asked twice this week: a third request would wait for the next.
  await clock.to('2022-03-21T10:00');
  await asks(alix);
  await letLeave(camille, alix);
  await mona.presses('Je prends');
  await mona.fills(moment);
  await alix.presses('Retirer la demande');
  await alix.presses('Oui, retirer la demande');
  await alix.presses('Toutes nos demandes');
  await asks(alix);
  await letLeave(camille, alix);
  await mona.presses('Pas cette fois');
  await camille.types('/acceleration bilan');
  await camille.presses('Tout en CSV');
}
