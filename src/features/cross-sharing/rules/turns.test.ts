import { describe, expect, it } from 'vitest';
import { type Presented, turnOrder } from './turns.ts';

const presented = new Map<string, Presented>([
  ['often', { times: 2, lastAt: 10 }],
  ['lately', { times: 1, lastAt: 30 }],
  ['longAgo', { times: 1, lastAt: 20 }],
]);

describe('whose turn it is to present', () => {
  it('is whose it was least, then longest ago', () => {
    const order = turnOrder(['often', 'lately', 'never', 'longAgo'], presented, 'g');
    expect(order).toEqual(['never', 'longAgo', 'lately', 'often']);
  });

  it('is drawn by lot between those who are even, the same way for one gathering', () => {
    const even = ['alix', 'camille', 'hugo', 'ines', 'lina'];
    expect(turnOrder([...even].reverse(), new Map(), 'g1')).toEqual(turnOrder(even, new Map(), 'g1'));
    const firsts = new Set(
      ['g1', 'g2', 'g3', 'g4', 'g5', 'g6', 'g7', 'g8'].map((id) => turnOrder(even, new Map(), id)[0]),
    );
    expect(firsts.size).toBeGreaterThan(1);
  });
});
