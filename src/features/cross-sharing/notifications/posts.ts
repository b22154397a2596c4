import type { Message } from '../../../chat/message.ts';
import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { togetherKey, updateTogether } from '../../../community/feature/messages/group-messages.ts';
import { changeOf, localesOf } from '../../../community/feature/messages/messaging.ts';
import type { Locale } from '../../../community/members/member.ts';
import { readersOfGroup } from '../../../engine/outbox/copies.ts';
import { type Delivered, postsUnder, waitingUpdatesOf } from '../../../engine/outbox/deliveries.ts';
import type { Split } from '../store/splits.ts';

/** Another draw, or the next change, makes another message. */
export const editionOf = ({ seed, edition }: Pick<Split, 'seed' | 'edition'>): string => `${seed}-${edition}`;

/** What members were told of their groups: each alone, and each group in its conversation. */
export const toMembers = (gatheringId: string) => `cross-sharing/${gatheringId}/to/`;
export const toGroups = (gatheringId: string) => `cross-sharing/${gatheringId}/with/`;
export const toMember = (gatheringId: string, memberId: string) => `${toMembers(gatheringId)}${memberId}/`;
export const toGroup = (gatheringId: string, groupId: string) => `${toGroups(gatheringId)}${groupId}/`;

export const isGone = ({ state }: Delivered): boolean => state === 'failed' || state === 'cancelled';
const wasSeen = (post: Delivered): boolean => !isGone(post) && post.state !== 'queued';
const isTogether = ({ to }: Delivered): boolean => 'kind' in to && to.kind === 'group';

/** What takes the place of a post, in a language; together where several read it. */
type Said = { alone(locale: Locale): Message; together(locale: Locale): Message };

/** Who has read some posts, or is about to. */
export async function readersOf(uow: UnitOfWork, posts: readonly Delivered[]): Promise<Set<string>> {
  const readers = new Set<string>();
  for (const post of posts.filter(wasSeen)) {
    const ids = isTogether(post) ? await readersOfGroup(uow.tx, post.key) : [post.memberId];
    for (const id of ids) if (id !== null) readers.add(id);
  }
  return readers;
}

/** Puts other words in the place of a post that stands, or is about to. */
export async function reword(uow: UnitOfWork, post: Delivered, edition: string, said: Said): Promise<void> {
  if (isGone(post)) return;
  if (isTogether(post)) return updateTogether(uow, post, edition, said.together);
  const key = `${post.key}/update/${edition}`;
  for (const waiting of await waitingUpdatesOf(uow.tx, post.key))
    if (waiting !== key) await uow.withdraw(waiting);
  const locale = (await localesOf(uow, [post]))(post);
  await uow.enqueue(changeOf(post, key, said.alone(locale), locale));
}

/** Takes back what has not left, and puts other words in the place of what has. */
export const supersede = (uow: UnitOfWork, post: Delivered, edition: string, said: Said): Promise<void> =>
  post.state === 'queued' ? uow.withdraw(post.key) : reword(uow, post, edition, said);

/** Those of the last edition, of what stands: what was told before says that it is out of date. */
export function lastOf(posts: readonly Delivered[]): Delivered[] {
  const standing = posts.filter((post) => !isGone(post));
  const last = Math.max(...standing.map(editionIn));
  return standing.filter((post) => editionIn(post) === last);
}

const SUFFIX = togetherKey('');
const editionIn = ({ key }: Delivered): number =>
  Number((key.endsWith(SUFFIX) ? key.slice(0, -SUFFIX.length) : key).split('-').at(-1));

/**
 * All that was told of some groups, and to some members, or of all: first what groups read, whose copies go with it, then what is
 * each one's alone, as that leaves it.
 */
export async function supersedeAll(
  uow: UnitOfWork,
  gatheringId: string,
  edition: string,
  of: { groups: readonly string[]; members: readonly string[] } | null,
  said: Said,
): Promise<void> {
  const together = await postsUnder(uow.tx, toGroups(gatheringId));
  for (const post of together)
    if (!of || of.groups.some((id) => post.key.startsWith(toGroup(gatheringId, id))))
      await supersede(uow, post, edition, said);
  for (const post of await postsUnder(uow.tx, toMembers(gatheringId)))
    if (!of || of.members.some((id) => post.key.startsWith(toMember(gatheringId, id))))
      await supersede(uow, post, edition, said);
}
