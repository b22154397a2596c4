import type { UnitOfWork } from '../../../../community/feature/feature.ts';
import { planOf } from '../../load/rounds.ts';
import { nextRoundAfter } from '../../rules/schedule.ts';
import { roundsIn } from '../../store/rounds.ts';
import { type Asked, askedAt, isAsked } from './rules.ts';
import { openActions } from './store.ts';

/** What became of what coaches said they would do is asked the day before a digest, until they say. */
export async function askedAbout(uow: UnitOfWork): Promise<Asked | null> {
  const { tx, now, calendar, programme } = uow;
  const { from } = programme.promotion.workingHours;
  const [round] = (await roundsIn(tx, ['open', 'closed', 'digested'])).filter(
    (each) => askedAt(calendar, each, from) <= now,
  );
  if (!round) return null;
  const since = askedAt(calendar, round, from);
  const open = (await openActions(tx, round.id)).filter((action) => isAsked(action, since));
  const [first] = open;
  return first
    ? { loopId: first.loopId, count: open.filter(({ loopId }) => loopId === first.loopId).length }
    : null;
}

/** By when something is meant that names no day: the next digest, or the promotion's end. */
export function nextDigestOn({ programme, calendar, now }: UnitOfWork): string {
  const next = nextRoundAfter(planOf({ programme, calendar }), now);
  return next ? calendar.localDate(next.digestAt) : programme.promotion.endsOn;
}
