import type { Message } from '../../../chat/message.ts';
import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { postIn, updateMessages, writeTo } from '../../../community/feature/messages/messaging.ts';
import { type Member, mayCall } from '../../../community/members/member.ts';
import { memberById } from '../../../community/members/members.ts';
import { stillAsked, stillOpen } from '../contributions/still-true.ts';
import { nameOf, sendAtOf } from '../load.ts';
import { type ViewContext, viewContextFor } from '../locales/index.ts';
import type { Request } from '../rules/request.ts';
import { type Asked, askedFor, setAsked } from '../store/asked.ts';
import {
  type Ask,
  answeredMessage,
  askedMessage,
  channelMessage,
  forgottenMessage,
} from '../views/helping.ts';

const prefixOf = ({ id }: Pick<Request, 'id'>): string => `mutual-aid/${id}`;
/** Ends so that no other id begins as this one ends. */
const askedKey = (request: Pick<Request, 'id'>, memberId: string): string =>
  `${prefixOf(request)}/asked/${memberId}/ask`;
const channelKey = (request: Pick<Request, 'id'>): string => `${prefixOf(request)}/channel`;

/** What somebody is told who is asked: who asks, and why her. */
export async function loadAsk(uow: UnitOfWork, request: Request, member: Member, asked: Asked): Promise<Ask> {
  return {
    author: { id: request.authorId, name: await nameOf(uow, request.authorId) },
    reasons: asked.reasons,
    referrer: asked.referrerId === null ? null : await nameOf(uow, asked.referrerId),
    quarter: mayCall(member, ['parrain']) && !mayCall(member, ['eig', 'porteur']),
  };
}

/** Asks somebody, in working hours. */
export async function ask(uow: UnitOfWork, request: Request, member: Member, asked: Asked): Promise<void> {
  const told = await loadAsk(uow, request, member, asked);
  await writeTo(uow, [member], {
    kind: 'mutual-aid/ask',
    key: ({ id }) => askedKey(request, id),
    notBefore: sendAtOf(uow),
    still: stillAsked(request.id, member.id),
    message: (each) => askedMessage(viewContextFor(uow, each), request, told),
  });
}

/** Puts other words in the place of what asked somebody. `repeats`: whether its title may still stand there. */
export async function answerAsked(
  uow: UnitOfWork,
  request: Request,
  memberId: string,
  say: (view: ViewContext) => string,
  repeats = true,
): Promise<void> {
  const member = await memberById(uow.tx, memberId);
  const view = viewContextFor(uow, member);
  await updateMessages(uow, askedKey(request, memberId), `${request.sequence}/${uow.now}`, () =>
    answeredMessage(view, repeats ? request.texts.title : null, say(view)),
  );
}

/** Those who were asked and are silent are no longer waited for, and told so where they were asked. */
export async function dismissAsked(uow: UnitOfWork, request: Request, repeats = true): Promise<void> {
  for (const { memberId, state } of await askedFor(uow.tx, request.id)) {
    if (state !== 'asked') continue;
    await setAsked(uow.tx, request.id, memberId, 'dismissed');
    await answerAsked(uow, request, memberId, ({ words }) => words.helping.asked.dismissed, repeats);
  }
}

async function channelWords(uow: UnitOfWork, request: Request): Promise<Message> {
  const author = request.named ? await nameOf(uow, request.authorId) : null;
  return channelMessage(viewContextFor(uow), request, author);
}

/** Posts a request in the promotion's channel, once. */
export const postInChannel = async (uow: UnitOfWork, request: Request): Promise<void> =>
  postIn(uow, 'promotion', 'mutual-aid/channel', channelKey(request), await channelWords(uow, request), {
    notBefore: sendAtOf(uow),
    still: stillOpen(request),
  });

/** What stands in the channel follows; `forgotten` when it may repeat nothing of it. */
export async function updateChannel(uow: UnitOfWork, request: Request, how?: 'forgotten'): Promise<void> {
  if (!request.published) return;
  const words = how === undefined ? await channelWords(uow, request) : forgottenMessage(viewContextFor(uow));
  await updateMessages(uow, `${channelKey(request)}/`, `${request.sequence}/${uow.now}`, () => words);
}
