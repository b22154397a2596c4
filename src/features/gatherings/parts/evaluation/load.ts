import type { ActorContext, UnitOfWork } from '../../../../community/feature/feature.ts';
import { formatOf } from '../../../../community/gatherings/formats.ts';
import { type Gathering, takesPlace } from '../../../../community/gatherings/gathering.ts';
import type { Member } from '../../../../community/members/member.ts';
import { allMembers } from '../../../../community/members/members.ts';
import { runnersOf } from '../planning/access.ts';
import {
  dossierTimes,
  isTakingDossier,
  isTakingReport,
  mayReadDossier,
  mayReadReport,
  sideOf,
} from './rules.ts';
import { type PapersThere, papersThere } from './store.ts';
import type { Rights } from './views.ts';

/** When the dossier of a gathering is due, and its one reminder; null where its format has none. */
export function timesOf(
  { programme, calendar }: Pick<UnitOfWork, 'programme' | 'calendar'>,
  gathering: Gathering,
) {
  const dossier = formatOf(programme, gathering.format)?.dossier;
  return dossier === undefined ? null : dossierTimes(dossier, { calendar, startsAt: gathering.startsAt });
}

/**
 * What the member who acts may do; null where it is not her défi, or has no papers. `there`: which papers there are,
 * where that was read already.
 */
export async function rightsIn(
  context: ActorContext,
  gathering: Gathering,
  there?: PapersThere,
): Promise<Rights | null> {
  const { member, now, programme } = context;
  const side = sideOf(member, gathering);
  if (side === null || gathering.defi === null || gathering.state === 'draft') return null;
  const format = formatOf(programme, gathering.format);
  const { dossiers, reports } = there ?? (await papersThere(context.tx, gathering.id));
  const [hasDossier, hasReport] = [dossiers.has(gathering.id), reports.has(gathering.id)];
  const times = timesOf(context, gathering);
  // What was written is read to the end, whatever programme.yaml says since.
  if (times === null && format?.report !== true && !hasDossier && !hasReport) return null;
  const isTaking = side === 'coach' && format?.report === true && isTakingReport(gathering, now);
  const runs = isTaking && (await runnersOf(context, gathering)).some(({ id }) => id === member.id);
  return {
    dossier: {
      there: hasDossier,
      reads: mayReadDossier(side) && (times !== null || hasDossier),
      writes: side === 'team' && times !== null && isTakingDossier(gathering, now),
      dueAt: times?.dueAt ?? null,
    },
    report: {
      there: hasReport,
      reads: mayReadReport(side),
      writes: runs,
    },
    changesRoadMap: side === 'team' && hasReport && takesPlace(gathering),
  };
}

/** The défi's EIG and porteurs; with its sponsor, when `sponsor`. */
export async function teamOf(
  { tx }: Pick<UnitOfWork, 'tx'>,
  gathering: Gathering,
  { sponsor }: { sponsor: boolean },
): Promise<Member[]> {
  const sides = sponsor ? ['team', 'sponsor'] : ['team'];
  return (await allMembers(tx)).filter(
    (member) => member.active && sides.includes(sideOf(member, gathering) ?? ''),
  );
}
