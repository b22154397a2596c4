import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { demoProgramme } from '../../../../../../test/support/programme.ts';
import { plusDays, weekdayOf } from '../../../../../community/format/iso-dates.ts';
import { rhythmOf } from '../../../../../community/gatherings/formats.ts';
import type { RhythmDate } from '../../../../../community/gatherings/gathering.ts';
import { type Calendar, makeCalendar } from '../../../../../community/programme/calendar.ts';
import type { Programme } from '../../../../../community/programme/programme.ts';
import { occurrences } from '../../../../../community/programme/recurrence.ts';
import {
  firstWorkingDay,
  monthAfter,
  type Proposal,
  proposalRef,
  proposalsOf,
  readProposalRef,
} from './proposals.ts';

const demo = demoProgramme();
const METIERS = ['design', 'data'];

/** Places with their own holidays and changes of the clock; one in the other hemisphere. */
const places = [
  { timeZone: 'Europe/Paris', holidays: { country: 'FR' } },
  { timeZone: 'America/New_York', holidays: { country: 'US' } },
  { timeZone: 'Pacific/Auckland', holidays: { country: 'NZ', region: 'AUK' } },
];

const anyRhythm = fc.oneof(
  fc.record({
    nth: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 'last' as const),
    weekday: fc.constantFrom('monday' as const, 'wednesday' as const, 'thursday' as const, 'friday' as const),
    everyMonths: fc.integer({ min: 1, max: 3 }),
    at: fc.constantFrom('02:30', '09:00', '17:00'),
  }),
  fc.record({
    everyWeeks: fc.integer({ min: 1, max: 5 }),
    anchor: fc.integer({ min: -60, max: 60 }).map((days) => plusDays('2022-01-03', days)),
    at: fc.constantFrom('02:30', '14:30'),
  }),
);

/** A promotion of two years, somewhere, with some pauses and formats of any rhythm. */
const anyProgramme: fc.Arbitrary<Programme> = fc
  .record({
    place: fc.constantFrom(...places),
    startsIn: fc.integer({ min: 0, max: 10 * 365 }),
    gaps: fc.array(fc.tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 40 })), {
      maxLength: 6,
    }),
    rhythms: fc.array(anyRhythm, { minLength: 1, maxLength: 3 }),
  })
  .map(({ place, startsIn, gaps, rhythms }) => {
    const startsOn = plusDays('2020-01-01', startsIn);
    let freeOn = startsOn;
    const pauses = gaps.map(([gap, length]) => {
      const from = plusDays(freeOn, gap);
      freeOn = plusDays(from, length);
      return { name: 'Pause', from, to: freeOn };
    });
    const [atelier] = demo.formats;
    if (!atelier) throw new Error('the demonstration has no format');
    const formats = rhythms.map((rhythm, index) => ({
      ...atelier,
      id: `format-${index}`,
      audience: index === 1 ? ('metier' as const) : ('promotion' as const),
      rhythm,
    }));
    const promotion = { ...demo.promotion, ...place, startsOn, endsOn: plusDays(startsOn, 730), pauses };
    return { ...demo, promotion, formats };
  });

const check = (rule: (programme: Programme, calendar: Calendar) => void, numRuns = 30) =>
  fc.assert(
    fc.property(anyProgramme, (programme) => rule(programme, makeCalendar(programme.promotion))),
    { numRuns },
  );

const whole = (programme: Programme, calendar: Calendar, now: number, decided: readonly RhythmDate[] = []) =>
  proposalsOf(programme, calendar, { now, untilOn: '2099-01-01', metiers: METIERS, decided });

const decisionsOf = ({ format, metiers, nominalOn }: Proposal): RhythmDate[] =>
  metiers.map((metier) => ({ format: format.id, metier, nominalOn }));

