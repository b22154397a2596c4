import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { postIn } from '../../../community/feature/messages/messaging.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import { undecidedDepartures } from '../../../community/members/departures/departures.ts';
import { stillAhead } from '../contributions/still-true.ts';
import { type Grouped, type GroupingData, loadGrouped, loadGroupingData, personOf } from '../load/groups.ts';
import { comingTo, groupSizeOf } from '../load/sharings.ts';
import { askRef, loadCandidates } from '../load/turns.ts';
import { viewContextFor } from '../locales/index.ts';
import {
  notifyAll,
  notifyChanges,
  refresh,
  takeBack,
  updateCoachesMessage,
} from '../notifications/groups.ts';
import { editionOf } from '../notifications/posts.ts';
import { splitIntoGroups } from '../rules/grouping.ts';
import { type Known, withMember, withoutMember, withPresenters } from '../rules/repair.ts';
import { groupSizes } from '../rules/sizes.ts';
import { turnOrder } from '../rules/turns.ts';
import {
  forgetSplit,
  groupsOf,
  newGroupId,
  newSeed,
  type SharingGroup,
  saveGroups,
  saveSplit,
} from '../store/splits.ts';
import { aloneMessage } from '../views/coaches.ts';
import { silentMessage } from '../views/turns.ts';

/** Volunteers, of these people, the one whose turn it is first. */
const volunteersAmong = (data: GroupingData, ids: readonly string[]): string[] =>
  turnOrder(
    ids.filter((id) => data.volunteers.has(id)),
    data.presented,
    data.gathering.id,
  );

/**
 * Splits those who come, by a new draw; links stay with the groups' numbers. Null when nobody comes, and
 * nothing has changed. More volunteers than groups: those whose turn it is.
 */
export async function splitNow(uow: UnitOfWork, gathering: Gathering): Promise<Grouped | null> {
  const ids = (await comingTo(uow, gathering)).map(({ id }) => id);
  if (ids.length === 0) return null;
  const data = await loadGroupingData(uow, gathering);
  const before = await loadGrouped(uow, gathering.id);
  const groupSize = groupSizeOf(uow, gathering);
  const speakers = volunteersAmong(data, ids).slice(0, groupSizes(ids.length, groupSize).length);
  const presenters = new Set(speakers);
  const people = ids.map((id) => personOf(data, id));
  const seed = newSeed();
  const drawn = splitIntoGroups({ people, presenters, past: data.past, groupSize, seed });
  const links = new Map(before?.groups.map(({ number, link }) => [number, link]));
  const groups = drawn.map(
    (members, index): SharingGroup => ({
      id: newGroupId(),
      number: index + 1,
      members,
      presenterId: members.find((id) => presenters.has(id)) ?? null,
      link: links.get(index + 1) ?? null,
    }),
  );
  const edition = (before?.split.edition ?? 0) + 1;
  const split = { gatheringId: gathering.id, seed, state: 'draft' as const, edition };
  await saveSplit(uow.tx, split);
  await saveGroups(uow.tx, gathering.id, groups);
  const grouped = { split, groups };
  await updateCoachesMessage(uow, data, grouped);
  await askAboutAlone(uow, gathering, grouped);
  return grouped;
}

/** Each member hears of her group; once only. */
export async function send(uow: UnitOfWork, gathering: Gathering, { split, groups }: Grouped): Promise<void> {
  const told: Grouped = { split: { ...split, state: 'announced', edition: split.edition + 1 }, groups };
  await saveSplit(uow.tx, told.split);
  const data = await loadGroupingData(uow, gathering);
  await notifyAll(uow, data, told);
  await updateCoachesMessage(uow, data, told);
}

/** Keeps changed groups, and tells those concerned when the groups were sent. */
export async function change(
  uow: UnitOfWork,
  data: GroupingData,
  { split, groups: before }: Grouped,
  groups: SharingGroup[],
  told: { movedId?: string; silentFor?: string } = {},
): Promise<void> {
  const next: Grouped = { split: { ...split, edition: split.edition + 1 }, groups };
  await saveSplit(uow.tx, next.split);
  await saveGroups(uow.tx, split.gatheringId, groups);
  await updateCoachesMessage(uow, data, next);
  const placed = before.reduce((sum, { members }) => sum + members.length, 0);
  if (placed > 1) await askAboutAlone(uow, data.gathering, next);
  if (split.state !== 'announced') return;
  await notifyChanges(uow, data, before, next, told);
  const spoken = new Set(before.filter(({ presenterId }) => presenterId !== null).map(({ id }) => id));
  for (const group of groups)
    if (group.presenterId === null && spoken.has(group.id)) await askForPresenter(uow, data, next, group);
}

/** A sharing of one person is none: coaches are asked once, beforehand, each time that it comes to that. */
async function askAboutAlone(
  uow: UnitOfWork,
  gathering: Gathering,
  { split, groups }: Grouped,
): Promise<void> {
  if (groups.reduce((sum, { members }) => sum + members.length, 0) !== 1) return;
  const key = `cross-sharing/${gathering.id}/alone/${editionOf(split)}`;
  await postIn(uow, 'coaches', 'cross-sharing/alone', key, aloneMessage(viewContextFor(uow), gathering), {
    notBefore: uow.calendar.nextWorkingMoment(uow.now),
    still: stillAhead(gathering),
  });
}

