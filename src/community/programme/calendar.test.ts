import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { plusDays, weekdayOf } from '../format/iso-dates.ts';
import { type CalendarSettings, makeCalendar } from './calendar.ts';

const settingsOf = (over: Partial<CalendarSettings> = {}): CalendarSettings => ({
  timeZone: 'Europe/Paris',
  holidays: { country: 'FR' },
  pauses: [],
  workingHours: { from: '09:00', to: '18:00' },
  locale: 'fr',
  ...over,
});

const christmas = { name: 'Noël', from: '2021-12-20', to: '2022-01-02' };
const paris = makeCalendar(settingsOf({ pauses: [christmas] }));
const moselle = makeCalendar(settingsOf({ holidays: { country: 'FR', region: '57' } }));
const places = [
  moselle,
  paris,
  makeCalendar(settingsOf({ timeZone: 'America/Martinique', holidays: { country: 'FR', region: 'MQ' } })),
  makeCalendar(settingsOf({ timeZone: 'Pacific/Auckland', holidays: { country: 'NZ', region: 'AUK' } })),
  makeCalendar(settingsOf({ timeZone: 'America/New_York', holidays: { country: 'US' } })),
];
const anyPlace = fc.constantFrom(...places);
const anyDay = fc.integer({ min: 0, max: 16 * 365 + 3 }).map((days) => plusDays('2020-01-01', days));
const at = (iso: string) => Date.parse(iso);

describe('days off', () => {
  it.each([
    ['2022-01-01', 'Nouvel An', 'New Year'],
    ['2022-04-18', 'Lundi de Pâques', 'Easter Monday'],
    ['2022-05-26', 'Ascension', 'Ascension'],
    ['2026-07-14', 'Fête Nationale', 'Bastille Day'],
  ])('%s is a holiday, with its name in French and in English', (day, fr, en) => {
    expect(paris.isHoliday(day)).toBe(true);
    expect(paris.holidayName(day, 'fr')).toContain(fr);
    expect(paris.holidayName(day, 'en')).toContain(en);
  });

  it('a day that is marked but worked is no holiday', () => {
    // Mothers' Day is in the source, as an observance.
    expect(paris.isHoliday('2022-05-29')).toBe(false);
    expect(paris.holidayName('2022-05-29', 'fr')).toBeNull();
  });

  it('Good Friday and 26 December are holidays in Moselle only', () => {
    for (const day of ['2022-04-15', '2024-12-26']) {
      expect(moselle.isWorkingDay(day)).toBe(false);
      expect(paris.isWorkingDay(day)).toBe(true);
    }
  });

  it('Good Friday is worked in Martinique and Guadeloupe, and Saint-Martin has the 28 May', () => {
    const place = (region: string) => makeCalendar(settingsOf({ holidays: { country: 'FR', region } }));
    for (const region of ['MQ', 'GP']) {
      expect(place(region).isHoliday('2022-04-15')).toBe(false);
      expect(place(region).isHoliday('2022-04-18')).toBe(true);
      expect(place(region).isHoliday('2026-04-03')).toBe(false);
    }
    expect(place('MF').isHoliday('2026-05-27')).toBe(false);
    expect(place('MF').isHoliday('2026-05-28')).toBe(true);
  });

  it('a bridge that was named is a day off, and moves things as a holiday does; a holiday that is worked is none', () => {
    const also = [{ on: '2022-05-27', name: 'Pont de l’Ascension' }];
    const ours = makeCalendar(settingsOf({ holidays: { country: 'FR', also, except: ['2022-06-06'] } }));
    expect(ours.holidayName('2022-05-27', 'fr')).toBe('Pont de l’Ascension');
    expect(ours.previousWorkingDay('2022-05-28')).toBe('2022-05-25');
    expect(ours.isWorkingDay('2022-06-06')).toBe(true);
    expect(paris.isWorkingDay('2022-06-06')).toBe(false);
  });

  it('France has its eleven holidays every year', () => {
    for (let year = 2020; year <= 2035; year += 1) {
      const days = Array.from({ length: 366 }, (_, index) => plusDays(`${year}-01-01`, index));
      const holidays = days.filter((day) => day.startsWith(`${year}`) && paris.isHoliday(day));
      expect(holidays).toHaveLength(11);
    }
  });

  it('a holiday that lasts several days counts each of them, and an afternoon off is worked', () => {
    const istanbul = makeCalendar(settingsOf({ timeZone: 'Europe/Istanbul', holidays: { country: 'TR' } }));
    const days = ['2022-05-01', '2022-05-02', '2022-05-03', '2022-05-04', '2022-05-05'];
    // 1 May is Labour Day there too.
    expect(days.map(istanbul.isHoliday)).toEqual([true, true, true, true, false]);
  });

  it('a pause includes its first and last days', () => {
    const days = ['2021-12-19', '2021-12-20', '2022-01-02', '2022-01-03'];
    expect(days.map(paris.isPause)).toEqual([false, true, true, false]);
    expect(paris.isWorkingDay('2021-12-21')).toBe(false);
  });
});

