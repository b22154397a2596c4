import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { plusDays, weekdayOf } from '../format/iso-dates.ts';
import { type Calendar, type CalendarSettings, makeCalendar } from './calendar.ts';
import { nextOccurrence, occurrences, type Rhythm } from './recurrence.ts';

const FROM = '2020-01-01';
const UNTIL = '2035-12-31';

const calendarOf = (over: Partial<CalendarSettings> = {}): Calendar =>
  makeCalendar({
    timeZone: 'Europe/Paris',
    holidays: { country: 'FR' },
    pauses: [],
    workingHours: { from: '09:00', to: '18:00' },
    locale: 'fr',
    ...over,
  });

const pauses = [
  { name: 'Noël', from: '2021-12-20', to: '2022-01-02' },
  { name: 'Été', from: '2022-08-01', to: '2022-08-19' },
  { name: 'Un jour', from: '2030-05-10', to: '2030-05-10' },
];
const paris = calendarOf();
const places = [
  paris,
  calendarOf({ pauses }),
  calendarOf({ holidays: { country: 'FR', region: '57' } }),
  calendarOf({ timeZone: 'America/Martinique', holidays: { country: 'FR', region: 'MQ' }, pauses }),
  calendarOf({ timeZone: 'Pacific/Auckland', holidays: { country: 'NZ', region: 'AUK' } }),
];
const anyPlace = fc.constantFrom(...places);
const anyDay = fc.integer({ min: 0, max: 16 * 365 + 3 }).map((days) => plusDays(FROM, days));
const anyRhythm: fc.Arbitrary<Rhythm> = fc.oneof(
  fc.record({
    every: fc.constant('weeks' as const),
    weeks: fc.integer({ min: 1, max: 6 }),
    anchorOn: anyDay,
  }),
  fc.record({
    every: fc.constant('month' as const),
    weekday: fc.integer({ min: 1, max: 7 }),
    nth: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 'last' as const),
    only: fc.record({ everyMonths: fc.integer({ min: 1, max: 12 }), fromOn: anyDay }),
  }),
);

const allDays = Array.from({ length: 16 * 366 }, (_, index) => DateTime.utc(2020, 1, 1).plus({ days: index }))
  .map((day) => ({
    on: day.toFormat('yyyy-MM-dd'),
    number: Math.round(day.toMillis() / 86_400_000),
    weekday: day.weekday,
    nth: Math.ceil(day.day / 7),
    isLast: day.plus({ weeks: 1 }).month !== day.month,
  }))
  .filter(({ on }) => on <= UNTIL);

/** The nominal days, found one day at a time: slow, and plainly right. */
function nominalDays(rhythm: Rhythm): string[] {
  const anchor = rhythm.every === 'weeks' ? Date.parse(rhythm.anchorOn) / 86_400_000 : 0;
  const isNominal = (day: (typeof allDays)[number]) =>
    rhythm.every === 'weeks'
      ? day.number >= anchor && (day.number - anchor) % (rhythm.weeks * 7) === 0
      : day.weekday === rhythm.weekday &&
        (rhythm.nth === 'last' ? day.isLast : day.nth === rhythm.nth) &&
        (!rhythm.only || monthsFrom(rhythm.only.fromOn, day.on) % rhythm.only.everyMonths === 0);
  return allDays.filter(isNominal).map(({ on }) => on);
}

const monthsFrom = (fromOn: string, on: string) => {
  const [from, to] = [DateTime.fromISO(fromOn), DateTime.fromISO(on)];
  return to.year * 12 + to.month - (from.year * 12 + from.month);
};

const days = (rhythm: Rhythm, calendar: Calendar, fromOn: string, untilOn: string) =>
  occurrences(rhythm, calendar, fromOn, untilOn).map(({ on }) => on);

describe('a fortnight', () => {
  const rhythm: Rhythm = { every: 'weeks', weeks: 2, anchorOn: '2022-01-28' };

  it('counts from its anchor, which is the first', () => {
    expect(days(rhythm, paris, '2021-11-08', '2022-03-31')).toEqual([
      '2022-01-28',
      '2022-02-11',
      '2022-02-25',
      '2022-03-11',
      '2022-03-25',
    ]);
  });

  it.each([
    ['2020-12-18', ['2020-12-18', '2020-12-31', '2021-01-15', '2021-01-29']],
    ['2026-12-17', ['2026-12-17', '2026-12-31', '2027-01-14', '2027-01-28']],
  ])('from %s goes on evenly over a year of 53 weeks', (anchorOn, expected) => {
    const untilOn = expected.at(-1) ?? '';
    expect(days({ every: 'weeks', weeks: 2, anchorOn }, paris, anchorOn, untilOn)).toEqual(expected);
  });

  it('moves to the last working day before a holiday, and keeps its nominal date', () => {
    expect(
      nextOccurrence({ every: 'weeks', weeks: 2, anchorOn: '2022-04-18' }, paris, '2022-04-01', UNTIL),
    ).toEqual({
      nominalOn: '2022-04-18',
      on: '2022-04-15',
    });
  });

  it('is dropped in a pause, and on the holiday that ends one rather than moved across', () => {
    const easter = calendarOf({ pauses: [{ name: 'Avril', from: '2022-04-09', to: '2022-04-17' }] });
    const inPause: Rhythm = { every: 'weeks', weeks: 2, anchorOn: '2022-04-11' };
    const after: Rhythm = { every: 'weeks', weeks: 2, anchorOn: '2022-04-18' };
    expect(days(inPause, easter, '2022-04-01', '2022-04-30')).toEqual(['2022-04-25']);
    expect(days(after, easter, '2022-04-01', '2022-05-02')).toEqual(['2022-05-02']);
  });
});

