import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../../../test/support/actor.ts';
import { demoProgramme, type TestCommunity, testCommunity } from '../../../../../test/support/community.ts';
import { planned } from '../../../../../test/support/gatherings.ts';
import { textOf } from '../../../../../test/support/text-of.ts';
import { features as allFeatures } from '../../../../boot/features.ts';
import { answersTo } from '../../../../community/gatherings/answers.ts';
import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import {
  cancelGathering,
  changeGathering,
  changeGuests,
} from '../../../../community/gatherings/lifecycle/lifecycle.ts';
import { gatheringById } from '../../../../community/gatherings/store.ts';
import { changeLine, lineOf } from '../../../../community/members/roster/change-line.ts';
import type { Line } from '../../../../community/members/roster/line.ts';

const read = (message: Parameters<typeof textOf>[0]) => textOf(message).replaceAll('\u00a0', ' ');

/** A format for porteurs and sponsors, who have no channel, and one for the team of one défi; designers have a channel. */
async function community(now = '2022-03-01T11:00'): Promise<TestCommunity> {
  const programme = demoProgramme();
  const [first] = programme.formats;
  if (!first) throw new Error('no format');
  const { rhythm: _, ...atelier } = first;
  programme.metiers = programme.metiers.map((each) =>
    each.id === 'design' ? { ...each, channel: 'eig-design' } : each,
  );
  const roles = { audience: 'roles' as const, announce: { workingDays: 20, at: '10:00' } };
  programme.formats.push(
    {
      ...atelier,
      ...roles,
      id: 'entre-porteurs-et-sponsors',
      fr: 'Séminaire',
      en: 'Seminar',
      roles: ['porteur', 'sponsor'],
    },
    {
      ...{ ...atelier, ...roles, id: 'comite', fr: 'Comité', en: 'Committee', roles: ['eig', 'porteur'] },
      oneDefi: true,
    },
  );
  const features = allFeatures.filter(({ id }) => ['gatherings', 'agenda', 'welcome', 'people'].includes(id));
  const there = await testCommunity({ now, programme, features });
  await becomes(there, 'm-mona', { roles: ['sponsor'], defi: 'Portail' });
  return there;
}

/** What a coach, or an import, makes of somebody's line. */
const becomes = ({ app }: TestCommunity, id: string, said: Partial<Line>) =>
  app.transact(async ({ tx, now, calendar }) => {
    const line = await lineOf(tx, id);
    if (line) await changeLine(tx, id, { ...line, ...said }, { now, todayOn: calendar.localDate(now) });
  });

const about = (actor: Actor, words: string): string[] =>
  actor
    .messages()
    .map(read)
    .filter((each) => each.includes(words));

const answers = ({ app }: TestCommunity, { id }: Gathering) =>
  app.transact(async ({ tx }) =>
    Object.fromEntries((await answersTo(tx, id)).map(({ memberId, answer }) => [memberId, answer])),
  );

const moves = ({ app }: TestCommunity, { id }: Gathering, place: string) =>
  app.transact(async (uow) => {
    const before = await gatheringById(uow.tx, id);
    if (before) await changeGathering(uow, before, { place });
  });

