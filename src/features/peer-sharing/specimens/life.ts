import { typedTexts } from '../../../../test/contracts/extremes.ts';
import type { Life } from '../../../../test/contracts/specimen.ts';
import type { TestCommunity } from '../../../../test/support/community.ts';
import { isOverForMembers, planned } from '../../../../test/support/gatherings.ts';

const titles = typedTexts(120).map((title) => title.replace(/\s+/g, ' ').trim());

/** Two groups choose their next topic, one of them without a word; coaches open, extend and close. */
export const life: Life = {
  now: '2022-03-23T14:00',
  async live(community) {
    const { clock, noe, alix } = community;
    const starts = '2022-03-23T14:30';
    const [engineers, designers] = [
      await planned(community, { format: 'entre-pairs', metier: 'developpement', starts }),
      await planned(community, { format: 'entre-pairs', metier: 'design', starts }),
    ];
    await planned(community, { format: 'entre-pairs', metier: 'data', starts, state: 'cancelled' });
    await clock.to('2022-03-23T16:00');
    await isOverForMembers(community, engineers);
    await isOverForMembers(community, designers);
    await clock.to('2022-03-23T17:00');
    await propose(community);
    await coach(community);
    await clock.to('2022-03-30T18:00');
    for (const person of [noe, alix]) {
      await person.does({ kind: 'press', press: 'peer-sharing/vote', ref: engineers.id, value: null });
      await person.types('/rencontre sujets');
    }
    await seeWhatIsKept(community);
  },
};

async function propose({ noe, sacha, alix, hugo }: TestCommunity) {
  await noe.opensHome();
  await noe.presses('Voir les sujets');
  await noe.presses('Proposer un sujet');
  await noe.fills({ topic: null });
  await noe.fills({ topic: '!' });
  await noe.fills({ topic: 'Un sujet de trop' });
  await noe.presses('Retirer ma proposition');
  for (const topic of ['Les tests', ...titles]) {
    await noe.presses('Proposer un sujet');
    await noe.fills({ topic });
  }
  await sacha.presses('Propose a topic');
  await sacha.fills({ topic: 'Reviewing code' });
  await sacha.chooses('Vote for a topic', '1. Les tests');
  await sacha.presses('Withdraw my proposal');
  await sacha.types('/rencontre topics');
  await noe.types('/rencontre sujets');
  for (const person of [alix, hugo]) await person.types('/rencontre sujets');
}

async function coach({ camille, driss, clock }: TestCommunity) {
  await camille.types('/rencontre sujets');
  await camille.chooses('Voir un groupe', 'Développement');
  await camille.presses('Prolonger de deux jours');
  await camille.presses('Clore le vote');
  await camille.presses('Laisser ouvert');
  await clock.to('2022-03-25T10:00');
  await camille.presses('Clore le vote');
  await camille.presses('Clore maintenant');
  await driss.types('/rencontre sujets');
  await driss.chooses('Voir un groupe', 'Science des données');
  await driss.presses('Ouvrir le vote');
}

async function seeWhatIsKept({ noe }: TestCommunity) {
  await noe.types('/magellan confidentialite');
  await noe.presses('Exporter mes données');
  await noe.presses('Tout effacer');
  await noe.fills({ word: 'EFFACER' });
}
