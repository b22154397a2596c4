import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, choose, type Sought } from './choose.ts';

const sought: Sought = { field: 'droit', defi: 'Portail', draw: 'request/1' };
const somebody = (id: string, other: Partial<Candidate> = {}): Candidate => ({
  ...{ id, defi: 'Boussole', declared: null, helped: 0, declined: 0, load: [0], available: true, room: true },
  ...other,
});
const chosen = (candidates: Candidate[], wanted: Partial<Sought> = {}, atOnce = 3) =>
  choose(candidates, { ...sought, ...wanted }, atOnce).map(({ id }) => id);

describe('whom to ask', () => {
  it.each<[string, Candidate[], string[]]>([
    [
      'those who declared it, those who helped with it, then the interested',
      [
        somebody('a', { declared: 'interested' }),
        somebody('b', { declared: 'help', load: [1] }),
        somebody('c', { helped: 1 }),
      ],
      ['c', 'b', 'a'],
    ],
    [
      'others only when nobody is left who knows it',
      [somebody('a'), somebody('b', { declared: 'interested' })],
      ['b'],
    ],
    ['others, when nobody knows it', [somebody('a')], ['a']],
    [
      'whoever was asked least first',
      [somebody('a', { declared: 'help', load: [2] }), somebody('b', { declared: 'help', load: [1] })],
      ['b', 'a'],
    ],
    [
      'then whoever declined least',
      [somebody('a', { declared: 'help', declined: 1 }), somebody('b', { declared: 'help' })],
      ['b', 'a'],
    ],
    [
      'the interested before those who know it, and were asked twice more',
      [
        somebody('a', { declared: 'help', load: [2] }),
        somebody('b', { declared: 'interested' }),
        somebody('c', { declared: 'help', load: [1] }),
      ],
      ['c', 'b', 'a'],
    ],
    [
      'nobody of her team, away, or whose week is full: another',
      [
        somebody('a', { declared: 'help', defi: 'Portail' }),
        somebody('b', { declared: 'help', available: false }),
        somebody('c', { declared: 'help', room: false }),
        somebody('d', { declared: 'interested', load: [9] }),
      ],
      ['d'],
    ],
  ])('is %s', (_name, candidates, expected) => {
    expect(chosen(candidates)).toEqual(expected);
  });

  it('is said with the reasons, what leads to her first', () => {
    const [first] = choose([somebody('a', { declared: 'help', helped: 2 })], sought, 1);
    expect(first?.reasons).toEqual([
      { because: 'declared' },
      { because: 'helped', times: 2 },
      { because: 'other-team' },
      { because: 'rested' },
    ]);
    const [other] = choose([somebody('b', { load: [3], defi: null })], { ...sought, field: null }, 1);
    expect(other?.reasons).toEqual([{ because: 'no-field' }]);
  });

  it('is the same again in any order, never beyond what may be, and always explained', () => {
    const anybody = fc.record({
      id: fc.uuid(),
      defi: fc.constantFrom(null, 'Portail', 'Boussole', 'Archipel'),
      declared: fc.constantFrom<Candidate['declared']>(null, 'help', 'interested'),
      helped: fc.nat(3),
      declined: fc.nat(3),
      load: fc.tuple(fc.nat(3)),
      available: fc.boolean(),
      room: fc.boolean(),
    });
    const everybody = fc.uniqueArray(anybody, { selector: ({ id }) => id, maxLength: 30 });
    fc.assert(
      fc.property(everybody, fc.integer({ min: 1, max: 5 }), fc.string(), (all, most, draw) => {
        const wanted = { ...sought, draw };
        const choices = choose(all, wanted, most);
        expect(choose([...all].reverse(), wanted, most)).toEqual(choices);
        expect(choices.length).toBeLessThanOrEqual(most);
        for (const { id, reasons } of choices) {
          const candidate = all.find((each) => each.id === id);
          expect(candidate).toMatchObject({ available: true, room: true });
          expect(candidate?.defi).not.toBe('Portail');
          expect(reasons.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is spread evenly by lot among equals, where an order of ids would ask the same ones for ever', () => {
    const times = new Map<string, number>();
    const forty = Array.from({ length: 40 }, (_, index) => somebody(`m-${index}`));
    for (let draw = 0; draw < 400; draw += 1)
      for (const id of chosen(forty, { draw: `request-${draw}` })) times.set(id, (times.get(id) ?? 0) + 1);
    expect(times.size).toBe(40);
    // Thirty each, give or take what a lot gives.
    expect(Math.max(...times.values())).toBeLessThan(55);
    expect(Math.min(...times.values())).toBeGreaterThan(10);
  });
});
