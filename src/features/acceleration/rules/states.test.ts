import { describe, expect, it } from 'vitest';
import { requestStates } from './states.ts';

const { states, names, next } = requestStates;

/** Written by hand, apart from the table: where each event that is not refused leads. */
const LEADS: Record<string, string> = {
  'draft save': 'draft',
  'draft send': 'review',
  'draft withdraw': 'withdrawn',
  'review comment': 'commented',
  'review letGo': 'searching',
  'review leave': 'searching',
  'review withdraw': 'withdrawn',
  'commented save': 'commented',
  'commented comment': 'commented',
  'commented resend': 'searching',
  'commented withdraw': 'withdrawn',
  'searching ask': 'searching',
  'searching nobody': 'unanswered',
  'searching decline': 'searching',
  'searching take': 'proposed',
  'searching withdraw': 'withdrawn',
  'unanswered again': 'searching',
  'unanswered decline': 'unanswered',
  'unanswered take': 'proposed',
  'unanswered withdraw': 'withdrawn',
  'proposed counter': 'proposed',
  'proposed agree': 'granted',
  'proposed release': 'searching',
  'proposed lapse': 'searching',
  'proposed withdraw': 'withdrawn',
  'granted counter': 'proposed',
  'granted release': 'searching',
  'granted over': 'held',
  'granted withdraw': 'withdrawn',
  'held counter': 'proposed',
  'held tell': 'done',
  'held missed': 'withdrawn',
  'done follow': 'done',
};

describe('the states of a request', () => {
  const all = states.flatMap((state) => names.map((event) => [state, event] as const));
  it.each(all)('%s, when “%s” happens: as written, or refused', (state, event) => {
    const ended = state === 'done' || state === 'withdrawn';
    const refusal = { refused: ended ? 'ended' : 'elsewhere', at: state };
    expect(next(state, event)).toEqual(LEADS[`${state} ${event}`] ?? refusal);
  });

  it('can all be reached from a draft, and all but the last lead on', () => {
    const reached = new Set<string>(['draft', ...Object.values(LEADS)]);
    expect([...reached].sort()).toEqual([...states].sort());
    for (const state of states)
      expect(names.some((event) => typeof next(state, event) === 'string')).toBe(state !== 'withdrawn');
  });
});
