import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueOf, type Figures, figuresOf, PLACES, type Place, sixMonthsAfter } from './rules.ts';

describe('where alumni work is asked', () => {
  it.each([
    ['2022-09-09', '2023-03-09'],
    ['2022-08-31', '2023-02-28'],
    ['2023-08-31', '2024-02-29'],
    ['2022-03-31', '2022-09-30'],
  ])('six months after %s: on %s', (on, later) => {
    expect(sixMonthsAfter(on)).toBe(later);
  });

  it.each([
    ['waiting', null, '2023-03-08', 'none'],
    ['waiting', null, '2023-03-09', 'ask'],
    ['waiting', null, '2023-04-06', 'ask'],
    ['waiting', null, '2023-04-07', 'skip'],
    ['open', '2023-04-20', '2023-04-20', 'none'],
    ['open', '2023-04-20', '2023-04-21', 'close'],
    ['closed', '2023-04-20', '2024-01-01', 'none'],
  ] as const)('%s, until %s, on %s: %s', (state, closesOn, todayOn, due) => {
    expect(dueOf({ state, closesOn, endsOn: '2022-09-09' }, todayOn)).toBe(due);
  });
});

const LEAST = { figures: 5, unsigned: 3 };
const said = (...counts: [host: number, elsewhere: number, outside: number, unsaid: number]) =>
  figuresOf(
    PLACES.flatMap((place, index) => Array.from({ length: counts[index] ?? 0 }, () => ({ place }))),
    LEAST,
  );

describe('what is told of the answers', () => {
  it.each<[string, Parameters<typeof said>, Figures | null]>([
    ['nothing of four', [4, 0, 0, 0], null],
    ['nothing of four who said it, whoever else would rather not', [4, 0, 0, 6], null],
    [
      'the number of those who stay, where those are enough, and the others too',
      [6, 3, 3, 0],
      { answers: 12, continues: { as: 'exactly', number: 9 }, host: 6, unsaid: null },
    ],
    [
      'where they stay and why they don’t, where each is enough',
      [3, 3, 3, 3],
      { answers: 12, continues: { as: 'exactly', number: 6 }, host: 3, unsaid: 3 },
    ],
    [
      'not who is elsewhere, where they are few',
      [7, 2, 4, 1],
      { answers: 14, continues: { as: 'exactly', number: 9 }, host: null, unsaid: null },
    ],
  ])('%s', (_name, counts, told) => {
    expect(said(...counts)).toEqual(told);
  });

  it('is the same whether none, one or two are not among those who stay, or are', () => {
    const most = { answers: 14, continues: { as: 'atLeast', number: 12 }, host: null, unsaid: null };
    expect([said(14, 0, 0, 0), said(12, 1, 1, 0), said(6, 6, 1, 1), said(10, 2, 0, 2)]).toEqual([
      ...[most, most, most, most],
    ]);
    const least = { answers: 14, continues: { as: 'atMost', number: 2 }, host: null, unsaid: null };
    expect([said(0, 0, 14, 0), said(1, 0, 12, 1), said(1, 1, 6, 6)]).toEqual([least, least, least]);
  });

  it('never tells the answer of one person to whoever knows all the others', () => {
    const place = fc.constantFrom<Place>(...PLACES);
    fc.assert(
      fc.property(fc.array(place, { minLength: 5, maxLength: 16 }), (all) => {
        const told = figuresOf(
          all.map((each) => ({ place: each })),
          LEAST,
        );
        if (told === null) return;
        const count = (one: Place) => all.filter((each) => each === one).length;
        // A number that is told is that of a group of three, and leaves one of three.
        const groups =
          told.continues.as === 'exactly'
            ? [told.continues.number, told.answers - told.continues.number]
            : [];
        if (told.host !== null) groups.push(told.host, count('elsewhere'));
        if (told.unsaid !== null) groups.push(told.unsaid, count('outside'));
        for (const size of groups) expect(size).toBeGreaterThanOrEqual(LEAST.unsigned);
        const stay = count('host') + count('elsewhere');
        if (told.continues.as === 'atLeast') expect(told.continues.number).toBeLessThanOrEqual(stay);
        if (told.continues.as === 'atMost') expect(told.continues.number).toBeGreaterThanOrEqual(stay);
      }),
    );
  });
});
