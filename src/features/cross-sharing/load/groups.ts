import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { byName } from '../../../community/format/collation.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import type { Member } from '../../../community/members/member.ts';
import { allMembers } from '../../../community/members/members.ts';
import { type Past, type Person, pastFrom } from '../rules/cost.ts';
import { measureOf, newPairsIn } from '../rules/measure.ts';
import { notifyAtOf } from '../rules/timing.ts';
import { type Presented, presentedBy } from '../rules/turns.ts';
import { sharingsBefore } from '../store/history.ts';
import { presentedSoFar, volunteersFor } from '../store/presenters.ts';
import { groupsOf, type SharingGroup, type Split, splitOf } from '../store/splits.ts';
import type { SplitData } from '../views/coaches.ts';
import type { GroupData } from '../views/explanation.ts';
import type { OwnGroup } from '../views/member-group.ts';
import type { WholeGroup } from '../views/whole-group.ts';

/** What groups are decided from and explained with. */
export type GroupingData = {
  gathering: Gathering;
  people: ReadonlyMap<string, Member>;
  past: Past;
  presented: ReadonlyMap<string, Presented>;
  /** Who offered to present, and about what. */
  volunteers: ReadonlyMap<string, string | null>;
};

/** The groups of a gathering as they are. */
export type Grouped = { split: Split; groups: SharingGroup[] };

export async function loadGroupingData(uow: UnitOfWork, gathering: Gathering): Promise<GroupingData> {
  const { tx } = uow;
  return {
    gathering,
    people: new Map((await allMembers(tx)).map((member) => [member.id, member])),
    past: pastFrom(await sharingsBefore(tx, gathering.startsAt, gathering.id)),
    presented: await presentedSoFar(tx),
    volunteers: await volunteersFor(tx, gathering.id),
  };
}

/** The groups of a gathering; null while there are none. */
export async function loadGrouped({ tx }: UnitOfWork, gatheringId: string): Promise<Grouped | null> {
  const split = await splitOf(tx, gatheringId);
  return split && { split, groups: await groupsOf(tx, gatheringId) };
}

export const personOf = ({ people }: Pick<GroupingData, 'people'>, id: string): Person => {
  const { metier = null, defi = null } = people.get(id) ?? {};
  return { id, metier, defi };
};

export const nameOf = ({ people }: Pick<GroupingData, 'people'>, id: string): string =>
  people.get(id)?.name ?? '…';

const kinds = (values: readonly (string | null)[]): string[] =>
  [...new Set(values.filter((value) => value !== null))].sort();

export function groupData(data: GroupingData, group: SharingGroup): GroupData {
  const persons = group.members.map((id) => personOf(data, id));
  const { presenterId } = group;
  return {
    id: group.id,
    number: group.number,
    names: namesOf(data, group.members),
    presenter:
      presenterId === null
        ? null
        : {
            name: nameOf(data, presenterId),
            subject: data.volunteers.get(presenterId) ?? null,
            presented: presentedBy(data.presented, presenterId),
          },
    link: group.link,
    metiers: kinds(persons.map(({ metier }) => metier)),
    defis: kinds(persons.map(({ defi }) => defi)).length,
    pairs: (persons.length * (persons.length - 1)) / 2,
    newPairs: newPairsIn(persons, data.past),
  };
}

/** By name, as people look for themselves. */
export function namedIn(data: GroupingData, ids: readonly string[]): { id: string; name: string }[] {
  return ids.map((id) => ({ id, name: nameOf(data, id) })).sort(byName);
}

export const namesOf = (data: GroupingData, ids: readonly string[]): string[] =>
  namedIn(data, ids).map(({ name }) => name);

export function splitData(uow: UnitOfWork, data: GroupingData, { split, groups }: Grouped): SplitData {
  const placed = groups.map(({ members }) => members.map((id) => personOf(data, id)));
  return {
    gathering: data.gathering,
    state: split.state,
    reportAt: notifyAtOf(data.gathering, uow.calendar),
    groups: groups.map((group) => groupData(data, group)),
    measure: measureOf(placed, data.past),
  };
}

/** The group of a member, as she sees it. */
export function ownGroup(data: GroupingData, group: SharingGroup, memberId: string): OwnGroup {
  const presents = group.presenterId === memberId;
  return {
    gathering: data.gathering,
    group: groupData(data, group),
    others: namedIn(
      data,
      group.members.filter((id) => id !== memberId),
    ),
    presents,
    waitsTurn: !presents && data.volunteers.has(memberId),
  };
}

/** The same, as all of its members see it together. */
export const wholeGroup = (data: GroupingData, group: SharingGroup): WholeGroup => ({
  gathering: data.gathering,
  group: groupData(data, group),
  people: namedIn(data, group.members),
  waitsTurn: group.members.some((id) => id !== group.presenterId && data.volunteers.has(id)),
});
