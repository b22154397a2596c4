import type { Markdown } from '../../../chat/markdown.ts';
import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { updateMessages } from '../../../community/feature/messages/messaging.ts';
import { isRefused } from '../../../community/feature/state-machine.ts';
import type {
  Departure,
  DepartureEffect,
  DepartureNews,
} from '../../../community/members/departures/departure.ts';
import type { Locale, Member } from '../../../community/members/member.ts';
import { memberById } from '../../../community/members/members.ts';
import { MENTEES } from '../access.ts';
import { stopCycle } from '../handlers/cycles.ts';
import type { DepartureWords } from '../locales/fr/leaving.ts';
import { mentoringWords, viewContextFor } from '../locales/index.ts';
import { requestKey } from '../notifications.ts';
import { type Cycle, isToCome, type MentoringRequest, type MentoringSession } from '../rules/cycle.ts';
import { requestStates, sessionStates } from '../rules/states.ts';
import { cyclesOf, isOpen } from '../store/cycles.ts';
import { aboutOf, addRequest, allRequests, setRequest, waitingRequestOf } from '../store/requests.ts';
import { saveSession, sessionsOf } from '../store/sessions.ts';
import { noLongerMessage } from '../views/request.ts';

type Say = (words: DepartureWords) => string | Markdown;

const news = (member: Member, say: Say): DepartureNews => ({
  member,
  text: (locale) => say(mentoringWords(locale).leaving),
});

/** A mentee waits for a coach: coaches hear how many do. */
const WAITING_FOR_COACH: Pick<DepartureEffect, 'coaches'> = {
  coaches: {
    key: 'mentoring',
    text: (locale: Locale, count: number) => mentoringWords(locale).leaving.coaches(count),
  },
};

/** Her mentoring ends, on either side; those whom she mentored wait for another coach, and need not ask again. */
export async function departed(uow: UnitOfWork, departure: Departure): Promise<DepartureEffect[]> {
  const { member } = departure;
  const effects: DepartureEffect[] = [];
  for (const request of await allRequests(uow.tx))
    if (request.memberId === member.id) effects.push(...(await withoutAsker(uow, request)));
    else if (request.coachId === member.id) effects.push(...(await withoutAsked(uow, request)));
  for (const cycle of await cyclesOf(uow.tx, member.id, 'mentee'))
    if (isOpen(cycle)) effects.push(...(await withoutMentee(uow, cycle, departure)));
  for (const cycle of await cyclesOf(uow.tx, member.id, 'coach'))
    if (isOpen(cycle)) effects.push(...(await withoutCoach(uow, cycle, departure)));
  return effects;
}

/** What she asked is no longer asked. */
async function withoutAsker(uow: UnitOfWork, request: MentoringRequest): Promise<DepartureEffect[]> {
  const state = requestStates.next(request.state, 'withdraw');
  if (isRefused(state)) return [];
  await setRequest(uow.tx, request.id, state, request.coachId, uow.now);
  await outdate(uow, requestKey(request.id));
  return [{ about: 'a request for mentoring is withdrawn' }];
}

/** What she was asked goes to the other coaches. */
async function withoutAsked(uow: UnitOfWork, request: MentoringRequest): Promise<DepartureEffect[]> {
  const state = requestStates.next(request.state, 'leave');
  if (isRefused(state) || request.memberId === null) return [];
  await setRequest(uow.tx, request.id, state, null, null);
  const asker = await memberById(uow.tx, request.memberId);
  if (!asker?.active) return [];
  return [
    {
      about: `a request for mentoring by ${asker.name} goes to the other coaches`,
      news: [news(asker, (words) => words.asked)],
      ...WAITING_FOR_COACH,
    },
  ];
}

