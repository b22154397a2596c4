import { describe, expect, it } from 'vitest';
import {
  formatDay,
  formatMoment,
  formatMonth,
  formatMonthName,
  formatPeriod,
  formatShortDay,
  formatTime,
  formatUntil,
} from './dates.ts';

const paris = 'Europe/Paris';
const at = (iso: string) => Date.parse(iso);
/** The tests are written with ordinary spaces where French ties a number to what follows. */
const loose = (words: string) => words.replaceAll('\u00a0', ' ');

describe('dates in words', () => {
  it.each([
    ['2022-03-11', 'vendredi 11 mars', 'Friday 11 March'],
    ['2022-03-01', 'mardi 1er mars', 'Tuesday 1 March'],
    ['2022-08-21', 'dimanche 21 août', 'Sunday 21 August'],
    ['2024-02-29', 'jeudi 29 février', 'Thursday 29 February'],
  ])('a day, %s, is said with its weekday', (on, fr, en) => {
    expect(loose(formatDay(on, 'fr'))).toBe(fr);
    expect(formatDay(on, 'en')).toBe(en);
  });

  it.each([
    ['12:00', '12 h', '12:00'],
    ['12:30', '12 h 30', '12:30'],
    ['09:05', '9 h 05', '09:05'],
    ['00:00', '0 h', '00:00'],
  ])('a time, %s, is said as each language writes it', (time, fr, en) => {
    expect(loose(formatTime(time, 'fr'))).toBe(fr);
    expect(formatTime(time, 'en')).toBe(en);
  });

  it('in French, a number is tied to its month and to its hours', () => {
    expect(formatMoment(at('2022-03-11T12:30:00+01:00'), paris, 'fr')).toBe(
      'vendredi 11\u00a0mars à 12\u00a0h\u00a030',
    );
  });

  it('a moment is said on the clocks of its zone, summer and winter', () => {
    expect(loose(formatMoment(at('2022-03-11T11:00:00Z'), paris, 'fr'))).toBe('vendredi 11 mars à 12 h');
    expect(formatMoment(at('2022-04-01T10:00:00Z'), paris, 'en')).toBe('Friday 1 April at 12:00');
    expect(formatMoment(at('2022-03-11T23:30:00Z'), paris, 'en')).toBe('Saturday 12 March at 00:30');
  });

  it('a month is said with or without its year, and a day on an axis in figures', () => {
    expect([formatMonth('2022-03', 'fr'), formatMonth('2022-12', 'en')]).toEqual([
      'mars 2022',
      'December 2022',
    ]);
    expect([formatMonthName('2022-03', 'fr'), formatMonthName('2022-12', 'en')]).toEqual([
      'mars',
      'December',
    ]);
    expect(formatShortDay('2022-03-08')).toBe('08/03');
  });

  it('a deadline is said with its day and hour', () => {
    expect(loose(formatUntil(at('2022-03-17T17:00:00Z'), paris, 'fr'))).toBe('jusqu’au jeudi 17 mars à 18 h');
    expect(formatUntil(at('2022-03-17T17:00:00Z'), paris, 'en')).toBe('until Thursday 17 March at 18:00');
  });

  it.each([
    ['2022-03-03', '2022-03-03', 'le jeudi 3 mars', 'on Thursday 3 March'],
    ['2022-03-01', '2022-03-10', 'du mardi 1er au jeudi 10 mars', 'from Tuesday 1 to Thursday 10 March'],
    [
      '2022-03-31',
      '2022-04-01',
      'du jeudi 31 mars au vendredi 1er avril',
      'from Thursday 31 March to Friday 1 April',
    ],
    [
      '2021-12-30',
      '2022-01-04',
      'du jeudi 30 décembre 2021 au mardi 4 janvier 2022',
      'from Thursday 30 December 2021 to Tuesday 4 January 2022',
    ],
    [
      '2021-12-04',
      '2022-12-05',
      'du samedi 4 décembre 2021 au lundi 5 décembre 2022',
      'from Saturday 4 December 2021 to Monday 5 December 2022',
    ],
  ])('a period, %s to %s, repeats neither month nor year', (from, to, fr, en) => {
    expect(loose(formatPeriod(from, to, 'fr'))).toBe(fr);
    expect(formatPeriod(from, to, 'en')).toBe(en);
  });
});
