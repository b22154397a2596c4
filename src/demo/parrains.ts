import type { UnitOfWork } from '../community/feature/feature.ts';
import { slotFault } from '../community/feature/slot-conflicts.ts';
import type { Member } from '../community/members/member.ts';
import { memberById, membersWithRole } from '../community/members/members.ts';
import { askedFor } from '../features/acceleration/store/asked.ts';
import { requestsWhere } from '../features/acceleration/store/requests.ts';
import { type Action, between, isInvented } from './action.ts';
import { chanceOf } from './dice.ts';
import type { SampleTexts } from './sample-texts.ts';

const HOUR_MS = 60 * 60_000;
/** A newcomer who wants to answer as a parrain has a day for it. */
const [MIN_MS, MAX_MS] = [24 * HOUR_MS, 54 * HOUR_MS];
const TAKES = 0.7;
const MAX_MINUTES = 60;
const MINUTE_MS = 60_000;
/** Within so many working days, from so many on. */
const [SOONEST_DAYS, DAYS] = [4, 5];
const TIMES = ['10:00', '11:00', '14:00', '15:30'];

/** Parrains who were asked for an hour propose a moment, or pass, once they have had the time to think of it. */
export async function hoursAnswered(
  uow: UnitOfWork,
  { meeting }: SampleTexts,
  at: number,
): Promise<Action[]> {
  const { tx, secrets, calendar } = uow;
  const deeds: Action[] = [];
  const parrains = (await membersWithRole(tx, 'parrain')).filter(isInvented);
  for (const request of await requestsWhere(tx, secrets, { states: ['searching'] })) {
    const asked = (await askedFor(tx, request.id)).filter(({ state }) => state === 'asked');
    for (const { id, email } of parrains.filter((parrain) =>
      asked.some(({ memberId }) => memberId === parrain.id),
    )) {
      const dice = (throwOf: string) =>
        chanceOf(`hours/${email}/${request.field}/${request.wished}/${throwOf}`);
      const thinking = between(request.changedAt + MIN_MS, request.changedAt + MAX_MS, dice('when'));
      if (calendar.nextWorkingMoment(thinking) > at) continue;
      if (dice('takes') > TAKES) {
        const press = 'acceleration/decline';
        deeds.push({ user: id, kind: 'press', press, ref: request.id, value: null });
        continue;
      }
      const parrain = parrains.find((each) => each.id === id);
      const author = request.authorId === null ? null : await memberById(tx, request.authorId);
      const minutes = Math.min(request.wished, MAX_MINUTES);
      const first = Math.floor(dice('day') * DAYS * TIMES.length);
      const slot = parrain && (await freeSlot(uow, parrain, author, { at, minutes, first }));
      if (!slot) continue;
      const values = { ...slot, minutes, place: meeting };
      deeds.push({ user: id, kind: 'submit', form: 'acceleration/take', ref: request.id, values });
    }
  }
  return deeds;
}

type Wanted = { at: number; minutes: number; first: number };

/** A slot of the week after next that is in the way of neither, the first from `first` on; null when there is none. */
async function freeSlot(
  uow: UnitOfWork,
  parrain: Member,
  author: Member | null,
  { at, minutes, first }: Wanted,
): Promise<{ date: string; time: string } | null> {
  const { calendar } = uow;
  const todayOn = calendar.localDate(at);
  const many = DAYS * TIMES.length;
  for (let index = 0; index < many; index += 1) {
    const place = (first + index) % many;
    const date = calendar.addWorkingDays(todayOn, SOONEST_DAYS + Math.floor(place / TIMES.length));
    const time = TIMES[place % TIMES.length] ?? '10:00';
    const startsAt = calendar.instant(date, time);
    const slot = { startsAt, endsAt: startsAt + minutes * MINUTE_MS };
    const fault = await slotFault(uow, { member: parrain, other: author, slot, anyway: false });
    if (fault === null) return { date, time };
  }
  return null;
}
