import { describe, expect, it } from 'vitest';
import { answered, workshop } from '../../../../../test/support/afterwards.ts';
import { testCommunity } from '../../../../../test/support/community.ts';
import { planned } from '../../../../../test/support/gatherings.ts';
import { labelsOf, textOf } from '../../../../../test/support/meteo.ts';
import { gatheringById } from '../../../../community/gatherings/store.ts';
import { housekeeping } from '../../../housekeeping/index.ts';
import { privacy } from '../../../privacy/index.ts';
import { gatherings } from '../../index.ts';

const heard: string[] = [];
const features = [
  gatherings,
  privacy,
  housekeeping,
  {
    id: 'listener',
    async onGatheringEvent(_: unknown, event: { kind: string; gathering: { title: string } }) {
      heard.push(`${event.kind} ${event.gathering.title}`);
    },
  },
];
const begin = (now = '2022-03-17T16:05') => testCommunity({ now, features });

describe('the end of a gathering', () => {
  it('is told to whom it concerns, and the coach who planned it is asked who came', async () => {
    const community = await begin();
    const { app, camille, driss, alix, clock } = community;
    const { id } = await workshop(community, { alix: 'yes', noe: 'yes', ines: 'maybe', lina: 'no' });
    heard.length = 0;
    await clock.to('2022-03-17T17:29');
    expect(camille.messages()).toEqual([]);
    await clock.to('2022-03-17T17:30');
    expect(heard).toEqual(['over Sobriété numérique']);
    expect((await app.transact(({ tx }) => gatheringById(tx, id)))?.state).toBe('over');
    const asked = textOf(camille.lastMessage());
    expect(asked).toContain(
      '📅 Atelier-conférence · Sobriété numérique\n**Qui est venu·e, jeudi 17 mars ?**',
    );
    expect(asked).toContain('2 personnes étaient attendues, 1 peut-être');
    expect(asked).toContain('Les présences sont vues par les coachs uniquement');
    expect(driss.messages()).toEqual([]);
    expect(alix.messages()).toEqual([]);
  });

  it('of one that was cancelled, or is a draft, is nothing', async () => {
    const community = await begin();
    for (const state of ['cancelled', 'draft'] as const)
      await planned(community, { format: 'atelier', starts: '2022-03-17T16:00', state });
    await community.clock.to('2022-03-18T12:00');
    expect(community.camille.messages()).toEqual([]);
  });

  it('whose author has gone is told in the coaches’ channel', async () => {
    const community = await begin();
    await planned(community, {
      format: 'atelier',
      starts: '2022-03-17T16:00',
      state: 'announced',
      authorId: null,
    });
    await community.clock.to('2022-03-17T17:30');
    expect(textOf(community.channel('eig-coachs').at(-1))).toContain('Qui est venu·e');
  });

  it('that is long past when it is seen asks nothing of anybody', async () => {
    const community = await begin();
    const { app, camille, clock } = community;
    const { id } = await workshop(community);
    // Three weeks without Magellan: the clock jumps.
    clock.set(clock.now() + 21 * 24 * 60 * 60_000);
    await app.scheduler.tick();
    await app.outbox.idle();
    expect((await app.transact(({ tx }) => gatheringById(tx, id)))?.state).toBe('over');
    expect(camille.messages()).toEqual([]);
    expect(community.alix.messages()).toEqual([]);
  });
});

