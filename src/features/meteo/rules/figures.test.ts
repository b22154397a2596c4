import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedIn, freezeFigures, type Thresholds, unsignedMayShow } from './figures.ts';
import { DIMENSIONS, LEVELS, type Weathers } from './levels.ts';

const level = fc.constantFrom(...LEVELS);
const weathers: fc.Arbitrary<Weathers> = fc.record({ defi: level, team: level, self: level });
const thresholds: fc.Arbitrary<Thresholds> = fc.record({
  figures: fc.integer({ min: 3, max: 12 }),
  unsigned: fc.integer({ min: 3, max: 12 }),
});
const group = (max: number) => fc.array(weathers, { maxLength: max });
/** Two groups of the same size, whatever they answered. */
const pair = (max: number) =>
  fc
    .integer({ min: 0, max: max })
    .chain((size) =>
      fc.tuple(
        fc.array(weathers, { minLength: size, maxLength: size }),
        fc.array(weathers, { minLength: size, maxLength: size }),
      ),
    );

const sun: Weathers = { defi: 'sun', team: 'sun', self: 'sun' };
const some = (size: number) => Array.from({ length: size }, () => sun);
const programme: Thresholds = { figures: 5, unsigned: 3 };

describe('the figures of a round', () => {
  it.each([
    { signed: 5, unsigned: 0, counted: 5, setAside: false, why: 'five signed answers are enough' },
    { signed: 4, unsigned: 0, counted: null, setAside: false, why: 'four are not' },
    { signed: 0, unsigned: 0, counted: null, setAside: false, why: 'none are shown of nobody' },
    {
      signed: 2,
      unsigned: 3,
      counted: 5,
      setAside: false,
      why: 'three unsigned ones are a group, and count',
    },
    { signed: 3, unsigned: 2, counted: null, setAside: true, why: 'two are not, and the rest is too little' },
    { signed: 5, unsigned: 1, counted: 5, setAside: true, why: 'one is left out, and the rest is shown' },
    { signed: 0, unsigned: 5, counted: 5, setAside: false, why: 'five unsigned ones are enough alone' },
    { signed: 0, unsigned: 4, counted: null, setAside: false, why: 'four unsigned ones are not' },
  ])('$signed signed and $unsigned unsigned: $why', ({ signed, unsigned, counted, setAside }) => {
    const figures = freezeFigures(some(signed), some(unsigned), programme);
    expect(figures.setAside).toBe(setAside);
    expect(figures.counts && countedIn(figures.counts)).toBe(counted);
  });

  it('count each answer once for each weather', () => {
    fc.assert(
      fc.property(group(20), group(20), (signed, unsigned) => {
        const { counts } = freezeFigures(signed, unsigned, { figures: 1, unsigned: 1 });
        if (counts === null) return signed.length + unsigned.length === 0;
        return DIMENSIONS.every((dimension) =>
          LEVELS.every(
            (each, index) =>
              counts[dimension][index] ===
              [...signed, ...unsigned].filter((answer) => answer[dimension] === each).length,
          ),
        );
      }),
    );
  });

  it('never count fewer answers than the threshold', () => {
    fc.assert(
      fc.property(group(20), group(20), thresholds, (signed, unsigned, limits) => {
        const { counts } = freezeFigures(signed, unsigned, limits);
        return counts === null || countedIn(counts) >= limits.figures;
      }),
    );
  });

  it('leave no small group once the signed answers, which can be read, are taken away', () => {
    fc.assert(
      fc.property(group(20), group(20), thresholds, (signed, unsigned, limits) => {
        const { counts } = freezeFigures(signed, unsigned, limits);
        if (counts === null) return true;
        const left = countedIn(counts) - signed.length;
        return left === 0 || left >= limits.unsigned;
      }),
    );
  });

  it('say nothing at all of what an unsigned group that is too small has answered', () => {
    fc.assert(
      fc.property(group(20), pair(11), thresholds, (signed, [ones, others], limits) => {
        fc.pre(!unsignedMayShow(ones.length, limits));
        expect(freezeFigures(signed, ones, limits)).toEqual(freezeFigures(signed, others, limits));
      }),
    );
  });

  it('say nothing at all of answers that are too few, whatever they are', () => {
    fc.assert(
      fc.property(pair(6), pair(6), thresholds, ([signed, others], [unsigned, more], limits) => {
        fc.pre(signed.length + unsigned.length < limits.figures);
        const figures = freezeFigures(signed, unsigned, limits);
        expect(figures.counts).toBeNull();
        expect(figures).toEqual(freezeFigures(others, more, limits));
      }),
    );
  });
});
