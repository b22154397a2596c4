import { randomUUID } from 'node:crypto';
import type { Message } from '../../../chat/message.ts';
import type { UnitOfWork } from '../../../community/feature/feature.ts';
import type { MessageKind } from '../../../community/feature/messages/message-kinds.ts';
import {
  changeOf,
  inEachLanguage,
  localesOf,
  writeTo,
} from '../../../community/feature/messages/messaging.ts';
import { addressesOf } from '../../../community/members/accounts/addresses.ts';
import type { Locale, Member } from '../../../community/members/member.ts';
import { membersByIds } from '../../../community/members/members.ts';
import {
  type Delivered,
  postsAfter,
  postsOfBatchTo,
  postsWithKeys,
} from '../../../engine/outbox/deliveries.ts';
import { isUnlinked, type NewEntry } from '../../../engine/outbox/entry.ts';
import type { ViewContext } from '../locales/index.ts';
import { viewContextFor } from '../locales/index.ts';
import type { Round } from '../rules/round.ts';
import { invitationsFor } from '../store/invitations.ts';

/** The ways in which a member is asked: each at most once a round. */
export type QuestionKind = 'invite' | 'remind-1' | 'remind-2' | 'nudge';
const QUESTION_KINDS: readonly QuestionKind[] = ['invite', 'remind-1', 'remind-2', 'nudge'];

const KINDS: Record<QuestionKind, MessageKind> = {
  invite: 'meteo/question',
  'remind-1': 'meteo/reminder',
  'remind-2': 'meteo/reminder',
  nudge: 'meteo/later',
};

const askKey = (roundId: string, asking: QuestionKind, memberId: string) =>
  `meteo/${roundId}/${asking}/${memberId}`;

/** The batch under which the progress of the invitations can be followed. */
export const inviteBatch = (roundId: string): string => `meteo/${roundId}/invite`;

/** Writes to members, each in her language and where she prefers; who has no account is kept as failed. */
export async function ask(
  uow: UnitOfWork,
  round: Round,
  asking: QuestionKind,
  members: readonly Member[],
  view: (view: ViewContext) => Message,
  notBefore: number,
): Promise<void> {
  await writeTo(uow, members, {
    kind: KINDS[asking],
    key: ({ id }) => askKey(round.id, asking, id),
    message: inEachLanguage((member: Member) => view(viewContextFor(uow, member))),
    batch: `meteo/${round.id}/${asking}`,
    notBefore,
  });
}

/** Those of some members to whom an invitation to this round was ever written. */
export async function askedAmong(
  uow: UnitOfWork,
  round: Round,
  memberIds: readonly string[],
): Promise<Set<string>> {
  const prefix = askKey(round.id, 'invite', '');
  const posts = await postsWithKeys(
    uow.tx,
    memberIds.map((id) => prefix + id),
  );
  return new Set(posts.map(({ key }) => key.slice(prefix.length)));
}

/** Those whose account was not asked already: it may have been another member's when the round opened. */
export async function notAskedThere(
  uow: UnitOfWork,
  round: Round,
  members: readonly Member[],
): Promise<readonly Member[]> {
  const addresses = await addressesOf(
    uow.tx,
    members.map(({ id }) => id),
  );
  const users = [...addresses.values()].map(({ id }) => id);
  const posts = await postsOfBatchTo(uow.tx, inviteBatch(round.id), users);
  const reached = posts.filter(({ state }) => state !== 'failed' && state !== 'cancelled');
  const asked = new Set(reached.flatMap(({ to }) => (isUnlinked(to) ? [] : [`${to.platform}:${to.id}`])));
  return members.filter(({ id }) => {
    const to = addresses.get(id);
    return to === undefined || !asked.has(`${to.platform}:${to.id}`);
  });
}

/**
 * Puts other words in the place of the last that asked her, so that spent buttons go; what asked her before
 * disappears, and what waits is withdrawn: the same is never said twice.
 */
export async function updateAsked(
  uow: UnitOfWork,
  round: Round,
  memberId: string,
  message: Message,
): Promise<void> {
  const keys = QUESTION_KINDS.map((asking) => askKey(round.id, asking, memberId));
  const posts = new Map((await postsWithKeys(uow.tx, keys)).map((post) => [post.key, post]));
  const asked = keys.flatMap((key) => posts.get(key) ?? []);
  const [first] = asked;
  if (!first) return;
  const localeOf = await localesOf(uow, [first]);
  await uow.enqueueAll(await settled(uow, asked, message, localeOf(first)));
}

