import type { Tx } from '../../../engine/database.ts';
import { isHers } from '../accounts/accounts.ts';
import { newMemberId } from '../members.ts';
import { becomesOther, hasLeft, type Line, lineFrom } from './line.ts';

/** What the roster says of a member now; null when there is none. */
export async function lineOf(tx: Tx, memberId: string): Promise<Line | null> {
  const row = await tx.selectFrom('members').selectAll().where('id', '=', memberId).executeTakeFirst();
  return row ? lineFrom(row) : null;
}

/** Adds somebody to the members, as an import would; her id. */
export async function addLine(tx: Tx, line: Line, now: number): Promise<string> {
  const id = newMemberId();
  const coachSince = line.roles.includes('coach') ? now : null;
  await tx
    .insertInto('members')
    .values({
      ...{ id, ...columnsOf(line), coachSince, expertise: '[]', locale: null, platform: null },
      ...{ active: 1, listed: 1, createdAt: now },
    })
    .execute();
  return id;
}

/**
 * Makes a member's line another. Whoever becomes a coach is one from this instant on; who no longer is one is none at
 * once, as is who has left. A last day that is over makes her leave, and one that no longer is brings her back. Whoever
 * is another than she was, or comes back, reads from now on what promotions before this one left.
 */
export async function changeLine(
  tx: Tx,
  memberId: string,
  line: Line,
  { now, todayOn }: { now: number; todayOn: string },
): Promise<void> {
  const row = await tx.selectFrom('members').selectAll().where('id', '=', memberId).executeTakeFirstOrThrow();
  const before = lineFrom(row);
  const [wasGone, isGone] = [before, line].map((each) => hasLeft(each, todayOn));
  const is = line.roles.includes('coach');
  const was = before.roles.includes('coach') && !(wasGone && !isGone);
  const coachSince = is ? (was ? row.coachSince : now) : null;
  const isAnother = (wasGone && !isGone) || becomesOther(before.roles, line.roles);
  const readsFrom = isAnother ? now : row.readsFrom;
  const there = isGone
    ? { active: 0, listed: 0 }
    : wasGone
      ? { active: (await hasClosedAccounts(tx, memberId)) ? 0 : 1, listed: 1 }
      : {};
  await tx
    .updateTable('members')
    .set({ ...columnsOf(line), coachSince, readsFrom, ...there })
    .where('id', '=', memberId)
    .execute();
}

/** Puts somebody who has left in the roster again, written to unless her accounts are all closed. */
export async function listAgain(tx: Tx, memberId: string): Promise<void> {
  const active = (await hasClosedAccounts(tx, memberId)) ? 0 : 1;
  await tx.updateTable('members').set({ listed: 1, active }).where('id', '=', memberId).execute();
}

/** Lets those go whose last day is over on a day; how many. */
export async function letGo(tx: Tx, todayOn: string): Promise<number> {
  const gone = await tx
    .updateTable('members')
    .set({ active: 0, listed: 0 })
    .where('leavesOn', '<', todayOn)
    .where((eb) => eb.or([eb('active', '=', 1), eb('listed', '=', 1)]))
    .returning('id')
    .execute();
  return gone.length;
}

const columnsOf = ({ roles, ...line }: Line) => ({ ...line, roles: JSON.stringify(roles) });

async function hasClosedAccounts(tx: Tx, memberId: string): Promise<boolean> {
  const accounts = await tx
    .selectFrom('identities')
    .select('active')
    .where('memberId', '=', memberId)
    .where(isHers)
    .execute();
  return accounts.length > 0 && accounts.every(({ active }) => active === 0);
}
