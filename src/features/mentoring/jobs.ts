import type { Message } from '../../chat/message.ts';
import { nightly } from '../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../community/feature/feature.ts';
import { isRefused } from '../../community/feature/state-machine.ts';
import { awayOn } from '../../community/members/absences.ts';
import { memberById } from '../../community/members/members.ts';
import { postsUnder } from '../../engine/outbox/deliveries.ts';
import type { Job } from '../../engine/scheduler/job.ts';
import { personOn } from './access.ts';
import { sessionStill } from './contributions/still-true.ts';
import { CLOSES_AFTER_DAYS, finishIfOver, transitionCycle } from './handlers/cycles.ts';
import { askCoaches } from './handlers/requesting.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import type { ViewContext } from './locales/index.ts';
import { notify, requestKey } from './notifications.ts';
import { type Cycle, hasGoals, type MentoringSession, otherSide, type Side } from './rules/cycle.ts';
import { requestStates, sessionStates } from './rules/states.ts';
import { allCycles, cycleById } from './store/cycles.ts';
import { forgetAbouts, forgetTexts } from './store/erasure.ts';
import { allRequests, nextLateAfter, setRequest } from './store/requests.ts';
import { nextStep, saveSession, sessionsDue } from './store/sessions.ts';
import { goalsOf } from './store/texts.ts';
import { afterMessage, beforeMessage, soonMessage } from './views/session.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
const KINDS = {
  prepare: 'mentoring/eve',
  'starting-soon': 'mentoring/soon',
  after: 'mentoring/after',
} as const;
const SIDES = ['mentee', 'coach'] as const;

const labelOf = (job: keyof typeof fr.labels.jobs) => ({ fr: fr.labels.jobs[job], en: en.labels.jobs[job] });

const areBothThere = async (uow: UnitOfWork, cycle: Cycle): Promise<boolean> =>
  (await Promise.all(SIDES.map((side) => personOn(uow, cycle, side)))).every(
    (person) => person === null || person.active,
  );

/** Writes to the two of a session, in their own words; `here` leaves out who is away today. */
async function notifyBoth(
  uow: UnitOfWork,
  session: MentoringSession,
  key: keyof typeof KINDS,
  here: boolean,
  view: (view: ViewContext, side: Side, cycle: Cycle, other: string | null) => Message,
): Promise<void> {
  const cycle = await cycleById(uow.tx, session.cycleId);
  // Whoever has left may come back: until that is settled, nobody is sent to meet her, nor asked how it was.
  if (!cycle || !(await areBothThere(uow, cycle))) return;
  const away = here ? await awayOn(uow.tx, uow.calendar.localDate(uow.now)) : new Set<string>();
  for (const side of SIDES) {
    const id = side === 'mentee' ? cycle.memberId : cycle.coachId;
    if (id === null || away.has(id)) continue;
    const other = (await personOn(uow, cycle, otherSide(side)))?.name ?? null;
    await notify(
      uow,
      id,
      `${key}/${session.id}/${session.sequence}`,
      (viewContext) => view(viewContext, side, cycle, other),
      { still: sessionStill(key === 'after' ? 'held' : 'ahead', session), kind: KINDS[key] },
    );
  }
}

/** The working day before: difficulties, successes, questions. */
export const prepareJob = (): Job<UnitOfWork> => ({
  id: 'mentoring/prepare',
  about: 'asks the mentee to prepare the session of the next working day',
  label: labelOf('prepare'),
  catchUp: { withinMs: 12 * HOUR_MS },
  next: (after, tx) => nextStep(tx, 'prepareAt', after),
  async run(uow) {
    for (const session of await sessionsDue(uow.tx, 'prepareAt', uow.now)) {
      if (session.startsAt > uow.now)
        await notifyBoth(uow, session, 'prepare', true, (view, side, cycle, other) =>
          beforeMessage(view, side, session, other, cycle.place),
        );
      await saveSession(uow.tx, { ...session, prepareAt: null });
    }
  },
});

