import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../../../test/support/actor.ts';
import { demoProgramme, type TestCommunity, testCommunity } from '../../../../../test/support/community.ts';
import {
  answers,
  labelsOf,
  sunny,
  textOf,
  textOfForm,
  withoutSigning,
} from '../../../../../test/support/meteo.ts';
import { storedTexts } from '../../../../../test/support/stored-texts.ts';
import { notesOf } from './store.ts';

const notes = async (who: Actor, well: string | null, hard: string | null) => {
  await who.types('/meteo note');
  await who.fills({ well, hard });
  expect(who.errors).toBeNull();
};

const keptOf = ({ app }: TestCommunity, who: Actor) => app.transact((uow) => notesOf(uow, who.id));
const rowsIn = ({ database }: TestCommunity) =>
  database.sqlite.prepare('SELECT count(*) FROM meteo_notes').pluck().get();
const initialsOf = ({ form }: Actor) =>
  Object.fromEntries(
    (form?.fields ?? []).map((field) => [field.id, 'initial' in field ? field.initial : null]),
  );

/** Tuesday of a week at whose end a round opens. */
const onTuesday = () => testCommunity({ now: '2022-03-08T10:00', programme: demoProgramme() });

describe('a notebook', () => {
  it('takes notes by form, lists, changes and removes them, and repeats none where a chat may keep it', async () => {
    const community = await onTuesday();
    const { alix, clock } = community;
    await notes(alix, 'Le formulaire est en service', null);
    expect(textOf(alix.lastWhisper())).toContain('Votre note est enregistrée. Vous seul·e la voyez.');
    expect(alix.lastWhisper()?.storable).toBe(true);
    await clock.to('2022-03-09T10:00');
    await notes(alix, null, 'Trop de réunions');
    await alix.presses('Voir mes notes');
    const list = alix.lastWhisper();
    expect(list?.storable).toBeUndefined();
    expect(textOf(list)).toMatch(/Mardi 8 mars[\s\S]*Le formulaire est en service[\s\S]*Mercredi 9 mars/);
    await alix.presses('Modifier');
    expect(initialsOf(alix)).toEqual({ well: 'Le formulaire est en service', hard: null });
    await alix.fills({ well: 'Le formulaire est ouvert' });
    await alix.types('/meteo notes');
    expect(textOf(alix.lastWhisper())).toContain('Le formulaire est ouvert');
    await alix.presses('Supprimer');
    expect(textOf(alix.lastWhisper())).toContain('La note est supprimée.');
    expect((await keptOf(community, alix)).map(({ hard }) => hard)).toEqual(['Trop de réunions']);
    expect(storedTexts(community.platform).join()).not.toMatch(/formulaire est|Trop de réunions/);
  });

  it('needs a few words, holds thirty notes, and keeps what was typed when there is no room', async () => {
    const community = await onTuesday();
    const { alix } = community;
    await alix.types('/meteo note');
    await alix.fills({ well: ' ', hard: 'x'.repeat(401) });
    expect(alix.errors).toEqual({ hard: expect.stringContaining('400 caractères au plus') });
    await alix.fills({ well: null, hard: null });
    expect(alix.errors).toEqual({ well: expect.stringContaining('Quelques mots') });
    for (let index = 0; index < 30; index += 1) await notes(alix, `Note ${index}`, null);
    await alix.types('/meteo note');
    await alix.fills({ well: 'Une de trop' });
    expect(alix.errors?.['']).toContain('30 notes au plus');
    await alix.types('/meteo notes');
    expect(textOf(alix.lastWhisper())).toContain('Note 29');
    await alix.presses('Précédente');
    expect(textOf(alix.lastWhisper())).not.toContain('Note 29');
  });

  it('is its owner’s alone', async () => {
    const community = await onTuesday();
    const { alix, noe } = community;
    await notes(alix, 'À moi', null);
    const [own] = await keptOf(community, alix);
    for (const press of ['note-edit', 'note-remove', 'notes-page'])
      await noe.does({ kind: 'press', press: `meteo/${press}`, ref: own?.id ?? '', value: null });
    await noe.does({
      kind: 'submit',
      form: 'meteo/note',
      ref: own?.id ?? '',
      values: { well: 'À Noé', hard: null },
    });
    expect(await keptOf(community, alix)).toEqual([own]);
    expect(JSON.stringify(noe.whispers())).not.toContain('À moi');
  });

  it('does not take what is typed into a direct message, and says why without repeating it', async () => {
    const community = await onTuesday();
    const { alix, camille } = community;
    for (const typed of ['note : Camille ne m’écoute pas', '/meteo note Camille ne m’écoute pas']) {
      await alix.writes(typed);
      const said = alix.lastWhisper();
      expect(textOf(said)).toContain('un message direct reste dans la messagerie');
      expect(textOf(said)).not.toContain('écoute pas');
      expect(said?.storable).toBe(true);
    }
    expect(rowsIn(community)).toBe(0);
    await alix.presses('Noter pour moi');
    expect(alix.form?.id).toBe('meteo/note');
    // A coach keeps no notes for a météo: the word is no command of hers.
    await camille.writes('note : rappeler Alix');
    expect(textOf(camille.lastWhisper())).not.toContain('carnet');
  });

  it('is told, exported and erased to nobody but her; coaches see nothing of it', async () => {
    const community = await onTuesday();
    const { alix, camille, clock } = community;
    const before = textOf(await camille.opensHome());
    await notes(alix, 'Un secret', null);
    expect(textOf(await camille.opensHome())).toBe(before);
    await alix.types('/magellan confidentialite');
    expect(textOf(alix.lastWhisper())).toMatch(/Notes pour la météo[\s\S]*1 ; pour vous uniquement/);
    await alix.presses('Exporter mes données');
    expect(JSON.stringify(alix.whispers())).toContain('Un secret');
    await clock.to('2022-03-11T12:00');
    await camille.types('/meteo bilan');
    expect(JSON.stringify(camille.whispers())).not.toMatch(/[Cc]arnet|[Nn]otes?\b/);
    expect(community.logged()).not.toMatch(/note/i);
  });

  it('keeps a note for sixty days, and says nothing of erasing it', async () => {
    const community = await onTuesday();
    const { alix, clock } = community;
    await notes(alix, 'Oubliée', null);
    await clock.leap('2022-05-07T10:00');
    expect(rowsIn(community)).toBe(1);
    await clock.to('2022-05-08T10:00');
    expect(rowsIn(community)).toBe(0);
    expect(community.logged()).not.toMatch(/note/i);
  });
});

