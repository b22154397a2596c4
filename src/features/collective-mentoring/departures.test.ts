import { describe, expect, it } from 'vitest';
import { type TestCommunity, testCommunity } from '../../../test/support/community.ts';
import { leaves } from '../../../test/support/departures.ts';
import { textOf } from '../../../test/support/meteo.ts';
import { departures } from '../departures/index.ts';
import { gatherings } from '../gatherings/index.ts';
import { mentoring } from '../mentoring/index.ts';
import { collectiveMentoring } from './index.ts';

async function raised(): Promise<TestCommunity> {
  const community = await testCommunity({
    now: '2022-03-01T09:30',
    features: [mentoring, collectiveMentoring, gatherings, departures],
  });
  const { alix } = community;
  await alix.types('/mentorat collectif');
  await alix.presses('Partager un problème');
  await alix.fills({ title: 'Dire non', words: 'Les réunions débordent.', named: false });
  return community;
}
const stateOf = async ({ database }: TestCommunity) =>
  (await database.db.selectFrom('collective_problems').select('state').executeTakeFirstOrThrow()).state;
const posted = ({ channel }: TestCommunity) => textOf(channel('eig-promotion').at(-1));

describe('a problem, when somebody leaves', () => {
  it('that she raised, and nobody else has, is withdrawn', async () => {
    const community = await raised();
    await leaves(community, community.alix);
    expect(await stateOf(community)).toBe('open');
    await community.clock.to('2022-03-02T09:00');
    expect(await stateOf(community)).toBe('withdrawn');
    expect(posted(community)).not.toContain('[Moi aussi]');
  });

  it('that she raised, and others have as well, stays theirs', async () => {
    const community = await raised();
    const { alix, noe, clock } = community;
    await noe.presses('Moi aussi');
    expect(posted(community)).toContain('2 personnes');
    await leaves(community, alix);
    await clock.to('2022-03-02T09:00');
    expect(await stateOf(community)).toBe('open');
    expect(posted(community)).toContain('Une personne a ce problème');
    expect(noe.messages()).toEqual([]);
  });

  it('that she only shared counts her no longer', async () => {
    const community = await raised();
    const { noe, clock } = community;
    await noe.presses('Moi aussi');
    await leaves(community, noe);
    await clock.to('2022-03-02T09:00');
    expect(await stateOf(community)).toBe('open');
    expect(posted(community)).toContain('Une personne a ce problème');
  });
});
