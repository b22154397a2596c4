import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { demoProgramme } from '../../../../test/support/programme.ts';
import { daysBetween, plusDays, weekdayOf } from '../../../community/format/iso-dates.ts';
import { timeIn } from '../../../community/format/time-zone.ts';
import { makeCalendar } from '../../../community/programme/calendar.ts';
import { daysOfCycle } from './schedule.ts';

const calendar = makeCalendar(demoProgramme().promotion);
const usual = { sessions: 4, everyWeeks: 1, holiday: 'after' } as const;

describe('the sessions of a cycle', () => {
  it('come each week, on the same day', () => {
    expect(daysOfCycle('2022-03-08', '2022-09-09', usual, calendar)).toEqual([
      '2022-03-08',
      '2022-03-15',
      '2022-03-22',
      '2022-03-29',
    ]);
  });

  it.each([
    ['after', ['2022-04-11', '2022-04-19', '2022-04-25', '2022-05-02']],
    ['before', ['2022-04-11', '2022-04-15', '2022-04-25', '2022-05-02']],
  ] as const)('that would be on Easter Monday goes to the working day %s', (holiday, days) => {
    expect(daysOfCycle('2022-04-11', '2022-09-09', { ...usual, holiday }, calendar)).toEqual(days);
  });

  it.each([
    ['after', ['2022-07-19', '2022-07-26', '2022-08-22', '2022-08-30']],
    ['before', ['2022-07-19', '2022-07-26', '2022-08-23', '2022-08-30']],
  ] as const)('go on after a pause, never twice in the same week (%s)', (holiday, days) => {
    expect(daysOfCycle('2022-07-19', '2022-09-09', { ...usual, holiday }, calendar)).toEqual(days);
  });

  it('are not laid beyond the end of the promotion', () => {
    expect(daysOfCycle('2022-08-30', '2022-09-09', usual, calendar)).toEqual(['2022-08-30', '2022-09-06']);
  });

  it('are always on working days, far enough from each other, at the same time of day, over years', () => {
    const settings = fc.record({
      sessions: fc.integer({ min: 1, max: 12 }),
      everyWeeks: fc.integer({ min: 1, max: 4 }),
      holiday: fc.constantFrom('before' as const, 'after' as const),
    });
    const pause = fc.record({
      start: fc.integer({ min: 0, max: 2500 }),
      length: fc.integer({ min: 0, max: 40 }),
    });
    const time = fc.constantFrom('08:00', '09:30', '12:15', '17:00', '23:45');
    const property = fc.property(
      settings,
      fc.integer({ min: 0, max: 2500 }),
      fc.array(pause, { maxLength: 3 }),
      time,
      (each, start, pauses, at) => {
        const fromDay = (days: number) => plusDays('2021-01-01', days);
        const promotion = {
          ...demoProgramme().promotion,
          pauses: pauses.map(({ start: day, length }) => ({
            name: 'Pause',
            from: fromDay(day),
            to: fromDay(day + length),
          })),
        };
        const own = makeCalendar(promotion);
        const firstOn = fromDay(start);
        const days = daysOfCycle(firstOn, '2035-12-31', each, own);
        expect(days).toHaveLength(each.sessions);
        days.forEach((on, index) => {
          expect(own.isWorkingDay(on), on).toBe(true);
          const instant = own.instant(on, at);
          expect(timeIn(own.timeZone, instant)).toBe(at);
          expect(DateTime.fromMillis(instant, { zone: own.timeZone }).toISODate()).toBe(on);
          const before = days[index - 1];
          if (before !== undefined)
            expect(daysBetween(before, on)).toBeGreaterThanOrEqual((each.everyWeeks * 7) / 2);
          const nominal = daysBetween(firstOn, on) % (each.everyWeeks * 7) === 0;
          if (nominal) expect(weekdayOf(on)).toBe(weekdayOf(firstOn));
        });
      },
    );
    fc.assert(property, { numRuns: 60 });
  });
});
