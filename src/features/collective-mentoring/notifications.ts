import { randomUUID } from 'node:crypto';
import type { Work } from '../../community/feature/feature.ts';
import { postIn, rewrite, writeTo } from '../../community/feature/messaging.ts';
import { allMembers } from '../../community/members/members.ts';
import { voiceFor } from './locales/index.ts';
import { countOf, type Problem } from './rules/problem.ts';
import { noteEnough, peopleOf, saidOf } from './store/problems.ts';
import { announcementMessage, coachesMessage, forgottenMessage } from './views.ts';

const keyOf = ({ id }: Problem, where: 'promotion' | 'coaches' | 'asked' | 'enough'): string =>
  `collective-mentoring/${id}/${where}`;

/** Those who have it, with what they said; null when what was said is no longer kept. */
export async function standingOf({ tx, secrets }: Work, problem: Problem) {
  const said = await saidOf(tx, secrets, problem.id);
  const people = await peopleOf(tx, problem.id);
  return said && { said, people, count: countOf(people) };
}

/**
 * Announces a problem: to everybody, or to those whom a coach asks; and to the coaches. The promotion's channel
 * is read by porteurs too: of a problem that is for EIG it holds that there is one, and a button.
 */
export async function announce(work: Work, problem: Problem): Promise<void> {
  const standing = await standingOf(work, problem);
  if (!standing) return;
  const { said, people, count } = standing;
  if (problem.audience !== 'asked') {
    const words = announcementMessage(voiceFor(work), problem, said, count);
    await postIn(work, 'promotion', keyOf(problem, 'promotion'), words);
    await postIn(
      work,
      'coaches',
      keyOf(problem, 'coaches'),
      coachesMessage(voiceFor(work), problem, said, count, false),
    );
    return;
  }
  const asked = new Set(people.map(({ memberId }) => memberId));
  const members = (await allMembers(work.tx)).filter(({ id, active }) => active && asked.has(id));
  await writeTo(work, members, {
    key: ({ id }) => `${keyOf(problem, 'asked')}/${id}`,
    message: (member) => announcementMessage(voiceFor(work, member), problem, said, count),
  });
}

/** After a change: the numbers follow everywhere, and coaches hear once that enough people have it. */
export async function follow(work: Work, problem: Problem): Promise<void> {
  const standing = await standingOf(work, problem);
  const edition = randomUUID();
  if (!standing) return forget(work, problem, edition);
  const { said, count } = standing;
  const members = new Map((await allMembers(work.tx)).map((member) => [member.id, member]));
  await rewrite(work, `${keyOf(problem, 'promotion')}/`, edition, () =>
    announcementMessage(voiceFor(work), problem, said, count),
  );
  const asked = `${keyOf(problem, 'asked')}/`;
  await rewrite(work, asked, edition, ({ key }) =>
    announcementMessage(voiceFor(work, members.get(key.slice(asked.length))), problem, said, count),
  );
  for (const enough of [false, true])
    await rewrite(work, `${keyOf(problem, enough ? 'enough' : 'coaches')}/`, edition, () =>
      coachesMessage(voiceFor(work), problem, said, count, enough),
    );
  const reached = count >= work.programme.mentoring.enoughForCollective;
  if (problem.state === 'open' && reached && (await noteEnough(work.tx, problem.id)))
    await postIn(
      work,
      'coaches',
      keyOf(problem, 'enough'),
      coachesMessage(voiceFor(work), problem, said, count, true),
    );
}

/** What was said is no longer kept: neither do the announcements repeat it. */
async function forget(work: Work, problem: Problem, edition: string): Promise<void> {
  const members = new Map((await allMembers(work.tx)).map((member) => [member.id, member]));
  const asked = `${keyOf(problem, 'asked')}/`;
  for (const where of ['promotion', 'coaches', 'enough'] as const)
    await rewrite(work, `${keyOf(problem, where)}/`, edition, () =>
      forgottenMessage(voiceFor(work), problem),
    );
  await rewrite(work, asked, edition, ({ key }) =>
    forgottenMessage(voiceFor(work, members.get(key.slice(asked.length))), problem),
  );
}
