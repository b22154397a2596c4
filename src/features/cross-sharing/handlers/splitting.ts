import type { Work } from '../../../community/feature/feature.ts';
import { postIn } from '../../../community/feature/messaging.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import { undecidedDepartures } from '../../../community/members/departures.ts';
import { type Grouped, groupedOf, personOf, type Scene, sceneOf } from '../load/groups.ts';
import { comingTo, groupSizeOf } from '../load/sharings.ts';
import { askRef, candidatesIn } from '../load/turns.ts';
import { voiceFor } from '../locales/index.ts';
import { editionOf, refresh, showCoaches, takeBack, tellAll, tellChanges } from '../notifications/groups.ts';
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
import { silentMessage } from '../views/turns.ts';

/** Volunteers, of these people, the one whose turn it is first. */
const volunteersAmong = (scene: Scene, ids: readonly string[]): string[] =>
  turnOrder(
    ids.filter((id) => scene.volunteers.has(id)),
    scene.presented,
    scene.gathering.id,
  );

/**
 * Splits those who come, by a new draw; links stay with the groups' numbers. Null when nobody comes, and
 * nothing has changed. More volunteers than groups: those whose turn it is.
 */
export async function splitNow(work: Work, gathering: Gathering): Promise<Grouped | null> {
  const ids = (await comingTo(work, gathering)).map(({ id }) => id);
  if (ids.length === 0) return null;
  const scene = await sceneOf(work, gathering);
  const before = await groupedOf(work, gathering.id);
  const groupSize = groupSizeOf(work, gathering);
  const speakers = volunteersAmong(scene, ids).slice(0, groupSizes(ids.length, groupSize).length);
  const presenters = new Set(speakers);
  const people = ids.map((id) => personOf(scene, id));
  const seed = newSeed();
  const drawn = splitIntoGroups({ people, presenters, past: scene.past, groupSize, seed });
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
  await saveSplit(work.tx, split);
  await saveGroups(work.tx, gathering.id, groups);
  const grouped = { split, groups };
  await showCoaches(work, scene, grouped);
  return grouped;
}

/** Each member hears of her group; once only. */
export async function send(work: Work, gathering: Gathering, { split, groups }: Grouped): Promise<void> {
  const told: Grouped = { split: { ...split, state: 'told', edition: split.edition + 1 }, groups };
  await saveSplit(work.tx, told.split);
  const scene = await sceneOf(work, gathering);
  await tellAll(work, scene, told);
  await showCoaches(work, scene, told);
}

/** Keeps changed groups, and tells those concerned when the groups were sent. */
export async function change(
  work: Work,
  scene: Scene,
  { split, groups: before }: Grouped,
  groups: SharingGroup[],
  told: { movedId?: string; silentFor?: string } = {},
): Promise<void> {
  const next: Grouped = { split: { ...split, edition: split.edition + 1 }, groups };
  await saveSplit(work.tx, next.split);
  await saveGroups(work.tx, split.gatheringId, groups);
  await showCoaches(work, scene, next);
  if (split.state !== 'told') return;
  await tellChanges(work, scene, before, next, told);
  const spoken = new Set(before.filter(({ presenterId }) => presenterId !== null).map(({ id }) => id));
  for (const group of groups)
    if (group.presenterId === null && spoken.has(group.id)) await askForPresenter(work, scene, next, group);
}

async function askForPresenter(
  work: Work,
  scene: Scene,
  { split }: Grouped,
  { id, number, members }: SharingGroup,
): Promise<void> {
  const { gathering } = scene;
  const candidates = await candidatesIn(work, gathering, members);
  const ref = candidates.length === 0 ? null : askRef(gathering.id, id);
  const message = silentMessage(voiceFor(work), { gathering, number, ref });
  await postIn(work, 'coaches', `cross-sharing/${gathering.id}/silent/${id}/${editionOf(split)}`, message);
}

/**
 * Makes the groups those of who comes: who no longer does is taken out, who now does is put in, and the others
 * stay where they are as far as they can. `erased` is somebody of whom nothing shall be kept.
 */
export async function settle(work: Work, gathering: Gathering, erased?: string): Promise<void> {
  const grouped = await groupedOf(work, gathering.id);
  if (!grouped) return;
  const placed = new Set(grouped.groups.flatMap(({ members }) => members));
  // Whoever has left may come back: her place in a group is kept until that is settled.
  const undecided = [...(await undecidedDepartures(work.tx))].filter((id) => placed.has(id));
  const coming = [...(await comingTo(work, gathering, erased)).map(({ id }) => id), ...undecided];
  const leavers = [...placed].filter((id) => !coming.includes(id));
  const comers = coming.filter((id) => !placed.has(id));
  if (leavers.length === 0 && comers.length === 0) return;
  const scene = await sceneOf(work, gathering);
  const known = knownIn(work, scene, coming);
  let groups = grouped.groups.map(({ id, members, presenterId }) => ({ id, members, presenterId }));
  for (const id of leavers) groups = withoutMember(groups, id, known);
  for (const id of comers) groups = withMember(groups, id, known, newGroupId());
  await change(work, scene, grouped, numbered(grouped.groups, groups), erased ? { silentFor: erased } : {});
}

const knownIn = (work: Work, scene: Scene, ids: readonly string[]): Known => ({
  person: (id) => personOf(scene, id),
  past: scene.past,
  groupSize: groupSizeOf(work, scene.gathering),
  volunteers: volunteersAmong(scene, ids),
});

/** The same groups, where each one that has lost its presenter, or had none, turns to a volunteer of its own. */
export const withSpeakers = (work: Work, scene: Scene, groups: readonly SharingGroup[]): SharingGroup[] =>
  numbered(
    groups,
    withPresenters(
      groups,
      knownIn(
        work,
        scene,
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
export async function resettlePresenters(work: Work, gathering: Gathering): Promise<void> {
  const grouped = await groupedOf(work, gathering.id);
  if (!grouped) return;
  const scene = await sceneOf(work, gathering);
  const { groups } = grouped;
  const offered = groups.map((group) => {
    const stays = group.presenterId !== null && scene.volunteers.has(group.presenterId);
    return stays ? group : { ...group, presenterId: null };
  });
  const next = withSpeakers(work, scene, offered);
  const changed = next.some(({ presenterId }, index) => presenterId !== groups[index]?.presenterId);
  if (changed) return change(work, scene, grouped, next);
  await showAgain(work, gathering, scene, grouped);
}

/** What was told of the groups, with what has changed beside them: a subject, a link, the day. */
export async function showAgain(
  work: Work,
  gathering: Gathering,
  scene: Scene,
  { split }: Grouped,
  groupIds?: ReadonlySet<string>,
): Promise<void> {
  const groups = await groupsOf(work.tx, gathering.id);
  const next: Grouped = { split: { ...split, edition: split.edition + 1 }, groups };
  await saveSplit(work.tx, next.split);
  await showCoaches(work, scene, next);
  if (split.state === 'told') await refresh(work, scene, next, groupIds);
}

/** The gathering no longer has groups. */
export async function forgetGroups(work: Work, gathering: Gathering): Promise<void> {
  if (!(await groupedOf(work, gathering.id))) return;
  await takeBack(work, gathering);
  await forgetSplit(work.tx, gathering.id);
}
