import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EVENTS, type Event, MOVES, next, STATES, type State } from './states.ts';

/** Written by hand, apart from the table. */
const LEADS: Record<string, State> = {
  'open join': 'open',
  'open leave': 'open',
  'open withdraw': 'withdrawn',
  'open plan': 'planned',
  'planned cancelled': 'open',
  'planned over': 'over',
};
const pairs = STATES.flatMap((state) => EVENTS.map((event): [State, Event] => [state, event]));

describe('a problem that was raised', () => {
  it.each(pairs)('that is %s, and hears “%s”', (state, event) => {
    const ended = state === 'over' || state === 'withdrawn';
    expect(next(state, event)).toEqual(
      LEADS[`${state} ${event}`] ?? { refused: ended ? 'ended' : 'elsewhere', at: state },
    );
  });

  it('is told in docs/states.md', () => {
    const page = readFileSync(new URL('../../../../docs/states.md', import.meta.url), 'utf8');
    const section = page.split('\n## ').find((each) => each.startsWith('Collective mentoring')) ?? '';
    const rows = Object.entries(MOVES).map(([state, moves]) => {
      const told = Object.entries(moves).map(([event, to]) => `\`${event}\` → ${to}`);
      return `| \`${state}\` | ${told.length === 0 ? 'nothing more' : told.join(', ')} |`;
    });
    expect(section.split('\n').filter((line) => line.startsWith('| `'))).toEqual(rows);
  });
});
