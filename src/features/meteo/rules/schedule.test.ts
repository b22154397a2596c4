import { readFileSync } from 'node:fs';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { plusDays } from '../../../community/format/iso-dates.ts';
import { makeCalendar } from '../../../community/programme/calendar.ts';
import { type Programme, readProgramme } from '../../../community/programme/programme.ts';
import { nextRoundAfter, type PlannedRound, plannedRounds } from './schedule.ts';

type Promotion = Programme['promotion'];
type Meteo = Programme['meteo'];

const demo = readFileSync(new URL('../../../../demo/programme.yaml', import.meta.url), 'utf8');
const read = readProgramme(demo);
if ('faults' in read) throw new Error('the demonstration is faulty');
const { promotion, meteo } = read.programme;

/** The rounds of the demonstration, with a change in its promotion or its météo. */
function roundsWith(change: Partial<Promotion>, meteoChange: Partial<Meteo> = {}): PlannedRound[] {
  const changed = { ...promotion, ...change };
  return plannedRounds({ ...meteo, ...meteoChange }, makeCalendar(changed), changed);
}

const said = (at: number, zone = 'Europe/Paris') =>
  DateTime.fromMillis(at, { zone }).toFormat('ccc dd/MM HH:mm');
const steps = (round: PlannedRound | undefined) =>
  round && [round.opensAt, ...round.remindAts, round.closesAt, round.digestAt].map((at) => said(at));
const roundOf = (rounds: PlannedRound[], key: string) => rounds.find((round) => round.key === key);

describe('the rounds of the demonstration', () => {
  const rounds = roundsWith({});

  it.each([
    [
      1,
      '2022-01-28',
      ['Fri 28/01 12:00', 'Mon 31/01 10:00', 'Wed 02/02 10:00', 'Thu 03/02 18:00', 'Fri 04/02 09:00'],
    ],
    [
      2,
      '2022-02-11',
      ['Fri 11/02 12:00', 'Mon 14/02 10:00', 'Wed 16/02 10:00', 'Thu 17/02 18:00', 'Fri 18/02 09:00'],
    ],
    [
      3,
      '2022-02-25',
      ['Fri 25/02 12:00', 'Mon 28/02 10:00', 'Wed 02/03 10:00', 'Thu 03/03 18:00', 'Fri 04/03 09:00'],
    ],
    [
      4,
      '2022-03-11',
      ['Fri 11/03 12:00', 'Mon 14/03 10:00', 'Wed 16/03 10:00', 'Thu 17/03 18:00', 'Fri 18/03 09:00'],
    ],
    [
      5,
      '2022-03-25',
      ['Fri 25/03 12:00', 'Mon 28/03 10:00', 'Wed 30/03 10:00', 'Thu 31/03 18:00', 'Fri 01/04 09:00'],
    ],
    // Ascension, Thursday 26 May, moves the closing and the digest.
    [
      9,
      '2022-05-20',
      ['Fri 20/05 12:00', 'Mon 23/05 10:00', 'Wed 25/05 10:00', 'Fri 27/05 18:00', 'Mon 30/05 09:00'],
    ],
    // Whit Monday moves all but the opening.
    [
      10,
      '2022-06-03',
      ['Fri 03/06 12:00', 'Tue 07/06 10:00', 'Thu 09/06 10:00', 'Fri 10/06 18:00', 'Mon 13/06 09:00'],
    ],
  ])('number %i, of %s, goes like this', (number, key, expected) => {
    expect(rounds[number - 1]?.key).toBe(key);
    expect(steps(rounds[number - 1])).toEqual(expected);
  });

  it('are fourteen: none on the eve of the summer pause, none in it', () => {
    expect(rounds).toHaveLength(14);
    expect(roundOf(rounds, '2022-07-29')).toBeUndefined();
    expect(roundOf(rounds, '2022-08-12')).toBeUndefined();
    expect(rounds.at(-1)).toMatchObject({ number: 14, key: '2022-08-26' });
  });

  it('follow one another: the next after an instant is the first that opens later', () => {
    const [first, second] = rounds;
    expect(nextRoundAfter(rounds, Date.parse('2022-01-01'))).toBe(first);
    expect(nextRoundAfter(rounds, (first?.opensAt ?? 0) - 1)).toBe(first);
    expect(nextRoundAfter(rounds, first?.opensAt ?? 0)).toBe(second);
    expect(nextRoundAfter(rounds, rounds.at(-1)?.opensAt ?? 0)).toBeNull();
  });
});