describe('attendance', () => {
  it('is noted in one press, said back in the place of the question, whose spent button goes', async () => {
    const community = await begin();
    const { camille, clock, database } = community;
    await workshop(community, { alix: 'yes', noe: 'yes', ines: 'maybe' });
    await clock.to('2022-03-17T17:30');
    await camille.presses('Tout le monde est venu');
    expect(camille.lastWhisper()).toBeNull();
    expect(textOf(camille.lastMessage())).toContain('**Jeudi 17 mars, c’est noté**');
    expect(textOf(camille.lastMessage())).toContain('2 personnes sont venues');
    expect(labelsOf(camille.lastMessage())).toEqual(['Voir ou modifier', 'Tout remettre à noter']);
    const rows = await database.db.selectFrom('gathering_attendance').selectAll().execute();
    expect(rows.map(({ memberId, came }) => [memberId, came])).toEqual([
      ['m-alix', 1],
      ['m-noe', 1],
    ]);

    const { press, ref } = camille.button('Tout remettre à noter');
    await camille.presses('Tout remettre à noter');
    expect(await database.db.selectFrom('gathering_attendance').selectAll().execute()).toEqual([]);
    expect(labelsOf(camille.lastMessage())).toContain('Tout le monde est venu');
    await camille.presses('Tout le monde, sauf…');
    await camille.fills({ people: ['m-noe'] });
    expect(labelsOf(camille.lastMessage())).toEqual(['Voir ou modifier']);
    // What was noted since is not undone by a button of before.
    await camille.does({ kind: 'press', press, ref, value: null });
    expect(await database.db.selectFrom('gathering_attendance').selectAll().execute()).toHaveLength(2);
    expect(textOf(camille.lastWhisper())).toContain('Noé Da Silva : n’est pas venu·e');
  });

  it('is noted name by name, changed as often as one likes, and the two ways live together', async () => {
    const community = await begin();
    const { camille, driss, clock } = community;
    await workshop(community, { alix: 'yes', noe: 'yes', ines: 'maybe', lina: 'no' });
    await clock.to('2022-03-17T17:30');
    await camille.presses('Noter un par un');
    const list = () => textOf(camille.lastWhisper());
    expect(list()).toContain('Alix Moreau : attendu·e, à noter');
    expect(list()).toContain('Inès Belkacem : avait dit peut-être, à noter');
    expect(list()).not.toContain('Lina');
    await camille.presses('Noter des absences');
    await camille.fills({ people: ['m-noe'] });
    // The chat keeps the receipt: figures there, names at a press.
    expect(list()).not.toContain('Noé');
    await camille.presses('Voir ou modifier');
    expect(list()).toContain('Noé Da Silva : n’est pas venu·e');
    await camille.presses('Noter des présences');
    await camille.fills({ people: ['m-ines'] });
    await camille.presses('Voir ou modifier');
    await camille.presses('Tout le monde est venu');
    expect(textOf(camille.lastWhisper())).toContain('2 personnes sont venues, 1 absence');
    await clock.to('2022-03-28T10:00');
    await driss.types('/rencontre presence');
    expect(textOf(driss.lastWhisper())).toContain('« Sobriété numérique » (jeudi 17 mars) : 2 présences');
    await driss.presses('Modifier');
    await driss.presses('Noter des présences');
    await driss.fills({ people: ['m-noe'] });
    await driss.types('/rencontre attendance');
    expect(textOf(driss.lastWhisper())).toContain('3 présences');
    expect(textOf(camille.lastMessage())).toContain('3 personnes sont venues');
  });

  it('takes somebody who had not said that she would come', async () => {
    const community = await begin();
    const { camille, clock } = community;
    await workshop(community, {});
    await clock.to('2022-03-17T17:30');
    expect(labelsOf(camille.lastMessage())).toEqual(['Noter un par un', 'Ajouter quelqu’un']);
    await camille.presses('Ajouter quelqu’un');
    await camille.fills({ member: null });
    expect(camille.errors?.member).toContain('Choisissez');
    await camille.fills({ member: 'u-nobody' });
    expect(camille.errors?.member).toContain('liste des membres');
    await camille.fills({ member: 'u-hugo' });
    expect(textOf(camille.lastWhisper())).toContain('une personne est venue');
    await camille.presses('Voir ou modifier');
    expect(textOf(camille.lastWhisper())).toContain('Hugo Perrin : est venu·e');
  });

  it('of forty people is noted at once by ticking who was not there, wherever they stand', async () => {
    const community = await begin();
    const { camille, clock, database } = community;
    const gathering = await workshop(community, { alix: 'yes', noe: 'maybe' });
    const crowd = await community.crowd(40);
    await community.app.transact(async ({ tx }) => {
      for (const [index, { id }] of crowd.entries())
        await tx
          .insertInto('gathering_answers')
          .values({ gatheringId: gathering.id, memberId: id, answer: 'yes', position: index + 3 })
          .execute();
    });
    await clock.to('2022-03-17T17:30');
    await camille.presses('Tout le monde, sauf…');
    expect(camille.form?.fields.map(({ id }) => id)).toEqual(['people', 'people2']);
    await camille.fills({ people: ['m-alix', 'm-noe'], people2: ['m-e30'] });
    expect(textOf(camille.lastWhisper())).toContain('39 personnes sont venues, 2 absences');
    // She had said “maybe”: nothing is noted of her, whatever a forged form holds.
    const noted = await database.db.selectFrom('gathering_attendance').select('memberId').execute();
    expect(noted.map(({ memberId }) => memberId)).not.toContain('m-noe');
    expect(noted).toHaveLength(41);
  });

  it('of forty people is noted page by page', async () => {
    const community = await begin();
    const { camille, clock } = community;
    const gathering = await workshop(community, {});
    const crowd = await community.crowd(40);
    await community.app.transact(async ({ tx }) => {
      for (const [index, { id }] of crowd.entries())
        await tx
          .insertInto('gathering_answers')
          .values({ gatheringId: gathering.id, memberId: id, answer: 'yes', position: index + 1 })
          .execute();
    });
    await clock.to('2022-03-17T17:30');
    await camille.presses('Tout le monde est venu');
    await camille.presses('Voir ou modifier');
    expect(textOf(camille.lastWhisper())).toContain('Page 1 sur 4');
    await camille.presses('Suivants');
    await camille.presses('Suivants');
    await camille.presses('Noter des absences');
    await camille.fills({ people: ['m-e30'] });
    await camille.presses('Voir ou modifier');
    await camille.presses('Suivants');
    await camille.presses('Suivants');
    expect(textOf(camille.lastWhisper())).toContain('Page 3 sur 4');
    expect(textOf(camille.lastWhisper())).toContain('Membre 030 : n’est pas venu·e');
    expect(textOf(camille.lastMessage())).toContain('39 personnes sont venues, 1 absence');
  });

  it('waits for the beginning, and is for coaches alone', async () => {
    const community = await begin('2022-03-17T15:00');
    const { camille, alix, clock } = community;
    const { id } = await workshop(community);
    const press = (value: string | null = null, name = 'attendance') =>
      ({ kind: 'press', press: `afterwards/${name}`, ref: id, value }) as const;
    await camille.does(press());
    expect(textOf(camille.lastWhisper())).toContain('encore trop tôt');
    await clock.to('2022-03-17T16:05');
    await camille.does(press());
    expect(textOf(camille.lastWhisper())).toContain('Présences');
    for (const name of ['attendance', 'everyone', 'came', 'add-person']) {
      await alix.does(press('m-alix', name));
      expect(textOf(alix.lastWhisper())).not.toContain('Moreau');
    }
    await camille.does(press('m-paul', 'came'));
    const rows = await community.database.db.selectFrom('gathering_attendance').selectAll().execute();
    expect(rows).toEqual([]);
  });

  it('of nothing in particular is refused kindly', async () => {
    const community = await begin();
    const { camille } = community;
    await camille.does({ kind: 'press', press: 'afterwards/attendance', ref: 'gone', value: null });
    expect(textOf(camille.lastWhisper())).toContain('n’a pas eu lieu, ou n’existe plus');
    await camille.types('/rencontre presence');
    expect(textOf(camille.lastWhisper())).toContain('Aucune rencontre n’a eu lieu');
  });
});

