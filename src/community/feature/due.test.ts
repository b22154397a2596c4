import { expect, it } from 'vitest';
import { testCommunity } from '../../../test/support/community.ts';
import { features } from '../../boot/features.ts';
import { sendAtOf } from './due.ts';

it('all nightly jobs are due at one instant, and skip no night when the clocks change', async () => {
  const { app, database } = await testCommunity({ features: [] });
  const { calendar } = app.context;
  const nightly = features
    .flatMap((feature) => feature.jobs?.(app.context) ?? [])
    .filter(({ id }) => /\/(sweep|retention|reencrypt)$/.test(id));
  expect(nightly.length).toBeGreaterThanOrEqual(8);
  // Sunday 27 March is an hour short, Sunday 30 October an hour long.
  for (const [after, on] of [
    [Date.parse('2022-03-26T22:30:00Z'), '2022-03-27'],
    [Date.parse('2022-10-29T22:05:00Z'), '2022-10-30'],
  ] as const) {
    const instants = new Set<number | null>();
    for (const job of nightly) {
      const at = await database.transact((tx) => job.next(after, tx));
      instants.add(at);
      expect(at === null ? null : calendar.localDate(at), job.id).toBe(on);
      const next = await database.transact((tx) => job.next(at ?? 0, tx));
      expect((next ?? 0) - (at ?? 0), job.id).toBe(24 * 3_600_000);
    }
    expect(instants.size).toBe(1);
  }
});

it('what is late by more than an hour is sent in working hours, the rest at once', async () => {
  const { app } = await testCommunity({ features: [] });
  const calendar = await app.transact(async (uow) => uow.calendar);
  const now = calendar.instant('2022-03-11', '20:00');
  expect(sendAtOf({ now, calendar }, now - 3_600_000)).toBe(now);
  expect(sendAtOf({ now, calendar }, now - 3_600_001)).toBe(calendar.nextWorkingMoment(now));
  const saturday = calendar.instant('2022-03-12', '10:00');
  expect(sendAtOf({ now: saturday, calendar }, saturday)).toBe(calendar.instant('2022-03-14', '09:00'));
});
