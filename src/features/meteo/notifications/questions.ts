import { randomUUID } from 'node:crypto';
import type { Message } from '../../../chat/message.ts';
import type { UnitOfWork } from '../../../community/feature/feature.ts';
import type { MessageKind } from '../../../community/feature/message-kinds.ts';
import { changeOf, inEachLanguage, localesOf, writeTo } from '../../../community/feature/messaging.ts';
import type { Locale, Member } from '../../../community/members/member.ts';
import { addressesOf } from '../../../community/members/members.ts';
import { type Delivered, postsUnder, postsWithKeys } from '../../../engine/outbox/deliveries.ts';
import { isUnlinked, type NewEntry } from '../../../engine/outbox/entry.ts';
import type { ViewContext } from '../locales/index.ts';
import { viewContextFor } from '../locales/index.ts';
import type { Round } from '../rules/round.ts';

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

/** The members to whom an invitation to this round was ever written. */
export async function askedIn(uow: UnitOfWork, round: Round): Promise<Set<string>> {
  const prefix = askKey(round.id, 'invite', '');
  return new Set((await postsUnder(uow.tx, prefix)).map(({ key }) => key.slice(prefix.length)));
}

/** Those whose account was not asked already: it may have been another member's when the round opened. */
export async function notAskedThere(
  uow: UnitOfWork,
  round: Round,
  members: readonly Member[],
): Promise<readonly Member[]> {
  const posts = await postsUnder(uow.tx, askKey(round.id, 'invite', ''));
  const reached = posts.filter(({ state }) => state !== 'failed' && state !== 'cancelled');
  const asked = new Set(reached.flatMap(({ to }) => (isUnlinked(to) ? [] : [`${to.platform}:${to.id}`])));
  if (asked.size === 0 || members.length === 0) return members;
  const addresses = await addressesOf(
    uow.tx,
    members.map(({ id }) => id),
  );
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

/** The same for everybody of a round, except those whose messages already have no buttons. */
export async function updateAllAsked(
  uow: UnitOfWork,
  round: Round,
  members: readonly Member[],
  except: ReadonlySet<string>,
  view: (view: ViewContext) => Message,
): Promise<void> {
  const locales = new Map(members.map(({ id, locale }) => [id, locale]));
  const messageFor = inEachLanguage((reader: { locale: Locale }) => view(viewContextFor(uow, reader)));
  const asked = new Map<string, Delivered[]>();
  for (const asking of QUESTION_KINDS) {
    const prefix = askKey(round.id, asking, '');
    for (const post of await postsUnder(uow.tx, prefix)) {
      const memberId = post.key.slice(prefix.length);
      if (!except.has(memberId)) asked.set(memberId, [...(asked.get(memberId) ?? []), post]);
    }
  }
  const entries: NewEntry[] = [];
  for (const [memberId, posts] of asked) {
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
