import type { Message } from '../../../chat/message.ts';
import {
  type Delivered,
  isElsewhere,
  postsUnder,
  waitingUpdatesOf,
} from '../../../engine/outbox/deliveries.ts';
import type { NewEntry } from '../../../engine/outbox/entry.ts';
import { withZone } from '../../format/zone-note.ts';
import { addressesOf } from '../../members/accounts/addresses.ts';
import type { Locale, Member } from '../../members/member.ts';
import { allMembers, memberById } from '../../members/members.ts';
import { nextDaytime } from '../../members/night.ts';
import type { ActorContext, UnitOfWork } from '../feature.ts';
import { placedInEnvelope, type Whole } from './envelope.ts';
import { withLabel } from './kind-labels.ts';
import type { MessageKind } from './message-kinds.ts';
import { countsFor } from './sponsors-envelope.ts';
import { withReason } from './why-sent.ts';

type MemberMessage = {
  /** What it is about, by which what people get is counted. */
  kind: MessageKind;
  /** The key of each one's message, unique for ever: "gathering/<id>/remind/<member>". */
  key(member: Member): string;
  message(member: Member): Message;
  /** Under which the progress of the whole sending can be followed. */
  batch?: string;
  notBefore?: number;
  /** Also at night where she is: what is about the next minutes, and what she has just done herself. */
  atNight?: boolean;
  /** From when on it would say nothing any more: unasked, it waits for room in a week, and not beyond. */
  expiresAt?: number;
  /** What must be true still when it leaves late: see `StillTrue`. */
  still?: string | ((member: Member) => string);
};

/**
 * Writes to members, each where she prefers, and within what may come unasked in a week; what is for whoever has no
 * account on a chat yet waits for one.
 */
export async function writeTo(
  uow: UnitOfWork,
  members: readonly Member[],
  letter: MemberMessage,
): Promise<void> {
  if (members.length === 0) return;
  const addresses = await addressesOf(
    uow.tx,
    members.map(({ id }) => id),
  );
  const asSent = wording(uow, letter.kind);
  const messages = new Map(members.map((member) => [member.id, letter.message(member)]));
  const wanted = new Map(
    members.map((member) => [
      member.id,
      {
        at: leavesAt(uow, member, letter),
        until: earliest(letter.expiresAt, messages.get(member.id)?.until),
      },
    ]),
  );
  const placeFor = await placedInEnvelope(uow, letter.kind, wanted, members);
  const places = new Map<string, Awaited<ReturnType<typeof placeFor>>>();
  for (const { id } of members) places.set(id, await placeFor(id));
  await uow.enqueueAll(
    members.flatMap((member): NewEntry[] => {
      const place = places.get(member.id) ?? null;
      const message = messages.get(member.id);
      if (place === null || message === undefined) return [];
      // A Monday morning is one on the promotion's clocks.
      const notBefore = leavesAt(uow, member, { ...letter, notBefore: place.at });
      const common = {
        to: addresses.get(member.id) ?? { unlinked: member.id },
        member: member.id,
        notBefore,
      };
      return [
        ...gatheredIn(place.whole, common),
        {
          ...common,
          ...(place.whole ? { whole: place.whole.key } : {}),
          kind: 'post',
          key: letter.key(member),
          about: letter.kind,
          unasked: countsFor(letter.kind, member),
          ...(letter.batch === undefined ? {} : { batch: letter.batch }),
          ...(letter.still === undefined ? {} : { still: stillOf(letter.still, member) }),
          message: asSent(message, member),
        },
      ];
    }),
  );
}

/**
 * A message as a member gets it: under its label, with why it comes, and by which clocks. One message for all who read
 * a language stays one: what they have in common is worked out once.
 */
export function wording(uow: UnitOfWork, kind: MessageKind): (message: Message, member: Member) => Message {
  const made = new Map<Message, Message>();
  const clocks = { timeZone: uow.calendar.timeZone, now: uow.now };
  return (message, member) => {
    const { locale } = member;
    const sent = made.get(message) ?? withReason(withLabel(message, kind, locale), kind, locale);
    made.set(message, sent);
    return withZone(sent, member, clocks);
  };
}

const earliest = (one = Number.POSITIVE_INFINITY, other = Number.POSITIVE_INFINITY): number | null =>
  Number.isFinite(Math.min(one, other)) ? Math.min(one, other) : null;

