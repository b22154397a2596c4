import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { isRefused } from '../../../community/feature/state-machine.ts';
import { sendAtOf } from '../load.ts';
import { updateChannel } from '../notifications/asked.ts';
import { settleOutcome } from '../notifications/news.ts';
import type { Request } from '../rules/request.ts';
import { type Event, OPEN, type Refused, requestStates, type State } from '../rules/states.ts';
import { timersFor } from '../rules/timers.ts';
import { saveRequest } from '../store/requests.ts';
import { setTimers } from '../store/timers.ts';

type Change = Partial<
  Pick<
    Request,
    'texts' | 'field' | 'stance' | 'audience' | 'named' | 'wave' | 'published' | 'thanksPublic' | 'suggested'
  >
>;

/** These change nothing of what is due. */
const QUIET: readonly Event[] = ['save', 'keep'];

/**
 * Makes something happen to a request, or tells why it cannot: the one way in which it changes. What is due of it,
 * and what stands in the channel, follow.
 */
export async function transition(
  uow: UnitOfWork,
  before: Request,
  event: Event,
  change: Change = {},
): Promise<Request | Refused<State>> {
  const { tx, secrets, calendar, now } = uow;
  const state = requestStates.next(before.state, event);
  if (isRefused(state)) return state;
  const isOver = !OPEN.includes(state) && state !== 'draft';
  const request: Request = {
    ...before,
    ...change,
    state,
    sequence: before.sequence + 1,
    sentAt: event === 'send' ? now : before.sentAt,
    changedAt: now,
    endedAt: isOver ? (before.endedAt ?? now) : null,
  };
  await saveRequest(tx, secrets, request);
  if (QUIET.includes(event)) return request;
  await setTimers(tx, request.id, timersFor(request, calendar, sendAtOf(uow)));
  await updateChannel(uow, request);
  if (before.state === 'helping' && state !== 'helping') await settleOutcome(uow, request);
  return request;
}

export const isRefusedMove = (result: Request | Refused<State>): result is Refused<State> =>
  'refused' in result;
