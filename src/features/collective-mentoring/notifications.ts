import { randomUUID } from 'node:crypto';
import type { UnitOfWork } from '../../community/feature/feature.ts';
import { postIn, updateMessages, writeTo } from '../../community/feature/messages/messaging.ts';
import { allMembers } from '../../community/members/members.ts';
import { stillOpen } from './contributions/still-true.ts';
import { viewContextFor } from './locales/index.ts';
import { countOf, type Problem } from './rules/problem.ts';
import { peopleOf, recordEnough, saidOf } from './store/problems.ts';
import { announcementMessage, coachesMessage, forgottenMessage } from './views.ts';

const keyOf = ({ id }: Problem, where: 'promotion' | 'coaches' | 'asked' | 'enough'): string =>
  `collective-mentoring/${id}/${where}`;

/** Those who have it, with what they said; null when what was said is no longer kept. */
export async function loadProblem({ tx, secrets }: UnitOfWork, problem: Problem) {
  const said = await saidOf(tx, secrets, problem.id);
  const people = await peopleOf(tx, problem.id);
  return said && { said, people, count: countOf(people) };
}

/**
 * Announces a problem: to everybody, or to those whom a coach asks; and to the coaches. The promotion's channel
 * is read by porteurs too: of a problem that is for EIG it holds that there is one, and a button.
 */
export async function announce(uow: UnitOfWork, problem: Problem): Promise<void> {
  const loaded = await loadProblem(uow, problem);
  if (!loaded) return;
  const { said, people, count } = loaded;
  if (problem.audience !== 'asked') {
    const words = announcementMessage(viewContextFor(uow), problem, said, count);
    const still = stillOpen(problem);
    const kind = 'collective-mentoring/problem';
    await postIn(uow, 'promotion', kind, keyOf(problem, 'promotion'), words, { still });
    await postIn(
      uow,
      'coaches',
      kind,
      keyOf(problem, 'coaches'),
      coachesMessage(viewContextFor(uow), problem, said, count, false),
      { still },
    );
    return;
  }
  const asked = new Set(people.map(({ memberId }) => memberId));
  const members = (await allMembers(uow.tx)).filter(({ id, active }) => active && asked.has(id));
  await writeTo(uow, members, {
    kind: 'collective-mentoring/question',
    still: stillOpen(problem),
    key: ({ id }) => `${keyOf(problem, 'asked')}/${id}`,
    message: (member) => announcementMessage(viewContextFor(uow, member), problem, said, count),
  });
}

/** After a change: the numbers follow everywhere, and coaches hear once that enough people have it. */
export async function updateAnnouncements(uow: UnitOfWork, problem: Problem): Promise<void> {
  const loaded = await loadProblem(uow, problem);
  const edition = randomUUID();
  if (!loaded) return forget(uow, problem, edition);
  const { said, count } = loaded;
  const members = new Map((await allMembers(uow.tx)).map((member) => [member.id, member]));
  await updateMessages(uow, `${keyOf(problem, 'promotion')}/`, edition, () =>
    announcementMessage(viewContextFor(uow), problem, said, count),
  );
  const asked = `${keyOf(problem, 'asked')}/`;
  await updateMessages(uow, asked, edition, ({ key }) =>
    announcementMessage(viewContextFor(uow, members.get(key.slice(asked.length))), problem, said, count),
  );
  for (const enough of [false, true])
    await updateMessages(uow, `${keyOf(problem, enough ? 'enough' : 'coaches')}/`, edition, () =>
      coachesMessage(viewContextFor(uow), problem, said, count, enough),
    );
  const reached = count >= uow.programme.mentoring.enoughForCollective;
  if (problem.state === 'open' && reached && (await recordEnough(uow.tx, problem.id)))
    await postIn(
      uow,
      'coaches',
      'collective-mentoring/problem',
      keyOf(problem, 'enough'),
      coachesMessage(viewContextFor(uow), problem, said, count, true),
      { still: stillOpen(problem) },
    );
}

/** What was said is no longer kept: neither do the announcements repeat it. */
async function forget(uow: UnitOfWork, problem: Problem, edition: string): Promise<void> {
  const members = new Map((await allMembers(uow.tx)).map((member) => [member.id, member]));
  const asked = `${keyOf(problem, 'asked')}/`;
  for (const where of ['promotion', 'coaches', 'enough'] as const)
    await updateMessages(uow, `${keyOf(problem, where)}/`, edition, () =>
      forgottenMessage(viewContextFor(uow), problem),
    );
  await updateMessages(uow, asked, edition, ({ key }) =>
    forgottenMessage(viewContextFor(uow, members.get(key.slice(asked.length))), problem),
  );
}
