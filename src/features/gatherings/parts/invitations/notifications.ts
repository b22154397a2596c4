import { randomUUID } from 'node:crypto';
import type { UnitOfWork } from '../../../../community/feature/feature.ts';
import {
  postIn,
  updateMessages,
  withdrawQueued,
  writeTo,
} from '../../../../community/feature/messages/messaging.ts';
import { aimOf } from '../../../../community/gatherings/aim.ts';
import { answersTo, countAnswers } from '../../../../community/gatherings/answers.ts';
import { audienceOf, invitedTo, isFor } from '../../../../community/gatherings/audience.ts';
import { channelsOf, type Reach } from '../../../../community/gatherings/channels.ts';
import type { Answered, Gathering } from '../../../../community/gatherings/gathering.ts';
import type { Member } from '../../../../community/members/member.ts';
import { allMembers } from '../../../../community/members/members.ts';
import { isThere } from '../../../../community/members/roster/line.ts';
import { type Delivered, postsUnder } from '../../../../engine/outbox/deliveries.ts';
import { recordSent } from '../../../../engine/outbox/enqueue.ts';
import { type ViewContext, viewContextFor } from '../../locales/invitations.ts';
import { stillAhead, stillHers, stillUnanswered } from './contributions/still-true.ts';
import type { Nudge } from './load.ts';
import { rankOf } from './rules/answering.ts';
import { isPast, remindersOf } from './rules/reminders.ts';
import { recordNudge, recordReminders, speakersAt } from './store.ts';
import {
  announcementMessage,
  cancelledAnnouncement,
  nudgeMessage,
  type OwnAnswer,
  ownMessage,
  pastAnnouncement,
  type Turnout,
  withdrawnMessage,
} from './views/announcement.ts';

/**
 * The keys of an announcement begin so, in the channel and to each; each part ends with a slash, so that no id
 * begins another. What was cancelled and is announced again leaves the old words as they are.
 */
type Keys = { inChannel: string; toEach: string; withdrawn: string };

/** Null when there is no announcement, or when it is not the one that counts: a restored one is made anew. */
function keysOf({ id, state, announcedAt }: Gathering): Keys | null {
  if (announcedAt === null || state === 'planned') return null;
  const prefix = `gatherings/${id}/${announcedAt}`;
  return {
    inChannel: `${prefix}/announced/`,
    toEach: `${prefix}/asked/`,
    withdrawn: `${prefix}/withdrawn/`,
  };
}

/** Whose a post is, by its key: what follows her id is a later message to her about the same. */
const memberIn = (key: string, prefix: string): string => key.slice(prefix.length).split('/')[0] ?? '';

/** The channels in which a gathering is announced, and whom each reaches. */
const channelsFor = ({ programme }: UnitOfWork, gathering: Gathering): Reach[] =>
  channelsOf(programme, aimOf(programme, gathering));

/** Those it is for who are in none of its channels: each one is written to. */
export async function directlyAsked(uow: UnitOfWork, gathering: Gathering): Promise<Member[]> {
  const channels = channelsFor(uow, gathering);
  const audience = await audienceOf(uow.tx, gathering, uow.programme);
  return audience.filter((member) => !channels.some(({ covers }) => covers(member)));
}

/** Who comes, as figures. */
export async function turnoutOf({ tx }: UnitOfWork, { id }: Gathering): Promise<Turnout> {
  const speakers = await speakersAt(tx, id);
  return { counts: countAnswers(await answersTo(tx, id)), speakers: speakers.size };
}

/** What one member answered. */
export const ownAnswerIn = (answers: readonly Answered[], memberId: string): OwnAnswer => ({
  answer: answers.find((answered) => answered.memberId === memberId)?.answer ?? null,
  rank: rankOf(answers, memberId),
});

/** Announces a gathering, in its channels and to each of the others; what would remind of it at this very moment is left out. */
export async function announce(uow: UnitOfWork, gathering: Gathering): Promise<void> {
  const behind = remindersOf(gathering, uow.calendar).filter((due) => isPast(due, uow.now));
  await recordReminders(uow.tx, gathering.id, behind);
  const keys = keysOf(gathering);
  const channels = keys === null ? [] : channelsFor(uow, gathering);
  if (keys !== null && channels.length > 0) {
    const words = announcementMessage(viewContextFor(uow), gathering, await turnoutOf(uow, gathering));
    for (const [index, { channel }] of channels.entries())
      await postIn(
        uow,
        { channel },
        'gatherings/announcement',
        `${keys.inChannel}${index === 0 ? '' : channel}`.replace(/\/$/, ''),
        words,
        { still: stillAhead(gathering) },
      );
  }
  await askEach(uow, gathering);
}

