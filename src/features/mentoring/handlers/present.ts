import { type Answer, whisper } from '../../../chat/answer.ts';
import type { Markdown } from '../../../chat/markdown.ts';
import { buttons, type Message } from '../../../chat/message.ts';
import { actionsOn, type Found, type OnRef } from '../../../community/feature/actions-on.ts';
import type { ActorContext, UnitOfWork } from '../../../community/feature/feature.ts';
import { awayAmong, clashesAt } from '../../../community/feature/slot-conflicts.ts';
import { isRefused } from '../../../community/feature/state-machine.ts';
import type { Member } from '../../../community/members/member.ts';
import { personOn, sideOf } from '../access.ts';
import { freeFirsts } from '../load.ts';
import { viewContextFor } from '../locales/index.ts';
import { type Cycle, hasGoals, type MentoringSession, otherSide, type Side } from '../rules/cycle.ts';
import {
  type CycleEvent,
  cycleStates,
  type SessionEvent,
  type SessionState,
  sessionStates,
} from '../rules/states.ts';
import { cycleById, cyclesOf, isOpen } from '../store/cycles.ts';
import { offersOf } from '../store/offers.ts';
import { sessionById, sessionsOf } from '../store/sessions.ts';
import { goalsOf, noteOf, preparationOf, progressOf } from '../store/texts.ts';
import { cycleMessage } from '../views/cycle.ts';
import { sentence } from '../views/format.ts';
import type { Noted } from '../views/goals.ts';
import type { PastCycle } from '../views/past.ts';
import { sessionMessage } from '../views/session.ts';
import { type Slot, slotsMessage } from '../views/slots.ts';

const MINUTE_MS = 60_000;

/** A cycle, as one of the two acts on it. */
export type OnCycle = { cycle: Cycle; side: Side; other: Member | null };
export type OnSession = OnCycle & { session: MentoringSession; to: SessionState };

export const refused = (
  context: ActorContext,
  why: 'gone' | 'ended' | 'elsewhere' | 'past',
): string | Markdown => viewContextFor(context, context.member).words.labels.refused[why];

/** What was done of a cycle, with a way to see the whole of it: what the two write is shown at a press only. */
export function doneInCycle(
  context: ActorContext,
  said: string | Markdown,
  { id }: Pick<Cycle, 'id'>,
): Message {
  const { labels } = viewContextFor(context, context.member).words;
  return sentence(said, buttons({ label: labels.see, press: 'mentoring/cycle', ref: id }));
}

/** The same of a session. */
export function doneInSession(
  context: ActorContext,
  said: string,
  { id }: Pick<MentoringSession, 'id'>,
): Message {
  const { session } = viewContextFor(context, context.member).words;
  return sentence(said, buttons({ label: session.buttons.see, press: 'mentoring/session', ref: id }));
}

const gone = (context: ActorContext): Answer => whisper(sentence(refused(context, 'gone')));

async function mine(context: ActorContext, cycleId: string): Promise<OnCycle | null> {
  const cycle = await cycleById(context.tx, cycleId);
  const side = cycle && sideOf(context.member, cycle);
  if (!cycle || !side) return null;
  return { cycle, side, other: await personOn(context, cycle, otherSide(side)) };
}

/** Whose side may act, and what must be possible where it stands; without these, either, in any state. */
type Need<Move> = { by?: Side; can?: Move };

/** A cycle of hers, when its state and her side allow what is needed; else she is told kindly why not. */
export async function findCycle(context: OnRef, { by, can }: Need<CycleEvent>): Promise<Found<OnCycle>> {
  const on = await mine(context, context.ref === '' ? (context.value ?? '') : context.ref);
  if (!on || (by !== undefined && on.side !== by)) return { refused: gone(context) };
  const to = can === undefined ? on.cycle.state : cycleStates.next(on.cycle.state, can);
  return isRefused(to) ? { refused: whisper(sentence(refused(context, to.refused))) } : { row: on };
}

/** Presses and forms about a cycle of hers. */
export const onCycle = actionsOn<OnCycle, Need<CycleEvent>>(findCycle);

