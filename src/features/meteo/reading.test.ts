import { describe, expect, it } from 'vitest';
import {
  answers,
  digestedRound,
  everybodyAnswers,
  labelsOf,
  openedRound,
  stormy,
  sunny,
  textOf,
  textOfAnswer,
  withoutSigning,
} from '../../../test/support/meteo.ts';
import { plainText } from '../../chat/markdown.ts';

describe('reading the answers', () => {
  it('goes by person, then through the unsigned ones, whispered, and each reading is recorded', async () => {
    const { alix, ines, noe, lina, camille, driss, database, clock } = await digestedRound();
    await camille.presses('Lire les réponses');
    const signed = textOf(camille.lastWhisper());
    expect([...signed.matchAll(/^\*\*(.*),/gm)].map(([, name]) => name)).toEqual([
      'Alix Moreau',
      'Inès Belkacem',
      'Noé Da Silva',
    ]);
    expect(signed).toContain('Premier test utilisateur');
    expect(signed).toContain('Réponses 1 à 3 sur 6');
    expect(signed).not.toMatch(/non signée|déjà lue/);
    const readings = () => database.db.selectFrom('meteo_readings').selectAll().execute();
    expect((await readings()).map(({ authorId }) => authorId).sort()).toEqual(
      [alix.id, ines.id, noe.id].sort(),
    );
    await camille.presses('Suivante');
    const unsigned = textOf(camille.lastWhisper());
    expect(unsigned.match(/Réponse non signée/g)).toHaveLength(3);
    expect(unsigned).toContain('Réponses 4 à 6 sur 6, dans un ordre tiré au hasard');
    expect(unsigned).toMatch(/Trop de réunions/);
    expect(labelsOf(camille.lastWhisper())).toEqual(['Précédente']);
    expect((await readings()).filter(({ authorId }) => authorId === null)).toHaveLength(3);
    await camille.presses('Précédente');
    expect(textOf(camille.lastWhisper()).match(/déjà lue/g)).toHaveLength(3);
    await camille.presses('Suivante');
    expect(textOf(camille.lastWhisper())).not.toContain('déjà lue');

    await clock.to('2022-03-18T10:12');
    await driss.types('/meteo bilan');
    await driss.presses('Lire les réponses');
    expect(textOf(driss.lastWhisper()), 'what Camille has read').not.toContain('déjà lue');
    const rows = await readings();
    expect(rows).toHaveLength(15);
    expect(rows.filter(({ authorId }) => authorId === null)).toHaveLength(6);

    await alix.types('/magellan confidentialite');
    const kept = textOf(alix.lastWhisper());
    expect(kept).toContain('Camille Roussel, le vendredi 18 mars à 9 h');
    expect(kept).toContain('Driss Amrani, le vendredi 18 mars à 10 h 12');
    await lina.types('/magellan confidentialite');
    expect(textOf(lina.lastWhisper()), 'what nobody signed').not.toContain('Driss');
  });

  it('puts signed answers with words, or the darkest, first, and leaves the unsigned ones as they were drawn', async () => {
    const community = await openedRound();
    const { alix, ines, noe, lina, hugo, sacha, camille, clock } = community;
    await answers(alix, { ...sunny, successes: null, difficulties: null });
    await answers(ines, { ...sunny, successes: 'Un mot', difficulties: null });
    await answers(noe, { ...stormy, successes: null, difficulties: null });
    for (const person of [lina, hugo]) await answers(person, stormy, withoutSigning);
    await answers(sacha, stormy, 'Answer without signing');
    await clock.to('2022-03-18T09:00');
    await camille.presses('Lire les réponses');
    await camille.presses('Suivante');
    const drawn = textOf(camille.lastWhisper());
    await camille.presses('Précédente');
    const inOrder = async (option: string) => {
      await camille.chooses('Lire dans un autre ordre', option);
      return [...textOf(camille.lastWhisper()).matchAll(/^\*\*(\S+) .*,/gm)].map(([, name]) => name);
    };
    expect(await inOrder('Celles avec un texte d’abord')).toEqual(['Inès', 'Alix', 'Noé']);
    expect(await inOrder('Par nom')).toEqual(['Alix', 'Inès', 'Noé']);
    expect(await inOrder('La météo la plus sombre d’abord')).toEqual(['Noé', 'Alix', 'Inès']);
    await camille.presses('Suivante');
    expect(textOf(camille.lastWhisper())).toBe(drawn);
  });

  it('shows five a page, each once', async () => {
    const community = await openedRound();
    const { alix, ines, noe, lina, hugo, sacha, camille, clock, database } = community;
    const people = [alix, ines, noe, lina, hugo, sacha];
    for (const person of people)
      await answers(
        person,
        { ...sunny, successes: 'Court', difficulties: null },
        person === sacha ? 'Answer' : 'Répondre',
      );
    await clock.to('2022-03-18T09:00');
    await camille.presses('Lire les réponses');
    const places = [camille.lastWhisper()?.summary];
    while (labelsOf(camille.lastWhisper()).includes('Suivante')) {
      await camille.presses('Suivante');
      places.push(camille.lastWhisper()?.summary);
    }
    expect(places).toEqual(['⛅ Météo · Réponses 1 à 5 sur 6', '⛅ Météo · Réponse 6 sur 6']);
    const rows = await database.db.selectFrom('meteo_readings').select('authorId').execute();
    expect(new Set(rows.map(({ authorId }) => authorId)).size).toBe(6);
    expect(rows).toHaveLength(6);
  });

  it('waits for the closing: until then everyone can change hers', async () => {
    const { alix, camille } = await openedRound();
    await answers(alix, sunny);
    const { ref } = alix.button('Modifier');
    const read = await camille.does({ kind: 'press', press: 'meteo/read', ref, value: null });
    expect(textOfAnswer(read)).toContain('Les réponses se lisent après la clôture');
    const loop = await camille.does({ kind: 'press', press: 'meteo/loop', ref, value: null });
    expect(textOfAnswer(loop)).toContain('Les réponses se lisent après la clôture');
  });

  it('leaves out unsigned answers when there are too few', async () => {
    const community = await openedRound();
    const { alix, camille, lina, clock } = community;
    await answers(alix, sunny);
    await answers(lina, { ...stormy, difficulties: 'Je serais reconnue' }, withoutSigning);
    await clock.to('2022-03-18T09:00');
    await camille.presses('Lire les réponses');
    expect(textOf(camille.lastWhisper())).toContain('Réponse 1 sur 1');
    expect(labelsOf(camille.lastWhisper())).toEqual(['Répondre']);
  });

  it('is refused to everyone else, row by row', async () => {
    const { alix, noe, paul, camille } = await digestedRound();
    await camille.presses('Lire les réponses');
    const { press, ref } = camille.button('Suivante');
    for (const other of [alix, noe, paul])
      expect(textOfAnswer(await other.does({ kind: 'press', press, ref, value: null }))).toContain('rôles');
  });
});

