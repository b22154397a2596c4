import { describe, expect, it } from 'vitest';
import { planned } from '../../../test/support/gatherings.ts';
import { labelsOf, textOf } from '../../../test/support/meteo.ts';
import { endedSharing, gatheringNow, proposes, saying, VOTE } from '../../../test/support/peer-sharing.ts';
import { retried, whileNothingIsTaken } from '../../../test/support/retried.ts';
import { skipDate } from '../../community/gatherings/lifecycle/skipped-dates.ts';
import { gatheringsIn } from '../../community/gatherings/store.ts';

describe('the closing', () => {
  it('takes the buttons away, tells the group, and titles the next gathering', async () => {
    const all = await endedSharing();
    const { alix, lina, clock, following, channel } = all;
    await proposes(alix, 'Tester avec des usagers');
    await lina.chooses('Voter pour un sujet', '1. Tester avec des usagers');
    await clock.to('2022-03-28T18:00');
    for (const peer of [alix, lina]) {
      expect(saying(peer, VOTE)).toHaveLength(0);
      // The result takes the place of the vote: one message, and no other.
      expect(saying(peer, 'Le prochain sujet est choisi')).toHaveLength(1);
      expect(saying(peer, 'Le prochain sujet est choisi').flatMap(labelsOf)).toEqual([]);
      expect(saying(peer, 'Le vote est clos')).toHaveLength(0);
      const [told] = saying(peer, 'Le prochain sujet est choisi');
      expect(textOf(told)).toContain('a choisi « Tester avec des usagers », avec 2 voix sur 2');
      expect(textOf(told)).toContain('mercredi 27 avril, de 14 h 30 à 16 h');
    }
    const next = await gatheringNow(all, following?.id ?? '');
    expect(next).toMatchObject({ title: 'Tester avec des usagers', sequence: 1 });
    const coaches = channel('eig-coachs').filter((message) =>
      textOf(message).includes('prochain sujet'.slice(1)),
    );
    expect(coaches.map(textOf).join()).toContain('titre de la rencontre prévue le mercredi 27 avril');
    expect(coaches.flatMap(labelsOf)).toEqual(['Voir la rencontre']);
  });

  it('says to the coaches which title of theirs a topic replaces', async () => {
    const { alix, clock, channel } = await endedSharing({ nextTitle: 'Visite du labo' });
    await proposes(alix, 'Un');
    await clock.to('2022-03-28T18:00');
    expect(channel('eig-coachs').map(textOf).join()).toContain('Il remplace « Visite du labo »');
  });

  it('says so when several topics have as many votes: the first that was proposed wins', async () => {
    const { alix, lina, clock } = await endedSharing();
    await proposes(lina, 'Deux');
    await proposes(alix, 'Un');
    await clock.to('2022-03-28T18:00');
    const [told] = saying(alix, 'Le prochain sujet est choisi');
    expect(textOf(told)).toContain('a choisi « Deux », avec 1 voix sur 2');
    expect(textOf(told)).toContain('c’est celui qui a été proposé en premier qui l’emporte');
  });

  it('imposes nothing when nothing was proposed, and tells the coaches kindly', async () => {
    const all = await endedSharing();
    const { alix, clock, channel, following } = all;
    await clock.to('2022-03-28T18:00');
    expect(saying(alix, 'Rien n’est imposé')).toHaveLength(1);
    expect(saying(alix, 'Le prochain sujet est choisi')).toHaveLength(0);
    expect(channel('eig-coachs').map(textOf).join()).toContain('s’est terminé sans proposition');
    expect((await gatheringNow(all, following?.id ?? '')).title).toBe('Partage entre pairs');
  });

  it('makes a draft on the next day of the rhythm when nothing is planned', async () => {
    const { alix, clock, channel, app } = await endedSharing({ next: null });
    await proposes(alix, 'Un');
    await clock.to('2022-03-28T18:00');
    const drafts = await app.transact(({ tx }) => gatheringsIn(tx, ['draft']));
    expect(drafts).toMatchObject([
      { format: 'entre-pairs', metier: 'design', title: 'Un', nominalOn: '2022-04-27', state: 'draft' },
    ]);
    expect(channel('eig-coachs').map(textOf).join()).toContain(
      'j’en ai préparé le brouillon, le mercredi 27 avril',
    );
    const [told] = saying(alix, 'Le prochain sujet est choisi');
    expect(textOf(told)).toContain('La date vous sera annoncée');
    expect(textOf(told)).not.toContain('27 avril');
  });

  it('makes no draft on a day that a coach left out, for the group alone', async () => {
    const { alix, clock, app } = await endedSharing({ next: null });
    const date = { format: 'entre-pairs', metier: 'design', nominalOn: '2022-04-27' };
    await app.transact(async ({ tx }) => {
      await skipDate(tx, date);
      await skipDate(tx, { ...date, metier: 'data', nominalOn: '2022-05-25' });
    });
    await proposes(alix, 'Un');
    await clock.to('2022-03-28T18:00');
    expect(await app.transact(({ tx }) => gatheringsIn(tx, ['draft']))).toMatchObject([
      { metier: 'design', nominalOn: '2022-05-25', title: 'Un' },
    ]);
  });

  it('titles a draft that a coach has begun, of which nobody hears', async () => {
    const all = await endedSharing({ next: null });
    const { alix, clock, community } = all;
    const draft = await planned(community, {
      format: 'entre-pairs',
      metier: 'design',
      starts: '2022-04-20T14:30',
      state: 'draft',
    });
    await proposes(alix, 'Un');
    await clock.to('2022-03-28T18:00');
    expect(await gatheringNow(all, draft.id)).toMatchObject({ title: 'Un', state: 'draft', sequence: 0 });
    expect(textOf(saying(alix, 'Le prochain sujet est choisi')[0])).toContain('La date vous sera annoncée');
  });

  it('tells those who have answered, when the next gathering was announced already', async () => {
    const all = await endedSharing({ next: '2022-03-31T14:30' });
    const { alix, lina, clock, following } = all;
    await proposes(alix, 'Un');
    await lina.presses('Je viens');
    await clock.to('2022-03-28T18:00');
    expect(await gatheringNow(all, following?.id ?? '')).toMatchObject({ title: 'Un', state: 'announced' });
    expect(lina.messages().map(textOf).join()).toContain('Partage entre pairs : « Un »');
  });

  it('comes before the next gathering is announced, even when that is planned during the vote', async () => {
    const all = await endedSharing({ next: null });
    const { alix, clock, community } = all;
    await proposes(alix, 'Un');
    // Ten working days before: Monday 28 March at 10:00.
    const next = await planned(community, {
      format: 'entre-pairs',
      metier: 'design',
      starts: '2022-04-11T14:30',
    });
    expect(textOf(saying(alix, VOTE)[0])).toContain('jusqu’au vendredi 25 mars à 18 h');
    await clock.to('2022-03-25T18:00');
    expect((await gatheringNow(all, next.id)).title).toBe('Un');
  });

  it('keeps how many were for each topic, and no longer who', async () => {
    const { alix, lina, clock, database } = await endedSharing();
    await proposes(alix, 'Un');
    await lina.chooses('Voter pour un sujet', '1. Un');
    await clock.to('2022-03-28T18:00');
    expect(database.sqlite.prepare('SELECT count(*) AS n FROM topic_votes').get()).toEqual({ n: 0 });
    expect(database.sqlite.prepare('SELECT title, votes FROM topics').all()).toEqual([
      { title: 'Un', votes: 2 },
    ]);
  });

  it('is made up for after downtime', async () => {
    const all = await endedSharing();
    const { alix, clock, app, following } = all;
    await proposes(alix, 'Un');
    clock.set(clock.now() + 6 * 24 * 3_600_000);
    await app.scheduler.tick();
    await app.outbox.idle();
    expect((await gatheringNow(all, following?.id ?? '')).title).toBe('Un');
    expect(saying(alix, 'pas encore votre voix')).toHaveLength(0);
  });
});

it('what failed of a vote is asked late while it is open, and no more once it is closed', async () => {
  for (const [retriedAt, times] of [
    ['2022-03-28T12:00', 1],
    ['2022-03-28T18:30', 0],
  ] as const) {
    const all = await endedSharing();
    await proposes(all.alix, 'Un');
    await whileNothingIsTaken(all, () => all.clock.to('2022-03-28T11:59'));
    await all.clock.to(retriedAt);
    expect((await retried(all)).filter((key) => key.includes('/vote/ask/'))).toHaveLength(times);
  }
});
