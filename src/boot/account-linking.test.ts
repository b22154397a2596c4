import { expect, test } from 'vitest';
import { testCommunity } from '../../test/support/community.ts';
import { createLog } from '../engine/log.ts';
import { startAccountLinking } from './account-linking.ts';

test('how many of the roster have no account, and why, is told in counts once everybody was looked for', async () => {
  const community = await testCommunity();
  const { app, database, platform } = community;
  const { id, ...closed } = platform.directory.get('u-noe') as NonNullable<
    ReturnType<typeof platform.directory.get>
  >;
  database.sqlite.exec("DELETE FROM identities WHERE member_id IN ('m-driss', 'm-camille')");
  database.sqlite.exec("UPDATE members SET listed = 0 WHERE id = 'm-paul'");
  database.sqlite.exec("DELETE FROM identities WHERE member_id = 'm-paul'");
  for (const gone of ['u-driss', 'u-camille', 'u-paul']) platform.directory.delete(gone);
  platform.directory.set(id, { ...closed, id, active: false });
  const linking = startAccountLinking(app, createLog({ level: 'silent', pretty: false }));
  const people = platform.people;
  platform.people = async function* () {
    yield* [];
    throw new Error('away');
  };
  await linking.add(platform);
  // Nobody has been looked for yet: that is what is told.
  expect((await linking.state()).warnings).toEqual([expect.stringContaining('cannot be linked')]);
  platform.people = people;
  await app.linkEveryone(platform);
  await expect
    .poll(async () => (await linking.state()).warnings, { timeout: 10_000 })
    .toEqual([
      '3 members of the roster have no account to be written to (unknown 2, closed 1): see magellan member list',
    ]);
  expect(JSON.stringify(await linking.state())).not.toMatch(/Driss|example\.org|u-noe/);
  linking.stop();
});
