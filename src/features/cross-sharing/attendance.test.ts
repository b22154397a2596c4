import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../test/support/actor.ts';
import { type TestCommunity, testCommunity } from '../../../test/support/community.ts';
import { planned } from '../../../test/support/gatherings.ts';
import { labelsOf, textOf } from '../../../test/support/meteo.ts';
import { saysYes } from '../../../test/support/sharing.ts';
import type { Gathering } from '../../community/gatherings/gathering.ts';
import { recordGathering } from '../../community/gatherings/lifecycle/lifecycle.ts';
import { addAbsence } from '../../community/members/absences.ts';
import { groupsOf } from './store/splits.ts';

const SHARING = { format: 'pluridisciplinaire', starts: '2022-03-09T14:30', state: 'announced' as const };

type World = TestCommunity & { gathering: Gathering };

/** Alix presents to Noé, Inès and Lina; their groups are known. */
async function presented(): Promise<World> {
  const community = await testCommunity({ now: '2022-03-02T11:00' });
  const { alix, noe, ines, lina, camille } = community;
  const gathering = await planned(community, SHARING);
  await saysYes(community, gathering, [alix, noe, ines, lina]);
  await alix.types('/rencontre presenter');
  await alix.presses('Je présente');
  await alix.fills({ subject: null });
  for (const press of ['cross-sharing/split', 'cross-sharing/send'])
    await camille.does({ kind: 'press', press, ref: gathering.id, value: null });
  return { ...community, gathering };
}

async function over(): Promise<World> {
  const world = await presented();
  await world.clock.to('2022-03-09T16:00');
  return world;
}

const asked = (actor: Actor) =>
  actor
    .messages()
    .map(textOf)
    .filter((message) => message.includes('Qui est venu·e dans votre groupe'));

async function noted({ database }: TestCommunity): Promise<Record<string, boolean>> {
  const rows = await database.db.selectFrom('gathering_attendance').selectAll().execute();
  return Object.fromEntries(rows.map(({ memberId, came }) => [memberId, came === 1]));
}

const everybody = { 'm-alix': true, 'm-noe': true, 'm-ines': true, 'm-lina': true };

const groupRef = ({ app, gathering }: World) =>
  app.transact(async ({ tx }) => (await groupsOf(tx, gathering.id))[0]?.id ?? '');

const press = (actor: Actor, name: string, ref: string, value: string | null = null) =>
  actor.does({ kind: 'press', press: `cross-sharing/${name}`, ref, value });

