import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../test/support/actor.ts';
import { type TestCommunity, testCommunity } from '../../../test/support/community.ts';
import { strictLimits } from '../../../test/support/memory-platform.ts';
import { textOf } from '../../../test/support/text-of.ts';
import { messageFaults } from '../../chat/limits.ts';
import { looksAfter } from './specimens/forms.ts';

/** What is read, with ordinary spaces where French ties words together. */
const seen = (actor: Actor): string =>
  textOf(actor.lastWhisper()).replaceAll('\u00a0', ' ').replaceAll('**', '');

async function looks(actor: Actor, typed = ''): Promise<string> {
  await actor.types(`/qui ${typed}`.trim());
  return seen(actor);
}

async function shares(
  actor: Actor,
  fields: { help?: string[]; interested?: string[]; learn?: string[] },
  sharedWith = 'promotion',
): Promise<void> {
  await actor.types('/qui fiche');
  await actor.presses('Modifier mes domaines');
  await actor.fills({ ...fields, sharedWith });
  expect(actor.errors).toBeNull();
}

async function writes(actor: Actor, values: Record<string, string | null>): Promise<void> {
  await actor.types('/qui fiche');
  await actor.presses('Modifier ma fiche');
  await actor.fills(values);
}

const setRoles = ({ database }: TestCommunity, { id }: Actor, ...roles: string[]) =>
  database.db
    .updateTable('members')
    .set({ roles: JSON.stringify(roles), defi: null, metier: null })
    .where('id', '=', id)
    .execute();