describe('a round that lands on a day off', () => {
  it('opens the working day before, and all of it moves together', () => {
    const moselle = { ...promotion, holidays: { country: 'FR', region: '57' } };
    // Good Friday is a holiday in Moselle: the round opens on Thursday, then Easter Monday is off too.
    expect(steps(roundOf(roundsWith(moselle, { anchor: '2022-04-15' }), '2022-04-15'))).toEqual([
      'Thu 14/04 12:00',
      'Tue 19/04 10:00',
      'Thu 21/04 10:00',
      'Fri 22/04 18:00',
      'Mon 25/04 09:00',
    ]);
    expect(steps(roundOf(roundsWith({}, { anchor: '2022-04-15' }), '2022-04-15'))?.[0]).toBe(
      'Fri 15/04 12:00',
    );
  });

  it('keeps its nominal date as key', () => {
    const rounds = roundsWith({}, { anchor: '2022-05-28' });
    expect(rounds[0]).toMatchObject({ key: '2022-05-28', number: 1 });
    expect(said(rounds[0]?.opensAt ?? 0)).toBe('Fri 27/05 12:00');
  });

  it('is even over New Year in a year of 53 weeks', () => {
    const winter = { startsOn: '2020-11-01', endsOn: '2021-03-01', pauses: [] };
    const rounds = roundsWith(winter, { anchor: '2020-12-18' });
    expect(rounds.map(({ opensAt }) => said(opensAt))).toEqual([
      'Fri 18/12 12:00',
      'Thu 31/12 12:00',
      'Fri 15/01 12:00',
      'Fri 29/01 12:00',
      'Fri 12/02 12:00',
      'Fri 26/02 12:00',
    ]);
  });
});

describe('a pause', () => {
  const pauseFrom = (from: string) => ({ pauses: [{ name: 'Pause', from, to: plusDays(from, 11) }] });

  it('lets no round open in it, and the numbers go on', () => {
    const rounds = roundsWith(pauseFrom('2022-02-07'));
    expect(rounds.slice(0, 2).map(({ number, key }) => [number, key])).toEqual([
      [1, '2022-01-28'],
      [2, '2022-02-25'],
    ]);
  });

  it('pulls what would come after it back to the last working day before', () => {
    expect(steps(roundsWith(pauseFrom('2022-02-02'))[0])).toEqual([
      'Fri 28/01 12:00',
      'Mon 31/01 10:00',
      'Tue 01/02 10:00',
      'Tue 01/02 18:00',
      'Tue 01/02 18:00',
    ]);
  });

  it('drops the reminder that would be a second one on the same day', () => {
    expect(steps(roundsWith(pauseFrom('2022-02-01'))[0])).toEqual([
      'Fri 28/01 12:00',
      'Mon 31/01 10:00',
      'Mon 31/01 18:00',
      'Mon 31/01 18:00',
    ]);
    const apart = {
      reminders: [
        { workingDays: 1, at: '10:00' },
        { workingDays: 3, at: '15:00' },
      ],
    };
    expect(steps(roundsWith(pauseFrom('2022-02-01'), apart)[0])).toHaveLength(4);
  });

  it('drops the reminder that would not be before the closing', () => {
    const late = { closes: { workingDays: 4, at: '13:00' }, reminders: [{ workingDays: 3, at: '15:00' }] };
    expect(steps(roundsWith(pauseFrom('2022-02-01'), late)[0])).toEqual([
      'Fri 28/01 12:00',
      'Mon 31/01 13:00',
      'Mon 31/01 13:00',
    ]);
  });

  it('keeps closed a round that would last less than a working day', () => {
    expect(roundsWith(pauseFrom('2022-01-31'))[0]?.key).toBe('2022-02-25');
    const morning = { closes: { workingDays: 4, at: '11:00' } };
    expect(roundsWith(pauseFrom('2022-02-01'), morning)[0]?.key).toBe('2022-02-25');
  });
});

describe('the bounds of a round', () => {
  it('are the end of the promotion', () => {
    const rounds = roundsWith({ endsOn: '2022-03-15' });
    expect(steps(rounds.at(-1))).toEqual([
      'Fri 11/03 12:00',
      'Mon 14/03 10:00',
      'Tue 15/03 10:00',
      'Tue 15/03 18:00',
      'Tue 15/03 18:00',
    ]);
  });

  it('are the next opening, when holidays stretch it', () => {
    // Every week, with its digest on the very morning of the next: Easter Monday would push it, and the
    // closing, beyond.
    const rounds = roundsWith({}, { everyWeeks: 1, anchor: '2022-04-08' });
    expect(steps(roundOf(rounds, '2022-04-15'))).toEqual([
      'Fri 15/04 12:00',
      'Tue 19/04 10:00',
      'Thu 21/04 10:00',
      'Thu 21/04 18:00',
      'Fri 22/04 09:00',
    ]);
  });

  it('are the start of the promotion', () => {
    const rounds = roundsWith({ startsOn: '2022-02-12', pauses: [] });
    expect(rounds[0]).toMatchObject({ number: 1, key: '2022-02-25' });
  });
});
