import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { answersTo } from '../../../community/gatherings/answers.ts';
import { audienceOf } from '../../../community/gatherings/audience.ts';
import { type Format, formatOf } from '../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import { gatheringById, gatheringsIn } from '../../../community/gatherings/store.ts';
import { awayOn } from '../../../community/members/absences.ts';
import type { Member } from '../../../community/members/member.ts';

/** How many there are in a group where programme.yaml doesn't say. */
const USUAL_SIZE = 5;

/** The format of a gathering that takes place in small groups; null for any other. */
export function groupsFormat({ programme }: UnitOfWork, gathering: Gathering): Format | null {
  const format = formatOf(programme, gathering.format);
  return format?.audience === 'groups' ? format : null;
}

export const groupSizeOf = (uow: UnitOfWork, gathering: Gathering): number =>
  groupsFormat(uow, gathering)?.groupSize ?? USUAL_SIZE;

/** Whether groups may still be made and changed. */
export const isAhead = (uow: UnitOfWork, gathering: Gathering): boolean =>
  groupsFormat(uow, gathering) !== null &&
  (gathering.state === 'planned' || gathering.state === 'announced') &&
  gathering.startsAt > uow.now;

/** Gatherings in small groups that are still to come, the first first. */
export async function sharingsAhead(uow: UnitOfWork): Promise<Gathering[]> {
  const gatherings = await gatheringsIn(uow.tx, ['planned', 'announced']);
  return gatherings.filter((gathering) => isAhead(uow, gathering));
}

/** The one with this id, when it is still to come. */
export async function sharingAhead(uow: UnitOfWork, id: string): Promise<Gathering | null> {
  const gathering = await gatheringById(uow.tx, id);
  return gathering && isAhead(uow, gathering) ? gathering : null;
}

/** For whom it is, and who is here on its day. */
export async function availableFor(uow: UnitOfWork, gathering: Gathering): Promise<Member[]> {
  const away = await awayOn(uow.tx, uow.calendar.localDate(gathering.startsAt));
  return (await audienceOf(uow.tx, gathering, uow.programme)).filter(({ id }) => !away.has(id));
}

/** Who has said yes, and is here; `exceptId` is somebody who is being erased. */
export async function comingTo(uow: UnitOfWork, gathering: Gathering, exceptId?: string): Promise<Member[]> {
  const yes = new Set(
    (await answersTo(uow.tx, gathering.id))
      .filter(({ answer }) => answer === 'yes')
      .map(({ memberId }) => memberId),
  );
  return (await availableFor(uow, gathering)).filter(({ id }) => yes.has(id) && id !== exceptId);
}