/** How often each was asked, whether she was reached, and whether she was told since that it is no longer for her. */
type Asked = { times: number; reached: boolean; dropped: boolean; told: boolean };

async function askedOf(uow: UnitOfWork, keys: Keys): Promise<(memberId: string) => Asked> {
  const asked = new Map<string, Delivered[]>();
  for (const post of await postsUnder(uow.tx, keys.toEach)) {
    if (post.key.endsWith(NUDGED)) continue;
    const whose = memberIn(post.key, keys.toEach);
    asked.set(whose, [...(asked.get(whose) ?? []), post]);
  }
  const told = new Set((await postsUnder(uow.tx, keys.withdrawn)).map(({ key }) => key));
  return (memberId) => {
    const posts = asked.get(memberId) ?? [];
    return {
      times: posts.length,
      reached: posts.some(({ state }) => !UNREACHED.has(state)),
      dropped: posts.length > 0 && posts.every(({ state }) => state === 'cancelled'),
      told: told.has(withdrawnKey(keys, memberId, posts.length)),
    };
  };
}

const NUDGED = '/nudged/';
const UNREACHED = new Set<Delivered['state']>(['queued', 'held', 'failed', 'cancelled']);

/** That it is no longer for her, once for each time that she was asked. */
const withdrawnKey = (keys: Keys, memberId: string, times: number): string =>
  `${keys.withdrawn}${memberId}/${times}`;

/**
 * Writes to each of those it is for who are in none of its channels, and in the promotion already; whoever was written
 * to is not written to again, unless she was told since that it is not for her, or what was to be said never left.
 */
export async function askEach(uow: UnitOfWork, gathering: Gathering): Promise<void> {
  const keys = keysOf(gathering);
  if (keys === null) return;
  const answers = await answersTo(uow.tx, gathering.id);
  const todayOn = uow.calendar.localDate(uow.now);
  const askedBefore = await askedOf(uow, keys);
  const asked = (await directlyAsked(uow, gathering)).filter((member) => {
    const { times, dropped, told } = askedBefore(member.id);
    return isThere(member, todayOn) && (times === 0 || dropped || told);
  });
  await writeTo(uow, asked, {
    kind: 'gatherings/invitation',
    expiresAt: gathering.startsAt,
    key: ({ id }) => `${keys.toEach}${id}/${again(askedBefore(id))}`,
    still: (member) => stillHers(gathering, member),
    message: (member) => ownMessage(viewContextFor(uow, member), gathering, ownAnswerIn(answers, member.id)),
  });
}

/** Takes it that each was asked when it was announced: so the demonstration begins, of which no message is there. */
export async function recordAsked(uow: UnitOfWork, gathering: Gathering): Promise<void> {
  const { announcedAt } = gathering;
  const keys = keysOf(gathering);
  if (keys === null || announcedAt === null) return;
  const asked = await directlyAsked(uow, gathering);
  await recordSent(
    uow.tx,
    asked.map(({ id }) => ({
      ...{ key: `${keys.toEach}${id}/`, about: 'gatherings/invitation', member: id, at: announcedAt },
    })),
  );
}

const again = ({ times }: Asked): string => (times === 0 ? '' : `again/${times}`);

/**
 * Asks those who have not answered once more, each in a message of her own, wherever it was announced. It follows
 * what she answers, and what becomes of the gathering, as the first question does.
 */
export async function nudge(
  uow: UnitOfWork,
  gathering: Gathering,
  { members, sendAt }: Nudge,
): Promise<void> {
  const keys = keysOf(gathering);
  if (keys === null) return;
  await recordNudge(uow.tx, gathering.id, uow.now);
  await writeTo(uow, members, {
    kind: 'gatherings/nudge',
    notBefore: sendAt,
    expiresAt: gathering.startsAt,
    key: (member) => `${keys.toEach}${member.id}${NUDGED}`,
    still: (member) => stillUnanswered(gathering, member),
    message: (member) => nudgeMessage(viewContextFor(uow, member), gathering),
  });
}

/** Live counts: the announcement in the channel as it is now; nothing when there is none. */
export async function refreshCounts(uow: UnitOfWork, gathering: Gathering): Promise<void> {
  const keys = keysOf(gathering);
  if (keys === null) return;
  const message = announcementMessage(viewContextFor(uow), gathering, await turnoutOf(uow, gathering));
  await updateMessages(uow, keys.inChannel, randomUUID(), () => message);
}

