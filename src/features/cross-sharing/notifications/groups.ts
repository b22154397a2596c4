import { type Delivered, postsUnder } from '../../../community/feature/deliveries.ts';
import type { Work } from '../../../community/feature/feature.ts';
import { postIn, rewrite, writeTo } from '../../../community/feature/messaging.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import { type Grouped, nameOf, namesOf, ownGroup, type Scene, splitSeen } from '../load/groups.ts';
import { voiceFor } from '../locales/index.ts';
import { sayAtOf } from '../rules/timing.ts';
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
export async function showCoaches(work: Work, scene: Scene, grouped: Grouped): Promise<void> {
  const { id } = scene.gathering;
  const message = groupsMessage(voiceFor(work), splitSeen(work, scene, grouped), { channel: true });
  const posts = await postsUnder(work.tx, `${inChannel(id)}/`);
  if (posts.length === 0) await postIn(work, 'coaches', inChannel(id), message);
  else await rewrite(work, `${inChannel(id)}/`, editionOf(grouped.split), () => message);
}

type Told = { memberId: string; group: SharingGroup; change: GroupChange | null };

/** Writes to those who are concerned; what they were told before says that it is out of date. */
async function tell(work: Work, scene: Scene, split: Split, told: readonly Told[]): Promise<void> {
  const { gathering } = scene;
  const notBefore = sayAtOf(gathering, work.calendar, work.now);
  const posts = await postsUnder(work.tx, toEverybody(gathering.id));
  const seen = new Set<string>();
  for (const { memberId } of told) {
    const voice = voiceFor(work, scene.people.get(memberId));
    for (const post of posts.filter(({ key }) => key.startsWith(toMember(gathering.id, memberId)))) {
      if (wasSeen(post)) seen.add(memberId);
      await supersede(work, post, 'outdated', () => outdatedMessage(voice));
    }
  }
  const byMember = new Map(told.map((each) => [each.memberId, each]));
  const members = told.flatMap(({ memberId }) => scene.people.get(memberId) ?? []);
  await writeTo(work, members, {
    key: ({ id }) => `${toMember(gathering.id, id)}${editionOf(split)}`,
    notBefore,
    message(member) {
      const { group, change } = byMember.get(member.id) as Told;
      // Who has not read of a group before has nothing to compare with.
      const news = seen.has(member.id) || change?.moved === 'placed' ? change : null;
      return ownGroupMessage(voiceFor(work, member), ownGroup(scene, group, member.id), news);
    },
  });
}

/** Takes back what has not left, and puts other words in the place of what has. */
async function supersede(
  work: Work,
  post: Delivered,
  edition: string,
  message: () => ReturnType<typeof outdatedMessage>,
): Promise<void> {
  if (post.state === 'queued') return work.withdraw(post.key);
  if (isGone(post)) return;
  const key = `${post.key}/update/${edition}`;
  await work.enqueue({ kind: 'update', key, to: post.to, target: post.key, message: message() });
}

/** Each member hears of her group. */
export async function tellAll(work: Work, scene: Scene, { split, groups }: Grouped): Promise<void> {
  const told = groups.flatMap((group) =>
    group.members.map((memberId): Told => ({ memberId, group, change: null })),
  );
  await tell(work, scene, split, told);
}

/** Only those whose group has changed hear of it. `movedId` is who was moved by a coach. */
export async function tellChanges(
  work: Work,
  scene: Scene,
  before: readonly SharingGroup[],
  { split, groups }: Grouped,
  { movedId, silentFor }: { movedId?: string; silentFor?: string } = {},
): Promise<void> {
  const then = new Map(before.flatMap((group) => group.members.map((id) => [id, group] as const)));
  const now = new Set(groups.flatMap(({ members }) => members));
  const told = groups.flatMap((group) =>
    group.members.flatMap((memberId): Told[] => {
      const change = changeFor(scene, memberId, then.get(memberId), group, movedId);
      return change ? [{ memberId, group, change }] : [];
    }),
  );
  await tell(work, scene, split, told);
  for (const memberId of then.keys()) {
    if (now.has(memberId) || memberId === silentFor) continue;
    const message = () => leftMessage(voiceFor(work, scene.people.get(memberId)), scene.gathering);
    for (const post of await postsUnder(work.tx, toMember(scene.gathering.id, memberId)))
      await supersede(work, post, `left-${editionOf(split)}`, message);
  }
}

function changeFor(
  scene: Scene,
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
          : { name: nameOf(scene, group.presenterId) };
  if (!before) return { moved: 'placed', came: [], gone: [], presenter };
  if (before.id !== group.id)
    return { moved: memberId === movedId ? 'by-hand' : 'to-fill', came: [], gone: [], presenter };
  const came = group.members.filter((id) => !before.members.includes(id));
  const gone = before.members.filter((id) => !group.members.includes(id));
  if (came.length === 0 && gone.length === 0 && presenter === null) return null;
  return { moved: null, came: namesOf(scene, came), gone: namesOf(scene, gone), presenter };
}

/** What members were last told says what is true now (a link, a time), without another message. */
export async function refresh(
  work: Work,
  scene: Scene,
  { split, groups }: Grouped,
  groupIds?: ReadonlySet<string>,
): Promise<void> {
  const posts = await postsUnder(work.tx, toEverybody(scene.gathering.id));
  for (const group of groups.filter(({ id }) => groupIds?.has(id) ?? true))
    for (const memberId of group.members) {
      const post = lastOf(posts, toMember(scene.gathering.id, memberId));
      const member = scene.people.get(memberId);
      if (!post || !member) continue;
      const message = ownGroupMessage(voiceFor(work, member), ownGroup(scene, group, memberId), null);
      await rewrite(work, post.key, `${editionOf(split)}-${work.now}`, () => message);
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
export async function takeBack(work: Work, gathering: Gathering): Promise<void> {
  for (const post of await postsUnder(work.tx, toEverybody(gathering.id)))
    if (post.state === 'queued') await work.withdraw(post.key);
  const message = forgottenMessage(voiceFor(work), gathering);
  await rewrite(work, `${inChannel(gathering.id)}/`, `forgotten-${work.now}`, () => message);
}
