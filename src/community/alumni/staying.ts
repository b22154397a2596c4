import type { Tx } from '../../engine/database.ts';
import { plusDays } from '../format/iso-dates.ts';
import { leftForGood } from '../members/departures/departures.ts';
import type { Member, Role } from '../members/member.ts';
import { membersByIds } from '../members/members.ts';
import { changeLine, lineOf, listAgain } from '../members/roster/change-line.ts';
import { draftChange, saveChange } from '../members/roster/changes.ts';
import type { Line } from '../members/roster/line.ts';
import type { Promotion } from '../programme/programme.ts';
import { consentsIn, endConsent } from './consents.ts';
import { joinSurvey, leaveSurveys } from './destinations.ts';

type Now = { now: number; todayOn: string };

/** What somebody is still, beside an alumna, once her promotion is over. */
const STILL: readonly Role[] = ['parrain', 'partner'];

/** Whether she is an alumna, and nothing else that the promotion asks things of. */
export const isAlumna = ({ roles }: Pick<Member, 'roles'>): boolean =>
  roles.includes('alumni') && roles.every((role) => role === 'alumni' || STILL.includes(role));

/** Whether she is in the roster by her consent alone. */
export const isOnlyAlumna = ({ roles }: Pick<Member, 'roles'>): boolean => roles.join() === 'alumni';

/** Those who left, of whom all that was agreed has ended, and who agreed to stay reachable. */
export async function whoStays(tx: Tx): Promise<string[]> {
  const agreed = new Set((await consentsIn(tx)).map(({ memberId }) => memberId));
  const left = agreed.size === 0 ? [] : (await leftForGood(tx)).filter((id) => agreed.has(id));
  return left.length === 0
    ? []
    : (await membersByIds(tx, left)).filter((member) => !isAlumna(member)).map(({ id }) => id);
}

/**
 * Makes an alumna of somebody who has left and agreed to it: she is in the roster by her consent, of no défi and with
 * no coach; written to, where an account of hers is open. The roster's file, which may say otherwise, is older. Where she
 * was an EIG of it, she is one of those who are asked six months after the promotion where they work.
 */
export async function stayAsAlumna(
  tx: Tx,
  memberId: string,
  { promotion, ...at }: Now & { promotion: Pick<Promotion, 'id' | 'name' | 'startsOn' | 'endsOn'> },
): Promise<void> {
  const before = await lineOf(tx, memberId);
  if (before === null) return;
  const roles: Role[] = ['alumni', ...before.roles.filter((role) => STILL.includes(role))];
  const gone = { defi: null, coachEmail: null, arrivesOn: null, leavesOn: null };
  await change(tx, memberId, before, { ...before, ...gone, roles }, at);
  await listAgain(tx, memberId);
  if (before.roles.includes('eig')) await joinSurvey(tx, promotion, memberId);
}

/** Ends a consent at once: whoever is an alumna and nothing else leaves as anybody does. */
export async function leaveAsAlumna(tx: Tx, memberId: string, at: Now): Promise<void> {
  await endConsent(tx, memberId);
  await leaveSurveys(tx, memberId);
  const before = await lineOf(tx, memberId);
  if (before === null || !isOnlyAlumna(before)) return;
  await change(tx, memberId, before, { ...before, leavesOn: plusDays(at.todayOn, -1) }, at);
}

/** Changes her line as she asked for it, and keeps that, so that an older file of the roster undoes nothing. */
async function change(tx: Tx, memberId: string, before: Line, after: Line, { now, todayOn }: Now) {
  const { id } = await draftChange(tx, { memberId, before, after, byId: memberId, at: now });
  await changeLine(tx, memberId, after, { now, todayOn });
  await saveChange(tx, id, { state: 'applied', decidedAt: now });
}
