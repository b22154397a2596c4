import { typedTexts } from '../../../../test/contracts/extremes.ts';
import type { Life } from '../../../../test/contracts/specimen.ts';
import type { TestCommunity } from '../../../../test/support/community.ts';
import { planned } from '../../../../test/support/gatherings.ts';
import { answersSharing, saysYes } from '../../../../test/support/sharing.ts';

const subjects = typedTexts(140).map((subject) => subject.replace(/\s+/g, ' ').trim());

/** A sharing is prepared, split, drawn again, changed by hand, sent, and lives through comings and goings. */
export const life: Life = {
  now: '2022-03-03T15:00',
  async live(community) {
    const { alix, camille, sacha, clock } = community;
    for (const person of [alix, camille, sacha]) {
      await person.types('/rencontre groupes');
      if (person !== camille) await person.types('/rencontre presenter');
    }
    const starts = '2022-03-09T14:30';
    const gathering = await planned(community, { format: 'pluridisciplinaire', starts, state: 'announced' });
    const crowd = await community.crowd(46);
    await volunteer(community);
    await saysYes(community, gathering, [alix, sacha, community.noe, community.hugo, ...crowd]);
    await camille.types('/rencontre groupes');
    await clock.to('2022-03-04T10:00');
    await change(community);
    for (const person of [alix, sacha]) {
      await person.types('/rencontre groupes');
      await answersSharing(community, gathering, person, 'no');
      await answersSharing(community, gathering, person, 'yes');
      await person.types('/rencontre groupes');
      await person.types('/magellan confidentialite');
    }
    await community.lina.types('/rencontre groupes');
    await pressWhatIsSpent(community, gathering.id);
    await clock.to('2022-03-09T16:00');
    await noteWhoCame(community);
  },
};

async function volunteer({ alix, noe, sacha, hugo, camille, driss }: TestCommunity) {
  await camille.types('/rencontre groupes');
  await driss.types('/rencontre groups');
  await alix.types('/rencontre presenter');
  await alix.presses('Je présente');
  await alix.fills({ subject: 'x'.repeat(151) });
  for (const subject of subjects) {
    await alix.fills({ subject });
    await alix.presses('Modifier le sujet');
  }
  await alix.fills({ subject: null });
  await alix.presses('Finalement, non');
  await sacha.types('/rencontre present');
  await sacha.presses('I’ll present');
  await sacha.fills({ subject: subjects[1] ?? null });
  await sacha.types('/rencontre present');
  await camille.types('/rencontre groupes');
  for (const asked of [noe, hugo, noe]) {
    await camille.presses('Demander à quelqu’un');
    await camille.fills({ member: asked.id });
  }
  await noe.presses('Pas cette fois');
  await hugo.presses('Je présente');
  await hugo.fills({ subject: subjects[0] ?? null });
  await camille.types('/rencontre groupes');
}

async function change({ camille, driss, alix }: TestCommunity) {
  await camille.presses('Refaire les groupes');
  await camille.presses('Déplacer quelqu’un');
  await camille.fills({ member: null, group: null });
  for (const group of ['1', '2']) {
    await camille.presses('Déplacer quelqu’un');
    await camille.fills({ member: alix.id, group });
  }
  await camille.presses('Liens');
  await camille.fills({ link1: 'visio' });
  const links = [1, 2, 3, 4, 5].map((index) => [
    `link${index}`,
    `https://visio.example.org/${'a'.repeat(470)}${index}`,
  ]);
  await camille.fills(Object.fromEntries(links));
  await camille.presses('Groupes suivants');
  await camille.fills({ link1: 'https://visio.example.org/six' });
  await driss.types('/rencontre groupes');
  await driss.presses('Suivante');
  await driss.presses('Précédente');
  await driss.presses('À qui le tour');
  await camille.presses('Envoyer aux groupes');
  await camille.presses('Liens');
  await camille.fills({ link2: 'https://visio.example.org/autre' });
  await camille.presses('Déplacer quelqu’un');
  await camille.fills({ member: alix.id, group: '3' });
  await camille.does({
    kind: 'press',
    press: 'cross-sharing/groups',
    ref: camille.form?.ref ?? '',
    value: null,
  });
}

async function pressWhatIsSpent({ alix, camille }: TestCommunity, id: string) {
  for (const name of ['split', 'again', 'send', 'groups', 'turns', 'page'])
    await camille.does({ kind: 'press', press: `cross-sharing/${name}`, ref: id, value: null });
  for (const name of ['decline', 'withdraw'])
    await alix.does({ kind: 'press', press: `cross-sharing/${name}`, ref: id, value: null });
}

/** Once it is over, whoever presented says who came, corrects it, and comes too late with somebody else's button. */
async function noteWhoCame({ sacha, hugo, alix }: TestCommunity) {
  await sacha.presses('The whole group came');
  await sacha.presses('Correct');
  await hugo.presses('Tout le groupe est venu');
  const { ref } = hugo.button('Corriger');
  await hugo.presses('Corriger');
  for (const person of [hugo, alix])
    await person.does({ kind: 'press', press: 'cross-sharing/absent', ref, value: alix.id });
}
