import { describe, expect, it } from 'vitest';
import { testCommunity } from '../../../../../test/support/community.ts';
import { all, atelier, drafted, read, theOne } from '../../../../../test/support/drafts.ts';

describe('a draft', () => {
  it('is offered where nothing is planned yet', async () => {
    const { camille } = await testCommunity();
    await camille.types('/rencontre planifier');
    expect(read(camille.lastWhisper())).toContain('Rien n’est planifié, et il n’y a pas de brouillon.');
    expect(read(camille.lastWhisper())).toContain('dates à vous proposer');
  });

  it('is kept from the first step on, lasts as long as its format, and is shown to the coach alone', async () => {
    const community = await drafted();
    const { camille, alix } = community;
    const gathering = await theOne(community);
    expect(gathering).toMatchObject({ state: 'draft', authorId: camille.id, sequence: 0, nominalOn: null });
    expect(gathering.endsAt - gathering.startsAt).toBe(90 * 60_000);
    const said = read(camille.lastWhisper());
    expect(said).toContain('Le brouillon est gardé.');
    expect(said).toContain('jeudi 31 mars, de 17 h à 18 h 30');
    expect(said).toContain('[Planifier]');
    expect(said).not.toContain('[Accès]');
    expect(community.channel('eig-promotion')).toEqual([]);
    expect(alix.messages()).toEqual([]);
  });

  it('is found again by any coach, who may complete it; it stays its author’s', async () => {
    const community = await drafted();
    const { driss, camille } = community;
    await driss.types('/rencontre plan');
    expect(read(driss.lastWhisper())).toContain('brouillon de Camille Roussel');
    await driss.chooses(
      'Ouvrir une rencontre',
      driss
        .lastWhisper()
        ?.blocks.flatMap((block) =>
          block.kind === 'choice' ? block.options.map(({ label }) => label) : [],
        )[0] ?? '',
    );
    await driss.presses('Lieu et détails');
    await driss.fills({ place: 'Salle 4', link: 'https://visio.example.org/réunion', capacity: 12 });
    expect(await theOne(community)).toMatchObject({
      place: 'Salle 4',
      link: 'https://visio.example.org/r%C3%A9union',
      capacity: 12,
      authorId: camille.id,
      sequence: 0,
    });
  });

  it('opens on the format that was named, with its hours', async () => {
    const { camille, sacha } = await testCommunity();
    for (const [typed, format] of [
      ['atelier', 'atelier'],
      ['Expédition', 'expedition'],
      ['cross sharing', 'pluridisciplinaire'],
      ['partage entre pairs', 'entre-pairs'],
      ['expediton apprenante', 'expedition'],
    ]) {
      await camille.types(`/rencontre planifier ${typed}`);
      expect(camille.form?.fields[1], typed).toMatchObject({ id: 'format', initial: format });
    }
    await camille.types('/rencontre planifier zzzzzzzzzz');
    expect(read(camille.lastWhisper())).toContain('Je ne connais pas ce format');
    // What was typed after a command no chat keeps: neither does an answer that stays.
    expect(read(camille.lastWhisper())).not.toContain('zzzz');
    await sacha.types('/rencontre plan');
    expect(read(sacha.lastWhisper())).not.toContain('Coming up');
  });

  it('is refused, field by field, in words, and nothing is kept', async () => {
    const community = await testCommunity();
    const { camille } = community;
    await camille.types('/rencontre planifier atelier');
    const fills = async (values: Record<string, string | number | null>) => {
      await camille.fills({ ...atelier, ...values });
      return camille.errors;
    };
    expect(await fills({ title: '  ' })).toEqual({ title: 'Donnez un titre à la rencontre.' });
    expect(await fills({ title: 'x'.repeat(121) })).toHaveProperty('title');
    expect(await fills({ format: null })).toEqual({ format: 'Choisissez un format.' });
    expect(await fills({ on: '2022-02-30' })).toHaveProperty('on');
    expect(await fills({ on: '2022-03-10' })).toEqual({ on: 'Cette date est déjà passée.' });
    expect(await fills({ on: '2022-03-11', at: '11:50' })).toEqual({ at: 'Cette date est déjà passée.' });
    expect((await fills({ on: '2022-09-10' }))?.on).toContain('hors de la promotion');
    for (const minutes of [9, 7201, 30.5]) expect(await fills({ minutes })).toHaveProperty('minutes');
    expect(await all(community)).toEqual([]);
    expect(await fills({ minutes: 720 })).toBeNull();
    expect(await all(community)).toHaveLength(1);
  });

  it('takes web addresses and whole numbers of seats only', async () => {
    const community = await drafted();
    const { camille } = community;
    await camille.presses('Lieu et détails');
    for (const link of ['visio', 'javascript:alert(1)', 'ftp://example.org']) {
      await camille.fills({ link });
      expect(camille.errors?.link).toContain('adresse complète');
    }
    for (const capacity of [0, -3, 2.5]) {
      await camille.fills({ capacity });
      expect(camille.errors?.capacity).toContain('nombre entier');
    }
  });

  it('of a visit says how to get there; one that is none does not', async () => {
    const community = await drafted({ format: 'expedition' });
    const { camille } = community;
    await camille.presses('Accès');
    await camille.fills({ directions: 'Métro 8, sortie 2.\nPièce d’identité demandée.' });
    expect(read(camille.lastWhisper())).toContain('Pour venir Métro 8, sortie 2.');
  });

  it('for a métier is planned once its métier is said', async () => {
    const community = await drafted({ format: 'entre-pairs', on: '2022-03-30' });
    const { camille } = community;
    expect(read(camille.lastWhisper())).toContain('Métier à choisir');
    await camille.presses('Planifier');
    expect(read(camille.lastWhisper())).toContain('Il reste à dire pour quel métier');
    expect((await theOne(community)).state).toBe('draft');
    await camille.presses('Pour qui');
    await camille.fills({ metier: 'design' });
    expect(read(camille.lastWhisper())).toContain('EIG du métier Design');
    await camille.presses('Planifier');
    expect(await theOne(community)).toMatchObject({ metier: 'design' });
    expect((await theOne(community)).state).not.toBe('draft');
  });

  it('by invitation is planned once somebody is invited; people are added by form, removed by a menu', async () => {
    const community = await drafted({ format: 'mentorat-collectif', title: 'Faire le point' });
    const { camille, alix, noe } = community;
    await camille.presses('Planifier');
    expect(read(camille.lastWhisper())).toContain('Il reste à inviter au moins une personne');
    await camille.presses('Pour qui');
    await camille.fills({ person1: 'u-nobody' });
    expect(camille.errors).toEqual({ person1: 'Cette personne n’est pas dans la liste des membres.' });
    await camille.fills({ person1: 'u-alix', person2: 'u-noe', person3: 'u-alix' });
    expect(read(camille.lastWhisper())).toContain('J’ai ajouté 2 personnes.');
    expect(read(camille.lastWhisper())).toContain('Alix Moreau, Noé Da Silva');
    await camille.presses('Retirer une personne');
    await camille.fills({ person1: 'u-alix' });
    expect(read(camille.lastWhisper())).not.toContain('Alix Moreau, Noé');
    await camille.presses('Planifier');
    // His week is full: two reminders of the météo.
    await community.clock.to('2022-03-17T12:00');
    expect(noe.messages().some((message) => read(message).includes('Faire le point'))).toBe(false);
    await community.clock.to('2022-03-21T09:00');
    expect(noe.messages().some((message) => read(message).includes('Faire le point'))).toBe(true);
    expect(alix.messages().some((message) => read(message).includes('Faire le point'))).toBe(false);
  });

  it('with many guests takes one off its list by a form', async () => {
    const community = await drafted({ format: 'mentorat-collectif', title: 'Ensemble' });
    const { camille } = community;
    const crowd = await community.crowd(13);
    for (let from = 0; from < crowd.length; from += 5) {
      await camille.presses('Pour qui');
      const few = crowd.slice(from, from + 5);
      await camille.fills(
        Object.fromEntries(few.map(({ id }, index) => [`person${index + 1}`, id.replace('m-', 'u-')])),
      );
    }
    await camille.presses('Retirer une personne');
    await camille.fills({ person1: 'u-alix' });
    expect(camille.errors?.person1).toContain('n’est pas, ou n’est plus, dans la liste');
    await camille.fills({ person1: 'u-e1' });
    expect(read(camille.lastWhisper())).toContain('J’ai retiré Membre 001 de la liste.');
    await camille.presses('Retirer une personne');
    await camille.fills({ person1: 'u-e2' });
    expect(read(camille.lastWhisper())).toContain('J’ai retiré Membre 002 de la liste.');
  });

  it('is deleted once that is confirmed, and can be kept until then', async () => {
    const community = await drafted();
    const { camille } = community;
    await camille.presses('Supprimer le brouillon');
    const { ref } = camille.button('Supprimer définitivement');
    await camille.presses('Garder le brouillon');
    expect(await all(community)).toHaveLength(1);
    await camille.does({ kind: 'press', press: 'planning/discard-yes', ref, value: null });
    expect(await all(community)).toEqual([]);
    await camille.does({ kind: 'press', press: 'planning/plan', ref, value: null });
    expect(read(camille.lastWhisper())).toContain('n’existe pas, ou n’existe plus');
  });
});

