import { describe, expect, it } from 'vitest';
import { granted } from '../../../test/support/acceleration.ts';
import { testCommunity } from '../../../test/support/community.ts';
import { planned } from '../../../test/support/gatherings.ts';
import { strictLimits } from '../../../test/support/memory-platform.ts';
import { booked, mentored } from '../../../test/support/mentoring.ts';
import { textOf, textOfForm } from '../../../test/support/text-of.ts';
import { formFaults, messageFaults } from '../../chat/limits.ts';
import type { Message } from '../../chat/message.ts';
import { awayOn } from '../../community/members/absences.ts';

/** What is read, with ordinary spaces where French ties words together. */
const read = (message: Message | null) => textOf(message).replaceAll('\u00a0', ' ');

describe('absences', () => {
  it('a member says in one line when she is away, and is told what waits, until when, and how to undo', async () => {
    const { alix, app } = await testCommunity();
    await alix.types('/magellan absence du 14 au 18 mars');
    const said = read(alix.lastWhisper());
    expect(said).toContain('absence **du lundi 14 au vendredi 18 mars**');
    expect(said).toContain('questions et rappels attendent');
    expect(said).toContain('à partir du **lundi 21 mars**');
    expect(said).toContain('[Supprimer cette absence]');
    expect(await app.transact(({ tx }) => awayOn(tx, '2022-03-18'))).toEqual(new Set([alix.id]));
    expect(await app.transact(({ tx }) => awayOn(tx, '2022-03-19'))).toEqual(new Set());
  });

  it('the same words work by direct message, and in English', async () => {
    const { sacha } = await testCommunity();
    await sacha.writes('away from Monday to Friday');
    expect(read(sacha.lastWhisper())).toContain('you’ll be away **from Monday 14 to Friday 18 March**');
    expect(read(sacha.lastWhisper())).toContain('again from **Monday 21 March**');
  });

  it('work resumes on a working day, after holidays', async () => {
    const { alix } = await testCommunity({ now: '2022-04-11T10:00' });
    await alix.types('/magellan absence du 12 au 15 avril');
    expect(read(alix.lastWhisper())).toContain('à partir du **mardi 19 avril**');
  });

  it('an absence that lasts until the end of the promotion promises no return', async () => {
    const { alix } = await testCommunity({ now: '2022-09-01T10:00' });
    await alix.types('/magellan absence du 5 au 9 septembre');
    expect(read(alix.lastWhisper())).toContain('La promotion se termine avant votre retour');
  });

  it('undone at once, it leaves no trace, and nothing when undone twice', async () => {
    const { alix, app } = await testCommunity();
    await alix.types('/magellan absence demain');
    const undo = alix.button('Supprimer cette absence');
    await alix.presses('Supprimer cette absence');
    expect(read(alix.lastWhisper())).toContain('Votre absence le samedi 12 mars est supprimée');
    expect(await app.transact(({ tx }) => awayOn(tx, '2022-03-12'))).toEqual(new Set());
    await alix.does({ kind: 'press', press: undo.press, ref: undo.ref, value: null });
    expect(read(alix.lastWhisper())).toContain('n’est plus, dans votre liste');
  });

  it('one that meets another is merged, is said so, and undoing it leaves the other', async () => {
    const { alix } = await testCommunity();
    await alix.types('/magellan absence du 14 au 18 mars');
    await alix.types('/magellan absence du 17 au 22 mars');
    expect(read(alix.lastWhisper())).toContain('une seule absence, **du lundi 14 au mardi 22 mars**');
    await alix.types('/magellan absence');
    expect(read(alix.lastWhisper()).match(/\[Supprimer\]/g)).toHaveLength(1);
    await alix.presses('Supprimer cette absence');
    await alix.types('/magellan absence');
    expect(read(alix.lastWhisper())).toContain('**du lundi 14 au vendredi 18 mars**');
  });

  it('one that is already noted changes nothing', async () => {
    const { alix } = await testCommunity();
    await alix.types('/magellan absence du 14 au 18 mars');
    await alix.types('/magellan absence mardi 15');
    expect(read(alix.lastWhisper())).toContain('C’était déjà noté');
    await alix.types('/magellan absence');
    expect(read(alix.lastWhisper()).match(/\[Supprimer\]/g)).toHaveLength(1);
  });

  it.each([
    ['bientôt', 'Je n’ai pas compris « bientôt »'],
    ['du 10 au 3 avril', 'vient avant le premier'],
    ['hier', 'déjà passée (le jeudi 10 mars)'],
    ['du 1er au 5 octobre', 'hors de la promotion'],
    ['du 14 mars au 31 juillet', 'dure 140 jours'],
    ['lundi 15 mars', 'mardi 15 mars'],
    ['à partir de lundi', 'Il me manque le dernier jour'],
    ['31/04', 'n’existe pas'],
  ])('“%s” is refused with what is wrong, what is expected, and an example', async (typed, expected) => {
    const { alix, app } = await testCommunity();
    await alix.types(`/magellan absence ${typed}`);
    const said = read(alix.lastWhisper());
    expect(said).toContain(expected);
    expect(said).toContain('Rien n’a été enregistré');
    expect(said).toContain('/magellan absence du 3 au 10 mars');
    const kept = await app.transact(({ tx }) => tx.selectFrom('absences').selectAll().execute());
    expect(kept).toEqual([]);
  });

  it('the list opens a form, whose errors stand beside the fields', async () => {
    const { alix, app } = await testCommunity();
    await alix.types('/magellan absence');
    expect(read(alix.lastWhisper())).toContain('aucune absence à venir');
    await alix.presses('Déclarer une absence');
    await alix.fills({ from: null, to: null });
    expect(alix.errors?.from).toContain('premier jour');
    await alix.fills({ from: '2022-03-21', to: '2022-03-14' });
    expect(alix.errors?.to).toContain('vient avant');
    await alix.fills({ from: '2022-03-10', to: null });
    expect(alix.errors?.from).toContain('déjà passée');
    await alix.fills({ from: '2022-03-14', to: '2022-08-01' });
    expect(alix.errors?.long).toContain('cochez la case');
    await alix.fills({ from: '2022-03-14', to: '2022-08-01', long: true });
    expect(alix.form).toBeNull();
    expect(await app.transact(({ tx }) => awayOn(tx, '2022-07-14'))).toEqual(new Set([alix.id]));
  });

  it('a line of the list can be removed, the others stay', async () => {
    const { alix } = await testCommunity();
    await alix.types('/magellan absence du 14 au 18 mars');
    await alix.types('/magellan absence du 4 au 8 avril');
    await alix.types('/magellan absence');
    await alix.presses('Supprimer');
    const said = read(alix.lastWhisper());
    expect(said).toContain('Votre absence du lundi 14 au vendredi 18 mars est supprimée');
    expect(said.match(/\[Supprimer\]/g)).toHaveLength(1);
    expect(said).toContain('du lundi 4 au vendredi 8 avril');
  });

  it('a button shown before the period grew removes nothing, and shows the list as it is', async () => {
    const { alix, app } = await testCommunity();
    await alix.types('/magellan absence du 14 au 18 mars');
    await alix.types('/magellan absence');
    const { press, ref } = alix.button('Supprimer');
    await alix.types('/magellan absence du 18 au 22 mars');
    await alix.does({ kind: 'press', press, ref, value: null });
    expect(read(alix.lastWhisper())).toContain('rien n’a été modifié');
    expect(await app.transact(({ tx }) => awayOn(tx, '2022-03-15'))).toEqual(new Set([alix.id]));
  });

  it('nobody removes or undoes the absence of somebody else', async () => {
    const { alix, camille, app } = await testCommunity();
    await alix.types('/magellan absence du 14 au 18 mars');
    const { ref } = alix.button('Supprimer cette absence');
    for (const press of ['absences/remove', 'absences/undo']) {
      await camille.does({ kind: 'press', press, ref, value: null });
      expect(read(camille.lastWhisper())).toContain('rien n’a été modifié');
      expect(read(camille.lastWhisper())).not.toContain('14');
    }
    expect(await app.transact(({ tx }) => awayOn(tx, '2022-03-15'))).toEqual(new Set([alix.id]));
  });

  it('her home view, which a chat keeps, counts her absences, and a press says when they are', async () => {
    const { alix, clock } = await testCommunity();
    await alix.types('/magellan absence du 14 au 18 mars');
    expect(read(await alix.opensHome())).toContain('Une absence est notée');
    expect(read(await alix.opensHome())).not.toMatch(/14 au|18 mars/);
    await alix.presses('Voir mes absences');
    expect(read(alix.lastWhisper())).toContain('du lundi 14');
    await clock.to('2022-03-19T10:00');
    expect(read(await alix.opensHome())).not.toContain('absence est notée');
  });

  it('one that falls on a session names it, with what she can do about it, and tells nobody', async () => {
    const community = await mentored();
    const { alix, camille } = community;
    await booked(community);
    const before = camille.messages().length;
    await alix.types('/magellan absence du 8 au 16 mars');
    const said = read(alix.lastWhisper());
    expect(said).toContain('Ces jours-là, on compte sur vous 2 fois. Je n’ai rien annulé');
    expect(said).toContain('« Mentorat avec Camille Roussel », mardi 8 mars à 17 h');
    expect(said).toContain('« Mentorat avec Camille Roussel », mardi 15 mars à 17 h');
    expect(said).toContain('[Déplacer]');
    expect(camille.messages()).toHaveLength(before);
    await alix.presses('Annuler la séance');
    await alix.presses('Annuler la séance');
    expect(read(camille.lastMessage())).toContain('Alix Moreau a annulé votre séance');
  });

  it('one that falls on an hour names it to whoever gives it and to the team, and on nothing nothing', async () => {
    const { alix, mona, noe } = await granted();
    for (const one of [alix, mona]) {
      await one.types('/magellan absence le 22 mars');
      expect(read(one.lastWhisper())).toContain('« Formulaire utilisable au clavier », mardi 22 mars à 14 h');
    }
    await mona.presses('Je ne peux plus');
    expect(read(mona.lastWhisper())).toContain('Relancer la recherche');
    await noe.types('/magellan absence le 23 mars');
    expect(read(noe.lastWhisper())).not.toContain('on compte sur vous');
  });

  it('one that falls on a seat that she took names it, with the button that gives it on', async () => {
    const community = await testCommunity();
    const { alix, camille } = community;
    const starts = '2022-03-17T17:00';
    const { id } = await planned(community, { format: 'atelier', starts, title: 'Données ouvertes' });
    await alix.does({ kind: 'press', press: 'gatherings/yes', ref: id, value: null });
    await alix.types('/magellan absence le 17 mars');
    expect(read(alix.lastWhisper())).toContain('« Données ouvertes », jeudi 17 mars');
    await alix.presses('Je ne peux plus venir');
    expect(read(alix.lastWhisper())).toContain('vous ne venez pas');
    await camille.types('/magellan absence le 17 mars');
    expect(read(camille.lastWhisper())).toContain('[Gérer]');
  });

  it('an absence is forgotten three months after its end', async () => {
    const { alix, app, clock } = await testCommunity();
    await alix.types('/magellan absence du 14 au 18 mars');
    const kept = () => app.transact(({ tx }) => tx.selectFrom('absences').selectAll().execute());
    await clock.leap('2022-06-16T12:00');
    expect(await kept()).toHaveLength(1);
    await clock.to('2022-06-18T12:00');
    expect(await kept()).toEqual([]);
  });

  it.each(['alix', 'sacha'] as const)(
    'whatever the language, every platform can show it: %s',
    async (who) => {
      const { [who]: member } = await testCommunity();
      for (const args of ['', 'demain', 'du 14 au 18/3', 'tomorrow', '?? _*', 'hier']) {
        await member.types(`/magellan absence ${args}`);
      }
      await member.does({ kind: 'press', press: 'absences/new', ref: '', value: null });
      expect(member.form && formFaults(member.form, strictLimits)).toEqual([]);
      expect(textOfForm(member.form)).not.toBe('');
      await member.opensHome();
      for (const whisper of member.whispers()) expect(messageFaults(whisper, strictLimits)).toEqual([]);
    },
  );
});