/** A quarter of an hour before, with the place or the link. */
export const startingSoonJob = (): Job<UnitOfWork> => ({
  id: 'mentoring/starting-soon',
  about: 'brings a session to mind a quarter of an hour before',
  label: labelOf('startingSoon'),
  catchUp: { withinMs: HOUR_MS },
  next: (after, tx) => nextStep(tx, 'startingSoonAt', after),
  async run(uow) {
    for (const session of await sessionsDue(uow.tx, 'startingSoonAt', uow.now)) {
      if (session.startsAt > uow.now)
        await notifyBoth(uow, session, 'starting-soon', true, (view, _side, cycle, other) =>
          soonMessage(view, session, other, cycle.place),
        );
      await saveSession(uow.tx, { ...session, startingSoonAt: null });
    }
  },
});

/** Once a session is over: progress, a note; after the last one, the way is looked back on. */
export const overJob = (): Job<UnitOfWork> => ({
  id: 'mentoring/over',
  about: 'closes a session, and asks for progress and notes',
  label: labelOf('over'),
  catchUp: { withinMs: 400 * DAY_MS },
  next: (after, tx) => nextStep(tx, 'endsAt', after),
  async run(uow) {
    for (const session of await sessionsDue(uow.tx, 'endsAt', uow.now)) {
      const state = sessionStates.next(session.state, 'over');
      const cycle = await cycleById(uow.tx, session.cycleId);
      if (isRefused(state) || !cycle) continue;
      await saveSession(uow.tx, {
        ...session,
        state,
        proposedAt: null,
        proposedBy: null,
        prepareAt: null,
        startingSoonAt: null,
      });
      const goals = hasGoals(await goalsOf(uow.tx, uow.secrets, cycle));
      // Of the last one, what ends the cycle says it too.
      if (await finishIfOver(uow, cycle, { session, goals })) continue;
      await notifyBoth(uow, session, 'after', false, (view, side, _cycle, other) =>
        afterMessage(view, side, session, other, goals),
      );
    }
  },
});

const wasNotified = async ({ tx }: UnitOfWork, requestId: string): Promise<boolean> =>
  (await postsUnder(tx, `${requestKey(requestId)}overdue/`)).length > 0;

/** A request that waits for long comes to the coaches by itself, once. */
export const overdueJob = (): Job<UnitOfWork> => ({
  id: 'mentoring/overdue',
  about: 'tells the coaches that a request still waits',
  label: labelOf('overdue'),
  catchUp: { withinMs: 14 * DAY_MS },
  next: (after, tx) => nextLateAfter(tx, after),
  async run(uow, dueAt) {
    for (const request of await allRequests(uow.tx)) {
      if (request.overdueAt > uow.now || request.memberId === null) continue;
      const state = requestStates.next(request.state, 'overdue');
      if (isRefused(state) || (await wasNotified(uow, request.id))) continue;
      const open = { ...request, state, coachId: null };
      await setRequest(uow.tx, request.id, state, null, null);
      const asker = await memberById(uow.tx, request.memberId);
      if (asker) await askCoaches(uow, open, asker, true);
    }
    uow.log.debug(
      { event: 'reminder.sent', job: 'mentoring/overdue', dueAt },
      'requests that wait were brought to mind',
    );
  },
});

/** Every night: cycles that nobody closed are, and texts that have been kept long enough are erased. */
export const nightJob = (context: AppContext): Job<UnitOfWork> =>
  nightly(context, {
    id: 'mentoring/retention',
    about: 'closes cycles that are over, and erases what was written when it has been kept long enough',
    catchUp: { withinMs: 7 * DAY_MS },
    async run(uow) {
      const before = uow.now - context.programme.meteo.retentionDays * DAY_MS;
      let erased = await forgetAbouts(uow.tx, before);
      for (const cycle of await allCycles(uow.tx)) {
        const { state, endedAt } = cycle;
        if (endedAt === null) continue;
        const waits = state === 'ending' || state === 'renewing';
        if (waits && endedAt + CLOSES_AFTER_DAYS * DAY_MS <= uow.now)
          await transitionCycle(uow, cycle, 'close');
        else if (!waits && endedAt < before && (await forgetTexts(uow.tx, cycle.id))) erased += 1;
      }
      if (erased > 0) {
        uow.log.info({ event: 'retention.erased', erased }, 'what was written in mentoring was erased');
        uow.forgetOrder();
      }
    },
  });
