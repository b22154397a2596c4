import { STAYING } from '../../../community/alumni/consent.ts';
import { consentOf } from '../../../community/alumni/consents.ts';
import type { ActorContext, UnitOfWork } from '../../../community/feature/feature.ts';
import { type Member, mayCall } from '../../../community/members/member.ts';
import { allMembers, membersByIds } from '../../../community/members/members.ts';
import { mayStillRead } from '../access.ts';
import { countDone, type Progress, stateOf, type Walk, type WalkKind } from '../rules/walk.ts';
import { meetingsOf } from '../store/meetings.ts';
import { readings, reportsFor, reportsOf } from '../store/reports.ts';
import type { Overview, WalkStatus } from '../views/overview.ts';
import { loadProgress } from './progress.ts';
import { todayOf, walksOfOne } from './walks.ts';

/** Where somebody stands in a walk. */
export function walkStatusOf(walk: Walk, progress: readonly Progress[], todayOn: string): WalkStatus {
  const { kind, anchorOn, sends } = walk;
  const steps = walk.steps.map((dated) => {
    const own = progress.find(({ step }) => step === dated.step.id);
    return { ...dated, state: stateOf(dated, own, todayOn), byCoach: (own?.byId ?? null) !== null };
  });
  return { kind, anchorOn, sends, steps, ...countDone(walk, progress, todayOn) };
}

/** The reports that are for somebody and that she may open still. `everyone` is the roster, where it was read already. */
export async function addressedTo(
  { tx }: Pick<UnitOfWork, 'tx'>,
  reader: Member,
  everyone?: readonly Member[],
): Promise<Overview['addressed']> {
  const reports = await reportsFor(tx, reader.id);
  if (reports.length === 0) return [];
  const members = new Map((everyone ?? (await allMembers(tx))).map((member) => [member.id, member]));
  return reports.flatMap((report) => {
    const author = members.get(report.authorId);
    return author && mayStillRead(reader, report, author)
      ? [{ id: report.id, name: author.name, at: report.at }]
      : [];
  });
}

/** Since when she agreed to stay reachable; null of who is not asked to. */
async function loadStays({ tx, member, programme }: ActorContext): Promise<Overview['stays']> {
  if (!programme.alumni.asks || !mayCall(member, STAYING)) return null;
  return { since: (await consentOf(tx, member.id))?.consentedOn ?? null };
}

/** All that somebody sees of her own first or last weeks. */
export async function loadOverview(context: ActorContext, kind: WalkKind): Promise<Overview> {
  const { tx, member } = context;
  const walks = await walksOfOne(context, member);
  const progress = (await loadProgress(context, member.id)).filter(({ walk }) => walk === kind);
  const status = walkStatusOf(walks[kind], progress, todayOf(context));
  if (kind === 'departure')
    return {
      ...{ ...status, meetings: [], writesReport: false, reports: [], readings: [], addressed: [] },
      stays: await loadStays(context),
    };
  const proposed = await meetingsOf(tx, member.id);
  const others = await membersByIds(
    tx,
    proposed.map(({ otherId }) => otherId),
  );
  const names = new Map(others.map(({ id, name }) => [id, name]));
  const meetings = proposed.map(({ state, otherId }) => ({ state, name: names.get(otherId) ?? '?' }));
  return {
    ...status,
    stays: null,
    meetings,
    writesReport: walks.arrival.steps.some(({ step }) => step.opens === 'report'),
    reports: await reportsOf(tx, member.id),
    readings: await readings.of(tx, member.id),
    addressed: mayCall(member, ['coach']) ? [] : await addressedTo(context, member),
  };
}
