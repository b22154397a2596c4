import type { Message } from '../../../chat/message.ts';
import type { Call, House, Kept, Work } from '../../../community/feature/feature.ts';
import type { Need } from '../../../community/feature/need.ts';
import type { Member } from '../../../community/members/member.ts';
import type { Job } from '../../../engine/scheduler/job.ts';
import { foundAlike } from '../load.ts';
import { voiceFor } from '../locales/index.ts';
import { follow } from '../notifications.ts';
import { mayRead } from '../rules/problem.ts';
import { STATES } from '../rules/states.ts';
import {
  forgetMember,
  forgetSaid,
  peopleOf,
  problemById,
  problemsIn,
  problemsOf,
  saidOf,
  setProblem,
} from '../store/problems.ts';
import { markResemblance } from '../store/resemblances.ts';
import { digestMessage } from '../views.ts';

const DAY_MS = 24 * 60 * 60_000;

const raisedBy = async ({ tx }: Work, member: Member) =>
  (await problemsIn(tx, STATES)).filter(({ memberId }) => memberId === member.id);

/** What looks alike since the last digest, once. */
export async function digest(work: Work): Promise<Message | null> {
  const found = (await foundAlike(work)).filter(({ told }) => !told);
  if (found.length === 0) return null;
  for (const { id } of found) await markResemblance(work.tx, id, 'told');
  return digestMessage(voiceFor(work), found);
}

/** The problems that wait and whose authors agreed to be named: a need is shown to coaches with its author. */
export async function needs(work: Work): Promise<Need[]> {
  const found: Need[] = [];
  for (const { id, memberId, audience, createdAt } of await problemsIn(work.tx, ['open'])) {
    const said = audience !== 'asked' ? await saidOf(work.tx, work.secrets, id) : null;
    const people = await peopleOf(work.tx, id);
    const named = people.some((person) => person.memberId === memberId && person.named);
    if (said && named && memberId !== null)
      found.push({
        id,
        feature: 'collective-mentoring',
        memberId,
        text: `${said.title}\n${said.words}`,
        sinceAt: createdAt,
      });
  }
  return found;
}

export async function kept(call: Call): Promise<Kept[]> {
  const { kept: words } = voiceFor(call, call.member).words;
  const raised = (await raisedBy(call, call.member)).length;
  const joined = (await problemsOf(call.tx, call.member.id)).filter(({ state }) => state === 'has').length;
  return raised + joined === 0 ? [] : [{ label: words.label, detail: words.detail(raised, joined) }];
}

export async function exportOf(work: Work, member: Member): Promise<Record<string, unknown>> {
  const raised = [];
  for (const { id, state } of await raisedBy(work, member))
    raised.push({ state, ...(await saidOf(work.tx, work.secrets, id)) });
  const joined = [];
  for (const { problemId, state } of await problemsOf(work.tx, member.id)) {
    const problem = await problemById(work.tx, problemId);
    const readable = problem && mayRead(member, problem, await peopleOf(work.tx, problemId));
    const said = readable ? await saidOf(work.tx, work.secrets, problemId) : null;
    joined.push({ state, title: said?.title ?? null });
  }
  return { raised, joined };
}

/**
 * What she raised and still waits is withdrawn, its words gone before the announcements follow, so that these
 * repeat nothing of it; where she had said "me too" she no longer counts.
 */
export async function release(work: Work, member: Member): Promise<void> {
  const raised = (await raisedBy(work, member)).filter(({ state }) => state === 'open');
  for (const { id } of raised) await setProblem(work.tx, id, { state: 'withdrawn', endedAt: work.now });
  const joined = await problemsOf(work.tx, member.id);
  await forgetMember(work.tx, member.id);
  for (const problem of raised) await follow(work, { ...problem, memberId: null, state: 'withdrawn' });
  for (const { problemId } of joined) {
    const problem = await problemById(work.tx, problemId);
    if (problem?.state === 'open') await follow(work, problem);
  }
}

/** Every night: what was said in problems that ended long ago is erased. */
export const retentionJob = ({ calendar, programme }: House): Job<Work> => ({
  id: 'collective-mentoring/retention',
  about: 'erases problems that ended, when they have been kept long enough',
  catchUp: { withinMs: 7 * DAY_MS },
  async next(after) {
    const tonight = calendar.instant(calendar.localDate(after), '03:50');
    return tonight > after ? tonight : calendar.instant(calendar.localDate(after + DAY_MS), '03:50');
  },
  async run(work) {
    const erased = await forgetSaid(work.tx, work.now - programme.meteo.retentionDays * DAY_MS);
    if (erased > 0) work.log.info({ erased }, 'problems that ended long ago were erased');
  },
});
