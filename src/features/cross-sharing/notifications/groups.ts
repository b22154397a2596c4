import { FLOOR, messageFaults } from '../../../chat/limits.ts';
import type { Message } from '../../../chat/message.ts';
import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { writeTogether } from '../../../community/feature/messages/group-messages.ts';
import { addressBlocks } from '../../../community/feature/messages/introductions.ts';
import { postIn, updateMessages, writeTo } from '../../../community/feature/messages/messaging.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import type { Member } from '../../../community/members/member.ts';
import { postsUnder } from '../../../engine/outbox/deliveries.ts';
import { stillAhead, stillGrouped } from '../contributions/still-true.ts';
import {
  type Grouped,
  type GroupingData,
  nameOf,
  namesOf,
  ownGroup,
  splitData,
  wholeGroup,
} from '../load/groups.ts';
import { viewContextFor } from '../locales/index.ts';
import { sendAtOf } from '../rules/timing.ts';
import type { SharingGroup, Split } from '../store/splits.ts';
import { forgottenMessage, groupsMessage } from '../views/coaches.ts';
import { type GroupChange, leftMessage, outdatedMessage, ownGroupMessage } from '../views/member-group.ts';
import {
  groupsCancelledMessage,
  type WholeChange,
  wholeGroupMessage,
  wholeOutdatedMessage,
} from '../views/whole-group.ts';
import {
  editionOf,
  lastOf,
  readersOf,
  reword,
  supersede,
  supersedeAll,
  toGroup,
  toGroups,
  toMember,
  toMembers,
} from './posts.ts';

const inChannel = (gatheringId: string) => `cross-sharing/${gatheringId}/groups`;

/** The groups, as they are now, in the coaches' channel: posted once, then kept up to date. */
export async function updateCoachesMessage(
  uow: UnitOfWork,
  data: GroupingData,
  grouped: Grouped,
): Promise<void> {
  const { id } = data.gathering;
  const message = groupsMessage(viewContextFor(uow), splitData(uow, data, grouped), { channel: true });
  const posts = await postsUnder(uow.tx, `${inChannel(id)}/`);
  if (posts.length === 0) {
    const still = stillAhead(data.gathering);
    await postIn(uow, 'coaches', 'cross-sharing/groups', inChannel(id), message, { still });
  } else await updateMessages(uow, `${inChannel(id)}/`, editionOf(grouped.split), () => message);
}

/** A group that is told, and what changed for each of its members; null for all when it is the first time. */
type Notified = {
  group: SharingGroup;
  changes: ReadonlyMap<string, GroupChange> | null;
  change: WholeChange | null;
};

const outdated = (uow: UnitOfWork) => ({
  alone: (locale: Member['locale']) => outdatedMessage(viewContextFor(uow, { locale })),
  together: (locale: Member['locale']) => wholeOutdatedMessage(viewContextFor(uow, { locale })),
});

/**
 * Tells whole groups, each in a conversation of its members, or each of them alone where there can be none; what they
 * were told before says that it is out of date.
 */
async function notify(
  uow: UnitOfWork,
  data: GroupingData,
  split: Split,
  told: readonly Notified[],
  dissolved: readonly string[] = [],
): Promise<void> {
  const { gathering } = data;
  const groups = [...told.map(({ group }) => group.id), ...dissolved];
  const members = told.flatMap(({ group }) => group.members);
  const seen = await readersOf(uow, [
    ...(await postsUnder(uow.tx, toGroups(gathering.id))),
    ...(await postsUnder(uow.tx, toMembers(gathering.id))),
  ]);
  await supersedeAll(uow, gathering.id, 'outdated', { groups, members }, outdated(uow));
  for (const each of told) await tell(uow, data, split, each, seen);
}

/** What one of a group is told alone, and where she can write to the others, as far as there is room for that. */
function aloneMessage(
  uow: UnitOfWork,
  data: GroupingData,
  group: SharingGroup,
  reader: Pick<Member, 'id' | 'locale'>,
  change: GroupChange | null,
): Message {
  const message = ownGroupMessage(viewContextFor(uow, reader), ownGroup(data, group, reader.id), change);
  const people = group.members.flatMap((id) => data.people.get(id) ?? []);
  const whole = { ...message, blocks: [...message.blocks, ...addressBlocks(uow.programme, people, reader)] };
  return messageFaults(whole, FLOOR).length > 0 ? message : whole;
}

async function tell(
  uow: UnitOfWork,
  data: GroupingData,
  split: Split,
  { group, changes, change }: Notified,
  seen: ReadonlySet<string>,
): Promise<void> {
  const { gathering } = data;
  const people = group.members.flatMap((id) => data.people.get(id) ?? []);
  // Who has not read of a group before has nothing to compare with.
  const news = group.members.some((id) => seen.has(id)) ? change : null;
  const alone = (member: Member) => {
    const own = changes?.get(member.id) ?? null;
    return aloneMessage(
      uow,
      data,
      group,
      member,
      seen.has(member.id) || own?.moved === 'placed' ? own : null,
    );
  };
  const letter = {
    kind: 'cross-sharing/group' as const,
    still: stillGrouped(gathering, group),
    notBefore: sendAtOf(gathering, uow.calendar, uow.now),
  };
  const keyOf = ({ id }: Member) => `${toMember(gathering.id, id)}${editionOf(split)}`;
  // A place may be kept for somebody who has left, until that is settled: no conversation is opened without her.
  if (people.some(({ active }) => !active))
    return writeTo(uow, people, { ...letter, key: keyOf, message: alone });
  await writeTogether(uow, people, {
    ...letter,
    key: `${toGroup(gathering.id, group.id)}${editionOf(split)}`,
    together: (locale) => wholeGroupMessage(viewContextFor(uow, { locale }), wholeGroup(data, group), news),
    apart: alone,
    apartKey: keyOf,
  });
}

