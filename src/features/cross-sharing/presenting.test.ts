import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../test/support/actor.ts';
import { type TestCommunity, testCommunity } from '../../../test/support/community.ts';
import { isOverForMembers, planned } from '../../../test/support/gatherings.ts';
import { labelsOf, textOf } from '../../../test/support/meteo.ts';
import { answersSharing, saysYes } from '../../../test/support/sharing.ts';
import type { Gathering } from '../../community/gatherings/gathering.ts';
import { groupsOf } from './store/splits.ts';

const SHARING = { format: 'pluridisciplinaire', starts: '2022-03-09T14:30', state: 'announced' as const };
const NOW = '2022-03-02T11:00';

async function sharing(): Promise<TestCommunity & { gathering: Gathering }> {
  const community = await testCommunity({ now: NOW });
  return { ...community, gathering: await planned(community, SHARING) };
}

async function offers(actor: Actor, subject: string | null = null, button = 'Je présente') {
  await actor.types('/rencontre presenter');
  await actor.presses(button);
  await actor.fills({ subject });
  expect(actor.errors).toBeNull();
}

/** Makes the groups, and sends them, as a coach who does not wait for their time. */
async function groupsNow({ camille }: TestCommunity, { id }: Gathering) {
  for (const press of ['cross-sharing/split', 'cross-sharing/send'])
    await camille.does({ kind: 'press', press, ref: id, value: null });
}

/** A coach asks somebody to present, by the form. */
const asks = (coach: Actor, { id }: Gathering, whom: Actor) =>
  coach.does({ kind: 'submit', form: 'cross-sharing/ask', ref: id, values: { member: whom.id } });

/** The names that the form in front of somebody offers, in order. */
const namesIn = ({ form }: Actor) =>
  (form?.fields ?? []).flatMap((field) =>
    field.kind === 'choice' ? field.options.map(({ label }) => label) : [],
  );

const presentersIn = ({ app }: TestCommunity, { id }: Gathering) =>
  app.transact(async ({ tx }) => (await groupsOf(tx, id)).map(({ presenterId }) => presenterId));

describe('somebody who offers to present', () => {
  it('is told what, when, who sees it and how to undo, and changes her subject', async () => {
    const { alix } = await sharing();
    await alix.types('/rencontre presenter');
    expect(textOf(alix.lastWhisper())).toContain('Chacun·e son tour');
    expect(textOf(alix.lastWhisper())).toContain('pas encore de présentation');
    await alix.presses('Je présente');
    await alix.fills({ subject: 'x'.repeat(151) });
    expect(alix.errors?.subject).toContain('150\u00a0caractères');
    await alix.fills({ subject: 'Mes *entretiens*' });
    const said = textOf(alix.lastWhisper());
    expect(said).toContain('vous présentez au partage du **mercredi 9 mars**');
    expect(said).toContain('Il reste à dire que vous venez');
    expect(labelsOf(alix.lastWhisper())).toEqual([
      'Je viens',
      'Modifier le sujet',
      'Ajouter un support',
      'Finalement, non',
    ]);
    await alix.presses('Modifier le sujet');
    expect(alix.form?.fields[0]).toMatchObject({ initial: 'Mes *entretiens*' });
    await alix.fills({ subject: null });
    await alix.presses('Finalement, non');
    await alix.types('/rencontre presenter');
    expect(textOf(alix.lastWhisper())).toContain('voulez-vous présenter');
  });

  it('is put in a group of her own, and her group knows her subject', async () => {
    const world = await sharing();
    const { alix, noe, ines, sacha, lina, hugo, gathering } = world;
    await saysYes(world, gathering, [alix, noe, ines, sacha, lina, hugo]);
    await offers(alix, 'Mes entretiens');
    await groupsNow(world, gathering);
    expect(await presentersIn(world, gathering)).toEqual([alix.id]);
    expect(textOf(noe.lastMessage())).toContain('Présentation Alix Moreau, « Mes entretiens »');
    expect(textOf(noe.lastMessage())).toContain('Alix Moreau s’est proposé·e (première fois)');
    expect(textOf(alix.lastMessage())).toContain('Alix Moreau présente**, et prépare');
    expect(textOf(sacha.lastMessage())).toContain('Presenting Alix Moreau');
  });

  it('who gives up is followed by another volunteer of her group, and only else are coaches told', async () => {
    const world = await sharing();
    const { alix, noe, ines, lina, gathering } = world;
    await saysYes(world, gathering, [alix, noe, ines, lina]);
    await offers(alix);
    await groupsNow(world, gathering);
    await offers(noe);
    const posts = world.channel('eig-coachs').length;
    await alix.types('/rencontre presenter');
    await alix.presses('Finalement, non');
    expect(await presentersIn(world, gathering)).toEqual([noe.id]);
    expect(textOf(noe.lastMessage())).toContain('Noé Da Silva présente désormais');
    expect(textOf(ines.lastMessage())).toContain('Noé Da Silva présente désormais');
    expect(world.channel('eig-coachs')).toHaveLength(posts);
    await answersSharing(world, gathering, noe, 'no');
    expect(await presentersIn(world, gathering)).toEqual([null]);
    const asked = world.channel('eig-coachs').at(-1);
    expect(textOf(asked)).toContain('plus personne ne présente');
    expect(labelsOf(asked)).toEqual(['Demander à quelqu’un']);
    for (const { name } of [alix, noe, ines]) expect(textOf(asked)).not.toContain(name);
    await world.camille.presses('Demander à quelqu’un');
    expect(namesIn(world.camille).join()).toContain('Inès Belkacem');
    expect(namesIn(world.camille).join()).not.toContain('Noé Da Silva');
  });

  it('late, in a group that nobody presents to, presents to it, which hears of it', async () => {
    const world = await sharing();
    const { alix, noe, ines, gathering } = world;
    await saysYes(world, gathering, [alix, noe, ines]);
    await groupsNow(world, gathering);
    await offers(noe, 'Un prototype');
    expect(textOf(alix.lastMessage())).toContain('Noé Da Silva présente désormais');
  });

  it('is refused kindly once it is over, or not hers, and nothing changes', async () => {
    const world = await sharing();
    const { alix, paul, clock, app } = world;
    await alix.types('/rencontre presenter');
    const { ref } = alix.button('Je présente');
    await paul.does({ kind: 'press', press: 'cross-sharing/present', ref, value: null });
    await alix.presses('Je présente');
    await clock.to('2022-03-09T15:00');
    await alix.fills({ subject: 'Trop tard' });
    expect(alix.errors?.['']).toContain('rien n’a été modifié');
    expect(await app.transact(({ tx }) => tx.selectFrom('presenters').selectAll().execute())).toEqual([]);
  });
});

