import { type Answer, whisper } from '../../../chat/answer.ts';
import type { ActorContext, PressContext } from '../../../community/feature/feature.ts';
import { memberById } from '../../../community/members/members.ts';
import { isOfTeam } from '../access.ts';
import { loadQuota } from '../load.ts';
import { viewContextFor } from '../locales/index.ts';
import type { Request, Side } from '../rules/request.ts';
import { OPEN } from '../rules/states.ts';
import { requestsAsking } from '../store/asked.ts';
import { historyOf } from '../store/history.ts';
import { requestsWhere } from '../store/requests.ts';
import { type HistoryEntry, listMessage, type RequestData, requestMessage } from '../views/request.ts';
import { authorName } from './matchmaking.ts';
import type { OnRequest } from './request.ts';

type VisibleRequest = { request: Request; side: Side };

/** The requests that she may see, in each of her roles; open ones first, the newest first. */
export async function loadVisible(context: ActorContext): Promise<VisibleRequest[]> {
  const { tx, secrets, member } = context;
  const seen = new Map<string, VisibleRequest>();
  const add = (requests: readonly Request[], side: Side) => {
    for (const request of requests) if (!seen.has(request.id)) seen.set(request.id, { request, side });
  };
  if (member.roles.includes('eig')) {
    const own = await requestsWhere(tx, secrets, { authorId: member.id });
    const teams = member.defi === null ? [] : await requestsWhere(tx, secrets, { defi: member.defi });
    add(
      [...own, ...teams].filter((request) => isOfTeam(member, request)),
      'team',
    );
  }
  if (member.roles.includes('parrain')) {
    add(await requestsWhere(tx, secrets, { parrainId: member.id }), 'parrain');
    const ids = await requestsAsking(tx, member.id, ['asked']);
    const asking = ids.length === 0 ? [] : await requestsWhere(tx, secrets, { ids });
    add(
      asking.filter(({ state }) => state === 'searching' || state === 'unanswered'),
      'asked',
    );
  }
  if (member.roles.includes('coach')) {
    const open = await requestsWhere(tx, secrets, { states: OPEN });
    add(
      open.filter(({ state }) => state !== 'draft'),
      'coach',
    );
  }
  const isOpen = ({ request }: VisibleRequest) => (OPEN.includes(request.state) ? 0 : 1);
  return [...seen.values()]
    .filter(({ request }) => request.state !== 'withdrawn')
    .sort((a, b) => isOpen(a) - isOpen(b) || b.request.createdAt - a.request.createdAt);
}

/** `/acceleration`: where requests stand, what is left, and the way to ask. */
export async function list(context: ActorContext): Promise<Answer> {
  const { roles } = context.member;
  const requests = [];
  for (const { request, side } of await loadVisible(context))
    requests.push({ request, side, author: await authorName(context, request) });
  const ask = roles.includes('eig');
  const may = { ask, offer: roles.includes('parrain'), coach: roles.includes('coach') };
  const left = ask ? await loadQuota(context) : null;
  return whisper(listMessage(viewContextFor(context, context.member), { requests, left, may }));
}

/** The names that this reader may know: not whom else a parrain's request was with. */
async function loadHistory(
  context: ActorContext,
  { request, side }: VisibleRequest,
): Promise<HistoryEntry[]> {
  const told: HistoryEntry[] = [];
  for (const happened of await historyOf(context.tx, request.id)) {
    const who = happened.memberId === null ? null : await memberById(context.tx, happened.memberId);
    const hidden =
      happened.event === 'decline' ||
      (side === 'parrain' && who !== null && who.id !== context.member.id && !who.roles.includes('eig'));
    told.push({ ...happened, who: hidden ? null : (who?.name ?? null) });
  }
  return told;
}

export async function loadRequest(context: ActorContext, seen: VisibleRequest): Promise<RequestData> {
  return {
    ...seen,
    author: await authorName(context, seen.request),
    history: seen.side === 'asked' ? [] : await loadHistory(context, seen),
  };
}

export async function show(context: PressContext, { request, side }: OnRequest): Promise<Answer> {
  return whisper(
    requestMessage(viewContextFor(context, context.member), await loadRequest(context, { request, side })),
  );
}