/** Presses and forms about a session of hers; `to` is the state to which what is needed leads. */
export const onSession = actionsOn<OnSession, Need<SessionEvent>>(async (context, { by, can }) => {
  const session = await sessionById(context.tx, context.ref === '' ? (context.value ?? '') : context.ref);
  const on = session && (await mine(context, session.cycleId));
  if (!session || !on || (by !== undefined && on.side !== by)) return { refused: gone(context) };
  const to = can === undefined ? session.state : sessionStates.next(session.state, can);
  if (isRefused(to)) return { refused: whisper(sentence(refused(context, to.refused))) };
  return { row: { ...on, session, to } };
});

/** Her cycles as a mentee that are over, the newest first, but for one. */
export async function pastCyclesOf(context: ActorContext, but?: string): Promise<PastCycle[]> {
  const past: PastCycle[] = [];
  for (const cycle of await cyclesOf(context.tx, context.member.id, 'mentee')) {
    if (isOpen(cycle) || cycle.id === but) continue;
    past.push({ cycle, coach: (await personOn(context, cycle, 'coach'))?.name ?? null });
  }
  return past;
}

/** The whole of a cycle, for one of the two. */
export async function presentCycle(
  context: ActorContext,
  { cycle, side, other }: OnCycle,
  happened?: string,
): Promise<Message> {
  const { tx, secrets, now } = context;
  const sessions = await sessionsOf(tx, [cycle.id]);
  const noted: Noted[] = [];
  for (const session of sessions) {
    const progress = await progressOf(tx, secrets, session, cycle.memberId ?? '');
    if (progress) noted.push({ startsAt: session.startsAt, progress });
  }
  const goals = await goalsOf(tx, secrets, cycle);
  const past = side === 'mentee' ? await pastCyclesOf(context, cycle.id) : [];
  const data = { cycle, side, other: other?.name ?? null, sessions, goals, noted, past, now };
  return cycleMessage(viewContextFor(context, context.member), data, happened);
}

/** The whole of a session, for one of the two; the note is hers alone. */
export async function presentSession(
  context: ActorContext,
  on: OnSession,
  happened?: string,
): Promise<Message> {
  const { tx, secrets, now, member } = context;
  const { cycle, side, other, session } = on;
  return sessionMessage(
    viewContextFor(context, member),
    {
      session,
      side,
      other: other?.name ?? null,
      place: cycle.place,
      preparation: await preparationOf(tx, secrets, session, cycle.memberId ?? ''),
      note: await noteOf(tx, secrets, session, member.id),
      goals: hasGoals(await goalsOf(tx, secrets, cycle)),
      now,
    },
    happened,
  );
}

/**
 * The times that a mentee can still choose: to come, free for a whole cycle, and on days when neither is away.
 * What she has then already is said.
 */
export async function loadSlots(uow: UnitOfWork, cycle: Cycle, mentee: Member): Promise<Slot[]> {
  const offers = await offersOf(uow.tx, cycle.id);
  const starts = offers.map(({ startsAt }) => startsAt);
  const away = new Set([
    ...(await awayAmong(uow, mentee.id, starts)),
    ...(cycle.coachId === null ? [] : await awayAmong(uow, cycle.coachId, starts)),
  ]);
  const free = (await freeFirsts(uow, cycle, starts)).filter((at) => !away.has(at));
  const times = free.map((startsAt) => ({ startsAt, endsAt: startsAt + cycle.minutes * MINUTE_MS }));
  const clashes = await clashesAt(uow, mentee, times);
  return offers
    .filter(({ startsAt }) => free.includes(startsAt))
    .map(({ id, startsAt }) => ({ id, startsAt, clash: clashes.get(startsAt) ?? null }));
}

export async function presentSlots(
  uow: UnitOfWork,
  cycle: Cycle,
  mentee: Member,
  coach: Member | null,
  happened?: string,
): Promise<Message> {
  const slots = await loadSlots(uow, cycle, mentee);
  return slotsMessage(viewContextFor(uow, mentee), cycle, coach?.name ?? null, slots, happened);
}
