import type { Message } from '../../chat/message.ts';
import { sectioned } from '../../chat/sections.ts';
import type { UnitOfWork } from '../../community/feature/feature.ts';
import {
  postIn,
  updateMessages,
  withdrawQueued,
  writeTo,
} from '../../community/feature/messages/messaging.ts';
import { isSponsor } from '../../community/feature/messages/sponsors-envelope.ts';
import { aimOf } from '../../community/gatherings/aim.ts';
import { channelsOf } from '../../community/gatherings/channels.ts';
import type { Gathering } from '../../community/gatherings/gathering.ts';
import type { Member } from '../../community/members/member.ts';
import { allMembers } from '../../community/members/members.ts';
import { type Delivered, postsUnder } from '../../engine/outbox/deliveries.ts';
import { isToPerson } from '../../engine/outbox/entry.ts';
import { stillOpen } from './contributions/still-true.ts';
import { type ViewContext, viewContextFor } from './locales/index.ts';
import {
  aimedAt,
  type Choice,
  type Choosing,
  countVotes,
  type Group,
  type Poll,
  voteOf,
} from './rules/polls.ts';
import { closedView, firstOfSeveral, type Outcome, resultView } from './views/results.ts';
import { type Occasion, type PollData, voteView } from './views/vote.ts';

/** A poll with all that is known of it. */
export type Open = { poll: Poll; gathering: Gathering; group: Group; choosing: Choosing };

/** The poll as one person sees it; what is hers alone is left out where others read. */
export const pollDataFor = (
  { poll, group, choosing }: Open,
  memberId: string | null,
): Omit<PollData, 'withdrawable'> => ({
  group,
  gatheringId: poll.gatheringId,
  closesAt: poll.closesAt,
  counted: countVotes(choosing),
  mine: memberId === null ? null : voteOf(choosing, memberId),
});

/** Under which all messages stand in which people vote. */
const votesUnder = ({ gatheringId }: Poll): string => `peer-sharing/${gatheringId}/vote/`;

/** Of whose message this is the key, and why it was written. */
function readKey(poll: Poll, { key, to }: Delivered): { occasion: Occasion; memberId: string | null } {
  const [occasion, memberId = null] = key.slice(votesUnder(poll).length).split('/');
  return {
    occasion: occasion === 'ask' ? 'ask' : 'opened',
    memberId: isToPerson(to) ? memberId : null,
  };
}

const messageTo = (uow: UnitOfWork, open: Open, occasion: Occasion, member: Member | null) =>
  voteView(
    viewContextFor(uow, member),
    { ...pollDataFor(open, member?.id ?? null), withdrawable: [] },
    occasion,
  );

/** The group's own channel, in which all of it is; null when it has none. */
function channelFor({ programme }: UnitOfWork, group: Group): { channel: string } | null {
  const aim = aimOf(programme, aimedAt(group));
  const [only, ...others] = channelsOf(programme, aim);
  return only && others.length === 0 && aim.roles.length === 1 ? { channel: only.channel } : null;
}

/** In the group's own channel where there is one; else to each of these members. */
export async function notifyOpening(
  uow: UnitOfWork,
  open: Open,
  members: readonly Member[],
  notBefore: number,
): Promise<void> {
  const under = `${votesUnder(open.poll)}opened`;
  const channel = channelFor(uow, open.group);
  if (channel !== null)
    return postIn(uow, channel, 'peer-sharing/vote', under, messageTo(uow, open, 'opened', null), {
      notBefore,
      still: stillOpen(open.poll),
    });
  await writeTo(uow, members, {
    kind: 'peer-sharing/vote',
    still: stillOpen(open.poll),
    expiresAt: open.poll.closesAt,
    key: ({ id }) => `${under}/${id}`,
    message: (member) => messageTo(uow, open, 'opened', member),
    notBefore,
  });
}

/** Asks those who have not voted; a key that is there already means that she has been asked once. */
export async function notifyAsked(
  uow: UnitOfWork,
  open: Open,
  members: readonly Member[],
  notBefore: number,
): Promise<void> {
  await writeTo(uow, members, {
    kind: 'peer-sharing/reminder',
    still: stillOpen(open.poll),
    key: ({ id }) => `${votesUnder(open.poll)}ask/${id}`,
    message: (member) => messageTo(uow, open, 'ask', member),
    notBefore,
  });
}

