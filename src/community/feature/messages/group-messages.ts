import { FLOOR, messageFaults } from '../../../chat/limits.ts';
import { divider, type Message, withoutPresses } from '../../../chat/message.ts';
import { readersOfGroup } from '../../../engine/outbox/copies.ts';
import { type Delivered, waitingUpdatesOf, writtenFor } from '../../../engine/outbox/deliveries.ts';
import type { NewEntry } from '../../../engine/outbox/entry.ts';
import { type Address, groupOf } from '../../../engine/platform.ts';
import { withZone } from '../../format/zone-note.ts';
import { awayOn } from '../../members/absences.ts';
import { addressesOf } from '../../members/accounts/addresses.ts';
import type { Locale, Member } from '../../members/member.ts';
import { memberById } from '../../members/members.ts';
import type { UnitOfWork } from '../feature.ts';
import { withLabel } from './kind-labels.ts';
import type { OwedKind } from './message-kinds.ts';
import { leavesAt, wording, writeTo } from './messaging.ts';

export type GroupLetter = {
  /** What it is about. Nobody is put into a conversation unasked: it follows from what they asked, accepted or joined. */
  kind: OwedKind;
  /** Unique for ever. */
  key: string;
  /** What they read together: nothing confidential, and nothing of one of them alone. */
  together(locale: Locale): Message;
  /** What each is told where there can be no such conversation; nothing when null. */
  apart(member: Member): Message | null;
  /** The key of what each is told alone, unique for ever; made of `key` unless it is given. */
  apartKey?(member: Member): string;
  batch?: string;
  notBefore?: number;
  /** What must be true still when it leaves late: see `StillTrue`. */
  still?: string;
};

/** The key of what they read together. */
export const togetherKey = (key: string): string => `${key}/together`;

/**
 * Writes to a few people in one conversation, theirs and Magellan's, which is the same one each time that they are
 * named; or to each alone where there can be none: they prefer different chats, one is on none or is away, or the chat
 * refuses (it says so when the message leaves). Whoever has left is not told.
 */
export async function writeTogether(
  uow: UnitOfWork,
  members: readonly Member[],
  letter: GroupLetter,
): Promise<void> {
  const people = [...new Map(members.map((member) => [member.id, member])).values()].filter(
    ({ active }) => active,
  );
  const { key, kind, still, apartKey = ({ id }: Member) => `${key}/${id}` } = letter;
  const keys = [togetherKey(key), ...people.map(apartKey)];
  if ((await writtenFor(uow.tx, keys)).size > 0) return;
  const notBefore = Math.max(uow.now, ...people.map((member) => leavesAt(uow, member, letter)));
  const to = await conversationOf(uow, people, notBefore);
  const { batch, apart } = letter;
  if (to === null)
    return writeTo(
      uow,
      people.filter((member) => apart(member) !== null),
      {
        ...{ kind, key: apartKey, message: (member) => apart(member) as Message },
        ...(letter.notBefore === undefined ? {} : { notBefore: letter.notBefore }),
        ...(batch === undefined ? {} : { batch }),
        ...(still === undefined ? {} : { still }),
      },
    );
  const whole = togetherKey(key);
  const common = { notBefore, about: kind, ...(still === undefined ? {} : { still }) };
  const asSent = wording(uow, kind);
  const copies = people.map((member): NewEntry => {
    const hers = {
      ...common,
      ...{ key: apartKey(member), member: member.id, whole },
      ...{ to: { ...to, kind: 'person' as const, id: userOf(to, member) } },
      ...(batch === undefined ? {} : { batch }),
    };
    const message = apart(member);
    return message === null
      ? { ...hers, kind: 'reader' }
      : { ...hers, kind: 'post', message: asSent(message, member) };
  });
  const message = saidTogether(uow, people, letter);
  await uow.enqueueAll([{ ...common, kind: 'post', key: whole, to, message }, ...copies]);
}

/**
 * Puts other words in the place of what some people read together, in the languages of those who did; `edition` makes
 * the change unique. A change that still waits for its turn gives way to this one.
 */
export async function updateTogether(
  uow: UnitOfWork,
  post: Delivered,
  edition: string,
  together: (locale: Locale) => Message,
): Promise<void> {
  const ids = (await readersOfGroup(uow.tx, post.key)).filter((id) => id !== null);
  const readers = await Promise.all(ids.map((id) => memberById(uow.tx, id)));
  const people = readers.filter((member) => member !== null);
  const key = `${post.key}/update/${edition}`;
  for (const waiting of await waitingUpdatesOf(uow.tx, post.key))
    if (waiting !== key) await uow.withdraw(waiting);
  const message = saidTogether(uow, people, { kind: post.about, together });
  await uow.enqueue({ kind: 'update', key, to: post.to, target: post.key, message });
}

/** A group, and whose account is which. */
type Conversation = Address & { users: ReadonlyMap<string, string> };

const userOf = ({ users }: Conversation, { id }: Member): string => users.get(id) ?? '';

/** The conversation of these people; null where there is none. */
async function conversationOf(
  uow: UnitOfWork,
  people: readonly Member[],
  at: number,
): Promise<Conversation | null> {
  const ids = people.map(({ id }) => id);
  if (ids.length < 2) return null;
  const addresses = await addressesOf(uow.tx, ids);
  const away = await awayOn(uow.tx, uow.calendar.localDate(at));
  const chats = new Set([...addresses.values()].map(({ platform }) => platform));
  const [platform] = chats;
  if (platform === undefined || chats.size > 1 || addresses.size < ids.length) return null;
  if (ids.some((id) => away.has(id))) return null;
  const users = new Map([...addresses].map(([memberId, { id }]) => [memberId, id]));
  return { ...groupOf(platform, [...users.values()]), users };
}

/** In the language that all of them read, or in each: what can be pressed stands once, under the promotion's. */
function saidTogether(
  uow: UnitOfWork,
  people: readonly Member[],
  { kind, together }: Pick<GroupLetter, 'together'> & { kind: string | null },
): Message {
  const { locale: own } = uow.programme.promotion;
  const read = new Set(people.map(({ locale }) => locale));
  const [first = own, ...others] = [...read].sort(
    (one, other) => Number(other === own) - Number(one === own),
  );
  const clocks = { timeZone: uow.calendar.timeZone, now: uow.now };
  /** By which clocks a time is told, when one of them lives by others. */
  const said = (locale: Locale): Message => {
    const message = together(locale);
    return people.reduce(
      (noted, member) => (noted === message ? withZone(message, { ...member, locale }, clocks) : noted),
      message,
    );
  };
  const main = withLabel(said(first), kind, first);
  // What is the same in both, names and quoted texts, stands once.
  const once = new Set(main.blocks.map((block) => JSON.stringify(block)));
  const repeated = others.flatMap((locale) => {
    const blocks = withoutPresses(said(locale)).blocks.filter((block) => !once.has(JSON.stringify(block)));
    return blocks.length === 0 ? [] : [divider, ...blocks];
  });
  const whole = { ...main, blocks: [...main.blocks, ...repeated] };
  // Nothing is cut: what has no room in both languages is said in the promotion's.
  return messageFaults(whole, FLOOR).length > 0 ? main : whole;
}
