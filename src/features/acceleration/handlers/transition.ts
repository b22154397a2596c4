import type { UnitOfWork } from '../../../community/feature/feature.ts';
import type { Member } from '../../../community/members/member.ts';
import { expireButtons } from '../notifications/requests.ts';
import { comesBackOn, type OverQuota, type PeriodLeft, periodOf, step } from '../rules/accounting.ts';
import type { Request } from '../rules/request.ts';
import { type Event, RESERVING, type Refusal } from '../rules/states.ts';
import { timersFor } from '../rules/timers.ts';
import { recordEvent } from '../store/history.ts';
import { saveRequest, takenBy } from '../store/requests.ts';
import { setTimers } from '../store/timers.ts';

type Change = Partial<
  Pick<Request, 'parrainId' | 'startsAt' | 'endsAt' | 'proposedBy' | 'texts' | 'field' | 'wished' | 'wave'>
>;

/** What is left of a request's quota in a period, without what it holds itself; minutes. */
export async function leftFor(
  uow: UnitOfWork,
  { account, id }: Pick<Request, 'account' | 'id'>,
  period: string,
): Promise<number> {
  const all = uow.programme.acceleration.hours * 60;
  return Math.max(0, all - (await takenBy(uow.tx, account, period, id)));
}

/** What is left of it in this month and in the next: whoever proposes a moment knows before she picks a day. */
export async function leftSoon(
  uow: UnitOfWork,
  request: Pick<Request, 'account' | 'id'>,
): Promise<PeriodLeft[]> {
  const { calendar, programme, now } = uow;
  const todayOn = calendar.localDate(now);
  const period = periodOf(todayOn, programme.acceleration);
  const nextOn = comesBackOn(period);
  const periods =
    nextOn === null || nextOn > programme.promotion.endsOn ? [period] : [period, nextOn.slice(0, 7)];
  const list: PeriodLeft[] = [];
  for (const each of periods) list.push({ period: each, left: await leftFor(uow, request, each) });
  return list;
}

/** These change nothing of what is due, nor of the buttons that others hold. */
const QUIET: readonly Event[] = ['save', 'decline'];

const NO_MOMENT = { parrainId: null, startsAt: null, endsAt: null, proposedBy: null, period: null };

/**
 * Makes something happen to a request, or tells why it cannot: the one way in which a request changes. Its
 * history, what is due of it, and the spent buttons follow.
 */
export async function transition(
  uow: UnitOfWork,
  before: Request,
  event: Event,
  by: Member | null,
  change: Change = {},
  minutes = 0,
): Promise<Request | Refusal | OverQuota> {
  const { tx, secrets, calendar, programme, now } = uow;
  const startsAt = change.startsAt ?? before.startsAt;
  const period = startsAt === null ? null : periodOf(calendar.localDate(startsAt), programme.acceleration);
  const left = period === null ? 0 : await leftFor(uow, before, period);
  const entry = step(before, event, minutes, left);
  if ('refused' in entry) return entry;
  const quiet = QUIET.includes(event);
  const keepsMoment = RESERVING.includes(entry.state) || event === 'withdraw' || event === 'missed';
  const request: Request = {
    ...before,
    ...change,
    ...entry,
    ...(keepsMoment ? { period } : NO_MOMENT),
    sequence: before.sequence + (event === 'save' ? 0 : 1),
    sentAt: event === 'send' ? now : before.sentAt,
    grantedAt: event === 'agree' ? (before.grantedAt ?? now) : before.grantedAt,
    changedAt: now,
  };
  await saveRequest(tx, secrets, request);
  if (event !== 'save')
    await recordEvent(tx, request.id, request.sequence, {
      at: now,
      event,
      memberId: by?.id ?? null,
      startsAt: RESERVING.includes(request.state) ? request.startsAt : before.startsAt,
      minutes: minutes || null,
    });
  if (!quiet) {
    await setTimers(
      tx,
      request.id,
      timersFor(request, calendar, { ...programme.acceleration, endsOn: programme.promotion.endsOn }, now),
    );
    await expireButtons(uow, request, before.sequence);
  }
  return request;
}

export const isRefused = (result: Request | Refusal | OverQuota): result is Refusal | OverQuota =>
  'refused' in result;
