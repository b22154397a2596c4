import { describe, expect, it } from 'vitest';
import { demoProgramme } from '../../../../../../test/support/programme.ts';
import { type AddedDaysOff, makeCalendar } from '../../../../../community/programme/calendar.ts';
import { changeOf, mayBeSettled } from './decision.ts';
import { askings, openMonths } from './months.ts';
import { type PilotageTexts, readRef } from './pilotage.ts';
import { reachOf } from './reach.ts';

const programme = demoProgramme();
const calendarWith = (...added: AddedDaysOff[]) => makeCalendar(programme.promotion, added);
const off = (kind: AddedDaysOff['kind'], fromOn: string, toOn = fromOn): AddedDaysOff => ({
  ...{ kind, name: 'Congé', fromOn, toOn },
  addedAt: Date.parse('2022-01-01T10:00:00Z'),
});
const asked = (
  calendar: ReturnType<typeof calendarWith>,
  fromOn: string,
  untilOn: string,
  given = programme,
) =>
  askings(given, calendar, fromOn, untilOn).map(({ month, askAt, remindAt }) =>
    [month, askAt, remindAt].map((each) => (typeof each === 'number' ? calendar.localDate(each) : each)),
  );

describe('a month is asked for', () => {
  it('on its first Thursday at ten, and once more a week later', () => {
    const calendar = calendarWith();
    expect(asked(calendar, '2022-03-01', '2022-04-30')).toEqual([
      ['2022-03', '2022-03-03', '2022-03-10'],
      ['2022-04', '2022-04-07', '2022-04-14'],
    ]);
    expect(askings(programme, calendar, '2022-03-01', '2022-03-31')[0]?.askAt).toBe(
      calendar.instant('2022-03-03', '10:00'),
    );
  });

  it('on the last working day before a day off, though that be in the month before', () => {
    const calendar = calendarWith(off('holiday', '2022-03-03'), off('holiday', '2022-03-01', '2022-03-02'));
    expect(asked(calendar, '2022-02-10', '2022-03-31')).toEqual([['2022-03', '2022-02-28', '2022-03-07']]);
    expect(openMonths(programme, calendar, '2022-02-28')).toEqual(['2022-03', '2022-02']);
    expect(openMonths(programme, calendar, '2022-02-27')).toEqual(['2022-02']);
    expect(openMonths(programme, calendar, '2022-03-01')).toEqual(['2022-03']);
  });

  it('not in a pause, in which nothing is said of the reminder either; nor before, nor after the promotion', () => {
    expect(asked(calendarWith(off('pause', '2022-03-01', '2022-03-06')), '2022-03-01', '2022-03-31')).toEqual(
      [],
    );
    expect(asked(calendarWith(off('pause', '2022-03-07', '2022-03-13')), '2022-03-01', '2022-03-31')).toEqual(
      [['2022-03', '2022-03-03', null]],
    );
    // The 26th of May is a holiday: the reminder comes on the working day before.
    const may = { ...programme, pilotage: { ...programme.pilotage, nth: 3 as const } };
    expect(asked(calendarWith(), '2022-05-01', '2022-05-31', may)).toEqual([
      ['2022-05', '2022-05-19', '2022-05-25'],
    ]);
    expect(asked(calendarWith(), '2022-09-01', '2022-12-31')).toEqual([
      ['2022-09', '2022-09-01', '2022-09-08'],
    ]);
    expect(asked(calendarWith(), '2021-01-01', '2021-11-07')).toEqual([]);
    const silent = { ...programme, pilotage: { ...programme.pilotage, asks: false } };
    expect(asked(calendarWith(), '2022-03-01', '2022-03-31', silent)).toEqual([]);
    expect(openMonths(silent, calendarWith(), '2022-03-15')).toEqual(['2022-03']);
  });
});

const said = (decision: string | null, from: PilotageTexts['from']): PilotageTexts => ({
  ...{ value: 'v', risk: null, next: 'n' },
  ...{ decision, from },
});
const [none, question, other, coach] = [
  said(null, 'nobody'),
  said('A ?', 'sponsor'),
  said('B ?', 'sponsor'),
  said('A ?', 'coach'),
];

it.each([
  [null, none, null, 'none'],
  [null, coach, null, 'none'],
  [null, question, null, 'ask'],
  [none, question, null, 'ask'],
  [question, question, 'A ?', 'none'],
  [question, other, 'A ?', 'reword'],
  [question, none, 'A ?', 'withdraw'],
  [question, coach, 'A ?', 'withdraw'],
  // It was decided, or withdrawn: only another question is asked.
  [question, question, null, 'none'],
  [question, other, null, 'ask'],
  [coach, question, null, 'ask'],
] as const)('what changes from %j to %j, while “%s” waits, is: %s', (before, after, open, change) => {
  expect(changeOf(before, after, open === null ? null : { text: open })).toBe(change);
});

it('a decision is noted from the beginning of its committee on, and at any time where none is planned', () => {
  expect(mayBeSettled({ state: 'committee' }, null, 5)).toBe(true);
  expect(mayBeSettled({ state: 'committee' }, { startsAt: 6 }, 5)).toBe(false);
  expect(mayBeSettled({ state: 'committee' }, { startsAt: 5 }, 5)).toBe(true);
  expect(mayBeSettled({ state: 'asked' }, null, 5)).toBe(false);
});

const account = { platform: 'memory' };
it.each([
  [0, [], 'noSponsor'],
  [1, [], 'lost'],
  [1, [{ state: 'failed', dueAt: 1, to: account }], 'lost'],
  [1, [{ state: 'queued', dueAt: 1, to: { unlinked: 'm' } }], 'noAccount'],
  [1, [{ state: 'queued', dueAt: 10, to: account }], 'told'],
  [1, [{ state: 'queued', dueAt: 11, to: account }], { waitsUntil: 11 }],
  [
    2,
    [
      { state: 'queued', dueAt: 11, to: account },
      { state: 'sent', dueAt: 1, to: account },
    ],
    'told',
  ],
] as const)('of %i sponsors and %j: %j', (sponsors, posts, reach) => {
  expect(reachOf(sponsors, posts, 10)).toEqual(reach);
});

it('a ref that nobody gave names no month', () => {
  expect(readRef('abc.2022-03.4')).toEqual({ defiRef: 'abc', month: '2022-03', version: 4 });
  expect(readRef('abc.2022-13.x')).toEqual({ defiRef: 'abc', month: null, version: 0 });
  expect(readRef('')).toEqual({ defiRef: '', month: null, version: 0 });
});
