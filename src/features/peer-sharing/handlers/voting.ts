import { z } from 'zod';
import { type Answer, openForm, rejectForm, replace, whisper } from '../../../chat/answer.ts';
import { type Call, type Press, submission } from '../../../community/feature/feature.ts';
import { peerWords, voiceFor } from '../locales/index.ts';
import { type Open, shownTo } from '../notifications.ts';
import { decideProposal, decideVote, decideWithdrawal, MOST_TOPICS, withdrawable } from '../rules/polls.ts';
import { addTopic, choosingOf, gatheringOfTopic, keepVote, removeTopic } from '../store/polls.ts';
import {
  alreadyView,
  fullView,
  proposalError,
  proposedView,
  refusalView,
  votedView,
  withdrawnBlock,
} from '../views/receipts.ts';
import { topicForm, voteView } from '../views/vote.ts';
import { openPollFor } from './open-poll.ts';
import { pollChanged } from './polls.ts';

/** Does something in a poll that is open and hers; else says kindly why not. */
const inOpenPoll = (then: (call: Call & { value: string | null }, open: Open) => Promise<Answer>): Press => ({
  who: ['eig'],
  async handle(call) {
    const open = await openPollFor(call, call.ref);
    return 'refused' in open ? whisper(open.refused) : then(call, open);
  },
});

/** The poll as she sees it on demand, with what she can take back. */
export function ownVoteView(call: Call, open: Open) {
  const { member } = call;
  const shown = { ...shownTo(open, member.id), withdrawable: withdrawable(open.choosing, member.id) };
  return voteView(voiceFor(call, member), shown, 'onDemand');
}

const propose = inOpenPoll(async (call, { poll, choosing }) => {
  const voice = voiceFor(call, call.member);
  if (choosing.topics.length < MOST_TOPICS) return openForm(topicForm(voice, poll.gatheringId));
  return whisper(fullView(voice));
});

const vote = inOpenPoll(async (call, { poll, choosing }) => {
  const { tx, member, value } = call;
  const voice = voiceFor(call, member);
  const voted = decideVote(value, choosing, member.id);
  if ('refused' in voted) return whisper(refusalView(voice, 'gone'));
  if ('already' in voted) return whisper(alreadyView(voice, voted.already));
  await keepVote(tx, poll.gatheringId, { memberId: member.id, topicId: voted.accepted.id });
  await pollChanged(call, poll);
  return whisper(votedView(voice, voted.accepted, poll.closesAt));
});

/** Her own button is only in what she alone sees, so that what is left takes its place. */
const withdraw: Press = {
  who: ['eig'],
  async handle(call) {
    const { tx, member, ref } = call;
    const voice = voiceFor(call, member);
    const open = await openPollFor(call, await gatheringOfTopic(tx, ref));
    if ('refused' in open) return whisper(open.refused);
    const decision = decideWithdrawal(ref, open.choosing, member.id);
    if ('refused' in decision) return whisper(refusalView(voice, decision.refused));
    await removeTopic(tx, decision.accepted.id);
    const poll = await pollChanged(call, open.poll);
    const left = ownVoteView(call, { ...open, poll, choosing: await choosingOf(tx, poll.gatheringId) });
    return replace({ ...left, blocks: [withdrawnBlock(voice, decision.accepted), ...left.blocks] });
  },
};

export const votingPresses: Record<string, Press> = {
  'peer-sharing/propose': propose,
  'peer-sharing/vote': vote,
  'peer-sharing/withdraw': withdraw,
  'peer-sharing/show': inOpenPoll(async (call, open) => whisper(ownVoteView(call, open))),
};

/** What was typed stays there when it is refused. */
export const topicSubmission = submission<{ topic: string }>({
  who: ['eig'],
  schema: (locale) => z.object({ topic: z.string(peerWords(locale).form.empty) }),
  async handle(call) {
    const { tx, member, ref, values } = call;
    const voice = voiceFor(call, member);
    const open = await openPollFor(call, ref);
    if ('refused' in open) return rejectForm({ '': open.refused.summary });
    const { poll, choosing } = open;
    const proposed = decideProposal(values.topic, choosing, member.id);
    if ('refused' in proposed) return rejectForm({ topic: proposalError(voice, proposed.refused) });
    const topic =
      'merged' in proposed
        ? proposed.merged
        : await addTopic(tx, poll.gatheringId, {
            authorId: member.id,
            title: proposed.accepted,
            position: proposed.position,
          });
    if (proposed.votes) await keepVote(tx, poll.gatheringId, { memberId: member.id, topicId: topic.id });
    if (proposed.votes || 'accepted' in proposed) await pollChanged(call, poll);
    return whisper(proposedView(voice, proposed, topic));
  },
});
