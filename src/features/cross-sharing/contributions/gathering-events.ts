import type { Fact } from '../../../chat/message.ts';
import type { UnitOfWork } from '../../../community/feature/feature.ts';
import type { Gathering, GatheringEvent } from '../../../community/gatherings/gathering.ts';
import type { Member } from '../../../community/members/member.ts';
import { forgetGroups, refreshMessages, settle } from '../handlers/splitting.ts';
import { loadGrouped, loadGroupingData, ownGroup } from '../load/groups.ts';
import { groupsFormat, isAhead } from '../load/sharings.ts';
import { viewContextFor } from '../locales/index.ts';
import { askPresenters } from '../notifications/presenters.ts';
import { volunteersFor } from '../store/presenters.ts';
import { ownFacts } from '../views/member-group.ts';

/** What others do with a gathering changes its groups, and nobody else's. */
export async function onGatheringEvent(uow: UnitOfWork, event: GatheringEvent): Promise<void> {
  const { gathering } = event;
  switch (event.kind) {
    case 'answered':
      if (isAhead(uow, gathering)) await settle(uow, gathering);
      return;
    case 'cancelled':
      return forgetGroups(uow, gathering);
    case 'changed':
      return followChange(uow, gathering, event.before);
    case 'over':
      // Turns are counted from the groups of what is over.
      return askPresenters(uow, gathering);
    case 'planned':
      return;
  }
}

async function followChange(uow: UnitOfWork, gathering: Gathering, before: Gathering): Promise<void> {
  if (!groupsFormat(uow, gathering)) return forgetGroups(uow, gathering);
  const told = ({ title, startsAt, endsAt, link }: Gathering) =>
    JSON.stringify([title, startsAt, endsAt, link]);
  if (told(gathering) === told(before)) return;
  await settle(uow, gathering);
  const grouped = await loadGrouped(uow, gathering.id);
  if (grouped) await refreshMessages(uow, gathering, await loadGroupingData(uow, gathering), grouped);
}

/** She offered to, and has not taken it back. */
export const presents = async ({ tx }: UnitOfWork, { id }: Member, gathering: Gathering): Promise<boolean> =>
  (await volunteersFor(tx, gathering.id)).has(id);

/** Her group, who presents and where, once she may know. */
export async function gatheringFacts(uow: UnitOfWork, member: Member, gathering: Gathering): Promise<Fact[]> {
  if (!groupsFormat(uow, gathering)) return [];
  const grouped = await loadGrouped(uow, gathering.id);
  if (grouped?.split.state !== 'announced') return [];
  const group = grouped.groups.find(({ members }) => members.includes(member.id));
  if (!group) return [];
  return ownFacts(
    viewContextFor(uow, member),
    ownGroup(await loadGroupingData(uow, gathering), group, member.id),
  );
}