/** Each member hears of her group. */
export async function notifyAll(
  uow: UnitOfWork,
  data: GroupingData,
  { split, groups }: Grouped,
): Promise<void> {
  await notify(
    uow,
    data,
    split,
    groups.map((group) => ({ group, changes: null, change: null })),
  );
}

/** Only the groups that have changed hear of it. `movedId` is who was moved by a coach. */
export async function notifyChanges(
  uow: UnitOfWork,
  data: GroupingData,
  before: readonly SharingGroup[],
  { split, groups }: Grouped,
  { movedId, silentFor }: { movedId?: string; silentFor?: string } = {},
): Promise<void> {
  const then = new Map(before.flatMap((group) => group.members.map((id) => [id, group] as const)));
  const now = new Set(groups.flatMap(({ members }) => members));
  const told = groups.flatMap((group): Notified[] => {
    const changes = new Map(
      group.members.flatMap((id) => {
        const change = changeFor(data, id, then.get(id), group, movedId);
        return change ? [[id, change] as const] : [];
      }),
    );
    if (changes.size === 0) return [];
    const was = before.find(({ id }) => id === group.id);
    return [{ group, changes, change: wholeChangeFor(data, was, group, changes) }];
  });
  const kept = new Set(groups.map(({ id }) => id));
  const dissolved = before.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  await notify(uow, data, split, told, dissolved);
  const left = (locale: Member['locale']) => leftMessage(viewContextFor(uow, { locale }), data.gathering);
  for (const memberId of then.keys()) {
    if (now.has(memberId) || memberId === silentFor) continue;
    for (const post of await postsUnder(uow.tx, toMember(data.gathering.id, memberId)))
      await supersede(uow, post, `left-${editionOf(split)}`, { alone: left, together: left });
  }
}

/** What all of a group read of what has changed, from what has for each. */
function wholeChangeFor(
  data: GroupingData,
  before: SharingGroup | undefined,
  group: SharingGroup,
  changes: ReadonlyMap<string, GroupChange>,
): WholeChange {
  const moved = (how: GroupChange['moved']) =>
    namesOf(data, before ? group.members.filter((id) => changes.get(id)?.moved === how) : []);
  const { presenterId } = group;
  const presenter = presenterId === null ? ('nobody' as const) : { name: nameOf(data, presenterId) };
  return {
    formed: before === undefined,
    came: moved('placed'),
    filled: moved('to-fill'),
    byHand: moved('by-hand'),
    gone: namesOf(data, before?.members.filter((id) => !group.members.includes(id)) ?? []),
    presenter: before && before.presenterId !== presenterId ? presenter : null,
  };
}

function changeFor(
  data: GroupingData,
  memberId: string,
  before: SharingGroup | undefined,
  group: SharingGroup,
  movedId: string | undefined,
): GroupChange | null {
  const presenter =
    before?.presenterId === group.presenterId
      ? null
      : group.presenterId === null
        ? ('nobody' as const)
        : group.presenterId === memberId
          ? ('her' as const)
          : { name: nameOf(data, group.presenterId) };
  if (!before) return { moved: 'placed', came: [], gone: [], presenter };
  if (before.id !== group.id)
    return { moved: memberId === movedId ? 'by-hand' : 'to-fill', came: [], gone: [], presenter };
  const came = group.members.filter((id) => !before.members.includes(id));
  const gone = before.members.filter((id) => !group.members.includes(id));
  if (came.length === 0 && gone.length === 0 && presenter === null) return null;
  return { moved: null, came: namesOf(data, came), gone: namesOf(data, gone), presenter };
}

/** What members were last told says what is true now (a link, a time), without another message. */
export async function refresh(
  uow: UnitOfWork,
  data: GroupingData,
  { split, groups }: Grouped,
  groupIds?: ReadonlySet<string>,
): Promise<void> {
  const { id } = data.gathering;
  const together = await postsUnder(uow.tx, toGroups(id));
  const alone = await postsUnder(uow.tx, toMembers(id));
  for (const group of groups.filter((each) => groupIds?.has(each.id) ?? true)) {
    const posts = [
      ...together.filter(({ key }) => key.startsWith(toGroup(id, group.id))),
      ...alone.filter(({ key }) => group.members.some((each) => key.startsWith(toMember(id, each)))),
    ];
    for (const post of lastOf(posts))
      await reword(uow, post, `${editionOf(split)}-${uow.now}`, {
        alone: (locale) => aloneMessage(uow, data, group, { id: post.memberId ?? '', locale }, null),
        together: (locale) =>
          wholeGroupMessage(viewContextFor(uow, { locale }), wholeGroup(data, group), null),
      });
  }
}

/** The groups are no more: nothing that waits is sent, and nothing of what was is left to press. */
export async function takeBack(uow: UnitOfWork, gathering: Gathering): Promise<void> {
  const edition = `forgotten-${uow.now}`;
  const cancelled = (locale: Member['locale']) =>
    groupsCancelledMessage(viewContextFor(uow, { locale }), gathering);
  await supersedeAll(uow, gathering.id, edition, null, { alone: cancelled, together: cancelled });
  const message = forgottenMessage(viewContextFor(uow), gathering);
  await updateMessages(uow, `${inChannel(gathering.id)}/`, edition, () => message);
}
