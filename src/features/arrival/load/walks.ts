import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { firstDaysOf, lastDayOf } from '../../../community/members/first-days.ts';
import type { Member } from '../../../community/members/member.ts';
import { hereFromBefore } from '../../../community/members/members.ts';
import { type Dated, datedFrom, stepsFor } from '../../../community/programme/steps.ts';
import type { Walk, WalkKind } from '../rules/walk.ts';
import { pathsOf } from '../store/steps.ts';

export type Walks = Record<WalkKind, Walk>;

/** The first and the last weeks of each of some members. */
export async function walksOf(
  uow: Pick<UnitOfWork, 'tx' | 'programme' | 'calendar'>,
  members: readonly Member[],
): Promise<(memberId: string) => Walks> {
  const { tx, calendar, programme } = uow;
  const { promotion, arrival, departure } = programme;
  const firstDay = await firstDaysOf(tx, members, { localDate: calendar.localDate, promotion });
  const paths = await pathsOf(tx);
  const before = await hereFromBefore(tx);
  const departing = programme.alumni.asks
    ? departure
    : { steps: departure.steps.filter(({ opens }) => opens !== 'stay') };
  const made = new Map<string, Dated[]>();
  // Many begin, and nearly all end, on the same day.
  const dated = (kind: WalkKind, anchorOn: string): Dated[] => {
    const key = `${kind} ${anchorOn}`;
    const { steps } = kind === 'arrival' ? arrival : departing;
    const notBefore = promotion.preparesFrom ?? promotion.startsOn;
    const all = made.get(key) ?? datedFrom(steps, { anchorOn, notBefore }, calendar);
    made.set(key, all);
    return all;
  };
  const byId = new Map(members.map((member) => [member.id, member]));
  const from = arrival.from ?? promotion.startsOn;
  return (memberId) => {
    const member = byId.get(memberId);
    if (!member) throw new Error(`the walks of ${memberId} were not asked for`);
    const begun = paths.get(memberId);
    const [firstOn, lastOn] = [begun ?? firstDay(memberId), lastDayOf(member, promotion)];
    return {
      arrival: {
        ...{ kind: 'arrival', anchorOn: firstOn },
        sends: begun !== undefined || (firstOn >= from && !before.has(memberId)),
        steps: stepsFor(dated('arrival', firstOn), member),
      },
      departure: {
        ...{ kind: 'departure', anchorOn: lastOn, sends: true },
        steps: stepsFor(dated('departure', lastOn), member),
      },
    };
  };
}

export const walksOfOne = async (uow: UnitOfWork, member: Member): Promise<Walks> =>
  (await walksOf(uow, [member]))(member.id);

export const todayOf = ({ calendar, now }: Pick<UnitOfWork, 'calendar' | 'now'>): string =>
  calendar.localDate(now);