describe('somebody who becomes another after the announcement', () => {
  it('gives her seat to who waits, is told once, and hears no more of it; the morning after, once it stands', async () => {
    const there = await community();
    const { mona, paul, clock, app } = there;
    const seminar = await planned(there, {
      ...{
        format: 'entre-porteurs-et-sponsors',
        starts: '2022-03-24T09:00',
        title: 'Porter ensemble',
        capacity: 1,
      },
    });
    await mona.presses('Je viens');
    await paul.presses('Je viens');
    expect(await answers(there, seminar)).toEqual({ 'm-mona': 'yes', 'm-paul': 'waiting' });
    // What is taken back the same day has had no effect.
    await becomes(there, 'm-mona', { roles: ['partner'] });
    await becomes(there, 'm-mona', { roles: ['sponsor'] });
    await clock.to('2022-03-02T12:00');
    expect(await answers(there, seminar)).toEqual({ 'm-mona': 'yes', 'm-paul': 'waiting' });

    await becomes(there, 'm-mona', { roles: ['partner'] });
    await moves(there, seminar, 'Salle des fêtes');
    await app.outbox.idle();
    expect(about(mona, 'Salle des fêtes')).toEqual([]);
    await clock.to('2022-03-03T12:00');
    expect(await answers(there, seminar)).toEqual({ 'm-paul': 'yes' });
    expect(about(paul, 'Une place')).toHaveLength(1);
    const told = () => about(mona, 'ne fait plus partie des personnes');
    const toldOnce = about(mona, 'Porter ensemble');
    expect(toldOnce.join('\n')).not.toContain('[Je viens]');
    expect(toldOnce.join('\n')).not.toContain('Salle des fêtes');
    await clock.to('2022-03-08T12:00');
    expect(about(mona, 'Porter ensemble')).toEqual(toldOnce);
    expect(told().length).toBeLessThanOrEqual(2);
  });

  it('is asked what she was not, the morning after, once and only of what is ahead', async () => {
    const there = await community();
    const { hugo, lina, camille, clock } = there;
    await planned(there, {
      format: 'entre-porteurs-et-sponsors',
      starts: '2022-03-24T09:00',
      title: 'Porter ensemble',
    });
    await planned(there, {
      ...{ format: 'comite', starts: '2022-03-22T10:00', title: 'Fin de phase', defi: 'Portail' },
    });
    await becomes(there, 'm-hugo', { roles: ['sponsor'] });
    await becomes(there, 'm-lina', { defi: 'Portail' });
    await clock.to('2022-03-02T12:00');
    expect(about(hugo, 'Porter ensemble')).toHaveLength(1);
    expect(about(lina, 'Fin de phase')).toHaveLength(1);
    await hugo.presses('Je viens');
    await clock.to('2022-03-21T12:00');
    expect(about(lina, 'Fin de phase')).toHaveLength(1);
    await camille.types('/agenda mars');
    expect(about(camille, 'Porter ensemble')).toEqual([]);
  });

  it('who answered in the channel of her métier gives her seat as well', async () => {
    const there = await community('2022-03-10T11:00');
    const { alix, clock } = there;
    const peers = await planned(there, {
      ...{ format: 'entre-pairs', metier: 'design', starts: '2022-03-23T14:30', title: 'Auditer' },
    });
    await alix.does({ kind: 'press', press: 'gatherings/yes', ref: peers.id, value: null });
    expect(await answers(there, peers)).toEqual({ 'm-alix': 'yes' });
    await becomes(there, 'm-alix', { metier: 'data' });
    await clock.to('2022-03-11T12:00');
    expect(await answers(there, peers)).toEqual({});
    expect(about(alix, 'ne vous concerne plus')).toHaveLength(1);
    expect(about(alix, 'Auditer')[0]).toContain('ne vous concerne plus');
  });

  it('and becomes again what she was, is asked again, as who is invited by name, no longer, and again', async () => {
    const there = await community();
    const { paul, hugo, clock, app } = there;
    const seminar = await planned(there, {
      ...{ format: 'entre-porteurs-et-sponsors', starts: '2022-03-24T09:00', title: 'Porter ensemble' },
    });
    const asking = (actor: Actor) => about(actor, '[Je viens]').length;
    await paul.presses('Je ne peux pas');
    for (const [day, roles] of [
      ['2022-03-02', ['partner']],
      ['2022-03-03', ['porteur']],
      ['2022-03-04', ['partner']],
      ['2022-03-07', ['porteur']],
    ] as const) {
      await becomes(there, 'm-paul', { roles: [...roles] });
      await clock.to(`${day}T12:00`);
      expect(asking(paul) > 0, day).toBe(roles[0] === 'porteur');
    }
    await paul.presses('Je viens');
    expect(await answers(there, seminar)).toEqual({ 'm-paul': 'yes' });

    for (const change of ['invited', 'uninvited', 'invited', 'uninvited'] as const) {
      await app.transact(async (uow) => {
        const before = await gatheringById(uow.tx, seminar.id);
        if (before) await changeGuests(uow, before, { [change]: [hugo.id] });
      });
      await app.outbox.idle();
      expect(asking(hugo) > 0, change).toBe(change === 'invited');
    }
    expect(about(hugo, 'ne vous concerne plus')).toHaveLength(4);
  });

  it('what waits for room is said as it stands, and not at all once it is cancelled', async () => {
    const there = await community();
    const { mona, clock, app } = there;
    const made: Gathering[] = [];
    for (const [title, starts] of [
      ['Séance 1', '2022-03-08T09:00'],
      ['Séance 2', '2022-03-10T09:00'],
      ['Séance 3', '2022-04-07T09:00'],
      ['Séance 4', '2022-04-08T09:00'],
    ] as const)
      made.push(await planned(there, { format: 'entre-porteurs-et-sponsors', starts, title }));
    const [, , third, fourth] = made as [Gathering, Gathering, Gathering, Gathering];
    await clock.to('2022-03-29T10:00');
    await moves(there, third, 'Salle des fêtes');
    await app.transact(async (uow) => {
      const before = await gatheringById(uow.tx, fourth.id);
      if (before) await cancelGathering(uow, before);
    });
    await clock.to('2022-04-04T10:00');
    expect(about(mona, 'Séance 3').map((each) => each.includes('Salle des fêtes'))).toEqual([true]);
    expect(about(mona, 'Séance 4')).toEqual([]);
  });

  it('is not written to later of what waited for room, and is no longer for her', async () => {
    const there = await community();
    const { mona, clock } = there;
    for (const [title, starts] of [
      ['Séance 1', '2022-03-08T09:00'],
      ['Séance 2', '2022-03-10T09:00'],
      ['Séance 3', '2022-04-07T09:00'],
    ] as const)
      await planned(there, { format: 'entre-porteurs-et-sponsors', starts, title });
    await clock.to('2022-03-29T10:00');
    expect(about(mona, 'Séance 3')).toEqual([]);
    await becomes(there, 'm-mona', { roles: ['partner'] });
    await clock.to('2022-04-02T10:00');
    expect(about(mona, 'Séance 3')).toEqual([]);
  });
});