async function askForPresenter(
  uow: UnitOfWork,
  data: GroupingData,
  { split }: Grouped,
  { id, number, members }: SharingGroup,
): Promise<void> {
  const { gathering } = data;
  const candidates = await loadCandidates(uow, gathering, members);
  const ref = candidates.length === 0 ? null : askRef(gathering.id, id);
  const message = silentMessage(viewContextFor(uow), { gathering, number, ref });
  const key = `cross-sharing/${gathering.id}/silent/${id}/${editionOf(split)}`;
  await postIn(uow, 'coaches', 'cross-sharing/groups', key, message, { still: stillAhead(gathering) });
}

/**
 * Makes the groups those of who comes: who no longer does is taken out, who now does is put in, and the others
 * stay where they are as far as they can. `erased` is somebody of whom nothing shall be kept.
 */
export async function settle(uow: UnitOfWork, gathering: Gathering, erased?: string): Promise<void> {
  const grouped = await loadGrouped(uow, gathering.id);
  if (!grouped) return;
  const placed = new Set(grouped.groups.flatMap(({ members }) => members));
  // Whoever has left may come back: her place in a group is kept until that is settled.
  const undecided = [...(await undecidedDepartures(uow.tx))].filter((id) => placed.has(id));
  const coming = [...(await comingTo(uow, gathering, erased)).map(({ id }) => id), ...undecided];
  const leavers = [...placed].filter((id) => !coming.includes(id));
  const comers = coming.filter((id) => !placed.has(id));
  if (leavers.length === 0 && comers.length === 0) return;
  const data = await loadGroupingData(uow, gathering);
  const known = knownIn(uow, data, coming);
  let groups = grouped.groups.map(({ id, members, presenterId }) => ({ id, members, presenterId }));
  for (const id of leavers) groups = withoutMember(groups, id, known);
  for (const id of comers) groups = withMember(groups, id, known, newGroupId());
  await change(uow, data, grouped, numbered(grouped.groups, groups), erased ? { silentFor: erased } : {});
}

const knownIn = (uow: UnitOfWork, data: GroupingData, ids: readonly string[]): Known => ({
  person: (id) => personOf(data, id),
  past: data.past,
  groupSize: groupSizeOf(uow, data.gathering),
  volunteers: volunteersAmong(data, ids),
});

/** The same groups, where each one that has lost its presenter, or had none, turns to a volunteer of its own. */
export const withSpeakers = (
  uow: UnitOfWork,
  data: GroupingData,
  groups: readonly SharingGroup[],
): SharingGroup[] =>
  numbered(
    groups,
    withPresenters(
      groups,
      knownIn(
        uow,
        data,
        groups.flatMap(({ members }) => members),
      ),
    ),
  );

/** Groups keep their numbers and links; a new one takes the first number that is free. */
function numbered(
  before: readonly SharingGroup[],
  groups: readonly Omit<SharingGroup, 'number' | 'link'>[],
): SharingGroup[] {
  const known = new Map(before.map((group) => [group.id, group]));
  const taken = new Set(groups.flatMap(({ id }) => known.get(id)?.number ?? []));
  const free = () => {
    let number = 1;
    while (taken.has(number)) number += 1;
    taken.add(number);
    return number;
  };
  return groups
    .map(
      (group): SharingGroup => ({
        ...group,
        number: known.get(group.id)?.number ?? free(),
        link: known.get(group.id)?.link ?? null,
      }),
    )
    .sort((a, b) => a.number - b.number);
}

/** Somebody offered to present, or no longer does: her group hears of it when that changes who presents. */
export async function resettlePresenters(uow: UnitOfWork, gathering: Gathering): Promise<void> {
  const grouped = await loadGrouped(uow, gathering.id);
  if (!grouped) return;
  const data = await loadGroupingData(uow, gathering);
  const { groups } = grouped;
  const offered = groups.map((group) => {
    const stays = group.presenterId !== null && data.volunteers.has(group.presenterId);
    return stays ? group : { ...group, presenterId: null };
  });
  const next = withSpeakers(uow, data, offered);
  const changed = next.some(({ presenterId }, index) => presenterId !== groups[index]?.presenterId);
  if (changed) return change(uow, data, grouped, next);
  await refreshMessages(uow, gathering, data, grouped);
}

/** What was told of the groups, with what has changed beside them: a subject, a link, the day. */
export async function refreshMessages(
  uow: UnitOfWork,
  gathering: Gathering,
  data: GroupingData,
  { split }: Grouped,
  groupIds?: ReadonlySet<string>,
): Promise<void> {
  const groups = await groupsOf(uow.tx, gathering.id);
  const next: Grouped = { split: { ...split, edition: split.edition + 1 }, groups };
  await saveSplit(uow.tx, next.split);
  await updateCoachesMessage(uow, data, next);
  if (split.state === 'announced') await refresh(uow, data, next, groupIds);
}

/** The gathering no longer has groups. */
export async function forgetGroups(uow: UnitOfWork, gathering: Gathering): Promise<void> {
  if (!(await loadGrouped(uow, gathering.id))) return;
  await takeBack(uow, gathering);
  await forgetSplit(uow.tx, gathering.id);
}
