import type { ActorContext, PersonalDataItem, UnitOfWork } from '../../../community/feature/feature.ts';
import type { Member } from '../../../community/members/member.ts';
import { viewContextFor } from '../locales/index.ts';
import { updateAnnouncements } from '../notifications.ts';
import { mayRead } from '../rules/problem.ts';
import { problemStates } from '../rules/states.ts';
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

const raisedBy = async ({ tx }: UnitOfWork, member: Member) =>
  (await problemsIn(tx, problemStates.states)).filter(({ memberId }) => memberId === member.id);

export async function describePersonalData(context: ActorContext): Promise<PersonalDataItem[]> {
  const { kept: words } = viewContextFor(context, context.member).words;
  const raised = (await raisedBy(context, context.member)).length;
  const joined = (await problemsOf(context.tx, context.member.id)).filter(
    ({ state }) => state === 'has',
  ).length;
  return raised + joined === 0 ? [] : [{ label: words.label, detail: words.detail(raised, joined) }];
}

export async function exportPersonalData(uow: UnitOfWork, member: Member): Promise<Record<string, unknown>> {
  const raised = [];
  for (const { id, state } of await raisedBy(uow, member))
    raised.push({ state, ...(await saidOf(uow.tx, uow.secrets, id)) });
  const joined = [];
  for (const { problemId, state } of await problemsOf(uow.tx, member.id)) {
    const problem = await problemById(uow.tx, problemId);
    const readable = problem && mayRead(member, problem, await peopleOf(uow.tx, problemId));
    const said = readable ? await saidOf(uow.tx, uow.secrets, problemId) : null;
    joined.push({ state, title: said?.title ?? null });
  }
  return { raised, joined };
}

/**
 * What she raised and still waits is withdrawn, its words gone before the announcements follow, so that these
 * repeat nothing of it; where she had said "me too" she no longer counts.
 */
export async function release(uow: UnitOfWork, member: Member): Promise<void> {
  const raised = (await raisedBy(uow, member)).filter(({ state }) => state === 'open');
  for (const { id } of raised) await setProblem(uow.tx, id, { state: 'withdrawn', endedAt: uow.now });
  const joined = await problemsOf(uow.tx, member.id);
  await forgetMember(uow.tx, member.id);
  for (const problem of raised)
    await updateAnnouncements(uow, { ...problem, memberId: null, state: 'withdrawn' });
  for (const { problemId } of joined) {
    const problem = await problemById(uow.tx, problemId);
    if (problem?.state === 'open') await updateAnnouncements(uow, problem);
  }
}
