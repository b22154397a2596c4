import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, choose } from './matching.ts';

const sought = { field: 'accessibilite', minutes: 60 };
const parrain = (id: string, other: Partial<Candidate> = {}): Candidate => ({
  id,
  fields: ['accessibilite'],
  offered: 240,
  accepted: 0,
  given: 0,
  declines: 0,
  unavailable: false,
  asked: null,
  ...other,
});
const chosen = (candidates: Candidate[], atOnce = 3) =>
  choose(candidates, sought, atOnce).map(({ id }) => id);

describe('matching', () => {
  it.each<[string, Candidate[], string[]]>([
    ['asks a few at once', [parrain('a'), parrain('b'), parrain('c'), parrain('d')], ['a', 'b', 'c']],
    ['asks those of the field', [parrain('a', { fields: ['droit'] }), parrain('b')], ['b']],
    ['widens when nobody of the field is left', [parrain('a', { fields: ['droit'] })], ['a']],
    [
      'widens when those of the field declined, and never asks them again',
      [parrain('a', { asked: 'declined' }), parrain('b', { fields: [] })],
      ['b'],
    ],
    ['does not ask twice who is silent', [parrain('a', { asked: 'asked' })], []],
    ['asks again who was spared', [parrain('a', { asked: 'dismissed' })], ['a']],
    ['leaves alone who is away or paused', [parrain('a', { unavailable: true }), parrain('b')], ['b']],
    ['leaves alone who gave all that she offers', [parrain('a', { accepted: 240 }), parrain('b')], ['b']],
    [
      'prefers who has room for the whole hour',
      [parrain('a', { offered: 60, accepted: 30 }), parrain('b', { offered: 300, accepted: 60 })],
      ['b', 'a'],
    ],
    ['prefers the least burdened', [parrain('a', { accepted: 60 }), parrain('b')], ['b', 'a']],
    ['then the most seasoned', [parrain('a'), parrain('b', { given: 2 })], ['b', 'a']],
    ['then who declined least', [parrain('a', { declines: 3 }), parrain('b')], ['b', 'a']],
    ['asks who set no bound', [parrain('a', { offered: null, accepted: 400 })], ['a']],
  ])('%s', (_name, candidates, expected) => {
    expect(chosen(candidates)).toEqual(expected);
  });

  it('says why each is asked', () => {
    const [first] = choose([parrain('a', { given: 2, accepted: 30 })], sought, 1);
    expect(first?.reasons).toEqual([
      { because: 'field', field: 'accessibilite' },
      { because: 'given', times: 2 },
      { because: 'room', accepted: 30, offered: 240 },
    ]);
    expect(choose([parrain('a', { fields: [], offered: null })], sought, 1)[0]?.reasons).toEqual([
      { because: 'widened' },
    ]);
  });

  it('never asks who declined, was asked, is away, or has no room; and does not depend on the order', () => {
    const anybody = fc.record({
      id: fc.uuid(),
      fields: fc.subarray(['accessibilite', 'droit']),
      offered: fc.option(fc.integer({ min: 30, max: 300 })),
      accepted: fc.integer({ min: 0, max: 300 }),
      given: fc.nat(3),
      declines: fc.nat(3),
      unavailable: fc.boolean(),
      asked: fc.constantFrom<Candidate['asked']>(null, 'asked', 'declined', 'dismissed', 'took'),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(anybody, { selector: ({ id }) => id }),
        fc.integer({ min: 1, max: 5 }),
        (all, max) => {
          const ids = chosen(all, max);
          expect(ids.length).toBeLessThanOrEqual(max);
          for (const candidate of all.filter(({ id }) => ids.includes(id))) {
            expect([null, 'dismissed']).toContain(candidate.asked);
            expect(candidate.unavailable).toBe(false);
            expect(candidate.accepted).toBeLessThan(candidate.offered ?? Number.POSITIVE_INFINITY);
          }
          expect(chosen([...all].reverse(), max)).toEqual(ids);
        },
      ),
    );
  });
});
