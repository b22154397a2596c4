import type { UnitOfWork } from '../../community/feature/feature.ts';
import { roundsShown } from '../../community/feature/rounds-shown.ts';
import { overlaps } from '../../community/feature/slot.ts';
import { plusDays } from '../../community/format/iso-dates.ts';
import type { Period } from '../../community/format/read-days.ts';
import { gatheringsIn } from '../../community/gatherings/store.ts';
import type { Calendar } from '../../community/programme/calendar.ts';
import { type Following, movesBetween, type Times } from './rules.ts';

const DAY_MS = 24 * 60 * 60_000;
/** A round that is open began some time before. */
const OPEN_MS = 60 * DAY_MS;

/** The rounds of the météo in a calendar. */
function roundsIn(uow: UnitOfWork, calendar: Calendar): Promise<Times[]> {
  const { endsOn } = uow.programme.promotion;
  const untilAt = calendar.instant(plusDays(endsOn, 1), '00:00');
  return roundsShown({ ...uow, calendar }, { fromAt: uow.now - OPEN_MS, untilAt });
}

export async function followingFrom(
  uow: UnitOfWork,
  changed: Calendar,
  { fromOn, toOn }: Period,
): Promise<Following> {
  const { tx, now, calendar } = uow;
  const before = await roundsIn(uow, calendar);
  const open = before.find(
    ({ startsAt, openUntil }) => startsAt <= now && openUntil !== null && now < openUntil,
  );
  const [from, until] = [calendar.instant(fromOn, '00:00'), calendar.instant(plusDays(toOn, 1), '00:00')];
  const gatherings = (await gatheringsIn(tx, ['planned', 'announced']))
    .filter((gathering) => overlaps(gathering, { startsAt: from, endsAt: until }))
    .map(({ title, startsAt }) => ({ title, startsAt }));
  return {
    moves: movesBetween(before, await roundsIn(uow, changed)),
    open: open ? { startsAt: open.startsAt, openUntil: open.openUntil } : null,
    gatherings: gatherings.sort((a, b) => a.startsAt - b.startsAt),
  };
}