const stillOf = (still: NonNullable<MemberMessage['still']>, member: Member): string =>
  typeof still === 'string' ? still : still(member);

const gatheredIn = (
  whole: Whole | null,
  common: Pick<NewEntry, 'to' | 'member' | 'notBefore'>,
): NewEntry[] =>
  whole?.isNew
    ? [{ ...common, kind: 'gathered', key: whole.key, about: whole.about, unasked: whole.unasked }]
    : [];

/**
 * What is planned suits the promotion's clocks; whoever lives on others is not written to at night there. Who is
 * acting at this moment is awake.
 */
export function leavesAt(
  uow: UnitOfWork,
  member: Member,
  { notBefore = uow.now, atNight }: Pick<MemberMessage, 'notBefore' | 'atNight'>,
): number {
  const { timeZone } = member;
  const actor = (uow as Partial<ActorContext>).member?.id;
  if (atNight || timeZone === null || timeZone === uow.calendar.timeZone || member.id === actor)
    return notBefore;
  return nextDaytime(timeZone, notBefore);
}

/** Posts in a channel, on every platform where it is; the key of each is `key/<platform>`. */
export async function postIn(
  uow: UnitOfWork,
  channel: Parameters<UnitOfWork['channels']>[0],
  kind: MessageKind,
  key: string,
  message: Message,
  { notBefore = uow.now, still }: { notBefore?: number; still?: string } = {},
): Promise<void> {
  const labelled = withLabel(message, kind, uow.programme.promotion.locale);
  for (const to of uow.channels(channel))
    await uow.enqueue({
      ...{ kind: 'post', key: `${key}/${to.platform}`, to, notBefore, about: kind, message: labelled },
      ...(still === undefined ? {} : { still }),
    });
}

/** The same message for all who read a language, made once: a large sending is then worked out once. */
export function inEachLanguage<Reader extends { locale: Locale }>(
  view: (reader: Reader) => Message,
): (reader: Reader) => Message {
  const made = new Map<Locale, Message>();
  return (reader) => {
    const message = made.get(reader.locale) ?? view(reader);
    made.set(reader.locale, message);
    return message;
  };
}

/**
 * Puts other words in the place of the posts whose key begins so: of one announcement, or of all that was
 * written about something. `edition` makes the change unique: the same one, said twice, is sent once. A change
 * that still waits for its turn gives way to this one, so that a hundred presses don't make a hundred updates.
 */
export async function updateMessages(
  uow: UnitOfWork,
  prefix: string,
  edition: string | number,
  message: (post: Delivered) => Message,
): Promise<void> {
  const posts = await postsUnder(uow.tx, prefix);
  const localeOf = await localesOf(uow, posts);
  for (const post of posts) {
    if (post.state === 'failed' || post.state === 'cancelled' || isElsewhere(post)) continue;
    const key = `${post.key}/update/${edition}`;
    for (const waiting of await waitingUpdatesOf(uow.tx, post.key))
      if (waiting !== key) await uow.withdraw(waiting);
    await uow.enqueue(changeOf(post, key, message(post), localeOf(post)));
  }
}

/** What was to be said under keys that begin so, of it what is meant, is not said at all where it has not left yet. */
export async function withdrawQueued(
  uow: UnitOfWork,
  prefix: string,
  isMeant: (post: Delivered) => boolean = () => true,
): Promise<void> {
  for (const post of await postsUnder(uow.tx, prefix))
    if (post.state === 'queued' && isMeant(post)) await uow.withdraw(post.key);
}

/** So few are read one by one. */
const FEW = 20;

/** The change that puts other words in the place of a post, under the label that it had. */
export const changeOf = (post: Delivered, key: string, message: Message, locale: Locale): NewEntry => ({
  ...{ kind: 'update', key, to: post.to, target: post.key },
  message: withLabel(message, post.about, locale),
});

/** In which language each post is read: its member's, or the promotion's. */
export async function localesOf(
  { tx, programme }: UnitOfWork,
  posts: readonly Delivered[],
): Promise<(post: Delivered) => Locale> {
  const ids = [...new Set(posts.flatMap(({ memberId }) => memberId ?? []))];
  const members =
    ids.length > FEW ? await allMembers(tx) : await Promise.all(ids.map((id) => memberById(tx, id)));
  const locales = new Map(members.flatMap((member) => (member ? [[member.id, member.locale] as const] : [])));
  return ({ memberId }) => locales.get(memberId ?? '') ?? programme.promotion.locale;
}
