import { describe, expect, it } from 'vitest';
import { labelsOf, textOf, textOfAnswer, textOfForm } from '../../../test/support/meteo.ts';
import { endedSharing, proposes } from '../../../test/support/peer-sharing.ts';

describe('proposing and voting', () => {
  it('says what will become of a topic, and who reads it, before it is typed', async () => {
    const { alix } = await endedSharing();
    await alix.presses('Proposer un sujet');
    expect(textOfForm(alix.form)).toContain('sans votre nom');
  });

  it('shows everybody the counts, and nobody who; each sees her own voice', async () => {
    const { alix, lina } = await endedSharing();
    await proposes(alix, 'Tester avec des usagers');
    expect(textOf(alix.lastWhisper())).toContain('votre sujet est proposé');
    expect(textOf(alix.lastWhisper())).toContain('Il a votre voix');
    await proposes(lina, 'Écrire simplement');
    for (const peer of [alix, lina]) {
      expect(textOf(peer.lastMessage())).toContain('Tester avec des usagers · 1 voix');
      expect(textOf(peer.lastMessage())).toContain('Écrire simplement · 1 voix');
      expect(textOf(peer.lastMessage())).not.toMatch(/Alix|Lina/);
    }
    // The vote is secret, also from whoever reads what the chat keeps: her own is told to her at a press.
    for (const [peer, title] of [
      [alix, 'Tester avec des usagers'],
      [lina, 'Écrire simplement'],
    ] as const) {
      expect(textOf(peer.lastMessage())).not.toContain('Votre voix va');
      await peer.presses('Voir mon vote');
      expect(textOf(peer.lastWhisper())).toContain(`Votre voix va à « ${title} »`);
    }
  });

  it('moves a vote to another topic, as often as she likes, and counts it once', async () => {
    const { alix, lina } = await endedSharing();
    await proposes(alix, 'Un');
    await proposes(lina, 'Deux');
    await lina.chooses('Voter pour un sujet', '1. Un');
    expect(textOf(lina.lastWhisper())).toContain('votre voix va à « Un »');
    expect(textOf(alix.lastMessage())).toContain('Un · 2 voix');
    expect(textOf(alix.lastMessage())).toContain('Deux · pas encore de voix');
    await lina.chooses('Voter pour un sujet', '1. Un');
    expect(textOf(lina.lastWhisper())).toContain('Votre voix va déjà à');
    await lina.chooses('Voter pour un sujet', '2. Deux');
    expect(textOf(alix.lastMessage())).toContain('Un · 1 voix');
  });

  it('takes a topic that is there already as a vote for it, kindly', async () => {
    const { alix, lina } = await endedSharing();
    await proposes(alix, 'L’accessibilité');
    await proposes(lina, 'l’accessibilite !');
    expect(textOf(lina.lastWhisper())).toContain('Vous êtes au moins deux à y penser');
    expect(textOf(lina.lastMessage())).toContain('L’accessibilité · 2 voix');
    await proposes(lina, 'L’ACCESSIBILITÉ');
    expect(textOf(lina.lastWhisper())).toContain('Votre voix reste où elle était');
  });

  it('keeps what was typed when it is refused, and says why beside it', async () => {
    const { alix } = await endedSharing();
    await proposes(alix, 'é'.repeat(121));
    expect(alix.errors).toEqual({ topic: expect.stringContaining('120 caractères au plus') });
    await alix.fills({ topic: null });
    expect(alix.errors).toEqual({ topic: expect.stringContaining('Quelques mots') });
    expect(alix.form).not.toBeNull();
  });

  it('takes ten topics at most', async () => {
    const { alix, lina } = await endedSharing();
    await alix.presses('Proposer un sujet');
    const form = alix.form;
    for (let count = 1; count <= 10; count += 1) await proposes(lina, `Sujet ${count}`);
    expect(labelsOf(alix.lastMessage())).toEqual(['Voir mon vote']);
    expect(textOf(alix.lastMessage())).toContain('déjà 10 sujets');
    alix.form = form;
    await alix.fills({ topic: 'Un de plus' });
    expect(alix.errors).toEqual({ topic: expect.stringContaining('déjà 10 sujets') });
    await lina.types('/rencontre sujets');
    expect(labelsOf(lina.lastWhisper())).toHaveLength(10);
  });

  it('lets its author take a proposal back until somebody else is for it', async () => {
    const { alix, lina } = await endedSharing();
    await proposes(alix, 'Un');
    const taken = alix.button('Retirer ma proposition');
    const press = { kind: 'press' as const, press: taken.press, ref: taken.ref, value: null };
    expect(textOfAnswer(await lina.does(press))).toContain('proposé par quelqu’un d’autre');
    await lina.chooses('Voter pour un sujet', '1. Un');
    expect(textOfAnswer(await alix.does(press))).toContain('il appartient maintenant au groupe');
    await proposes(lina, 'Deux');
    await lina.chooses('Voter pour un sujet', '2. Deux');
    const answer = await alix.does(press);
    expect(answer.kind).toBe('replace');
    expect(textOfAnswer(answer)).toContain('« Un » n’est plus proposé');
    expect(textOf(lina.lastMessage())).not.toContain('Un ·');
    expect(textOfAnswer(await alix.does(press))).toContain('Ce vote n’existe plus');
  });

  it('speaks English to whom English is spoken', async () => {
    const { sacha } = await endedSharing({ metier: 'developpement' });
    await proposes(sacha, 'Reviewing code', 'Propose a topic');
    expect(textOf(sacha.lastWhisper())).toContain('without your name');
    expect(textOf(sacha.lastMessage())).toContain('Reviewing code · 1 vote');
    expect(textOf(sacha.lastMessage())).toContain('until Monday 28 March at 18:00');
    await sacha.types('/rencontre topics');
    expect(textOf(sacha.lastWhisper())).toContain('The vote is open for your group (Peer sharing: Software');
  });

  it('refuses kindly who is of another métier, whatever she presses or sends', async () => {
    const { alix, noe, gathering } = await endedSharing();
    await proposes(alix, 'Un');
    for (const press of ['propose', 'vote', 'show']) {
      const answer = await noe.does({
        kind: 'press',
        press: `peer-sharing/${press}`,
        ref: gathering.id,
        value: null,
      });
      expect(textOfAnswer(answer)).toContain('entre EIG du métier Design');
    }
    const values = { topic: 'Autre' };
    await noe.does({ kind: 'submit', form: 'peer-sharing/topic', ref: gathering.id, values });
    expect(noe.errors).toEqual({ '': expect.stringContaining('celui d’un autre groupe') });
    expect(textOf(alix.lastMessage())).not.toContain('Autre');
  });

  it('answers kindly, and changes nothing, once it is closed', async () => {
    const { alix, lina, clock } = await endedSharing();
    await proposes(alix, 'Un');
    await lina.presses('Proposer un sujet');
    const { ref, press } = lina.button('Proposer un sujet');
    await clock.to('2022-03-28T18:00');
    await lina.fills({ topic: 'Trop tard' });
    expect(lina.errors).toEqual({ '': 'Ce vote est clos' });
    expect(textOfAnswer(await lina.does({ kind: 'press', press, ref, value: null }))).toContain('est clos');
  });
});
