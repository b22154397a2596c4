import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, it } from 'vitest';
import { isAtLength } from '../../../test/support/length.ts';
import { dateIn, instantIn, timeIn } from './time-zone.ts';

/** With changes by a whole hour and by half of one, at odd times, over midnight, by a day, and with none. */
const ZONES = [
  'Europe/Paris',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'America/Havana',
  'Pacific/Apia',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'UTC',
];

const instants = fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2060, 0, 1) });

it('the day and the time of an instant are those that luxon finds, in every zone and on every day', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), instants, (zone, at) => {
      const moment = DateTime.fromMillis(at, { zone });
      expect([dateIn(zone, at), timeIn(zone, at)]).toEqual([
        moment.toFormat('yyyy-MM-dd'),
        moment.toFormat('HH:mm'),
      ]);
    }),
    { numRuns: 1_000 },
  );
});

it('around each change of an offset too, and a wall-clock time leads back to its first instant', () => {
  // In short by a whole hour, and by half of one.
  for (const zone of isAtLength ? ZONES : ['Europe/Paris', 'Australia/Lord_Howe']) {
    for (let at = Date.UTC(2011, 11, 28); at < Date.UTC(2013, 0, 1); at += 30 * 60_000) {
      const moment = DateTime.fromMillis(at, { zone });
      const [on, time] = [moment.toFormat('yyyy-MM-dd'), moment.toFormat('HH:mm')];
      if (dateIn(zone, at) !== on || timeIn(zone, at) !== time) expect.fail(`${zone}, ${at}: ${on} ${time}`);
      if (instantIn(zone, on, time) > at) expect.fail(`${zone}: ${on} ${time} is later than ${at}`);
      if (instantIn(zone, on, time) < at && moment.getPossibleOffsets().length < 2)
        expect.fail(`${zone}: ${on} ${time} is earlier than ${at}`);
    }
  }
});

it.each([
  ['Europe/Paris', '2022-03-27', '02:30', '2022-03-27T03:00:00+02:00'],
  ['Europe/Paris', '2022-10-30', '02:30', '2022-10-30T02:30:00+02:00'],
  ['America/Havana', '2022-03-13', '00:15', '2022-03-13T01:00:00-04:00'],
  ['Australia/Lord_Howe', '2022-10-02', '02:15', '2022-10-02T02:30:00+11:00'],
  ['Pacific/Apia', '2011-12-30', '12:00', '2011-12-31T00:00:00+14:00'],
])('in %s, %s at %s is %s: after a gap, and the first of two', (zone, on, time, expected) => {
  expect(instantIn(zone, on, time)).toBe(Date.parse(expected));
});
