import { describe, expect, it } from 'vitest';
import { demoProgramme, testCommunity } from '../../../test/support/community.ts';
import { isOverForMembers, planned } from '../../../test/support/gatherings.ts';
import { labelsOf, textOf, textOfAnswer } from '../../../test/support/meteo.ts';
import { endedSharing, listening, proposes, saying, VOTE } from '../../../test/support/peer-sharing.ts';
import { cancelGathering } from '../../community/gatherings/lifecycle/lifecycle.ts';

describe('the end of a partage entre pairs', () => {
  it('asks each EIG of the métier who is here, in her messages, and nobody else', async () => {
    const { alix, lina, noe, camille, paul } = await endedSharing();
    for (const peer of [alix, lina]) expect(saying(peer, VOTE)).toHaveLength(1);
    for (const other of [noe, camille, paul]) expect(saying(other, VOTE)).toHaveLength(0);
    const message = textOf(alix.lastMessage());
    expect(message).toContain('jusqu’au lundi 28 mars à 18 h');
    expect(message).toContain('jamais les noms');
    expect(labelsOf(alix.lastMessage())).toEqual(['Proposer un sujet', 'Voir mon vote']);
  });

  it('writes to nobody who is away', async () => {
    const community = await testCommunity({ now: '2022-03-21T09:00', features: listening });
    const { alix, lina } = community;
    await lina.types('/magellan absence du 22 au 29 mars');
    const gathering = await planned(community, {
      format: 'entre-pairs',
      metier: 'design',
      starts: '2022-03-23T14:30',
    });
    await community.clock.to('2022-03-23T16:00');
    await isOverForMembers(community, gathering);
    await community.clock.to('2022-03-23T17:00');
    await proposes(alix, 'Les tests');
    await community.clock.to('2022-03-28T18:00');
    expect(saying(alix, 'Le prochain sujet est choisi')).toHaveLength(1);
    for (const words of [VOTE, 'pas encore votre voix', 'Le prochain sujet est choisi'])
      expect(saying(lina, words)).toHaveLength(0);
    await lina.types('/rencontre sujets');
    expect(textOf(lina.lastWhisper())).toContain('Les tests');
  });

  it('asks once in the métier’s channel where it has one', async () => {
    const programme = demoProgramme();
    const metiers = programme.metiers.map((metier) =>
      metier.id === 'design' ? { ...metier, channel: 'eig-design' } : metier,
    );
    const { alix, lina, noe, channel, clock } = await endedSharing({ programme: { ...programme, metiers } });
    for (const peer of [alix, lina]) expect(saying(peer, VOTE)).toHaveLength(0);
    const posts = () =>
      channel('eig-design')
        .map(textOf)
        .filter((words) => /prochain sujet|Le vote est clos/.test(words));
    expect(posts()).toHaveLength(1);
    await proposes(alix, 'Les tests');
    expect(posts()[0]).toContain('**1.** Les tests · 1 voix');
    expect(posts()[0]).not.toContain('Votre voix va');
    const refused = await noe.chooses('Voter pour un sujet', '1. Les tests');
    expect(textOfAnswer(refused)).toContain('entre EIG du métier Design');
    expect(posts()[0]).toContain('1 voix');
    await clock.to('2022-03-28T10:00');
    expect(saying(lina, 'pas encore votre voix')).toHaveLength(1);
    expect(saying(alix, 'pas encore votre voix')).toHaveLength(0);
    await clock.to('2022-03-28T18:00');
    expect(posts()).toHaveLength(1);
    expect(posts()[0]).toContain('a choisi « Les tests », avec 1 voix sur 1');
    expect(saying(alix, 'Le prochain sujet est choisi')).toHaveLength(0);
  });

  it('opens no vote when the gathering was cancelled', async () => {
    const community = await testCommunity({ now: '2022-03-21T09:00', features: listening });
    const before = await planned(community, {
      format: 'entre-pairs',
      metier: 'design',
      starts: '2022-03-23T14:30',
    });
    await community.app.transact((uow) => cancelGathering(uow, before));
    await community.clock.to('2022-03-30T12:00');
    expect(saying(community.alix, VOTE)).toHaveLength(0);
  });

  it('opens no vote after the last gathering of the promotion, nor for another kind of format', async () => {
    const community = await testCommunity({ now: '2022-08-24T14:00', features: listening });
    const last = await planned(community, {
      format: 'entre-pairs',
      metier: 'design',
      starts: '2022-08-24T14:30',
    });
    const workshop = await planned(community, { format: 'atelier', starts: '2022-08-24T14:30' });
    await community.clock.to('2022-08-24T16:00');
    await isOverForMembers(community, last);
    await isOverForMembers(community, workshop);
    await community.clock.to('2022-08-24T18:00');
    expect(saying(community.alix, VOTE)).toHaveLength(0);
  });

  it('is heard an hour after its end, without anybody telling it', async () => {
    const community = await testCommunity({ now: '2022-03-23T14:00' });
    await planned(community, { format: 'entre-pairs', metier: 'design', starts: '2022-03-23T14:30' });
    await community.clock.to('2022-03-23T16:59');
    expect(saying(community.alix, VOTE)).toHaveLength(0);
    await community.clock.to('2022-03-23T17:00');
    expect(saying(community.alix, VOTE)).toHaveLength(1);
  });

  it('is heard once, however often it is told', async () => {
    const { alix, community, gathering } = await endedSharing();
    await community.app.transact((uow) =>
      uow.contributions.onGatheringEvent(uow, { kind: 'over', gathering: { ...gathering, state: 'over' } }),
    );
    await community.app.outbox.idle();
    expect(saying(alix, VOTE)).toHaveLength(1);
  });
});

describe('whoever has not voted', () => {
  it('is asked once, on the morning of the closing at 10:00', async () => {
    const { alix, lina, clock } = await endedSharing();
    await proposes(alix, 'Un');
    await clock.to('2022-03-28T09:59');
    expect(saying(lina, 'pas encore votre voix')).toHaveLength(0);
    await clock.to('2022-03-28T10:00');
    expect(saying(lina, 'pas encore votre voix')).toHaveLength(1);
    expect(saying(alix, 'pas encore votre voix')).toHaveLength(0);
    await lina.chooses('Voter pour un sujet', '1. Un');
    expect(saying(lina, 'pas encore votre voix')).toHaveLength(0);
    expect(saying(lina, 'Votre voix va')).toHaveLength(0);
    await lina.presses('Voir mon vote');
    expect(textOf(lina.lastWhisper())).toContain('Votre voix va à « Un »');
    expect(saying(lina, VOTE)).toHaveLength(2);
  });

  it('is not asked again when a coach extends the vote', async () => {
    const { alix, lina, camille, clock } = await endedSharing();
    await proposes(alix, 'Un');
    await clock.to('2022-03-25T11:00');
    await camille.types('/rencontre sujets');
    await camille.chooses('Voir un groupe', 'Design');
    await camille.presses('Prolonger de deux jours');
    expect(textOf(camille.lastWhisper())).toContain('le vote est ouvert jusqu’au mercredi 30 mars à 18 h');
    await clock.to('2022-03-30T17:00');
    expect(saying(lina, VOTE)).toHaveLength(2);
    expect(saying(lina, 'jusqu’au mercredi 30 mars à 18 h')).toHaveLength(2);
    await clock.to('2022-03-30T18:00');
    expect(saying(lina, 'Le prochain sujet est choisi')).toHaveLength(1);
  });
});