describe('when a météo opens', () => {
  it('notes are the first texts of a signed answer, and are erased once it is sent', async () => {
    const community = await onTuesday();
    const { alix, clock } = community;
    await notes(alix, 'Premier test', 'Peu de temps');
    await notes(alix, 'Deuxième test', null);
    await clock.to('2022-03-11T12:00');
    await alix.presses('Répondre');
    expect(initialsOf(alix)).toMatchObject({
      successes: '– Premier test\n– Deuxième test',
      difficulties: 'Peu de temps',
    });
    expect(textOfForm(alix.form)).toContain('elles sont effacées de votre carnet');
    // One that she writes while the form is open is not in it.
    const { form } = alix;
    await notes(alix, 'Plus tard', null);
    await alix.does({
      kind: 'submit',
      form: 'meteo/signed',
      ref: form?.ref ?? '',
      values: { ...sunny, successes: 'Deux tests' },
    });
    expect((await keptOf(community, alix)).map(({ well }) => well)).toEqual(['Plus tard']);
    await alix.presses('Modifier');
    expect(initialsOf(alix)).toMatchObject({ successes: 'Deux tests' });
    await alix.fills({ difficulties: 'Aucune' });
    expect(await keptOf(community, alix)).toHaveLength(1);
  });

  it('notes that do not fit are named, and stay', async () => {
    const community = await onTuesday();
    const { alix, clock } = community;
    for (const letter of ['a', 'b', 'c', 'd']) await notes(alix, letter.repeat(390), null);
    await clock.to('2022-03-11T12:00');
    await alix.presses('Répondre');
    expect(textOfForm(alix.form)).toMatch(/Une note n’a pas tenu, et reste dans votre carnet :\n.*« d+… »/);
    await alix.fills(sunny);
    expect((await keptOf(community, alix)).map(({ well }) => well?.[0])).toEqual(['d']);
  });

  it('an unsigned answer starts empty; they are taken where she asks, told what a former backup could tell', async () => {
    const community = await onTuesday();
    const { alix, clock } = community;
    await notes(alix, 'Premier test', null);
    await clock.to('2022-03-11T12:00');
    await alix.presses(withoutSigning);
    expect(initialsOf(alix)).toMatchObject({ successes: null, difficulties: null });
    expect(textOfForm(alix.form)).toMatch(
      /Vos notes\*\* ne sont pas reprises ici[\s\S]*Reprendre mes notes[\s\S]*sauvegarde/,
    );
    await alix.types('/meteo notes');
    expect(textOf(alix.lastWhisper())).toMatch(/sauvegarde faite avant l’envoi/);
    await alix.presses('Reprendre mes notes');
    expect(alix.form?.id).toBe('meteo/unsigned');
    expect(alix.form?.ref).not.toContain('.');
    expect(initialsOf(alix)).toMatchObject({ successes: 'Premier test' });
    await alix.fills(sunny);
    expect(rowsIn(community)).toBe(0);
    await alix.types('/meteo notes');
    expect(labelsOf(alix.lastWhisper())).not.toContain('Reprendre mes notes');
  });

  it('whoever did not take them has none left either: nothing under her name may look like what she sent', async () => {
    const community = await onTuesday();
    const { alix, noe, clock } = community;
    await notes(alix, 'Premier test', null);
    await clock.to('2022-03-11T12:00');
    await answers(alix, { ...sunny, successes: 'Autre chose' }, withoutSigning);
    expect(rowsIn(community)).toBe(0);
    // The receipt, which a chat may keep, is that of whoever had none.
    await answers(noe, sunny, withoutSigning);
    expect(alix.lastWhisper()).toEqual(noe.lastWhisper());
  });
});
