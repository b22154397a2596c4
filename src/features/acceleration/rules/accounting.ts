import { plusMonths } from '../../../community/format/iso-dates.ts';
import { type Event, RESERVING, type Refusal, requestStates, type State } from './states.ts';

/** What a request holds of its team's quota, in minutes. */
export type Entry = { state: State; granted: number; used: number | null };

/** Too many minutes for what is left of the quota. */
export type OverQuota = { refused: 'quota'; left: number };

/** What a request takes from the quota: what was used, once it is known; else what is reserved. */
export const counted = ({ state, granted, used }: Entry): number =>
  RESERVING.includes(state) ? (used ?? granted) : 0;

/**
 * What an event makes of a request. A moment that is proposed reserves its minutes; whatever undoes it gives
 * them back; fewer minutes used give back the rest. `left` is the quota without what this request holds.
 */
export function step(entry: Entry, event: Event, minutes: number, left: number): Entry | Refusal | OverQuota {
  const state = requestStates.next(entry.state, event);
  if (typeof state !== 'string') return state;
  if (event === 'take' || event === 'counter')
    return minutes > left ? { refused: 'quota', left } : { state, granted: minutes, used: null };
  if (event === 'tell') return { state, granted: entry.granted, used: Math.min(minutes, entry.granted) };
  const { granted, used } = entry;
  return RESERVING.includes(state) ? { state, granted, used } : { state, granted: 0, used: null };
}

/** Which hours are counted together: "team" (a défi) or "person", "2022-03" or the whole promotion. */
export type QuotaSettings = { hours: number; per: 'team' | 'person'; every: 'month' | 'promotion' };

export const PROMOTION = 'promotion';

/** On whose account hours are counted; a person without a défi counts alone. */
export const accountOf = (
  { id, defi }: { id: string; defi: string | null },
  { per }: Pick<QuotaSettings, 'per'>,
): string => (per === 'team' && defi !== null ? `defi/${defi}` : `member/${id}`);

/** Whether an account is this member's alone, of a promotion that is over too: that one's name follows hers. */
export const isAccountOf = (account: string, memberId: string): boolean =>
  account === `member/${memberId}` || account.startsWith(`member/${memberId} `);

/** In which period an hour is counted that takes place on a day (ISO date): the month in which it happens. */
export const periodOf = (on: string, { every }: Pick<QuotaSettings, 'every'>): string =>
  every === 'month' ? on.slice(0, 7) : PROMOTION;

/** What is left of a quota in a period; minutes. */
export type PeriodLeft = { period: string; left: number };

/** The first day of the next period (ISO date); null when hours only come back by a cancellation. */
export const comesBackOn = (period: string): string | null =>
  period === PROMOTION ? null : `${plusMonths(period, 1)}-01`;
