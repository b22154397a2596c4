import type { Message } from '../../chat/message.ts';
import type { UnitOfWork } from '../../community/feature/feature.ts';
import { writeTogether } from '../../community/feature/messages/group-messages.ts';
import type { MessageKind } from '../../community/feature/messages/message-kinds.ts';
import { updateMessages, writeTo } from '../../community/feature/messages/messaging.ts';
import type { Member } from '../../community/members/member.ts';
import { memberById } from '../../community/members/members.ts';
import { type ViewContext, viewContextFor } from './locales/index.ts';
import { acceptedMessage, settledMessage, takenMessage } from './views/request.ts';

/** Writes to one member, if she is still there; `key` is unique for ever. */
export async function notify(
  uow: UnitOfWork,
  memberId: string | null,
  key: string,
  view: (view: ViewContext) => Message,
  { still, kind = 'mentoring/request' }: { still?: string; kind?: MessageKind } = {},
): Promise<void> {
  const member = memberId === null ? null : await memberById(uow.tx, memberId);
  if (!member?.active) return;
  await writeTo(uow, [member], {
    kind,
    ...(still === undefined ? {} : { still }),
    key: () => `mentoring/${key}/${member.id}`,
    message: () => view(viewContextFor(uow, member)),
  });
}

/**
 * A coach takes a request: the two find themselves in one conversation; or the mentee is told who accompanies her, and
 * how to reach the coach, who knows.
 */
export async function notifyAccepted(
  uow: UnitOfWork,
  cycleId: string,
  { coach, mentee }: { coach: Member; mentee: Member },
): Promise<void> {
  await writeTogether(uow, [coach, mentee], {
    kind: 'mentoring/request',
    key: `mentoring/accepted/${cycleId}`,
    together: (locale) => acceptedMessage(viewContextFor(uow, { locale }), coach, mentee),
    apart: (member) => (member.id === coach.id ? null : takenMessage(viewContextFor(uow, mentee), coach)),
  });
}

/** Under which all that asks coaches of a request is kept. */
export const requestKey = (id: string): string => `mentoring/request/${id}/`;

/** A request that is taken, by whom, and what she sees next in the place of what asked her. */
type Taken = { id: string; name: string; next: Message };

/** What asked coaches of a request no longer does, nor says what it was about. */
export async function settleRequest(uow: UnitOfWork, requestId: string, taken: Taken | null): Promise<void> {
  const how = taken ? 'taken' : 'withdrawn';
  const settled = settledMessage(viewContextFor(uow), how, taken?.name ?? null);
  const hers = taken && `${requestKey(requestId)}ask/${taken.id}`;
  await updateMessages(uow, requestKey(requestId), how, ({ key }) =>
    taken && key === hers ? taken.next : settled,
  );
}

/** The times that were offered once are offered no longer. */
export const outdateSlots = (
  uow: UnitOfWork,
  cycleId: string,
  edition: number,
  message: Message,
): Promise<void> => updateMessages(uow, `mentoring/slots/${cycleId}/`, edition, () => message);
