import type { UnitOfWork } from '../../../../community/feature/feature.ts';
import { formatOf } from '../../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import { gatheringsBetween } from '../../../../community/gatherings/store.ts';
import type { Member } from '../../../../community/members/member.ts';
import { memberById } from '../../../../community/members/members.ts';
import type { Programme } from '../../../../community/programme/programme.ts';
import { postsUnder } from '../../../../engine/outbox/deliveries.ts';
import type { Defi } from '../../rules.ts';
import { type Decision, isOpen } from './rules/decision.ts';
import { openMonths } from './rules/months.ts';
import { type Reach, reachOf } from './rules/reach.ts';
import { decisionsOf } from './store/decisions.ts';
import type { ShownDecision } from './views/decision.ts';

/** The months that can be filled in now, the one to propose first. */
export const monthsOpen = ({
  programme,
  calendar,
  now,
}: Pick<UnitOfWork, 'programme' | 'calendar' | 'now'>) =>
  openMonths(programme, calendar, calendar.localDate(now));

/** Whether a défi’s team prepares such a gathering, or has a report of it: an evaluation committee. */
export function isCommittee(programme: Pick<Programme, 'formats'>, { format, defi }: Gathering): boolean {
  const found = formatOf(programme, format);
  return defi !== null && (found?.dossier !== undefined || found?.report === true);
}

/** A défi's first committee after an instant, of those that take place; null where none is planned. */
export async function committeeAfter(
  { tx, programme }: Pick<UnitOfWork, 'tx' | 'programme'>,
  defi: string,
  at: number,
): Promise<Gathering | null> {
  const planned = await gatheringsBetween(tx, at, Number.MAX_SAFE_INTEGER, ['planned', 'announced', 'over']);
  return planned.find((each) => each.defi === defi && isCommittee(programme, each)) ?? null;
}

/** The committee to which a decision was taken: the first one since. */
export const committeeOf = (
  uow: Pick<UnitOfWork, 'tx' | 'programme'>,
  { defi, committeeSince }: Pick<Decision, 'defi' | 'committeeSince'>,
): Promise<Gathering | null> =>
  committeeSince === null ? Promise.resolve(null) : committeeAfter(uow, defi, committeeSince);

/** Under what each sponsor's message of a decision is in the outbox. */
export const decisionPrefix = ({ id }: Pick<Decision, 'id'>): string => `pilotage/decision/${id}/`;

/** How far a decision came to the sponsors of its défi. */
export async function loadReach(
  { tx, calendar, now }: Pick<UnitOfWork, 'tx' | 'calendar' | 'now'>,
  decision: Pick<Decision, 'id'>,
  sponsors: readonly Pick<Member, 'id'>[],
): Promise<Reach> {
  const ids = new Set(sponsors.map(({ id }) => id));
  const posts = (await postsUnder(tx, decisionPrefix(decision))).filter(
    ({ memberId }) => memberId !== null && ids.has(memberId),
  );
  return reachOf(sponsors.length, posts, calendar.nextWorkingMoment(now));
}

/** So many that were decided are shown, the last first. */
const DECIDED_SHOWN = 1;

/** A decision as it is shown: where it stands, the committee that it was taken to, who decided. */
export async function shownDecisionOf(
  uow: Pick<UnitOfWork, 'tx' | 'calendar' | 'now' | 'programme'>,
  decision: Decision,
  sponsors: readonly Pick<Member, 'id'>[],
): Promise<ShownDecision> {
  return {
    decision,
    reach: await loadReach(uow, decision, sponsors),
    committee: await committeeOf(uow, decision),
    decider: decision.deciderId && ((await memberById(uow.tx, decision.deciderId))?.name ?? null),
  };
}

/** A défi's decisions that wait, and the last one that was made. */
export async function shownDecisions(
  uow: Pick<UnitOfWork, 'tx' | 'secrets' | 'calendar' | 'now' | 'programme'>,
  { name, sponsors }: Pick<Defi, 'name' | 'sponsors'>,
): Promise<ShownDecision[]> {
  const all = await decisionsOf(uow, name);
  const decided = all.filter(({ state }) => state === 'decided').slice(0, DECIDED_SHOWN);
  const decisions = [];
  for (const decision of [...all.filter(isOpen), ...decided])
    decisions.push(await shownDecisionOf(uow, decision, sponsors));
  return decisions;
}
