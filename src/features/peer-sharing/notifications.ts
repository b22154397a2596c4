import type { Message } from '../../chat/message.ts';
import type { Delivered } from '../../community/feature/deliveries.ts';
import type { Work } from '../../community/feature/feature.ts';
import { postIn, rewrite, writeTo } from '../../community/feature/messaging.ts';
import type { Gathering } from '../../community/gatherings/gathering.ts';
import type { Member } from '../../community/members/member.ts';
import { allMembers } from '../../community/members/members.ts';
import { type Voice, voiceFor } from './locales/index.ts';
import { type Choice, type Choosing, countVotes, type Group, type Poll, voteOf } from './rules/polls.ts';
import { closedView, type Outcome, resultView } from './views/results.ts';
import { type Occasion, type ShownPoll, voteView } from './views/vote.ts';

/** A poll with all that is known of it. */
export type Open = { poll: Poll; gathering: Gathering; group: Group; choosing: Choosing };

/** The poll as one person sees it; what is hers alone is left out where others read. */
export const shownTo = (
  { poll, group, choosing }: Open,
  memberId: string | null,
): Omit<ShownPoll, 'withdrawable'> => ({
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
    memberId: to.kind === 'channel' ? null : memberId,
  };
}

const messageTo = (work: Work, open: Open, occasion: Occasion, member: Member | null) =>
  voteView(voiceFor(work, member), { ...shownTo(open, member?.id ?? null), withdrawable: [] }, occasion);

/** In the métier's own channel where there is one; else to each of these members. */
export async function tellOpening(
  work: Work,
  open: Open,
  members: readonly Member[],
  notBefore: number,
): Promise<void> {
  const under = `${votesUnder(open.poll)}opened`;
  const channels = work.channels({ metier: open.group.metier });
  if (channels.length > 0) {
    const message = messageTo(work, open, 'opened', null);
    for (const to of channels)
      await work.enqueue({ kind: 'post', key: `${under}/${to.platform}`, to, notBefore, message });
    return;
  }
  await writeTo(work, members, {
    key: ({ id }) => `${under}/${id}`,
    message: (member) => messageTo(work, open, 'opened', member),
    notBefore,
  });
}

/** Asks those who have not voted; a key that is there already means that she has been asked once. */
export async function tellAsked(
  work: Work,
  open: Open,
  members: readonly Member[],
  notBefore: number,
): Promise<void> {
  await writeTo(work, members, {
    key: ({ id }) => `${votesUnder(open.poll)}ask/${id}`,
    message: (member) => messageTo(work, open, 'ask', member),
    notBefore,
  });
}

/** Shows where the vote is in every message in which people vote, each in her language, with her own vote. */
export async function tellProgress(work: Work, open: Open): Promise<void> {
  const members = await membersById(work);
  await rewrite(work, votesUnder(open.poll), open.poll.edition, (post) => {
    const { occasion, memberId } = readKey(open.poll, post);
    return messageTo(work, open, occasion, members.get(memberId ?? '') ?? null);
  });
}

/** Takes the buttons away. */
export async function tellClosed(work: Work, open: Open, choice: Choice | null): Promise<void> {
  const members = await membersById(work);
  const counted = countVotes(open.choosing);
  await rewrite(work, votesUnder(open.poll), open.poll.edition, (post) => {
    const member = members.get(readKey(open.poll, post).memberId ?? '');
    return closedView(voiceFor(work, member), open.group, counted, choice);
  });
}

/** The result, where the vote was asked for: the métier's channel, or each of these members. */
export async function tellResult(
  work: Work,
  { poll, group, choosing }: Open,
  members: readonly Member[],
  choice: Choice,
  outcome: Outcome,
): Promise<void> {
  const counted = countVotes(choosing);
  const key = `peer-sharing/${poll.gatheringId}/result`;
  const message = (member: Member | null) =>
    resultView(voiceFor(work, member), group, counted, choice, outcome);
  if (work.channels({ metier: group.metier }).length > 0)
    return postIn(work, { metier: group.metier }, key, message(null));
  await writeTo(work, members, { key: ({ id }) => `${key}/${id}`, message });
}

export async function tellCoaches(
  work: Work,
  { gatheringId }: Poll,
  message: (voice: Voice) => Message,
): Promise<void> {
  await postIn(work, 'coaches', `peer-sharing/${gatheringId}/coaches`, message(voiceFor(work)));
}

async function membersById({ tx }: Work): Promise<Map<string, Member>> {
  return new Map((await allMembers(tx)).map((member) => [member.id, member]));
}
