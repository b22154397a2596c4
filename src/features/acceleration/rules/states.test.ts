import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EVENTS, next, STATES } from './states.ts';

/** The moves that docs/states.md tells, by state. */
function documented(): Map<string, Map<string, string>> {
  const page = readFileSync(new URL('../../../../docs/states.md', import.meta.url), 'utf8');
  const section = page.split('\n## ').find((part) => part.startsWith('Acceleration hours')) ?? '';
  const rows = [...section.matchAll(/^\| `(\w+)` \| (.+) \|$/gm)];
  return new Map(
    rows.map(([, state = '', moves = '']) => [
      state,
      new Map([...moves.matchAll(/`(\w+)` → (\w+)/g)].map(([, event = '', to = '']) => [event, to])),
    ]),
  );
}

const moves = documented();

describe('the states of a request', () => {
  it('are those of docs/states.md, all of them', () => {
    expect([...moves.keys()]).toEqual([...STATES]);
  });

  const all = STATES.flatMap((state) => EVENTS.map((event) => [state, event] as const));
  it.each(all)('%s, when “%s” happens: as the page says, or refused', (state, event) => {
    const ended = state === 'done' || state === 'withdrawn';
    const expected = moves.get(state)?.get(event) ?? { refused: ended ? 'ended' : 'elsewhere', at: state };
    expect(next(state, event)).toEqual(expected);
  });

  it('can all be reached from a draft, and all but the last lead on', () => {
    const reached = new Set<string>(['draft']);
    for (const state of reached)
      for (const event of EVENTS) {
        const to = next(state as (typeof STATES)[number], event);
        if (typeof to === 'string') reached.add(to);
      }
    expect([...reached].sort()).toEqual([...STATES].sort());
    for (const state of STATES)
      expect(EVENTS.some((event) => typeof next(state, event) === 'string')).toBe(state !== 'withdrawn');
  });
});
