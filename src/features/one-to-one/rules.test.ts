import { describe, expect, it } from 'vitest';
import { demoProgramme } from '../../../test/support/programme.ts';
import type { Slot } from '../../community/feature/slot.ts';
import { makeCalendar } from '../../community/programme/calendar.ts';
import { dueAmong, editionsOn, isThereBetween } from './rules/editions.ts';
import type { Meeting, MeetingState } from './rules/meeting.ts';
import { assignSlots, slotsIn } from './rules/slots.ts';

const programme = demoProgramme();
const calendar = makeCalendar(programme.promotion);

describe('the months that coaches plan now', () => {
  it.each<[string, string, string[]]>([
    ['three weeks before its day', '2022-03-01', ['2022-03-22']],
    ['until the end of the month', '2022-03-31', ['2022-03-22']],
    ['the next as soon as it is near', '2022-04-05', ['2022-04-26']],
    ['not yet', '2022-04-01', []],
    ['after the summer’s pause', '2022-08-05', ['2022-08-23']],
  ])('%s', (_what, todayOn, expected) => {
    expect(editionsOn(programme, calendar, todayOn).map(({ nominalOn }) => nominalOn)).toEqual(expected);
  });

  it('none whose day falls into a pause', () => {
    const paused = makeCalendar({
      ...programme.promotion,
      pauses: [{ name: 'Pause', from: '2022-03-21', to: '2022-03-25' }],
    });
    expect(editionsOn(programme, paused, '2022-03-05')).toEqual([]);
  });

  it('of a promotion of two years, each once', () => {
    const long = { ...programme, promotion: { ...programme.promotion, endsOn: '2023-08-31' } };
    const days = makeCalendar(long.promotion);
    const seen = new Set<string>();
    for (let month = 0; month < 24; month += 1) {
      const on = new Date(Date.UTC(2021, 8 + month, 20)).toISOString().slice(0, 10);
      for (const { ref } of editionsOn(long, days, on)) seen.add(ref);
    }
    expect(seen.size).toBeGreaterThanOrEqual(21);
  });
});

describe('with whom a coach has still to plan', () => {
  const coach = { id: 'c', email: 'C@example.org', roles: ['coach' as const] };
  const eig = (id: string, coachEmail: string | null) => ({ id, coachEmail, active: true });
  const meeting = (state: MeetingState, coachId: string | null = 'c'): Meeting => ({
    ...{ id: 'm', format: 'f', nominalOn: 'n', memberId: 'e', coachId, startsAt: 1, endsAt: 2 },
    ...{ place: null, state, sequence: 0, changedAt: 0 },
  });
  it.each<[string, Meeting[], boolean]>([
    ['nothing is planned', [], true],
    ['a draft alone', [meeting('draft')], true],
    ['it is agreed', [meeting('agreed')], false],
    ['another time is asked for', [meeting('unsuited')], false],
    ['she passes', [meeting('skipped')], false],
    ['this coach cancelled it', [meeting('cancelled')], false],
    ['it went with a former coach', [meeting('cancelled', 'former')], true],
    ['it went with one who was erased', [meeting('cancelled', null)], true],
  ])('%s', (_what, meetings, expected) => {
    expect(dueAmong(coach, [eig('e', 'c@example.org')], meetings)).toHaveLength(expected ? 1 : 0);
  });
  it('nobody who has another coach, or none', () => {
    expect(dueAmong(coach, [eig('e', 'd@example.org'), eig('g', null)], [])).toEqual([]);
  });
});

describe('whether somebody is there at all', () => {
  const range = { fromOn: '2022-03-28', untilOn: '2022-03-31' };
  it.each<[string, Parameters<typeof isThereBetween>[0], { fromOn: string; toOn: string }[], boolean]>([
    ['always', { id: 'e' }, [], true],
    ['arrives on the last day', { id: 'e', arrivesOn: '2022-03-31' }, [], true],
    ['arrives after', { id: 'e', arrivesOn: '2022-04-01' }, [], false],
    ['left before', { id: 'e', leavesOn: '2022-03-27' }, [], false],
    ['away but one day', { id: 'e' }, [{ fromOn: '2022-03-01', toOn: '2022-03-30' }], true],
    ['away', { id: 'e' }, [{ fromOn: '2022-03-01', toOn: '2022-03-31' }], false],
  ])('%s', (_what, person, absences, expected) => {
    expect(isThereBetween(person, absences, range, calendar)).toBe(expected);
  });
});

describe('the times of a day', () => {
  const times = (from: string, to: string, minutes: number, days = ['2022-03-22']) =>
    slotsIn(calendar, { days, from, to }, minutes).map(({ startsAt }) =>
      new Date(startsAt + 3_600_000).toISOString().slice(5, 16),
    );
  it('leave noon out when the day goes on after', () => {
    expect(times('10:00', '16:00', 60)).toEqual(['03-22T10:00', '03-22T11:00', '03-22T14:00', '03-22T15:00']);
    expect(times('11:00', '14:00', 60)).toEqual(['03-22T11:00', '03-22T12:00', '03-22T13:00']);
  });
  it('are none where one doesn’t fit, and each once', () => {
    expect(times('10:00', '10:50', 60)).toEqual([]);
    expect(times('10:00', '11:00', 60, ['2022-03-22', '2022-03-22'])).toEqual(['03-22T10:00']);
  });
});

describe('who has which time', () => {
  const slot = (rank: number): Slot => ({ startsAt: rank, endsAt: rank + 1 });
  const slots = [slot(1), slot(2), slot(3)];
  const laid = (suits: Record<string, number[]>) =>
    Object.fromEntries(
      [
        ...assignSlots(Object.keys(suits), slots, (person, { startsAt }) =>
          (suits[person] ?? []).includes(startsAt),
        ),
      ].map(([person, { startsAt }]) => [person, startsAt]),
    );
  it.each<[string, Record<string, number[]>, Record<string, number>]>([
    ['the first that suits', { a: [1, 2], b: [1, 2] }, { a: 1, b: 2 }],
    ['one makes room for whoever has no other', { a: [1, 2], b: [1] }, { a: 2, b: 1 }],
    ['in a chain', { a: [1, 2], b: [2, 3], c: [1], d: [2] }, { a: 2, b: 3, c: 1 }],
    ['nobody where nothing suits', { a: [] }, {}],
  ])('%s', (_what, suits, expected) => {
    expect(laid(suits)).toEqual(expected);
  });
  it('as many as there can be, of forty people and as many times', () => {
    const people = Array.from({ length: 40 }, (_, index) => index);
    const many = people.map(slot);
    const all = assignSlots(people, many, (person, { startsAt }) => startsAt >= 39 - person);
    expect(all.size).toBe(40);
    expect(new Set([...all.values()]).size).toBe(40);
  });
});