/** Shows where the vote is in every message in which people vote, each in her language, with her own vote. */
export async function updateCounts(uow: UnitOfWork, open: Open): Promise<void> {
  const members = await membersById(uow);
  await updateMessages(uow, votesUnder(open.poll), open.poll.edition, (post) => {
    const { occasion, memberId } = readKey(open.poll, post);
    return messageTo(uow, open, occasion, members.get(memberId ?? '') ?? null);
  });
}

/** What was chosen, and what became of it; null when nothing was proposed. */
export type Result = { choice: Choice; outcome: Outcome };

/**
 * Puts the result in the place of the last message in which each could vote, whose buttons go; what asked her before
 * disappears. Only those of these members whom no message asked are written to.
 */
export async function notifyClosed(
  uow: UnitOfWork,
  { poll, group, choosing }: Open,
  members: readonly Member[],
  result: Result | null,
): Promise<void> {
  const known = await membersById(uow);
  const counted = countVotes(choosing);
  const message = (member: Member | null) => {
    const view = viewContextFor(uow, member);
    return result
      ? resultView(view, group, counted, result.choice, result.outcome)
      : closedView(view, group, counted, null);
  };
  // Whoever has not been asked yet is not told that what she never read of is over.
  await withdrawQueued(uow, votesUnder(poll));
  const posts = (await postsUnder(uow.tx, votesUnder(poll))).filter(
    ({ state }) => state !== 'failed' && state !== 'cancelled',
  );
  const readers = new Set(posts.map((post) => readKey(poll, post).memberId));
  const repeated = new Set(
    posts.flatMap((post) => {
      const { occasion, memberId } = readKey(poll, post);
      return occasion === 'ask' && memberId !== null ? [memberId] : [];
    }),
  );
  for (const post of posts) {
    const { occasion, memberId } = readKey(poll, post);
    if (occasion === 'opened' && memberId !== null && repeated.has(memberId)) await takeDown(uow, post);
    else await updateMessages(uow, post.key, poll.edition, () => message(known.get(memberId ?? '') ?? null));
  }
  if (result === null || channelFor(uow, group) !== null) return;
  const key = `peer-sharing/${poll.gatheringId}/result`;
  await writeTo(
    uow,
    members.filter((member) => !readers.has(member.id) && (!isSponsor(member) || tookPart(choosing, member))),
    { kind: 'peer-sharing/result', key: ({ id }) => `${key}/${id}`, message },
  );
}

/** A sponsor who had no part in a vote, and few messages a month, finds its result where topics are. */
const tookPart = ({ topics, votes }: Choosing, { id }: Member): boolean =>
  topics.some(({ authorId }) => authorId === id) || votes.some(({ memberId }) => memberId === id);

async function takeDown(uow: UnitOfWork, { key, state, to }: Delivered): Promise<void> {
  if (state === 'queued') return uow.withdraw(key);
  await uow.enqueue({ kind: 'delete', key: `${key}/gone`, to, target: key });
}

/** What coaches hear of a vote that is closed. */
export type CoachesNews = { poll: Poll; view: (view: ViewContext) => Message };

/** Tells coaches of the votes that closed together, in one message. */
export async function notifyCoaches(uow: UnitOfWork, news: readonly CoachesNews[]): Promise<void> {
  const [first] = news;
  if (!first) return;
  const view = viewContextFor(uow);
  const { gatheringId } = first.poll;
  const [one, ...others] = news.map((each) => each.view(view)) as [Message, ...Message[]];
  const messages =
    others.length === 0 ? [one] : sectioned([firstOfSeveral(view, one, news.length), ...others]);
  for (const [index, message] of messages.entries()) {
    const key = `peer-sharing/${gatheringId}/coaches${index === 0 ? '' : `/${index}`}`;
    await postIn(uow, 'coaches', 'peer-sharing/coaches', key, message);
  }
}

async function membersById({ tx }: UnitOfWork): Promise<Map<string, Member>> {
  return new Map((await allMembers(tx)).map((member) => [member.id, member]));
}
