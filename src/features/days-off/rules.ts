import type { ShownRound } from '../../community/feature/agenda.ts';
import { plusDays, weekdayOf } from '../../community/format/iso-dates.ts';
import type { Period } from '../../community/format/read-days.ts';
import type { Calendar } from '../../community/programme/calendar.ts';
import type { Promotion } from '../../community/programme/programme.ts';

/** Longer, it is a phase of the programme, and no pause. */
export const MAX_DAYS = 62;

/** Why days cannot become days off. */
export type Refusal =
  | { refused: 'reversed' }
  | { refused: 'too-early'; fromOn: string }
  | { refused: 'outside'; startsOn: string; endsOn: string }
  | { refused: 'too-long'; max: number }
  /** None of them is worked anyway. */
  | { refused: 'off-already' }
  | { refused: 'overlaps'; name: string };

const daysOf = ({ fromOn, toOn }: Period): string[] => {
  const days: string[] = [];
  for (let on = fromOn; on <= toOn && days.length <= MAX_DAYS; on = plusDays(on, 1)) days.push(on);
  return days;
};

/** What stands between somebody and days off; what has begun is over, and from tomorrow on all can still move. */
export function refusalOf(
  asked: Period & { kind: 'pause' | 'holiday' },
  calendar: Pick<Calendar, 'isWorkingDay' | 'pauses'>,
  { startsOn, endsOn }: Pick<Promotion, 'startsOn' | 'endsOn'>,
  todayOn: string,
): Refusal | null {
  if (asked.toOn < asked.fromOn) return { refused: 'reversed' };
  if (asked.fromOn < startsOn || asked.toOn > endsOn) return { refused: 'outside', startsOn, endsOn };
  if (asked.fromOn <= todayOn) return { refused: 'too-early', fromOn: plusDays(todayOn, 1) };
  const days = daysOf(asked);
  if (days.length > MAX_DAYS) return { refused: 'too-long', max: MAX_DAYS };
  const other = calendar.pauses.find(({ from, to }) => from <= asked.toOn && asked.fromOn <= to);
  if (asked.kind === 'pause' && other) return { refused: 'overlaps', name: other.name };
  if (asked.kind === 'holiday' && !days.some(calendar.isWorkingDay)) return { refused: 'off-already' };
  return asked.kind === 'pause' && days.every((on) => weekdayOf(on) > 5) ? { refused: 'off-already' } : null;
}

/** When an entry of the promotion's agenda begins, and until when it is open. */
export type Times = ShownRound;

/** An entry that days off move; null where it is not there. */
export type Move = { id: string; before: Omit<Times, 'id'> | null; after: Omit<Times, 'id'> | null };

const timesOf = ({ startsAt, openUntil }: Times) => ({ startsAt, openUntil });

/** What is otherwise with one calendar than with another, the first first. */
export function movesBetween(before: readonly Times[], after: readonly Times[]): Move[] {
  const first = new Map(before.map((entry) => [entry.id, entry]));
  const then = new Map(after.map((entry) => [entry.id, entry]));
  const at = ({ before: from, after: to }: Move) => (from ?? to)?.startsAt ?? 0;
  return [...new Set([...first.keys(), ...then.keys()])]
    .flatMap((id): Move[] => {
      const [one, other] = [first.get(id), then.get(id)];
      if (one?.startsAt === other?.startsAt && one?.openUntil === other?.openUntil) return [];
      return [{ id, before: one ? timesOf(one) : null, after: other ? timesOf(other) : null }];
    })
    .sort((a, b) => at(a) - at(b));
}

/** Of what was moved, the first that has begun at its new time: nothing that followed can be taken back. */
export const begunAmong = (moves: readonly Move[], now: number): Move | null =>
  moves.find(({ after }) => after !== null && after.startsAt <= now) ?? null;

/** What follows from a change of the calendar. */
export type Following = {
  /** Rounds of the météo that move, fall away or come back. */
  moves: Move[];
  /** The round that is open, which keeps the times that were told; null when none is. */
  open: Omit<Times, 'id'> | null;
  /** Gatherings on those days, which stay where they are. */
  gatherings: { title: string; startsAt: number }[];
};