describe('her own data', () => {
  it('she sees that she was noted, takes it away, and erases it; how many came stays', async () => {
    const community = await begin();
    const { camille, alix, app, clock } = community;
    const gathering = await workshop(community, { alix: 'yes', noe: 'yes' });
    await clock.to('2022-03-17T17:30');
    await camille.presses('Tout le monde est venu');
    await alix.types('/magellan confidentialite');
    expect(textOf(alix.lastWhisper())).toContain('une présence ; lecture par les coachs uniquement');
    const exported = await app.transact((uow) =>
      uow.contributions.exportPersonalData(uow, { id: alix.id } as Parameters<
        typeof uow.contributions.exportPersonalData
      >[1]),
    );
    expect(exported.gatherings).toMatchObject({
      attendance: [{ gathering: 'Sobriété numérique', startsAt: '2022-03-17T15:00:00.000Z', came: true }],
      feedbackGiven: [],
      materials: [],
    });
    await alix.presses('Tout effacer');
    await alix.fills({ word: 'EFFACER' });
    await camille.presses('Voir ou modifier');
    await camille.types('/rencontre presence');
    expect(textOf(camille.lastWhisper())).toContain('2 présences');
    const rows = await community.database.db.selectFrom('gathering_attendance').selectAll().execute();
    expect(rows).toEqual([{ gatheringId: gathering.id, memberId: 'm-noe', came: 1 }]);
  });

  it('is erased when it has been kept long enough, and how many came stays', async () => {
    const community = await begin();
    const { camille, clock, app, database } = community;
    const gathering = await workshop(community, { alix: 'yes', noe: 'yes' });
    await answered(community, gathering, {});
    await clock.to('2022-03-17T17:30');
    await camille.presses('Tout le monde est venu');
    await clock.to('2022-03-24T10:00');
    clock.set(clock.now() + 364 * 24 * 60 * 60_000);
    await app.scheduler.tick();
    expect(await database.db.selectFrom('gathering_attendance').selectAll().execute()).toEqual([]);
    const [row] = await database.db.selectFrom('gathering_followups').selectAll().execute();
    expect(row?.cameErased).toBe(2);
  });
});

describe('the gatherings of one day', () => {
  it('are asked about in one message, after the last of them, which follows what is noted of each', async () => {
    const community = await begin('2022-03-17T13:00');
    const { camille, platform, clock } = community;
    for (const [starts, title] of [
      ['2022-03-17T14:00', 'Le matin'],
      ['2022-03-17T14:00', 'Le midi'],
      ['2022-03-17T16:00', 'Le soir'],
    ] as const)
      await planned(community, { format: 'atelier', starts, title, state: 'announced', authorId: null });
    const asked = () => platform.posted.filter(({ message }) => textOf(message).includes('Qui est venu·e'));
    await clock.to('2022-03-17T17:29');
    expect(asked()).toEqual([]);
    await clock.to('2022-03-17T17:31');
    expect(asked()).toHaveLength(1);
    const text = () => textOf(asked()[0]?.message ?? null);
    for (const title of ['Le matin', 'Le midi', 'Le soir']) expect(text()).toContain(`« ${title} »`);
    await camille.presses('Noter un par un');
    await camille.presses('Ajouter quelqu’un');
    await camille.fills({ member: 'u-hugo' });
    expect(text()).toContain('une personne est venue');
    expect(text().match(/personne n’était attendu·e/g)).toHaveLength(2);
  });
});
