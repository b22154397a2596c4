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

describe('reading the answers', () => {
  it('goes by person, then through the unsigned ones, whispered, and each reading is recorded', async () => {
    const { alix, noe, camille, driss, database, clock } = await digestedRound();
    await camille.presses('Lire les réponses');
    const seen = [textOf(camille.lastWhisper())];
    for (let page = 2; page <= 6; page += 1) {
      await camille.presses('Suivante');
      seen.push(textOf(camille.lastWhisper()));
    }
    expect(seen.slice(0, 3).map((page) => /^\*\*(.*),/m.exec(page)?.[1])).toEqual([
      'Alix Moreau',
      'Inès Belkacem',
      'Noé Da Silva',
    ]);
    expect(seen[0]).toContain('Premier test utilisateur');
    for (const page of seen.slice(3)) {
      expect(page).toContain('Réponse non signée');
      expect(page).toContain('ordre tiré au hasard');
    }
    expect(seen.slice(3).join()).toMatch(/Trop de réunions/);
    expect(labelsOf(camille.lastWhisper())).toEqual(['Précédente']);
    await camille.presses('Précédente');
    expect(textOf(camille.lastWhisper())).toContain('Réponse 5 sur 6');

    await clock.to('2022-03-18T10:12');
    await driss.types('/meteo bilan');
    await driss.presses('Lire les réponses');
    const rows = await database.db.selectFrom('meteo_readings').selectAll().execute();
    expect(rows).toHaveLength(8);
    expect(rows.filter(({ authorId }) => authorId === null)).toHaveLength(4);

    await alix.types('/magellan confidentialite');
    const kept = textOf(alix.lastWhisper());
    expect(kept).toContain('Camille Roussel, le vendredi 18 mars à 9 h');
    expect(kept).toContain('Driss Amrani, le vendredi 18 mars à 10 h 12');
    await noe.types('/magellan confidentialite');
    expect(textOf(noe.lastWhisper())).not.toContain('Driss');
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
    expect(labelsOf(camille.lastWhisper())).toEqual([]);
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

  it('of all rounds come from the history', async () => {
    const community = await digestedRound();
    const { camille, clock } = community;
    await clock.to('2022-03-25T12:00');
    await everybodyAnswers(community);
    await clock.to('2022-04-01T09:00');
    await camille.types('/meteo historique');
    const words = textOf(camille.lastWhisper());
    expect(words).toContain('vendredi 25 mars** : 6 sur 6 ; défis « contrasté »');
    expect(camille.lastWhisper()?.blocks.find((block) => block.kind === 'image')).toMatchObject({
      chart: { kind: 'trend', moments: ['11/03', '25/03'] },
    });
    await camille.presses('Tout en CSV');
    const file = camille.lastMessage()?.blocks.find((block) => block.kind === 'file');
    expect(file?.content.trim().split('\r\n')).toHaveLength(31);
  });
});
