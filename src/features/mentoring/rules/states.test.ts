import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  CYCLE_EVENTS,
  CYCLE_MOVES,
  CYCLE_STATES,
  nextCycle,
  nextRequest,
  nextSession,
  REQUEST_EVENTS,
  REQUEST_MOVES,
  REQUEST_STATES,
  SESSION_EVENTS,
  SESSION_MOVES,
  SESSION_STATES,
} from './states.ts';

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

const pairs = <State extends string, Event extends string>(
  states: readonly State[],
  events: readonly Event[],
): [State, Event][] => states.flatMap((state) => events.map((event): [State, Event] => [state, event]));

const expected = (table: Record<string, string>, state: string, event: string, ended: readonly string[]) =>
  table[`${state} ${event}`] ?? { refused: ended.includes(state) ? 'ended' : 'elsewhere', at: state };

describe('a request', () => {
  it.each(pairs(REQUEST_STATES, REQUEST_EVENTS))('that is %s, and hears “%s”', (state, event) => {
    expect(nextRequest(state, event)).toEqual(expected(REQUEST, state, event, ['taken', 'withdrawn']));
  });
});

describe('a cycle', () => {
  it.each(pairs(CYCLE_STATES, CYCLE_EVENTS))('that is %s, and hears “%s”', (state, event) => {
    expect(nextCycle(state, event)).toEqual(expected(CYCLE, state, event, ['closed', 'stopped']));
  });
});

describe('a session', () => {
  it.each(pairs(SESSION_STATES, SESSION_EVENTS))('that is %s, and hears “%s”', (state, event) => {
    expect(nextSession(state, event)).toEqual(expected(SESSION, state, event, ['cancelled']));
  });
});

describe('every state', () => {
  it('can be reached, and every event leads somewhere', () => {
    for (const [table, states, events, first] of [
      [REQUEST, REQUEST_STATES, REQUEST_EVENTS, ['asked', 'open']],
      [CYCLE, CYCLE_STATES, CYCLE_EVENTS, ['offering']],
      [SESSION, SESSION_STATES, SESSION_EVENTS, ['planned']],
    ] as const) {
      const reached = new Set([...first, ...Object.values(table)]);
      expect([...reached].sort()).toEqual([...states].sort());
      const heard = new Set(Object.keys(table).map((key) => key.split(' ')[1]));
      expect([...heard].sort()).toEqual([...events].sort());
    }
  });

  it('is told in docs/states.md, with where its events lead', () => {
    const page = readFileSync(new URL('../../../../docs/states.md', import.meta.url), 'utf8');
    const section = page.split('\n## ').find((each) => each.startsWith('Mentoring')) ?? '';
    const rows = [REQUEST_MOVES, CYCLE_MOVES, SESSION_MOVES].flatMap((table) =>
      Object.entries(table).map(([state, moves]) => {
        const told = Object.entries(moves).map(([event, to]) => `\`${event}\` → ${to}`);
        return `| \`${state}\` | ${told.length === 0 ? 'nothing more' : told.join(', ')} |`;
      }),
    );
    expect(section.split('\n').filter((line) => line.startsWith('| `'))).toEqual(rows);
  });
});
