import { expect, it } from 'vitest';
import { type TestCommunity, testCommunity } from '../../../test/support/community.ts';
import { sunny } from '../../../test/support/meteo.ts';
import { exportMember } from '../../community/feature/member-data.ts';
import { assignAccount } from '../../community/members/accounts/account-decisions.ts';
import { memberByEmail } from '../../community/members/members.ts';
import { renameMember } from '../../community/members/roster/renaming.ts';

/** All that she was written, answers to what she did left aside. */
const questions = (person: TestCommunity['alix']) => person.messages().length;

it('whoever is linked to another member during a round is not asked a second time', async () => {
  const { alix, app, clock, database, platform } = await testCommunity();
  await clock.to('2022-03-11T12:00');
  expect(questions(alix)).toBe(1);
  await database.transact(async (tx) => {
    const {
      id: _id,
      email: _email,
      ...row
    } = await tx.selectFrom('members').selectAll().where('id', '=', 'm-alix').executeTakeFirstOrThrow();
    await tx
      .insertInto('members')
      .values({ ...row, id: 'm-alix-2', email: 'alix.moreau@example.org' })
      .execute();
    const person = platform.directory.get('u-alix');
    if (person) await assignAccount(tx, { platform: 'memory', now: clock.now() }, person, 'm-alix-2');
    await tx.updateTable('members').set({ active: 0 }).where('id', '=', 'm-alix').execute();
  });
  // Before the reminder of that morning.
  await clock.to('2022-03-14T09:30');
  await app.outbox.idle();
  expect(questions(alix)).toBe(1);
  // And the question that she has is hers to answer.
  await alix.presses('Répondre');
  await alix.fills(sunny);
  expect(database.sqlite.prepare('SELECT member_id FROM meteo_signed').all()).toEqual([
    { member_id: 'm-alix-2' },
  ]);
});

it('whoever is renamed during a round is asked once, answers, and finds it all in her export', async () => {
  const { alix, app, clock, database, platform } = await testCommunity();
  await clock.to('2022-03-11T12:00');
  await alix.presses('Répondre');
  await alix.fills(sunny);
  const renamed = await database.transact((tx) =>
    renameMember(tx, 'alix@example.org', 'a.moreau@example.org'),
  );
  expect(renamed).toMatchObject({ member: { id: 'm-alix' } });
  const told = platform.directory.get('u-alix');
  if (told) await app.personChanged('memory', { ...told, email: 'a.moreau@example.org' });
  await app.linkEveryone(platform);
  await clock.to('2022-03-17T17:00');
  expect(questions(alix)).toBe(1);
  const exported = await app.transact(async (uow) => {
    const member = await memberByEmail(uow.tx, 'a.moreau@example.org');
    return member && exportMember(uow, member);
  });
  expect(exported).toMatchObject({
    roster: { email: 'a.moreau@example.org' },
    accounts: [{ user: 'u-alix' }],
    meteo: { signedAnswers: [{ defi: 'sun' }] },
  });
});
