import type { ActorContext, UnitOfWork } from '../../community/feature/feature.ts';
import { plusDays } from '../../community/format/iso-dates.ts';
import type { Member } from '../../community/members/member.ts';
import { memberById, membersByIds } from '../../community/members/members.ts';
import { type Ask, isOpen, isPeer, isThere, KEPT_DAYS, type Request } from './rules.ts';
import { asksIn, asksOf, requestById, requestsOf, waitingAsks } from './store.ts';
import type { Between } from './views/feedback.ts';
import type { Listed } from './views/list.ts';

/** An ask with what it is about, and both people. */
export type Pair = { ask: Ask; request: Request; asker: Member; giver: Member };

/** Null when somebody of them is there no more. */
export async function pairOf({ tx, secrets }: UnitOfWork, ask: Ask): Promise<Pair | null> {
  const request = await requestById(tx, secrets, ask.requestId);
  const asker = request && (await memberById(tx, request.askerId));
  const giver = await memberById(tx, ask.giverId);
  return request && asker && giver ? { ask, request, asker, giver } : null;
}

/** When a request is erased, with all that belongs to it (an ISO date). */
const erasedOn = ({ calendar }: UnitOfWork, { askedAt }: Request): string =>
  plusDays(calendar.localDate(askedAt), KEPT_DAYS);

/** What a view needs of both, for the one who looks. */
export function betweenFor(uow: UnitOfWork, { ask, request, asker, giver }: Pair, reader: Member): Between {
  const { name, active } = reader.id === giver.id ? asker : giver;
  return { request, ask, other: { name, active }, erasedOn: erasedOn(uow, request) };
}

/** What somebody was asked and has not answered, the first due first; whoever left is not waited for. */
export async function waitingFor(
  { tx }: Pick<UnitOfWork, 'tx'>,
  memberId: string,
): Promise<{ id: string; name: string; byOn: string }[]> {
  const asks = await waitingAsks(tx, memberId);
  if (asks.length === 0) return [];
  const askers = await membersByIds(tx, [...new Set(asks.map(({ askerId }) => askerId))]);
  const names = new Map(askers.filter(({ active }) => active).map(({ id, name }) => [id, name]));
  return asks.flatMap(({ id, askerId, byOn }) => {
    const name = names.get(askerId);
    return name === undefined ? [] : [{ id, name, byOn }];
  });
}

/** Somebody's requests, each with those who are asked, those first that wait for somebody. */
export async function ownRequests(
  { tx, secrets }: UnitOfWork,
  memberId: string,
): Promise<(Request & { asks: Ask[] })[]> {
  const requests = await requestsOf(tx, secrets, memberId);
  const asks = await asksIn(
    tx,
    secrets,
    requests.map(({ id }) => id),
  );
  const own = requests.map((request) => ({
    ...request,
    asks: asks.filter(({ requestId }) => requestId === request.id),
  }));
  return [...own.filter((each) => isOpen(each.asks)), ...own.filter((each) => !isOpen(each.asks))];
}

/** Whether somebody has as many open requests as one may have. */
export const countOpen = (own: readonly { asks: readonly Ask[] }[]): number =>
  own.filter(({ asks }) => isOpen(asks)).length;

export async function loadList(context: ActorContext): Promise<Listed> {
  const { tx, secrets, member } = context;
  const own = await ownRequests(context, member.id);
  const names = new Map(
    (
      await membersByIds(
        tx,
        own.flatMap(({ asks }) => asks.map(({ giverId }) => giverId)),
      )
    ).map(({ id, name }) => [id, name]),
  );
  const given = (await asksOf(tx, secrets, member.id))
    .filter(isThere)
    .map(({ id, givenAt }) => ({ id, givenAt: givenAt ?? 0 }))
    .sort((a, b) => b.givenAt - a.givenAt);
  return {
    waiting: await waitingFor(context, member.id),
    own: own.map(({ asks, ...request }) => ({
      ...request,
      asks: asks.map((ask) => ({ ...ask, name: names.get(ask.giverId) ?? null })),
    })),
    given,
    mayAsk: isPeer(member),
  };
}
