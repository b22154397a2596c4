import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { updateMessages } from '../../../community/feature/messages/messaging.ts';
import type { Member } from '../../../community/members/member.ts';
import { viewContextFor } from '../locales/index.ts';
import { reviewKey } from '../notifications/requests.ts';
import type { Request } from '../rules/request.ts';
import { reviewedMessage } from '../views/coaches.ts';
import { authorName, search } from './matchmaking.ts';
import { isRefused, transition } from './transition.ts';

/** What stands in the coaches' channel follows: its buttons go once they are spent. */
export async function refreshReview(uow: UnitOfWork, request: Request): Promise<void> {
  const author = await authorName(uow, request);
  await updateMessages(uow, `${reviewKey(request)}/`, request.sequence, () =>
    reviewedMessage(viewContextFor(uow), request, author),
  );
}

/** A request leaves the coaches, by their word or by itself, and looks for somebody. */
export async function letLeave(
  uow: UnitOfWork,
  request: Request,
  by: Member | null,
): Promise<Request | null> {
  const searching = await transition(uow, request, by === null ? 'leave' : 'letGo', by);
  if (isRefused(searching)) return null;
  await refreshReview(uow, searching);
  await search(uow, searching);
  return searching;
}
