import { counted, periodOf } from './accounting.ts';
import type { Request } from './request.ts';
import { requestStates, type State, WAITING } from './states.ts';

const DAY_MS = 86_400_000;

/** Minutes asked for, granted and used; null used: none yet. */
export type Hours = { asked: number; granted: number; used: number };

/** What coaches see of all requests together: no text, no name. Minutes, whole days. */
export type Report = {
  count: number;
  states: { state: State; count: number }[];
  /** From the sending to the agreement. */
  waiting: { medianDays: number; longestDays: number } | null;
  fields: { field: string; hours: Hours; offered: number | null }[];
  months: { month: string; hours: Hours }[];
};

/** What a parrain offers, as the report counts it. */
export type Offer = { fields: readonly string[]; monthly: number | null };

export const daysWaited = ({ sentAt, grantedAt }: Pick<Request, 'sentAt' | 'grantedAt'>): number | null =>
  sentAt === null || grantedAt === null ? null : Math.floor((grantedAt - sentAt) / DAY_MS);

/** The lower of the two in the middle. */
const medianOf = (sorted: readonly number[]): number => sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;

const none = (): Hours => ({ asked: 0, granted: 0, used: 0 });

function addTo<Key>(totals: Map<Key, Hours>, key: Key, add: Partial<Hours>): void {
  const { asked, granted, used } = totals.get(key) ?? none();
  totals.set(key, {
    asked: asked + (add.asked ?? 0),
    granted: granted + (add.granted ?? 0),
    used: used + (add.used ?? 0),
  });
}

/** Counts all that was sent. An hour is asked for in the month of its sending, and given in its own. */
export function reportOf(
  requests: readonly Request[],
  offers: readonly Offer[],
  dayOf: (at: number) => string,
): Report {
  const sent = requests.filter(({ sentAt }) => sentAt !== null);
  const month = (at: number) => periodOf(dayOf(at), { every: 'month' });
  const fields = new Map<string, Hours>();
  const months = new Map<string, Hours>();
  for (const request of sent) {
    const { field, wished, sentAt, startsAt, used } = request;
    const given = { granted: counted({ ...request, used: null }), used: used ?? 0 };
    addTo(fields, field ?? '', { asked: wished, ...given });
    if (sentAt !== null) addTo(months, month(sentAt), { asked: wished });
    if (startsAt !== null && given.granted > 0) addTo(months, month(startsAt), given);
  }
  const waits = sent
    .map(daysWaited)
    .filter((days) => days !== null)
    .sort((a, b) => a - b);
  const offeredIn = (field: string): number | null => {
    const bounded = offers.filter((offer) => offer.monthly !== null && offer.fields.includes(field));
    return bounded.length === 0 ? null : bounded.reduce((sum, { monthly }) => sum + (monthly ?? 0), 0);
  };
  return {
    count: sent.length,
    states: requestStates.states
      .map((state) => ({
        state,
        count: sent.filter((request) => request.state === state).length,
      }))
      .filter(({ count }) => count > 0),
    waiting: waits.length === 0 ? null : { medianDays: medianOf(waits), longestDays: waits.at(-1) ?? 0 },
    fields: [...fields]
      .map(([field, hours]) => ({ field, hours, offered: offeredIn(field) }))
      .sort(
        (a, b) =>
          b.hours.granted - a.hours.granted || b.hours.asked - a.hours.asked || (a.field < b.field ? -1 : 1),
      ),
    months: [...months]
      .map(([each, hours]) => ({ month: each, hours }))
      .sort((a, b) => (a.month < b.month ? -1 : 1)),
  };
}

/** What coaches hear of every fortnight: what waits, and what was granted since; null when nothing. */
export function newsOf(
  requests: readonly Request[],
  sinceAt: number,
): { waiting: Request[]; granted: Request[] } | null {
  const waiting = requests.filter(({ state }) => WAITING.includes(state));
  const granted = requests.filter((request) => (request.grantedAt ?? 0) > sinceAt && counted(request) > 0);
  return waiting.length + granted.length === 0 ? null : { waiting, granted };
}
