import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { memberById } from '../../../community/members/members.ts';
import { forgetMessages, retractGiven, settleAsked, tellNobody } from '../notifications.ts';
import { type Ask, askStates, type Request } from '../rules.ts';
import { asksIn, removeAsk, removeRequest, requestById, saveAsk } from '../store.ts';

/**
 * Not this time, or taken back: what was said is erased, and no reason is kept. Whoever asked is told when nobody is left
 * who could.
 */
export async function decline(uow: UnitOfWork, ask: Ask): Promise<void> {
  const { tx, secrets } = uow;
  if (!askStates.can(ask.state, 'decline')) return;
  await saveAsk(tx, secrets, { ...ask, state: 'declined', givenAt: null, texts: null, answer: null });
  await settleAsked(uow, ask, ({ words }) =>
    ask.state === 'asked' ? words.asked.declined : words.takenBack,
  );
  const request = await requestById(tx, secrets, ask.requestId);
  if (!request) return;
  if (ask.state !== 'asked') await retractGiven(uow, ask, request.askerId);
  const others = await asksIn(tx, secrets, [request.id]);
  const asker = await memberById(tx, request.askerId);
  if (ask.state === 'asked' && asker && others.every(({ state }) => state === 'declined'))
    await tellNobody(uow, request, asker);
}

/** Nobody is asked any more; without anything to read, nothing is kept of it. */
export async function withdrawRequest(uow: UnitOfWork, request: Request): Promise<void> {
  const { tx, secrets } = uow;
  const asks = await asksIn(tx, secrets, [request.id]);
  for (const ask of asks) {
    if (ask.state !== 'asked') continue;
    await settleAsked(uow, ask, ({ words }) => words.asked.over);
    await removeAsk(tx, ask.id);
  }
  if (asks.every(({ state }) => state === 'asked' || state === 'declined')) await eraseRequest(uow, request);
}

/** Erases a request and all that was said; where it was told of, that it is no longer kept. */
export async function eraseRequest(uow: UnitOfWork, request: Request): Promise<void> {
  const { tx, secrets } = uow;
  for (const ask of await asksIn(tx, secrets, [request.id])) {
    if (ask.state === 'asked') await settleAsked(uow, ask, ({ words }) => words.asked.over);
    else await forgetMessages(uow, ask, request.askerId);
  }
  await removeRequest(tx, request.id);
  uow.forgetOrder();
}
