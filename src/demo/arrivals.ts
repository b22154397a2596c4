import type { UnitOfWork } from '../community/feature/feature.ts';
import { allMembers } from '../community/members/members.ts';
import { changeLine, lineOf } from '../community/members/roster/change-line.ts';
import { startPath } from '../features/arrival/store/steps.ts';
import { memberAt } from './people.ts';

/** Her coach begins the first weeks of one who has just joined; the Monday after the demonstration begins. */
const ARRIVES = { who: 'charlie.nguyen@example.org', by: 'yannick.leclerc@example.org', on: '2022-03-14' };
/** Another is called back by her administration before the promotion ends. */
const LEAVES = { who: 'salome.ferrand@example.org', on: '2022-04-22' };

/** One of the invented promotion is in her first weeks, another in her last. */
export async function fillArrivals({ tx, now, calendar }: UnitOfWork): Promise<void> {
  const members = await allMembers(tx);
  await startPath(tx, memberAt(members, ARRIVES.who).id, ARRIVES.on, memberAt(members, ARRIVES.by).id);
  const { id } = memberAt(members, LEAVES.who);
  const line = await lineOf(tx, id);
  if (!line) throw new Error(`${LEAVES.who} has no line`);
  const leaving = { ...line, leavesOn: LEAVES.on };
  await changeLine(tx, id, leaving, { now, todayOn: calendar.localDate(now) });
}
