import { describe, expect, it } from 'vitest';
import { answered, workshop } from '../../../../../test/support/afterwards.ts';
import { testCommunity } from '../../../../../test/support/community.ts';
import { planned } from '../../../../../test/support/gatherings.ts';
import { labelsOf, textOf } from '../../../../../test/support/meteo.ts';
import { gatherings } from '../../index.ts';

const begin = (now = '2022-03-17T15:00') => testCommunity({ now, features: [gatherings] });

describe('materials', () => {
  it('are kept with a gathering by a coach, and shown in the thanks and on demand', async () => {
    const community = await begin();
    const { camille, alix, paul, clock } = community;
    const gathering = await workshop(community);
    await clock.to('2022-03-17T17:30');
    await camille.types('/rencontre supports');
    expect(textOf(camille.lastWhisper())).toContain('pas encore de support');
    await camille.chooses('Ajouter un support à', '17/03 · Sobriété numérique');
    await camille.fills({ title: ' ', url: 'exemple.org' });
    expect(camille.errors?.title).toContain('Donnez un titre');
    expect(camille.errors?.url).toContain('adresse du web');
    await camille.fills({ title: 'Les [diapositives]', url: 'https://exemple.org/a_(b)' });
    expect(textOf(camille.lastWhisper())).toContain('C’est ajouté');
    expect(textOf(camille.lastWhisper())).toContain(
      '[Les \\[diapositives\\]](https://exemple.org/a_%28b%29)',
    );
    await clock.to('2022-03-17T17:45');
    expect(textOf(alix.lastMessage())).toContain('[Les \\[diapositives\\]](https://exemple.org/a_%28b%29)');
    await alix.types('/rencontre materials Diapositives');
    expect(textOf(alix.lastWhisper())).toContain('Les \\[diapositives\\]');
    await alix.types('/rencontre supports sobriete');
    expect(textOf(alix.lastWhisper())).toContain('Les \\[diapositives\\]');
    await alix.types('/rencontre supports jardinage');
    expect(textOf(alix.lastWhisper())).toContain('Aucun support ne correspond à « jardinage »');
    await paul.types('/rencontre supports');
    expect(textOf(paul.lastWhisper())).not.toContain('diapositives');
    await paul.does({ kind: 'press', press: 'afterwards/add-material', ref: gathering.id, value: null });
    expect(textOf(paul.lastWhisper())).toContain('Rien n’a été modifié');
  });

  it('are removed by their author or a coach, and by nobody else', async () => {
    const community = await begin();
    const { alix, noe, driss, clock, database } = community;
    await workshop(community);
    await clock.to('2022-03-17T17:45');
    for (const [who, title] of [
      [alix, 'Mes notes'],
      [noe, 'Un article'],
    ] as const) {
      await who.presses('Ajouter un support');
      await who.fills({ title, url: 'https://exemple.org/' });
    }
    const [, article] = await database.db.selectFrom('gathering_materials').selectAll().execute();
    await alix.types('/rencontre supports');
    expect(textOf(alix.lastWhisper())).toContain('Un article');
    await alix.does({
      kind: 'press',
      press: 'afterwards/remove-material',
      ref: '',
      value: article?.id ?? null,
    });
    expect(textOf(alix.lastWhisper())).toContain('chacun·e retire les siens');
    await alix.types('/rencontre supports');
    await alix.chooses('Retirer un support', 'Mes notes');
    expect(textOf(alix.lastWhisper())).toContain('« Mes notes » est retiré');
    await driss.types('/rencontre supports');
    await driss.chooses('Retirer un support', 'Un article');
    await driss.does({
      kind: 'press',
      press: 'afterwards/remove-material',
      ref: '',
      value: article?.id ?? null,
    });
    expect(textOf(driss.lastWhisper())).toContain('Ce support a déjà été retiré');
    expect(await database.db.selectFrom('gathering_materials').selectAll().execute()).toEqual([]);
  });

  it('of what is for invited people are for them', async () => {
    const community = await begin();
    const { alix, noe, camille, driss, clock } = community;
    await planned(community, {
      format: 'mentorat-collectif',
      starts: '2022-03-17T16:00',
      minutes: 45,
      state: 'announced',
      invited: [alix.id],
    });
    // Who is invited by name comes, unless she says not.
    await clock.to('2022-03-17T17:00');
    expect(textOf(camille.lastMessage())).toContain('Une personne était attendue');
    expect(textOf(alix.lastMessage())).toContain('Essayez ce que vous avez appris');
    await camille.types('/rencontre supports');
    await camille.chooses('Ajouter un support à', '17/03 · Mentorat collectif');
    await camille.fills({ title: 'Vos objectifs', url: 'https://exemple.org/' });
    for (const [who, sees] of [
      [alix, true],
      [noe, false],
      [driss, false],
    ] as const) {
      await who.types('/rencontre supports');
      expect(textOf(who.lastWhisper()).includes('Vos objectifs')).toBe(sees);
    }
  });
});

