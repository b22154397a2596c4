import type { Message } from '../../../../chat/message.ts';
import type { UnitOfWork } from '../../../../community/feature/feature.ts';
import { viewContextFor } from '../../locales/index.ts';
import { editionFor, nextDay, postsAt } from './load.ts';
import { textsOf } from './rules.ts';
import { digestMessage } from './views.ts';

/** So long before it is posted, coaches are told of it with the digest. */
const AHEAD_MS = 8 * 24 * 60 * 60_000;

/** What is posted in the promotion's channel before the next round: coaches read it first. */
export async function underDigest(uow: UnitOfWork): Promise<Message | null> {
  const on = await nextDay(uow, uow.now);
  if (on === null || postsAt(uow, on) - uow.now > AHEAD_MS) return null;
  const edition = await editionFor(uow, on);
  const view = viewContextFor(uow);
  const texts = edition && textsOf(uow.programme, edition, view.locale);
  return texts ? digestMessage(view, postsAt(uow, on), texts) : null;
}
