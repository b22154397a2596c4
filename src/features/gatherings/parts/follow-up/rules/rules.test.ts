import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { demoProgramme } from '../../../../../../test/support/programme.ts';
import { plusDays } from '../../../../../community/format/iso-dates.ts';
import type { Answer } from '../../../../../community/gatherings/gathering.ts';
import { makeCalendar } from '../../../../../community/programme/calendar.ts';
import {
  canBeNoted,
  countAttendance,
  isThanked,
  mayGiveFeedback,
  type Person,
  takenAsPresent,
} from './attendance.ts';
import { freezeFeedback, type Keep, saidIn, USEFUL } from './feedback.ts';
import { followingOf } from './follow-up.ts';
import { isNamedIn, mayAdd, mayRemove, webAddress } from './materials.ts';
import { participationOf } from './participation.ts';
import { longUnseen, type Presence } from './unseen.ts';

const { promotion } = demoProgramme();
const calendar = makeCalendar(promotion);
const at = (local: string) => DateTime.fromISO(local, { zone: promotion.timeZone }).toMillis();
const local = (instant: number) =>
  DateTime.fromMillis(instant, { zone: promotion.timeZone }).toFormat("yyyy-MM-dd'T'HH:mm");

describe('when what follows a gathering happens', () => {
  it.each([
    ['in working hours', '2022-03-17T16:00', '2022-03-17T16:15', '2022-03-21T18:00', '2022-03-22T09:00'],
    ['at their very end', '2022-03-17T17:45', '2022-03-18T09:00', '2022-03-21T18:00', '2022-03-22T09:00'],
    ['in the evening', '2022-03-17T18:30', '2022-03-18T09:00', '2022-03-21T18:00', '2022-03-22T09:00'],
    ['before a weekend', '2022-03-18T18:30', '2022-03-21T09:00', '2022-03-22T18:00', '2022-03-23T09:00'],
    ['before Easter Monday', '2022-04-15T17:00', '2022-04-15T17:15', '2022-04-20T18:00', '2022-04-21T09:00'],
    [
      'before the winter pause',
      '2021-12-17T18:00',
      '2022-01-03T09:00',
      '2022-01-04T18:00',
      '2022-01-05T09:00',
    ],
    ['before summer time', '2022-03-25T18:30', '2022-03-28T09:00', '2022-03-29T18:00', '2022-03-30T09:00'],
  ])('after an end %s', (_, ends, thank, closes, tell) => {
    const following = followingOf(calendar, at(ends), at(ends));
    expect(local(following.thankAt)).toBe(thank);
    expect(local(following.closesAt)).toBe(closes);
    expect(local(following.reportAt)).toBe(tell);
  });

  it('an end that is seen three days late leaves as much time as another', () => {
    const following = followingOf(calendar, at('2022-03-17T18:30'), at('2022-03-21T10:00'));
    expect(local(following.thankAt)).toBe('2022-03-21T10:15');
    expect(local(following.closesAt)).toBe('2022-03-23T18:00');
  });

  it('whatever the end, thanks come in working hours, before feedback closes, before coaches are told', () => {
    const anyEnd = fc.integer({ min: at('2021-11-08T00:00'), max: at('2022-09-09T00:00') });
    fc.assert(
      fc.property(anyEnd, (endsAt) => {
        const { thankAt, closesAt, reportAt } = followingOf(calendar, endsAt, endsAt);
        expect(calendar.nextWorkingMoment(thankAt)).toBe(thankAt);
        expect(thankAt).toBeGreaterThan(endsAt);
        expect(closesAt).toBeGreaterThan(thankAt);
        expect(reportAt).toBeGreaterThan(closesAt);
      }),
    );
  });
});

