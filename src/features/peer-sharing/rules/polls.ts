import { type StateOf, stateMachine } from '../../../community/feature/state-machine.ts';
import { plainWord } from '../../../community/format/words.ts';
import { type Aimed, aimOf, isMeant } from '../../../community/gatherings/aim.ts';
import type { Format } from '../../../community/gatherings/formats.ts';
import type { Member } from '../../../community/members/member.ts';
import type { Programme } from '../../../community/programme/programme.ts';

/** How long a topic may be, in UTF-16 units: it becomes a title. */
export const MAX_TITLE = 120;

/** How many topics one vote takes. */
export const MAX_TOPICS = 10;

/** A topic that somebody proposed; `position` counts from 1, in the order in which they came. */
export type Topic = { id: string; authorId: string | null; title: string; position: number };

/** One person's vote. */
export type Vote = { memberId: string; topicId: string };

/** `propose`, `vote`: by the group; `extend`: by a coach; `close`: at its time, or by a coach before. */
export const pollStates = stateMachine(
  'A vote on the next topic',
  { open: 'the group proposes topics, and votes', closed: 'a topic was chosen, or none' },
  { open: { propose: 'open', vote: 'open', extend: 'open', close: 'closed' }, closed: {} },
);
export type PollState = StateOf<typeof pollStates>;

/**
 * The vote on the next topic, opened by the end of a gathering. `askAt` is when those who have not voted are
 * asked, null when they have been or will not be; instants in epoch milliseconds.
 */
export type Poll = {
  gatheringId: string;
  askAt: number | null;
  closesAt: number;
  state: PollState;
  chosenId: string | null;
  edition: number;
};

/** Who shares among peers: those of a métier, in one format; or all for whom a format is, when `metier` is null. */
export type Group = { format: string; metier: string | null };

/** What has been proposed in a poll, and who is for what. */
export type Choosing = { topics: readonly Topic[]; votes: readonly Vote[] };

export const takesVotes = ({ state, closesAt }: Poll, now: number): boolean =>
  pollStates.can(state, 'vote') && now < closesAt;

/** For whom what a group shares is. */
export const aimedAt = (group: Group): Aimed => ({ ...group, audience: null, defi: null });

/** Only those for whom a gathering is choose what it will be about: coaches are among them where the format says so. */
export const mayChoose = (
  programme: Pick<Programme, 'formats'>,
  member: Pick<Member, 'roles' | 'metier' | 'defi'>,
  group: Group,
): boolean => isMeant(aimOf(programme, aimedAt(group)), member);

/** Whether a format's gatherings end with a vote on the next topic: what brings a métier together does, unless it says. */
export const hasTopics = ({ audience, topics }: Pick<Format, 'audience' | 'topics'>): boolean =>
  topics ?? audience === 'metier';

export const voteOf = ({ topics, votes }: Choosing, memberId: string): Topic | null => {
  const vote = votes.find((each) => each.memberId === memberId);
  return topics.find(({ id }) => id === vote?.topicId) ?? null;
};

/** What becomes of a proposal; `votes` tells whether it counts as its author's vote. */
export type Proposed =
  | { accepted: string; position: number; votes: boolean }
  | { merged: Topic; votes: boolean }
  | { refused: 'empty' | 'too-long' | 'full' };

/** The words of a title alone: case, accents and punctuation tell no topic from another. */
const plainTitle = (title: string): string =>
  plainWord(title)
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();

/** A topic said twice is one topic; proposing is voting, for who has not voted. */
export function decideProposal(typed: string, choosing: Choosing, memberId: string): Proposed {
  const title = typed.replace(/\s+/gu, ' ').trim();
  const words = plainTitle(title);
  if (words === '') return { refused: 'empty' };
  if (title.length > MAX_TITLE) return { refused: 'too-long' };
  const votes = voteOf(choosing, memberId) === null;
  const same = choosing.topics.find((topic) => plainTitle(topic.title) === words);
  if (same) return { merged: same, votes };
  if (choosing.topics.length >= MAX_TOPICS) return { refused: 'full' };
  const position = Math.max(0, ...choosing.topics.map((topic) => topic.position)) + 1;
  return { accepted: title, position, votes };
}

export type Voted = { accepted: Topic; before: Topic | null } | { already: Topic } | { refused: 'gone' };

/** One vote a person, which takes the place of the one before. */
export function decideVote(topicId: string | null, choosing: Choosing, memberId: string): Voted {
  const topic = choosing.topics.find(({ id }) => id === topicId);
  if (!topic) return { refused: 'gone' };
  const before = voteOf(choosing, memberId);
  return before?.id === topic.id ? { already: topic } : { accepted: topic, before };
}

export type Withdrawn = { accepted: Topic } | { refused: 'gone' | 'not-hers' | 'others-voted' };

/** A topic is its author's to take back, until somebody else is for it. */
export function decideWithdrawal(topicId: string, choosing: Choosing, memberId: string): Withdrawn {
  const topic = choosing.topics.find(({ id }) => id === topicId);
  if (!topic) return { refused: 'gone' };
  if (topic.authorId !== memberId) return { refused: 'not-hers' };
  const others = choosing.votes.some((vote) => vote.topicId === topic.id && vote.memberId !== memberId);
  return others ? { refused: 'others-voted' } : { accepted: topic };
}

/** Those of her topics that she can take back. */
export const withdrawable = (choosing: Choosing, memberId: string): Topic[] =>
  choosing.topics.filter(({ id }) => 'accepted' in decideWithdrawal(id, choosing, memberId));

/** A topic, and how many are for it. */
export type Counted = { topic: Topic; count: number };

/** Every topic with its count, in the order in which they were proposed. */
export const countVotes = ({ topics, votes }: Choosing): Counted[] =>
  [...topics]
    .sort((a, b) => a.position - b.position)
    .map((topic) => ({ topic, count: votes.filter(({ topicId }) => topicId === topic.id).length }));

/** `tied` are those that had as many votes, and were proposed later. */
export type Choice = Counted & { tied: Topic[] };

/** The topic that most are for; among equals, the one that was proposed first. Null when there is none. */
export function chosenTopic(choosing: Choosing): Choice | null {
  const counted = countVotes(choosing);
  const max = Math.max(...counted.map(({ count }) => count));
  const [first, ...others] = counted.filter(({ count }) => count === max);
  return first ? { ...first, tied: others.map(({ topic }) => topic) } : null;
}

/** A topic that a group chose; `chosenAt` is when its vote closed (epoch milliseconds). */
export type Chosen = Group & { title: string; chosenAt: number };
