import { describe, expect, it } from 'vitest';
import { type TestCommunity, testCommunity } from '../../../../../test/support/community.ts';
import { planned } from '../../../../../test/support/gatherings.ts';
import { textOf } from '../../../../../test/support/text-of.ts';
import type { Message } from '../../../../chat/message.ts';
import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import { skippedSince } from '../../../../community/gatherings/lifecycle/skipped-dates.ts';
import { gatheringsIn } from '../../../../community/gatherings/store.ts';

const read = (message: Message | null | undefined) => textOf(message).replaceAll('\u00a0', ' ');

const all = ({ database }: TestCommunity): Promise<Gathering[]> =>
  database.transact((tx) => gatheringsIn(tx, ['draft', 'planned', 'announced', 'cancelled', 'over']));

/** A button of one proposal, by the format and the day that its rhythm names. */
const press = (name: string, ref: string) =>
  ({ kind: 'press', press: `planning/${name}`, ref, value: null }) as const;

describe('the dates that rhythms propose', () => {
  it('are said with their rhythm, their hours, for whom, and what the calendar says', async () => {
    const community = await testCommunity({ now: '2022-03-11T11:50' });
    const { camille } = community;
    await camille.types('/rencontre propositions');
    const said = read(camille.lastWhisper());
    expect(said).toContain('Jeudi 17 mars, de 17 h à 18 h 30');
    expect(said).toContain('Rythme : troisième jeudi du mois, 17 h');
    expect(said).toContain('EIG de chaque métier : Design, Développement, Science des données, Produit');
    expect(said).not.toContain('Droit');
    expect(said).toContain('dès que vous confirmez, je l’annonce dans #eig-promotion');
    await camille.presses('Dates suivantes');
    expect(read(camille.lastWhisper())).toContain('[Confirmer]');
    expect(read(camille.lastWhisper())).not.toContain('jeudi 17 mars');
    expect(read(camille.lastWhisper())).not.toContain('dès que vous confirmez');
    expect(await all(community)).toEqual([]);
  });

  it('are confirmed in one press; the second changes nothing, and says so', async () => {
    const community = await testCommunity();
    const { camille, driss } = community;
    await camille.types('/rencontre propositions');
    await camille.does(press('confirm', 'atelier.2022-04-21'));
    const [gathering] = await all(community);
    expect(gathering).toMatchObject({
      title: 'Atelier-conférence',
      state: 'planned',
      nominalOn: '2022-04-21',
      authorId: camille.id,
    });
    await driss.does(press('confirm', 'atelier.2022-04-21'));
    expect(read(driss.lastWhisper())).toContain('Cette date est déjà décidée : rien n’a été modifié.');
    expect(await all(community)).toHaveLength(1);
  });

  it('are confirmed for all métiers of the day at once', async () => {
    const community = await testCommunity();
    const { camille } = community;
    await camille.types('/rencontre propositions');
    const answer = await camille.does(press('confirm', 'entre-pairs.2022-04-27'));
    expect((await all(community)).map(({ metier }) => metier).sort()).toEqual([
      'data',
      'design',
      'developpement',
      'produit',
    ]);
    expect(answer.kind).toBe('replace');
    if (answer.kind === 'replace') expect(read(answer.message)).toContain('4 rencontres, une par métier');
  });

  it('are not proposed to a métier that already has its own, by hand or by its group', async () => {
    const community = await testCommunity();
    const { camille } = community;
    await planned(community, {
      format: 'entre-pairs',
      metier: 'design',
      starts: '2022-04-27T14:30',
      nominalOn: '2022-04-27',
    });
    await camille.does(press('confirm', 'entre-pairs.2022-04-27'));
    const metiers = (await all(community)).map(({ metier }) => metier);
    expect(metiers.filter((metier) => metier === 'design')).toHaveLength(1);
    expect(metiers).toHaveLength(4);
  });

  it('are confirmed all at once as they are shown, save what the calendar warns of; pressed twice, once', async () => {
    const community = await testCommunity();
    const { camille, driss } = community;
    await camille.types('/rencontre propositions');
    const everything = camille.button('Confirmer tout');
    // Another coach decides on one of them; something else is planned at the hours of another.
    await driss.does(press('confirm', 'atelier.2022-04-21'));
    await planned(community, { format: 'expedition', starts: '2022-04-13T14:00' });
    const before = await all(community);
    const answer = await camille.presses('Confirmer tout');
    if (answer.kind !== 'replace') throw new Error('a new list was expected');
    const said = read(answer.message);
    const made = (await all(community)).filter(({ id }) => !before.some((each) => each.id === id));
    const dates = new Set(made.map(({ nominalOn }) => nominalOn));
    expect(dates.size).toBeGreaterThan(0);
    expect(dates.has('2022-04-13')).toBe(false);
    expect(made.every(({ authorId }) => authorId === camille.id)).toBe(true);
    const announced = made.filter(({ state }) => state === 'announced');
    expect(said).toContain(`J’en annonce ${announced.length} maintenant`);
    expect(said).toContain(
      dates.size === 1 ? 'C’est planifié : une date' : `C’est planifié : ${dates.size} dates`,
    );
    expect(said).toMatch(
      /Une reste à décider, à cause d’un avertissement : Partage pluridisciplinaire, mercredi 13 avril/,
    );
    expect(said).toContain('Une autre était déjà décidée.');
    expect(said).toContain('« Compléter ou annuler »');
    // What has not been shown is not decided.
    expect(said).toContain('[Confirmer]');

    const after = (await all(community)).length;
    const again = { kind: 'press', press: everything.press, ref: everything.ref, value: null } as const;
    const answers = [await camille.does(again), await driss.does(again)];
    for (const each of answers) {
      const words = each.kind === 'replace' ? read(each.message) : '';
      expect(words).toMatch(/Rien n’est planifié\. Une reste à décider.*3 autres étaient déjà décidées/);
    }
    expect(await all(community)).toHaveLength(after);
    for (const ref of ['', '.', 'atelier.2022-05-19', 'x'.repeat(100)]) {
      await driss.does(press('confirm-all', ref));
      expect(read(driss.lastWhisper()), ref).toContain(
        'Ces dates sont déjà décidées : rien n’a été modifié.',
      );
    }
    expect(await all(community)).toHaveLength(after);
  });

  it('can be moved, in a form that says what was proposed; the calendar warns beside its box', async () => {
    const community = await testCommunity();
    const { camille } = community;
    await camille.does(press('move', 'atelier.2022-04-21'));
    expect(camille.form?.fields).toMatchObject([
      { id: 'on', initial: '2022-04-21' },
      { id: 'at', initial: '17:00' },
      { id: 'anyway' },
    ]);
    await camille.fills({ on: '2022-04-18' });
    expect(camille.errors?.anyway).toContain('férié');
    expect(await all(community)).toEqual([]);
    await camille.fills({ on: '2022-04-19', at: '16:00' });
    expect(await all(community)).toMatchObject([{ nominalOn: '2022-04-21', state: 'planned' }]);
    expect(read(camille.lastWhisper())).toContain('mardi 19 avril, de 16 h à 17 h 30');
    await camille.does(press('move', 'atelier.2022-04-21'));
    expect(read(camille.lastWhisper())).toContain('déjà décidée');
  });

  it('can be left out, which nobody else hears of, and proposed again', async () => {
    const community = await testCommunity();
    const { camille, alix } = community;
    await camille.types('/rencontre propositions');
    await camille.presses('Pas cette fois');
    const said = read(camille.lastWhisper());
    expect(said).toMatch(/C’est noté, pas cette fois.*Personne n’en est informé\./);
    const skipped = () => community.database.transact((tx) => skippedSince(tx, '2022-01-01'));
    expect((await skipped()).length).toBeGreaterThan(0);
    // A day is left out of a rhythm: there is no gathering, nor anything of one in anybody's agenda.
    expect(await all(community)).toEqual([]);
    const undo = camille.button('Remettre parmi les propositions');
    await camille.presses('Remettre parmi les propositions');
    expect(await skipped()).toEqual([]);
    await camille.does({ kind: 'press', press: undo.press, ref: undo.ref, value: null });
    expect(read(camille.lastWhisper())).toContain('n’est plus proposée');
    expect(alix.messages()).toEqual([]);
  });

  it('that are not of any rhythm are refused, whatever is sent', async () => {
    const community = await testCommunity();
    const { camille } = community;
    for (const ref of [
      '',
      'atelier',
      'atelier.',
      'atelier.2022-04-20',
      '.2022-04-21',
      'mentorat-collectif.2022-04-21',
    ]) {
      await camille.does(press('confirm', ref));
      expect(read(camille.lastWhisper()), ref).toContain('rien n’a été modifié');
    }
    await camille.does(press('confirm', 'atelier.2022-02-17'));
    expect(await all(community)).toEqual([]);
  });
});