describe('a card', () => {
  it('shows name, métier and défi until its owner has chosen, and then each line to whom she chose', async () => {
    const community = await testCommunity();
    const { alix, camille, noe, paul, mona, sacha, database } = community;
    await database.db
      .updateTable('members')
      .set({ expertise: '["accessibilite"]' })
      .where('id', '=', mona.id)
      .execute();
    const before = await looks(noe, 'alix moreau');
    expect(before).toContain('Alix Moreau');
    expect(before).toContain('Design · défi Portail');
    expect(before).not.toContain('EIG');
    expect(before).toContain('pas encore choisi');
    // Of the roster's fields nothing is shown that she has not agreed to.
    expect(await looks(noe, 'accessibilité')).toContain('/entraide demander');

    await writes(alix, { job: 'x'.repeat(121), jobFor: 'promotion', reachFor: null });
    expect(alix.errors?.job).toContain('120');
    expect(alix.errors?.reachFor).toContain('qui voit cette ligne');
    await alix.fills({
      job: 'Designer, mission *numérique*',
      jobFor: 'promotion',
      reach: 'Le matin, en direct',
      reachFor: 'coaches',
    });
    expect(alix.errors).toBeNull();
    const own = seen(alix);
    expect(own).toContain('Designer, mission \\*numérique\\* _(vu par la promotion)_');
    expect(own).toContain('Le matin, en direct _(vu par les coachs uniquement)_');

    for (const reader of [noe, paul, mona]) {
      const card = await looks(reader, 'Alix');
      expect(card).toContain('EIG · Design · défi Portail');
      expect(card).toContain('Designer, mission');
      expect(card).not.toContain('Le matin');
    }
    expect(await looks(camille, 'alix')).toContain('Contact : Le matin');
    await sacha.types('/who alix');
    expect(seen(sacha)).not.toContain('Contact');

    // Sealed: neither words nor search stand in the database, and nothing is logged of it.
    const dump = JSON.stringify(database.sqlite.prepare('SELECT * FROM directory_cards').all());
    expect(dump).not.toMatch(/mission|matin/);
    expect(community.logged()).not.toMatch(/mission|alix moreau|accessibilit/i);
    expect(alix.messages()).toEqual([]);
  });

  it('shows fields in three levels to those with whom they are shared, the ones who can help first', async () => {
    const community = await testCommunity();
    const { alix, camille, noe, ines, hugo, lina, database } = community;
    await alix.types('/qui fiche');
    await alix.presses('Modifier mes domaines');
    await alix.fills({ help: ['accessibilite'], learn: ['accessibilite'], sharedWith: 'promotion' });
    expect(alix.errors?.learn).toContain('déjà choisi «\u00a0Accessibilité\u00a0»');
    await alix.fills({ help: ['interface'], learn: ['accessibilite'], sharedWith: 'promotion' });
    await shares(ines, { interested: ['accessibilite'] });
    await shares(hugo, { help: ['accessibilite', 'produit'] });
    await shares(lina, { help: ['accessibilite'] }, 'coaches');
    await shares(noe, { help: ['accessibilite'] }, 'nobody');

    const found = await looks(noe, 'ACCESSIBILITE');
    expect(found).toContain('Accessibilité : 3 personnes');
    const order = ['Hugo Perrin', 'Inès Belkacem', 'Alix Moreau'].map((name) => found.indexOf(name));
    expect(order.every((at) => at >= 0)).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(found).toContain('Peut aider : Accessibilité, Produit');
    expect(found).not.toContain('Lina');
    expect(await looks(camille, 'accessibilité')).toContain('Lina Traoré');
    expect(await looks(camille, 'accessibilité')).not.toContain('Noé');

    const overview = await looks(noe);
    expect(overview).toContain('Intérêt général : Accessibilité (1)');
    expect(await looks(camille)).toContain('Accessibilité (2)');
    await noe.chooses('Voir un domaine', 'Accessibilité (1)');
    expect(seen(noe)).toContain('Hugo Perrin');

    // Whoever has left is no longer found, nor counted.
    await database.db.updateTable('members').set({ active: 0 }).where('id', '=', hugo.id).execute();
    expect(await looks(noe, 'accessibilité')).toContain('2 personnes');
    expect(await looks(noe, 'hugo')).toContain('Je n’ai trouvé personne');
    expect(await looks(noe)).toContain('Design d’interface (1)');
    expect(await looks(noe)).not.toContain('Accessibilité (');
  });

  it('is found by name, défi and métier, five at a time; a misspelt field is suggested', async () => {
    const community = await testCommunity();
    const { alix, noe, sacha } = community;
    expect(await looks(alix, 'boussole')).toContain('Sacha Lindqvist');
    expect(await looks(alix, 'INÈS belk')).toContain('Inès Belkacem');
    expect(await looks(alix, 'design')).toContain('Lina Traoré');
    await community.crowd(12);
    const first = await looks(alix, 'membre');
    expect(first).toContain('1 à 5 sur 12');
    expect(first).not.toContain('Précédents');
    await alix.presses('Suivants');
    await alix.presses('Suivants');
    expect(seen(alix)).toContain('11 à 12 sur 12');
    expect(seen(alix)).not.toContain('Suivants');
    await alix.presses('Précédents');
    expect(seen(alix)).toContain('6 à 10 sur 12');
    expect(await looks(noe, 'acessibilité')).toContain('Vouliez-vous dire « Accessibilité » ?');
    await noe.presses('Chercher Accessibilité');
    expect(seen(noe)).toContain('Personne n’a encore indiqué');
    await sacha.writes('who user research');
    expect(seen(sacha)).toContain('Nobody has listed');
    await alix.writes('qui lit mes réponses ?');
    expect(seen(alix)).not.toContain('Je n’ai trouvé');
    for (const actor of [alix, noe, sacha])
      for (const message of actor.whispers()) expect(messageFaults(message, strictLimits)).toEqual([]);
  });

  it('is her own alone for alumni and partners; a parrain’s hours are shown as she chose', async () => {
    const community = await testCommunity();
    const { alix, noe, mona, camille, hugo, lina } = community;
    await shares(alix, { help: ['accessibilite'] });
    await looks(noe, 'acessibilité');
    const { ref: page } = noe.button('Chercher Accessibilité');
    expect(page).not.toMatch(/accessib/i);
    await setRoles(community, hugo, 'alumni');
    await setRoles(community, lina, 'partner');
    for (const outside of [hugo, lina]) {
      for (const typed of ['accessibilité', 'alix', 'portail'])
        expect(await looks(outside, typed)).not.toContain('Alix');
      expect(await looks(outside)).toContain('Votre fiche');
      await outside.does({ kind: 'press', press: 'directory/page', ref: page, value: null });
      await outside.does({ kind: 'press', press: 'directory/see', ref: '', value: alix.id });
      expect(seen(outside)).not.toContain('Alix');
      await outside.does({ kind: 'press', press: 'directory/field', ref: '', value: 'accessibilite' });
      expect(seen(outside)).not.toContain('Alix');
    }
    await mona.types('/acceleration disponibilites');
    await mona.fills({ fields: ['accessibilite'], monthly: 2 });
    await writes(mona, { job: null, jobFor: 'nobody', reachFor: 'nobody', hoursFor: 'promotion' });
    const card = await looks(alix, 'mona');
    expect(card).toContain('marraine ou parrain');
    expect(card).toContain('Heures offertes : 2 h par mois');
    expect(card).toContain('[Demander une heure]');
    expect(card).not.toContain('Accessibilité');
    expect(await looks(camille, 'mona')).not.toContain('[Demander une heure]');
    await shares(mona, { help: ['accessibilite'] });
    await noe.types('/qui accessibilité');
    expect(seen(noe)).toContain('Mona Keller');
    const number = /(\d)\. Mona Keller/.exec(seen(noe))?.[1] ?? '?';
    await noe.chooses('Voir une fiche', `Fiche ${number}`);
    await noe.presses('Demander une heure');
    expect(noe.form?.id).toBe('acceleration/need');
  });
});

