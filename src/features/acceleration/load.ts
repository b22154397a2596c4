import type { ActorContext } from '../../community/feature/feature.ts';
import { leftFor } from './handlers/transition.ts';
import { accountOf, periodOf } from './rules/accounting.ts';
import type { QuotaLeft } from './views/format.ts';

/** What is left to a member's team, or to her, in the month (or the promotion) of now. */
export async function loadQuota(context: ActorContext): Promise<QuotaLeft> {
  const { acceleration } = context.programme;
  const account = accountOf(context.member, acceleration);
  const period = periodOf(context.calendar.localDate(context.now), acceleration);
  const left = await leftFor(context, { account, id: '' }, period);
  const per = account.startsWith('defi/') ? 'team' : 'person';
  return { left, all: acceleration.hours * 60, period, per };
}
