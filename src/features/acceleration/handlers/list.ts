import { type Answer, whisper } from '../../../chat/answer.ts';
import type { Call, Command, Press } from '../../../community/feature/feature.ts';
import { memberById } from '../../../community/members/members.ts';
import { isOfTeam } from '../access.ts';
import { leftOf } from '../load.ts';
import { voiceFor } from '../locales/index.ts';
import type { Request, Side } from '../rules/request.ts';
import { OPEN } from '../rules/states.ts';
import { requestsAsking } from '../store/asked.ts';
import { historyOf } from '../store/history.ts';
import { requestsWhere } from '../store/requests.ts';
import { listMessage, requestMessage, type Shown, type Told } from '../views/request.ts';
import { availabilityCommand } from './availability.ts';
import { authorName } from './matchmaking.ts';
import { askCommand } from './need.ts';
import { reportCommand } from './report.ts';
import { withRequest } from './request.ts';

export const CONCERNED = ['eig', 'parrain', 'coach'] as const;

type Seen = { request: Request; side: Side };

/** The requests that she may see, in each of her roles; open ones first, the newest first. */
export async function seenBy(call: Call): Promise<Seen[]> {
  const { tx, secrets, member } = call;
  const seen = new Map<string, Seen>();
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
  const isOpen = ({ request }: Seen) => (OPEN.includes(request.state) ? 0 : 1);
  return [...seen.values()]
    .filter(({ request }) => request.state !== 'withdrawn')
    .sort((a, b) => isOpen(a) - isOpen(b) || b.request.createdAt - a.request.createdAt);
}

/** `/acceleration`: where requests stand, what is left, and the way to ask. */
async function list(call: Call): Promise<Answer> {
  const { roles } = call.member;
  const requests = [];
  for (const { request, side } of await seenBy(call))
    requests.push({ request, side, author: await authorName(call, request) });
  const ask = roles.includes('eig');
  const may = { ask, offer: roles.includes('parrain'), coach: roles.includes('coach') };
  const left = ask ? await leftOf(call) : null;
  return whisper(listMessage(voiceFor(call, call.member), { requests, left, may }));
}

/** The names that this reader may know: not whom else a parrain's request was with. */
async function toldTo(call: Call, { request, side }: Seen): Promise<Told[]> {
  const told: Told[] = [];
  for (const happened of await historyOf(call.tx, request.id)) {
    const who = happened.memberId === null ? null : await memberById(call.tx, happened.memberId);
    const hidden =
      happened.event === 'decline' ||
      (side === 'parrain' && who !== null && who.id !== call.member.id && !who.roles.includes('eig'));
    told.push({ ...happened, who: hidden ? null : (who?.name ?? null) });
  }
  return told;
}

export async function shownTo(call: Call, seen: Seen): Promise<Shown> {
  return {
    ...seen,
    author: await authorName(call, seen.request),
    told: seen.side === 'asked' ? [] : await toldTo(call, seen),
  };
}

const show: Press = {
  who: CONCERNED,
  handle: (call) =>
    withRequest(call, ['team', 'parrain', 'asked', 'coach'], async (request, side) =>
      whisper(requestMessage(voiceFor(call, call.member), await shownTo(call, { request, side }))),
    ),
};

export const listingPresses: Record<string, Press> = {
  'acceleration/list': { who: CONCERNED, handle: list },
  'acceleration/show': show,
};

export const commands: Command[] = [
  {
    command: 'acceleration',
    words: [''],
    about: {
      fr: 'voir où en sont vos demandes d’heures, et ce qu’il reste du quota',
      en: 'see where your requests for hours stand, and what is left of the quota',
    },
    who: CONCERNED,
    handle: list,
  },
  askCommand,
  availabilityCommand,
  reportCommand,
];