describe('who came', () => {
  it.each<[Answer | null, boolean | null, boolean, boolean]>([
    ['yes', null, true, true],
    ['yes', true, true, true],
    ['yes', false, false, false],
    ['maybe', null, false, true],
    ['maybe', true, true, true],
    ['maybe', false, false, false],
    ['no', null, false, false],
    ['no', true, true, true],
    ['waiting', null, false, false],
    [null, null, false, false],
    [null, true, true, true],
  ])('who said %s and was noted %s: thanked %s, asked %s', (answer, came, thanked, asked) => {
    expect(isThanked({ answer, came })).toBe(thanked);
    expect(mayGiveFeedback({ answer, came })).toBe(asked);
  });

  const person = (id: string, answer: Answer | null, came: boolean | null): Person => ({ id, answer, came });

  it('“everybody came” takes those who said yes, and leaves what was noted as it is', () => {
    const people = [
      person('a', 'yes', null),
      person('b', 'yes', false),
      person('c', 'maybe', null),
      person('d', 'no', null),
      person('e', 'yes', true),
    ];
    expect(takenAsPresent(people)).toEqual(['a']);
  });

  it('nothing noted is not nobody', () => {
    expect(countAttendance([person('a', 'yes', null)])).toEqual({
      came: null,
      absent: 0,
      yes: 1,
      asSaid: false,
    });
    expect(countAttendance([person('a', 'yes', false)])).toEqual({
      came: 0,
      absent: 1,
      yes: 1,
      asSaid: false,
    });
    expect(countAttendance([person('a', 'yes', true), person('b', 'maybe', null)]).asSaid).toBe(true);
    for (const other of [person('b', 'yes', null), person('b', 'maybe', true), person('b', null, false)])
      expect(countAttendance([person('a', 'yes', true), other]).asSaid).toBe(false);
    expect(countAttendance([person('a', 'yes', true)], 1).asSaid).toBe(false);
    expect(countAttendance([], 3)).toEqual({ came: 3, absent: 0, yes: 0, asSaid: false });
  });

  it.each([
    ['draft', 200, false],
    ['planned', 99, false],
    ['announced', 99, false],
    ['announced', 100, true],
    ['over', 100, true],
    ['cancelled', 200, false],
  ] as const)('attendance at a gathering that is %s, at %d: %s', (state, now, expected) => {
    expect(canBeNoted({ state, startsAt: 100 }, now)).toBe(expected);
  });
});

describe('feedback', () => {
  const thresholds = { figures: 5, unsigned: 3 };
  const given = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ useful: USEFUL[index % 2] ?? 'very', keep: null }));

  it.each([
    [0, null, false],
    [1, null, false],
    [2, null, false],
    [3, null, true],
    [4, null, true],
    [5, [3, 2, 0, 0], true],
    [6, [3, 3, 0, 0], true],
  ])('from %d people: figures %j, texts %s', (count, useful, readable) => {
    expect(freezeFeedback(given(count), thresholds)).toEqual({ given: count, useful, keep: null, readable });
  });

  it('figures and texts each keep to their own threshold', () => {
    expect(freezeFeedback(given(4), { figures: 3, unsigned: 5 })).toEqual({
      given: 4,
      useful: [2, 2, 0, 0],
      keep: null,
      readable: false,
    });
  });

  it('whether to keep a format is told of all who were asked, or of nobody: the others would stand out', () => {
    const all = given(5).map((each) => ({ ...each, keep: 'change' as Keep | null }));
    expect(freezeFeedback(all, thresholds).keep).toEqual([0, 5, 0]);
    expect(freezeFeedback(all.slice(1), thresholds).keep).toBeNull();
    expect(freezeFeedback([...all, { useful: 'very', keep: null }], thresholds).keep).toBeNull();
  });

  it('texts are told in an order that is the same each time, and one’s two texts are not side by side', () => {
    const all = ['1c', '2b', '3a'].map((id) => ({
      id,
      useful: 'very' as const,
      keep: null,
      apply: `apply ${id}`,
      better: id === '2b' ? null : `better ${id}`,
    }));
    const said = saidIn(all).map(({ text }) => text);
    expect(said).toEqual(['apply 1c', 'apply 2b', 'apply 3a', 'better 3a', 'better 1c']);
    expect(saidIn([...all].reverse()).map(({ text }) => text)).toEqual(said);
  });
});

