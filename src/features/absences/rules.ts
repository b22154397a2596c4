import { daysBetween, plusDays } from '../../community/format/iso-dates.ts';
import type { Period } from '../../community/format/read-days.ts';
import type { Absence } from '../../community/members/member.ts';
import type { Promotion } from '../../community/programme/programme.ts';

/** Beyond so many days, the person is asked whether it is what she meant. */
export const LONG_ABSENCE_DAYS = 120;

/** Absences that overlap or follow each other, as one. `ref` names the two rows that bound it. */
export type Away = Period & { ref: string; ids: string[] };

/** What becomes of an absence that somebody asks for. `whole` is what it makes with those already there. */
export type Decision =
  | { accepted: Period; whole: Period }
  | { already: Period }
  | { refused: 'reversed'; asked: Period }
  | { refused: 'past'; asked: Period }
  | { refused: 'outside'; startsOn: string; endsOn: string }
  | { refused: 'too-long'; days: number };

export type Refusal = Extract<Decision, { refused: string }>;

/** What stands between the person and an absence of her own. `confirmedLong`: she knows that it is long. */
export function decideAbsence(
  asked: Period,
  existing: readonly Absence[],
  promotion: Pick<Promotion, 'startsOn' | 'endsOn'>,
  todayOn: string,
  confirmedLong: boolean,
): Decision {
  const { startsOn, endsOn } = promotion;
  if (asked.toOn < asked.fromOn) return { refused: 'reversed', asked };
  if (asked.fromOn > endsOn || asked.toOn < startsOn) return { refused: 'outside', startsOn, endsOn };
  if (asked.toOn < todayOn) return { refused: 'past', asked };
  const days = daysBetween(asked.fromOn, asked.toOn) + 1;
  if (days > LONG_ABSENCE_DAYS && !confirmedLong) return { refused: 'too-long', days };
  const covered = awayPeriods(existing).find((away) => contains(away, asked));
  if (covered) return { already: { fromOn: covered.fromOn, toOn: covered.toOn } };
  const together = awayPeriods([...existing, { id: '', ...asked }]);
  const { fromOn, toOn } = together.find((away) => contains(away, asked)) ?? asked;
  return { accepted: asked, whole: { fromOn, toOn } };
}

const contains = (outer: Period, inner: Period): boolean =>
  outer.fromOn <= inner.fromOn && inner.toOn <= outer.toOn;

/** Her absences as periods that neither overlap nor touch, the earliest first. */
export function awayPeriods(absences: readonly Absence[]): Away[] {
  const periods: (Away & { lastId: string; firstId: string })[] = [];
  for (const { id, fromOn, toOn } of [...absences].sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1))) {
    const open = periods.at(-1);
    if (open === undefined || fromOn > plusDays(open.toOn, 1)) {
      periods.push({ fromOn, toOn, ids: [id], firstId: id, lastId: id, ref: id });
      continue;
    }
    open.ids.push(id);
    if (toOn <= open.toOn) continue;
    open.toOn = toOn;
    open.lastId = id;
    // Both bounds: a button shown before the period grew must not remove more than it said.
    open.ref = `${open.firstId}.${id}`;
  }
  return periods.map(({ fromOn, toOn, ref, ids }) => ({ fromOn, toOn, ref, ids }));
}
