import { expect, it } from 'vitest';
import { testCommunity } from '../../../test/support/community.ts';
import { memoryPlatform } from '../../../test/support/memory-platform.ts';
import { sliceWithRole } from './members.ts';

it('a slice has each person once, whatever the number of her accounts, and as many as were asked for', async () => {
  const { database } = await testCommunity({
    platforms: (now) => [memoryPlatform('memory', now), memoryPlatform('other', now)],
  });
  const { db } = database;
  const accounts = await db
    .selectFrom('identities')
    .select('platform')
    .where('memberId', '=', 'm-alix')
    .execute();
  expect(accounts).toHaveLength(2);
  const found = await database.transact(async (tx) => {
    const ids: string[] = [];
    for (let after: string | null = null; ; ) {
      const { members, last } = await sliceWithRole(tx, 'eig', after, 2);
      ids.push(...members.map(({ id }) => id));
      if (last === null) return ids;
      expect(members).toHaveLength(2);
      after = last;
    }
  });
  expect(found).toEqual(['m-alix', 'm-hugo', 'm-ines', 'm-lina', 'm-noe', 'm-sacha']);
});
