import type { Message } from '../../../chat/message.ts';
import type { Call } from '../../../community/feature/feature.ts';
import { voiceFor } from '../locales/index.ts';
import type { Open } from '../notifications.ts';
import { mayChoose, takesVotes } from '../rules/polls.ts';
import { pollOf } from '../store/polls.ts';
import { othersView, refusalView } from '../views/receipts.ts';
import { readPoll } from './polls.ts';

/** The poll of a gathering when it is open and hers to vote in; else, in words, why not. */
export async function openPollFor(
  call: Call,
  gatheringId: string | null,
): Promise<Open | { refused: Message }> {
  const voice = voiceFor(call, call.member);
  const poll = gatheringId === null ? null : await pollOf(call.tx, gatheringId);
  const open = poll && (await readPoll(call, poll));
  if (!open) return { refused: refusalView(voice, 'noPoll') };
  if (!mayChoose(call.member, open.gathering)) return { refused: othersView(voice, open.group.metier) };
  return takesVotes(open.poll, call.now) ? open : { refused: refusalView(voice, 'closed') };
}
