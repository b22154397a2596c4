import type { Message } from '../../../chat/message.ts';
import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { introduce } from '../../../community/feature/messages/introductions.ts';
import type { MessageKind } from '../../../community/feature/messages/message-kinds.ts';
import { postIn, updateMessages, writeTo } from '../../../community/feature/messages/messaging.ts';
import { memberById } from '../../../community/members/members.ts';
import { stillOpen } from '../contributions/still-true.ts';
import { helpersOf, nameOf } from '../load.ts';
import { type ViewContext, viewContextFor } from '../locales/index.ts';
import type { Request } from '../rules/request.ts';
import type { Offer } from '../store/offers.ts';
import { outcomeMessage, publicThanksMessage, thanksMessage } from '../views/ending.ts';
import { seeButton, sentence } from '../views/format.ts';
import { offeredMessage, yesAndMessage } from '../views/helping.ts';

const prefixOf = ({ id }: Pick<Request, 'id'>): string => `mutual-aid/${id}`;

/** Writes to one member about a request, once for what has just happened; `what` names it, for ever. */
export async function notify(
  uow: UnitOfWork,
  request: Request,
  memberId: string,
  what: string,
  view: (view: ViewContext) => Message,
  { kind = 'mutual-aid/request', still }: { kind?: MessageKind; still?: string } = {},
): Promise<void> {
  const member = await memberById(uow.tx, memberId);
  if (!member?.active) return;
  await writeTo(uow, [member], {
    kind,
    ...(still === undefined ? {} : { still }),
    notBefore: uow.calendar.nextWorkingMoment(uow.now),
    key: ({ id }) => `${prefixOf(request)}/${what}/${id}`,
    message: (each) => view(viewContextFor(uow, each)),
  });
}

/** Tells its author that somebody offers help. */
export const notifyOffer = async (uow: UnitOfWork, request: Request, offer: Offer): Promise<void> => {
  const helper = await nameOf(uow, offer.memberId);
  await notify(
    uow,
    request,
    request.authorId,
    `offer/${offer.id}`,
    (view) => offeredMessage(view, request, offer.id, helper),
    { still: stillOpen(request) },
  );
};

/** What told her of an offer says what she answered. */
export async function settleOffer(
  uow: UnitOfWork,
  request: Request,
  offer: Offer,
  say: (view: ViewContext) => string,
): Promise<void> {
  const view = viewContextFor(uow, await memberById(uow.tx, request.authorId));
  await updateMessages(uow, `${prefixOf(request)}/offer/${offer.id}/`, request.sequence, () =>
    sentence(say(view), seeButton(view, request)),
  );
}

/** Puts two people in touch, in one conversation where their chat has them; what she adds is for her helper alone. */
export async function introduceHelper(uow: UnitOfWork, request: Request, offer: Offer): Promise<void> {
  const author = await memberById(uow.tx, request.authorId);
  const helper = await memberById(uow.tx, offer.memberId);
  if (!author || !helper) return;
  await introduce(uow, {
    kind: 'mutual-aid/request',
    key: `${prefixOf(request)}/introduced/${offer.id}`,
    members: [author, helper],
    notBefore: uow.calendar.nextWorkingMoment(uow.now),
    why: (locale) => viewContextFor(uow, { locale }).words.helping.introduced.why(request.texts.title),
  });
  if (offer.texts.reply !== null)
    await notify(uow, request, helper.id, `yes-and/${offer.id}`, (view) =>
      yesAndMessage(view, request, offer.id, author.name),
    );
}

/** Asks its author how it is going. */
export async function askOutcome(uow: UnitOfWork, request: Request): Promise<void> {
  const helpers = (await helpersOf(uow, request)).map(({ name }) => name);
  if (helpers.length === 0) return;
  await notify(
    uow,
    request,
    request.authorId,
    `outcome/${request.sequence}`,
    (view) => outcomeMessage(view, request, helpers),
    { kind: 'mutual-aid/outcome', still: stillOpen(request) },
  );
}

/** What asked her how it is going says that she answered. */
export async function settleOutcome(uow: UnitOfWork, request: Request): Promise<void> {
  const view = viewContextFor(uow, await memberById(uow.tx, request.authorId));
  await updateMessages(uow, `${prefixOf(request)}/outcome/`, request.sequence, () =>
    sentence(view.words.ending.outcome.answered, seeButton(view, request)),
  );
}

/** Thanks a helper, in private. */
export async function thank(uow: UnitOfWork, request: Request, offer: Offer): Promise<void> {
  const author = await nameOf(uow, request.authorId);
  await notify(uow, request, offer.memberId, `thanks/${offer.id}`, (view) =>
    thanksMessage(view, request, offer.id, author, request.thanksPublic),
  );
}

/** Thanks in the promotion's channel, once both agreed. */
export async function thankInPublic(
  uow: UnitOfWork,
  request: Request,
  offer: Offer,
  helped: string,
): Promise<void> {
  const [author, helper] = [await nameOf(uow, request.authorId), await nameOf(uow, offer.memberId)];
  await postIn(
    uow,
    'promotion',
    'mutual-aid/channel',
    `${prefixOf(request)}/thanked/${offer.id}`,
    publicThanksMessage(viewContextFor(uow), author, helper, helped),
    { notBefore: uow.calendar.nextWorkingMoment(uow.now) },
  );
}
