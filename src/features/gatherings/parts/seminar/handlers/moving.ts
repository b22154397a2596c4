import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import type { Slot } from '../../../../../community/feature/slot.ts';
import { daysBetween, plusDays } from '../../../../../community/format/iso-dates.ts';
import { timeIn } from '../../../../../community/format/time-zone.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import { newSequenceId, saveSequence, sequencesOf } from '../../../../../community/gatherings/sequences.ts';
import { addSequence, rememberSoon } from '../notifications.ts';

type Begins = Pick<Gathering, 'startsAt'>;

/** From the day of one to that of the other: the same slot so many days later, at the same hours. */
function laterBy({ calendar }: UnitOfWork, from: Begins, to: Begins) {
  const days = daysBetween(calendar.localDate(from.startsAt), calendar.localDate(to.startsAt));
  const later = (at: number) =>
    calendar.instant(plusDays(calendar.localDate(at), days), timeIn(calendar.timeZone, at));
  return {
    days,
    slot: ({ startsAt, endsAt }: Slot): Slot => ({ startsAt: later(startsAt), endsAt: later(endsAt) }),
  };
}

/** A seminar’s sequences go with it to another day. Who comes is told of its new dates: no more needs to be said. */
export async function moveAlong(uow: UnitOfWork, gathering: Gathering, before: Begins): Promise<void> {
  const { tx, now } = uow;
  const later = laterBy(uow, before, gathering);
  if (later.days === 0) return;
  for (const sequence of await sequencesOf(tx, gathering.id)) {
    const moved = { ...sequence, ...later.slot(sequence), revision: sequence.revision + 1, changedAt: now };
    await saveSequence(tx, moved);
    await rememberSoon(uow, moved);
  }
}

/** What was said of another seminar is said of a new one; nobody has chosen anything of it yet. */
export async function copySequences(uow: UnitOfWork, source: Gathering, draft: Gathering): Promise<void> {
  const later = laterBy(uow, source, draft);
  for (const sequence of await sequencesOf(uow.tx, source.id))
    await addSequence(uow, {
      ...sequence,
      ...later.slot(sequence),
      ...{ id: newSequenceId(), gatheringId: draft.id, moved: false, revision: 0, changedAt: uow.now },
    });
}
