import { describe, expect, it } from 'vitest';
import { type TestCommunity, testCommunity } from '../../../../../test/support/community.ts';
import { leaves } from '../../../../../test/support/departures.ts';
import { planned } from '../../../../../test/support/gatherings.ts';
import { textOf } from '../../../../../test/support/meteo.ts';

async function over() {
  const community = await testCommunity({ now: '2022-03-14T10:30' });
  const { alix, clock } = community;
  const gathering = await planned(community, {
    format: 'atelier',
    starts: '2022-03-15T14:00',
    title: 'Les communs',
    state: 'announced',
  });
  await alix.does({ kind: 'press', press: 'gatherings/yes', ref: gathering.id, value: null });
  await clock.to('2022-03-15T16:00');
  return community;
}
const asked = ({ channel }: TestCommunity) =>
  channel('eig-coachs')
    .map(textOf)
    .filter((said) => said.includes('Les communs'));

describe('who came, asked of a coach who leaves', () => {
  it('is asked of all coaches', async () => {
    const community = await over();
    expect(textOf(community.camille.lastMessage())).toContain('Les communs');
    await leaves(community, community.camille);
    await community.clock.to('2022-03-16T09:30');
    expect(asked(community)).toHaveLength(1);
  });

  it('is not asked again when she has noted it', async () => {
    const community = await over();
    const { camille, clock } = community;
    await camille.presses('Tout le monde');
    await leaves(community, camille);
    await clock.to('2022-03-16T09:30');
    expect(asked(community)).toEqual([]);
  });
});
