import { type Answer, openForm, replace, whisper } from '../../../chat/answer.ts';
import { buttons, type Message } from '../../../chat/message.ts';
import {
  type Call,
  type Press,
  type PressCall,
  type SubmitCall,
  submission,
} from '../../../community/feature/feature.ts';
import { mayCall, type Who } from '../../../community/members/member.ts';
import { allMembers } from '../../../community/members/members.ts';
import { type ProblemValues, problemSchema } from '../forms/schemas.ts';
import { foundAlike } from '../load.ts';
import { voiceFor } from '../locales/index.ts';
import { announce, follow, standingOf } from '../notifications.ts';
import { mayRead, type Person, type Problem } from '../rules/problem.ts';
import { type Event, isRefusal, next } from '../rules/states.ts';
import { addProblem, peopleOf, problemById, problemsIn, setPerson, setProblem } from '../store/problems.ts';
import { type Listed, listMessage, problemForm, problemMessage, sentence } from '../views.ts';

/** Who has problems, and who plans what follows. */
export const MEMBERS: Who = ['eig', 'porteur'];
export const COACHES: Who = ['coach'];
const EIG: Who = ['eig'];
export const EITHER: Who = ['eig', 'porteur', 'coach'];

/** The problems that are open to her; for coaches, the needs that look alike too. */
export async function list(call: Call, happened?: string): Promise<Message> {
  const { member } = call;
  const problems: Listed[] = [];
  for (const problem of await problemsIn(call.tx, ['open'])) {
    const standing = await standingOf(call, problem);
    if (standing && mayRead(member, problem, standing.people))
      problems.push({ problem, said: standing.said, count: standing.count });
  }
  const groups = mayCall(member, COACHES) ? await foundAlike(call) : [];
  return listMessage(voiceFor(call, member), problems, groups, mayCall(member, MEMBERS), happened);
}

/** A problem, as she sees it; null when it is not for her. */
export async function shown(call: Call, problem: Problem, happened?: string): Promise<Message | null> {
  const { member, tx } = call;
  const standing = await standingOf(call, problem);
  if (!standing || !mayRead(member, problem, standing.people)) return null;
  const { said, people, count } = standing;
  const own = people.find(({ memberId }) => memberId === member.id);
  const named = new Set(
    people.filter((person) => person.named && person.state === 'has').map(({ memberId }) => memberId),
  );
  const names = (await allMembers(tx)).filter(({ id }) => named.has(id)).map(({ name }) => name);
  return problemMessage(
    voiceFor(call, member),
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

const no = (call: Call, why: 'gone' | 'ended' | 'elsewhere'): Answer =>
  whisper(sentence(voiceFor(call, call.member).words.refused[why]));

/** Does something to a problem that is for her, when its state allows it; else tells her kindly why not. */
export async function onProblem(
  call: Call & { ref: string; value?: string | null },
  event: Event | null,
  then: (problem: Problem, people: Person[]) => Promise<Answer>,
): Promise<Answer> {
  const problem = await problemById(call.tx, call.ref === '' ? (call.value ?? '') : call.ref);
  const people = problem ? await peopleOf(call.tx, problem.id) : [];
  if (!problem || !mayRead(call.member, problem, people)) return no(call, 'gone');
  const to = event === null ? problem.state : next(problem.state, event);
  return isRefusal(to) ? no(call, to.refused) : then(problem, people);
}

/** Changes where she stands with a problem, and tells her; the numbers follow. */
async function stand(
  call: PressCall,
  problem: Problem,
  person: Omit<Person, 'memberId'>,
  happened: string,
): Promise<Answer> {
  await setPerson(call.tx, problem.id, { memberId: call.member.id, ...person });
  await follow(call, problem);
  const message = await shown(call, problem, happened);
  return message ? whisper(message) : no(call, 'gone');
}

const ownIn = (call: Call, people: readonly Person[]) =>
  people.find(({ memberId, state }) => memberId === call.member.id && state === 'has');

/** Her name is shown to others, or no longer: only of who has the problem. */
const naming = (named: boolean): Press => ({
  who: MEMBERS,
  handle: (call) =>
    onProblem(call, 'join', async (problem, people) => {
      if (!ownIn(call, people)) return no(call, 'elsewhere');
      const { words } = voiceFor(call, call.member);
      return stand(call, problem, { state: 'has', named }, words.problem[named ? 'shown' : 'hidden']);
    }),
});

async function raise(call: SubmitCall<ProblemValues>): Promise<Answer> {
  const { tx, secrets, member, now, values } = call;
  const { title, words, named } = values;
  // The choice is an EIG's: another's problem would be hidden from those beside her.
  const audience = mayCall(member, EIG) ? values.audience : 'all';
  const problem = await addProblem(tx, secrets, { memberId: member.id, audience, title, words }, now);
  await setPerson(tx, problem.id, { memberId: member.id, state: 'has', named });
  await announce(call, problem);
  const { raised, see } = voiceFor(call, member).words.problem;
  const look = { label: see, press: 'collective-mentoring/see', ref: problem.id };
  return whisper(sentence(raised(audience, named), buttons(look)));
}

export const problemPresses: Record<string, Press> = {
  'collective-mentoring/raise': {
    who: MEMBERS,
    handle: async (call) => openForm(problemForm(voiceFor(call, call.member), mayCall(call.member, EIG))),
  },
  'collective-mentoring/list': { who: EITHER, handle: async (call) => whisper(await list(call)) },
  'collective-mentoring/see': {
    who: EITHER,
    handle: (call) =>
      onProblem(call, null, async (problem) => {
        const message = await shown(call, problem);
        return message ? whisper(message) : no(call, 'gone');
      }),
  },
  'collective-mentoring/join': {
    who: MEMBERS,
    handle: (call) =>
      onProblem(call, 'join', async (problem, people) => {
        const { words } = voiceFor(call, call.member);
        const named = ownIn(call, people)?.named ?? false;
        return stand(call, problem, { state: 'has', named }, words.problem.joined);
      }),
  },
  'collective-mentoring/leave': {
    who: MEMBERS,
    handle: (call) =>
      onProblem(call, 'leave', async (problem, people) => {
        if (!ownIn(call, people)) return no(call, 'elsewhere');
        const { words } = voiceFor(call, call.member);
        return stand(call, problem, { state: 'asked', named: false }, words.problem.left);
      }),
  },
  'collective-mentoring/show': naming(true),
  'collective-mentoring/hide': naming(false),
  'collective-mentoring/withdraw': {
    who: EITHER,
    handle: (call) =>
      onProblem(call, 'withdraw', async (problem) => {
        if (problem.memberId !== call.member.id && !mayCall(call.member, COACHES)) return no(call, 'gone');
        await setProblem(call.tx, problem.id, { state: 'withdrawn', endedAt: call.now });
        await follow(call, { ...problem, state: 'withdrawn' });
        return replace(await list(call, voiceFor(call, call.member).words.problem.withdrawn));
      }),
  },
};

export const problemForms = {
  'collective-mentoring/problem': submission<ProblemValues>({
    who: MEMBERS,
    schema: (locale) => problemSchema(locale),
    handle: raise,
  }),
};