describe('whose turn it is', () => {
  async function presented(world: TestCommunity & { gathering: Gathering }) {
    const { alix, noe, ines, gathering } = world;
    await saysYes(world, gathering, [alix, noe, ines]);
    await offers(alix);
    await groupsNow(world, gathering);
    await isOverForMembers(world, gathering);
    return planned(world, { ...SHARING, starts: '2022-04-13T14:30' });
  }

  it('comes to who has presented least: a presenter of last month is the last to be asked', async () => {
    const world = await sharing();
    await presented(world);
    const { alix, camille } = world;
    await camille.types('/rencontre groupes');
    const shown = textOf(camille.lastWhisper());
    expect(shown).toContain('les personnes qui ont présenté le moins');
    await camille.presses('Demander à quelqu’un');
    expect(namesIn(camille).at(0)).not.toContain('Alix');
    expect(namesIn(camille).at(-1)).toContain('Alix Moreau');
    await alix.types('/rencontre presenter');
    expect(textOf(alix.lastWhisper())).toContain('déjà une présentation, le mercredi 9 mars');
  });

  it('a coach asks in a form; a yes reaches her, and leaves no button behind', async () => {
    const world = await sharing();
    const { camille, noe } = world;
    await camille.types('/rencontre groupes');
    await camille.presses('Demander à quelqu’un');
    await camille.fills({ member: noe.id });
    expect(textOf(camille.lastWhisper())).toContain('Je pose la question à cette personne');
    expect(textOf(noe.lastMessage())).toContain('Camille Roussel vous propose');
    expect(textOf(noe.lastMessage())).toContain('Vous êtes libre de dire non');
    await noe.presses('Je présente');
    await noe.fills({ subject: 'Un prototype' });
    expect(labelsOf(noe.lastMessage())).toEqual([]);
    expect(textOf(camille.lastMessage())).toContain('**Noé Da Silva** présentera');
    await camille.types('/rencontre groupes');
    expect(textOf(camille.lastWhisper())).toContain('Se proposent pour présenter : Noé Da Silva');
  });

  it('whoever declines is not asked again for this one, by any coach', async () => {
    const world = await sharing();
    const { camille, driss, gathering, noe } = world;
    const ask = (coach: Actor) => asks(coach, gathering, noe);
    await ask(camille);
    const { ref: asked } = noe.button('Pas cette fois');
    await noe.presses('Pas cette fois');
    expect(textOf(noe.lastMessage())).toContain('c’est très bien ainsi');
    expect(textOf(camille.lastMessage())).toContain('ne présentera pas');
    await ask(driss);
    expect(textOf(driss.lastWhisper())).toContain('rien n’a été envoyé');
    expect(noe.messages()).toHaveLength(1);
    await noe.does({ kind: 'press', press: 'cross-sharing/decline', ref: asked, value: null });
    expect(textOf(noe.lastWhisper())).toContain('rien n’a été modifié');
    expect(camille.messages()).toHaveLength(1);
    await noe.types('/magellan confidentialite');
    expect(textOf(noe.lastWhisper())).toContain('1 demande, dont 1 refusée');
  });

  it('nobody asks who is no coach, nor anybody for whom it is not', async () => {
    const world = await sharing();
    const { alix, camille, gathering, noe, paul } = world;
    await asks(alix, gathering, noe);
    await asks(camille, gathering, paul);
    expect(noe.messages()).toEqual([]);
    expect(paul.messages()).toEqual([]);
  });

  it('who offered is drawn by turn when there are more volunteers than groups, and told kindly', async () => {
    const world = await sharing();
    const april = await presented(world);
    const { alix, noe, ines } = world;
    await saysYes(world, april, [alix, noe, ines]);
    await offers(alix);
    await offers(noe);
    await groupsNow(world, april);
    expect(await presentersIn(world, april)).toEqual([noe.id]);
    expect(textOf(alix.lastMessage())).toContain('plus de volontaires que de groupes');
  });
});
