import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { demoProgramme } from '../../../../test/support/programme.ts';
import { makeCalendar } from '../../../community/programme/calendar.ts';
import { closingBefore, timesExtended, timesFrom } from './schedule.ts';

const { promotion } = demoProgramme();
const calendar = makeCalendar(promotion);
const at = (local: string): number => DateTime.fromISO(local, { zone: promotion.timeZone }).toMillis();
const local = (instant: number | null): string | null =>
  instant === null
    ? null
    : DateTime.fromMillis(instant, { zone: promotion.timeZone }).toFormat("MM-dd'T'HH:mm");

describe('a vote on the next topic', () => {
  it.each([
    ['three working days', '2022-03-23T16:00', null, '03-28T18:00', '03-28T10:00'],
    ['holidays not counted', '2022-04-13T16:00', null, '04-19T18:00', '04-19T10:00'],
    ['a pause not counted', '2021-12-17T16:00', null, '01-05T18:00', '01-05T10:00'],
    ['opened on a Saturday', '2022-03-26T16:00', null, '03-30T18:00', '03-30T10:00'],
    ['announcement long after', '2022-03-23T16:00', '2022-04-12T10:00', '03-28T18:00', '03-28T10:00'],
    [
      'announcement on the closing’s day',
      '2022-03-23T16:00',
      '2022-03-28T10:00',
      '03-25T18:00',
      '03-25T10:00',
    ],
    [
      'announcement at the closing itself',
      '2022-03-23T16:00',
      '2022-03-28T18:00',
      '03-25T18:00',
      '03-25T10:00',
    ],
    ['announcement the day after: this evening', '2022-03-23T16:00', '2022-03-24T10:00', '03-23T18:00', null],
    ['no evening is left: an hour before', '2022-03-23T18:30', '2022-03-24T10:00', '03-24T09:00', null],
    [
      'no room at all: as if there were no limit',
      '2022-03-23T16:00',
      '2022-03-23T16:30',
      '03-28T18:00',
      '03-28T10:00',
    ],
  ])('%s', (_what, openedAt, limitAt, closes, asks) => {
    const times = timesFrom(calendar, at(openedAt), limitAt === null ? null : at(limitAt));
    expect([local(times.closesAt), local(times.askAt)]).toEqual([closes, asks]);
  });

  it.each([
    ['two working days more', '2022-03-24T11:00', '2022-03-28T18:00', null, '03-30T18:00', '03-30T10:00'],
    [
      'bounded by the announcement',
      '2022-03-24T11:00',
      '2022-03-28T18:00',
      '2022-03-30T10:00',
      '03-29T18:00',
      '03-29T10:00',
    ],
    ['no room for more', '2022-03-24T11:00', '2022-03-28T18:00', '2022-03-29T10:00', null, null],
  ])('extended: %s', (_what, now, closesAt, limitAt, closes, asks) => {
    const times = timesExtended(calendar, at(now), at(closesAt), limitAt === null ? null : at(limitAt));
    expect([local(times?.closesAt ?? null), local(times?.askAt ?? null)]).toEqual([closes, asks]);
  });

  it('always closes after it opened, and before the limit when there is an hour to vote', () => {
    const start = at('2021-11-08T08:00');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 250 * 24 * 60 }),
        fc.integer({ min: 61, max: 30 * 24 * 60 }),
        (minutes, later) => {
          const openedAt = start + minutes * 60_000;
          const limitAt = openedAt + later * 60_000;
          const { askAt, closesAt } = timesFrom(calendar, openedAt, limitAt);
          expect(closesAt).toBeGreaterThan(openedAt);
          expect(closesAt).toBeLessThan(limitAt);
          if (askAt === null) return;
          expect(askAt).toBeGreaterThan(openedAt);
          expect(askAt).toBeLessThan(closesAt);
        },
      ),
    );
  });

  it('never closes later than planned when a limit appears', () => {
    const planned = at('2022-03-28T18:00');
    const found = closingBefore(calendar, at('2022-03-25T09:00'), planned, at('2022-03-28T10:00'));
    expect(local(found)).toBe('03-25T18:00');
  });
});
