import { type Answer, openForm, rejectForm, replace, whisper } from '../../../chat/answer.ts';
import { actionsOn } from '../../../community/feature/actions-on.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../community/feature/feature.ts';
import { type TopicValues, topicForm } from '../forms.ts';
import { viewContextFor } from '../locales/index.ts';
import { type Open, pollDataFor } from '../notifications.ts';
import { decideProposal, decideVote, decideWithdrawal, MAX_TOPICS, withdrawable } from '../rules/polls.ts';
import { addTopic, choosingOf, gatheringOfTopic, removeTopic, saveVote } from '../store/polls.ts';
import {
  alreadyView,
  fullView,
  proposalError,
  proposedView,
  refusalView,
  votedView,
  withdrawnBlock,
} from '../views/receipts.ts';
import { voteView } from '../views/vote.ts';
import { openPollFor } from './open-poll.ts';
import { pollChanged } from './polls.ts';

/** Presses and forms in a vote that is open and hers; else she is told kindly why not. */
export const onOpenPoll = actionsOn<Open, object>(async (context, _need, asked) => {
  const open = await openPollFor(context, context.ref);
  if (!('refused' in open)) return { row: open };
  return { refused: asked === 'form' ? rejectForm({ '': open.refused.summary }) : whisper(open.refused) };
});

/** The poll as she sees it on demand, with what she can take back. */
export function ownVoteView(context: ActorContext, open: Open) {
  const { member } = context;
  const shown = { ...pollDataFor(open, member.id), withdrawable: withdrawable(open.choosing, member.id) };
  return voteView(viewContextFor(context, member), shown, 'onDemand');
}

export async function propose(context: PressContext, { poll, choosing }: Open): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  if (choosing.topics.length < MAX_TOPICS) return openForm(topicForm(view, poll.gatheringId));
  return whisper(fullView(view));
}

export async function vote(context: PressContext, { poll, choosing }: Open): Promise<Answer> {
  const { tx, member, value } = context;
  const view = viewContextFor(context, member);
  const voted = decideVote(value, choosing, member.id);
  if ('refused' in voted) return whisper(refusalView(view, 'gone'));
  if ('already' in voted) return whisper(alreadyView(view, voted.already));
  await saveVote(tx, poll.gatheringId, { memberId: member.id, topicId: voted.accepted.id });
  await pollChanged(context, poll);
  return whisper(votedView(view, voted.accepted, poll.closesAt));
}

/** Her own button is only in what she alone sees, so that what is left takes its place. */
export async function withdraw(context: PressContext): Promise<Answer> {
  const { tx, member, ref } = context;
  const view = viewContextFor(context, member);
  const open = await openPollFor(context, await gatheringOfTopic(tx, ref));
  if ('refused' in open) return whisper(open.refused);
  const decision = decideWithdrawal(ref, open.choosing, member.id);
  if ('refused' in decision) return whisper(refusalView(view, decision.refused));
  await removeTopic(tx, decision.accepted.id);
  const poll = await pollChanged(context, open.poll);
  const left = ownVoteView(context, { ...open, poll, choosing: await choosingOf(tx, poll.gatheringId) });
  return replace({ ...left, blocks: [withdrawnBlock(view, decision.accepted), ...left.blocks] });
}

export async function show(context: PressContext, open: Open): Promise<Answer> {
  return whisper(ownVoteView(context, open));
}

/** What was typed stays there when it is refused. */
export async function submitTopic(
  context: SubmitContext<TopicValues>,
  { poll, choosing }: Open,
): Promise<Answer> {
  const { tx, member, values } = context;
  const view = viewContextFor(context, member);
  const proposed = decideProposal(values.topic, choosing, member.id);
  if ('refused' in proposed) return rejectForm({ topic: proposalError(view, proposed.refused) });
  const topic =
    'merged' in proposed
      ? proposed.merged
      : await addTopic(tx, poll.gatheringId, {
          authorId: member.id,
          title: proposed.accepted,
          position: proposed.position,
        });
  if (proposed.votes) await saveVote(tx, poll.gatheringId, { memberId: member.id, topicId: topic.id });
  if (proposed.votes || 'accepted' in proposed) await pollChanged(context, poll);
  return whisper(proposedView(view, proposed, topic));
}
