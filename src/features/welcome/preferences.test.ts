import { describe, expect, it } from 'vitest';
import { testCommunity } from '../../../test/support/community.ts';
import { memoryPlatform } from '../../../test/support/memory-platform.ts';
import { textOf } from '../../../test/support/text-of.ts';

const both = () =>
  testCommunity({ platforms: (now) => [memoryPlatform('slack', now), memoryPlatform('mattermost', now)] });

describe('somebody who is on two platforms', () => {
  it('is one person, invited once', async () => {
    const { alix, clock, app } = await both();
    await clock.to('2022-03-11T12:00');
    const invitations = await app.transact(({ tx }) =>
      tx.selectFrom('outbox').select('platform').where('recipient', '=', 'u-alix').execute(),
    );
    expect(alix.id).toBe('m-alix');
    expect(invitations).toEqual([{ platform: 'mattermost' }]);
  });

  it('is written to where she prefers', async () => {
    const { alix, clock, platform } = await both();
    await alix.types('/magellan preferences');
    expect(textOf(alix.lastWhisper())).toContain('Je vous écris sur Mattermost');
    await alix.chooses('Où vous écrire', 'Slack');
    expect(textOf(alix.lastWhisper())).toContain('désormais sur Slack');
    await clock.to('2022-03-11T12:00');
    expect(platform.id).toBe('slack');
    expect(textOf(alix.lastMessage())).toContain('Quel temps');
  });

  it('cannot choose a platform on which she has no account', async () => {
    const { alix } = await both();
    await alix.types('/magellan preferences');
    const answer = await alix.does({ kind: 'press', press: 'welcome/platform', ref: '', value: 'pigeon' });
    expect(answer.kind === 'replace' && textOf(answer.message)).toContain(
      'Je ne vous connais pas de compte là-bas',
    );
  });
});

describe('somebody who is on one platform', () => {
  it('sees where she is written to, and is offered no other', async () => {
    const { alix } = await testCommunity();
    await alix.types('/magellan preferences');
    expect(textOf(alix.lastWhisper())).toContain('Où je vous écris');
    expect(textOf(alix.lastWhisper())).not.toContain('Où vous écrire');
  });
});
