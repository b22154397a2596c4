import { describe, expect, it } from 'vitest';
import { atelier, drafted, read, theOne } from '../../../../../test/support/drafts.ts';
import { planned } from '../../../../../test/support/gatherings.ts';

describe('planning', () => {
  it('says what, when it will be announced and how to undo, and takes the spent buttons away', async () => {
    const community = await drafted();
    const { camille } = community;
    const { ref } = camille.button('Planifier');
    await camille.presses('Planifier');
    const said = read(camille.lastWhisper());
    expect(said).toContain('C’est planifié. Pour revenir en arrière : « Annuler la rencontre ».');
    expect(said).toContain('Je l’annoncerai **jeudi 17 mars à 10 h**, dans #eig-promotion.');
    expect(said).not.toContain('[Planifier]');
    await camille.does({ kind: 'press', press: 'planning/plan', ref, value: null });
    expect(read(camille.lastWhisper())).toContain('Cette rencontre est déjà planifiée');
    expect((await theOne(community)).sequence).toBe(0);
  });

  it('after its lead time is announced at once, which is said before and after', async () => {
    const community = await drafted({ on: '2022-03-16' });
    const { camille } = community;
    expect(read(camille.lastWhisper())).toContain('dès que vous planifiez, je l’annonce dans #eig-promotion');
    await camille.presses('Planifier');
    expect(community.channel('eig-promotion')).toHaveLength(1);
    expect(read(camille.lastWhisper())).toContain('Rencontre annoncée');
  });

  it('warns of the weekend, of pauses, of other gatherings and asks once more', async () => {
    const community = await drafted({ on: '2022-08-06' });
    const { camille } = community;
    await camille.presses('Planifier');
    const asked = read(camille.lastWhisper());
    expect(asked).toContain('ce jour est en fin de semaine');
    expect(asked).toContain('ce jour est dans une pause (Pause d’été)');
    expect((await theOne(community)).state).toBe('draft');
    await camille.presses('Planifier quand même');
    expect((await theOne(community)).state).toBe('planned');
  });

  it('warns of a clash for the same people only', async () => {
    const community = await drafted({ format: 'entre-pairs', on: '2022-03-30', at: '14:30' });
    const { camille, alix } = community;
    await planned(community, {
      format: 'mentorat-collectif',
      starts: '2022-03-30T15:00',
      minutes: 45,
      invited: [alix.id],
      title: 'Avec Alix',
    });
    await camille.presses('Pour qui');
    await camille.fills({ metier: 'design' });
    expect(read(camille.lastWhisper())).toContain(
      '« Avec Alix » (mercredi 30 mars, de 15 h à 15 h 45) concerne aussi une personne',
    );
    await camille.presses('Pour qui');
    await camille.fills({ metier: 'data' });
    expect(read(camille.lastWhisper())).not.toContain('Avec Alix');
  });

  it('warns of what else the promotion’s agenda holds at that hour: the météo', async () => {
    const community = await drafted({ on: '2022-03-25', at: '11:30' });
    expect(read(community.camille.lastWhisper())).toContain('au même moment dans l’agenda de la promotion');
  });

  it('of a draft whose day has passed is refused', async () => {
    const community = await drafted({ on: '2022-03-14' });
    const { camille, clock } = community;
    await clock.to('2022-03-15T09:00');
    await camille.presses('Planifier');
    expect(read(camille.lastWhisper())).toContain('Cette date est passée.');
    expect((await theOne(community)).state).toBe('draft');
  });

  it('is for coaches', async () => {
    const community = await drafted();
    const { alix, paul, camille } = community;
    const { ref } = camille.button('Planifier');
    for (const person of [alix, paul]) {
      await person.types('/rencontre planifier');
      expect(read(person.lastWhisper())).not.toContain('Planifier les rencontres');
      await person.does({ kind: 'press', press: 'planning/plan', ref, value: null });
      await person.does({ kind: 'submit', form: 'planning/create', ref: '', values: atelier });
    }
    expect((await theOne(community)).state).toBe('draft');
  });
});
