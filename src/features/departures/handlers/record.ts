import type { UnitOfWork } from '../../../community/feature/feature.ts';
import {
  departuresIn,
  forgetDeparture,
  recordDeparture,
  returnedMembers,
  setDeparture,
  unrecordedDepartures,
} from '../../../community/members/departures/departures.ts';
import { endsAt, MAX_AT_ONCE } from '../rules.ts';

/**
 * Records who is gone, and forgets that of who is back. Once more than a few go for the same morning, all of
 * that morning wait for an administrator, whoever comes back meanwhile.
 */
export async function recordDepartures(uow: UnitOfWork): Promise<void> {
  const { tx, now, calendar, log } = uow;
  for (const id of await returnedMembers(tx)) {
    await forgetDeparture(tx, id);
    log.info({ event: 'departure.returned', member: id }, 'a member is back');
  }
  const dueAt = endsAt(calendar, now);
  const gone = await unrecordedDepartures(tx);
  for (const id of gone) {
    await recordDeparture(tx, id, { leftAt: now, dueAt });
    log.info({ event: 'departure.noticed', member: id, dueAt }, 'a member has left');
  }
  if (gone.length === 0) return;
  const together = (await departuresIn(tx, ['pending', 'waiting'])).filter((each) => each.dueAt === dueAt);
  if (together.length <= MAX_AT_ONCE && together.every(({ state }) => state === 'pending')) return;
  for (const { member } of together) await setDeparture(tx, member.id, 'waiting');
  log.warn(
    { event: 'departures.waiting', count: together.length },
    'many members have left at once: nothing ends until `magellan departures confirm`, or `dismiss`',
  );
}
