import type { Work } from '../community/feature.ts';
import { membersWithRole } from '../community/members.ts';
import { askedFor } from '../features/acceleration/store/asked.ts';
import { requestsWhere } from '../features/acceleration/store/requests.ts';
import { between, type Deed, isInvented } from './deed.ts';
import { chanceOf } from './dice.ts';
import type { Sayings } from './sayings.ts';

const HOUR_MS = 60 * 60_000;
/** A newcomer who wants to answer as a parrain has a day for it. */
const [LEAST_MS, MOST_MS] = [24 * HOUR_MS, 54 * HOUR_MS];
const TAKES = 0.7;
const MOST_MINUTES = 60;
const TIMES = ['10:00', '11:00', '14:00', '15:30'];

/** Parrains who were asked for an hour propose a moment, or pass, once they have had the time to think of it. */
export async function hoursAnswered(work: Work, { meeting }: Sayings, at: number): Promise<Deed[]> {
  const { tx, secrets, calendar } = work;
  const deeds: Deed[] = [];
  const parrains = (await membersWithRole(tx, 'parrain')).filter(isInvented);
  for (const request of await requestsWhere(tx, secrets, { states: ['searching'] })) {
    const asked = (await askedFor(tx, request.id)).filter(({ state }) => state === 'asked');
    for (const { id, email } of parrains.filter((parrain) =>
      asked.some(({ memberId }) => memberId === parrain.id),
    )) {
      const dice = (throwOf: string) =>
        chanceOf(`hours/${email}/${request.field}/${request.wished}/${throwOf}`);
      const thinking = between(request.changedAt + LEAST_MS, request.changedAt + MOST_MS, dice('when'));
      if (calendar.nextWorkingMoment(thinking) > at) continue;
      if (dice('takes') > TAKES) {
        const press = 'acceleration/decline';
        deeds.push({ user: id, kind: 'press', press, ref: request.id, value: null });
        continue;
      }
      const values = {
        date: calendar.addWorkingDays(calendar.localDate(at), 4 + Math.floor(dice('day') * 5)),
        time: TIMES[Math.floor(dice('time') * TIMES.length)] ?? '10:00',
        minutes: Math.min(request.wished, MOST_MINUTES),
        place: meeting,
      };
      deeds.push({ user: id, kind: 'submit', form: 'acceleration/take', ref: request.id, values });
    }
  }
  return deeds;
}