/** Stops a cycle, and tells how many sessions were to come, and which were to take place since she left. */
async function ended(uow: UnitOfWork, cycle: Cycle, { leftAt }: Departure) {
  const sessions = await sessionsOf(uow.tx, [cycle.id]);
  const toCome = sessions.filter(isToCome).length;
  const missed = sessions.filter(({ state, startsAt }) => state === 'held' && startsAt >= leftAt);
  for (const session of missed) await miss(uow, session);
  if (!(await stopCycle(uow, cycle))) return null;
  return { toCome, missed: missed.length };
}

async function miss(uow: UnitOfWork, session: MentoringSession): Promise<void> {
  const state = sessionStates.next(session.state, 'miss');
  if (!isRefused(state)) await saveSession(uow.tx, { ...session, state, changedAt: uow.now });
}

const cancelled = (toCome: number): string =>
  toCome === 0 ? '' : `, ${toCome} ${toCome === 1 ? 'session' : 'sessions'} cancelled`;

async function withoutMentee(
  uow: UnitOfWork,
  cycle: Cycle,
  departure: Departure,
): Promise<DepartureEffect[]> {
  const coach = cycle.coachId === null ? null : await memberById(uow.tx, cycle.coachId);
  const end = await ended(uow, cycle, departure);
  if (!end) return [];
  if (cycle.state === 'renewing') await outdate(uow, `mentoring/renewal/${cycle.id}/`);
  // What was over already asks nothing more of the coach.
  const told = coach?.active && cycle.state !== 'ending' && cycle.state !== 'renewing';
  return [
    {
      about: `mentoring with ${coach?.name ?? 'somebody who left'} ends${cancelled(end.toCome)}`,
      news: told ? [news(coach, (words) => words.coach(end.toCome, end.missed))] : [],
    },
  ];
}

async function withoutCoach(uow: UnitOfWork, cycle: Cycle, departure: Departure): Promise<DepartureEffect[]> {
  const mentee = cycle.memberId === null ? null : await memberById(uow.tx, cycle.memberId);
  const end = await ended(uow, cycle, departure);
  if (!end) return [];
  const about = `mentoring of ${mentee?.name ?? 'somebody who left'} ends${cancelled(end.toCome)}`;
  if (!mentee?.active) return [{ about }];
  if (cycle.state === 'ending') return [{ about, news: [news(mentee, (words) => words.closed)] }];
  const waits = await askAgain(uow, cycle, mentee);
  return [
    {
      about: waits ? `${about}; waits for a coach` : about,
      news: [news(mentee, (words) => words.mentee(end.toCome, end.missed, waits))],
      ...(waits ? WAITING_FOR_COACH : {}),
    },
  ];
}

/** Her request waits for a coach again, as she once wrote it; false when she has no place for one. */
async function askAgain(uow: UnitOfWork, cycle: Cycle, mentee: Member): Promise<boolean> {
  const { tx, secrets, calendar, programme, now } = uow;
  const may = MENTEES === 'everyone' || mentee.roles.some((role) => MENTEES.includes(role));
  if (!may || (await waitingRequestOf(tx, mentee.id))) return false;
  const before = (await allRequests(tx))
    .filter(({ memberId, coachId }) => memberId === mentee.id && coachId === cycle.coachId)
    .at(-1);
  const { tooLong } = programme.mentoring;
  const overdueOn = calendar.addWorkingDays(calendar.localDate(now), tooLong.workingDays);
  await addRequest(
    tx,
    secrets,
    {
      memberId: mentee.id,
      coachId: null,
      about: before ? await aboutOf(tx, secrets, before.id) : '',
      speciality: before?.speciality ?? null,
      minutes: cycle.minutes,
      overdueAt: calendar.instant(overdueOn, tooLong.at),
    },
    now,
  );
  return true;
}

/** What was asked in these messages is asked no more, and says nothing of what it was about. */
const outdate = (uow: UnitOfWork, prefix: string): Promise<void> =>
  updateMessages(uow, prefix, `left/${uow.now}`, () => noLongerMessage(viewContextFor(uow)));
