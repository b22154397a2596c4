import { typedTexts } from '../../../../test/contracts/extremes.ts';
import type { Life } from '../../../../test/contracts/specimen.ts';
import type { TestCommunity } from '../../../../test/support/community.ts';
import { asks, postsToCoaches } from '../../../../test/support/mentoring.ts';

const [accents = '', escapes = ''] = typedTexts(800);

/** A problem is shared, joined and planned; needs that look alike are proposed, in both languages. */
export const life: Life = {
  now: '2022-03-01T09:30',
  async live(community) {
    await share(community);
    await plan(community);
    await proposeToSeveral(community);
  },
};

async function share({ alix, noe, sacha, paul }: TestCommunity) {
  await alix.types('/mentorat collectif');
  await alix.presses('Partager un problème');
  await alix.fills({ title: null });
  await alix.fills({ title: escapes.slice(0, 100), words: accents, named: true });
  await alix.presses('Voir');
  await alix.presses('Ne plus montrer mon nom');
  await noe.presses('Moi aussi');
  await noe.presses('Montrer mon nom');
  await paul.presses('Moi aussi');
  await paul.presses('Finalement, non');
  await paul.presses('Moi aussi');
  await sacha.types('/mentorat collective');
  const choice = sacha.lastWhisper()?.blocks.find((block) => block.kind === 'choice');
  await sacha.chooses('See a problem', choice?.kind === 'choice' ? (choice.options[0]?.label ?? '') : '');
  await sacha.presses('Me too');
  await sacha.presses('Show my name');
  await sacha.types('/magellan privacy');
}

async function plan({ camille, driss }: TestCommunity) {
  await camille.presses('Planifier la rencontre');
  await camille.fills({ on: '2022-03-05', at: '14:00' });
  await camille.fills({ on: '2022-03-28', at: '14:00', place: 'Salle 4' });
  await driss.types('/mentorat collectif');
}

async function proposeToSeveral(community: TestCommunity) {
  const { noe, ines, lina, camille, driss } = community;
  await asks(noe, { about: 'Mieux dire non aux réunions qui débordent' });
  await asks(ines, { about: 'Les réunions débordent, je ne sais pas dire non' });
  await postsToCoaches(community);
  await camille.presses('Voir le mentorat collectif');
  await camille.presses('Proposer un mentorat collectif');
  await driss.types('/magellan langue');
  await driss.chooses('Langue', 'English');
  await driss.types('/mentorat collective');
  await driss.presses('Suggest collective mentoring');
  await driss.fills({ title: 'Dire non', words: escapes });
  await camille.fills({ title: 'Dire non', words: accents });
  await noe.presses('Moi aussi');
  await camille.types('/mentorat collectif');
  await camille.chooses('Voir un problème', 'Dire non');
  await camille.presses('Retirer ce problème');
  await lina.types('/mentorat collectif');
  await lina.does({ kind: 'press', press: 'collective-mentoring/list', ref: '', value: null });
}