describe('a service', () => {
  it('is found by everybody, and its owner says every 90 days whether it is right, twice at most', async () => {
    const community = await testCommunity({ now: '2022-03-01T09:30' });
    const { app, alix, camille, hugo, clock } = community;
    await app.transact((uow) => looksAfter(uow, alix.id));
    await setRoles(community, hugo, 'partner');
    expect(await looks(hugo, 'juridique')).toContain('Contact : droit@example.org');
    expect(seen(hugo)).toContain('vérifié en décembre 2021');
    expect(seen(hugo)).not.toContain('[Corriger]');
    await clock.to('2022-03-01T10:01');
    const asked = () => alix.messages().filter((message) => textOf(message).includes('toujours juste'));
    expect(asked()).toHaveLength(1);
    expect(textOf(asked()[0] ?? null)).toContain('deux fois au plus');
    const right = alix.button('Oui, toujours juste');
    // Nobody else can say so, whatever the button.
    await camille.does({ kind: 'press', press: right.press, ref: right.ref, value: null });
    expect(seen(camille)).toContain('une autre personne s’en occupe');
    expect(await looks(hugo, 'juridique')).toContain('décembre 2021');
    await clock.to('2022-05-30T10:01');
    expect(asked()).toHaveLength(2);
    expect(await looks(hugo, 'juridique')).toContain('vérifié en décembre 2021');
    await clock.to('2022-06-20T10:01');
    expect(await looks(hugo, 'juridique')).toContain('non vérifié depuis décembre 2021');
    await clock.to('2022-09-08T10:01');
    expect(asked()).toHaveLength(2);
    // The buttons of so long ago are gone; hers in the list are not.
    await looks(alix, 'services');
    await alix.presses('Corriger');
    await alix.fills({ what: ' ', contact: 'droit@example.org' });
    expect(alix.errors?.what).toContain('Quelques mots');
    await alix.fills({ what: 'Relit tout.', contact: 'droit@example.org' });
    expect(await looks(hugo, 'services')).toContain('Relit tout.');
    expect(seen(hugo)).toContain('vérifié en septembre 2022');
  });
});

describe('the bubbles', () => {
  it('count from three up those who share with the promotion; a coach opens them, and the channel fills at a pace', async () => {
    const community = await testCommunity();
    const { alix, noe, ines, lina, hugo, camille, mona, clock, channel } = community;
    await setRoles(community, mona, 'partner');
    expect(await looks(mona, 'bulles')).toContain('réservées à la promotion');
    for (const actor of [alix, noe]) await shares(actor, { learn: ['accessibilite'] });
    await shares(ines, { learn: ['accessibilite'] }, 'coaches');
    expect(await looks(noe, 'bulles')).toContain('Pas encore assez');
    expect(seen(noe)).not.toContain('[Ouvrir une Bulloterie]');
    await noe.does({ kind: 'press', press: 'directory/bubbles-open', ref: '', value: null });
    const live = () =>
      channel('eig-promotion')
        .map((message) => textOf(message).replaceAll('**', '').replaceAll('\u00a0', ' '))
        .filter((post) => post.includes('Bulloterie'));
    expect(live()).toEqual([]);
    await looks(camille, 'bulles');
    await camille.presses('Ouvrir une Bulloterie');
    await camille.presses('Ouvrir une Bulloterie');
    expect(seen(camille)).toContain('déjà ouverte');
    expect(live()).toHaveLength(1);

    await lina.presses('Indiquer mes domaines');
    await lina.fills({ learn: ['accessibilite'], sharedWith: 'promotion' });
    await shares(hugo, { learn: ['accessibilite'] });
    expect(live().at(-1)).toContain('Pas encore assez');
    await clock.forward({ seconds: 21 });
    expect(live().at(-1)).toContain('Accessibilité : 4 aimeraient apprendre');
    await clock.forward({ minutes: 31 });
    expect(live().at(-1)).toContain('close');
    expect(live().at(-1)).not.toContain('[Indiquer mes domaines]');
    expect(live().join()).not.toMatch(/Alix|Noé|Lina|Hugo|Inès/);
    const picture = (await noe.types('/qui bulles')) as { message: { blocks: { kind: string }[] } };
    expect(picture.message.blocks.some(({ kind }) => kind === 'image')).toBe(true);

    // Coaches hear of it in a digest, once.
    const digested = () =>
      community.app.transact((uow) => uow.contributions.digest(uow)).then((all) => all.map(textOf).join());
    expect(await digested()).toContain('Accessibilité (5\u00a0personnes)');
    expect(await digested()).not.toContain('Accessibilité');
  });
});
