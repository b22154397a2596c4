import type { UnitOfWork } from '../community/feature/feature.ts';
import type { Member } from '../community/members/member.ts';
import { allMembers } from '../community/members/members.ts';
import { beginCycle, scheduleSessions, transitionCycle } from '../features/mentoring/handlers/cycles.ts';
import { timesOfCycle } from '../features/mentoring/load.ts';
import type { Cycle, MentoringRequest } from '../features/mentoring/rules/cycle.ts';
import { addRequest, setRequest } from '../features/mentoring/store/requests.ts';
import { saveSession } from '../features/mentoring/store/sessions.ts';
import { saveGoals, savePreparation, saveProgress } from '../features/mentoring/store/texts.ts';
import { readMonth, type WrittenAsking, type WrittenCycle } from './month.ts';
import { instantOf, memberAt } from './people.ts';

/** The mentoring of the invented promotion: a cycle under way, and a request that waits. */
export async function fillMentoring(uow: UnitOfWork): Promise<void> {
  const { cycles, requests } = readMonth().mentoring;
  const members = await allMembers(uow.tx);
  for (const written of cycles) await mentored(uow, members, written);
  for (const written of requests) await asked(uow, members, written);
}

async function asked(
  { tx, secrets, calendar, programme }: UnitOfWork,
  members: readonly Member[],
  written: WrittenAsking,
): Promise<MentoringRequest> {
  const mentee = memberAt(members, written.mentee);
  const askedAt = instantOf(calendar, written.asked);
  const { tooLong, minutes } = programme.mentoring;
  const overdueOn = calendar.addWorkingDays(calendar.localDate(askedAt), tooLong.workingDays);
  const asking = {
    memberId: mentee.id,
    coachId: memberAt(members, written.coach).id,
    about: written.about,
    speciality: mentee.metier,
    minutes,
    overdueAt: calendar.instant(overdueOn, tooLong.at),
  };
  return addRequest(tx, secrets, asking, askedAt);
}

/** A request that was accepted, its sessions, and what its mentee wrote so far. */
async function mentored(uow: UnitOfWork, members: readonly Member[], written: WrittenCycle): Promise<void> {
  const { tx, secrets, calendar, now } = uow;
  const then = (moment: string): UnitOfWork => ({ ...uow, now: instantOf(calendar, moment) });
  const { minutes, id: requestId, memberId } = await asked(uow, members, written);
  if (memberId === null) return;
  const coachId = memberAt(members, written.coach).id;
  const accepted = then(written.accepted);
  await setRequest(tx, requestId, 'taken', coachId, accepted.now);
  const begun = await beginCycle(accepted, { memberId, coachId, minutes, place: null });
  const cycle = await booked(then(written.booked), begun, written.place);
  const times = timesOfCycle(uow, minutes, instantOf(calendar, written.first));
  const sessions = await scheduleSessions(then(written.booked), cycle, times);
  await saveGoals(tx, secrets, cycle, written.goals);
  for (const [index, session] of sessions.entries()) {
    if (index === 0) await savePreparation(tx, secrets, session, memberId, written.prepared);
    if (session.endsAt > now) continue;
    await saveSession(tx, { ...session, state: 'held', prepareAt: null, startingSoonAt: null });
    const progress = written.progress[index];
    if (progress) await saveProgress(tx, secrets, session, memberId, progress);
  }
}

/** Its coach offered times, and its mentee took one. */
async function booked(uow: UnitOfWork, begun: Cycle, place: string): Promise<Cycle> {
  const choosing = await transitionCycle(uow, begun, 'offer', { place, edition: begun.edition + 1 });
  const running = choosing && (await transitionCycle(uow, choosing, 'book'));
  if (!running) throw new Error('demo/month.yaml: a cycle of mentoring could not begin');
  return running;
}
