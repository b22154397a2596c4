import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { memberById } from '../../../community/members/members.ts';
import { chooseNext, loadPending } from '../load.ts';
import { ask, dismissAsked, postInChannel, updateChannel } from '../notifications/asked.ts';
import { type Request, WAVES } from '../rules/request.ts';
import type { Event } from '../rules/states.ts';
import { timersFor } from '../rules/timers.ts';
import { type Asked, askedFor, recordAsked } from '../store/asked.ts';
import { setTimers } from '../store/timers.ts';
import { isRefusedMove, transition } from './transition.ts';

/** Asks the next few, as `event` makes it happen. @returns how many; null when it can no longer happen */
export async function askNext(
  uow: UnitOfWork,
  before: Request,
  event: Extract<Event, 'send' | 'ask' | 'again'>,
): Promise<{ request: Request; count: number } | null> {
  const author = await memberById(uow.tx, before.authorId);
  if (!author) return null;
  const chosen = await chooseNext(uow, before, author);
  const wave = before.wave + 1;
  const request = await transition(uow, before, event, { wave });
  if (isRefusedMove(request)) return null;
  for (const { id, reasons } of chosen) {
    const member = await memberById(uow.tx, id);
    if (!member) continue;
    const asked: Asked = {
      requestId: request.id,
      memberId: id,
      state: 'asked',
      wave,
      at: uow.now,
      reasons,
      referrerId: null,
    };
    await recordAsked(uow.tx, asked);
    await ask(uow, request, member, asked);
  }
  return { request, count: chosen.length };
}

/** After two waves the promotion's channel is asked. */
async function publish(uow: UnitOfWork, before: Request): Promise<void> {
  const request = await transition(uow, before, 'publish', { published: true });
  if (isRefusedMove(request)) return;
  if (before.published) await updateChannel(uow, request);
  else await postInChannel(uow, request);
}

/** The next step of a search; while an offer or a question waits for its author, it is put off by a working day. */
export async function advance(uow: UnitOfWork, request: Request): Promise<void> {
  if (request.state !== 'asking') return;
  const { offers, questions } = await loadPending(uow, request);
  if (offers.length + questions.length > 0) {
    const { tx, calendar, now } = uow;
    return setTimers(tx, request.id, timersFor(request, calendar, calendar.nextWorkingMoment(now)));
  }
  if (request.wave < WAVES) await askNext(uow, request, 'ask');
  else await publish(uow, request);
}

/** Once everybody who was asked has answered, and nobody can help, the others need not wait for a day. */
export async function advanceIfNobodyIsLeft(uow: UnitOfWork, request: Request): Promise<void> {
  const waiting = (await askedFor(uow.tx, request.id)).some(({ state }) => state === 'asked');
  const { offers, questions } = await loadPending(uow, request);
  if (!waiting && offers.length + questions.length === 0) await advance(uow, request);
}

/** Ends a request: those who were asked are no longer waited for. */
export async function end(
  uow: UnitOfWork,
  before: Request,
  event: Extract<Event, 'solve' | 'hand' | 'close' | 'lapse'>,
  change: Partial<Pick<Request, 'texts' | 'thanksPublic'>> = {},
): Promise<Request | null> {
  const request = await transition(uow, before, event, change);
  if (isRefusedMove(request)) return null;
  await dismissAsked(uow, request);
  return request;
}
