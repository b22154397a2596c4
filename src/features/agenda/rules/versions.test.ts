import { expect, it } from 'vitest';
import { entryAt } from '../../../../test/support/agenda.ts';
import { versioned } from './versions.ts';

const first = entryAt('2022-03-17T17:00', { id: 'gathering/a', sequence: 2, changedAt: 5 });
const other = entryAt('2022-03-18T17:00', { id: 'gathering/b', sequence: 0, changedAt: 6 });
const read = (entries: (typeof first)[], before = {}, now = 100, alarmMinutes: number | null = null) =>
  versioned(entries, before, { alarmMinutes, now });
const told = ({ entries }: ReturnType<typeof read>) =>
  entries.map(({ sequence, changedAt }) => [sequence, changedAt]);

it('what is read for the first time is told as it stands, and nothing is new when nothing has changed', () => {
  const before = read([first, other]);
  expect(told(before)).toEqual([
    [2, 5],
    [0, 6],
  ]);
  const again = read([first, other], before.versions, 200);
  expect(again.changed).toBe(false);
  expect(told(again)).toEqual(told(before));
});

it('an entry whose status follows an answer is new to the calendar, each time, and no other is', () => {
  const before = read([first, other]);
  const maybe = read([{ ...first, state: 'tentative' }, other], before.versions, 200);
  expect(told(maybe)).toEqual([
    [3, 200],
    [0, 6],
  ]);
  const sure = read([first, other], maybe.versions, 300);
  expect(told(sure)).toEqual([
    [4, 300],
    [0, 6],
  ]);
});

it('a change that the entry counts itself is not counted less, and one that was away comes back as new', () => {
  const before = read([first]);
  const moved = read([{ ...first, startsAt: first.startsAt + 1, sequence: 9 }], before.versions, 200);
  expect(told(moved)).toEqual([[9, 200]]);
  const away = read([], moved.versions, 300);
  expect(told(read([first], away.versions, 400))).toEqual([[10, 400]]);
});

it('another alarm is a change as well', () => {
  expect(told(read([first], read([first]).versions, 200, 10))).toEqual([[3, 200]]);
});
