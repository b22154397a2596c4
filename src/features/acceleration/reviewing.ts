import { rewrite } from '../../community/correspondence.ts';
import type { Work } from '../../community/feature.ts';
import type { Member } from '../../community/member.ts';
import { advance, isRefused } from './advance.ts';
import type { Request } from './rules/request.ts';
import { authorName, search } from './searching.ts';
import { reviewKey } from './telling.ts';
import { reviewedMessage } from './views/coaches.ts';
import { voiceFor } from './words.ts';

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
