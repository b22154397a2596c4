import { describe, expect, it } from 'vitest';
import type { StateMachine } from '../../../community/feature/state-machine.ts';
import { cycleStates, requestStates, sessionStates } from './states.ts';

/** Written by hand, apart from the tables: where each event that is not refused leads. */
const REQUEST: Record<string, string> = {
  'asked accept': 'taken',
  'asked decline': 'open',
  'asked withdraw': 'withdrawn',
  'asked leave': 'open',
  'asked overdue': 'open',
  'open accept': 'taken',
  'open overdue': 'open',
  'open take': 'taken',
  'open pass': 'open',
  'open withdraw': 'withdrawn',
};
const CYCLE: Record<string, string> = {
  'offering offer': 'choosing',
  'offering stop': 'stopped',
  'choosing offer': 'choosing',
  'choosing noneSuits': 'offering',
  'choosing book': 'running',
  'choosing stop': 'stopped',
  'running finish': 'ending',
  'running stop': 'stopped',
  'ending renew': 'renewing',
  'ending close': 'closed',
  'renewing agree': 'closed',
  'renewing refuse': 'ending',
  'renewing close': 'closed',
};
const SESSION: Record<string, string> = {
  'planned propose': 'proposed',
  'planned cancel': 'cancelled',
  'planned over': 'held',
  'proposed agree': 'planned',
  'proposed refuse': 'planned',
  'proposed retract': 'planned',
  'proposed cancel': 'cancelled',
  'proposed over': 'held',
  'held miss': 'missed',
  'missed tookPlace': 'held',
};

const pairs = <State extends string, Move extends string>({ states, names }: StateMachine<State, Move>) =>
  states.flatMap((state) => names.map((event): [State, Move] => [state, event]));

const expected = (table: Record<string, string>, state: string, event: string, ended: readonly string[]) =>
  table[`${state} ${event}`] ?? { refused: ended.includes(state) ? 'ended' : 'elsewhere', at: state };

describe('a request', () => {
  it.each(pairs(requestStates))('that is %s, and hears “%s”', (state, event) => {
    expect(requestStates.next(state, event)).toEqual(expected(REQUEST, state, event, ['taken', 'withdrawn']));
  });
});

describe('a cycle', () => {
  it.each(pairs(cycleStates))('that is %s, and hears “%s”', (state, event) => {
    expect(cycleStates.next(state, event)).toEqual(expected(CYCLE, state, event, ['closed', 'stopped']));
  });
});

describe('a session', () => {
  it.each(pairs(sessionStates))('that is %s, and hears “%s”', (state, event) => {
    expect(sessionStates.next(state, event)).toEqual(expected(SESSION, state, event, ['cancelled']));
  });
});

describe('every state', () => {
  it('can be reached, and every event leads somewhere', () => {
    for (const [table, { states, names }, first] of [
      [REQUEST, requestStates, ['asked', 'open']],
      [CYCLE, cycleStates, ['offering']],
      [SESSION, sessionStates, ['planned']],
    ] as const) {
      const reached = new Set([...first, ...Object.values(table)]);
      expect([...reached].sort()).toEqual([...states].sort());
      const heard = new Set(Object.keys(table).map((key) => key.split(' ')[1]));
      expect([...heard].sort()).toEqual([...names].sort());
    }
  });
});
