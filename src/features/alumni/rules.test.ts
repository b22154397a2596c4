import { describe, expect, it } from 'vitest';
import { demoProgramme } from '../../../test/support/programme.ts';
import { makeCalendar } from '../../community/programme/calendar.ts';
import { mayInvite, type Renewal, renewalOf } from './rules.ts';

const DAY_MS = 24 * 60 * 60_000;

describe('a consent', () => {
  const { promotion } = demoProgramme();
  const calendar = makeCalendar({
    ...promotion,
    pauses: [{ name: 'Été', from: '2023-08-07', to: '2023-08-11' }],
  });
  const on = (todayOn: string, askedOn: string | null = null, remindedOn: string | null = null) =>
    renewalOf({ consentedOn: '2022-08-05', askedOn, remindedOn }, todayOn, calendar);

  it.each<[string, Renewal, Parameters<typeof on>]>([
    ['holds for a year', 'none', ['2023-08-04']],
    ['is not asked of on a Saturday', 'none', ['2023-08-05']],
    ['nor in a pause', 'none', ['2023-08-07']],
    ['is asked of on the first working day after', 'ask', ['2023-08-14']],
    ['nor on a public holiday', 'none', ['2023-08-15']],
    ['waits for an answer', 'none', ['2023-08-21', '2023-08-14']],
    ['is asked of once more after five working days', 'remind', ['2023-08-22', '2023-08-14']],
    ['waits once more', 'none', ['2023-08-28', '2023-08-14', '2023-08-22']],
    ['ends after five others', 'end', ['2023-08-29', '2023-08-14', '2023-08-22']],
    ['a pause is no time to answer', 'none', ['2023-08-14', '2023-08-04']],
  ])('%s', (_name, expected, given) => {
    expect(on(...given)).toBe(expected);
  });
});

describe('an invitation to testify', () => {
  it('comes once a month at most, whatever was answered; what was taken back does not count', () => {
    const now = Date.parse('2022-03-14T10:00:00Z');
    expect(mayInvite([], now)).toBe(true);
    expect(mayInvite([{ at: now - 29 * DAY_MS, state: 'declined' }], now)).toBe(false);
    expect(mayInvite([{ at: now - 29 * DAY_MS, state: 'withdrawn' }], now)).toBe(true);
    expect(mayInvite([{ at: now - 30 * DAY_MS, state: 'agreed' }], now)).toBe(true);
  });
});