describe('materials', () => {
  it.each([
    ['https://exemple.org/a', 'https://exemple.org/a'],
    ['  http://exemple.org/a b', null],
    [' https://exemple.org ', 'https://exemple.org/'],
    ['HTTPS://Exemple.org/É', 'https://exemple.org/%C3%89'],
    ['https://exemple.org/a_(b)', 'https://exemple.org/a_%28b%29'],
    ['https://moi:secret@exemple.org', null],
    ['exemple.org', null],
    ['javascript:alert(1)', null],
    ['https://', null],
    ['ftp://exemple.org', null],
    ['', null],
  ])('“%s” is taken as %s', (typed, address) => {
    expect(webAddress(typed)).toBe(address);
  });

  it('coaches add, those who present, and those who came; authors remove, and coaches', () => {
    const nobody = { isCoach: false, presents: false, came: false };
    for (const one of ['isCoach', 'presents', 'came']) expect(mayAdd({ ...nobody, [one]: true })).toBe(true);
    expect(mayAdd(nobody)).toBe(false);
    const names = (speaker: string | null, name: string) => isNamedIn({ speaker }, { name });
    expect(names('Mona Keller, DINUM', 'Mona Keller')).toBe(true);
    expect(names('mona KELLER', 'Mona Keller')).toBe(true);
    expect(names('Mona Kellermann', 'Mona Keller')).toBe(false);
    expect(names('Mona', 'Mona')).toBe(false);
    expect(names(null, 'Mona Keller')).toBe(false);
    expect(mayRemove({ id: 'a', isCoach: false }, { authorId: 'a' })).toBe(true);
    expect(mayRemove({ id: 'b', isCoach: false }, { authorId: 'a' })).toBe(false);
    expect(mayRemove({ id: 'b', isCoach: false }, { authorId: null })).toBe(false);
    expect(mayRemove({ id: 'b', isCoach: true }, { authorId: 'a' })).toBe(true);
  });
});

describe('participation', () => {
  it('is told by format in the programme’s order, and by month; who came is a share of whoever was noted', () => {
    const held = (format: string, month: string, came: number | null, absent: number) => ({
      format,
      month,
      attendance: { came, absent, yes: 9, asSaid: false },
    });
    const { all, byFormat, byMonth } = participationOf(
      [
        held('old', '2022-04', 2, 0),
        held('visit', '2022-04', null, 0),
        held('talk', '2022-03', 8, 2),
        held('talk', '2022-04', 6, 1),
      ],
      ['talk', 'visit'],
    );
    expect(all).toEqual({ gatherings: 4, noted: 3, came: 16, expected: 19 });
    expect(byFormat.map(([id, total]) => [id, total.gatherings, total.came])).toEqual([
      ['talk', 2, 14],
      ['visit', 1, 0],
      ['old', 1, 2],
    ]);
    expect(byMonth.map(([month, total]) => [month, total.gatherings])).toEqual([
      ['2022-03', 1],
      ['2022-04', 3],
    ]);
  });
});

describe('who has not come for long', () => {
  const todayOn = '2022-06-01';
  const when = { sinceOn: '2022-01-03', todayOn, counts: () => true };
  const her = (parts: Partial<Presence>): Presence => ({
    id: 'a',
    cameOn: [],
    offeredOn: ['2022-05-19'],
    away: [],
    ...parts,
  });

  it.each<[string, Partial<Presence>, boolean]>([
    ['never came', {}, true],
    ['came 41 days ago', { cameOn: [plusDays(todayOn, -41)] }, false],
    ['came 42 days ago', { cameOn: [plusDays(todayOn, -42)] }, true],
    [
      'came 42 days ago, and was away on one of them',
      { cameOn: [plusDays(todayOn, -42)], away: [{ fromOn: '2022-05-02', toOn: '2022-05-02' }] },
      false,
    ],
    ['was proposed nothing since', { cameOn: ['2022-03-01'], offeredOn: ['2022-03-01'] }, false],
    [
      'was away when something was proposed',
      { cameOn: ['2022-03-01'], away: [{ fromOn: '2022-05-19', toOn: '2022-05-19' }] },
      false,
    ],
  ])('somebody who %s', (_, parts, expected) => {
    expect(longUnseen([her(parts)], when).length === 1).toBe(expected);
  });

  it('days on which nothing happens are not counted', () => {
    const person = her({ cameOn: [plusDays(todayOn, -42)] });
    expect(longUnseen([person], { ...when, counts: (on) => on !== '2022-05-03' })).toEqual([]);
  });

  it('the longest unseen come first, and those who never came before them', () => {
    const people = [
      her({ id: 'a', cameOn: ['2022-03-10'] }),
      her({ id: 'b' }),
      her({ id: 'c', cameOn: ['2022-02-10', '2022-01-10'] }),
    ];
    expect(longUnseen(people, when)).toEqual([
      { id: 'b', lastOn: null },
      { id: 'c', lastOn: '2022-02-10' },
      { id: 'a', lastOn: '2022-03-10' },
    ]);
  });
});
