import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { plusDays } from '../../../community/format/iso-dates.ts';
import { type Calendar, makeCalendar } from '../../../community/programme/calendar.ts';
import { type Programme, readProgramme } from '../../../community/programme/programme.ts';
import { nextRoundAfter, type PlannedRound, plannedRounds } from './schedule.ts';

type Promotion = Programme['promotion'];
type Meteo = Programme['meteo'];

const demo = readFileSync(new URL('../../../../demo/programme.yaml', import.meta.url), 'utf8');
const read = readProgramme(demo);
if ('faults' in read) throw new Error('the demonstration is faulty');
const { promotion, meteo } = read.programme;

describe('over sixteen years and five places', () => {
  const places = [
    { timeZone: 'Europe/Paris', holidays: { country: 'FR' } },
    { timeZone: 'Europe/Paris', holidays: { country: 'FR', region: '57' } },
    { timeZone: 'America/Martinique', holidays: { country: 'FR', region: 'MQ' } },
    { timeZone: 'America/New_York', holidays: { country: 'US' } },
    { timeZone: 'Pacific/Auckland', holidays: { country: 'NZ', region: 'AUK' } },
  ];

  /** A promotion of two years, somewhere, with some pauses and a météo of its own rhythm. */
  const anyProgramme = fc
    .record({
      place: fc.constantFrom(...places),
      startsIn: fc.integer({ min: 0, max: 14 * 365 }),
      gaps: fc.array(fc.tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 20 })), {
        maxLength: 8,
      }),
      everyWeeks: fc.integer({ min: 1, max: 4 }),
      anchorIn: fc.integer({ min: -100, max: 100 }),
    })
    .map(({ place, startsIn, gaps, everyWeeks, anchorIn }) => {
      const startsOn = plusDays('2020-01-01', startsIn);
      let freeOn = startsOn;
      const pauses = gaps.map(([gap, length]) => {
        const from = plusDays(freeOn, gap);
        freeOn = plusDays(from, length);
        return { name: 'Pause', from, to: freeOn };
      });
      const where = { ...promotion, ...place, startsOn, endsOn: plusDays(startsOn, 730), pauses };
      return { where, settings: { ...meteo, everyWeeks, anchor: plusDays(startsOn, anchorIn) } };
    });

  const check = (
    rule: (rounds: PlannedRound[], calendar: Calendar, where: Promotion, settings: Meteo) => void,
  ) =>
    fc.assert(
      fc.property(anyProgramme, ({ where, settings }) => {
        const calendar = makeCalendar(where);
        rule(plannedRounds(settings, calendar, where), calendar, where, settings);
      }),
      { numRuns: 16 },
    );

  it('rounds follow one another, never overlap, and stay in the promotion', () => {
    check((rounds, calendar, where) => {
      let freeAt = calendar.instant(where.startsOn, '00:00');
      rounds.forEach((round, index) => {
        expect(round.number).toBe(index + 1);
        expect(round.opensAt).toBeGreaterThanOrEqual(freeAt);
        const inside = [round.opensAt, ...round.remindAts, round.closesAt];
        expect(inside).toEqual([...new Set(inside)].sort((a, b) => a - b));
        expect(round.digestAt).toBeGreaterThanOrEqual(round.closesAt);
        freeAt = round.digestAt;
      });
      expect(freeAt).toBeLessThan(calendar.instant(plusDays(where.endsOn, 1), '00:00'));
    });
  });

  it('every step is on a working day, on the clock of the promotion, summer and winter', () => {
    check((rounds, calendar, where, settings) => {
      const clock = (at: number) => DateTime.fromMillis(at, { zone: where.timeZone }).toFormat('HH:mm');
      for (const round of rounds) {
        const all = [round.opensAt, ...round.remindAts, round.closesAt, round.digestAt];
        expect(all.every((at) => calendar.isWorkingDay(calendar.localDate(at)))).toBe(true);
        expect(clock(round.opensAt)).toBe(settings.at);
        for (const at of round.remindAts) expect(clock(at)).toBe('10:00');
        expect(clock(round.closesAt)).toBe('18:00');
        if (round.digestAt !== round.closesAt) expect(clock(round.digestAt)).toBe('09:00');
      }
    });
  });

  it('no round runs over a pause, and each lasts a working day at least', () => {
    check((rounds, calendar, where) => {
      for (const round of rounds) {
        const [openOn, lastOn] = [calendar.localDate(round.opensAt), calendar.localDate(round.digestAt)];
        expect(where.pauses.some(({ from, to }) => openOn <= to && from <= lastOn)).toBe(false);
        const dayLater = calendar.instant(calendar.addWorkingDays(openOn, 1), '12:00');
        expect(round.closesAt).toBeGreaterThanOrEqual(dayLater);
      }
    });
  });

  it('asked one by one, rounds are the same as listed at once', () => {
    check((rounds) => {
      const walked: PlannedRound[] = [];
      let round = nextRoundAfter(rounds, 0);
      while (round !== null) {
        walked.push(round);
        round = nextRoundAfter(rounds, round.opensAt);
      }
      expect(walked).toEqual(rounds);
    });
  });

  it('without pauses, every fortnight has its round, whole, counted in working days from its opening', () => {
    for (const place of places) {
      const where = { ...promotion, ...place, startsOn: '2020-01-01', endsOn: '2035-12-31', pauses: [] };
      const calendar = makeCalendar(where);
      const rounds = plannedRounds({ ...meteo, anchor: '2020-01-10' }, calendar, where);
      let nominalOn = '2020-01-10';
      for (const round of rounds) {
        expect(round.key).toBe(nominalOn);
        const openOn = calendar.localDate(round.opensAt);
        const moved = calendar.isWorkingDay(nominalOn) ? nominalOn : calendar.previousWorkingDay(nominalOn);
        expect(openOn).toBe(moved);
        if (nominalOn < '2035-12-14') {
          const onward = (days: number, time: string) =>
            calendar.instant(calendar.addWorkingDays(openOn, days), time);
          expect(round.remindAts).toEqual([onward(1, '10:00'), onward(3, '10:00')]);
          expect(round.closesAt).toBe(onward(4, '18:00'));
          expect(round.digestAt).toBe(onward(5, '09:00'));
        }
        nominalOn = plusDays(nominalOn, 14);
      }
      expect(nominalOn > '2035-12-21').toBe(true);
    }
  });
});
