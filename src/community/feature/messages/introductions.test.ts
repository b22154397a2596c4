import { describe, expect, it } from 'vitest';
import { testCommunity } from '../../../../test/support/community.ts';
import { memoryPlatform } from '../../../../test/support/memory-platform.ts';
import { textOf } from '../../../../test/support/text-of.ts';
import { md } from '../../../chat/markdown.ts';
import { addAbsence } from '../../members/absences.ts';
import { allMembers } from '../../members/members.ts';
import { type Introduction, introduce } from './introductions.ts';
import { countMessages } from './message-counts.ts';

type Community = Awaited<ReturnType<typeof testCommunity>>;

/** Introduces some people, by their first names. */
const meet = (
  { app }: Community,
  key: string,
  names: readonly string[],
  more: Partial<Introduction> = {},
): Promise<void> =>
  app.transact(async (uow) => {
    const all = await allMembers(uow.tx);
    await introduce(uow, {
      ...{ kind: 'mentoring/request', key },
      members: names.map((name) => all.find(({ id }) => id === `m-${name}`) ?? expect.fail(name)),
      why: (locale) =>
        locale === 'fr' ? md`Vous cherchez la même chose.` : md`You look for the same thing.`,
      ...more,
    });
  });

const conversations = ({ platform }: Community) => platform.posted.map(({ conversation }) => conversation);

describe('people who are introduced', () => {
  it('find themselves in one conversation, in the languages that they read, which counts as one for each', async () => {
    const there = await testCommunity();
    await meet(there, 'one', ['sacha', 'alix', 'alix']);
    await meet(there, 'one', ['alix', 'sacha', 'noe']);
    await meet(there, 'two', ['alix', 'sacha']);
    await there.app.outbox.idle();
    expect(conversations(there)).toEqual(Array(2).fill('group:u-alix,u-sacha'));
    const words = textOf(there.alix.messages()[0] ?? expect.fail());
    expect(words).toContain('Vous cherchez la même chose.');
    expect(words).toContain('You look for the same thing.');
    expect(words).toContain('Alix Moreau, Design, Portail');
    expect(words).toContain('je ne lis pas ce que vous vous y dites');
    expect(words).not.toContain('@example.org');
    const counted = await there.app.transact(({ tx, calendar }) =>
      countMessages(tx, calendar, { fromAt: 0, untilAt: there.clock.now() + 1 }),
    );
    const got = counted.people.flatMap(({ member, messages }) =>
      messages > 0 ? [[member.id, messages]] : [],
    );
    expect(got).toEqual([
      ['m-alix', 2],
      ['m-sacha', 2],
    ]);
  });

  it('are told alone, with each other’s address, when one is away, on no chat, or they are too many', async () => {
    const there = await testCommunity();
    await there.app.transact(({ tx }) => addAbsence(tx, 'm-lina', '2022-03-10', '2022-03-12'));
    await there.database.db.deleteFrom('identities').where('memberId', '=', 'm-hugo').execute();
    await meet(there, 'away', ['alix', 'lina'], { knows: ['m-lina'] });
    await meet(there, 'unlinked', ['noe', 'hugo']);
    await meet(
      there,
      'many',
      ['alix', 'noe', 'ines', 'sacha', 'lina', 'camille', 'driss', 'mona'].toReversed(),
    );
    await there.app.outbox.idle();
    expect(conversations(there).every((conversation) => conversation.startsWith('person:'))).toBe(true);
    const [first = expect.fail()] = there.alix.messages();
    expect(textOf(first)).toContain('Lina Traoré, Design, Archipel\u00a0: lina@example.org');
    expect(textOf(first)).not.toContain('alix@example.org');
    expect(there.noe.messages().map(textOf)[0]).toContain('hugo@example.org');
    // She knows of it already, and the eight are one more than any conversation holds everywhere.
    expect(there.lina.messages()).toHaveLength(1);
    await meet(there, 'seven', ['alix', 'noe', 'ines', 'sacha', 'camille', 'driss', 'mona']);
    await there.app.outbox.idle();
    expect(conversations(there).at(-1)).toMatch(/^group:/);
  });

  it('who prefer different chats are told alone, each where she is', async () => {
    const there = await testCommunity({
      platforms: (now) => [memoryPlatform('memory', now), memoryPlatform('other', now)],
    });
    await there.database.db
      .updateTable('members')
      .set({ platform: 'other' })
      .where('id', '=', 'm-noe')
      .execute();
    await meet(there, 'apart', ['alix', 'noe']);
    await there.app.outbox.idle();
    expect(conversations(there)).toEqual(['person:u-alix']);
    const rows = await there.database.db.selectFrom('outbox').select(['platform', 'recipient']).execute();
    expect(rows).toContainEqual({ platform: 'other', recipient: 'u-noe' });
  });

  it('are never put together with somebody who left meanwhile, and hear nothing of who had left before', async () => {
    const there = await testCommunity();
    await meet(there, 'late', ['alix', 'noe', 'ines'], { notBefore: there.clock.now() + 60_000 });
    await meet(there, 'closed', ['lina', 'hugo'], { notBefore: there.clock.now() + 60_000 });
    const { db } = there.database;
    await db.updateTable('members').set({ active: 0 }).where('id', '=', 'm-ines').execute();
    await there.app.personChanged('memory', {
      ...(there.platform.directory.get('u-hugo') ?? expect.fail()),
      active: false,
    });
    await meet(there, 'after', ['alix', 'noe', 'ines']);
    await there.clock.forward({ minutes: 2 });
    expect(conversations(there).filter((each) => each.startsWith('group:'))).toEqual(['group:u-alix,u-noe']);
    expect(there.lina.messages()).toHaveLength(1);
    expect(there.hugo.messages()).toEqual([]);
    const [together = expect.fail()] = there.alix.messages();
    expect(textOf(together)).not.toContain('Inès');
  });
});
