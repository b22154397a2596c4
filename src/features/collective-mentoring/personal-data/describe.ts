import type { Call, Kept, Work } from '../../../community/feature/feature.ts';
import type { Member } from '../../../community/members/member.ts';
import { voiceFor } from '../locales/index.ts';
import { follow } from '../notifications.ts';
import { mayRead } from '../rules/problem.ts';
import { STATES } from '../rules/states.ts';
import {
  forgetMember,
  peopleOf,
  problemById,
  problemsIn,
  problemsOf,
  saidOf,
  setProblem,
} from '../store/problems.ts';

export const DAY_MS = 24 * 60 * 60_000;

const raisedBy = async ({ tx }: Work, member: Member) =>
  (await problemsIn(tx, STATES)).filter(({ memberId }) => memberId === member.id);

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