describe('what rhythms propose, over years, in three zones', () => {
  it('is every occurrence, once', () => {
    check((programme, calendar) => {
      const { startsOn, endsOn } = programme.promotion;
      const proposals = whole(programme, calendar, calendar.instant(plusDays(startsOn, -30), '12:00'));
      const refs = proposals.map(({ ref }) => ref);
      expect(new Set(refs).size).toBe(refs.length);
      const expected = programme.formats.flatMap((format) => {
        const rhythm = rhythmOf(format, programme);
        if (!rhythm) return [];
        return occurrences(rhythm, calendar, startsOn, endsOn).map(({ nominalOn }) =>
          proposalRef(format.id, nominalOn),
        );
      });
      expect([...refs].sort()).toEqual(expected.sort());
    });
  });

  it('is never past, in a pause, on a day off, or outside of the promotion', () => {
    check((programme, calendar) => {
      const { startsOn, endsOn } = programme.promotion;
      for (const days of [-30, 0, 100, 365, 729, 760]) {
        const now = calendar.instant(plusDays(startsOn, days), '13:00');
        for (const { on, startsAt, nominalOn } of whole(programme, calendar, now)) {
          expect(startsAt).toBeGreaterThan(now);
          expect(calendar.isPause(on)).toBe(false);
          expect(calendar.isWorkingDay(on)).toBe(true);
          expect(on >= startsOn && on <= endsOn).toBe(true);
          expect(on <= nominalOn).toBe(true);
        }
      }
    });
  });

  it('begins on the clock of the promotion, summer and winter; an hour that the spring skips waits for its end', () => {
    check((programme, calendar) => {
      const now = calendar.instant(programme.promotion.startsOn, '00:00') - 1;
      for (const { on, startsAt, endsAt, format } of whole(programme, calendar, now)) {
        const local = DateTime.fromMillis(startsAt, { zone: programme.promotion.timeZone });
        expect(local.toFormat('yyyy-MM-dd')).toBe(on);
        // The clocks change at night: only 02:30 can be skipped, and working days have it nearly always.
        if (local.toFormat('HH:mm') !== format.rhythm?.at) expect(local.toFormat('HH:mm')).toBe('03:00');
        expect(endsAt - startsAt).toBe(format.minutes * 60_000);
      }
    });
  });

  it('seen month after month and decided as it comes, is the same as seen at once', () => {
    check((programme, calendar) => {
      const { startsOn, endsOn } = programme.promotion;
      const before = calendar.instant(plusDays(startsOn, -1), '12:00');
      const atOnce = whole(programme, calendar, before).map(({ ref }) => ref);
      const decided: RhythmDate[] = [];
      const seen: string[] = [];
      for (let on = plusDays(startsOn, -1); on <= endsOn; on = plusDays(on, 20)) {
        const now = calendar.instant(on, '12:00');
        const untilOn = plusDays(on, 45);
        const asked = { now, untilOn, metiers: METIERS, decided };
        for (const proposal of proposalsOf(programme, calendar, asked)) {
          seen.push(proposal.ref);
          decided.push(...decisionsOf(proposal));
        }
        expect(proposalsOf(programme, calendar, { ...asked, decided })).toEqual([]);
      }
      expect(seen.length).toBe(new Set(seen).size);
      expect([...seen].sort()).toEqual([...atOnce].sort());
    }, 15);
  });

  it('once decided for one métier, is still proposed to the others, and to them alone', () => {
    check((programme, calendar) => {
      const now = calendar.instant(programme.promotion.startsOn, '00:00') - 1;
      const decided = whole(programme, calendar, now).flatMap((proposal) =>
        decisionsOf(proposal).slice(0, 1),
      );
      for (const proposal of whole(programme, calendar, now, decided)) {
        expect(proposal.format.audience).toBe('metier');
        expect(proposal.metiers).toEqual(['data']);
      }
    }, 15);
  });
});

describe('the first working day of a month', () => {
  it('is a working day, with none before it in the month; a month that is all off has none', () => {
    check(({ promotion }, calendar) => {
      let month = promotion.startsOn.slice(0, 7);
      for (let count = 0; count < 24; count += 1) {
        const days = Array.from({ length: 31 }, (_, day) => `${month}-${String(day + 1).padStart(2, '0')}`)
          .filter((on) => plusDays(on, 0) === on)
          .filter((on) => calendar.isWorkingDay(on));
        expect(firstWorkingDay(calendar, month)).toBe(days[0] ?? null);
        month = monthAfter(month);
      }
    }, 10);
  });

  it('in May is not the first of May', () => {
    const calendar = makeCalendar(demo.promotion);
    expect(firstWorkingDay(calendar, '2022-05')).toBe('2022-05-02');
    expect(weekdayOf('2022-05-02')).toBe(1);
    expect(firstWorkingDay(calendar, '2022-08')).toBe('2022-08-22');
    expect(monthAfter('2022-12-31')).toBe('2023-01');
  });
});

describe('the name of a proposal', () => {
  it('is read back as it was given', () => {
    expect(readProposalRef(proposalRef('entre-pairs', '2022-04-27'))).toEqual({
      formatId: 'entre-pairs',
      nominalOn: '2022-04-27',
    });
  });

  it('is read without a fault, whatever was sent', () => {
    fc.assert(fc.property(fc.string(), (ref) => typeof readProposalRef(ref).formatId === 'string'));
  });
});