describe('a month', () => {
  it.each([
    ['the third Thursday', 4, 3, ['2022-01-20', '2022-02-17', '2022-03-17', '2022-04-21', '2022-05-19']],
    ['the last Friday', 5, 'last', ['2022-01-28', '2022-02-25', '2022-03-25', '2022-04-29', '2022-05-27']],
    ['the fourth Thursday', 4, 4, ['2022-01-27', '2022-02-24', '2022-03-24', '2022-04-28', '2022-05-25']],
  ] as const)('has %s', (_, weekday, nth, expected) => {
    expect(days({ every: 'month', weekday, nth }, paris, '2022-01-01', '2022-05-31')).toEqual(expected);
  });

  it('finds a fifth Monday when it is the last', () => {
    const rhythm: Rhythm = { every: 'month', weekday: 1, nth: 'last' };
    expect(days(rhythm, paris, '2022-01-01', '2022-02-28')).toEqual(['2022-01-31', '2022-02-28']);
  });
});

describe('over sixteen years and four places', () => {
  it('each nominal day takes place once, on the last working day up to it, unless a pause is in between', () => {
    fc.assert(
      fc.property(anyPlace, anyRhythm, (calendar, rhythm) => {
        const expected = new Map<string, string>();
        for (const nominalOn of nominalDays(rhythm)) {
          const on = calendar.isWorkingDay(nominalOn) ? nominalOn : calendar.previousWorkingDay(nominalOn);
          let crossesPause = false;
          for (let day = on; day <= nominalOn; day = plusDays(day, 1)) crossesPause ||= calendar.isPause(day);
          if (!crossesPause && on >= FROM && !expected.has(on)) expected.set(on, nominalOn);
        }
        const found = occurrences(rhythm, calendar, FROM, UNTIL).filter(
          ({ nominalOn }) => nominalOn <= UNTIL,
        );
        expect(found.map(({ on, nominalOn }) => [on, nominalOn])).toEqual([...expected]);
      }),
      { numRuns: 60 },
    );
  });

  it('occurrences are working days in strict order', () => {
    fc.assert(
      fc.property(anyPlace, anyRhythm, (calendar, rhythm) => {
        const found = days(rhythm, calendar, FROM, UNTIL);
        expect(found).toEqual([...new Set(found)].sort());
        expect(found.every((on) => calendar.isWorkingDay(on))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('the next after any day is the first of the list after it', () => {
    fc.assert(
      fc.property(anyPlace, anyRhythm, anyDay, (calendar, rhythm, afterOn) => {
        const first = occurrences(rhythm, calendar, FROM, UNTIL).find(({ on }) => on > afterOn) ?? null;
        expect(nextOccurrence(rhythm, calendar, afterOn, UNTIL)).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });

  it('a list cut anywhere is the same list', () => {
    fc.assert(
      fc.property(anyPlace, anyRhythm, anyDay, (calendar, rhythm, cutOn) => {
        const parts = [
          ...occurrences(rhythm, calendar, FROM, cutOn),
          ...occurrences(rhythm, calendar, plusDays(cutOn, 1), UNTIL),
        ];
        expect(parts).toEqual(occurrences(rhythm, calendar, FROM, UNTIL));
      }),
      { numRuns: 60 },
    );
  });

  it('a fortnight on a weekday stays fourteen days apart, nominally', () => {
    fc.assert(
      fc.property(anyDay, (anchorOn) => {
        const found = occurrences({ every: 'weeks', weeks: 2, anchorOn }, paris, plusDays(FROM, -14), UNTIL);
        found.forEach(({ nominalOn }, index) => {
          expect(nominalOn).toBe(plusDays(anchorOn, index * 14));
          expect(weekdayOf(nominalOn)).toBe(weekdayOf(anchorOn));
        });
      }),
      { numRuns: 30 },
    );
  });
});
