import { describe, expect, it } from 'vitest';
import { AMONG, drawing } from './rules/drawing.ts';
import { type Acquaintance, chooseMeeting, meetingIsDue } from './rules/meeting.ts';
import { isNotifiedThisWeek } from './rules/walk.ts';

const lou = { id: 'lou', metier: 'design', defi: 'Horizon' };
const person = (
  id: string,
  metier: string,
  defi: string,
  other: Partial<Acquaintance> = {},
): Acquaintance => ({
  ...{ id, metier, defi, lately: 0, available: true, room: true },
  ...other,
});

describe('whom a newcomer meets', () => {
  const choose = (people: Acquaintance[], met: Parameters<typeof chooseMeeting>[2] = []) =>
    chooseMeeting(lou, people, met, 'draw');

  it.each([
    ['another métier before hers', [person('a', 'design', 'A'), person('b', 'data', 'B')], 'b'],
    ['her own métier, when there is no other', [person('a', 'design', 'A')], 'a'],
    ['nobody of her défi', [person('a', 'data', 'Horizon')], undefined],
    ['nobody without room in her week', [person('a', 'data', 'A', { room: false })], undefined],
    ['nobody who is away, or in a pause', [person('a', 'data', 'A', { available: false })], undefined],
    ['whoever was asked for less', [person('a', 'data', 'A', { lately: 1 }), person('b', 'data', 'B')], 'b'],
    ['not herself', [person('lou', 'data', 'A')], undefined],
  ])('%s', (_, people, expected) => {
    expect(choose(people)?.id).toBe(expected);
    expect(choose([...people].reverse())?.id).toBe(expected);
  });

  it('is somebody new, of a métier and a défi that she knows nobody of first', () => {
    const met = [{ id: 'a', metier: 'data', defi: 'A' }];
    const people = [person('a', 'data', 'A'), person('b', 'data', 'B'), person('c', 'droit', 'C')];
    expect(choose(people, met)).toEqual({ id: 'c', reasons: ['metier', 'defi', 'rested'] });
    expect(choose(people.slice(0, 2), met)?.id).toBe('b');
    expect(choose(people.slice(0, 1), met)).toBeNull();
  });

  it('is said why, and only what is so', () => {
    expect(choose([person('a', 'design', 'A', { lately: 2 })])?.reasons).toEqual(['defi']);
  });

  it.each([
    ['on the first day', [], '2022-03-14', true],
    ['before it', [], '2022-03-11', false],
    ['in the fourth week, when one was put off', ['met', 'later', 'met'], '2022-04-08', true],
    ['later', [], '2022-04-15', false],
    ['once three are under way', ['met', 'proposed', 'met'], '2022-03-28', false],
    ['when one was declined', ['met', 'declined', 'passed'], '2022-03-28', true],
  ] as const)('%s', (_, states, todayOn, expected) => {
    const meetings = states.map((state) => ({ state }));
    const days = { isPause: () => false };
    expect(meetingIsDue(meetings, 3, { anchorOn: '2022-03-14', todayOn }, days)).toBe(expected);
  });
});

it('somebody hears of her steps once a week, whichever day it was', () => {
  expect(isNotifiedThisWeek(['2022-03-14'], '2022-03-20')).toBe(true);
  expect(isNotifiedThisWeek(['2022-03-14', null], '2022-03-21')).toBe(false);
});

describe('of many who could be met', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...{ id: `${index}`, defi: `d${index % 7}`, lately: index < 300 ? 1 : 0 },
      metier: index === count - 1 ? 'rare' : index % 2 === 0 ? 'dev' : null,
    }));

  it('some of each métier are looked at, those asked for least first, and others for whoever comes next', () => {
    const { draw, pass, isPart, people } = drawing(many(1000));
    expect([isPart, people.length]).toEqual([true, 1000]);
    const first = draw();
    expect(first.length).toBeLessThanOrEqual(AMONG);
    expect(new Set(first.map(({ metier }) => metier))).toEqual(new Set(['dev', null, 'rare']));
    expect(first.every(({ lately }) => lately === 0)).toBe(true);
    const chosen = new Set<string>();
    for (let count = 0; count < 500; count += 1) {
      const [next] = draw().filter(({ metier }) => metier === 'dev');
      if (next) chosen.add(next.id);
      pass('dev');
    }
    expect(chosen.size).toBe(500);
    // Around, as often as it takes.
    expect(draw()).toHaveLength(first.length);
  });

  it('a few are all looked at', () => {
    expect(drawing(many(AMONG)).draw()).toHaveLength(AMONG);
    expect(drawing([]).draw()).toEqual([]);
  });
});
