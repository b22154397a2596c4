import type { UnitOfWork } from '../../../community/feature/feature.ts';
import {
  changeOf,
  localesOf,
  postIn,
  updateMessages,
  writeTo,
} from '../../../community/feature/messaging.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import { type Delivered, postsUnder } from '../../../engine/outbox/deliveries.ts';
import { stillAhead, stillGrouped } from '../contributions/still-true.ts';
import { type Grouped, type GroupingData, nameOf, namesOf, ownGroup, splitData } from '../load/groups.ts';
import { viewContextFor } from '../locales/index.ts';
import { sendAtOf } from '../rules/timing.ts';
import type { SharingGroup, Split } from '../store/splits.ts';
import { forgottenMessage, groupsMessage } from '../views/coaches.ts';
import { type GroupChange, leftMessage, outdatedMessage, ownGroupMessage } from '../views/member-group.ts';

const toEverybody = (gatheringId: string) => `cross-sharing/${gatheringId}/to/`;
const toMember = (gatheringId: string, memberId: string) => `${toEverybody(gatheringId)}${memberId}/`;
const inChannel = (gatheringId: string) => `cross-sharing/${gatheringId}/groups`;
/** Another draw, or the next change, makes another message. */
export const editionOf = ({ seed, edition }: Pick<Split, 'seed' | 'edition'>): string => `${seed}-${edition}`;

const isGone = ({ state }: Delivered): boolean => state === 'failed' || state === 'cancelled';
const wasSeen = (post: Delivered): boolean => !isGone(post) && post.state !== 'queued';

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

type Notified = { memberId: string; group: SharingGroup; change: GroupChange | null };

/** Writes to those who are concerned; what they were told before says that it is out of date. */
async function notify(
  uow: UnitOfWork,
  data: GroupingData,
  split: Split,
  told: readonly Notified[],
): Promise<void> {
  const { gathering } = data;
  const notBefore = sendAtOf(gathering, uow.calendar, uow.now);
  const posts = await postsUnder(uow.tx, toEverybody(gathering.id));
  const seen = new Set<string>();
  for (const { memberId } of told) {
    const view = viewContextFor(uow, data.people.get(memberId));
    for (const post of posts.filter(({ key }) => key.startsWith(toMember(gathering.id, memberId)))) {
      if (wasSeen(post)) seen.add(memberId);
      await supersede(uow, post, 'outdated', () => outdatedMessage(view));
    }
  }
  const byMember = new Map(told.map((each) => [each.memberId, each]));
  const members = told.flatMap(({ memberId }) => data.people.get(memberId) ?? []);
  await writeTo(uow, members, {
    kind: 'cross-sharing/group',
    still: ({ id }) => stillGrouped(gathering, (byMember.get(id) as Notified).group),
    key: ({ id }) => `${toMember(gathering.id, id)}${editionOf(split)}`,
    notBefore,
    message(member) {
      const { group, change } = byMember.get(member.id) as Notified;
      // Who has not read of a group before has nothing to compare with.
      const news = seen.has(member.id) || change?.moved === 'placed' ? change : null;
      return ownGroupMessage(viewContextFor(uow, member), ownGroup(data, group, member.id), news);
    },
  });
}

/** Takes back what has not left, and puts other words in the place of what has. */
async function supersede(
  uow: UnitOfWork,
  post: Delivered,
  edition: string,
  message: () => ReturnType<typeof outdatedMessage>,
): Promise<void> {
  if (post.state === 'queued') return uow.withdraw(post.key);
  if (isGone(post)) return;
  const localeOf = await localesOf(uow, [post]);
  await uow.enqueue(changeOf(post, `${post.key}/update/${edition}`, message(), localeOf(post)));
}

/** Each member hears of her group. */
export async function notifyAll(
  uow: UnitOfWork,
  data: GroupingData,
  { split, groups }: Grouped,
): Promise<void> {
  const told = groups.flatMap((group) =>
    group.members.map((memberId): Notified => ({ memberId, group, change: null })),
  );
  await notify(uow, data, split, told);
}

/** Only those whose group has changed hear of it. `movedId` is who was moved by a coach. */
export async function notifyChanges(
  uow: UnitOfWork,
  data: GroupingData,
  before: readonly SharingGroup[],
  { split, groups }: Grouped,
  { movedId, silentFor }: { movedId?: string; silentFor?: string } = {},
): Promise<void> {
  const then = new Map(before.flatMap((group) => group.members.map((id) => [id, group] as const)));
  const now = new Set(groups.flatMap(({ members }) => members));
  const told = groups.flatMap((group) =>
    group.members.flatMap((memberId): Notified[] => {
      const change = changeFor(data, memberId, then.get(memberId), group, movedId);
      return change ? [{ memberId, group, change }] : [];
    }),
  );
  await notify(uow, data, split, told);
  for (const memberId of then.keys()) {
    if (now.has(memberId) || memberId === silentFor) continue;
    const message = () => leftMessage(viewContextFor(uow, data.people.get(memberId)), data.gathering);
    for (const post of await postsUnder(uow.tx, toMember(data.gathering.id, memberId)))
      await supersede(uow, post, `left-${editionOf(split)}`, message);
  }
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
  const posts = await postsUnder(uow.tx, toEverybody(data.gathering.id));
  for (const group of groups.filter(({ id }) => groupIds?.has(id) ?? true))
    for (const memberId of group.members) {
      const post = lastOf(posts, toMember(data.gathering.id, memberId));
      const member = data.people.get(memberId);
      if (!post || !member) continue;
      const message = ownGroupMessage(viewContextFor(uow, member), ownGroup(data, group, memberId), null);
      await updateMessages(uow, post.key, `${editionOf(split)}-${uow.now}`, () => message);
    }
}

/** The last message to a member that stands: those before it say that they are out of date. */
function lastOf(posts: readonly Delivered[], prefix: string): Delivered | undefined {
  const editionIn = ({ key }: Delivered) => Number(key.split('-').at(-1));
  return posts
    .filter((post) => post.key.startsWith(prefix) && !isGone(post))
    .sort((a, b) => editionIn(a) - editionIn(b))
    .at(-1);
}

/** The groups are no more: nothing that waits is sent, and the coaches' message has no buttons left. */
export async function takeBack(uow: UnitOfWork, gathering: Gathering): Promise<void> {
  for (const post of await postsUnder(uow.tx, toEverybody(gathering.id)))
    if (post.state === 'queued') await uow.withdraw(post.key);
  const message = forgottenMessage(viewContextFor(uow), gathering);
  await updateMessages(uow, `${inChannel(gathering.id)}/`, `forgotten-${uow.now}`, () => message);
}
