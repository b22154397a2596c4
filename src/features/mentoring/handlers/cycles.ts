import type { UnitOfWork } from '../../../community/feature/feature.ts';
import type { Slot } from '../../../community/feature/slot.ts';
import { isRefused } from '../../../community/feature/state-machine.ts';
import type { Member } from '../../../community/members/member.ts';
import { personOn } from '../access.ts';
import { viewContextFor } from '../locales/index.ts';
import { notify, outdateSlots } from '../notifications.ts';
import { type Cycle, isToCome, type MentoringSession, otherSide, type Side } from '../rules/cycle.ts';
import { type CycleEvent, cycleStates, sessionStates } from '../rules/states.ts';
import { addCycle, saveCycle } from '../store/cycles.ts';
import { patternOf, setOffers } from '../store/offers.ts';
import { newSessionId, saveSession, sessionsOf } from '../store/sessions.ts';
import { endMessage, type LastSession } from '../views/cycle.ts';
import { nameOf, sentence } from '../views/format.ts';
import { offerMessage } from '../views/slots.ts';

const MINUTE_MS = 60_000;
const SOON_MS = 15 * MINUTE_MS;
const PREPARE_AT = '10:00';
/** How long a cycle waits for its mentee to close or renew it, before it closes by itself. */
export const CLOSES_AFTER_DAYS = 14;

const SIDES = ['mentee', 'coach'] as const;
const nameOrNull = (member: Member | null): string | null => member?.name ?? null;

/** A cycle begins: its coach has times to offer. */
export async function beginCycle(
  uow: UnitOfWork,
  given: { memberId: string; coachId: string; minutes: number; place: string | null },
): Promise<Cycle> {
  return addCycle(uow.tx, given, uow.now);
}

/** What the coach sees when times are to be offered. */
export async function offerView(uow: UnitOfWork, cycle: Cycle, coach: Member, again: boolean) {
  const mentee = await personOn(uow, cycle, 'mentee');
  const usual = (await patternOf(uow.tx, coach.id)).length > 0;
  return offerMessage(viewContextFor(uow, coach), cycle, nameOrNull(mentee), usual, again);
}

/** When a session is prepared and brought to mind; null for what would have to be in the past. */
export function stepsOf({ calendar, now }: Pick<UnitOfWork, 'calendar' | 'now'>, startsAt: number) {
  const dayBefore = calendar.addWorkingDays(calendar.localDate(startsAt), -1);
  const inFuture = (at: number) => (at > now ? at : null);
  const prepareAt = inFuture(calendar.instant(dayBefore, PREPARE_AT));
  // One message before a session: a quarter of an hour before, only where the day before has passed.
  return { prepareAt, startingSoonAt: prepareAt === null ? inFuture(startsAt - SOON_MS) : null };
}

/** Keeps the sessions of a cycle, at these times. */
export async function scheduleSessions(
  uow: UnitOfWork,
  { id, coachId }: Cycle,
  times: readonly Slot[],
): Promise<MentoringSession[]> {
  const sessions = times.map(
    ({ startsAt, endsAt }, index): MentoringSession => ({
      id: newSessionId(),
      cycleId: id,
      coachId,
      number: index + 1,
      state: 'planned',
      startsAt,
      endsAt,
      proposedAt: null,
      proposedBy: null,
      ...stepsOf(uow, startsAt),
      moves: 0,
      sequence: 0,
      changedAt: uow.now,
    }),
  );
  for (const session of sessions) await saveSession(uow.tx, session);
  return sessions;
}

/** Moves a cycle to its next state; null when it refuses, and nothing changes. */
export async function transitionCycle(
  uow: UnitOfWork,
  cycle: Cycle,
  event: CycleEvent,
  more: Partial<Pick<Cycle, 'place' | 'edition'>> = {},
): Promise<Cycle | null> {
  const state = cycleStates.next(cycle.state, event);
  if (isRefused(state)) return null;
  const ends = state === 'closed' || state === 'stopped';
  const next: Cycle = { ...cycle, ...more, state, endedAt: ends ? uow.now : cycle.endedAt };
  await saveCycle(uow.tx, next);
  return next;
}

/** Once no session is to come, the cycle is looked back on; of its last session it is then said there. */
export async function finishIfOver(uow: UnitOfWork, cycle: Cycle, last?: LastSession): Promise<boolean> {
  if ((await sessionsOf(uow.tx, [cycle.id])).some(isToCome)) return false;
  // From here on it waits for its mentee, and not for ever.
  const finished = await transitionCycle(uow, { ...cycle, endedAt: uow.now }, 'finish');
  if (!finished) return false;
  for (const side of SIDES) {
    const other = nameOrNull(await personOn(uow, finished, otherSide(side)));
    const id = side === 'mentee' ? finished.memberId : finished.coachId;
    await notify(uow, id, `end/${cycle.id}`, (view) =>
      endMessage(view, side, finished, other, CLOSES_AFTER_DAYS, last),
    );
  }
  return true;
}

/** Cancels what is to come of a cycle that ends before its end, and withdraws the times that were offered. */
export async function stopCycle(uow: UnitOfWork, cycle: Cycle): Promise<boolean> {
  const stopped = (await transitionCycle(uow, cycle, 'stop')) ?? (await transitionCycle(uow, cycle, 'close'));
  if (!stopped) return false;
  await setOffers(uow.tx, cycle.id, []);
  const { words } = viewContextFor(uow);
  await outdateSlots(uow, cycle.id, cycle.edition + 1, sentence(words.slots.choose.outdated));
  for (const session of await sessionsOf(uow.tx, [cycle.id])) {
    const state = sessionStates.next(session.state, 'cancel');
    if (isRefused(state)) continue;
    await saveSession(uow.tx, {
      ...session,
      state,
      sequence: session.sequence + 1,
      changedAt: uow.now,
    });
  }
  return true;
}

/** Tells the other of the two that it has stopped. */
export async function notifyStopped(
  uow: UnitOfWork,
  cycle: Cycle,
  by: { side: Side; name: string } | null,
): Promise<void> {
  for (const side of SIDES) {
    if (by?.side === side) continue;
    const id = side === 'mentee' ? cycle.memberId : cycle.coachId;
    await notify(uow, id, `stopped/${cycle.id}`, (view) => {
      const { stopping } = view.words.cycle;
      return sentence(by === null ? stopping.left : stopping.told(nameOf(view, by.name)));
    });
  }
}
