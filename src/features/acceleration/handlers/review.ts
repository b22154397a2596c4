import type { Work } from '../../../community/feature/feature.ts';
import { rewrite } from '../../../community/feature/messaging.ts';
import type { Member } from '../../../community/members/member.ts';
import { voiceFor } from '../locales/index.ts';
import { reviewKey } from '../notifications/requests.ts';
import type { Request } from '../rules/request.ts';
import { reviewedMessage } from '../views/coaches.ts';
import { authorName, search } from './matchmaking.ts';
import { advance, isRefused } from './transition.ts';

/** What stands in the coaches' channel follows: its buttons go once they are spent. */
export async function refreshReview(work: Work, request: Request): Promise<void> {
  const author = await authorName(work, request);
  await rewrite(work, `${reviewKey(request)}/`, request.sequence, () =>
    reviewedMessage(voiceFor(work), request, author),
  );
}

/** A request leaves the coaches, by their word or by itself, and looks for somebody. */
export async function letLeave(work: Work, request: Request, by: Member | null): Promise<Request | null> {
  const searching = await advance(work, request, by === null ? 'leave' : 'letGo', by);
  if (isRefused(searching)) return null;
  await refreshReview(work, searching);
  await search(work, searching);
  return searching;
}
