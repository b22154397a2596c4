import { describe, expect, it } from 'vitest';
import { person } from '../../../test/support/accounts.ts';
import { type TestCommunity, testCommunity } from '../../../test/support/community.ts';
import { text } from '../../chat/message.ts';
import { DeliveryError } from '../../engine/platform.ts';
import { updateMessages, writeTo } from '../feature/messages/messaging.ts';
import { assignAccount } from './accounts/account-decisions.ts';
import { memberById } from './members.ts';

describe('what was written to a member', () => {
  const letter = (words: string) => ({ summary: words, blocks: [text(words)] });
  const writes = ({ app }: TestCommunity, key: string, words: string) =>
    app.transact(async (uow) => {
      const alix = await memberById(uow.tx, 'm-alix');
      if (alix)
        await writeTo(uow, [alix], { kind: 'welcome/first', key: () => key, message: () => letter(words) });
    });
  /** An administrator says that Alix's account is Noé's. */
  const givenToNoe = (community: TestCommunity) =>
    community.database.transact((tx) =>
      assignAccount(
        tx,
        { platform: 'memory', now: community.clock.now() },
        person(community, 'alix'),
        'm-noe',
      ),
    );
  const said = ({ platform }: TestCommunity, user: string) =>
    platform.posted
      .filter(({ conversation }) => conversation === `person:${user}`)
      .map(({ message }) => message.summary);

  it('is not changed any more on an account that is somebody else’s by now', async () => {
    const community = await testCommunity();
    await writes(community, 'for-alix', 'Avant');
    await community.app.outbox.idle();
    await givenToNoe(community);
    await community.app.transact((uow) => updateMessages(uow, 'for-alix', 1, () => letter('Après')));
    await community.app.outbox.idle();
    expect(said(community, 'u-alix')).toEqual(['Avant']);
    // What is written to Noé there is changed there.
    await community.app.transact(async (uow) => {
      const noe = await memberById(uow.tx, 'm-noe');
      if (noe)
        await writeTo(uow, [noe], {
          kind: 'welcome/first',
          key: () => 'for-noe',
          message: () => letter('À Noé'),
        });
    });
    await community.app.transact((uow) => updateMessages(uow, 'for-noe', 1, () => letter('À Noé, encore')));
    await community.app.outbox.idle();
    expect(JSON.stringify(community.platform.posted)).toContain('À Noé, encore');
  });

  it('and was on its way when the account was taken from her goes to her other one, or nowhere', async () => {
    for (const other of [true, false]) {
      const community = await testCommunity();
      const { platform, app } = community;
      if (other)
        await community.database.transact((tx) =>
          assignAccount(
            tx,
            { platform: 'memory', now: community.clock.now() },
            person(community, 'alix', { id: 'u-alix-2' }),
            'm-alix',
          ),
        );
      let given: Promise<unknown> = Promise.resolve();
      let times = 0;
      platform.fault = (delivery) => {
        if (delivery.kind !== 'post' || times > 0) return null;
        times += 1;
        given = community.database.transact((tx) =>
          assignAccount(
            tx,
            { platform: 'memory', now: community.clock.now() },
            person(community, 'alix'),
            'm-noe',
          ),
        );
        return { throw: new DeliveryError('retry', 'later') };
      };
      await writes(community, 'on-its-way', 'Pour Alix');
      await app.outbox.idle();
      await given;
      await community.clock.forward({ minutes: 20 });
      await app.outbox.idle();
      expect(times).toBe(1);
      expect(said(community, 'u-alix')).not.toContain('Pour Alix');
      expect(said(community, 'u-alix-2').includes('Pour Alix')).toBe(other);
    }
  });
});