describe('the presenter of a small group, once the sharing is over', () => {
  it('is asked who came, with the names of her group; nobody else is', async () => {
    const world = await presented();
    const { alix, noe, ines, lina, clock } = world;
    await clock.to('2022-03-09T15:59');
    expect(asked(alix)).toEqual([]);
    await clock.to('2022-03-09T16:00');
    expect(asked(alix)).toHaveLength(1);
    expect(asked(alix)[0]).toContain('avec vous : Inès Belkacem, Lina Traoré et Noé Da Silva');
    expect(labelsOf(alix.lastMessage())).toContain('Tout le groupe est venu');
    const menu = alix.lastMessage()?.blocks.find(({ kind }) => kind === 'choice');
    const values = menu?.kind === 'choice' ? menu.options.map(({ value }) => value) : [];
    expect([...values].sort()).toEqual([ines.id, lina.id, noe.id]);
    for (const other of [noe, ines, lina]) expect(asked(other)).toEqual([]);
  });

  it('notes at one press that everybody came, and reads what, who sees it and how to undo', async () => {
    const world = await over();
    const { alix } = world;
    await alix.presses('Tout le groupe est venu');
    expect(await noted(world)).toEqual(everybody);
    const said = textOf(alix.lastMessage());
    expect(said).toContain('tout le groupe est venu au partage du mercredi 9 mars');
    expect(said).toContain('C’est vu par les coachs uniquement');
    expect(labelsOf(alix.lastMessage())).toEqual(['Corriger']);
  });

  it('notes who did not come, the others having come, and corrects herself as often as she likes', async () => {
    const world = await over();
    const { alix } = world;
    await alix.chooses('Quelqu’un n’est pas venu', 'Noé Da Silva');
    expect(await noted(world)).toEqual({ ...everybody, 'm-noe': false });
    // The chat keeps what takes the place of the question.
    expect(textOf(alix.lastMessage())).toContain('une personne n’est pas venue');
    expect(textOf(alix.lastMessage())).not.toContain('Noé');
    await alix.presses('Corriger');
    expect(asked(alix)).toHaveLength(1);
    await alix.chooses('Quelqu’un n’est pas venu', 'Inès Belkacem');
    expect(await noted(world)).toEqual({ ...everybody, 'm-ines': false });
    await alix.presses('Corriger');
    await alix.presses('Tout le groupe est venu');
    expect(await noted(world)).toEqual(everybody);
  });

  it('never changes what a coach noted, before her or after, even the same', async () => {
    const world = await over();
    const { alix, noe, ines, camille, gathering } = world;
    const coachNotes = (name: string, whom: Actor) =>
      camille.does({
        kind: 'submit',
        form: `afterwards/${name}`,
        ref: gathering.id,
        values: { people: [whom.id] },
      });
    await coachNotes('absent', noe);
    await alix.presses('Tout le groupe est venu');
    expect(await noted(world)).toEqual({ ...everybody, 'm-noe': false });
    expect(textOf(alix.lastMessage())).toContain('Un·e coach avait déjà noté une partie du groupe');
    await coachNotes('came', ines);
    await alix.presses('Corriger');
    await alix.chooses('Quelqu’un n’est pas venu', 'Inès Belkacem');
    expect(await noted(world)).toEqual({ ...everybody, 'm-noe': false });
  });

  it('is not asked while she is away', async () => {
    const world = await presented();
    const { alix, app, clock } = world;
    await app.transact(({ tx }) => addAbsence(tx, alix.id, '2022-03-09', '2022-03-09'));
    await clock.to('2022-03-09T16:00');
    expect(asked(alix)).toEqual([]);
  });

  it('is not asked about what was cancelled, nor about groups that were never sent', async () => {
    const world = await presented();
    const { alix, app, clock, database, gathering } = world;
    await database.db.updateTable('sharing_splits').set({ state: 'draft' }).execute();
    await app.transact((uow) =>
      uow.contributions.onGatheringEvent(uow, { kind: 'over', gathering: { ...gathering, state: 'over' } }),
    );
    expect(asked(alix)).toEqual([]);
    await app.transact(({ tx }) => recordGathering(tx, { ...gathering, state: 'cancelled' }));
    await clock.to('2022-03-09T16:00');
    expect(asked(alix)).toEqual([]);
  });

  it('is not asked about what is long past, Magellan having been stopped', async () => {
    const { alix, app, clock } = await presented();
    clock.set(clock.now() + 30 * 24 * 60 * 60_000);
    await app.scheduler.tick();
    await app.outbox.idle();
    expect(asked(alix)).toEqual([]);
  });
});

describe('the attendance of a small group', () => {
  it('is noted by nobody else than its presenter or a coach, and about nobody out of it', async () => {
    const world = await over();
    const { alix, noe, sacha, camille } = world;
    const ref = await groupRef(world);
    for (const name of ['everyone', 'absent', 'correct']) {
      await press(noe, name, ref, noe.id);
      expect(textOf(noe.lastWhisper())).toContain('par la personne qui y a présenté, ou par les coachs');
    }
    for (const value of [alix.id, sacha.id, null]) {
      await press(alix, 'absent', ref, value);
      expect(textOf(alix.lastWhisper())).toContain('rien n’a été modifié');
    }
    expect(await noted(world)).toEqual({});
    await press(camille, 'absent', ref, noe.id);
    expect(await noted(world)).toEqual({ ...everybody, 'm-noe': false });
    await alix.presses('Tout le groupe est venu');
    expect(await noted(world)).toEqual({ ...everybody, 'm-noe': false });
  });

  it.each(['announced', 'cancelled'] as const)('of one that is %s is refused kindly', async (state) => {
    const world = await over();
    const { alix, app, gathering } = world;
    await app.transact(({ tx }) => recordGathering(tx, { ...gathering, state }));
    await alix.presses('Tout le groupe est venu');
    expect(textOf(alix.lastWhisper())).toContain('rien n’a été modifié');
    expect(await noted(world)).toEqual({});
  });

  it('of a group that is no longer there is refused kindly', async () => {
    const world = await over();
    const { alix, database } = world;
    await database.db.deleteFrom('sharing_groups').execute();
    await alix.presses('Tout le groupe est venu');
    expect(textOf(alix.lastWhisper())).toContain('rien n’a été modifié');
    expect(await noted(world)).toEqual({});
  });
});
