import { describe, expect, it } from 'vitest';
import { type TestCommunity, testCommunity } from '../../../../../test/support/community.ts';
import { leaves, previewed, returns } from '../../../../../test/support/departures.ts';
import { planned } from '../../../../../test/support/gatherings.ts';
import { textOf } from '../../../../../test/support/meteo.ts';

/** Monday morning; two workshops with one seat each, on Thursday and on the Thursday after. */
async function full() {
  const community = await testCommunity({ now: '2022-03-14T10:30' });
  const { alix, noe } = community;
  const gatherings = [];
  for (const [title, starts] of [
    ['Les communs', '2022-03-17T17:00'],
    ['Le libre', '2022-03-24T17:00'],
  ] as const)
    gatherings.push(
      await planned(community, { format: 'atelier', starts, title, capacity: 1, state: 'announced' }),
    );
  for (const { id } of gatherings)
    for (const one of [alix, noe])
      await one.does({ kind: 'press', press: 'gatherings/yes', ref: id, value: null });
  return { ...community, community, gatherings };
}

const answers = async ({ database }: TestCommunity, gatheringId: string) =>
  Object.fromEntries(
    (
      await database.db
        .selectFrom('gathering_answers')
        .select(['memberId', 'answer'])
        .where('gatheringId', '=', gatheringId)
        .execute()
    ).map((row) => [row.memberId, row.answer]),
  );
const coaches = ({ channel }: TestCommunity) =>
  channel('eig-coachs')
    .map(textOf)
    .filter((said) => said.includes('attend une autre personne'));

describe('the seats of who leaves', () => {
  it('are kept until nine on the next working day, and given on then, in one message', async () => {
    const { community, alix, noe, clock, gatherings } = await full();
    const [first, second] = gatherings;
    expect(await previewed(community, alix)).toEqual([
      'an answer to "Les communs" (yes) is removed',
      'an answer to "Le libre" (yes) is removed',
    ]);
    await leaves(community, alix);
    await clock.to('2022-03-15T08:59');
    expect(await answers(community, first?.id ?? '')).toEqual({ [alix.id]: 'yes', [noe.id]: 'waiting' });
    const before = noe.messages().length;
    await clock.to('2022-03-15T09:00');
    for (const gathering of [first, second])
      expect(await answers(community, gathering?.id ?? '')).toEqual({ [noe.id]: 'yes' });
    const told = noe.messages().slice(before).map(textOf);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('Une place s’est libérée pour vous');
    expect(told[0]).toContain('« Les communs », jeudi 17 mars');
    expect(told[0]).toContain('« Le libre », jeudi 24 mars');
    // Whose seat it was is nobody's business.
    expect(told[0]).not.toContain('Alix');
    expect(coaches(community)).toEqual([]);
  });

  it('are hers again when she is back before', async () => {
    const { community, alix, noe, clock, gatherings } = await full();
    await leaves(community, alix);
    await returns(community, alix);
    await clock.to('2022-03-15T12:00');
    expect(await answers(community, gatherings[0]?.id ?? '')).toEqual({
      [alix.id]: 'yes',
      [noe.id]: 'waiting',
    });
  });

  it('are no sign that they speak at a gathering whose speaker’s name only holds theirs', async () => {
    const community = await testCommunity({ now: '2022-03-14T10:30' });
    for (const speaker of ['Malix Moreau', 'Lou Martin et Alix Moreau'])
      await planned(community, { format: 'atelier', starts: '2022-03-24T17:00', title: speaker, speaker });
    const effects = await previewed(community, community.alix);
    expect(effects).toEqual(['"Lou Martin et Alix Moreau" loses who presents it: coaches are told']);
  });

  it('while waiting are given to nobody, and the others move up', async () => {
    const { community, alix, noe, ines, clock, gatherings } = await full();
    const [first] = gatherings;
    await ines.does({ kind: 'press', press: 'gatherings/yes', ref: first?.id ?? '', value: null });
    await leaves(community, noe);
    await clock.to('2022-03-15T09:00');
    expect(await answers(community, first?.id ?? '')).toEqual({ [alix.id]: 'yes', [ines.id]: 'waiting' });
  });

  it('at what has begun stay as they were', async () => {
    const { community, alix, clock, gatherings } = await full();
    const [first] = gatherings;
    await clock.to('2022-03-17T16:00');
    await leaves(community, alix);
    await clock.to('2022-03-18T09:00');
    expect(await answers(community, first?.id ?? '')).toMatchObject({ [alix.id]: 'yes' });
  });
});

describe('what who leaves leads or presents', () => {
  it('is told to the coaches, once for all of it', async () => {
    const { community, camille, clock, gatherings } = await full();
    await leaves(community, camille);
    await clock.to('2022-03-15T09:00');
    expect(coaches(community)).toHaveLength(1);
    for (const { title } of gatherings) expect(coaches(community)[0]).toContain(`« ${title} »`);
    expect(coaches(community)[0]).toContain('Camille Roussel, qui l’a planifiée, ne peut plus venir');
  });

  it('by the name of its speaker as well', async () => {
    const { community, mona, clock } = await full();
    await planned(community, {
      format: 'atelier',
      starts: '2022-03-31T17:00',
      title: 'Le droit',
      speaker: 'Mona KELLER, juriste',
    });
    await leaves(community, mona);
    await clock.to('2022-03-15T09:00');
    expect(coaches(community)[0]).toContain('« Le droit »');
    expect(coaches(community)[0]).toContain('Mona Keller, qui devait intervenir');
  });

  it('is not told when it is a draft, cancelled or over', async () => {
    const { community, camille, clock, database } = await full();
    await database.db.updateTable('gatherings').set({ state: 'cancelled' }).execute();
    await planned(community, { format: 'atelier', starts: '2022-04-07T17:00', state: 'draft' });
    await leaves(community, camille);
    await clock.to('2022-03-15T09:00');
    expect(coaches(community)).toEqual([]);
  });
});
