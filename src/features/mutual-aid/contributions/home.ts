import type { Message } from '../../../chat/message.ts';
import type { ActorContext, HomeSection, ToDo, UnitOfWork } from '../../../community/feature/feature.ts';
import { COACHES, mayCall } from '../../../community/members/member.ts';
import { waitingFor } from '../handlers/asking.ts';
import { loadWaiting } from '../load.ts';
import { viewContextFor } from '../locales/index.ts';
import { HELPERS } from '../rules/request.ts';
import { OPEN } from '../rules/states.ts';
import { requestsWhere } from '../store/requests.ts';
import { homeBlocks } from '../views/asking.ts';
import { digestMessage } from '../views/ending.ts';

/** How many of hers are open, and how many wait for her. */
export async function home(context: ActorContext): Promise<HomeSection | null> {
  const { tx, secrets, member } = context;
  if (!mayCall(member, HELPERS)) return null;
  const mine = (await requestsWhere(tx, secrets, { authorId: member.id, states: OPEN })).length;
  const waiting = (await waitingFor(context)).length;
  if (mine + waiting === 0) return null;
  return { order: 34, blocks: homeBlocks(viewContextFor(context, member), mine, waiting) };
}

/** The requests that have waited for four working days, of which nothing was suggested yet. */
const unattended = async (uow: UnitOfWork) =>
  (await loadWaiting(uow)).filter(({ suggested }) => suggested === null).length;

export async function toDo(context: ActorContext): Promise<ToDo[]> {
  if (!mayCall(context.member, COACHES)) return [];
  const count = await unattended(context);
  if (count === 0) return [];
  const { coaches } = viewContextFor(context, context.member).words.ending;
  const button = { label: coaches.see, press: 'mutual-aid/waiting', ref: '' };
  return [{ order: 16, line: coaches.toDo(count), button }];
}

/** The same, in the digest; null when nothing waits. */
export async function digest(uow: UnitOfWork): Promise<Message | null> {
  const count = await unattended(uow);
  return count === 0 ? null : digestMessage(viewContextFor(uow), count);
}
