import type { Fact } from '../../../chat/message.ts';
import type { Work } from '../../../community/feature/feature.ts';
import type { Gathering, GatheringEvent } from '../../../community/gatherings/gathering.ts';
import type { Member } from '../../../community/members/member.ts';
import { forgetGroups, settle, showAgain } from '../handlers/splitting.ts';
import { groupedOf, ownGroup, sceneOf } from '../load/groups.ts';
import { groupsFormat, isAhead } from '../load/sharings.ts';
import { voiceFor } from '../locales/index.ts';
import { askPresenters } from '../notifications/presenters.ts';
import { ownFacts } from '../views/member-group.ts';

/** What others do with a gathering changes its groups, and nobody else's. */
export async function hear(work: Work, event: GatheringEvent): Promise<void> {
  const { gathering } = event;
  switch (event.kind) {
    case 'answered':
      if (isAhead(work, gathering)) await settle(work, gathering);
      return;
    case 'cancelled':
      return forgetGroups(work, gathering);
    case 'changed':
      return followChange(work, gathering, event.before);
    case 'over':
      // Turns are counted from the groups of what is over.
      return askPresenters(work, gathering);
    case 'planned':
      return;
  }
}

async function followChange(work: Work, gathering: Gathering, before: Gathering): Promise<void> {
  if (!groupsFormat(work, gathering)) return forgetGroups(work, gathering);
  const told = ({ title, startsAt, endsAt, link }: Gathering) =>
    JSON.stringify([title, startsAt, endsAt, link]);
  if (told(gathering) === told(before)) return;
  await settle(work, gathering);
  const grouped = await groupedOf(work, gathering.id);
  if (grouped) await showAgain(work, gathering, await sceneOf(work, gathering), grouped);
}

/** Her group, who presents and where, once she may know. */
export async function aboutGathering(work: Work, member: Member, gathering: Gathering): Promise<Fact[]> {
  if (!groupsFormat(work, gathering)) return [];
  const grouped = await groupedOf(work, gathering.id);
  if (grouped?.split.state !== 'told') return [];
  const group = grouped.groups.find(({ members }) => members.includes(member.id));
  if (!group) return [];
  return ownFacts(voiceFor(work, member), ownGroup(await sceneOf(work, gathering), group, member.id));
}
