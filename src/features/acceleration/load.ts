import type { Call } from '../../community/feature/feature.ts';
import { leftFor } from './handlers/transition.ts';
import { accountOf, periodOf } from './rules/accounting.ts';
import type { Left } from './views/format.ts';

/** What is left to a member's team, or to her, in the month (or the promotion) of now. */
export async function leftOf(call: Call): Promise<Left> {
  const { acceleration } = call.programme;
  const account = accountOf(call.member, acceleration);
  const period = periodOf(call.calendar.localDate(call.now), acceleration);
  const left = await leftFor(call, { account, id: '' }, period);
  const per = account.startsWith('defi/') ? 'team' : 'person';
  return { left, all: acceleration.hours * 60, period, per };
}
