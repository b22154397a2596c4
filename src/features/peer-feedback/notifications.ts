import type { Message } from '../../chat/message.ts';
import type { UnitOfWork } from '../../community/feature/feature.ts';
import { updateMessages, withdrawQueued, writeTo } from '../../community/feature/messages/messaging.ts';
import type { Member } from '../../community/members/member.ts';
import { memberById } from '../../community/members/members.ts';
import { postsUnder } from '../../engine/outbox/deliveries.ts';
import { stillStands } from './contributions/still-true.ts';
import type { Pair } from './load.ts';
import { type ViewContext, viewContextFor } from './locales/index.ts';
import type { Ask, Request } from './rules.ts';
import { answeredMessage, askedMessage, givenMessage, nobodyMessage } from './views/feedback.ts';
import { sentence } from './views/format.ts';

type OfAsk = Pick<Ask, 'id'>;

const prefixOf = ({ id }: OfAsk): string => `peer-feedback/${id}/`;
/** Where she was asked, and reminded. */
const askedPrefix = (ask: OfAsk): string => `${prefixOf(ask)}asked/`;

/** Asks somebody, in working hours. `again`: reminds her, once. */
export async function tellAsked(
  uow: UnitOfWork,
  { ask, request, asker, giver }: Pair,
  { again, until }: { again: boolean; until: number },
): Promise<void> {
  await writeTo(uow, [giver], {
    kind: again ? 'peer-feedback/reminder' : 'peer-feedback/ask',
    key: () => `${askedPrefix(ask)}${again ? 'again' : 'first'}`,
    notBefore: uow.calendar.nextWorkingMoment(uow.now),
    expiresAt: until,
    still: stillStands(ask, 'asked'),
    message: (member) =>
      askedMessage(viewContextFor(uow, member), { id: ask.id, name: asker.name, byOn: request.byOn, again }),
  });
}

/** Whether what asks her has not left yet. */
export const isAskOnItsWay = async (uow: UnitOfWork, ask: OfAsk): Promise<boolean> =>
  (await postsUnder(uow.tx, askedPrefix(ask))).some(({ state }) => state === 'queued');

/** Where she was asked, what became of it; who was not asked yet is not asked at all. */
export async function settleAsked(
  uow: UnitOfWork,
  ask: Pick<Ask, 'id' | 'giverId'>,
  say: (view: ViewContext) => string,
): Promise<void> {
  await replace(uow, askedPrefix(ask), ask.giverId, (view) => sentence(say(view)));
}

/** Tells whoever asked that there is something to read. */
export async function tellGiven(uow: UnitOfWork, { ask, asker, giver }: Pair): Promise<void> {
  if (!asker.active) return;
  await writeTo(uow, [asker], {
    kind: 'peer-feedback/given',
    key: () => `${prefixOf(ask)}given/to`,
    notBefore: uow.calendar.nextWorkingMoment(uow.now),
    still: stillStands(ask, 'given'),
    message: (member) => givenMessage(viewContextFor(uow, member), ask.id, giver.name),
  });
}

/** Tells whoever gave it that it has its answer. */
export async function tellAnswered(
  uow: UnitOfWork,
  { ask, asker, giver }: Pair,
  how: 'yesAnd' | 'thanks',
): Promise<void> {
  if (!giver.active) return;
  await writeTo(uow, [giver], {
    kind: 'peer-feedback/answer',
    key: () => `${prefixOf(ask)}answer/to`,
    notBefore: uow.calendar.nextWorkingMoment(uow.now),
    still: stillStands(ask, 'answered'),
    message: (member) => answeredMessage(viewContextFor(uow, member), ask.id, asker.name, how),
  });
}

/** Tells whoever asked, once, that nobody can this time: it names nobody, and no reason. */
export async function tellNobody(uow: UnitOfWork, request: Request, asker: Member): Promise<void> {
  if (!asker.active) return;
  await writeTo(uow, [asker], {
    kind: 'peer-feedback/nobody',
    key: () => `peer-feedback/${request.id}/nobody`,
    notBefore: uow.calendar.nextWorkingMoment(uow.now),
    message: (member) => nobodyMessage(viewContextFor(uow, member)),
  });
}

/** Wherever either was written to of it: that it is no longer kept, and nobody's name. */
export async function forgetMessages(
  uow: UnitOfWork,
  ask: Pick<Ask, 'id' | 'giverId'>,
  askerId: string,
): Promise<void> {
  for (const [part, memberId] of [
    ['asked', ask.giverId],
    ['given', askerId],
    ['answer', ask.giverId],
  ] as const)
    await replace(uow, `${prefixOf(ask)}${part}/`, memberId, (view) => sentence(view.words.forgotten));
}

/** Whoever asked was told that there is something to read: there is not any more. */
export const retractGiven = (uow: UnitOfWork, ask: OfAsk, askerId: string): Promise<void> =>
  replace(uow, `${prefixOf(ask)}given/`, askerId, (view) => sentence(view.words.gone));

async function replace(
  uow: UnitOfWork,
  prefix: string,
  memberId: string,
  message: (view: ViewContext) => Message,
): Promise<void> {
  const posts = await postsUnder(uow.tx, prefix);
  if (posts.length === 0) return;
  await withdrawQueued(uow, prefix);
  const view = viewContextFor(uow, await memberById(uow.tx, memberId));
  await updateMessages(uow, prefix, uow.now, () => message(view));
}