describe('at the beginning of a month', () => {
  it('the coaches’ channel reads the dates to confirm, with one button to them', async () => {
    const community = await testCommunity({ now: '2022-03-31T12:00' });
    const { camille, driss, clock } = community;
    await clock.to('2022-04-01T09:59');
    const before = community.channel('eig-coachs').length;
    await clock.to('2022-04-01T10:00');
    const posted = community.channel('eig-coachs').slice(before);
    expect(posted).toHaveLength(1);
    expect(read(posted[0])).toContain('d’ici le **mardi 31 mai**');
    expect(read(posted[0])).toContain('Jeudi 19 mai à 17 h : Atelier-conférence');
    for (const coach of [camille, driss]) {
      await coach.presses('Confirmer ou déplacer');
      expect(read(coach.lastWhisper())).toContain('[Confirmer]');
    }
    await clock.to('2022-04-30T12:00');
    expect(
      community.channel('eig-coachs').filter(({ summary }) => summary.includes('à confirmer')),
    ).toHaveLength(1);
  });

  it('a first day that is off waits for the first that is not', async () => {
    const community = await testCommunity({ now: '2022-04-29T12:00' });
    const { clock } = community;
    const proposed = () =>
      community.channel('eig-coachs').filter(({ summary }) => summary.includes('à confirmer'));
    await clock.to('2022-05-02T09:59');
    expect(proposed()).toEqual([]);
    await clock.to('2022-05-02T10:00');
    expect(proposed()).toHaveLength(1);
  });

  it('nothing is sent when nothing is proposed', async () => {
    const community = await testCommunity({ now: '2022-08-31T12:00' });
    const { camille, clock } = community;
    for (const ref of ['atelier.2022-09-15', 'pluridisciplinaire.2022-09-14', 'expedition.2022-09-01'])
      await camille.does(press('skip', ref));
    const before = community.channel('eig-coachs').length;
    await clock.to('2022-09-01T10:00');
    expect(community.channel('eig-coachs').slice(before).map(read).join()).not.toContain('à confirmer');
  });
});
