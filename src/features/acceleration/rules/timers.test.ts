import { describe, expect, it } from 'vitest';
import { demoProgramme } from '../../../../test/support/programme.ts';
import { makeCalendar } from '../../../community/programme/calendar.ts';
import { newRequest } from '../store/requests.ts';
import type { Request } from './request.ts';
import { timersFor } from './timers.ts';

const { promotion, acceleration } = demoProgramme();
const calendar = makeCalendar(promotion);
const at = (on: string, time = '12:00') => calendar.instant(on, time);
const settings = { ...acceleration, endsOn: promotion.endsOn };

/** What is due of a request, as local days and times. */
function due(change: Partial<Request>, now: number): string[] {
  const request = { ...newRequest({ id: 'm-alix', defi: null }, '', now), ...change };
  return timersFor(request, calendar, settings, now).map(({ kind, at: due_ }) => {
    const on = calendar.localDate(due_);
    return `${kind} ${on}`;
  });
}

describe('what is due of a request', () => {
  const friday = at('2022-03-11');
  const hour = { startsAt: at('2022-03-22', '14:00'), endsAt: at('2022-03-22', '16:00') };
  it.each<[string, Partial<Request>, number, string[]]>([
    ['a draft waits for its author', { state: 'draft' }, friday, []],
    [
      'what was sent leaves on the next working day',
      { state: 'review', sentAt: friday },
      friday,
      ['leave 2022-03-14', 'overdue 2022-03-23'],
    ],
    [
      'others are asked after some days of silence',
      { state: 'searching', sentAt: friday },
      friday,
      ['ask 2022-03-16', 'overdue 2022-03-23'],
    ],
    ['lateness is told once', { state: 'searching', sentAt: friday }, at('2022-03-24'), ['ask 2022-03-29']],
    ['a proposed moment lapses', { state: 'proposed', ...hour }, friday, ['lapse 2022-03-22']],
    [
      'a granted hour is prepared, reminded of, and asked about',
      { state: 'granted', ...hour },
      friday,
      ['prepare 2022-03-18', 'remind 2022-03-21', 'over 2022-03-22'],
    ],
    [
      'what is behind is left out',
      { state: 'granted', ...hour },
      at('2022-03-21', '09:00'),
      ['remind 2022-03-21', 'over 2022-03-22'],
    ],
    ['three weeks later, what came of it', { state: 'done', ...hour }, hour.endsAt, ['follow 2022-04-12']],
    [
      'on the promotion’s last working day, when it ends before',
      { state: 'done', startsAt: at('2022-09-01'), endsAt: at('2022-09-01', '13:00') },
      at('2022-09-01', '14:00'),
      ['follow 2022-09-09'],
    ],
    ['nothing after the promotion’s end', { state: 'searching' }, at('2022-09-08'), []],
    ['nothing once it is withdrawn', { state: 'withdrawn', ...hour }, friday, []],
  ])('%s', (_name, change, now, expected) => {
    expect(due(change, now)).toEqual(expected);
  });
});
