import type { Message } from '../../../chat/message.ts';
import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { writeTogether } from '../../../community/feature/messages/group-messages.ts';
import type { MessageKind } from '../../../community/feature/messages/message-kinds.ts';
import { updateMessages, writeTo } from '../../../community/feature/messages/messaging.ts';
import type { Member } from '../../../community/members/member.ts';
import { allMembers } from '../../../community/members/members.ts';
import { requestAsItWas, stillAsked } from '../contributions/still-true.ts';
import { type ViewContext, viewContextFor } from '../locales/index.ts';
import type { Request } from '../rules/request.ts';
import { spentMessage } from '../views/simple.ts';

const prefixOf = ({ id }: Pick<Request, 'id'>): string => `acceleration/${id}`;
const liveOf = (request: Pick<Request, 'id'>): string => `${prefixOf(request)}/live/`;

export type Render = (view: ViewContext, member: Member) => Message;

/**
 * Writes to members about a request, once for what has just happened to it. `live` messages have buttons that
 * hold while the request stands where it is: `expireButtons` takes them away.
 */
export const notify = (
  uow: UnitOfWork,
  request: Request,
  members: readonly Member[],
  what: string,
  view: Render,
  { still, kind = 'acceleration/request' }: { still?: string; kind?: MessageKind } = {},
): Promise<void> =>
  writeTo(uow, members, {
    kind,
    ...(still === undefined ? {} : { still }),
    key: ({ id }) => `${prefixOf(request)}/${what}/${request.sequence}/${id}`,
    message: (member) => view(viewContextFor(uow, member), member),
  });

/** The same, by day rather than by event: what the clock brings twice to a request that was moved. */
export const notifyByDay = (
  uow: UnitOfWork,
  request: Request,
  members: readonly Member[],
  what: string,
  view: Render,
): Promise<void> => notify(uow, request, members, `${what}/${uow.now}`, view, { kind: 'acceleration/eve' });

export const notifyLive = (
  uow: UnitOfWork,
  request: Request,
  members: readonly Member[],
  view: Render,
  kind?: MessageKind,
) =>
  notify(uow, request, members, 'live', view, {
    still: requestAsItWas(request),
    ...(kind === undefined ? {} : { kind }),
  });

/** The same to both sides in one conversation, or to each alone where there can be none. */
export const notifyTogether = (
  uow: UnitOfWork,
  request: Request,
  members: readonly Member[],
  alone: Render,
  together: (view: ViewContext) => Message,
): Promise<void> =>
  writeTogether(uow, members, {
    kind: 'acceleration/request',
    still: requestAsItWas(request),
    key: `${liveOf(request)}${request.sequence}`,
    together: (locale) => together(viewContextFor(uow, { locale })),
    apart: (member) => alone(viewContextFor(uow, member), member),
  });

/** The member whose message this is: its key ends with her id. */
const readersOf = async (uow: UnitOfWork): Promise<(key: string) => Member | null> => {
  const members = new Map((await allMembers(uow.tx)).map((member) => [member.id, member]));
  return (key) => members.get(key.split('/').at(-1) ?? '') ?? null;
};

/** Expires the buttons that were about the request as it stood: what was said before this sequence. */
export async function expireButtons(uow: UnitOfWork, request: Request, upTo: number): Promise<void> {
  const reader = await readersOf(uow);
  await updateMessages(uow, `${liveOf(request)}${upTo}/`, request.sequence, ({ key }) => {
    const member = reader(key);
    return spentMessage(viewContextFor(uow, member ?? undefined), request);
  });
}

const askedKey = (request: Pick<Request, 'id'>, wave: number, memberId: string): string =>
  `${prefixOf(request)}/asked/${wave}/${memberId}`;

/** Asks one parrain, in one wave. */
export const ask = (
  uow: UnitOfWork,
  request: Request,
  member: Member,
  wave: number,
  view: Render,
): Promise<void> =>
  writeTo(uow, [member], {
    kind: 'acceleration/ask',
    still: stillAsked(request.id, member.id),
    key: ({ id }) => askedKey(request, wave, id),
    message: (each) => view(viewContextFor(uow, each), each),
  });

/** Puts other words in the place of what asked somebody. */
export const answerAsked = (
  uow: UnitOfWork,
  request: Request,
  member: Member,
  wave: number,
  view: Render,
): Promise<void> =>
  updateMessages(uow, askedKey(request, wave, member.id), request.sequence, () =>
    view(viewContextFor(uow, member), member),
  );

/** What stands in the coaches' channel about a request that is to be read. */
export const reviewKey = (request: Pick<Request, 'id'>): string => `${prefixOf(request)}/review`;
export const coachesKey = (request: Request, what: string): string =>
  `${prefixOf(request)}/${what}/${request.sequence}`;