describe('working days', () => {
  it.each([
    ['2022-01-28', 1, '2022-01-31'],
    ['2022-04-14', 2, '2022-04-19'],
    ['2021-12-16', 2, '2022-01-03'],
    ['2022-01-03', -1, '2021-12-17'],
    ['2022-01-29', 0, '2022-01-29'],
    ['2022-01-29', 1, '2022-01-31'],
    ['2022-01-29', -1, '2022-01-28'],
  ])('from %s, %i working days lead to %s', (day, count, reached) => {
    expect(paris.addWorkingDays(day, count)).toBe(reached);
  });

  it('the working day before Easter Tuesday is Maundy Thursday in Moselle', () => {
    expect(moselle.previousWorkingDay('2022-04-19')).toBe('2022-04-14');
  });

  it('counting forth and back comes home, and passes exactly so many working days', () => {
    fc.assert(
      fc.property(anyPlace, anyDay, fc.integer({ min: 1, max: 30 }), (calendar, day, count) => {
        const reached = calendar.addWorkingDays(day, count);
        expect(calendar.isWorkingDay(reached)).toBe(true);
        expect(calendar.isHoliday(reached) || calendar.isPause(reached) || weekdayOf(reached) > 5).toBe(
          false,
        );
        let passed = 0;
        for (let on = plusDays(day, 1); on <= reached; on = plusDays(on, 1))
          passed += calendar.isWorkingDay(on) ? 1 : 0;
        expect(passed).toBe(count);
        if (calendar.isWorkingDay(day)) expect(calendar.addWorkingDays(reached, -count)).toBe(day);
      }),
    );
  });
});

describe('wall-clock times', () => {
  it.each([
    ['2022-01-28', '12:00', '2022-01-28T11:00:00Z'],
    ['2022-07-08', '12:00', '2022-07-08T10:00:00Z'],
  ])('%s %s in Paris is %s', (day, time, instant) => {
    expect(paris.instant(day, time)).toBe(at(instant));
  });

  it('a time that the spring change skips is the first instant after the gap', () => {
    for (const time of ['02:00', '02:01', '02:30', '02:59', '03:00'])
      expect(paris.instant('2022-03-27', time)).toBe(at('2022-03-27T01:00:00Z'));
    expect(paris.instant('2022-03-27', '01:59')).toBe(at('2022-03-27T00:59:00Z'));
    expect(paris.instant('2022-03-27', '03:01')).toBe(at('2022-03-27T01:01:00Z'));
  });

  it('a time that the autumn change repeats is the first of the two', () => {
    expect(paris.instant('2022-10-30', '02:30')).toBe(at('2022-10-30T00:30:00Z'));
    expect(paris.instant('2022-10-30', '03:00')).toBe(at('2022-10-30T02:00:00Z'));
    expect(makeCalendar(settingsOf({ timeZone: 'Australia/Lord_Howe' })).instant('2022-04-03', '01:45')).toBe(
      at('2022-04-02T14:45:00Z'),
    );
  });

  it('a whole day that a zone skipped is the midnight after it', () => {
    const apia = makeCalendar(settingsOf({ timeZone: 'Pacific/Apia' }));
    for (const time of ['00:00', '12:00', '23:59'])
      expect(apia.instant('2011-12-30', time)).toBe(at('2011-12-30T10:00:00Z'));
  });

  it('noon is noon, and its day is the day, in every zone and season', () => {
    fc.assert(
      fc.property(anyPlace, anyDay, (calendar, day) => {
        const noonAt = calendar.instant(day, '12:00');
        const local = DateTime.fromMillis(noonAt, { zone: calendar.timeZone });
        expect(local.toFormat('yyyy-MM-dd HH:mm:ss.SSS')).toBe(`${day} 12:00:00.000`);
        expect(calendar.localDate(noonAt)).toBe(day);
      }),
    );
  });

  it('instants of a day never go back as its times go on', () => {
    fc.assert(
      fc.property(anyPlace, anyDay, fc.nat(1438), (calendar, day, minute) => {
        const time = (m: number) =>
          `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;
        expect(calendar.instant(day, time(minute + 1))).toBeGreaterThanOrEqual(
          calendar.instant(day, time(minute)),
        );
      }),
    );
  });
});

describe('working hours', () => {
  it.each([
    ['in working hours is now', '2022-03-11T14:30:00+01:00', '2022-03-11T14:30:00+01:00'],
    ['at the very beginning is now', '2022-03-11T09:00:00+01:00', '2022-03-11T09:00:00+01:00'],
    ['early is at nine', '2022-03-11T07:15:00+01:00', '2022-03-11T09:00:00+01:00'],
    ['on Friday at six is on Monday', '2022-03-11T18:00:00+01:00', '2022-03-14T09:00:00+01:00'],
    [
      'on the eve of the summer change is on its clock',
      '2022-03-26T12:00:00+01:00',
      '2022-03-28T09:00:00+02:00',
    ],
    ['in the pause is after it', '2021-12-24T10:00:00+01:00', '2022-01-03T09:00:00+01:00'],
  ])('the next working moment %s', (_, from, to) => {
    expect(paris.nextWorkingMoment(at(from))).toBe(at(to));
  });

  it.each([
    ['2022-03-11T12:10:00+01:00', '2022-03-14T09:00:00+01:00'],
    ['2022-03-10T08:00:00+01:00', '2022-03-11T09:00:00+01:00'],
    ['2022-03-10T23:59:00+01:00', '2022-03-11T09:00:00+01:00'],
    ['2022-04-15T12:00:00+02:00', '2022-04-19T09:00:00+02:00'],
  ])('tomorrow morning, said at %s, is %s', (from, to) => {
    expect(paris.tomorrowMorning(at(from))).toBe(at(to));
  });

  it('the next working moment is never before, always worked, and is its own next', () => {
    fc.assert(
      fc.property(anyPlace, anyDay, fc.nat(86_399_999), (calendar, day, ms) => {
        const from = at(`${day}T00:00:00Z`) + ms;
        const next = calendar.nextWorkingMoment(from);
        expect(next).toBeGreaterThanOrEqual(from);
        expect(calendar.nextWorkingMoment(next)).toBe(next);
        const local = DateTime.fromMillis(next, { zone: calendar.timeZone });
        expect(calendar.isWorkingDay(local.toISODate() ?? '')).toBe(true);
        expect(local.hour).toBeGreaterThanOrEqual(9);
        expect(local.hour).toBeLessThan(18);
      }),
    );
  });
});
