import type { Message } from '../../../chat/message.ts';
import type { ActorContext } from '../../../community/feature/feature.ts';
import { viewContextFor } from '../locales/index.ts';
import type { Open } from '../notifications.ts';
import { mayChoose, takesVotes } from '../rules/polls.ts';
import { pollOf } from '../store/polls.ts';
import { othersView, refusalView } from '../views/receipts.ts';
import { readPoll } from './polls.ts';

/** The poll of a gathering when it is open and hers to vote in; else, in words, why not. */
export async function openPollFor(
  context: ActorContext,
  gatheringId: string | null,
): Promise<Open | { refused: Message }> {
  const view = viewContextFor(context, context.member);
  const poll = gatheringId === null ? null : await pollOf(context.tx, gatheringId);
  const open = poll && (await readPoll(context, poll));
  if (!open) return { refused: refusalView(view, 'noPoll') };
  if (!mayChoose(context.programme, context.member, open.group))
    return { refused: othersView(view, open.group) };
  return takesVotes(open.poll, context.now) ? open : { refused: refusalView(view, 'closed') };
}