describe('the report', () => {
  it('tells participation by format and month, topics, and who has not come for long', async () => {
    const community = await begin('2022-03-01T10:00');
    const { camille, alix, clock } = community;
    const held = async (format: string, starts: string, title: string, who: object, more = {}) =>
      answered(
        community,
        await planned(community, { format, starts, title, state: 'announced', ...more }),
        who,
      );
    await held('expedition', '2022-03-03T09:00', 'Les Archives', { alix: 'yes', noe: 'yes' });
    await workshop(community, { alix: 'yes', noe: 'yes', ines: 'yes' });
    await held('entre-pairs', '2022-04-27T14:30', 'Nos maquettes', { alix: 'yes' }, { metier: 'design' });
    await held('atelier', '2022-05-19T17:00', '=Les communs', { alix: 'yes', sacha: 'yes', lina: 'yes' });
    await clock.to('2022-03-17T17:30');
    await camille.presses('Tout le monde est venu');
    await clock.to('2022-05-20T10:00');
    await camille.presses('Noter un par un');
    await camille.presses('Noter des absences');
    await camille.fills({ people: ['m-lina'] });
    await camille.presses('Voir ou modifier');
    await camille.presses('Tout le monde est venu');
    await alix.types('/rencontre bilan');
    expect(textOf(alix.lastWhisper())).not.toContain('Présences par mois');

    await camille.types('/rencontre bilan');
    const said = textOf(camille.lastWhisper());
    expect(said).toContain('Atelier-conférence : 2 rencontres ; 5 présences sur 6 (83 %)');
    expect(said).toContain('Expédition apprenante : une rencontre ; présences à noter');
    expect(said).toContain('mars 2022 : 2 rencontres, dont 1 à noter ; 3 présences sur 3 (100 %)');
    const picture = camille.lastWhisper()?.blocks.find((block) => block.kind === 'image');
    expect(picture?.chart).toMatchObject({ kind: 'bars', max: 1, rows: [{ value: 1 }, { value: 2 / 3 }] });
    expect(picture?.alt.replaceAll('\u00a0', ' ')).toMatch(/mai 2022, 2 présences sur 3 \(67 %\)$/);
    expect(said).toContain('Les présences de 2 rencontres ne sont pas encore notées');
    expect(said).toContain('« Nos maquettes » (mercredi 27 avril), Partage entre pairs');
    expect(said).toContain('- Noé Da Silva : depuis le jeudi 17 mars');
    expect(said).toContain('- Lina Traoré : pas encore venu·e');
    expect(said).not.toMatch(/- (Alix Moreau|Sacha Lindqvist) :/);
    expect(said).toContain('Vous seul·e voyez ce bilan');
  });

  it('gives files in which nothing is a formula; the one with names is whispered, and never posted', async () => {
    const community = await begin();
    const { camille, clock } = community;
    const gathering = await planned(community, {
      format: 'atelier',
      starts: '2022-03-17T16:00',
      title: '=SOMME(A1;A2)',
      speaker: '@quelqu’un',
      state: 'announced',
    });
    await answered(community, gathering, { alix: 'yes', noe: 'maybe', ines: 'no' });
    await clock.to('2022-03-17T17:30');
    await camille.presses('Tout le monde est venu');
    await camille.types('/rencontre report');
    expect(labelsOf(camille.lastWhisper())).toEqual(['Rencontres en CSV', 'Présences en CSV']);
    await camille.presses('Rencontres en CSV');
    expect(textOf(camille.lastMessage())).toContain(
      `2022-03-17;16:00;Atelier-conférence;;"'=SOMME(A1;A2)";'@quelqu’un;;1;1;1;1;0;`,
    );
    await camille.presses('Présences en CSV');
    expect(camille.messages().map(textOf).join()).not.toContain(';Alix Moreau');
    expect(camille.lastWhisper()?.storable).toBeUndefined();
    const file = textOf(camille.lastWhisper());
    expect(file).toContain(`;Alix Moreau;Design;Portail;oui;venue`);
    expect(file).toContain(`;Noé Da Silva;Développement;Portail;peut-être;`);
    expect(file).not.toContain('Inès');
  });

  it('keeps what was between invited people out of the topics and the files', async () => {
    const community = await begin();
    const { camille, clock } = community;
    const starts = '2022-03-17T16:00';
    const secret = { format: 'mentorat-collectif', starts, title: 'Un conflit', state: 'announced' as const };
    await answered(community, await planned(community, secret), { alix: 'yes' });
    await clock.to('2022-03-17T17:30');
    await camille.types('/rencontre bilan');
    expect(textOf(camille.lastWhisper())).toContain('une rencontre');
    expect(textOf(camille.lastWhisper())).not.toMatch(/Un conflit|Sujets abordés/);
    await camille.presses('Rencontres en CSV');
    expect(textOf(camille.lastMessage())).toContain('2022-03-17;16:00;Mentorat collectif;;;');
    await camille.presses('Présences en CSV');
    expect(textOf(camille.lastWhisper())).toContain('2022-03-17;16:00;Mentorat collectif;;Alix Moreau');
    for (const message of [camille.lastMessage(), camille.lastWhisper()])
      expect(textOf(message)).not.toContain('Un conflit');
  });

  it('has nothing to say before the first gathering', async () => {
    const { camille } = await begin();
    await camille.types('/rencontre bilan');
    expect(textOf(camille.lastWhisper())).toContain('Aucune rencontre n’a encore eu lieu');
  });
});
