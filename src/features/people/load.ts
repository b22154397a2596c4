import type { ActorContext, UnitOfWork } from '../../community/feature/feature.ts';
import { roundsShown } from '../../community/feature/rounds-shown.ts';
import { aimOf, defisCoachedBy, isMeant } from '../../community/gatherings/aim.ts';
import { invitedTo } from '../../community/gatherings/audience.ts';
import { gatheringsIn } from '../../community/gatherings/store.ts';
import { previewDepartures } from '../../community/members/departures/departure-preview.ts';
import { allMembers, memberByEmail, memberById, membersWithRole } from '../../community/members/members.ts';
import { lineOf } from '../../community/members/roster/change-line.ts';
import { differences, type Line, type RosterChange, saidOf } from '../../community/members/roster/line.ts';
import { countCoachedBy, knownDefis } from '../../community/members/searching.ts';
import type { Tx } from '../../engine/database.ts';
import {
  type Effects,
  type Fault,
  type Followed,
  faultOf,
  guardedGained,
  isAsked,
  maySecond,
} from './rules.ts';

const DAY_MS = 24 * 60 * 60_000;

/** What coaches are called, by their addresses. */
export async function coachNames(tx: Tx): Promise<Map<string, string>> {
  const coaches = await membersWithRole(tx, 'coach');
  return new Map(coaches.map(({ email, name }) => [email.toLowerCase(), name]));
}

export async function effectsOf(
  uow: UnitOfWork,
  { memberId, before, after }: { memberId: string | null; before: Line | null; after: Line },
): Promise<Effects> {
  const { tx, now, calendar } = uow;
  const askedOn = (line: Line | null, at: number) => isAsked(line, calendar.localDate(at));
  const rounds = await roundsShown(uow, { fromAt: now - 60 * DAY_MS, untilAt: now + 120 * DAY_MS });
  const asked = (at: number): [boolean, boolean] => [askedOn(before, at), askedOn(after, at)];
  const coming = rounds.filter(({ startsAt }) => startsAt > now);
  // The first for which something changes, else the first for which she is asked.
  const next =
    coming.find(({ startsAt }) => asked(startsAt)[0] !== asked(startsAt)[1]) ??
    coming.find(({ startsAt }) => asked(startsAt)[1]) ??
    coming[0];
  const open = rounds.find(({ startsAt, openUntil }) => startsAt <= now && now < (openUntil ?? startsAt));
  const [was, is] = [before, after].map((line) => line?.roles.includes('coach') ?? false);
  const member = memberId === null ? null : await memberById(tx, memberId);
  const gained = guardedGained(before, after, calendar.localDate(now));
  const leaves = after.leavesOn !== null && after.leavesOn !== (before?.leavesOn ?? null);
  const [preview] = leaves && member ? await previewDepartures(uow, [member]) : [];
  const told = new Set(
    (preview?.effects ?? []).flatMap(({ news = [] }) => news.map((each) => each.member.id)),
  );
  return {
    next: next ? { opensAt: next.startsAt, asked: asked(next.startsAt) } : null,
    joinsOpen: open && askedOn(after, now) && !askedOn(before, now) ? open.openUntil : null,
    coach: gained.includes('coach') ? 'gained' : was && !is ? 'lost' : null,
    needsSecond: gained.length > 0,
    coached: before && was && (!is || leaves) ? await countCoachedBy(tx, before.email) : 0,
    leaving:
      leaves && after.leavesOn
        ? {
            on: after.leavesOn,
            isOver: after.leavesOn < calendar.localDate(now),
            ends: preview?.effects.length ?? 0,
            told: told.size,
          }
        : null,
    arrivesOn: after.arrivesOn === (before?.arrivesOn ?? null) ? null : after.arrivesOn,
    newDefi: after.defi !== null && !(await knownDefis(tx)).includes(after.defi),
    isNew: before === null,
    gatherings: await announcedFor(uow, memberId, before, after),
  };
}

/** How many announced gatherings come to be for somebody by another line, and are no longer. */
async function announcedFor(
  { tx, now, programme }: UnitOfWork,
  memberId: string | null,
  before: Line | null,
  after: Line,
): Promise<Effects['gatherings']> {
  const ahead = (await gatheringsIn(tx, ['announced'])).filter(({ startsAt }) => startsAt > now);
  const named = await invitedTo(
    tx,
    ahead.map(({ id }) => id),
  );
  const all = await allMembers(tx);
  const count = { joins: 0, leaves: 0 };
  for (const gathering of ahead) {
    const byName = memberId !== null && (named.get(gathering.id)?.has(memberId) ?? false);
    const aim = aimOf(programme, gathering);
    const [was, is] = [before, after].map(
      (line) => line !== null && (byName || isMeant(aim, line, defisCoachedBy(line, all))),
    );
    if (is && !was) count.joins += 1;
    if (was && !is) count.leaves += 1;
  }
  return count;
}

/** What stands between a line and being so, as things are now. */
export async function faultNow(
  context: UnitOfWork,
  { memberId, byId, before, after }: Pick<RosterChange, 'memberId' | 'byId' | 'before'> & { after: Line },
): Promise<Fault | null> {
  const { tx, programme, calendar, now } = context;
  const owner = await memberByEmail(tx, after.email);
  const coaches = await membersWithRole(tx, 'coach');
  return faultOf(
    before,
    after,
    {
      owner: owner && owner.id !== memberId ? owner.name : null,
      coaches: coaches.map(({ email }) => email.toLowerCase()),
      isOwn: memberId !== null && memberId === byId,
      seconds: coaches.filter((coach) => maySecond(coach, { byId, memberId })).length,
      todayOn: calendar.localDate(now),
    },
    programme.promotion,
  );
}

/** What is kept of everybody who was added, before she has done anything. */
const OF_EVERYBODY = ['deliveries', 'accounts', 'roster', 'preferences', 'changes'];

export async function followedFrom(context: ActorContext, change: RosterChange): Promise<Followed | null> {
  const { tx, now, calendar } = context;
  const { memberId, before, after } = change;
  const current = memberId === null ? null : await lineOf(tx, memberId);
  if (change.state !== 'applied' || !after || !current || memberId === null) return { why: 'gone' };
  const changed = before === null ? differences(current, after) : differences(before, after);
  if (changed.some((field) => saidOf(current, field) !== saidOf(after, field)))
    return { why: 'changed-since' };
  if (after.leavesOn !== null && after.leavesOn < calendar.localDate(now)) return { why: 'left' };
  const since = change.decidedAt ?? change.at;
  const opened = (await roundsShown(context, { fromAt: since, untilAt: now + 1 })).find(({ startsAt }) => {
    const on = calendar.localDate(startsAt);
    return startsAt > since && isAsked(before, on) !== isAsked(after, on);
  });
  if (opened) return { why: 'round', openedAt: opened.startsAt };
  if (before !== null) return null;
  const member = await memberById(tx, memberId);
  const held = member ? await context.contributions.heldCategories(context, member, { leaves: true }) : [];
  return held.some(({ id }) => !OF_EVERYBODY.includes(id)) ? { why: 'data' } : null;
}
