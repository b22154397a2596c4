import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOf, comesBackOn, counted, type Entry, periodOf, step } from './accounting.ts';
import { type Event, RESERVING, requestStates, type State } from './states.ts';

const QUOTA = 300;
const draft: Entry = { state: 'draft', granted: 0, used: null };
const totalOf = (entries: readonly Entry[]) => entries.reduce((sum, entry) => sum + counted(entry), 0);

/** Anything, to any of a team's requests, in any order. */
const happening = fc.record({
  request: fc.nat({ max: 5 }),
  event: fc.constantFrom(...requestStates.names),
  minutes: fc.integer({ min: 0, max: 400 }),
});

function live(happenings: readonly { request: number; event: Event; minutes: number }[]) {
  const entries: Entry[] = Array.from({ length: 6 }, () => draft);
  const totals: number[] = [];
  for (const { request, event, minutes } of happenings) {
    const entry = entries[request] ?? draft;
    const others = totalOf(entries) - counted(entry);
    const after = step(entry, event, minutes, QUOTA - others);
    if (!('refused' in after)) entries[request] = after;
    totals.push(totalOf(entries));
  }
  return { entries, totals };
}

/** What leads a request, wherever it stands, to an end. */
const TO_THE_END: Record<State, Event | null> = {
  draft: 'withdraw',
  review: 'withdraw',
  commented: 'withdraw',
  searching: 'withdraw',
  unanswered: 'withdraw',
  proposed: 'withdraw',
  granted: 'withdraw',
  held: 'missed',
  done: null,
  withdrawn: null,
};

describe('the quota', () => {
  it('is never exceeded, in any order of events', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 200 }), (happenings) => {
        expect(Math.max(0, ...live(happenings).totals)).toBeLessThanOrEqual(QUOTA);
      }),
      { numRuns: 500 },
    );
  });

  it('is given back whole, but for what was used, whatever happened before', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 200 }), (happenings) => {
        const ended = live(happenings).entries.map((entry) => {
          const event = TO_THE_END[entry.state];
          const after = event === null ? entry : step(entry, event, 0, 0);
          return 'refused' in after ? entry : after;
        });
        const used = ended.filter(({ state }) => state === 'done').map((entry) => entry.used ?? 0);
        expect(totalOf(ended)).toBe(used.reduce((sum, minutes) => sum + minutes, 0));
        for (const { state, granted, used: minutes } of ended) {
          if (!RESERVING.includes(state)) expect(granted).toBe(0);
          expect(minutes ?? 0).toBeLessThanOrEqual(granted);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('refuses what is too much, and says what is left', () => {
    const entry: Entry = { state: 'searching', granted: 0, used: null };
    expect(step(entry, 'take', 120, 90)).toEqual({ refused: 'quota', left: 90 });
    expect(step(entry, 'take', 90, 90)).toEqual({ state: 'proposed', granted: 90, used: null });
  });

  it('is a team’s, or a person’s; who has no défi counts alone', () => {
    const alix = { id: 'm-alix', defi: 'Portail' };
    expect(accountOf(alix, { per: 'team' })).toBe('defi/Portail');
    expect(accountOf(alix, { per: 'person' })).toBe('member/m-alix');
    expect(accountOf({ ...alix, defi: null }, { per: 'team' })).toBe('member/m-alix');
  });

  it('comes back with the next month, or never', () => {
    expect(periodOf('2022-03-31', { every: 'month' })).toBe('2022-03');
    expect(comesBackOn('2022-03')).toBe('2022-04-01');
    expect(comesBackOn('2022-12')).toBe('2023-01-01');
    expect(comesBackOn(periodOf('2022-03-31', { every: 'promotion' }))).toBeNull();
  });
});
