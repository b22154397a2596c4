import type { ActorContext } from '../../../../community/feature/feature.ts';
import { COACHES, type Member, mayCall } from '../../../../community/members/member.ts';
import { memberById } from '../../../../community/members/members.ts';
import { mayRead } from '../../access.ts';
import type { Round } from '../../rules/round.ts';
import { roundById } from '../../store/rounds.ts';
import { mayWrite, type Refusal, type Side, type Turn, withdrawable } from './rules.ts';
import { signedAnswer, turnsOf } from './store.ts';

/** The exchange under an answer, as one of those sees it who may: its author, or a coach once the round is closed. */
export type Exchange = {
  answerId: string;
  round: Round;
  author: Member;
  side: Side;
  turns: readonly Turn[];
  refusal: Refusal | null;
  withdrawable: Turn | null;
};

/** The exchange under a signed answer; null for whoever has no part in it, and where there is none. */
export async function exchangeOf(context: ActorContext, answerId: string): Promise<Exchange | null> {
  const { tx, member } = context;
  const answer = await signedAnswer(tx, answerId);
  const round = answer && (await roundById(tx, answer.roundId));
  const author = answer && (await memberById(tx, answer.memberId));
  // Nobody reads while the round is open; a role that was lost is lost at once.
  if (!round || !author || round.state === 'open') return null;
  const isOwn = author.id === member.id;
  if (!isOwn && !(mayCall(member, COACHES) && mayRead(member, round))) return null;
  const side: Side = isOwn ? 'author' : 'coach';
  const turns = await turnsOf(context, answerId);
  return {
    ...{ answerId, round, author, side, turns },
    refusal: mayWrite(side, { turns, authorIsActive: author.active }),
    withdrawable: withdrawable(turns, member.id),
  };
}
