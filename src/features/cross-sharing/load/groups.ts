import type { Work } from '../../../community/feature/feature.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import type { Member } from '../../../community/members/member.ts';
import { allMembers } from '../../../community/members/members.ts';
import { type Past, type Person, pastFrom } from '../rules/cost.ts';
import { measureOf, newPairsIn } from '../rules/measure.ts';
import { tellAtOf } from '../rules/timing.ts';
import { type Presented, presentedBy } from '../rules/turns.ts';
import { sharingsBefore } from '../store/history.ts';
import { presentedSoFar, volunteersFor } from '../store/presenters.ts';
import { groupsOf, type SharingGroup, type Split, splitOf } from '../store/splits.ts';
import type { SplitSeen } from '../views/coaches.ts';
import type { GroupSeen } from '../views/explanation.ts';
import type { OwnGroup } from '../views/member-group.ts';

/** All that groups are decided and explained by. */
export type Scene = {
  gathering: Gathering;
  people: ReadonlyMap<string, Member>;
  past: Past;
  presented: ReadonlyMap<string, Presented>;
  /** Who offered to present, and about what. */
  volunteers: ReadonlyMap<string, string | null>;
};

/** The groups of a gathering as they are. */
export type Grouped = { split: Split; groups: SharingGroup[] };

export async function sceneOf(work: Work, gathering: Gathering): Promise<Scene> {
  const { tx } = work;
  return {
    gathering,
    people: new Map((await allMembers(tx)).map((member) => [member.id, member])),
    past: pastFrom(await sharingsBefore(tx, gathering.startsAt, gathering.id)),
    presented: await presentedSoFar(tx),
    volunteers: await volunteersFor(tx, gathering.id),
  };
}

/** The groups of a gathering; null while there are none. */
export async function groupedOf({ tx }: Work, gatheringId: string): Promise<Grouped | null> {
  const split = await splitOf(tx, gatheringId);
  return split && { split, groups: await groupsOf(tx, gatheringId) };
}

export const personOf = ({ people }: Pick<Scene, 'people'>, id: string): Person => {
  const { metier = null, defi = null } = people.get(id) ?? {};
  return { id, metier, defi };
};

export const nameOf = ({ people }: Pick<Scene, 'people'>, id: string): string => people.get(id)?.name ?? '…';

const kinds = (values: readonly (string | null)[]): string[] =>
  [...new Set(values.filter((value) => value !== null))].sort();

export function groupSeen(scene: Scene, group: SharingGroup): GroupSeen {
  const persons = group.members.map((id) => personOf(scene, id));
  const { presenterId } = group;
  return {
    id: group.id,
    number: group.number,
    names: namesOf(scene, group.members),
    presenter:
      presenterId === null
        ? null
        : {
            name: nameOf(scene, presenterId),
            subject: scene.volunteers.get(presenterId) ?? null,
            presented: presentedBy(scene.presented, presenterId),
          },
    link: group.link,
    metiers: kinds(persons.map(({ metier }) => metier)),
    defis: kinds(persons.map(({ defi }) => defi)).length,
    pairs: (persons.length * (persons.length - 1)) / 2,
    newPairs: newPairsIn(persons, scene.past),
  };
}

/** By name, as people look for themselves. */
export const namesOf = (scene: Scene, ids: readonly string[]): string[] =>
  ids.map((id) => nameOf(scene, id)).sort(new Intl.Collator('fr').compare);

export function splitSeen(work: Work, scene: Scene, { split, groups }: Grouped): SplitSeen {
  const placed = groups.map(({ members }) => members.map((id) => personOf(scene, id)));
  return {
    gathering: scene.gathering,
    state: split.state,
    seed: split.seed,
    tellAt: tellAtOf(scene.gathering, work.calendar),
    groups: groups.map((group) => groupSeen(scene, group)),
    measure: measureOf(placed, scene.past),
  };
}

/** The group of a member, as she sees it. */
export function ownGroup(scene: Scene, group: SharingGroup, memberId: string): OwnGroup {
  const presents = group.presenterId === memberId;
  return {
    gathering: scene.gathering,
    group: groupSeen(scene, group),
    others: namesOf(
      scene,
      group.members.filter((id) => id !== memberId),
    ),
    presents,
    waitsTurn: !presents && scene.volunteers.has(memberId),
  };
}
