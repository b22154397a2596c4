import { describe, expect, it } from 'vitest';
import { demoProgramme } from '../../../test/support/programme.ts';
import { makeCalendar } from '../programme/calendar.ts';
import { occurrences } from '../programme/recurrence.ts';
import { formatLabel, formatOf, rhythmOf, titleFor } from './formats.ts';
import { milestonesOf } from './milestones.ts';

const programme = demoProgramme();
const calendar = makeCalendar(programme.promotion);

const daysOf = (id: string, fromOn: string, untilOn: string) => {
  const format = formatOf(programme, id);
  const rhythm = format && rhythmOf(format, programme);
  return rhythm ? occurrences(rhythm, calendar, fromOn, untilOn).map(({ on }) => on) : [];
};

describe('the rhythm of a format', () => {
  it.each([
    ['atelier', ['2022-03-17']],
    ['expedition', ['2022-03-03']],
    ['entre-pairs', ['2022-03-23']],
    ['pluridisciplinaire', ['2022-03-09']],
    ['mentorat-collectif', []],
  ])('gives %s its days of the reference month', (id, days) => {
    expect(daysOf(id, '2022-03-01', '2022-03-31')).toEqual(days);
  });

  it('every two months counts from the promotion’s first', () => {
    expect(daysOf('expedition', '2021-11-01', '2022-07-31')).toEqual([
      '2021-11-04',
      '2022-01-06',
      '2022-03-03',
      '2022-05-05',
      '2022-07-07',
    ]);
  });

  it('may be every so many weeks from an anchor', () => {
    const format = { rhythm: { everyWeeks: 3, anchor: '2022-03-01', at: '10:00' } };
    expect(rhythmOf(format, programme)).toEqual({ every: 'weeks', weeks: 3, anchorOn: '2022-03-01' });
  });
});

describe('the milestones of a gathering', () => {
  const at = (on: string, time: string) => calendar.instant(on, time);
  const workshop = formatOf(programme, 'atelier');

  it('are counted back in working days: a holiday and a week-end are stepped over', () => {
    expect(workshop && milestonesOf(workshop, calendar, at('2022-04-21', '17:00'))).toEqual({
      announceAt: at('2022-04-06', '10:00'),
      prepareAt: at('2022-04-15', '10:00'),
      remindAt: at('2022-04-20', '10:00'),
      startingSoonAt: at('2022-04-21', '16:45'),
    });
  });

  it('keep the clock’s time across a change to summer time', () => {
    const milestones = workshop && milestonesOf(workshop, calendar, at('2022-03-28', '17:00'));
    expect(milestones?.remindAt).toBe(at('2022-03-25', '10:00'));
  });
});

describe('a format that programme.yaml no longer has', () => {
  it('is called by its id, as a name is written', () => {
    expect(formatLabel(programme, 'colloque', 'fr')).toBe('Colloque');
    expect(formatLabel(programme, 'atelier', 'en')).toBe('Workshop');
  });
});

it('a gathering without a title of its own is called by its format, in the language of its reader', () => {
  const workshop = formatOf(programme, 'atelier');
  const untitled = { format: 'atelier', title: workshop?.fr ?? '' };
  expect(titleFor(programme, untitled, 'en')).toBe(workshop?.en);
  expect(titleFor(programme, untitled, 'fr')).toBe(workshop?.fr);
  expect(titleFor(programme, { ...untitled, title: 'Les communs' }, 'en')).toBe('Les communs');
});
