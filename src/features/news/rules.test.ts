import { describe, expect, it } from 'vitest';
import { demoProgramme } from '../../../test/support/programme.ts';
import { makeCalendar } from '../../community/programme/calendar.ts';
import { earliestAfter, editionOf, nextEdition, previousAt } from './rules.ts';

const programme = demoProgramme();
const calendar = makeCalendar(programme.promotion);
const at = (on: string, time: string) => calendar.instant(on, time);

describe('a gazette', () => {
  it('is of Monday, closes half an hour before it is posted, and waits for the next working day', () => {
    expect(editionOf(calendar, '2022-03-14')).toEqual({
      monday: '2022-03-14',
      closesAt: at('2022-03-14', '09:00'),
      postsAt: at('2022-03-14', '09:30'),
    });
    // Easter Monday.
    expect(editionOf(calendar, '2022-04-18')?.postsAt).toBe(at('2022-04-19', '09:30'));
  });

  it.each([
    ['2022-03-11', '12:00', '', '2022-03-14'],
    ['2022-03-14', '08:59', '', '2022-03-14'],
    ['2022-03-14', '09:00', '', '2022-03-21'],
    ['2022-03-14', '12:00', '2022-03-28', '2022-03-28'],
    ['2022-04-18', '12:00', '', '2022-04-18'],
  ])('takes what is written on %s at %s, not before “%s”: %s', (on, time, notBefore, monday) => {
    expect(nextEdition({ calendar, programme }, at(on, time), notBefore)?.monday).toBe(monday);
  });

  it('is none after the promotion, and once a fortnight for each défi', () => {
    const end = at(programme.promotion.endsOn, '12:00');
    expect(nextEdition({ calendar, programme }, end)).toBeNull();
    expect([earliestAfter(null), earliestAfter('2022-03-14')]).toEqual(['', '2022-03-28']);
    expect(previousAt(calendar, '2022-03-21')).toBe(at('2022-03-14', '09:30'));
  });
});
