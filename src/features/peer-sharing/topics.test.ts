import { describe, expect, it } from 'vitest';
import { testCommunity } from '../../../test/support/community.ts';
import { planned } from '../../../test/support/gatherings.ts';
import { textOf, textOfAnswer } from '../../../test/support/meteo.ts';
import {
  endedSharing,
  gatheringNow,
  listening,
  proposes,
  saying,
  VOTE,
} from '../../../test/support/peer-sharing.ts';
import { cancelGathering } from '../../community/gatherings/lifecycle/lifecycle.ts';

describe('/rencontre sujets', () => {
  it('tells an EIG what her group chose before, or that it has not yet', async () => {
    const { alix, clock } = await endedSharing();
    await proposes(alix, 'Un');
    await clock.to('2022-03-28T18:00');
    await alix.types('/rencontre sujets');
    expect(textOf(alix.lastWhisper())).toContain('Un (choisi le lundi 28 mars)');
    await alix.writes('rencontre topics');
    expect(textOf(alix.lastWhisper())).toContain('Un (choisi le lundi 28 mars)');
  });

  it('tells her when there is nothing yet, and when her métier is not known', async () => {
    const { noe, ines, database } = await endedSharing();
    await noe.types('/rencontre sujets');
    expect(textOf(noe.lastWhisper())).toContain('Votre groupe n’a pas encore choisi de sujet');
    database.sqlite.exec("UPDATE members SET metier = NULL WHERE id = 'm-ines'");
    await ines.types('/rencontre sujets');
    expect(textOf(ines.lastWhisper())).toContain('le vôtre n’est pas indiqué');
  });

  it('shows the coaches every métier, with no name, and lets them close a vote early', async () => {
    const all = await endedSharing();
    const { alix, camille, following } = all;
    await proposes(alix, 'Un');
    await camille.types('/rencontre sujets');
    expect(textOf(camille.lastWhisper())).toContain(
      'Design** · vote ouvert jusqu’au lundi 28 mars à 18 h, 1 sujet, 1 voix',
    );
    expect(textOf(camille.lastWhisper())).toContain('Produit** · pas encore de sujet');
    await camille.chooses('Voir un groupe', 'Design');
    expect(textOf(camille.lastWhisper())).toContain('1 voix pour 2 personnes');
    expect(textOf(camille.lastWhisper())).not.toContain('Alix');
    await camille.presses('Clore le vote');
    await camille.presses('Laisser ouvert');
    await camille.presses('Clore le vote');
    const { ref, press } = camille.button('Clore maintenant');
    await camille.presses('Clore maintenant');
    expect(textOf(camille.lastWhisper())).toContain('Le vote est clos, et le résultat annoncé');
    expect((await gatheringNow(all, following?.id ?? '')).title).toBe('Un');
    const again = await camille.does({ kind: 'press', press, ref, value: null });
    expect(textOfAnswer(again)).toContain('n’est plus ouvert');
    expect(saying(alix, 'Le prochain sujet est choisi')).toHaveLength(1);
  });

  it('does not extend a vote beyond the announcement of the next gathering', async () => {
    const { camille } = await endedSharing({ next: '2022-04-12T14:30' });
    await camille.types('/rencontre sujets');
    await camille.chooses('Voir un groupe', 'Design');
    await camille.presses('Prolonger de deux jours');
    expect(textOf(camille.lastWhisper())).toContain('ne peut pas être prolongé');
  });

  it('lets a coach open by hand the vote of a gathering that was cancelled', async () => {
    const community = await testCommunity({ now: '2022-03-21T09:00', features: listening });
    const { alix, camille, app } = community;
    const before = await planned(community, {
      format: 'entre-pairs',
      metier: 'design',
      starts: '2022-03-23T14:30',
    });
    await app.transact((uow) => cancelGathering(uow, before));
    await camille.types('/rencontre sujets');
    await camille.chooses('Voir un groupe', 'Design');
    expect(textOf(camille.lastWhisper())).toContain('La rencontre du mercredi 23 mars a été annulée');
    const { ref, press } = camille.button('Ouvrir le vote');
    await camille.presses('Ouvrir le vote');
    expect(textOf(camille.lastWhisper())).toContain('C’est ouvert jusqu’au jeudi 24 mars à 18 h');
    expect(saying(alix, VOTE)).toHaveLength(1);
    const again = await camille.does({ kind: 'press', press, ref, value: null });
    expect(textOfAnswer(again)).toContain('ne peut pas, ou ne peut plus');
    expect(saying(alix, VOTE)).toHaveLength(1);
  });
});

describe('what is kept of a member', () => {
  it('is told to her, and exported', async () => {
    const { alix } = await endedSharing();
    await proposes(alix, 'Tester avec des usagers');
    await alix.types('/magellan confidentialite');
    expect(textOf(alix.lastWhisper())).toContain(
      'Les sujets que vous avez proposés « Tester avec des usagers »',
    );
    expect(textOf(alix.lastWhisper())).toContain(
      'Votre voix dans un vote ouvert « Tester avec des usagers »',
    );
    await alix.presses('Exporter mes données');
    expect(JSON.stringify(alix.lastWhisper())).toContain('openVotes');
  });

  it('goes when she erases it: her vote, what she alone was for, and her name on the rest', async () => {
    const { alix, lina, database } = await endedSharing();
    await proposes(alix, 'Partagé');
    await proposes(alix, 'À moi');
    await lina.chooses('Voter pour un sujet', '1. Partagé');
    await alix.types('/magellan confidentialite');
    await alix.presses('Tout effacer');
    await alix.fills({ word: 'EFFACER' });
    expect(textOf(saying(lina, VOTE)[0])).toContain('Partagé · 1 voix');
    expect(textOf(saying(lina, VOTE)[0])).not.toContain('À moi');
    const rows = (sql: string) => database.sqlite.prepare(sql).all();
    expect(rows('SELECT title, author_id FROM topics')).toEqual([{ title: 'Partagé', author_id: null }]);
    expect(rows('SELECT member_id FROM topic_votes')).toEqual([{ member_id: lina.id }]);
  });
});

describe('her home view', () => {
  it('tells her that a vote awaits her, until she has voted', async () => {
    const { alix, noe } = await endedSharing();
    expect(textOf(await alix.opensHome())).toContain('vous n’avez pas encore voté');
    expect(textOf(await noe.opensHome())).not.toContain('vous n’avez pas encore voté');
    await alix.presses('Voir les sujets');
    expect(textOf(alix.lastWhisper())).toContain('Le vote est ouvert pour votre groupe');
    await proposes(alix, 'Un');
    expect(textOf(await alix.opensHome())).not.toContain('vous n’avez pas encore voté');
  });
});