describe('figures as a file', () => {
  it('come by direct message, the same as in the digest', async () => {
    const { camille } = await digestedRound();
    await camille.presses('Chiffres en CSV');
    const file = camille.lastMessage()?.blocks.find((block) => block.kind === 'file');
    expect(file?.name).toBe('meteo-2022-03-11.csv');
    const lines = file?.content.trim().split('\r\n') ?? [];
    expect(lines).toHaveLength(16);
    expect(lines[1]).toBe('2022-03-11;2022-03-17;6;6;0;Les défis;Grand soleil;3');
  });

  it('stand in a table too, said to her alone, and to coaches only', async () => {
    const community = await digestedRound();
    const { camille, alix, noe } = community;
    const { press, ref } = camille.button('Voir les chiffres');
    await camille.presses('Voir les chiffres');
    const table = camille.lastWhisper()?.blocks.find((block) => block.kind === 'facts');
    expect(
      table?.facts.map(({ label, value }) => `${label} = ${plainText(value)}`.replaceAll('\u00a0', ' ')),
    ).toEqual([
      'Participation = Invitations : 6 · Réponses : 6 · « Pas cette fois » : 0',
      'Les défis = Grand soleil : 3 · Éclaircies : 0 · Nuageux : 0 · Pluie : 3 · Orage : 0',
      'Les équipes = Grand soleil : 0 · Éclaircies : 3 · Nuageux : 0 · Pluie : 0 · Orage : 3',
      expect.stringMatching(/^Les personnes = /),
    ]);
    for (const other of [alix, noe])
      expect(textOfAnswer(await other.does({ kind: 'press', press, ref, value: null }))).toContain('rôles');
  });

  it('of all rounds come from the history', async () => {
    const community = await digestedRound();
    const { camille, clock } = community;
    await clock.to('2022-03-25T12:00');
    await everybodyAnswers(community);
    await clock.to('2022-04-01T09:00');
    await camille.types('/meteo historique');
    const words = textOf(camille.lastWhisper());
    expect(words).toContain('Vendredi 25 mars** : 6 sur 6 ; défis « contrasté »');
    expect(camille.lastWhisper()?.blocks.find((block) => block.kind === 'image')).toMatchObject({
      chart: { kind: 'trend', moments: ['11/03', '25/03'] },
    });
    await camille.presses('Tout en CSV');
    const file = camille.lastMessage()?.blocks.find((block) => block.kind === 'file');
    expect(file?.content.trim().split('\r\n')).toHaveLength(31);
  });
});
