import { DateTime } from 'luxon';
import { expect, it } from 'vitest';
import { testCommunity } from '../../../test/support/community.ts';
import { writeTo } from '../feature/messages/messaging.ts';
import { memberById } from './members.ts';
import { nextDaytime } from './night.ts';

const at = (local: string, zone: string) => DateTime.fromISO(local, { zone }).toMillis();
const MARTINIQUE = 'America/Martinique';

it.each([
  ['2022-03-16T05:00', '2022-03-16T07:00'],
  ['2022-03-16T07:00', '2022-03-16T07:00'],
  ['2022-03-16T20:59', '2022-03-16T20:59'],
  ['2022-03-16T21:00', '2022-03-17T07:00'],
  ['2022-03-16T23:30', '2022-03-17T07:00'],
])('what would come at %s is there at %s', (planned, comes) => {
  expect(nextDaytime(MARTINIQUE, at(planned, MARTINIQUE))).toBe(at(comes, MARTINIQUE));
});

it('nobody is written to at night where she is: what leaves at ten in Paris waits for the morning in Martinique', async () => {
  const community = await testCommunity({ now: '2022-03-16T10:00' });
  const { app, platform, clock } = community;
  const account = platform.directory.get('u-alix');
  if (account) platform.directory.set('u-alix', { ...account, timeZone: MARTINIQUE });
  await app.linkEveryone(platform);
  const write = (key: string, atNight: boolean) =>
    app.transact(async (uow) => {
      const members = [await memberById(uow.tx, 'm-alix'), await memberById(uow.tx, 'm-noe')];
      await writeTo(
        uow,
        members.filter((member) => member !== null),
        {
          kind: 'meteo/question',
          key: ({ id }) => `${key}/${id}`,
          atNight,
          message: () => ({ summary: key, blocks: [] }),
        },
      );
    });
  const heard = () =>
    platform.posted.map(
      ({ conversation, message }) => `${message.summary} ${conversation.replace('person:u-', '')}`,
    );
  await write('planned', false);
  await write('now', true);
  await app.outbox.idle();
  expect(heard().sort()).toEqual(['now alix', 'now noe', 'planned noe']);
  await clock.to('2022-03-16T12:01');
  expect(heard()).toContain('planned alix');
});

it('a zone that a chat makes up is none: she is written to as the promotion is, and nobody else waits for it', async () => {
  const { app, platform } = await testCommunity({ now: '2022-03-16T22:00' });
  const account = platform.directory.get('u-alix');
  if (account) platform.directory.set('u-alix', { ...account, timeZone: 'Etc/Unknown' });
  await app.linkEveryone(platform);
  const before = platform.posted.length;
  await app.transact(async (uow) => {
    const members = [await memberById(uow.tx, 'm-alix'), await memberById(uow.tx, 'm-noe')];
    expect(members[0]?.timeZone).toBeNull();
    await writeTo(
      uow,
      members.filter((member) => member !== null),
      { kind: 'meteo/question', key: ({ id }) => id, message: () => ({ summary: 'x', blocks: [] }) },
    );
  });
  await app.outbox.idle();
  expect(platform.posted.length).toBe(before + 2);
});
