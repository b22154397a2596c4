import { type Answer, openForm, replace, whisper } from '../../../chat/answer.ts';
import { buttons, type Message } from '../../../chat/message.ts';
import { actionsOn } from '../../../community/feature/actions-on.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../community/feature/feature.ts';
import { isRefused } from '../../../community/feature/state-machine.ts';
import { COACHES, EIG, mayCall, type Who } from '../../../community/members/member.ts';
import { allMembers } from '../../../community/members/members.ts';
import { type ProblemValues, problemForm } from '../forms.ts';
import { loadResemblances } from '../load.ts';
import { viewContextFor } from '../locales/index.ts';
import { announce, loadProblem, updateAnnouncements } from '../notifications.ts';
import { mayRead, type Person, type Problem } from '../rules/problem.ts';
import { type Event, problemStates } from '../rules/states.ts';
import { addProblem, peopleOf, problemById, problemsIn, setPerson, setProblem } from '../store/problems.ts';
import { type Listed, listMessage, problemMessage, sentence } from '../views.ts';

/** Who has problems; and whoever may act on one. */
export const MEMBERS: Who = ['eig', 'porteur'];
export const EITHER: Who = ['eig', 'porteur', 'coach'];

/** The problems that are open to her; for coaches, the needs that look alike too. */
export async function list(context: ActorContext, happened?: string): Promise<Message> {
  const { member } = context;
  const problems: Listed[] = [];
  for (const problem of await problemsIn(context.tx, ['open'])) {
    const loaded = await loadProblem(context, problem);
    if (loaded && mayRead(member, problem, loaded.people))
      problems.push({ problem, said: loaded.said, count: loaded.count });
  }
  const groups = mayCall(member, COACHES) ? await loadResemblances(context) : [];
  return listMessage(viewContextFor(context, member), problems, groups, mayCall(member, MEMBERS), happened);
}

/** A problem, as she sees it; null when it is not for her. */
export async function shown(
  context: ActorContext,
  problem: Problem,
  happened?: string,
): Promise<Message | null> {
  const { member, tx } = context;
  const loaded = await loadProblem(context, problem);
  if (!loaded || !mayRead(member, problem, loaded.people)) return null;
  const { said, people, count } = loaded;
  const own = people.find(({ memberId }) => memberId === member.id);
  const named = new Set(
    people.filter((person) => person.named && person.state === 'has').map(({ memberId }) => memberId),
  );
  const names = (await allMembers(tx)).filter(({ id }) => named.has(id)).map(({ name }) => name);
  return problemMessage(
    viewContextFor(context, member),
    {
      problem,
      said,
      count,
      names,
      own: { has: own?.state === 'has', named: own?.named ?? false },
      raiser: problem.memberId === member.id,
      coach: mayCall(member, COACHES),
    },
    happened,
  );
}

const no = (context: ActorContext, why: 'gone' | 'ended' | 'elsewhere'): Answer =>
  whisper(sentence(viewContextFor(context, context.member).words.refused[why]));

export type OnProblem = { problem: Problem; people: Person[] };

/** Presses and forms about a problem that is for her, when its state allows it; else she is told kindly why not. */
export const onProblem = actionsOn<OnProblem, { can?: Event }>(async (context, { can }) => {
  const problem = await problemById(context.tx, context.ref === '' ? (context.value ?? '') : context.ref);
  const people = problem ? await peopleOf(context.tx, problem.id) : [];
  if (!problem || !mayRead(context.member, problem, people)) return { refused: no(context, 'gone') };
  const to = can === undefined ? problem.state : problemStates.next(problem.state, can);
  return isRefused(to) ? { refused: no(context, to.refused) } : { row: { problem, people } };
});

/** Changes where she stands with a problem, and tells her; the numbers follow. */
async function setParticipation(
  context: PressContext,
  problem: Problem,
  person: Omit<Person, 'memberId'>,
  happened: string,
): Promise<Answer> {
  await setPerson(context.tx, problem.id, { memberId: context.member.id, ...person });
  await updateAnnouncements(context, problem);
  const message = await shown(context, problem, happened);
  return message ? whisper(message) : no(context, 'gone');
}

const ownIn = (context: ActorContext, people: readonly Person[]) =>
  people.find(({ memberId, state }) => memberId === context.member.id && state === 'has');

/** Her name is shown to others, or no longer: only of who has the problem. */
export const naming =
  (named: boolean) =>
  async (context: PressContext, { problem, people }: OnProblem): Promise<Answer> => {
    if (!ownIn(context, people)) return no(context, 'elsewhere');
    const { words } = viewContextFor(context, context.member);
    return setParticipation(
      context,
      problem,
      { state: 'has', named },
      words.problem[named ? 'shown' : 'hidden'],
    );
  };

export async function raise(context: SubmitContext<ProblemValues>): Promise<Answer> {
  const { tx, secrets, member, now, values, ref } = context;
  const { title, words, named } = values;
  if (ref !== '') await context.contributions.handOver.taken(context, ref);
  // The choice is an EIG's: another's problem would be hidden from those beside her.
  const audience = mayCall(member, EIG) ? values.audience : 'all';
  const problem = await addProblem(tx, secrets, { memberId: member.id, audience, title, words }, now);
  await setPerson(tx, problem.id, { memberId: member.id, state: 'has', named });
  await announce(context, problem);
  const { raised, see } = viewContextFor(context, member).words.problem;
  const look = { label: see, press: 'collective-mentoring/see', ref: problem.id };
  return whisper(sentence(raised(audience, named), buttons(look)));
}

export async function openRaise(context: PressContext): Promise<Answer> {
  return openForm(problemForm(viewContextFor(context, context.member), mayCall(context.member, EIG)));
}

/** A need that was said elsewhere, and that a coach suggested to share: the form begins with it. */
export async function openFromNeed(context: PressContext): Promise<Answer> {
  const { member, ref } = context;
  const handed = await context.contributions.handOver.read(context, ref);
  if (handed === null) return no(context, 'gone');
  return openForm(problemForm(viewContextFor(context, member), mayCall(member, EIG), { ...handed, id: ref }));
}

export async function openList(context: PressContext): Promise<Answer> {
  return whisper(await list(context));
}

export async function see(context: PressContext, { problem }: OnProblem): Promise<Answer> {
  const message = await shown(context, problem);
  return message ? whisper(message) : no(context, 'gone');
}

export async function join(context: PressContext, { problem, people }: OnProblem): Promise<Answer> {
  const { words } = viewContextFor(context, context.member);
  const named = ownIn(context, people)?.named ?? false;
  return setParticipation(context, problem, { state: 'has', named }, words.problem.joined);
}

export async function leave(context: PressContext, { problem, people }: OnProblem): Promise<Answer> {
  if (!ownIn(context, people)) return no(context, 'elsewhere');
  const { words } = viewContextFor(context, context.member);
  return setParticipation(context, problem, { state: 'asked', named: false }, words.problem.left);
}

export async function withdraw(context: PressContext, { problem }: OnProblem): Promise<Answer> {
  if (problem.memberId !== context.member.id && !mayCall(context.member, COACHES)) return no(context, 'gone');
  await setProblem(context.tx, problem.id, { state: 'withdrawn', endedAt: context.now });
  await updateAnnouncements(context, { ...problem, state: 'withdrawn' });
  return replace(await list(context, viewContextFor(context, context.member).words.problem.withdrawn));
}
