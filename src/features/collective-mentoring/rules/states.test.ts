import { describe, expect, it } from 'vitest';
import { type Event, problemStates, type State } from './states.ts';

const { states, names, next } = problemStates;

/** Written by hand, apart from the table. */
const LEADS: Record<string, State> = {
  'open join': 'open',
  'open leave': 'open',
  'open withdraw': 'withdrawn',
  'open plan': 'planned',
  'open restored': 'planned',
  'planned cancelled': 'open',
  'planned over': 'over',
};
const pairs = states.flatMap((state) => names.map((event): [State, Event] => [state, event]));

describe('a problem that was raised', () => {
  it.each(pairs)('that is %s, and hears “%s”', (state, event) => {
    const ended = state === 'over' || state === 'withdrawn';
    expect(next(state, event)).toEqual(
      LEADS[`${state} ${event}`] ?? { refused: ended ? 'ended' : 'elsewhere', at: state },
    );
  });
});
