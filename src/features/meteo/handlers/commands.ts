import { type Answer, whisper } from '../../../chat/answer.ts';
import type { ActorContext } from '../../../community/feature/feature.ts';
import { EIG, mayCall } from '../../../community/members/member.ts';
import { openRoundAt } from '../store/rounds.ts';
import { onDemand } from './coaching.ts';
import { questionIn, receiptIn } from './invitation.ts';
import { presentPast } from './past.ts';

/** `/meteo`: the question of the open round, or her answers of before; to a coach, how it is going. */
export async function ask(context: ActorContext): Promise<Answer> {
  if (!mayCall(context.member, EIG)) return onDemand(context);
  const round = await openRoundAt(context.tx, context.now);
  if (!round) return whisper(await presentPast(context));
  return whisper((await receiptIn(context, round)) ?? (await questionIn(context, round)));
}
