import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Answered } from '../../../../../community/gatherings/gathering.ts';
import { decideAnswer, rankOf, seatsGiven, type Wanted, whyClosed } from './answering.ts';

const open = { state: 'announced' as const, startsAt: 1000, capacity: 1 as number | null };
const given = (...list: [string, Answer, number][]): Answered[] =>
  list.map(([memberId, answer, position]) => ({ memberId, answer, position }));

describe('an answer', () => {
  it.each<[string, Answered[], string, Wanted, Answer, string[]]>([
    ['a yes takes a free seat', [], 'a', 'yes', 'yes', []],
    ['a yes to what is full waits', given(['a', 'yes', 1]), 'b', 'yes', 'waiting', []],
    [
      'who declines frees her seat for the first who waits',
      given(['a', 'yes', 1], ['b', 'waiting', 2], ['c', 'waiting', 3]),
      'a',
      'no',
      'no',
      ['b'],
    ],
    ['a maybe frees a seat too', given(['a', 'yes', 1], ['b', 'waiting', 2]), 'a', 'maybe', 'maybe', ['b']],
    [
      'who waits may give up, and nobody moves',
      given(['a', 'yes', 1], ['b', 'waiting', 2]),
      'b',
      'no',
      'no',
      [],
    ],
    [
      'who had declined goes to the end',
      given(['a', 'no', 1], ['b', 'yes', 2], ['c', 'waiting', 3]),
      'a',
      'yes',
      'waiting',
      [],
    ],
    ['a yes said twice keeps its seat', given(['a', 'yes', 1]), 'a', 'yes', 'yes', []],
  ])('%s', (_, answers, memberId, wanted, answer, promoted) => {
    const decision = decideAnswer(open, answers, memberId, wanted, 0);
    expect(decision).toMatchObject({ kept: { memberId, answer } });
    expect('promoted' in decision && decision.promoted.map((each) => each.memberId)).toEqual(promoted);
  });

  it('keeps the rank of who says yes again while she waits', () => {
    const answers = given(['a', 'yes', 1], ['b', 'waiting', 2], ['c', 'waiting', 3]);
    expect(decideAnswer(open, answers, 'b', 'yes', 0)).toMatchObject({
      kept: { answer: 'waiting', position: 2 },
    });
    expect(rankOf(answers, 'c')).toBe(2);
    expect(rankOf(answers, 'a')).toBeNull();
  });

  it('does not turn anybody away when the capacity was lowered', () => {
    const answers = given(['a', 'yes', 1], ['b', 'yes', 2], ['c', 'waiting', 3]);
    expect(decideAnswer(open, answers, 'a', 'no', 0)).toMatchObject({ promoted: [] });
    expect(seatsGiven(1, answers)).toEqual([]);
    expect(seatsGiven(null, answers)).toEqual(given(['c', 'yes', 3]));
  });

  it.each([
    ['draft', 0, 'gone'],
    ['cancelled', 0, 'cancelled'],
    ['over', 0, 'started'],
    ['announced', 1000, 'started'],
    ['planned', 999, null],
  ] as const)('to one that is %s, at %i, is refused: %s', (state, now, refused) => {
    expect(whyClosed({ state, startsAt: 1000 }, now)?.refused ?? null).toBe(refused);
  });
});

describe('the waiting list, whatever happens', () => {
  type Step = { member: string; wanted: Wanted } | { capacity: number | null };
  const step: fc.Arbitrary<Step> = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        member: fc.constantFrom(...'abcdefgh'),
        wanted: fc.constantFrom('yes' as const, 'yes' as const, 'maybe' as const, 'no' as const),
      }),
    },
    { weight: 1, arbitrary: fc.record({ capacity: fc.option(fc.integer({ min: 1, max: 5 })) }) },
  );

  it('never goes over its capacity, never lets somebody wait beside a free seat, and keeps its order', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let capacity: number | null = 2;
        const kept = new Map<string, Answered>();
        // The same list, kept by hand: who wanted to come, in the order in which they said so.
        let queue: string[] = [];
        for (const each of steps) {
          const seated = [...kept.values()]
            .filter(({ answer }) => answer === 'yes')
            .map(({ memberId }) => memberId);
          if ('capacity' in each) {
            capacity = each.capacity;
            for (const seat of seatsGiven(capacity, [...kept.values()])) kept.set(seat.memberId, seat);
          } else {
            const decision = decideAnswer(
              { ...open, capacity },
              [...kept.values()],
              each.member,
              each.wanted,
              0,
            );
            if (!('kept' in decision)) throw new Error('refused');
            for (const seat of [decision.kept, ...decision.promoted]) kept.set(seat.memberId, seat);
            if (each.wanted !== 'yes') queue = queue.filter((member) => member !== each.member);
            else if (!queue.includes(each.member)) queue.push(each.member);
          }
          const all = [...kept.values()];
          const coming = all.filter(({ answer }) => answer === 'yes').map(({ memberId }) => memberId);
          const waiting = all
            .filter(({ answer }) => answer === 'waiting')
            .sort((a, b) => a.position - b.position);
          // Over a capacity that was lowered, nobody is let in.
          if (capacity !== null && coming.length > capacity)
            expect(coming.every((member) => seated.includes(member))).toBe(true);
          if (waiting.length > 0) expect(capacity !== null && coming.length >= capacity).toBe(true);
          // Nobody is lost, and nobody overtakes.
          expect([...coming, ...waiting.map(({ memberId }) => memberId)].sort()).toEqual([...queue].sort());
          expect(waiting.map(({ memberId }) => memberId)).toEqual(
            queue.filter((member) => !coming.includes(member)),
          );
          expect(new Set(all.map(({ position }) => position)).size).toBe(all.length);
        }
      }),
      { numRuns: 400 },
    );
  });
});
