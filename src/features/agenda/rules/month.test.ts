import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inPromotion, nextMonth, parseMonth, previousMonth, rangeOfMonth, turnsFrom } from './month.ts';

const days = { startsOn: '2021-11-08', endsOn: '2022-09-09' };
const today = '2022-03-11';

describe('the month that somebody asks for', () => {
  it.each([
    ['', '2022-03'],
    ['mars', '2022-03'],
    ['Février', '2022-02'],
    ['févr.', '2022-02'],
    ['December', '2021-12'],
    ['novembre', '2021-11'],
    // Not a month of the promotion: the nearest to today.
    ['octobre', '2021-10'],
    ['août', '2022-08'],
    ['janvier 2023', '2023-01'],
    ['2022-04', '2022-04'],
    ['04/2022', '2022-04'],
    ['4', '2022-04'],
    ['prochain', '2022-04'],
    ['last', '2022-02'],
  ])('typed “%s” is %s', (typed, month) => {
    expect(parseMonth(typed, today, days)).toBe(month);
  });

  it.each(['brumaire', '13', '0', 'ju', 'mars avril', '2022', '2022 2023 mars', 'mars 1022', '—'])(
    'typed “%s” is none',
    (typed) => {
      expect(parseMonth(typed, today, days)).toBeNull();
    },
  );

  it('whatever is typed, is a month or none', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const month = parseMonth(typed, today, days);
        if (month !== null) expect(month).toMatch(/^2\d{3}-(0[1-9]|1[0-2])$/);
      }),
    );
  });
});

describe('months', () => {
  it('follow one another, and turn only within the promotion', () => {
    expect([nextMonth('2021-12'), previousMonth('2022-01')]).toEqual(['2022-01', '2021-12']);
    expect(turnsFrom('2021-11', days)).toEqual({ previous: null, next: '2021-12' });
    expect(turnsFrom('2022-09', days)).toEqual({ previous: '2022-08', next: null });
    expect(turnsFrom('2024-01', days)).toEqual({ previous: null, next: null });
    expect(inPromotion('2022-09', days)).toBe(true);
  });

  it('are as long as their clocks say: March loses an hour, October gains one', () => {
    const hours = (month: string) => {
      const { fromAt, untilAt } = rangeOfMonth(month, 'Europe/Paris');
      return (untilAt - fromAt) / 3_600_000;
    };
    expect([hours('2022-03'), hours('2022-10'), hours('2022-02')]).toEqual([
      31 * 24 - 1,
      31 * 24 + 1,
      28 * 24,
    ]);
  });
});
