import type { UnitOfWork } from '../../../../community/feature/feature.ts';
import { updateMessages, withdrawQueued, writeTo } from '../../../../community/feature/messages/messaging.ts';
import type { Member } from '../../../../community/members/member.ts';
import { memberById, membersWithRole } from '../../../../community/members/members.ts';
import { postsUnder } from '../../../../engine/outbox/deliveries.ts';
import { viewContextFor } from '../../locales/index.ts';
import type { Exchange } from './load.ts';
import { lastCoach } from './rules.ts';
import { repliedMessage, withdrawnMessage } from './views.ts';

const keyOf = (turnId: string) => `meteo/reply/${turnId}`;

/** The coach who hears of what an author writes: who wrote to her; else her own; else any. */
async function coachFor(uow: UnitOfWork, { turns, author }: Exchange): Promise<Member | null> {
  const coaches = (await membersWithRole(uow.tx, 'coach')).filter(({ id }) => id !== author.id);
  const last = lastCoach(turns);
  return (
    coaches.find(({ id }) => id === last) ??
    coaches.find(({ email }) => email === author.coachEmail) ??
    coaches[0] ??
    null
  );
}

/** Tells whoever it is for that there is a message: by whom, and nothing of what it says. */
export async function tellOfTurn(uow: UnitOfWork, exchange: Exchange, turnId: string, writer: Member) {
  const reader = exchange.side === 'coach' ? exchange.author : await coachFor(uow, exchange);
  if (reader === null) return;
  await writeTo(uow, [reader], {
    kind: 'meteo/reply',
    key: ({ id }) => `${keyOf(turnId)}/${id}`,
    message: (member) => repliedMessage(viewContextFor(uow, member), exchange.answerId, writer),
  });
}

/** What told of it says so, or does not leave at all. */
export async function takeBack(uow: UnitOfWork, turnId: string, writer: Member): Promise<void> {
  const prefix = `${keyOf(turnId)}/`;
  await withdrawQueued(uow, prefix);
  const readers = new Map<string, Member | null>();
  for (const { key, memberId } of await postsUnder(uow.tx, prefix))
    readers.set(key, memberId === null ? null : await memberById(uow.tx, memberId));
  await updateMessages(uow, prefix, 'withdrawn', ({ key }) =>
    withdrawnMessage(viewContextFor(uow, readers.get(key) ?? undefined), writer.name),
  );
}
