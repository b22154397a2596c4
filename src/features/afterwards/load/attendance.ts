import type { Work } from '../../../community/feature/feature.ts';
import { answersTo } from '../../../community/gatherings/answers.ts';
import { invitedTo } from '../../../community/gatherings/audience.ts';
import { formatOf } from '../../../community/gatherings/formats.ts';
import type { Answer, Gathering } from '../../../community/gatherings/gathering.ts';
import type { Member } from '../../../community/members/member.ts';
import { allMembers } from '../../../community/members/members.ts';
import { type Attendance, countAttendance, isExpected, type Person } from '../rules/attendance.ts';
import { notedOf } from '../store/attendance.ts';
import { followupOf } from '../store/followups.ts';

export type Comer = Person & { member: Member; name: string };

type Which = Pick<Gathering, 'id' | 'format'>;

/** What was answered, by member. Who is invited by name comes, as announcements say, unless she says not. */
async function answersAt({ tx, programme }: Work, { id, format }: Which): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  if (formatOf(programme, format)?.audience === 'invited')
    for (const memberId of (await invitedTo(tx, [id])).get(id) ?? []) answers.set(memberId, 'yes');
  for (const { memberId, answer } of await answersTo(tx, id)) answers.set(memberId, answer);
  return answers;
}

/** Those who answered, or of whom something was noted, by name; `members` are all of them, where known. */
export async function comersOf(work: Work, gathering: Which, members?: readonly Member[]): Promise<Comer[]> {
  const answers = await answersAt(work, gathering);
  const noted = await notedOf(work.tx, gathering.id);
  return (members ?? (await allMembers(work.tx)))
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
export const expectedOf = async (work: Work, gathering: Which): Promise<Comer[]> =>
  (await comersOf(work, gathering)).filter(isExpected);

/** How many came, those who have left since among them. */
export async function attendanceOf(work: Work, gathering: Which): Promise<Attendance> {
  const followup = await followupOf(work.tx, gathering.id);
  return countAttendance(await comersOf(work, gathering), followup?.cameErased);
}

/** What one member answered, and what was noted of her. */
export async function standingOf(work: Work, gathering: Which, memberId: string): Promise<Person> {
  const answer = (await answersAt(work, gathering)).get(memberId) ?? null;
  return { id: memberId, answer, came: (await notedOf(work.tx, gathering.id)).get(memberId) ?? null };
}