/** What was asked of one member, as it stands now; nothing when she was asked in a channel. */
export async function refreshAsked(uow: UnitOfWork, gathering: Gathering, member: Member): Promise<void> {
  const keys = keysOf(gathering);
  if (keys === null) return;
  const own = ownAnswerIn(await answersTo(uow.tx, gathering.id), member.id);
  const message = ownMessage(viewContextFor(uow, member), gathering, own);
  await updateMessages(uow, `${keys.toEach}${member.id}/`, randomUUID(), () => message);
}

/** All that was posted about a gathering, as it stands now; for whom it no longer is, that it is not. */
export async function refreshAll(uow: UnitOfWork, gathering: Gathering): Promise<void> {
  await refreshCounts(uow, gathering);
  const answers = await answersTo(uow.tx, gathering.id);
  const audience = new Set((await audienceOf(uow.tx, gathering, uow.programme)).map(({ id }) => id));
  await updateEach(uow, gathering, (member) =>
    member && audience.has(member.id)
      ? ownMessage(viewContextFor(uow, member), gathering, ownAnswerIn(answers, member.id))
      : withdrawnMessage(viewContextFor(uow, member), gathering),
  );
}

/**
 * Tells those who were written to, one by one, or have answered, and for whom the gathering no longer is: once, in a
 * message of their own and in the one that asked them. What was still to be asked of such people is not. `leaves` hears
 * of each who had answered, first.
 */
export async function tellOthers(
  uow: UnitOfWork,
  gathering: Gathering,
  leaves: (answered: Answered) => Promise<void>,
): Promise<void> {
  const keys = keysOf(gathering);
  if (keys === null) return;
  const { tx, programme } = uow;
  const audience = new Set((await audienceOf(tx, gathering, programme)).map(({ id }) => id));
  const askedBefore = await askedOf(uow, keys);
  const answers = new Map((await answersTo(tx, gathering.id)).map((each) => [each.memberId, each]));
  const invited = (await invitedTo(tx, [gathering.id])).get(gathering.id) ?? new Set<string>();
  const hasLeft = (member: Member): boolean => {
    if (!member.active || audience.has(member.id)) return false;
    const { reached, told } = askedBefore(member.id);
    return (reached && !told) || (answers.has(member.id) && !isFor(member, gathering, programme, invited));
  };
  await withdrawQueued(uow, keys.toEach, ({ key }) => !audience.has(memberIn(key, keys.toEach)));
  const left = (await allMembers(tx)).filter(hasLeft);
  for (const { id } of left) {
    const answered = answers.get(id);
    if (answered) await leaves(answered);
  }
  const message = (member: Member) => withdrawnMessage(viewContextFor(uow, member), gathering);
  for (const member of left)
    await updateMessages(uow, `${keys.toEach}${member.id}/`, randomUUID(), () => message(member));
  await writeTo(uow, left, {
    kind: 'gatherings/change',
    key: ({ id }) => withdrawnKey(keys, id, askedBefore(id).times),
    message,
  });
}

/** Takes the spent buttons away, in the channel and for each; `word` is the coach's, to those who know of it. */
export async function closeAnnouncement(
  uow: UnitOfWork,
  gathering: Gathering,
  word: string | null = null,
): Promise<void> {
  const view = (view: ViewContext, closed: Gathering) =>
    closed.state === 'cancelled' ? cancelledAnnouncement(view, closed, word) : pastAnnouncement(view, closed);
  const keys = keysOf(gathering);
  if (keys === null) return;
  const message = view(viewContextFor(uow), gathering);
  await updateMessages(uow, keys.inChannel, randomUUID(), () => message);
  // Whoever has not been asked yet has nothing to be told.
  await withdrawQueued(uow, keys.toEach);
  await updateEach(uow, gathering, (member) => view(viewContextFor(uow, member), gathering));
}

async function updateEach(
  uow: UnitOfWork,
  gathering: Gathering,
  message: (member: Member | undefined) => ReturnType<typeof ownMessage>,
): Promise<void> {
  const keys = keysOf(gathering);
  if (keys === null) return;
  const prefix = keys.toEach;
  const members = new Map((await allMembers(uow.tx)).map((member) => [member.id, member]));
  await updateMessages(uow, prefix, randomUUID(), ({ key }) => message(members.get(memberIn(key, prefix))));
}