it('a coach reads beforehand what becomes of announced gatherings, for whom she changes', async () => {
  const there = await community();
  const { camille } = there;
  await planned(there, { format: 'entre-porteurs-et-sponsors', starts: '2022-03-24T09:00' });
  await planned(there, { format: 'comite', starts: '2022-03-22T10:00', defi: 'Portail' });
  await camille.does({ kind: 'press', press: 'people/work', ref: 'm.m-alix', value: null });
  await camille.fills({ roles: ['sponsor'], metier: null });
  const said = read(camille.lastWhisper());
  expect(said).toContain('Une rencontre déjà annoncée lui sera **proposée le prochain matin travaillé**');
  expect(said).toContain('Une rencontre déjà annoncée **ne la concernera plus**');
  expect(said).not.toContain('Personne ne reçoit de message');
});

describe('somebody who is not there on the day', () => {
  it('is asked of nothing that takes place before she arrives, and of the rest on her first morning', async () => {
    const there = await community();
    const { mona, clock } = there;
    await becomes(there, 'm-mona', { arrivesOn: '2022-03-14' });
    await planned(there, {
      format: 'entre-porteurs-et-sponsors',
      starts: '2022-03-10T09:00',
      title: 'Avant elle',
    });
    await planned(there, {
      format: 'entre-porteurs-et-sponsors',
      starts: '2022-03-24T09:00',
      title: 'Avec elle',
    });
    await clock.to('2022-03-11T18:00');
    expect(about(mona, 'elle')).toEqual([]);
    await clock.to('2022-03-14T12:00');
    expect(about(mona, 'Avec elle')).toHaveLength(1);
    expect(about(mona, 'Avant elle')).toEqual([]);
  });
});
