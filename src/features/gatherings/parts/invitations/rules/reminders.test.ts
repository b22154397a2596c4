import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { demoProgramme } from '../../../../../../test/support/programme.ts';
import { milestonesOf } from '../../../../../community/gatherings/milestones.ts';
import { makeCalendar } from '../../../../../community/programme/calendar.ts';
import { isReminded, leavesAt, remindersOf } from './reminders.ts';

const { promotion, formats } = demoProgramme();
const calendar = makeCalendar(promotion);
const zone = promotion.timeZone;
const at = (local: string) => DateTime.fromISO(local, { zone }).toMillis();
const said = (instant: number) => DateTime.fromMillis(instant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");
const [atelier] = formats;
if (!atelier) throw new Error('no format');

const timesOf = (starts: string, format = atelier) => {
  const startsAt = at(starts);
  const milestones = milestonesOf(format, calendar, startsAt);
  return remindersOf({ ...milestones, startsAt }, calendar).map(
    ({ kind, at: due }) => `${kind} ${said(due)}`,
  );
};

describe('the reminders of a gathering', () => {
  it('come the day before, with how to get ready when that is near, and minutes before', () => {
    expect(timesOf('2022-03-17T17:00')).toEqual(['remind 2022-03-16T10:00', 'startingSoon 2022-03-17T16:45']);
    const early = { ...atelier, prepare: { workingDays: 8, at: '10:00' } };
    expect(timesOf('2022-03-17T17:00', early)[0]).toBe('prepare 2022-03-07T10:00');
  });

  it('keep their wall-clock times over the spring change', () => {
    expect(timesOf('2022-03-28T14:30')).toEqual(['remind 2022-03-25T10:00', 'startingSoon 2022-03-28T14:15']);
  });

  it('avoid Easter Monday, and a pause', () => {
    expect(timesOf('2022-04-19T09:00')).toEqual(['remind 2022-04-15T10:00', 'startingSoon 2022-04-19T08:45']);
    expect(timesOf('2022-01-03T14:00')).toEqual(['remind 2021-12-17T10:00', 'startingSoon 2022-01-03T13:45']);
  });

  it('wait for working hours, but for the one that comes minutes before', () => {
    const early = {
      ...atelier,
      prepare: { workingDays: 3, at: '07:00' },
      remind: { workingDays: 1, at: '20:00' },
    };
    expect(timesOf('2022-03-17T19:30', early)).toEqual([
      'remind 2022-03-17T09:00',
      'startingSoon 2022-03-17T19:15',
    ]);
  });

  it('are one when two would come in the same minute, the later one', () => {
    const together = { ...atelier, prepare: { workingDays: 1, at: '10:00' } };
    expect(timesOf('2022-03-17T17:00', together)).toEqual([
      'remind 2022-03-16T10:00',
      'startingSoon 2022-03-17T16:45',
    ]);
    const sameDay = { ...atelier, remind: { workingDays: 0, at: '16:50' } };
    expect(timesOf('2022-03-17T17:00', sameDay)).toEqual([
      'prepare 2022-03-14T10:00',
      'startingSoon 2022-03-17T16:45',
    ]);
  });

  it('whatever the lead times, come in order, before it starts, never two in a minute', () => {
    const lead = fc.record({
      workingDays: fc.integer({ min: 0, max: 10 }),
      at: fc
        .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
        .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`),
    });
    const start = fc.integer({ min: at('2021-11-15T00:00'), max: at('2022-09-01T00:00') });
    fc.assert(
      fc.property(
        lead,
        lead,
        fc.integer({ min: 5, max: 120 }),
        start,
        (prepare, remind, minutesBefore, startsAt) => {
          const milestones = milestonesOf({ ...atelier, prepare, remind, minutesBefore }, calendar, startsAt);
          const due = remindersOf({ ...milestones, startsAt }, calendar);
          for (const [index, each] of due.entries()) {
            expect((due[index + 1]?.at ?? startsAt) - each.at).toBeGreaterThanOrEqual(60_000);
            if (each.kind !== 'startingSoon') expect(calendar.nextWorkingMoment(each.at)).toBe(each.at);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a reminder that is late', () => {
  const gathering = { startsAt: at('2022-03-17T17:00'), startingSoonAt: at('2022-03-17T16:45') };
  it.each([
    ['remind', '2022-03-16T10:00', '2022-03-16T20:00', '2022-03-17T09:00'],
    ['remind', '2022-03-16T10:00', '2022-03-17T16:50', null],
    ['prepare', '2022-03-14T10:00', '2022-03-15T11:00', null],
    ['startingSoon', '2022-03-17T16:45', '2022-03-17T16:59', '2022-03-17T16:59'],
    ['startingSoon', '2022-03-17T16:45', '2022-03-17T17:00', null],
  ] as const)('(%s, due %s, seen %s) leaves at %s', (kind, due, now, expected) => {
    const leaves = leavesAt({ kind, at: at(due) }, gathering, calendar, at(now));
    expect(leaves === null ? null : said(leaves)).toBe(expected);
  });
});

describe('who is reminded', () => {
  it.each([
    ['prepare', 'yes', false, true],
    ['prepare', 'maybe', false, false],
    ['remind', 'maybe', false, true],
    ['startingSoon', 'maybe', true, false],
    ['startingSoon', 'waiting', true, false],
    ['remind', 'no', true, false],
    ['startingSoon', null, true, true],
    ['startingSoon', null, false, false],
  ] as const)('%s, who answered %s, invited by name: %s → %s', (kind, answer, invited, expected) => {
    expect(isReminded(kind, answer, invited)).toBe(expected);
  });
});
