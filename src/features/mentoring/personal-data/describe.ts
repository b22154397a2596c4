import type {
  ActorContext,
  Erasure,
  PersonalDataItem,
  UnitOfWork,
} from '../../../community/feature/feature.ts';
import { isRefused } from '../../../community/feature/state-machine.ts';
import type { Member } from '../../../community/members/member.ts';
import { memberById, membersWithRole } from '../../../community/members/members.ts';
import { notifyStopped, stopCycle } from '../handlers/cycles.ts';
import { askCoaches } from '../handlers/requesting.ts';
import { viewContextFor } from '../locales/index.ts';
import { settleRequest } from '../notifications.ts';
import { requestStates } from '../rules/states.ts';
import { cyclesOf, isOpen } from '../store/cycles.ts';
import { forgetMentee } from '../store/erasure.ts';
import { patternOf } from '../store/offers.ts';
import { aboutOf, allRequests, setRequest } from '../store/requests.ts';
import { sessionsOf } from '../store/sessions.ts';
import { writtenBy } from '../store/texts.ts';

const own = async ({ tx }: UnitOfWork, member: Member) =>
  (await allRequests(tx)).filter(({ memberId }) => memberId === member.id);

/** What mentoring keeps of a member, in words. */
export async function describePersonalData(context: ActorContext): Promise<PersonalDataItem[]> {
  const { tx, secrets, member, programme } = context;
  const { kept: words } = viewContextFor(context, member).words.report;
  const requests = (await own(context, member)).length;
  const cycles = (await cyclesOf(tx, member.id, 'mentee')).length;
  const mentored = (await cyclesOf(tx, member.id, 'coach')).length;
  const texts = await writtenBy(tx, secrets, member.id);
  const times = (await patternOf(tx, member.id)).length;
  const said: string[] = [];
  if (requests + cycles > 0) said.push(words.mentee(requests, cycles, texts.length));
  if (mentored + times > 0)
    said.push(words.coach(mentored, texts.filter(({ kind }) => kind === 'note').length, times));
  if (said.length === 0) return [];
  const retention = words.retention(programme.meteo.retentionDays);
  return [{ label: words.label, detail: [...said, retention].join('\n') }];
}

/** All of it as data: what she asked, her cycles on either side, and what she wrote; nothing of the others’. */
export async function exportPersonalData(uow: UnitOfWork, member: Member): Promise<Record<string, unknown>> {
  const { tx, secrets } = uow;
  const instant = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  const cyclesAs = async (side: 'mentee' | 'coach') => {
    const cycles = await cyclesOf(tx, member.id, side);
    const list = [];
    for (const { id, state, minutes, createdAt } of cycles) {
      const sessions = (await sessionsOf(tx, [id])).map(({ number, state: at, startsAt }) => ({
        number,
        state: at,
        startsAt: instant(startsAt),
      }));
      list.push({ id, state, minutes, createdAt: instant(createdAt), sessions });
    }
    return list;
  };
  const requests = [];
  for (const { id, state, speciality, minutes, createdAt } of await own(uow, member))
    requests.push({
      state,
      speciality,
      minutes,
      createdAt: instant(createdAt),
      about: await aboutOf(tx, secrets, id),
    });
  return {
    requests,
    cycles: await cyclesAs('mentee'),
    mentored: await cyclesAs('coach'),
    written: (await writtenBy(tx, secrets, member.id)).map(({ kind, cycleId, value }) => ({
      kind,
      cycle: cycleId,
      value,
    })),
    usualTimes: (await patternOf(tx, member.id)).map(({ weekday, time }) => ({ weekday, time })),
  };
}

/** The requests that waited for her as a coach go to the other coaches. */
async function handOver(uow: UnitOfWork, coach: Member): Promise<void> {
  for (const request of await allRequests(uow.tx)) {
    if (request.coachId !== coach.id || request.memberId === null) continue;
    const state = requestStates.next(request.state, 'leave');
    if (isRefused(state)) continue;
    await setRequest(uow.tx, request.id, state, null, null);
    const asker = await memberById(uow.tx, request.memberId);
    if (asker && asker.id !== coach.id) await askCoaches(uow, { ...request, state, coachId: null }, asker);
  }
}

/**
 * Her mentoring stops, the other is told, and nothing of what either wrote in it stays; the figures do, without
 * her name. As a coach who stays, she keeps those whom she mentors: only her notes and usual times go.
 */
export async function release(uow: UnitOfWork, member: Member, { leaves }: Erasure): Promise<void> {
  for (const request of await own(uow, member)) {
    const state = requestStates.next(request.state, 'withdraw');
    if (isRefused(state)) continue;
    await setRequest(uow.tx, request.id, state, request.coachId, uow.now);
    await settleRequest(uow, request.id, null);
  }
  const mentored = leaves ? await cyclesOf(uow.tx, member.id, 'coach') : [];
  for (const cycle of [...(await cyclesOf(uow.tx, member.id, 'mentee')), ...mentored]) {
    if (!isOpen(cycle)) continue;
    if (!(await stopCycle(uow, cycle))) continue;
    await notifyStopped(
      uow,
      {
        ...cycle,
        ...(cycle.memberId === member.id ? { memberId: null } : { coachId: null }),
      },
      null,
    );
  }
  await forgetMentee(uow.tx, member.id);
  if (leaves && (await membersWithRole(uow.tx, 'coach')).length > 0) await handOver(uow, member);
}