/** How far all who were asked in a round have been gone through: by which way of asking, and after which post. */
export type AskedSoFar = { asking: number; after: string };

/** So many questions are looked at in one slice: some tens of milliseconds. */
const POSTS_AT_ONCE = 500;

/**
 * The same for everybody of a round, except those who have answered, whose messages have no buttons any more: one
 * slice, and how far it came; null when it was the last.
 */
export async function updateAllAsked(
  uow: UnitOfWork,
  round: Round,
  { asking, after }: AskedSoFar,
  view: (view: ViewContext) => Message,
): Promise<AskedSoFar | null> {
  const way = QUESTION_KINDS[asking];
  if (way === undefined) return null;
  const prefix = askKey(round.id, way, '');
  const posts = await postsAfter(uow.tx, prefix, after, POSTS_AT_ONCE);
  await updateAskedAmong(
    uow,
    round,
    way,
    posts.map(({ key }) => key.slice(prefix.length)),
    view,
  );
  const last = posts.at(-1);
  if (last && posts.length === POSTS_AT_ONCE) return { asking, after: last.key };
  return asking + 1 < QUESTION_KINDS.length ? { asking: asking + 1, after: '' } : null;
}

/** Each of these members once: those who were asked in an earlier way have been seen to under that one. */
async function updateAskedAmong(
  uow: UnitOfWork,
  round: Round,
  way: QuestionKind,
  memberIds: readonly string[],
  view: (view: ViewContext) => Message,
): Promise<void> {
  if (memberIds.length === 0) return;
  const locales = new Map((await membersByIds(uow.tx, memberIds)).map(({ id, locale }) => [id, locale]));
  const invitations = await invitationsFor(uow.tx, round.id, memberIds);
  const answered = new Set(
    invitations.filter(({ status }) => status === 'answered').map(({ memberId }) => memberId),
  );
  const asked = new Map<string, Delivered[]>(memberIds.map((id) => [id, []]));
  const earlier = new Set<string>();
  for (const each of QUESTION_KINDS) {
    const prefix = askKey(round.id, each, '');
    const keys = memberIds.map((id) => prefix + id);
    for (const post of await postsWithKeys(uow.tx, keys)) {
      const memberId = post.key.slice(prefix.length);
      asked.get(memberId)?.push(post);
      if (QUESTION_KINDS.indexOf(each) < QUESTION_KINDS.indexOf(way)) earlier.add(memberId);
    }
  }
  const messageFor = inEachLanguage((reader: { locale: Locale }) => view(viewContextFor(uow, reader)));
  const entries: NewEntry[] = [];
  for (const [memberId, posts] of asked) {
    if (answered.has(memberId) || earlier.has(memberId)) continue;
    const locale = locales.get(memberId) ?? uow.programme.promotion.locale;
    entries.push(...(await settled(uow, posts, messageFor({ locale }), locale)));
  }
  await uow.enqueueAll(entries);
}

/** What makes one message of all that asked one member, in the order in which she was asked. */
async function settled(
  uow: UnitOfWork,
  posts: readonly Delivered[],
  message: Message,
  locale: Locale,
): Promise<NewEntry[]> {
  for (const { key, state } of posts) if (state === 'queued') await uow.withdraw(key);
  const arrived = posts.filter(({ state }) => !['queued', 'failed', 'cancelled'].includes(state));
  return arrived.flatMap((post, index): NewEntry[] =>
    index === arrived.length - 1
      ? updateOf(post, message, locale)
      : [{ kind: 'delete', key: `${post.key}/gone`, to: post.to, target: post.key }],
  );
}

/** Changes a post; one that has not left yet is withdrawn, one that never arrived is left alone. */
export async function updateMessage(uow: UnitOfWork, post: Delivered, message: Message): Promise<void> {
  if (post.state === 'queued') return uow.withdraw(post.key);
  const localeOf = await localesOf(uow, [post]);
  await uow.enqueueAll(updateOf(post, message, localeOf(post)));
}

function updateOf(post: Delivered, message: Message, locale: Locale): NewEntry[] {
  if (post.state === 'failed' || post.state === 'cancelled') return [];
  return [changeOf(post, `${post.key}/update/${randomUUID()}`, message, locale)];
}
