import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusDays } from '../../community/format/iso-dates.ts';
import { awayPeriods, decideAbsence } from './rules.ts';

const promotion = { startsOn: '2021-11-08', endsOn: '2022-09-09' };
const todayOn = '2022-03-11';
const period = (fromOn: string, toOn: string) => ({ fromOn, toOn });
const absence = (id: string, fromOn: string, toOn: string) => ({ id, fromOn, toOn });

describe('what becomes of an absence', () => {
  it.each([
    ['2022-03-17', '2022-03-14', 'reversed'],
    ['2022-03-01', '2022-03-10', 'past'],
    ['2022-09-10', '2022-09-20', 'outside'],
    ['2021-10-01', '2021-11-07', 'outside'],
    ['2022-03-14', '2022-07-12', 'too-long'],
  ])('from %s to %s it is refused as %s', (fromOn, toOn, refused) => {
    expect(decideAbsence(period(fromOn, toOn), [], promotion, todayOn, false)).toMatchObject({ refused });
  });

  it.each([
    ['today alone', '2022-03-11', '2022-03-11'],
    ['one that has begun', '2022-03-08', '2022-03-11'],
    ['120 days', '2022-03-14', '2022-07-11'],
    ['one that ends after the promotion', '2022-09-05', '2022-09-20'],
  ])('%s is accepted', (_, fromOn, toOn) => {
    const asked = period(fromOn, toOn);
    expect(decideAbsence(asked, [], promotion, todayOn, false)).toEqual({ accepted: asked, whole: asked });
  });

  it('a long one is accepted from somebody who says that she means it', () => {
    const asked = period('2022-03-14', '2022-08-14');
    expect(decideAbsence(asked, [], promotion, todayOn, false)).toEqual({ refused: 'too-long', days: 154 });
    expect(decideAbsence(asked, [], promotion, todayOn, true)).toEqual({ accepted: asked, whole: asked });
  });

  it.each([
    ['overlaps one', [absence('a', '2022-03-20', '2022-03-25')], '2022-03-14', '2022-03-25'],
    ['follows one', [absence('a', '2022-03-11', '2022-03-13')], '2022-03-11', '2022-03-20'],
    [
      'joins two',
      [absence('a', '2022-03-12', '2022-03-14'), absence('b', '2022-03-19', '2022-04-01')],
      '2022-03-12',
      '2022-04-01',
    ],
    ['stands a day apart from one', [absence('a', '2022-03-22', '2022-03-25')], '2022-03-14', '2022-03-20'],
  ])('one that %s is merged with it where they meet', (_, existing, fromOn, toOn) => {
    const asked = period('2022-03-14', '2022-03-20');
    expect(decideAbsence(asked, existing, promotion, todayOn, false)).toEqual({
      accepted: asked,
      whole: { fromOn, toOn },
    });
  });

  it('one that two others already cover together changes nothing', () => {
    const existing = [absence('a', '2022-03-14', '2022-03-16'), absence('b', '2022-03-17', '2022-03-20')];
    expect(decideAbsence(period('2022-03-15', '2022-03-18'), existing, promotion, todayOn, false)).toEqual({
      already: period('2022-03-14', '2022-03-20'),
    });
  });
});

describe('absences as periods', () => {
  it('a period is named by the rows that bound it, so that a grown one has another name', () => {
    const first = absence('a', '2022-03-14', '2022-03-18');
    const inside = absence('b', '2022-03-15', '2022-03-16');
    const after = absence('c', '2022-03-18', '2022-03-22');
    expect(awayPeriods([first]).map(({ ref }) => ref)).toEqual(['a']);
    expect(awayPeriods([inside, first]).map(({ ref }) => ref)).toEqual(['a']);
    expect(awayPeriods([after, inside, first])).toEqual([
      { fromOn: '2022-03-14', toOn: '2022-03-22', ref: 'a.c', ids: ['a', 'b', 'c'] },
    ]);
  });

  it('whatever the absences, periods are apart, in order, and hold exactly the same days', () => {
    const anyAbsence = fc
      .record({ id: fc.uuid(), start: fc.nat(60), length: fc.nat(10) })
      .map(({ id, start, length }) =>
        absence(id, plusDays(todayOn, start), plusDays(todayOn, start + length)),
      );
    fc.assert(
      fc.property(fc.array(anyAbsence, { maxLength: 12 }), (absences) => {
        const periods = awayPeriods(absences);
        for (const [index, one] of periods.entries()) {
          const next = periods[index + 1];
          if (next) expect(next.fromOn > plusDays(one.toOn, 1)).toBe(true);
        }
        expect(periods.flatMap(({ ids }) => ids).sort()).toEqual(absences.map(({ id }) => id).sort());
        for (let day = 0; day <= 80; day += 1) {
          const on = plusDays(todayOn, day);
          const away = absences.some(({ fromOn, toOn }) => fromOn <= on && on <= toOn);
          expect(periods.some(({ fromOn, toOn }) => fromOn <= on && on <= toOn)).toBe(away);
        }
      }),
    );
  });
});
