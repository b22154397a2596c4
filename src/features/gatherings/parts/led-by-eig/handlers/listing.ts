import type { Message } from '../../../../../chat/message.ts';
import type { ActorContext } from '../../../../../community/feature/feature.ts';
import { openFormats } from '../../../../../community/gatherings/formats.ts';
import { viewContextFor } from '../../../locales/led.ts';
import { isRequest, worksInDefi } from '../rules.ts';
import { askedFor, ledBy } from '../store.ts';
import { requestsMessage } from '../views.ts';

export const onRequest = ({ programme }: Pick<ActorContext, 'programme'>) =>
  openFormats(programme).filter((format) => format.onRequest === true);

/** What she and her team have asked for, the last first. */
export async function requestsFor(context: ActorContext) {
  const { member } = context;
  const hers = (await ledBy(context, member.id)).filter(isRequest);
  if (member.defi === null || !worksInDefi(member)) return hers;
  const team = (await askedFor(context, member.defi)).filter(({ memberId }) => memberId !== member.id);
  return [...hers, ...team].sort((one, other) => other.createdAt - one.createdAt);
}

export async function requestsOf(context: ActorContext, happened?: string): Promise<Message> {
  const { member } = context;
  const view = viewContextFor(context, member);
  const formats = worksInDefi(member) ? onRequest(context) : [];
  return requestsMessage(view, await requestsFor(context), { memberId: member.id, formats }, happened);
}
