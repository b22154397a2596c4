import { describe, expect, it } from 'vitest';
import { mattermostCommunity } from '../support/mattermost/community.ts';
import { memoryPlatform } from '../support/memory-platform.ts';

const sunny = { defi: 'sun', team: 'clear', self: 'sun' };

describe('somebody on two platforms', () => {
  it('is one member, asked once, where she prefers', async () => {
    const slack = (now: () => number) => {
      const platform = memoryPlatform('slack', now);
      for (const first of ['alix', 'noe'])
        platform.directory.set(`U-${first}`, {
          id: `U-${first}`,
          email: `${first}@example.org`,
          name: first,
          kind: 'human',
          active: true,
          locale: 'fr',
          timeZone: 'Europe/Paris',
        });
      return [platform];
    };
    const community = await mattermostCommunity({ beside: slack });
    const beside = community.platforms[1] as ReturnType<typeof memoryPlatform>;
    await community.database.db
      .updateTable('members')
      .set({ platform: 'slack' })
      .where('id', '=', 'm-alix')
      .execute();
    await community.to('2022-03-11T12:00');
    const onSlack = (user: string) =>
      beside.posted.filter(({ conversation }) => conversation === `person:${user}`);
    expect(onSlack('U-alix')).toHaveLength(1);
    expect(community.alix.messages()).toEqual([]);
    expect(onSlack('U-noe')).toEqual([]);
    expect(community.noe.messages()).toHaveLength(1);
    // What she does here counts there.
    await community.alix.types('/meteo');
    await community.alix.looks();
    await community.alix.presses('Répondre');
    expect(await community.alix.fills(sunny)).toEqual({});
    await community.to('2022-03-16T18:00');
    expect(onSlack('U-alix')).toHaveLength(1);
  });
});