describe('the preview', () => {
  it('is what members will read, said to be a preview, and the calendar warns in it', async () => {
    const community = await drafted({ on: '2022-04-18', title: 'Les communs' });
    const { camille } = community;
    await camille.presses('Aperçu');
    const said = read(camille.lastWhisper());
    expect(said).toContain('Voici ce que je publierai dans #eig-promotion. Vous seul·e voyez cet aperçu.');
    expect(said).toContain('Parcourez le sujet, et venez avec vos questions.');
    expect(said).toContain('ce jour est férié (Lundi de Pâques)');
    expect(community.channel('eig-promotion')).toEqual([]);
  });

  it('shows the very words of the announcement', async () => {
    const community = await drafted();
    const { camille } = community;
    await camille.presses('Aperçu');
    const preview = camille.lastWhisper();
    const from = preview?.blocks.findIndex(({ kind }) => kind === 'divider') ?? -1;
    const words = (preview?.blocks ?? []).slice(from + 1, -1).filter(({ kind }) => kind === 'facts');
    await camille.presses('Planifier');
    await community.clock.to('2022-03-18T12:00');
    const posted = community.channel('eig-promotion').find(({ summary }) => summary.includes('communs'));
    expect(posted?.blocks).toEqual(expect.arrayContaining(words));
  });
});
