import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import { type Aimed, audienceKind } from '../../../../../community/gatherings/aim.ts';
import { answersTo } from '../../../../../community/gatherings/answers.ts';
import { notedOf } from '../../../../../community/gatherings/attendance.ts';
import { invitedTo } from '../../../../../community/gatherings/audience.ts';
import type { Answer, Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { Member } from '../../../../../community/members/member.ts';
import { allMembers } from '../../../../../community/members/members.ts';
import { type Attendance, countAttendance, isExpected, type Person } from '../rules/attendance.ts';
import { followupOf } from '../store/followups.ts';

export type Comer = Person & { member: Member; name: string };

type Which = Pick<Gathering, 'id'> & Aimed;

/** What was answered, by member. Who is invited by name comes, as announcements say, unless she says not. */
async function answersAt({ tx, programme }: UnitOfWork, gathering: Which): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  const { id } = gathering;
  if (audienceKind(programme, gathering) === 'invited')
    for (const memberId of (await invitedTo(tx, [id])).get(id) ?? []) answers.set(memberId, 'yes');
  for (const { memberId, answer } of await answersTo(tx, id)) answers.set(memberId, answer);
  return answers;
}

/** Those who answered, or of whom something was noted, by name; `members` are all of them, where known. */
export async function loadComers(
  uow: UnitOfWork,
  gathering: Which,
  members?: readonly Member[],
): Promise<Comer[]> {
  const answers = await answersAt(uow, gathering);
  const noted = await notedOf(uow.tx, gathering.id);
  return (members ?? (await allMembers(uow.tx)))
    .filter((member) => answers.has(member.id) || noted.has(member.id))
    .map((member) => ({
      id: member.id,
      name: member.name,
      member,
      answer: answers.get(member.id) ?? null,
      came: noted.get(member.id) ?? null,
    }));
}

/** Those in whose list attendance is noted. */
export const loadExpected = async (uow: UnitOfWork, gathering: Which): Promise<Comer[]> =>
  (await loadComers(uow, gathering)).filter(isExpected);

/** How many came, those who have left since among them. */
export async function loadAttendance(uow: UnitOfWork, gathering: Which): Promise<Attendance> {
  const followup = await followupOf(uow.tx, gathering.id);
  return countAttendance(await loadComers(uow, gathering), followup?.cameErased);
}

/** What one member answered, and what was noted of her. */
export async function loadComer(uow: UnitOfWork, gathering: Which, memberId: string): Promise<Person> {
  const answer = (await answersAt(uow, gathering)).get(memberId) ?? null;
  return { id: memberId, answer, came: (await notedOf(uow.tx, gathering.id)).get(memberId) ?? null };
}
